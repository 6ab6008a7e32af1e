import errno
import os
from pathlib import Path

import pytest

from hukouguide.report import whole
from hukouguide.report.errors import NotSaved
from hukouguide.report.pdf import save_pdf
from hukouguide.report.whole import write_whole
from report.sample_papers import guangxi_family


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_the_paper_is_saved_whole(tmp_path: Path) -> None:
    file = tmp_path / "清单.pdf"
    report = save_pdf(guangxi_family(), file)
    assert file.read_bytes() == report.data
    assert names_in(tmp_path) == ["清单.pdf"]


@pytest.mark.parametrize(
    ("trouble", "zh", "en"),
    [
        (errno.ENOSPC, "磁盘已满", "the disk is full"),
        (errno.EROFS, "不允许写入", "writing is not allowed"),
        (errno.EIO, "写不进去", "did not take it"),
    ],
)
def test_a_disk_that_fails_is_explained_and_the_old_file_stays(
    trouble: int, zh: str, en: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    file = tmp_path / "list.pdf"
    file.write_bytes(b"old")
    monkeypatch.setattr(whole.os, "fsync", fail)
    with pytest.raises(NotSaved) as told:
        write_whole(file, b"new")
    assert zh in told.value.words.zh
    assert en in told.value.words.en
    assert str(file) in told.value.words.en
    assert file.read_bytes() == b"old"
    assert names_in(tmp_path) == ["list.pdf"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotSaved) as told:
        write_whole(tmp_path / "gone" / "list.pdf", b"new")
    assert f"文件夹 {tmp_path / 'gone'} 不存在" in told.value.words.zh


def test_a_folder_in_the_place_of_the_file_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "list.pdf").mkdir()
    with pytest.raises(NotSaved):
        write_whole(tmp_path / "list.pdf", b"new")
    assert names_in(tmp_path) == ["list.pdf"]
