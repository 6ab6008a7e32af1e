"""A folder of rule files to a rule book, with everything that is wrong in it."""

import ctypes
import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from hukouguide.rules import problems
from hukouguide.rules.book import RuleBook
from hukouguide.rules.cache import cache_file, keep, key_of, recall
from hukouguide.rules.diagnostics import Diagnostic, Spot, in_order, report
from hukouguide.rules.linking.link import link
from hukouguide.rules.reading.folder import FilesRead, read_files
from hukouguide.rules.reading.intake import read_bytes

_LOOKS = 10_000, 10, 100
"""When the garbage collector looks for rings: new objects, looks at these, and looks at those. Findings live long and make hardly any."""


def gather(folder: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The rule files below a folder by their names, with / between folders on every system; hidden ones are passed over."""
    contents: dict[str, bytes] = {}
    wrong: list[Diagnostic] = []
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")) or path.is_dir():
            continue
        raw, problems_here = read_bytes(path, name)
        wrong += problems_here
        if raw is not None:
            contents[name] = raw
    wrong += [
        report(problems.WRONG_ENDING, Spot(path.relative_to(folder).as_posix())) for path in sorted(folder.rglob("*.yml"))
    ]
    return contents, wrong


def digest(contents: Mapping[str, bytes]) -> str:
    """A fingerprint of names and contents."""
    seen = hashlib.sha256()
    for name in sorted(contents):
        for part in (name.encode(), contents[name]):
            seen.update(len(part).to_bytes(8, "big") + part)
    return seen.hexdigest()


def version_of(files: FilesRead, fingerprint: str) -> str:
    """`2026.11.23-1a2b3c4d`: the newest day a source was checked, and the beginning of the fingerprint."""
    days = [source.checked for read in files.rules for source in read.model.sources.values()]
    return f"{max(days):%Y.%m.%d}-{fingerprint[:8]}" if days else f"0000.00.00-{fingerprint[:8]}"


def build(contents: Mapping[str, bytes], fingerprint: str) -> tuple[RuleBook, list[Diagnostic]]:
    """The book that the files make, and everything wrong in them."""
    _, book, wrong = build_from(contents, fingerprint)
    return book, wrong


def build_from(contents: Mapping[str, bytes], fingerprint: str) -> tuple[FilesRead, RuleBook, list[Diagnostic]]:
    """The same, with the files as they were read."""
    files, wrong = read_files(contents)
    book, wrong_links = link(files, version_of(files, fingerprint))
    return files, book, in_order(wrong + wrong_links)


def load_files(folder: Path) -> tuple[FilesRead, RuleBook, list[Diagnostic]]:
    """A folder's files as they were read beside the book that they make: for those who look after the files themselves."""
    with _no_collection():
        contents, unread = gather(folder)
        files, book, wrong = build_from(contents, digest(contents))
        return files, book, in_order(unread + wrong)


def load_book(folder: Path, cache: Path | None = None) -> tuple[RuleBook, list[Diagnostic]]:
    """The rule book of a folder, and everything wrong in its files. A file with an error is left out, the others stand.

    `cache` is a folder of the user's own, where a book once built is kept; None builds it anew.
    """
    with _no_collection():
        return _load(folder, cache)


@contextmanager
def _no_collection() -> Iterator[None]:
    """A book is hundreds of thousands of small values that all stay; looking for garbage among them takes a third of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(folder: Path, cache: Path | None) -> tuple[RuleBook, list[Diagnostic]]:
    contents, unread = gather(folder)
    fingerprint = digest(contents)
    if cache is None:
        book, wrong = build(contents, fingerprint)
    else:
        file, key = _shelf(folder, cache, fingerprint)
        book, wrong = recall(file, key) or _built_and_kept(contents, fingerprint, file, key)
    return book, in_order(unread + wrong)


def _built_and_kept(contents: Mapping[str, bytes], fingerprint: str, file: Path, key: str) -> tuple[RuleBook, list[Diagnostic]]:
    """As kept a book is a fraction of the size."""
    book, wrong = build(contents, fingerprint)
    return (recall(file, key) if keep(file, key, book, wrong) else None) or (book, wrong)


def kept_book(folder: Path, cache: Path) -> tuple[RuleBook, list[Diagnostic]] | None:
    """The same, where the book that the folder makes today lies in the cache; else None."""
    with _no_collection():
        contents, unread = gather(folder)
        kept = recall(*_shelf(folder, cache, digest(contents)))
        return None if kept is None else (kept[0], in_order(unread + kept[1]))


def keep_book(folder: Path, cache: Path) -> bool:
    """Build the book and keep it, for another process that is to load it. False when it cannot be kept there."""
    with _no_collection():
        contents, _ = gather(folder)
        fingerprint = digest(contents)
        return keep(*_shelf(folder, cache, fingerprint), *build(contents, fingerprint))


def _shelf(folder: Path, cache: Path, fingerprint: str) -> tuple[Path, str]:
    """The file in which the folder's book is kept, and the key it has to have."""
    return cache_file(cache, folder), key_of(fingerprint)


def settle() -> None:
    """Tell the garbage collector that what is loaded by now stays, and to look more seldom: both would hold up the answers."""
    gc.collect()
    # what reading the files took and left free goes back to the system; only glibc keeps so much of it
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    gc.freeze()
    gc.set_threshold(*_LOOKS)
