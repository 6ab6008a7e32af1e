"""Care when apart: one page with what to see to and the day to look again, and a page for each notice, ready to sign."""

from collections.abc import Iterator

from hukouguide.advice.checklist import Care, Contact, Duty
from hukouguide.advice.finding import Citation, Helpline
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.report import marks
from hukouguide.report.boxes import Box, Gap, Letter, Stack
from hukouguide.report.dates import day
from hukouguide.report.desk import Desk
from hukouguide.report.frames import Frame
from hukouguide.report.marks import Mark
from hukouguide.report.sections.notice import notice_page
from hukouguide.report.sections.resting import resting_on
from hukouguide.report.structure import Tag
from hukouguide.report.styles import AMBER, BLUE, GREEN, INK, PALE

say = speaker("report")


def care_pages(desk: Desk, care: Care) -> Iterator[Stack]:
    """Each begins on a page of its own."""
    yield Stack((_page(desk, care), Gap()))
    for notice in care.notices:
        yield Letter((notice_page(desk, notice), Gap()))


def _page(desk: Desk, care: Care) -> Stack:
    title = say("While the parents are away: {who}").fill(who=care.who)
    boxes: list[Box] = [
        Frame(desk.pair(care.why, desk.sheet.lead), pad=0.8 * desk.unit, fill=PALE, bar=AMBER),
        _listed(desk, say("What the law asks of you"), tuple(_duty(desk, duty) for duty in care.duties)),
    ]
    if care.contact:
        boxes.append(_listed(desk, say("Stay in touch"), tuple(_contact(desk, contact) for contact in care.contact)))
    boxes.append(_again(desk, care))
    if care.calls:
        boxes.append(_listed(desk, say("If something happens"), tuple(_call(desk, call) for call in care.calls)))
    if care.caution:
        sign = Mark(marks.alarm, 1.2 * desk.unit, AMBER, drop=0.1 * desk.unit)
        boxes.append(desk.listing((desk.listed(sign, 1.8 * desk.unit, desk.small(care.caution)),), gap=0))
    boxes.append(resting_on(desk, _citations(care)))
    return desk.section(title, *boxes, gap=0.7)


def _citations(care: Care) -> Iterator[Citation]:
    for part in (care.duties, care.contact, care.notices, care.calls):
        yield from (one.citation for one in part)


def _listed(desk: Desk, title: Words, items: tuple[Box, ...]) -> Stack:
    return Stack((desk.heading(title, 3), desk.listing(items, gap=0.35 * desk.unit)), gap=0.3 * desk.unit)


def _duty(desk: Desk, duty: Duty) -> Box:
    """A box to tick by hand, ticked where the answers show that it is done."""
    size, drop = 1.3 * desk.unit, 0.1 * desk.unit
    done = say("done, by your answers")
    sign = Mark(marks.tick_box, size, INK, drop=drop)
    if duty.done:
        sign = Mark(marks.tick, size, GREEN, Tag("Figure", alt=f"{done.zh} {done.en}"), drop)
    article = f"（{duty.citation.article}）" if duty.citation.article else ""
    words = Words(duty.do.zh + article, duty.do.en)
    return desk.listed(sign, 2.1 * desk.unit, desk.pair(words, desk.sheet.body, whole=True))


def _contact(desk: Desk, contact: Contact) -> Box:
    article = f"（{contact.citation.article}）" if contact.citation.article else ""
    words = Words(f"{contact.often.zh}：{contact.do.zh}{article}", f"{contact.often.en}: {contact.do.en}")
    return _point(desk, words)


def _point(desk: Desk, words: Words) -> Box:
    return desk.listed(desk.text("·", desk.sheet.body.zh), 1.6 * desk.unit, desk.pair(words, desk.sheet.body, whole=True))


def _call(desk: Desk, call: Helpline) -> Box:
    words = Words(f"{call.who.zh}：{call.phone}", f"{call.who.en}: {call.phone}")
    room = desk.sheet.width - 2 * desk.unit
    return desk.listed(desk.text("·", desk.sheet.body.zh), 1.6 * desk.unit, desk.one_line(words, desk.sheet.body, room))


def _again(desk: Desk, care: Care) -> Frame:
    when = say("Look at all this again on {day}.").fill(day=day(care.again))
    lines: list[Box] = [desk.pair(when, desk.sheet.body.strong()), desk.small(care.why_again)]
    if care.sooner:
        zh, en = "；".join(w.zh for w in care.sooner), "; ".join(w.en for w in care.sooner)
        lines.append(desk.small(say("Sooner, when: {things}").fill(things=Words(zh, en))))
    return Frame(Stack(tuple(lines), gap=0.15 * desk.unit, whole=True), pad=0.7 * desk.unit, bar=BLUE, fill=PALE)
