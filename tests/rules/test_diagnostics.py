"""How a diagnostic looks on a screen."""

from hukouguide.family.words import Words
from hukouguide.rules.diagnostics import Diagnostic, Related, Severity, Spot, excerpt, render, width
from hukouguide.rules.reading.suggest import did_you_mean, nearest


def test_the_caret_stands_under_its_character_though_chinese_is_wide() -> None:
    line = "    name: {zh: 随迁子女, en: no}"
    shown, caret = excerpt(Spot("a.yaml", 1, line.index("no}") + 1, line)).split("\n")
    assert width(shown[: shown.index("no}")]) == len(caret) - 1
    assert width("随迁") == 4


def test_a_very_long_line_is_shown_around_the_caret() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    shown, caret = excerpt(Spot("a.yaml", 1, 501, line)).split("\n")
    assert shown[caret.index("^") :].startswith("HERE")
    assert len(shown) < 200


def test_a_diagnostic_says_place_code_message_help_and_what_it_has_to_do_with() -> None:
    related = (Related(Words("另一个", "the other"), Spot("b.yaml", 2, 3)),)
    found = Diagnostic(
        "HG000", Severity.WARNING, Words("错了", "wrong"), Spot("a.yaml", 1, 2, "abc"), related, Words("改", "mend")
    )
    assert render(found, "en") == "a.yaml:1:2: warning HG000: wrong\n    abc\n     ^\n    mend\n    b.yaml:2:3: the other"
    assert render(found, "zh") == "a.yaml:1:2: 提醒 HG000: 错了\n    abc\n     ^\n    改\n    b.yaml:2:3: 另一个"
    assert (
        str(found)
        == "a.yaml:1:2: 提醒 warning HG000: 错了 wrong\n    abc\n     ^\n    改\n    mend\n    b.yaml:2:3: 另一个 the other"
    )


def test_the_nearest_name_is_offered() -> None:
    assert nearest("residense_permit", ["residence-permit", "lease"]) == "residence-permit"
    assert nearest("guangzhou", ["guangdong", "guangdong-guangzhou"]) == "guangdong-guangzhou"
    assert nearest("zzz", ["residence-permit"]) is None


def test_a_short_list_is_shown_whole_and_a_long_one_not_at_all() -> None:
    assert did_you_mean("zzz", ["a", "b"]) == Words("这里可以写：a, b。", "Known here: a, b.")
    assert did_you_mean("zzz", [f"name-{i}" for i in range(50)]) is None
