"""How long an answer takes: findings for every loaded place and programme, for 4 places and for 40 (the rules copied to reach 40).

Each answer of a family is given anew, one after the other; the time of one answer is what the window waits for.
"""

import statistics
import sys
import time
from dataclasses import replace
from datetime import date

from hukouguide.advice.advisor import Advisor
from hukouguide.cases.family_file import read_family
from hukouguide.family.household import Family
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book, settle
from hukouguide.shipped import shipped

TODAY = date(2026, 11, 23)
PLACES = ("guangdong-guangzhou", "beijing", "guangxi-guigang", "guangdong-guangzhou-panyu")


def spread(book: RuleBook, number: int) -> tuple[RuleBook, tuple[str, ...]]:
    """The rules of the four places set down again in other cities, until there are so many."""
    cities = [place.id for place in book.places if place.level == "city" and place.id not in PLACES][: number - len(PLACES)]
    copied = {
        city: tuple(replace(rule, place=city) for rule in book.rules_for(PLACES[place % len(PLACES)]))
        for place, city in enumerate(cities)
    }
    return replace(book, rules={**book.rules, **copied}), (*PLACES, *cities)


def waits(book: RuleBook, family: Family, places: tuple[str, ...]) -> list[float]:
    """Milliseconds after each answer, the answers given in the order of the file."""
    advisor, said, times = Advisor(book, TODAY), Family(family.people), []
    advisor.findings(said, places)
    for key, answer in family.answers.items():
        said = said.with_answer(key, answer)
        start = time.perf_counter()
        advisor.findings(said, places)
        times.append((time.perf_counter() - start) * 1000)
    return times


def main() -> None:
    book, _ = load_book(shipped("rules"))
    family, _ = read_family((shipped("resources") / "families" / "guangzhou-grade5.yaml").read_bytes(), "family", book, TODAY)
    for number in (4, 40):
        wide, places = spread(book, number)
        settle()
        times = waits(wide, family, places)
        sys.stdout.write(f"{number} places: median {statistics.median(times):.1f} ms, longest {max(times):.1f} ms\n")


if __name__ == "__main__":
    main()
