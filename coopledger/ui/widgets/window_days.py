"""The spans in which savings come out: days of each year (15/6), or dates of one (20/2/2027)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from coopledger.accounting.errors import DateUnreadable
from coopledger.accounting.withdrawal_windows import (
    DatedWindow,
    DayOfYear,
    WithdrawalWindow,
    YearlyWindow,
)
from coopledger.i18n import format_date_short
from coopledger.i18n.parsing import parse_date
from coopledger.ui.widgets.parsed_field import ParsedField
from coopledger.ui.widgets.rows_edit import RowColumn, RowsEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.i18n import Translator
    from coopledger.ui.theme import Theme

MOST_WINDOWS = 12
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})")
_LEAP_YEAR = 2000


class WindowDayEdit(ParsedField):
    """A day that comes each year, `15-06`, or with its year a date, `20-02-2027`."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr, parent)
        self.edit.setMaxLength(10)
        self.edit.setPlaceholderText(tr("day-month"))

    def parse(self, text: str) -> DayOfYear | date:
        """The day of the text."""
        typed = text.strip()
        match = _DAY.fullmatch(typed)
        if match is None:
            return parse_date(typed)
        day, month = int(match[1]), int(match[2])
        try:
            date(_LEAP_YEAR, month, day)
        except ValueError as error:
            raise DateUnreadable(typed, "no_such_day") from error
        return DayOfYear(month, day)

    def write(self, value: DayOfYear | date) -> str:
        """`15-06` or `20-02-2027`."""
        if isinstance(value, date):
            return format_date_short(value)
        return f"{value.day:02d}-{value.month:02d}"


class WindowsEdit(RowsEdit):
    """The windows of a product, one in a row.

    Args:
        theme: The look.
        tr: The words.
    """

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        self._words = tr
        columns = (
            RowColumn(key="first", title=tr("From"), make=self._cell),
            RowColumn(key="last", title=tr("Up to and including"), make=self._cell),
        )
        super().__init__(
            theme, tr, columns, read=_window, write=_days, most=MOST_WINDOWS, parent=parent
        )

    def problem(self) -> str:
        """Why the windows cannot be taken: a day is missing, or only one of two has its year."""
        found = super().problem()
        if not found and None in self.value():
            return self._words("Write both days, either with their year or without.")
        return found

    def _cell(self) -> WindowDayEdit:
        return WindowDayEdit(self._words)


def _window(cells: dict[str, Any]) -> WithdrawalWindow | None:
    first, last = cells["first"], cells["last"]
    if isinstance(first, DayOfYear) and isinstance(last, DayOfYear):
        return YearlyWindow(first, last)
    if isinstance(first, date) and isinstance(last, date):
        return DatedWindow(first, last)
    return None


def _days(window: WithdrawalWindow) -> dict[str, Any]:
    return {"first": window.first, "last": window.last}
