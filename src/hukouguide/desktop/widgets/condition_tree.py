"""The conditions of a route as an indented list: met, not met or undecided; what was found; where it is written."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hukouguide.advice.finding import Citation, Node
from hukouguide.desktop.texts import Texts
from hukouguide.desktop.theme import VERDICT_COLOURS
from hukouguide.desktop.widgets.parts import label
from hukouguide.desktop.widgets.sign import Sign
from hukouguide.desktop.wording import capital, joined, plain
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.sentences import day_words, seen_words

say = speaker("desktop")

_SIGNS = {True: "open", False: "closed", None: "unknown"}
_INDENT = 22

Numbers = Mapping[tuple[str, str, str], int]
"""The number of each document in the list of sources below the tree."""


def state_words(state: bool | None, against: bool = False) -> Words:
    """`against`: the condition stands among those of which none may hold."""
    if against:
        return {True: say("this is so"), False: say("this is not so"), None: say("not decided yet")}[state]
    return {True: say("met"), False: say("not met"), None: say("not decided yet")}[state]


def condition_tree(texts: Texts, root: Node, numbers: Numbers) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    _add(texts, column, root, 0, False, numbers)
    return box


def _add(texts: Texts, column: QVBoxLayout, node: Node, depth: int, against: bool, numbers: Numbers) -> None:
    if len(node.children) == 1 and node.kind in ("all", "any"):
        # a group of one says nothing that its only part does not
        _add(texts, column, node.children[0], depth, against, numbers)
        return
    column.addWidget(_line(texts, node, depth, against, numbers))
    for child in node.children:
        _add(texts, column, child, depth + 1, against != (node.kind == "none"), numbers)


def _line(texts: Texts, node: Node, depth: int, against: bool, numbers: Numbers) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(_INDENT * min(depth, 5), 0, 0, 0)
    row.setSpacing(8)
    good = node.state if node.state is None or not against else not node.state
    ink = VERDICT_COLOURS[_SIGNS[good]][0]
    picture = Sign(_SIGNS[good], ink)
    texts.put(picture, picture.setAccessibleName, state_words(node.state, against))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(1)
    row.addLayout(words, 1)
    told = say("{sentence} ({state})").fill(sentence=_said(node), state=state_words(node.state, against))
    words.addWidget(label(texts, told, "strong" if node.children else "body"))
    for extra in _found(node, numbers):
        words.addWidget(label(texts, extra, "quiet"))
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
    return capital(node.text)


def _found(node: Node, numbers: Numbers) -> list[Words]:
    """What was found, by when it is met or must begin, and where it is written."""
    found = []
    if node.measured is not None:
        found.append(capital(node.measured))
    if node.met_on is not None:
        found.append(say("Will be met on {day} if nothing breaks").fill(day=day_words(node.met_on)))
    if node.start_by is not None:
        found.append(say("Must be begun by {day}").fill(day=day_words(node.start_by)))
    if node.citation is not None and not node.children and (number := numbers.get(document_of(node.citation))) is not None:
        where = say("source {number}, {article}") if node.citation.article else say("source {number}")
        found.append(where.fill(number=number, article=node.citation.article))
    return [joined(found)] if found else []


def document_of(citation: Citation) -> tuple[str, str, str]:
    """What makes two citations the same document."""
    return citation.source, citation.title, citation.number


def cited(citation: Citation) -> Words:
    """《title》 number; how well it was seen; when it was last checked."""
    return say("{title} · {seen} · last checked {day}").fill(
        title=plain(f"《{citation.title.strip('《》')}》{citation.number}"),
        seen=seen_words(citation.seen),
        day=day_words(citation.checked),
    )
