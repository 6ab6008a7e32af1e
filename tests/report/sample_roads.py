"""A road to print: two cities and home, a chart that shows every way a school can hold, a plan near a ranked line, dates of every kind."""

from dataclasses import replace
from datetime import date

from hukouguide.advice.road.chart import SIGNS, Bar, Column, Line, Point, RoadChart, grade_words, hold_words
from hukouguide.advice.road.ladder import Hold
from hukouguide.advice.road.sheet import ChildSheet, CityLine, Dated, Going, Opened, PlanSheet, PlanStep, RoadSheet
from hukouguide.family.words import Words


def columns(first_grade: int, first_year: int = 2026) -> tuple[Column, ...]:
    found = []
    for ahead in range(13 - first_grade):
        year = first_year + ahead
        years = f"{year}–{(year + 1) % 100}"
        found.append(Column(date(year, 9, 1), date(year + 1, 8, 31), Words(years, years), grade_words(first_grade + ahead)))
    return tuple(found)


def bar(hold: Hold, first: int, last: int) -> Bar:
    label = Words("初中", "junior school")
    said = hold_words(hold)
    words = Words(f"初中：{said.zh}", f"junior school: {said.en}")
    return Bar("junior", hold, date(first, 9, 1), date(last, 8, 31), SIGNS[hold], label, words)


def chart(first_grade: int = 5) -> RoadChart:
    """One line for each way to hold."""
    points = (
        Point(date(2028, 3, 31), "begin", Words("为上初中，最晚这天开始", "last day to begin, for junior school")),
        Point(date(2028, 4, 30), "return", Words("最晚这天决定", "decide by this day")),
    )
    lines = tuple(
        Line(f"place-{n}", Words(f"第{n}市", f"City {n}"), "general", (bar(hold, 2027, 2030),), points if n == 1 else (), None)
        for n, hold in enumerate(Hold, 1)
    )
    return RoadChart("child", columns(first_grade), lines)


CITIES = (
    CityLine(
        Words("广州市", "Guangzhou"), True, date(2031, 8, 31), date(2034, 8, 31), Words("初中", "junior school"),
        Words("在广州市能住到2031年8月31日", "in Guangzhou until 31 August 2031"), Words("要先问清1件事", "things to ask: 1"),
        date(2030, 12, 1),
    ),
    CityLine(
        Words("贵港市", "Guigang"), False, None, None, None, Words("还没有把握", "nothing sure"), Words("不用另外办什么", "nothing new"), None,
    ),
)  # fmt: skip

STEP = PlanStep(
    Words("妈妈：在广州办居住证", "the mother: get a Guangzhou permit"), Words("要过6个月才算数", "counts after 6 months"),
    date(2026, 11, 23), date(2028, 2, 29), Words("30", "30"), Words("派出所", "Police station"), (Words("租赁合同", "Lease"),),
)  # fmt: skip

PLAN = PlanSheet(
    (
        Opened(
            Words("广州市 · 孩子 · 积分入学", "Guangzhou · the child · school by points"), date(2028, 5, 31),
            Words("公办学校", "public schools"), False, Words("66", "66"), True, "020-12345",
        ),
    ),
    (STEP, replace(STEP, what=Words("爸爸：参加社会保险", "the father: join the social insurance"), last=None, points=None)),
    (Words("爸爸：在广州办居住证", "the father: get a Guangzhou permit"),),
)  # fmt: skip

DATES = (
    Dated(date(2027, 3, 1), None, "look_again", "family", "g", Words("把这些再看一遍", "look at all this again"),
          Words("规定年年会变", "rules change every year"), None, "", (), False),
    Dated(date(2028, 2, 29), date(2026, 11, 23), "begin", "mother", "g", Words("妈妈：在广州办居住证", "the mother: get a Guangzhou permit"),
          Words("为了孩子上初中", "for the child's junior school"), Words("派出所", "Police station"), "020-1", (Words("租赁合同", "Lease"),), False),
    Dated(date(2028, 5, 31), date(2028, 4, 1), "window", "child", "g", Words("孩子：报名", "the child: apply"), Words("初中", "junior school"),
          Words("教育局", "Education bureau"), "020-2", (Words("户口本", "Household book"),), True, 2024),
    Dated(date(2029, 5, 5), date(2029, 5, 1), "window", "child", "g", Words("孩子：交材料", "the child: hand in papers"),
          Words("初中", "junior school"), None, "", (), False, 2029),
    Dated(date(2030, 12, 1), None, "decide", "child", "g", Words("孩子：决定回不回贵港市", "the child: decide whether to return to Guigang"),
          Words("在广州，高中没有把握", "in Guangzhou senior school cannot be counted on"), None, "", (), True),
)  # fmt: skip


def road(first_grade: int = 5) -> RoadSheet:
    child = ChildSheet(
        child="child",
        who=Words("孩子", "the child"),
        chart=chart(first_grade),
        cities=CITIES,
        left_out=3,
        differences=(Words("高中：广州市要去问；贵港市能留下", "senior school: Guangzhou: to be asked; Guigang: can stay"),),
        going=Going(
            Words("贵港市", "Guigang"),
            (Words("最晚2030年12月1日要决定回不回贵港市。", "Decide by 1 December 2030 whether to go back to Guigang."),),
            (Words("中考：能留下", "zhongkao: can stay"),),
            (
                (
                    Words("户口迁到广州市以后：", "If the hukou moves to Guangzhou:"),
                    Words("老家的高考没有了", "the gaokao at home is lost"),
                ),
            ),
        ),
    )
    headline = (Words("孩子：在广州市能一起住到2031年8月31日。", "the child: in Guangzhou together until 31 August 2031."),)
    return RoadSheet(headline, ("g",), (child,), (PLAN,), DATES)
