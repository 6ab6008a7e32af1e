"""Days and months are understood as people say them, as exactly as they were said, and refused by name where they mislead."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hukouguide.family.rough import Fault, Misread
from hukouguide.family.spoken import read_spoken
from hukouguide.rules.sentences import partial_words

TODAY = date(2026, 11, 23)

SAID = [
    # figures, as on cards and in forms
    ("19850312", "1985-03-12", "1985-03-12"),
    ("１９８５０３１２", "1985-03-12", "1985-03-12"),
    ("1985-03-12", "1985-03-12", "1985-03-12"),
    ("1985.3.12", "1985-03-12", "1985-03-12"),
    ("1985/3/12", "1985-03-12", "1985-03-12"),
    ("25.3.2021", "2021-03-25", "2021-03-25"),
    ("3/25/2021", "2021-03-25", "2021-03-25"),
    ("202103", "2021-03-01", "2021-03-31"),
    ("2021.3", "2021-03-01", "2021-03-31"),
    ("2021-03", "2021-03-01", "2021-03-31"),
    ("2021", "2021-01-01", "2021-12-31"),
    # years, months and days in Chinese
    ("2021年", "2021-01-01", "2021-12-31"),
    ("2021年3月", "2021-03-01", "2021-03-31"),
    ("2021年3月份", "2021-03-01", "2021-03-31"),
    ("2021年 3月 15日", "2021-03-15", "2021-03-15"),
    ("2021年3月15号", "2021-03-15", "2021-03-15"),
    ("2021年3", "2021-03-01", "2021-03-31"),
    ("二〇二一年三月", "2021-03-01", "2021-03-31"),
    ("二零二一年十二月二十八日", "2021-12-28", "2021-12-28"),
    ("一九八五年十月", "1985-10-01", "1985-10-31"),
    ("98年", "1998-01-01", "1998-12-31"),
    ("九八年九月", "1998-09-01", "1998-09-30"),
    ("08年8月8号", "2008-08-08", "2008-08-08"),
    ("21年三月", "2021-03-01", "2021-03-31"),
    # seen from today
    ("今年", "2026-01-01", "2026-12-31"),
    ("去年", "2025-01-01", "2025-12-31"),
    ("去年三月", "2025-03-01", "2025-03-31"),
    ("去年3月15号", "2025-03-15", "2025-03-15"),
    ("前年年底", "2024-10-01", "2024-12-31"),
    ("前年", "2024-01-01", "2024-12-31"),
    ("大前年", "2023-01-01", "2023-12-31"),
    ("大前年秋天", "2023-09-01", "2023-11-30"),
    ("上个月", "2026-10-01", "2026-10-31"),
    ("上个月底", "2026-10-21", "2026-10-31"),
    ("本月", "2026-11-01", "2026-11-30"),
    ("今天", "2026-11-23", "2026-11-23"),
    ("前天", "2026-11-21", "2026-11-21"),
    ("三年前", "2023-01-01", "2023-12-31"),
    ("10年前", "2016-01-01", "2016-12-31"),
    ("两个月前", "2026-09-01", "2026-09-30"),
    ("半年前", "2026-05-01", "2026-05-31"),
    # parts of a year, as rough as they are
    ("2021年春天", "2021-03-01", "2021-05-31"),
    ("从2021年春天开始", "2021-03-01", "2021-05-31"),
    ("2021年的夏天", "2021-06-01", "2021-08-31"),
    ("2021年冬天", "2021-12-01", "2022-02-28"),
    ("2021年初", "2021-01-01", "2021-03-31"),
    ("2021年年初", "2021-01-01", "2021-03-31"),
    ("2021年底", "2021-10-01", "2021-12-31"),
    ("2021年上半年", "2021-01-01", "2021-06-30"),
    ("去年下半年", "2025-07-01", "2025-12-31"),
    ("2021年第三季度", "2021-07-01", "2021-09-30"),
    ("2021年三月底", "2021-03-21", "2021-03-31"),
    ("2021年3月中旬", "2021-03-11", "2021-03-20"),
    ("2021年暑假", "2021-07-01", "2021-08-31"),
    ("2019年国庆", "2019-10-01", "2019-10-01"),
    ("2019年春节", "2019-01-21", "2019-02-20"),
    ("大概2018年9月左右", "2018-09-01", "2018-09-30"),
    ("自2018年9月起", "2018-09-01", "2018-09-30"),
    ("2021年三月或者四月", "2021-03-01", "2021-04-30"),
    ("2021年12月至2022年2月间", "2021-12-01", "2022-02-28"),
    # English
    ("March 2021", "2021-03-01", "2021-03-31"),
    ("Mar. 2021", "2021-03-01", "2021-03-31"),
    ("Sept 2021", "2021-09-01", "2021-09-30"),
    ("2021 March", "2021-03-01", "2021-03-31"),
    ("15 March 2021", "2021-03-15", "2021-03-15"),
    ("March 15th, 2021", "2021-03-15", "2021-03-15"),
    ("since spring 2021", "2021-03-01", "2021-05-31"),
    ("in the autumn of 2021", "2021-09-01", "2021-11-30"),
    ("early 2021", "2021-01-01", "2021-03-31"),
    ("the end of 2021", "2021-10-01", "2021-12-31"),
    ("late March 2021", "2021-03-21", "2021-03-31"),
    ("mid-2021", "2021-05-01", "2021-08-31"),
    ("first half of 2021", "2021-01-01", "2021-06-30"),
    ("March or April 2021", "2021-03-01", "2021-04-30"),
    ("between March 2020 and May 2021", "2020-03-01", "2021-05-31"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("March last year", "2025-03-01", "2025-03-31"),
    ("the year before last", "2024-01-01", "2024-12-31"),
    ("two years ago", "2024-01-01", "2024-12-31"),
    ("3 months ago", "2026-08-01", "2026-08-31"),
    ("last month", "2026-10-01", "2026-10-31"),
    ("yesterday", "2026-11-22", "2026-11-22"),
    ("Chinese New Year 2019", "2019-01-21", "2019-02-20"),
]

REFUSED = [
    ("", Fault.UNREADABLE),
    ("很久以前", Fault.UNREADABLE),
    ("long ago", Fault.UNREADABLE),
    ("三月", Fault.NO_YEAR),
    ("春天", Fault.NO_YEAR),
    ("March", Fault.NO_YEAR),
    ("21", Fault.NO_YEAR),
    ("农历2021年三月", Fault.FARMERS_CALENDAR),
    ("2021年腊月", Fault.FARMERS_CALENDAR),
    ("2021年正月初五", Fault.FARMERS_CALENDAR),
    ("1985年三月初八", Fault.FARMERS_CALENDAR),
    ("阴历八月", Fault.FARMERS_CALENDAR),
    ("闰四月", Fault.FARMERS_CALENDAR),
    ("lunar March 2021", Fault.FARMERS_CALENDAR),
    ("民国74年", Fault.REPUBLIC),
    ("民国七十四年三月", Fault.REPUBLIC),
    ("2021年13月", Fault.NO_SUCH_MONTH),
    ("202113", Fault.NO_SUCH_MONTH),
    ("2021年2月30日", Fault.NO_SUCH_DAY),
    ("20210230", Fault.NO_SUCH_DAY),
    ("30 February 2021", Fault.NO_SUCH_DAY),
    ("3/4/2021", Fault.DAY_OR_MONTH),
    ("450802201603120012", Fault.IDENTITY_NUMBER),
    ("45080220160312001X", Fault.IDENTITY_NUMBER),
    ("2021年5月至3月间", Fault.UNREADABLE),
    ("三月或四月", Fault.NO_YEAR),
    ("至", Fault.UNREADABLE),
    ("1850年", Fault.UNREADABLE),
    ("1234567", Fault.UNREADABLE),
    ("marble 2021", Fault.UNREADABLE),
]


@pytest.mark.parametrize(("said", "earliest", "latest"), SAID)
def test_it_is_understood_as_exactly_as_it_was_said(said: str, earliest: str, latest: str) -> None:
    found = read_spoken(said, TODAY)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(("said", "fault"), REFUSED)
def test_what_would_mislead_is_refused_and_the_reason_named(said: str, fault: Fault) -> None:
    with pytest.raises(Misread) as misread:
        read_spoken(said, TODAY)
    assert misread.value.fault is fault


@pytest.mark.parametrize("said", [said for said, _, _ in SAID])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_understood_is_told_in_words_that_are_understood_the_same(said: str, language: str) -> None:
    found = read_spoken(said, TODAY)
    assert read_spoken(partial_words(found)[language], TODAY) == found


def test_the_same_day_said_on_the_first_of_january() -> None:
    found = read_spoken("上个月", date(2027, 1, 1))
    assert found.earliest == date(2026, 12, 1)


@given(st.text(alphabet="至或间0123456789一二三四五六七八九十〇零年月日号个前上下半去大今春底初农历 -/.abcdmry", max_size=14))
@example("99999999999年前")
@example("9999年前")
@example("2021年月")
@example("99999个月前")
@example("二〇二十年")
def test_nothing_typed_breaks_it(junk: str) -> None:
    with suppress(Misread):
        found = read_spoken(junk, TODAY)
        assert found.earliest <= found.latest
