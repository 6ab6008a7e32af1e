"""Days and months said in Chinese: 去年三月, 2021年春天, 大前年, 上个月底, 九八年九月."""

import re
from datetime import date, timedelta

from hukouguide.family.dates import PartialDate
from hukouguide.family.rough import PARTS, Fault, Misread, day_of, festival, month_of, months_ago, months_of, third_of

_FIGURES = {**{c: n for n, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2, "元": 1}
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "大前年": -3, "明年": 1, "后年": 2}
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "大前天": -3}
_MONTHS = {"这个月": 0, "本月": 0, "这月": 0, "当月": 0, "上个月": 1, "上月": 1, "上上个月": 2, "上上月": 2}
_PARTS = {
    "春天": "spring", "春季": "spring", "春": "spring", "开春": "spring",
    "夏天": "summer", "夏季": "summer", "夏": "summer",
    "秋天": "autumn", "秋季": "autumn", "秋": "autumn",
    "冬天": "winter", "冬季": "winter", "冬": "winter",
    "年初": "begin", "初": "begin", "年中": "middle", "中": "middle",
    "年底": "end", "年末": "end", "底": "end", "末": "end", "年尾": "end",
    "上半年": "first half", "前半年": "first half", "下半年": "second half", "后半年": "second half",
    "寒假": "winter holidays", "暑假": "summer holidays",
}  # fmt: skip
_FESTIVALS = {"春节": "new year", "过年": "new year", "中秋": "mid-autumn", "中秋节": "mid-autumn", "端午": "dragon boat", "端午节": "dragon boat"}  # fmt: skip
_FIXED = {"元旦": (1, 1), "五一": (5, 1), "劳动节": (5, 1), "六一": (6, 1), "儿童节": (6, 1), "国庆": (10, 1), "国庆节": (10, 1), "十一": (10, 1)}  # fmt: skip
_THIRDS = {"初": "begin", "上旬": "begin", "中": "middle", "中旬": "middle", "底": "end", "末": "end", "下旬": "end"}

_BEFORE = re.compile(r"^(?:从|自从|自|大概|大约|约|好像|就是|是|在|打)+")
_AFTER = re.compile(r"(?:开始|以来|起|左右|前后|那会儿|那时候|的时候|时|到现在|至今|吧|那年)+$")
_FARMERS = re.compile(r"农历|阴历|旧历|正月|腊月|冬月|闰|月初[一二三四五六七八九十]|初[一二三四五六七八九十]$|廿|三十晚|除夕")
_NUMBER = "[零〇○一二两三四五六七八九十\\d]"

_YEAR = re.compile(
    rf"(?P<four>{_NUMBER}{{4}})年?|(?P<two>[零〇○一二三四五六七八九\d]{{2}})年|(?P<word>大前年|今年|本年|去年|前年|明年|后年)"
)


def _number(text: str) -> int:
    """十二, 二十八, 12. Raises Misread when it is none."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    try:
        if ten:
            return (_FIGURES[tens] if tens else 1) * 10 + (_FIGURES[ones] if ones else 0)
        return int("".join(str(_FIGURES[c]) for c in text))
    except KeyError:
        raise Misread(Fault.UNREADABLE) from None


def _figures(text: str) -> int:
    """A year spoken figure by figure: 二〇二一."""
    if "十" in text:
        raise Misread(Fault.UNREADABLE)
    return int("".join(c if c.isdecimal() else str(_FIGURES[c]) for c in text))


def _full_year(two: int, today: date) -> int:
    """九八年 is 1998 and 〇八年 2008: the last such year that has begun, or begins next."""
    century = today.year // 100 * 100
    return century + two if century + two <= today.year + 1 else century - 100 + two


def chinese(said: str, today: date) -> PartialDate:
    text = re.sub(r"[\s,，。、]", "", said)
    if "民国" in text:
        raise Misread(Fault.REPUBLIC)
    if _FARMERS.search(text):
        raise Misread(Fault.FARMERS_CALENDAR)
    text = _AFTER.sub("", _BEFORE.sub("", text))
    if (whole := _ago(text, today)) is not None:
        return whole
    found = _YEAR.match(text)
    if found is None:
        raise Misread(Fault.NO_YEAR if _part_of_year(text, today.year) is not None else Fault.UNREADABLE)
    year = _year_of(found, today)
    rest = _AFTER.sub("", text[found.end() :].removeprefix("的").removeprefix("年"))
    if not rest:
        return months_of(year, 1, 12)
    part = _part_of_year(rest, year)
    if part is None:
        raise Misread(Fault.UNREADABLE)
    return part


def _year_of(found: re.Match[str], today: date) -> int:
    if found["word"]:
        return today.year + _YEARS[found["word"]]
    return _figures(found["four"]) if found["four"] else _full_year(_figures(found["two"]), today)


def _ago(text: str, today: date) -> PartialDate | None:
    """今天, 上个月底, 半年前, 三年前, 两个月前."""
    if text in _DAYS:
        return PartialDate.exact(today + timedelta(_DAYS[text]))
    for name in sorted(_MONTHS, key=len, reverse=True):
        if text.startswith(name):
            return _within_month(months_ago(today, _MONTHS[name]), text.removeprefix(name))
    if re.fullmatch("(?:大约)?半年(?:以)?前", text):
        return months_ago(today, 6)
    if found := re.fullmatch(rf"({_NUMBER}+)(年|个月)(?:以|之)?前", text):
        many = _number(found[1])
        if found[2] == "年":
            return months_of(today.year - many, 1, 12)
        return months_ago(today, many)
    return None


_MONTH = re.compile(rf"({_NUMBER}{{1,3}})月(?:份)?(.*)")


def _part_of_year(text: str, year: int) -> PartialDate | None:
    """三月, 3月15号, 三月底, 春天, 上半年, 国庆; None when it is none of these."""
    if text in _PARTS:
        return months_of(year, *PARTS[_PARTS[text]])
    if text in _FESTIVALS:
        return festival(year, _FESTIVALS[text])
    if text in _FIXED:
        return day_of(year, *_FIXED[text])
    if found := re.fullmatch(rf"第?({_NUMBER})季度", text):
        quarter = _number(found[1])
        return months_of(year, 3 * quarter - 2, 3 * quarter) if 1 <= quarter <= 4 else None
    if found := _MONTH.fullmatch(text):
        return _within_month(month_of(year, _number(found[1])), found[2])
    if found := re.fullmatch(r"(\d{1,2})[-./](\d{1,2})", text):
        return day_of(year, int(found[1]), int(found[2]))
    return month_of(year, int(text)) if re.fullmatch(r"\d{1,2}", text) else None


def _within_month(month: PartialDate, rest: str) -> PartialDate:
    rest = _AFTER.sub("", rest)
    if not rest:
        return month
    if rest in _THIRDS:
        return third_of(month, _THIRDS[rest])
    if found := re.fullmatch(rf"({_NUMBER}{{1,3}})[日号]?", rest):
        return day_of(month.earliest.year, month.earliest.month, _number(found[1]))
    raise Misread(Fault.UNREADABLE)
