"""The YAML parser's complaints in words for people who do not know YAML, in both languages."""

import re

import yaml

from hukouguide.family.words import Words
from hukouguide.rules import problems
from hukouguide.rules.diagnostics import Diagnostic, Spot, report, say

_WIDE_COLON = re.compile(r"^\s*(?:- *)?\{?[\w-]+：")
_TIGHT_COLON = re.compile(r"^\s*(?:- *)?[\w-]+:[^\s/:]")
_WIDE_MARKS = re.compile(r"，\s*[a-z_]+\s*[:：]|[a-z_]+：|[:,] *[｛［“]")
_LOOKED_AT = 300


def _table() -> tuple[tuple[str, Words], ...]:
    return (
        (
            "mapping values are not allowed",
            say("a colon followed by a space cannot stand here. A text that holds one needs quotes."),
        ),
        ("could not find expected ':'", say("a key and a colon are expected here, or the text above needs quotes.")),
        ("did not find expected ',' or '}'", say("in {…} the entries are separated by commas and closed by }.")),
        ("did not find expected ',' or ']'", say("in […] the entries are separated by commas and closed by ].")),
        (
            "did not find expected key",
            say("the indentation does not fit the lines above, or a quote or bracket was closed too early."),
        ),
        ("did not find expected '-' indicator", say("the indentation does not fit the list above.")),
        ("block sequence entries are not allowed", say("a list entry “- ” cannot stand here.")),
        ("cannot start any token", say("a text cannot begin with this character without quotes.")),
        ("unexpected end of stream", say("a quote that was opened is never closed.")),
        ("unexpected document indicator", say("a quote that was opened is never closed.")),
        ("unknown escape character", say("a backslash in double quotes has a special meaning. Use single quotes.")),
        ("did not find expected the node content", say("a value is missing here.")),
        ("did not find expected node content", say("a value is missing here.")),
        ("invalid leading UTF-8", say("a character cannot be read.")),
        ("exceeded maximum depth", say("nested too deep.")),
        ("undefined tag handle", say("a text cannot begin with “!” without quotes.")),
        ("did not find expected alphabetic or numeric character", say("a text cannot begin with “&” or “*” without quotes.")),
        ("did not find expected comment or line break", say("nothing may follow “|” or “>” on the same line.")),
        ("did not find expected <document start>", say("the indentation does not fit the lines above.")),
    )


def explain_syntax(error: yaml.YAMLError, file: str, lines: tuple[str, ...]) -> Diagnostic:
    """The one mistake at which the parser gave up."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unreadable(error, file, lines)
    # an unclosed quote is noticed only at the end of the file; what has to be mended is where it was opened
    unclosed = error.context_mark is not None and "scanning a quoted" in (error.context or "")
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    line = min(mark.line, len(lines) - 1) if mark else 0
    spot = Spot(file, line + 1, (mark.column if mark and mark.line == line else 0) + 1, lines[line] if lines else "")
    wording = f"{error.context or ''} {error.problem or ''}"
    what = next((words for piece, words in _table() if piece in wording), say("the line does not fit the lines around it."))
    return report(problems.SYNTAX, spot, suggestion=_typing_slip(spot.excerpt, lines[line - 1] if line else ""), what=what)


def _typing_slip(line: str, before: str) -> Words | None:
    line, before = line[:_LOOKED_AT], before[:_LOOKED_AT]
    for text in (line, before):
        if _WIDE_COLON.match(text):
            return say("The wide Chinese colon “：” is part of a text; a key needs “:” and a space.")
        if _TIGHT_COLON.match(text):
            return say("A space is needed after the colon.")
    if _WIDE_MARKS.search(line):
        return say("Wide Chinese commas, brackets and quotes are part of a text; YAML needs the narrow ones.")
    return None


def _unreadable(error: yaml.YAMLError, file: str, lines: tuple[str, ...]) -> Diagnostic:
    character = getattr(error, "character", None)
    if not isinstance(character, int):
        return report(problems.SYNTAX, Spot(file, 1, 1, lines[0] if lines else ""), what=say("a character cannot be read."))
    mark = chr(character)
    line = next((i for i, text in enumerate(lines) if mark in text), 0)
    column = max(lines[line].find(mark), 0) if lines else 0
    return report(problems.CONTROL_CHARACTER, Spot(file, line + 1, column + 1), character=f"U+{character:04X}")
