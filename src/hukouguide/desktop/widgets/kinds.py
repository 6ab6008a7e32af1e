"""Which widget asks for which kind of fact; a test holds the two sets of names equal."""

from hukouguide.desktop.widgets.choice import ChoiceField
from hukouguide.desktop.widgets.date import DateField
from hukouguide.desktop.widgets.field import AnswerField
from hukouguide.desktop.widgets.grade import GradeField
from hukouguide.desktop.widgets.money import MoneyField
from hukouguide.desktop.widgets.month import MonthField
from hukouguide.desktop.widgets.number import NumberField
from hukouguide.desktop.widgets.place import PlaceField
from hukouguide.desktop.widgets.spells import SpellsField
from hukouguide.desktop.widgets.yes_no import YesNoField

FIELDS: dict[str, type[AnswerField]] = {
    "yes_no": YesNoField,
    "choice": ChoiceField,
    "date": DateField,
    "month": MonthField,
    "number": NumberField,
    "money": MoneyField,
    "place": PlaceField,
    "grade": GradeField,
    "spells": SpellsField,
}
