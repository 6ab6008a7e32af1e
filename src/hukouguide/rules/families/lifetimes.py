"""What the dates of a family cannot be: births to come, children older than their parents, times before birth."""

from collections.abc import Mapping

from hukouguide.family.answers import Answer, FactKey
from hukouguide.family.dates import PartialDate
from hukouguide.family.household import Role
from hukouguide.rules import problems
from hukouguide.rules.families.answers import Hearing

BIRTH = "birth"


def check_lifetimes(on: Hearing, roles: Mapping[str, Role], answers: Mapping[FactKey, Answer]) -> None:
    """Name every date that contradicts another. Dates known only to the year get the benefit of the doubt."""
    births = {
        person: answer.value
        for person in roles
        if (answer := answers.get(FactKey(person, BIRTH))) is not None and isinstance(answer.value, PartialDate)
    }
    for person, birth in births.items():
        if birth.earliest > on.today:
            on.complain(problems.NOT_BORN_YET, ("people", person, BIRTH), day=on.today.isoformat())
    for child, born in births.items():
        for parent, before in births.items():
            if roles[child] is Role.CHILD and roles[parent] is Role.PARENT and born.latest <= before.earliest:
                on.complain(problems.OLDER_THAN_PARENT, ("people", child, BIRTH), child=child, parent=parent)
    for key, answer in answers.items():
        if key.subject in births and isinstance(answer.value, tuple):
            birth = births[key.subject]
            for i, spell in enumerate(answer.value):
                if spell.start.latest < birth.earliest:
                    on.complain(problems.BEFORE_BIRTH, ("people", key.subject, key.fact, i, "from"), day=str(birth))
