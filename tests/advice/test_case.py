"""What a changed family shares with the one before it holds under every assumption."""

from dataclasses import replace

from advice.families import TODAY, family_of
from hukouguide.advice import conditions
from hukouguide.advice.case import Situation
from hukouguide.advice.programme import case_for
from small_book import book_of, programme

PORT = "eastland-port"


def test_what_is_shared_with_the_family_before_is_begun_on_the_same_day() -> None:
    """Only the education is another; whether a permit can be had in time does not read it, but does read the day of beginning."""
    book = book_of(programme("judged: {of: gaokao, on: 08-31}\nrequires: {any_parent: {holds: permit, in: city}}"))
    people = {"child": {"grade": 5}, "mother": {"permit": ()}, "father": {"permit": ()}}
    before = Situation(book, family_of(book, **people), TODAY)
    after = before.with_family(
        family_of(book, **people | {"mother": {"permit": (), "education": "bachelor"}}), frozenset({"education"})
    )
    case = case_for(book.rules_for(PORT)[0], PORT, "child", before)
    assert case.rule.programme.requires is not None
    for begin, met in ((None, False), (TODAY, True)):
        begun = replace(case, situation=after.beginning(begin))
        assert conditions.evaluate(case.rule.programme.requires, begun).state is met
