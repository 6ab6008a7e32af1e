"""Keeps the catalogues of the program's own words in step with the code: every English text has its Chinese, and no more.

The texts are read from the syntax tree, so that only the checkout (not an installed program) can be checked.

Run by `python -m hukouguide.workshop.catalogues`: it takes out what is said nowhere any more, puts in what is new with an empty
Chinese to be filled in, compiles, and names what is left to do.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from hukouguide.shipped import shipped

LOCALE = "zh_CN"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_HAN = re.compile(r"[㐀-鿿]")


@dataclass(frozen=True, order=True)
class Spoken:
    """A text that the code says, None when it is not written out there, and where."""

    room: str
    file: str
    line: int
    text: str | None


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong with a catalogue: in which room, with which text."""

    room: str
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.room}: {self.what}: {self.text}"


def spoken(source: Path) -> list[Spoken]:
    """Every text said in the Python files under `source`, the folder of the package."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(source.rglob("*.py"))}
    rooms = {path: _room(tree) for path, tree in trees.items()}
    found: list[Spoken] = []
    for path, tree in trees.items():
        room = rooms[path] or _room_of_import(tree, source, rooms)
        if room is not None:
            found += _texts(tree, room, str(path.relative_to(source)))
    return sorted(found, key=lambda s: (s.room, s.file, s.line))


def _room(tree: ast.Module) -> str | None:
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name("say")], value=ast.Call(func=ast.Name("speaker"), args=[ast.Constant(str(room))])
            ):
                return room
    return None


def _room_of_import(tree: ast.Module, source: Path, rooms: dict[Path, str | None]) -> str | None:
    """The room whose `say` a file borrows from another file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and any(name.name == "say" for name in node.names):
            lender = source.parent.joinpath(*node.module.split("."))
            return rooms.get(lender.with_suffix(".py")) or rooms.get(lender / "__init__.py")
    return None


def _texts(tree: ast.Module, room: str, file: str) -> Iterator[Spoken]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name("say"), args=[argument]):
                text = argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
                yield Spoken(room, file, node.lineno, text)


def faults(texts: Iterable[Spoken], i18n: Path) -> list[Fault]:
    """All that keeps the catalogues under `i18n` from saying these texts in Chinese."""
    said: dict[str, set[str]] = {}
    found: list[Fault] = []
    for one in texts:
        said.setdefault(one.room, set())
        if one.text is None:
            found.append(Fault(one.room, "not written out where it is said", f"{one.file}:{one.line}"))
        else:
            said[one.room].add(one.text)
    for room in sorted(said.keys() | {path.stem for path in _folder(i18n).glob("*.po")}):
        found += _faults_of_room(room, said.get(room, set()), _folder(i18n) / f"{room}.po")
    return sorted(found)


def _faults_of_room(room: str, said: set[str], po: Path) -> Iterator[Fault]:
    if not po.exists():
        yield Fault(room, "no catalogue", str(po))
        return
    chinese = translations(po)
    for text in said - chinese.keys():
        yield Fault(room, "not translated", text)
    for text in chinese.keys() - said:
        yield Fault(room, "said nowhere", text)
    for text, translated in chinese.items():
        if sorted(set(_PLACEHOLDER.findall(text))) != sorted(set(_PLACEHOLDER.findall(translated))):
            yield Fault(room, "other placeholders in Chinese", text)
        if not _HAN.search(translated) and re.search(r"[a-z]{3}", _PLACEHOLDER.sub("", translated)):
            yield Fault(room, "no Chinese in the Chinese", text)
    if not po.with_suffix(".mo").exists() or compiled(po) != chinese:
        yield Fault(room, "not compiled since it changed", po.name)


def translations(po: Path) -> dict[str, str]:
    """The Chinese of a catalogue by its English; what is empty or marked fuzzy is not there."""
    return _pairs(_catalogue(po))


def compiled(po: Path) -> dict[str, str]:
    """The same of the compiled file beside it, which is the one that the program reads."""
    with po.with_suffix(".mo").open("rb") as file:
        return _pairs(read_mo(file))


def renew(texts: Iterable[Spoken], i18n: Path) -> list[Path]:
    """Give every catalogue the texts of its room and no others; gives back the ones that changed."""
    said: dict[str, dict[str, None]] = {}
    for one in texts:
        if one.text is not None:
            said.setdefault(one.room, {})[one.text] = None
    changed = []
    for room, wanted in said.items():
        po = _folder(i18n) / f"{room}.po"
        catalogue = _catalogue(po) if po.exists() else Catalog(LOCALE, header_comment=f"# The Chinese of the room {room}.")
        known = [str(message.id) for message in catalogue if message.id]
        if set(known) == wanted.keys():
            continue
        for text in known:
            if text not in wanted:
                catalogue.delete(text)
        for text in wanted:
            if text not in known:
                catalogue.add(text)
        po.parent.mkdir(parents=True, exist_ok=True)
        with po.open("wb") as file:
            write_po(file, catalogue, width=0, ignore_obsolete=True)
        changed.append(po)
    return changed


def compile_all(i18n: Path) -> list[Path]:
    """Write the compiled file of every catalogue anew; gives back the ones that changed."""
    changed = []
    for po in sorted(_folder(i18n).glob("*.po")):
        if po.with_suffix(".mo").exists() and compiled(po) == translations(po):
            continue
        with po.with_suffix(".mo").open("wb") as file:
            write_mo(file, _catalogue(po))
        changed.append(po.with_suffix(".mo"))
    return changed


def _catalogue(po: Path) -> Catalog:
    with po.open("rb") as file:
        return read_po(file, locale=LOCALE)


def _pairs(catalogue: Catalog) -> dict[str, str]:
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string and not m.fuzzy}


def _folder(i18n: Path) -> Path:
    return i18n / LOCALE / "LC_MESSAGES"


def main() -> int:
    """Renew and compile the catalogues of the checkout; the number of faults that only a person can mend."""
    i18n, texts = shipped("i18n"), spoken(Path(__file__).parents[1])
    changed = [*renew(texts, i18n), *compile_all(i18n)]
    left = faults(texts, i18n)
    sys.stdout.writelines(f"{line}\n" for line in [*(f"written: {path.name}" for path in changed), *left])
    return len(left)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
