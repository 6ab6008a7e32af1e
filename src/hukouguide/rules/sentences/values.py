"""Days, months, places, people and numbers as each language writes them."""

from datetime import date
from decimal import Decimal

from hukouguide.family.household import Role
from hukouguide.family.words import Words
from hukouguide.language import speaker
from hukouguide.rules.schema.measures import Limits, Where
from hukouguide.rules.schema.parts import MovedDay, WhichDay
from hukouguide.rules.sentences.join import listed
from hukouguide.rules.sentences.speaking import Speaking

say = speaker("rules")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_RANGES = ("district", "city", "province", "nation")


def day_words(day: date) -> Words:
    return Words(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def month_words(year: int, month: int) -> Words:
    return Words(f"{year}年{month}月", f"{_MONTHS[month - 1]} {year}")


def which_day_words(which: WhichDay, speaking: Speaking) -> Words:
    """The calendar day where it is known; otherwise the day as the rule names it."""
    found = speaking.day(which)
    return day_words(found) if found is not None else _named(which)


def _named(which: WhichDay) -> Words:
    if isinstance(which, date):
        return day_words(which)
    if isinstance(which, MovedDay):
        return _moved(which)
    return _anchors()[which]


def _moved(which: MovedDay) -> Words:
    parts = [_anchors()[which.of]]
    if which.years:
        parts.append(say("{number} years later").fill(number=which.years))
    if which.months:
        parts.append(say("{number} months later").fill(number=which.months))
    if which.on is not None:
        month, number = int(which.on[:2]), int(which.on[3:])
        parts.append(Words(f"当年{month}月{number}日", f"on {number} {_MONTHS[month - 1]} of that year"))
    if which.days:
        parts.append(say("{number} days later").fill(number=which.days))
    return listed(parts, "", ", ")


def _anchors() -> dict[str, Words]:
    return {
        "today": say("today"),
        "judged": say("the day it is judged"),
        "birth": say("the day of birth"),
        "primary_entry": say("entry to primary school"),
        "primary_graduation": say("the end of primary school"),
        "junior_entry": say("entry to junior school"),
        "junior_graduation": say("the end of junior school"),
        "zhongkao_registration": say("registration for the zhongkao"),
        "zhongkao": say("the zhongkao"),
        "senior_entry": say("entry to senior school"),
        "gaokao_registration": say("registration for the gaokao"),
        "gaokao": say("the gaokao"),
        "senior_graduation": say("the end of senior school"),
    }


def months_words(months: int) -> Words:
    """`3 years (36 months)` for whole years, `26 months` otherwise."""
    if months >= 12 and months % 12 == 0:
        return (
            say("{years} years ({months} months)").fill(years=months // 12, months=months)
            if months > 12
            else say("1 year (12 months)")
        )
    return say("{months} months").fill(months=months) if months != 1 else say("1 month")


def number_words(number: Decimal | int) -> Words:
    """In full, without needless noughts; from ten thousand on with the marks of thousands that both languages write."""
    plain = Decimal(number).normalize()
    text = format(plain, "f" if abs(plain) < 10_000 else ",f")
    return Words(text, text)


def bounds_words(low: Decimal, high: Decimal | None) -> Words:
    if high is None or (isinstance(high, Decimal) and high.is_infinite()):
        return say("{low} or more").fill(low=number_words(low))
    return (
        number_words(low)
        if low == high
        else Words(f"{number_words(low).zh}–{number_words(high).zh}", f"{number_words(low).en}–{number_words(high).en}")
    )


def limit_words(limits: Limits) -> Words:
    """Every limit stated, each saying whether its end belongs to it."""
    parts = []
    for value, text in (
        (limits.at_least, say("at least {n}")),
        (limits.over, say("more than {n}")),
        (limits.at_most, say("at most {n}")),
        (limits.under, say("less than {n}")),
    ):
        if value is not None:
            parts.append(text.fill(n=number_words(value)))
    return listed(parts, "、", " and ")


def place_words(where: Where, speaking: Speaking) -> Words:
    if where in _RANGES:
        found = speaking.places.at_level(speaking.here, where) or speaking.places[speaking.here]
        return found.name
    return speaking.places[where].name if where in speaking.places else Words(where, where)


def person_words(person: str, role: Role | None) -> Words:
    """What a person of the family is called: mother, father, guardian, the child, the second child."""
    known = {
        "mother": say("the mother"),
        "father": say("the father"),
        "guardian": say("the guardian"),
        "child": say("the child"),
        "family": say("the family"),
    }
    if person in known:
        return known[person]
    number = person.rsplit("-", 1)[-1]
    if number.isdigit():
        return (say("child {number}") if role is Role.CHILD else say("parent {number}")).fill(number=int(number))
    return say("the family") if role is None else Words(person, person)
