"""The frame around the program: what is locked, what a wheel carries, and what start.py says where something is missing."""

import importlib.util
import re
import shutil
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKED = sorted((ROOT / ".ci").glob("requirements-*.txt"))


def packages(file: Path) -> list[str]:
    return re.findall(r"^([A-Za-z0-9._-]+)==", file.read_text("utf-8"), re.MULTILINE)


def plain(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.name)
def test_every_locked_package_has_a_hash_and_no_address_is_kept(file: Path) -> None:
    text = file.read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) == len(packages(file)) > 20
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_what_the_program_needs_is_locked_for_running_and_the_rest_for_testing() -> None:
    run, test = (set(packages(ROOT / ".ci" / f"requirements-{what}.txt")) for what in ("run", "test"))
    assert {plain(name) for name in PROJECT["project"]["dependencies"]} <= run
    assert {plain(name) for name in PROJECT["dependency-groups"]["test"]} <= test
    assert run <= test


def test_running_and_testing_use_the_same_versions() -> None:
    lines = [{line.split()[0] for line in file.read_text("utf-8").splitlines() if line and line[0] != " "} for file in LOCKED]
    assert lines[0] <= lines[1]


def test_every_folder_of_the_house_stands_in_the_order_of_imports() -> None:
    [layers] = [c["layers"] for c in PROJECT["tool"]["importlinter"]["contracts"] if c["type"] == "layers"]
    rooms = {path.stem for path in (ROOT / "src" / "hukouguide").iterdir() if path.is_dir() or path.suffix == ".py"}
    assert {layer.removeprefix("hukouguide.") for layer in layers} == rooms - {"__init__", "__pycache__"}


def test_a_wheel_carries_the_rules_the_words_the_fonts_and_the_licences(tmp_path: Path) -> None:
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("rules", "i18n", "resources"):
        ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {f"hukouguide/shipped/{name}" for name in ours} <= names
    licences = {name.split("/licenses/")[1] for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "rules/LICENSE", "resources/fonts/OFL.txt"}


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.fixture
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_is_told_so_in_both_languages(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit):
        start.main([])
    said = capsys.readouterr().err
    assert "需要 Python 3.11" in said
    assert "Python 3.11 or newer is needed" in said


def test_start_py_can_be_read_by_a_python_too_old_to_run_the_program(start: ModuleType) -> None:
    compile((ROOT / "start.py").read_text("utf-8"), "start.py", "exec", dont_inherit=True)
    import ast

    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 7))


def test_missing_libraries_are_named_with_the_command_to_type_when_they_cannot_be_installed(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit):
        start.need_libraries(sys.executable, ["libgl1", "libegl1"], "lib-that-is-nowhere.so.9")
    assert capsys.readouterr().err.count("sudo apt-get install libgl1 libegl1") == 2


def test_the_tests_say_which_tools_they_need_when_they_cannot_be_installed(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit):
        start.need_paper_tools()
    assert capsys.readouterr().err.count("sudo apt-get install poppler-utils qpdf") == 2


def test_the_tests_go_on_where_the_tools_for_a_real_screen_cannot_be_had(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(start, "apt_install", lambda packages: bool(asked.extend(packages)))
    start.want_visit_tools()
    assert {"xvfb", "xdotool", "openbox", "at-spi2-core", "gir1.2-atspi-2.0", "libxcb-cursor0"} <= set(asked)


def test_the_environment_stands_in_the_users_cache_where_the_checkout_cannot_be_written(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "file").touch()
    assert start.writable(tmp_path / "file" / "venv") == tmp_path / "hukouguide"


def test_an_environment_is_kept_while_its_requirements_stay_the_same(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = []

    def make(folder: Path) -> None:
        made.append(folder)
        python = folder / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.touch()

    (tmp_path / ".ci").mkdir()
    requirements = tmp_path / ".ci" / "requirements-run.txt"
    requirements.write_text("one==1", "utf-8")
    monkeypatch.setattr(start, "HERE", tmp_path)
    monkeypatch.setattr(start, "make_environment", make)
    monkeypatch.setattr(start, "run", lambda _command, **_extra: 0)
    monkeypatch.setattr(start, "os", SimpleNamespace(name="posix", environ={}))
    start.environment("run")
    start.environment("run")
    assert len(made) == 1
    requirements.write_text("one==2", "utf-8")
    start.environment("run")
    assert len(made) == 2


def test_other_words_go_to_the_program_itself(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []
    monkeypatch.setattr(start, "environment", lambda what: f"python-to-{what}")
    monkeypatch.setattr(start, "run", lambda command, **_extra: ran.append(command) or 3)
    assert start.main(["rules", "check"]) == 3
    assert ran == [["python-to-run", "-m", "hukouguide.cli", "rules", "check"]]


def test_without_a_screen_a_sample_family_is_advised_and_the_paper_is_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = []
    monkeypatch.setattr(start, "environment", lambda _what: "python")
    monkeypatch.setattr(start, "run", lambda command, **_extra: ran.append(command) or 0)
    monkeypatch.setattr(start, "has_screen", lambda: False)
    monkeypatch.setattr(start, "HERE", tmp_path)
    assert start.main([]) == 0
    assert ran[0][3] == "advise"
    assert capsys.readouterr().err.count("hukouguide.pdf") == 2
