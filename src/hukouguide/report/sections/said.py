"""The answers this paper rests on, so that a wrong one is seen."""

from itertools import groupby

from hukouguide.advice.checklist import Said
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk
from hukouguide.report.grid import Grid, Row, cell, heading_cell, row
from hukouguide.report.structure import Tag

say = speaker("report")


def said(desk: Desk, answers: tuple[Said, ...]) -> Stack:
    note = desk.small(say("If one of these is wrong, the results are wrong too: come back and change it."), holds=True)
    topics: list[Box] = []
    for topic, group in groupby(answers, key=lambda a: a.topic):
        table = Grid((1.5, 1), tuple(_line(desk, answer) for answer in group), pad=0.3 * desk.unit, tag=Tag("Table"))
        topics.append(Stack((desk.heading(topic, 3), table), gap=0.2 * desk.unit))
    return desk.section(say("The answers you gave"), note, *topics, gap=0.9)


def _line(desk: Desk, answer: Said) -> Row:
    small = desk.sheet.small
    who = answer.who
    asked = Words(f"{who.zh}：{answer.question.zh}", f"{who.en}: {answer.question.en}") if who.zh else answer.question
    return row(heading_cell(desk.pair(asked, small), "Row"), cell(desk.pair(answer.answer, small)))
