"""A month: year and month."""

from hukouguide.desktop.widgets.date import DateField


class MonthField(DateField):
    days = False
