"""The conditions of a route as an indented list: met, not met or undecided; what was found; where it is written."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hukouguide.advice.finding import Citation, Node
from hukouguide.desktop.texts import Texts
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
    # that all of them are asked for goes without saying
    for part in root.children if root.kind == "all" else (root,):
        _add(texts, column, part, 0, False, numbers)
    return box


def _add(texts: Texts, column: QVBoxLayout, node: Node, depth: int, against: bool, numbers: Numbers) -> None:
    parts = node.children
    if len(parts) == 1 and node.label is None:
        # a group of one says nothing that its only part does not
        if node.kind in ("all", "any"):
            _add(texts, column, parts[0], depth, against, numbers)
            return
        if node.kind == "none" and not parts[0].children:
            column.addWidget(_line(texts, parts[0], depth, not against, numbers, _forbidden(parts[0])))
            return
        if node.kind == "none" and parts[0].kind == "any":
            parts = parts[0].children
    column.addWidget(_line(texts, node, depth, against, numbers, _said(node)))
    for child in parts:
        _add(texts, column, child, depth + 1, against != (node.kind == "none"), numbers)


def _line(texts: Texts, node: Node, depth: int, against: bool, numbers: Numbers, said: Words) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(_INDENT * min(depth, 5), 0, 0, 0)
    row.setSpacing(8)
    good = node.state if node.state is None or not against else not node.state
    picture = Sign(_SIGNS[good])
    texts.put(picture, picture.setAccessibleName, state_words(node.state, against))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(1)
    row.addLayout(words, 1)
    told = say("{sentence} ({state})").fill(sentence=said, state=state_words(node.state, against))
    words.addWidget(label(texts, told, "strong" if node.children else "body"))
    for extra in _found(node, numbers):
        words.addWidget(label(texts, extra, "quiet"))
    return holder


def _forbidden(node: Node) -> Words:
    return say("Must not be: {sentence}").fill(sentence=node.text)


def _said(node: Node) -> Words:
    """A group is named by the rule and by what it asks of its parts, which say the rest."""
    asks = _asks(node)
    if asks is None:
        return capital(node.text)
    return asks if node.label is None else say("{name}: {asks}").fill(name=capital(node.label), asks=asks)


def _asks(node: Node) -> Words | None:
    if not node.children:
        return None
    match node.kind:
        case "all":
            return say("All of these")
        case "any":
            return say("One of these is enough")
        case "none":
            return say("None of these")
        case "any_parent":
            return say("One and the same parent")
        case "both_parents":
            return say("Both parents")
    return None


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
