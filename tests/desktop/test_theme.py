"""Whoever is tired or sees badly must still be able to read, by day and by night."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMessageBox

from hukouguide.desktop import icons, theme
from hukouguide.desktop.colours import DARK, HOLDS, LIGHT, LOOKS, PAIRS, VERDICTS, Look, contrast
from hukouguide.desktop.window import Window
from hukouguide.shipped import shipped

SHEET = (shipped("resources") / "styles" / "calm.qss").read_text("utf-8").split("*/", 1)[1]
LOOK_NAMES = sorted(LOOKS)


def rules() -> list[tuple[str, dict[str, str]]]:
    """Selector and properties of each rule of the style sheet, as written."""
    found = re.findall(r"([^{}]+)\{([^}]*)\}", SHEET)
    return [
        (selector.strip(), dict(re.findall(r"([\w-]+)\s*:\s*([^;]+);", body)))
        for selectors, body in found
        for selector in selectors.split(",")
    ]


@pytest.mark.parametrize("worn", LOOK_NAMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_that_meets_stands_out_enough(worn: Look, ink: str, ground: str, least: float) -> None:
    assert contrast(LOOKS[worn][ink], LOOKS[worn][ground]) >= least


def test_both_looks_name_the_same_colours() -> None:
    assert list(LIGHT) == list(DARK)


def test_a_contrast_known_from_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_ink_and_ground_written_together_in_the_style_sheet_is_a_pair_that_is_held() -> None:
    held = {(ink, ground) for ink, ground, _ in PAIRS}
    for selector, says in rules():
        ink, ground = says.get("color"), says.get("background")
        if ink and ground and ground != "transparent":
            assert (ink.lstrip("@"), ground.lstrip("@")) in held, selector
        if "selection-color" in says:
            assert (says["selection-color"].lstrip("@"), says["selection-background-color"].lstrip("@")) in held


def test_no_colour_is_written_in_the_style_sheet_by_hand() -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b", re.sub(r"#[a-z]+\s", "", SHEET))


def test_no_colour_is_written_in_the_code_of_the_window_by_hand() -> None:
    desktop = Path(theme.__file__).parent
    for path in sorted(desktop.rglob("*.py")):
        if path.name != "colours.py":
            assert not re.findall(r"[\"']#[0-9a-fA-F]{3,8}[\"']", path.read_text("utf-8")), path.name


@pytest.mark.parametrize("worn", LOOK_NAMES)
@pytest.mark.parametrize("scale", theme.SCALES)
def test_the_style_sheet_is_filled_in_whole(scale: int, worn: Look) -> None:
    filled = theme.style_sheet(scale, worn).split("*/", 1)[1]
    assert "@" not in filled
    assert f"{theme.points(scale, theme.TYPE['title'])}pt" in filled
    assert LOOKS[worn]["ground"] in filled


@pytest.mark.parametrize("worn", LOOK_NAMES)
def test_the_palette_that_other_dialogs_take_stands_out_too(worn: Look) -> None:
    made, role = theme.palette(worn), QPalette.ColorRole
    couples = [
        (role.WindowText, role.Window, 7),
        (role.Text, role.Base, 7),
        (role.Text, role.AlternateBase, 7),
        (role.ButtonText, role.Button, 7),
        (role.ToolTipText, role.ToolTipBase, 7),
        (role.PlaceholderText, role.Base, 7),
        (role.HighlightedText, role.Highlight, 4.5),
        (role.Link, role.Window, 4.5),
        (role.LinkVisited, role.Base, 4.5),
    ]
    for ink, ground, least in couples:
        assert contrast(made.color(ink).name(), made.color(ground).name()) >= least, ink


@pytest.mark.parametrize("worn", LOOK_NAMES)
def test_a_dialog_of_qt_is_dressed_like_the_window(qapp: QApplication, worn: Look) -> None:
    theme.apply(qapp, 100, worn)
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "Words")
    box.ensurePolished()
    ground = box.palette().color(QPalette.ColorRole.Window)
    assert ground == QColor(LOOKS[worn]["ground"])
    theme.apply(qapp, 100, "light")


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_a_sign_of_its_own_in_both_looks(qapp: QApplication, verdict: str) -> None:
    texts = {icons.drawing(f"verdicts/{other}", "light") for other in VERDICTS}
    assert len(texts) == len(VERDICTS)
    for worn, colours in LOOKS.items():
        assert colours[verdict] in icons.drawing(f"verdicts/{verdict}", worn)
    picture = icons.sign(verdict, 24).toImage()
    assert picture.width() == picture.height() == 24
    assert picture.pixelColor(12, 3).alpha() == 255
    assert picture.pixelColor(0, 0).alpha() < 255


def test_signs_can_be_told_apart_without_any_colour(qapp: QApplication) -> None:
    grey = [icons.sign(verdict, 48).toImage() for verdict in VERDICTS]
    shapes = [
        "".join(
            "#" if i.pixelColor(x, y).alpha() > 0 and i.pixelColor(x, y).lightness() < 128 else " "
            for x in range(48)
            for y in range(48)
        )
        for i in grey
    ]
    for one, other in pairwise(sorted(shapes)):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 100


def test_every_stretch_of_the_road_has_colours() -> None:
    from hukouguide.advice.road.ladder import Hold

    assert set(HOLDS) == {hold.value for hold in Hold}
    assert set(HOLDS.values()) <= set(VERDICTS)


def test_the_window_turns_dark_and_light_again_and_keeps_its_size(window: Window) -> None:
    window.enlarge(150)
    window.dressing.wear("dark")
    assert theme.look() == "dark"
    assert theme.colour("ground") == DARK["ground"]
    assert window.grab().toImage().pixelColor(2, window.height() // 2).name() == DARK["ground"]
    assert window.scale == 150
    window.enlarge(100)
    assert theme.look() == "dark", "another size must not switch the light on"
    window.dressing.wear("light")
    assert window.grab().toImage().pixelColor(2, window.height() // 2).name() == LIGHT["ground"]


def test_the_button_offers_the_look_that_is_not_worn(window: Window) -> None:
    window.dressing.wear("light")
    assert "深色" in window.bar.look.accessibleName()
    window.bar.look.click()
    assert theme.look() == "dark"
    assert "浅色" in window.bar.look.accessibleName()
    window.bar.look.click()
    assert theme.look() == "light"


def test_the_look_follows_the_system_until_one_is_chosen(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "system_look", lambda: "dark")
    window.dressing._system_changed()
    assert theme.look() == "dark"
    window.dressing.wear("light")
    window.dressing._system_changed()
    assert theme.look() == "light"
    window.dressing.wear("dark")
    assert window.dressing.chosen is None
    monkeypatch.setattr(theme, "system_look", lambda: "light")
    window.dressing._system_changed()
    assert theme.look() == "light"
