"""Time to read, validate and link a rule book of 40 places, and to take it from the cache.

The real files are copied to other places until there are 40: a province's to other provinces, a city's to other cities of its
province, so that the layers above stay what they were. Each figure is the middle one of runs in fresh processes.

Run: PYTHONPATH=src python tests/bench/rule_book.py. Ends with 1 when a target is missed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from hukouguide.family.places import Level, Place
from hukouguide.rules.book import RuleBook
from hukouguide.rules.cache import cache_file
from hukouguide.rules.load import load_book
from hukouguide.shipped import shipped

PLACES = 40
ROUNDS = 5
COLD = 1.5
WARM = 0.15

_ONE = """
import sys
from pathlib import Path
from time import perf_counter
from hukouguide.rules.load import load_book
start = perf_counter()
book, _ = load_book(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2] else None)
read = perf_counter() - start
rules = sum(len(book.rules[place]) for place in book.rules)
print(read, perf_counter() - start, rules)
"""


def siblings(book: RuleBook, place: Place) -> list[str]:
    """Places of the same rank under the same roof that have no rules yet."""
    provinces = (Level.PROVINCE, Level.MUNICIPALITY)
    found = []
    for other in book.places:
        alike = other.level in provinces if place.level in provinces else other.level is place.level
        roof = place.level in provinces or book.places.at_level(other.id, "province") == book.places.at_level(
            place.id, "province"
        )
        if alike and roof and other.id not in book.rules:
            found.append(other.id)
    return found


def moved(text: str, to: str) -> str:
    """The file as another place's. Examples that name a place inside the first one are read for the new place itself."""
    own = re.search(r"^place: (\S+)", text, re.M)
    assert own
    text = re.sub(rf"^ *at: {own[1]}[a-z-]*\n", "", text, flags=re.M)
    text = re.sub(rf"\bat: {own[1]}[a-z-]*, *", "", text)
    return re.sub(r"^place: \S+", f"place: {to}", text, flags=re.M)


def forty(folder: Path) -> tuple[int, int]:
    """Copies of the real files up to 40 places; districts aside; how many places that is, and how many lines there are."""
    shutil.copytree(shipped("rules"), folder)
    book, _ = load_book(folder)
    whole = [place for place in book.rules if book.places[place].level not in (Level.NATION, Level.DISTRICT)]
    sources = {book.rules[place][0].origin.file: place for place in whole}
    taken = len(whole)
    waiting = [(file, iter(siblings(book, book.places[place]))) for file, place in sorted(sources.items())]
    used: set[str] = set()
    while taken < PLACES and waiting:
        file, free = waiting.pop(0)
        to = next((place for place in free if place not in used), None)
        if to is not None:
            used.add(to)
            (folder / f"copy-{to}.yaml").write_text(moved((folder / file).read_text("utf-8"), to), "utf-8")
            waiting.append((file, free))
            taken += 1
    lines = sum(path.read_text("utf-8").count("\n") for path in folder.rglob("*.yaml"))
    return taken, lines


def run(folder: Path, cache: Path | None) -> tuple[float, float, int]:
    """Seconds to the book, seconds until every rule was looked at, rules."""
    done = subprocess.run(
        [sys.executable, "-c", _ONE, str(folder), str(cache or "")], check=True, capture_output=True, text=True
    )
    read, whole, rules = done.stdout.split()
    return float(read), float(whole), int(rules)


def main() -> int:
    with tempfile.TemporaryDirectory() as temporary:
        folder, cache = Path(temporary) / "rules", Path(temporary) / "cache"
        places, lines = forty(folder)
        start = perf_counter()
        book, found = load_book(folder)
        print(f"{places} places, {lines} lines, {len(book.rules)} places loaded, {sum(d.is_error for d in found)} errors")
        print(f"first time in this process {perf_counter() - start:.3f} s")
        cold = [run(folder, None) for _ in range(ROUNDS)]
        filling = []
        for _ in range(ROUNDS):
            shutil.rmtree(cache, ignore_errors=True)
            filling.append(run(folder, cache))
        warm = [run(folder, cache) for _ in range(ROUNDS)]
        size = cache_file(cache, folder).stat().st_size / 1024 / 1024
    middle = {name: median(r[0] for r in runs) for name, runs in (("cold", cold), ("filling", filling), ("warm", warm))}
    print(f"| cold | {middle['cold']:.3f} s | target {COLD} s |")
    print(f"| cold, and the cache written ({size:.1f} MB) | {middle['filling']:.3f} s | |")
    print(f"| from the cache | {middle['warm']:.3f} s | target {WARM} s |")
    print(f"| from the cache, every rule ({warm[0][2]}) looked at | {median(r[1] for r in warm):.3f} s | |")
    return int(middle["cold"] > COLD or middle["warm"] > WARM)


if __name__ == "__main__":
    sys.exit(main())
