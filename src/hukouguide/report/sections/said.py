"""The answers this paper rests on, so that a wrong one is seen."""

from itertools import groupby

from hukouguide.advice.checklist import Said
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report.boxes import Box, Stack
from hukouguide.report.desk import Desk

say = speaker("report")


def said(desk: Desk, answers: tuple[Said, ...]) -> Stack:
    note = desk.small(say("If one of these is wrong, the results are wrong too: come back and change it."), holds=True)
    topics: list[Box] = []
    for topic, group in groupby(answers, key=lambda a: a.topic):
        items = desk.in_columns(tuple(_answer(desk, answer) for answer in group), gap=0.35 * desk.unit)
        topics.append(Stack((desk.heading(topic, 3), items), gap=0.2 * desk.unit))
    return desk.section(say("The answers you gave"), note, *topics, gap=0.6)


def _answer(desk: Desk, answer: Said) -> Box:
    small, who = desk.sheet.small, answer.who
    asked = Words(f"{who.zh}：{answer.question.zh}", f"{who.en}: {answer.question.en}") if who.zh else answer.question
    room = desk.column - desk.unit
    lines = (desk.one_line(asked, small, room), desk.one_line(answer.answer, small.strong(), room))
    dot = desk.text("·", small.zh)
    return desk.listed(dot, desk.unit, Stack(lines, whole=True))
