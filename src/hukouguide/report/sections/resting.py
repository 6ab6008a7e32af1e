"""What a page rests on, said on the page itself: each document with its articles, and how well it was seen."""

from collections.abc import Iterable

from hukouguide.advice.cite import by_document
from hukouguide.advice.finding import Citation
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.sections.sources import seen_words

say = speaker("report")


def resting_on(desk: Desk, citations: Iterable[Citation]) -> Box:
    lines = [_line(document, seen) for document, seen in by_document(citations)]
    small = desk.sheet.small
    label = desk.one_line(say("What this rests on"), small.strong(), desk.sheet.width)
    texts = (desk.one_line(words, small, desk.sheet.width) for words in lines)
    return Stack((label, *texts), gap=0.1 * desk.unit, whole=True)


def _line(document: str, seen: str) -> Words:
    how = seen_words(seen)
    return Words(f"{document}：{how.zh}", f"({how.en})")
