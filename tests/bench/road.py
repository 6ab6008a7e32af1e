"""How long the road takes: ladders, the way home and plans of two children over forty cities; and a what-if on the same.

Forty cities are those that have rules of their own, filled up with other cities under the rules of their province, every province in
turn. Harder: filled up with districts that have rules of their own. Everything is worked out anew each time, by the family in
`resources/families/suzhou-two-children.yaml`; `road.py districts` takes the harder forty, for the very first run counts too.
"""

import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from hukouguide.advice.interview import Interview
from hukouguide.advice.road.what_if import Supposed
from hukouguide.cases.family_file import read_family
from hukouguide.family.answers import Answer, FactKey, State, Value
from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import load_book, settle
from hukouguide.shipped import shipped

TODAY = date(2026, 11, 26)
CITIES = 40
ROUNDS = 7
NEAR = ("jiangsu-suzhou", "jiangsu-nanjing", "anhui-fuyang", "shanghai")
SUPPOSED: dict[str, Value] = {"education": "bachelor", "permit": (), "insurance": (), "home": (), "grade": 1}


def places(book: RuleBook, districts: bool) -> tuple[str, ...]:
    level = {place.id: place.level for place in book.places}
    own = [place for place in book.rules if level[place] == "city" or place in ("beijing", "shanghai", "tianjin", "chongqing")]
    more = [place for place in book.rules if level[place] == "district"] if districts else _other_cities(book, own)
    return (*own, *more)[:CITIES]


def _other_cities(book: RuleBook, own: list[str]) -> list[str]:
    """Those without rules of their own, the first of every province, then the second of each, and so on."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for place in book.places:
        if place.level == "city" and place.id not in own:
            province = book.places.at_level(place.id, "province")
            of[province.id if province else ""].append(place.id)
    return [city for turn in zip_longest(*of.values()) for city in turn if city is not None]


def what_ifs(interview: Interview) -> Iterator[float]:
    """Milliseconds for the differences after each supposed answer."""
    assert interview.findings
    for key, answer in interview.family.answers.items():
        if key.fact in SUPPOSED:
            start = time.perf_counter()
            found = Supposed(interview, {FactKey(key.subject, key.fact): Answer(State.ANSWERED, answer.on, SUPPOSED[key.fact])})
            assert found.differences is not None
            yield (time.perf_counter() - start) * 1000


def main() -> None:
    book, _ = load_book(shipped("rules"))
    family, _ = read_family(
        (shipped("resources") / "families" / "suzhou-two-children.yaml").read_bytes(), "family", book, TODAY
    )
    wide = places(book, "districts" in sys.argv[1:])
    settle()
    roads: list[float] = []
    for _ in range(ROUNDS):
        interview = Interview.of_family(book, family, wide, None, TODAY)
        start = time.perf_counter()
        steps = sum(len(plan.steps) for child in interview.road.children for row in child.rows for _, plan in row.plans)
        roads.append((time.perf_counter() - start) * 1000)
    sys.stdout.write(
        f"{len(wide)} places, {len(family.children)} children, {steps} steps\n"
        f"road: middle {statistics.median(roads):.0f} ms, first {roads[0]:.0f} ms, longest {max(roads):.0f} ms\n"
    )
    for number in (4, CITIES):
        some = (*NEAR, *(place for place in wide if place not in NEAR))[:number]
        times = list(what_ifs(Interview.of_family(book, family, some, None, TODAY)))
        sys.stdout.write(
            f"what-if over {number} places: middle {statistics.median(times):.1f} ms, longest {max(times):.1f} ms\n"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"memory at its highest: {memory:.0f} MB\n")


if __name__ == "__main__":
    main()
