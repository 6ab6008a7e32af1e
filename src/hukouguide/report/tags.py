"""What ReportLab does not write: the structure tree, its languages and descriptions, the outline and the metadata."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from hukouguide.report.structure import Mark, Node, Tag


def tagged(data: bytes, root: Node, title: str, made_on: date) -> bytes:
    """The same pages with their structure; the same input always gives the same bytes."""
    with Pdf.open(BytesIO(data)) as pdf:
        _structure(pdf, root)
        _outline(pdf, root)
        _catalogue(pdf, title, made_on)
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, min_version="1.7")
        return out.getvalue()


def _structure(pdf: Pdf, root: Node) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    owners: list[dict[int, pikepdf.Object]] = [{} for _ in pdf.pages]
    pages = [page.obj for page in pdf.pages]
    tree.K = Array([_element(pdf, root, tree, pages, owners)])
    numbers = Array()
    for index, (page, owned) in enumerate(zip(pages, owners, strict=True)):
        page.StructParents = index
        page.Tabs = Name.S
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([owned[number] for number in sorted(owned)])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree


def _element(
    pdf: Pdf, node: Node, parent: pikepdf.Object, pages: Sequence[pikepdf.Object], owners: list[dict[int, pikepdf.Object]]
) -> pikepdf.Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag.kind}"), P=parent))
    kids = Array()
    first = node.first_page()
    if first >= 0:
        element.Pg = pages[first]
    for kid in node.kids:
        if isinstance(kid, Mark):
            owners[kid.page][kid.number] = element
            if kid.page == first:
                kids.append(kid.number)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=pages[kid.page], MCID=kid.number))
        else:
            kids.append(_element(pdf, kid, element, pages, owners))
    element.K = kids
    _describe(element, node)
    return element


def _describe(element: pikepdf.Object, node: Node) -> None:
    tag: Tag = node.tag
    if tag.lang:
        element.Lang = String(tag.lang)
    if tag.alt:
        element.Alt = String(tag.alt)
    if tag.title:
        element.T = String(tag.title)
    groups = [Dictionary({"/O": Name(f"/{owner}"), f"/{key}": Name(f"/{value}")}) for owner, key, value in tag.attributes]
    if node.area:
        box = Array([round(edge, 2) for edge in node.area])
        groups.append(Dictionary(O=Name.Layout, BBox=box, Placement=Name.Inline))
    if groups:
        element.A = groups[0] if len(groups) == 1 else Array(groups)


def _outline(pdf: Pdf, root: Node) -> None:
    with pdf.open_outline() as outline:
        for node in _headings(root):
            item = OutlineItem(node.tag.title, node.first_page())
            if node.tag.kind == "H3" and outline.root:
                outline.root[-1].children.append(item)
            else:
                outline.root.append(item)


def _headings(node: Node) -> list[Node]:
    found = [node] if node.tag.title else []
    return found + [heading for kid in node.kids if isinstance(kid, Node) for heading in _headings(kid)]


def _catalogue(pdf: Pdf, title: str, made_on: date) -> None:
    pdf.Root.Lang = String("zh-CN")
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    day = f"D:{made_on:%Y%m%d}000000Z"
    pdf.docinfo[Name.CreationDate] = String(day)
    pdf.docinfo[Name.ModDate] = String(day)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:title"] = title
        meta["dc:language"] = ["zh-CN", "en-GB"]
        meta["pdfuaid:part"] = "1"
