"""Findings as plain JSON values: what other programs and tests read. The form is described in docs/json.md."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from hukouguide.advice.finding import Finding
from hukouguide.family.answers import FactKey

FORMAT = 1


def findings_as_json(findings: tuple[Finding, ...], book: str, today: date) -> dict[str, Any]:
    """All findings whole, with the rule book's version and the day they were made for."""
    return {"format": FORMAT, "rule_book": book, "today": today.isoformat(), "findings": [finding_as_json(f) for f in findings]}


def finding_as_json(finding: Finding) -> dict[str, Any]:
    told = {f.name: plain(getattr(finding, f.name)) for f in fields(finding) if f.name != "explain"}
    return told | {f.name: plain(getattr(finding.explained, f.name)) for f in fields(finding.explained)}


def plain(value: Any) -> Any:
    """Dates as ISO text, decimals as text, facts as `person.fact`, texts as zh and en; the rest by its own shape."""
    match value:
        case None | bool() | int() | str() if not isinstance(value, Enum):
            return value
        case Enum():
            return value.value
        case Decimal():
            # 91 and 91.0 are the same number, however it was added up
            return format(value.normalize(), "f")
        case date():
            return value.isoformat()
        case FactKey():
            return str(value)
        case frozenset():
            return sorted(plain(part) for part in value)
        case tuple() | list():
            return [plain(part) for part in value]
        case _ if is_dataclass(value):
            return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        case _:
            raise TypeError(f"no JSON form for {type(value).__name__}")
