"""Reading a printed paper back: its text as another program extracts it, and its structure."""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest


def tool(name: str) -> str:
    """The path of a checker that CI installs; its absence is a failure, not a reason to pass."""
    found = shutil.which(name)
    if not found:
        pytest.fail(f"{name} is not installed (poppler-utils and qpdf are needed)")
    return found


def text_of(data: bytes, folder: Path) -> str:
    """The text as pdftotext gives it."""
    file = folder / "read.pdf"
    file.write_bytes(data)
    done = subprocess.run([tool("pdftotext"), "-enc", "UTF-8", "-raw", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """Without white space: where lines break is no matter here."""
    return "".join(text.split())


def elements(data: bytes) -> list[tuple[str, dict[str, str], list[str]]]:
    """Every structure element in reading order: its type, its language, alt text and scope, the types above it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_walk(pdf.Root.StructTreeRoot.K[0], []))


def _walk(element: pikepdf.Object, above: list[str]) -> Iterator[tuple[str, dict[str, str], list[str]]]:
    kind = str(element.S)[1:]
    told = {key: str(element[f"/{key}"]) for key in ("Lang", "Alt", "T") if f"/{key}" in element}
    if "/A" in element and isinstance(element.A, pikepdf.Dictionary):
        told |= {str(key)[1:]: str(value) for key, value in element.A.items()}
    yield kind, told, above
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid, [*above, kind])
