"""The conditions of a route as an indented list: met, not met or undecided; what was found; where it is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hukouguide.advice.finding import Citation, Node
from hukouguide.desktop.icons import sign
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.theme import VERDICT_COLOURS
from hukouguide.desktop.widgets.parts import label
from hukouguide.desktop.wording import plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words, seen_words

say = speaker("desktop")

_SIGNS = {True: "open", False: "closed", None: "unknown"}
_INDENT = 22


def state_words(state: bool | None) -> Words:
    return {True: say("met"), False: say("not met"), None: say("not decided yet")}[state]


def condition_tree(texts: Texts, root: Node) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    _add(texts, column, root, 0)
    return box


def _add(texts: Texts, column: QVBoxLayout, node: Node, depth: int) -> None:
    if len(node.children) == 1 and node.kind in ("all", "any"):
        # a group of one says nothing that its only part does not
        _add(texts, column, node.children[0], depth)
        return
    column.addWidget(_line(texts, node, depth))
    for child in node.children:
        _add(texts, column, child, depth + 1)


def _line(texts: Texts, node: Node, depth: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(_INDENT * min(depth, 5), 0, 0, 0)
    row.setSpacing(8)
    picture = QLabel()
    name = _SIGNS[node.state]
    picture.setPixmap(sign(name, VERDICT_COLOURS[name][0], picture.fontMetrics().height(), picture.devicePixelRatioF()))
    texts.put(picture, picture.setAccessibleName, state_words(node.state))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(1)
    row.addLayout(words, 1)
    told = say("{sentence} ({state})").fill(sentence=_said(node), state=state_words(node.state))
    words.addWidget(label(texts, told, "strong" if node.children else "body"))
    for extra in _found(node):
        words.addWidget(label(texts, extra, "quiet"))
    if node.citation is not None and not node.children:
        words.addWidget(label(texts, cited(node.citation), "small"))
    return holder


def _said(node: Node) -> Words:
    """A group is named by what it asks of its parts: the parts below say the rest."""
    match node.kind:
        case "all":
            return say("All of these")
        case "any":
            return say("One of these is enough")
        case "none":
            return say("None of these")
        case "any_parent" if node.children:
            return say("One and the same parent")
        case "both_parents" if node.children:
            return say("Both parents")
    return node.text


def _found(node: Node) -> list[Words]:
    found = []
    if node.measured is not None:
        found.append(say("Found: {measured}").fill(measured=node.measured))
    if node.met_on is not None:
        found.append(say("Will be met on {day} if nothing breaks").fill(day=day_words(node.met_on)))
    if node.start_by is not None:
        found.append(say("Must be begun by {day}").fill(day=day_words(node.start_by)))
    return found


def cited(citation: Citation) -> Words:
    """《title》 number, article; how well it was seen; when it was last checked."""
    title = f"《{citation.title}》{citation.number}"
    if citation.article:
        title += f" {citation.article}"
    return say("{title} · {seen} · last checked {day}").fill(
        title=plain(title), seen=seen_words(citation.seen), day=day_words(citation.checked)
    )
