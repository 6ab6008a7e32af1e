"""From bytes to text: what must be true of a file before the YAML parser may see it."""

import codecs
import re
from pathlib import Path

from hukouguide.rules import problems
from hukouguide.rules.diagnostics import Diagnostic, Spot, report

MOST_BYTES = 2 * 1024 * 1024
_TAB = re.compile(r"^ *\t[ \t]*\S", re.M)


def read_bytes(path: Path, file: str) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a file of acceptable size. An oversized one is not read at all."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            return None, [too_big(file, size)]
        return path.read_bytes(), []
    except OSError:
        return None, [report(problems.UNREADABLE, Spot(file))]


def too_big(file: str, size: int) -> Diagnostic:
    return report(problems.TOO_BIG, Spot(file), size=f"{size / 1024 / 1024:.1f}", most=MOST_BYTES // 1024 // 1024)


def decode(raw: bytes, file: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a UTF-8 file (a byte order mark is dropped), or why it is none."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [report(problems.NOT_UTF8, Spot(file))]
    if (at := raw.find(0)) >= 0:
        return None, [report(problems.BINARY, Spot(file, raw[:at].count(b"\n") + 1))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, error.start, file)]
    return text, check_text(text, file)


def check_text(text: str, file: str) -> list[Diagnostic]:
    """What is wrong with a text as a whole, before YAML is read."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        return [too_big(file, len(text.encode("utf-8", "replace")))]
    if "\0" in text:
        return [report(problems.BINARY, Spot(file, text[: text.index("\0")].count("\n") + 1))]
    if not re.search(r"^[^\S\n]*[^\s#]", text, re.M):
        return [report(problems.EMPTY, Spot(file))]
    if tab := _TAB.search(text):
        start = tab.start()
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else None]
        return [report(problems.TAB, Spot(file, text[:start].count("\n") + 1, line.index("\t") + 1, line))]
    return []


def _not_utf8(raw: bytes, at: int, file: str) -> Diagnostic:
    before = raw[:at]
    line = before.count(b"\n") + 1
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return report(problems.NOT_UTF8, Spot(file, line))
    start = before.rfind(b"\n") + 1
    end = raw.find(b"\n", at)
    shown = raw[start : end if end >= 0 else None].decode("gb18030", "replace").rstrip("\r")
    return report(problems.GBK, Spot(file, line, len(raw[start:at].decode("gb18030", "replace")) + 1, shown))
