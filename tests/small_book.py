"""A rule book small enough to know by heart: two provinces, one city each with districts, a few questions, rules as a test writes them."""

from textwrap import dedent, indent

from hukouguide.rules.book import RuleBook
from hukouguide.rules.load import build

PLACES = """
places:
  - {id: china, code: "000000", zh: 全国, en: China, level: nation}
  - {id: eastland, code: "110000", zh: 东省, en: Eastland, level: province}
  - {id: eastland-port, code: "110100", zh: 港市, en: Port, level: city}
  - {id: eastland-port-quay, code: "110101", zh: 码头区, en: Quay District, level: district}
  - {id: eastland-port-hill, code: "110102", zh: 山区, en: Hill District, level: district}
  - {id: westland, code: "220000", zh: 西省, en: Westland, level: province}
  - {id: westland-village, code: "220100", zh: 乡市, en: Village, level: city}
"""


def _question(id_: str, about: str, kind: str, change: str, more: str = "") -> str:
    return dedent(f"""\
        - id: {id_}
          about: {about}
          kind: {kind}
          topic: all
          ask: {{zh: "{{who}}的{id_}？", en: "{id_} of {{who}}?"}}
          why: {{zh: 有规定要看。, en: A rule looks at it.}}
          noun: {{zh: "{id_}（中）", en: "{id_}"}}
          change: {change}
        """) + indent(dedent(more), "  ")


QUESTIONS = "topics:\n  - {id: all, name: {zh: 全部, en: All}}\nquestions:\n" + indent(
    "".join(
        (
            _question("birth", "person", "date", "fixed"),
            _question("grade", "child", "grade", "fixed"),
            _question("repeated_years", "child", "number", "fixed", "least: -3\nmost: 6\n"),
            _question("hukou", "person", "spells", "slow", "one_at_a_time: true\n"),
            _question("registration", "person", "spells", "obtainable"),
            _question("permit", "person", "spells", "obtainable", "lead_months: 6\nlead_counts: registration\n"),
            _question(
                "insurance",
                "person",
                "spells",
                "obtainable",
                "counted: calendar_months\nkinds:\n"
                "  - {id: pension, name: {zh: 养老, en: pension}}\n  - {id: medical, name: {zh: 医疗, en: medical}}\n",
            ),
            _question("schooling", "child", "spells", "obtainable", "counted: school_terms\none_at_a_time: true\n"),
            _question("zhongkao_place", "child", "place", "fixed", "settled_on: zhongkao\n"),
            _question(
                "education",
                "person",
                "choice",
                "slow",
                "options:\n  - {id: junior, name: {zh: 初中, en: junior}}\n  - {id: bachelor, name: {zh: 本科, en: bachelor}}\n",
            ),
            _question(
                "track",
                "child",
                "choice",
                "obtainable",
                'decided_by: senior_entry\nbegin: {zh: "选{value}", en: "choose {value}"}\n'
                "options:\n  - {id: general, name: {zh: 普高, en: general}}\n  - {id: skills, name: {zh: 职高, en: skills}}\n",
            ),
            _question("donations", "person", "number", "obtainable", "least: 0\nmost: 50\n"),
            _question(
                "record",
                "person",
                "yes_no",
                "fixed",
                "says: {zh: 有记录, en: has a record}\nsays_not: {zh: 没有记录, en: has no record}\n",
            ),
            _question("tax", "person", "money", "slow", "least: 0\n"),
        )
    ),
    "  ",
)

DOCUMENTS = """
documents:
  paper:
    name: {zh: 一份材料, en: A paper}
    issuer: {zh: 派出所, en: police station}
    form: {zh: 原件, en: original}
"""

FAMILY = """
people:
  mother: {role: parent, birth: 1990-01-01, record: false, education: junior, donations: 2, permit: []}
  child: {role: child, birth: 2016-03-12, grade: 5, record: false}
"""
"""The sample family `pair`, for examples in rules."""

SOURCES = """
sources:
  law: {title: 办法, issuer: 政府, number: "1号", seen: official, seen_in: "read whole", checked: 2026-11-23}
"""
HEAD = SOURCES + "programmes:\n"

PROGRAMME = """
- id: {id}
  opens: {opens}
  name: {{zh: 项目, en: Programme}}
  for: {for_}
  source: law
  office: {{zh: 办公室, en: the office}}
"""


def programme(body: str, *, name: str = "route", opens: str = "gaokao", for_: str = "child") -> str:
    """The YAML of one programme: the usual head, and the body a test is about."""
    return PROGRAMME.format(id=name, opens=opens, for_=for_) + indent(dedent(body), "  ")


def book_of(
    *programmes: str,
    place: str = "eastland-port",
    more: dict[str, tuple[str, ...]] | None = None,
    remedies: dict[str, str] | None = None,
) -> RuleBook:
    """A linked book with these programmes at `place`, others at the places of `more`, and remedies by place. Fails on any error."""
    contents = {
        "places.yaml": PLACES,
        "questions/all.yaml": QUESTIONS,
        "documents/all.yaml": DOCUMENTS,
        "families/pair.yaml": FAMILY,
    }
    for where, texts in {place: programmes, **(more or {})}.items():
        contents[f"{where}.yaml"] = f"place: {where}\n{HEAD}" + indent("".join(texts), "  ")
    for where, text in (remedies or {}).items():
        contents[f"{where}-remedies.yaml"] = f"place: {where}\n{SOURCES}remedies:\n{dedent(text)}"
    book, problems = build({name: text.encode() for name, text in contents.items()}, "0" * 64)
    errors = [str(problem) for problem in problems if problem.is_error]
    assert not errors, "\n".join(errors)
    return book
