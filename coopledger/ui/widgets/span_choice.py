"""The choice of a span of time: a month, a book year, or all of the books."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.settings import Cooperative
from coopledger.i18n import format_month
from coopledger.services import settings
from coopledger.ui.context import Context
from coopledger.ui.widgets.fields import ChoiceEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

THIS_MONTH, THIS_YEAR, ALL = "month", "year", "all"
_MOST_MONTHS = 36


class SpanChoice(ChoiceEdit):
    """Spans of the books, the newest first; the value is a stable text that can be remembered.

    Args:
        context: What every page is given.
        usual: `THIS_MONTH`, `THIS_YEAR` or `ALL`.
    """

    def __init__(self, context: Context, usual: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._book: Cooperative | None = None
        self._offer()
        self.set_value(usual)
        self.combo.setAccessibleName(context.tr("Span of time"))
        self.combo.setMinimumWidth(context.theme.px(150))
        session = context.session
        context.operations.run(lambda _: settings.cooperative(session), self._take, owner=self)

    def span(self) -> tuple[date, date]:
        """The first and the last day."""
        return span_of(str(self.value() or THIS_MONTH), self._context.today(), self._book)

    def restore_value(self, value: str) -> None:
        """A remembered value, if it is still offered."""
        if value in self._values:
            self.set_value(value)

    def _take(self, book: Cooperative) -> None:
        self._book = book
        self.combo.blockSignals(True)
        self._offer()
        self.combo.blockSignals(False)
        if book.fiscal_year_start_month != 1 or self.value() == ALL:
            self.value_changed.emit(self.value())

    def _offer(self) -> None:
        tr, today = self._context.tr, self._context.today()
        choices = [
            (THIS_MONTH, tr("This month")),
            (THIS_YEAR, tr("This book year")),
            (ALL, tr("All of the books")),
        ]
        if self._book is not None:
            year = self._book.fiscal_year_of(today)
            while year.previous().last_day >= self._book.opening_date:
                year = year.previous()
                choices.insert(-1, (f"year:{year.year}", tr("Book year {year}", year=year.year)))
            first = max(self._book.opening_date, Period.of(today).plus(1 - _MOST_MONTHS).first_day)
            choices += [
                (str(month), format_month(month, tr.language))
                for month in reversed(list(months_between(first, today))[:-1])
            ]
        self.set_choices(choices)


def span_of(value: str, today: date, book: Cooperative | None) -> tuple[date, date]:
    """The first and the last day of a choice.

    >>> span_of("2026-10", date(2026, 11, 24), None)
    (datetime.date(2026, 10, 1), datetime.date(2026, 10, 31))
    """
    start_month = 1 if book is None else book.fiscal_year_start_month
    year = Cooperative(
        name="", opening_date=today, fiscal_year_start_month=start_month
    ).fiscal_year_of(today)
    if value == THIS_MONTH:
        month = Period.of(today)
        return month.first_day, month.last_day
    if value == THIS_YEAR:
        return year.first_day, year.last_day
    if value == ALL:
        first = date(today.year - 1, 1, 1) if book is None else book.opening_date
        return first, max(today, Period.of(today).last_day)
    if value.startswith("year:"):
        wanted = int(value.removeprefix("year:"))
        while year.year > wanted:
            year = year.previous()
        return year.first_day, year.last_day
    month = Period.parse(value)
    return month.first_day, month.last_day
