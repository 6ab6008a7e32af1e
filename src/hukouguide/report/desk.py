"""The small vocabulary the sections are written in: a text with its English, a heading, a labelled line, a marked line."""

from dataclasses import dataclass

from hukouguide.family.words import Words
from hukouguide.report.boxes import Beside, Box, Gap, Stack, Text
from hukouguide.report.fonts import Faces
from hukouguide.report.lines import glyphs, width
from hukouguide.report.missing import tidy, written_around
from hukouguide.report.structure import Tag
from hukouguide.report.styles import Pair, Sheet, Style

ENGLISH = "en-GB"
_WESTERN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})


@dataclass(frozen=True)
class Desk:
    """Fonts, styles, and the names the family typed, which are set in the whole Regular face only."""

    faces: Faces
    sheet: Sheet
    names: tuple[str, ...] = ()

    @property
    def unit(self) -> float:
        return self.sheet.unit

    def text(self, text: str, style: Style, tag: Tag | None = None, holds: bool = False) -> Text:
        """Line breaks become spaces; characters the fonts lack become pinyin with a blank."""
        shown = written_around(tidy(text), self.faces.covers)
        return Text(glyphs(shown, self.faces, style.bold, self.names), style, tag, holds)

    def pair(self, words: Words, pair: Pair, holds: bool = False, whole: bool = False) -> Stack:
        """The Chinese and the English under it, as two paragraphs; said once when both are the same.

        A text of several lines is set line by line, each with its own English.
        """
        zh, en = words.zh.splitlines(), words.en.splitlines()
        if len(zh) == len(en) > 1:
            lines = tuple(self.pair(Words(*line), pair, holds) for line in zip(zh, en, strict=True))
            return Stack(lines, gap=0.4 * self.unit, holds=holds, whole=whole)
        boxes: list[Box] = []
        if words.zh.strip():
            boxes.append(self.text(words.zh, pair.zh, Tag("P"), holds or bool(words.en.strip())))
        if words.en.strip() and words.en != words.zh:
            boxes.append(self.text(_western(words.en), pair.en, Tag("P", lang=ENGLISH), holds))
        return Stack(tuple(boxes), gap=0.06 * self.unit, holds=holds, whole=whole)

    def body(self, words: Words, holds: bool = False) -> Stack:
        return self.pair(words, self.sheet.body, holds)

    def small(self, words: Words, holds: bool = False) -> Stack:
        return self.pair(words, self.sheet.small, holds)

    def one_line(self, words: Words, pair: Pair, room: float) -> Box:
        """The English behind the Chinese when both fit into `room`, else under it."""
        zh, en = self.text(words.zh, pair.zh, Tag("P")), self.text(_western(words.en), pair.en, Tag("P", lang=ENGLISH))
        behind = self._behind(zh, en, room) if words.en.strip() and words.en != words.zh and "\n" not in words.zh else []
        return behind[0] if behind else self.pair(words, pair)

    def _behind(self, zh: Text, en: Text, room: float) -> list[Box]:
        """The two side by side on one line, or nothing when they do not fit."""
        start = width(zh.text, zh.style.size) + 0.8 * self.unit
        if start + width(en.text, en.style.size) > room:
            return []
        drop = (zh.style.leading - en.style.leading) * 0.62
        return [Beside(zh, start, Stack((Gap(drop), en)), holds=zh.holds)]

    def heading(self, words: Words, level: int) -> Stack:
        """A heading of the level, never left alone at the foot of a page."""
        pair = {1: self.sheet.title, 2: self.sheet.section}.get(level, self.sheet.heading)
        zh = self.text(words.zh, pair.zh, holds=True)
        boxes: list[Box] = [zh]
        if words.en.strip() and words.en != words.zh:
            en = self.text(_western(words.en), pair.en, Tag("Span", lang=ENGLISH), holds=True)
            boxes = self._behind(zh, en, self.sheet.width) or [zh, en]
        return Stack(tuple(boxes), tag=Tag(f"H{level}", title=tidy(words.zh)), holds=True, whole=True)

    def facts(
        self, *facts: tuple[Words | None, Words | str | None], pair: Pair | None = None, room: float | None = None
    ) -> Box:
        """`label：value；label：value` in one line, the same in English behind it if both fit into `room`, else under it.

        Empty values are left out, labels may be.
        """
        said = [(label, Words(value, value) if isinstance(value, str) else value) for label, value in facts if value]
        zh = "；".join(f"{label.zh}：{value.zh}" if label else value.zh for label, value in said)
        en = "; ".join(f"{label.en}: {value.en}" if label else value.en for label, value in said)
        words = Words(zh.replace("。；", "；"), en.replace(".; ", "; "))
        return self.one_line(words, pair or self.sheet.small, room or 0)

    def listed(self, left: Box, left_width: float, body: Box, holds: bool = False) -> Beside:
        """One list item: its number or sign, and what it says."""
        label = Stack((left,), tag=Tag("Lbl"))
        return Beside(label, left_width, Stack((body,), tag=Tag("LBody")), tag=Tag("LI"), holds=holds)

    def listing(self, items: tuple[Box, ...], gap: float, numbered: bool = False) -> Stack:
        numbering = ("List", "ListNumbering", "Decimal" if numbered else "None")
        return Stack(items, gap=gap, tag=Tag("L", attributes=(numbering,)))

    def in_columns(self, items: tuple[Box, ...], gap: float, numbered: bool = False) -> Stack:
        """A list whose short items stand side by side, read row by row; a long one has its row to itself."""
        if self.sheet.columns == 1:
            return self.listing(items, gap, numbered)
        rows: list[Box] = []
        left: Box | None = None
        for item in items:
            if item.height(self.column) > self.sheet.room / 4:
                rows += [left, item] if left else [item]
                left = None
            elif left is None:
                left = item
            else:
                rows.append(self.beside(left, item))
                left = None
        return self.listing((*rows, self.beside(left, Gap())) if left else tuple(rows), gap, numbered)

    @property
    def column(self) -> float:
        """The width of one of two columns."""
        return (self.sheet.width - 1.6 * self.unit) / 2

    def beside(self, left: Box, right: Box) -> Box:
        return Stack((Beside(Beside(left, self.column, Gap()), self.sheet.width - self.column, right),), whole=True)

    def section(self, title: Words, *boxes: Box, gap: float = 0.65) -> Stack:
        """A heading of the second level with what stands under it."""
        space = self.unit * gap
        inner: list[Box] = [Stack((self.heading(title, 2), Gap(0.25 * self.unit)), holds=True)]
        return Stack((*inner, *boxes), gap=space, tag=Tag("Sect"))


def _western(text: str) -> str:
    """The face draws these marks a Chinese character wide, which tears English apart."""
    return text.translate(_WESTERN)
