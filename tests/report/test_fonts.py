from pathlib import Path

import pytest

from hukouguide.report.errors import FontMissing
from hukouguide.report.fonts import Face, Faces, faces_in, shipped_faces
from hukouguide.report.tounicode import to_unicode_map


def test_a_missing_font_is_named_in_both_languages_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FontMissing) as told:
        faces_in(tmp_path)
    assert "NotoSansSC-Regular.ttf" in told.value.words.zh
    assert "重新安装" in told.value.words.zh
    assert "Install the program again" in told.value.words.en


def test_a_damaged_font_is_named_too(tmp_path: Path) -> None:
    file = tmp_path / "NotoSansSC-Regular.ttf"
    file.write_bytes(b"not a font" * 100)
    with pytest.raises(FontMissing) as told:
        faces_in(tmp_path)
    assert told.value.file == file


def test_the_regular_face_draws_the_rare_characters_of_names() -> None:
    faces = shipped_faces()
    assert all(map(faces.covers, "䶮㛃喆淼犇𬭳"))
    assert not faces.covers("𠮷")


def test_a_character_the_bold_face_lacks_is_drawn_by_the_regular_one() -> None:
    regular = Face("R", {ord("䶮"): 1, ord("好"): 2}, {}, 1000)
    bold = Face("B", {ord("好"): 1}, {}, 1000)
    faces = Faces(regular, bold)
    assert faces.pick("好", bold=True) is bold
    assert faces.pick("䶮", bold=True) is regular


def test_the_map_back_to_text_writes_pairs_above_ffff_and_skips_code_zero() -> None:
    cmap = to_unicode_map("F", [0, 0x2CB73, *range(0x4E00, 0x4E00 + 120)])
    assert "<01> <D872DF73>" in cmap
    assert "<00> <0000>" not in cmap
    assert "100 beginbfchar" in cmap
    assert "21 beginbfchar" in cmap
