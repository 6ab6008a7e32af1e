"""ReportLab 5.1 writes wrong maps from glyphs back to text; this puts right ones in their place.

Its own map writes code points above U+FFFF with too many digits, so that a rare character of a name draws right but is copied
and found as another; it maps code 0 to U+0000 and puts more than a hundred entries in a block, which PDF does not allow.
"""

from typing import Any

from reportlab.pdfbase import ttfonts

_UNMAPPABLE = (0, 0xFEFF, 0xFFFE)
_BLOCK = 100


def to_unicode_map(fontname: str, subset: Any) -> str:
    """The CMap text of one font subset; `subset[i]` is the code point drawn by code i."""
    entries = [f"<{i:02X}> <{chr(v).encode('utf-16-be').hex().upper()}>" for i, v in enumerate(subset) if v not in _UNMAPPABLE]
    lines = [
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap", "/CIDSystemInfo",
        "<< /Registry (Adobe)", "/Ordering (UCS)", "/Supplement 0", ">> def",
        f"/CMapName /{fontname} def", "/CMapType 2 def",
        "1 begincodespacerange", f"<00> <{len(subset) - 1:02X}>", "endcodespacerange",
    ]  # fmt: skip
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def put_right() -> None:
    """Make ReportLab use the map above."""
    ttfonts.makeToUnicodeCMap = to_unicode_map
