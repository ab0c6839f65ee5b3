"""Closing: the months and book years with their state, and the acts that lock and reopen them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.closing import MonthStep, PeriodState, YearState
from coopledger.i18n import format_date_short, format_month, format_time
from coopledger.services import closing, users
from coopledger.services.changes import Change
from coopledger.services.closing import PeriodAction, PeriodEvent
from coopledger.services.permissions import Permission
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.closing import (
    CloseMonthDialog,
    CloseYearDialog,
    Meaning,
    ReopenMonthDialog,
    step_name,
)
from coopledger.ui.navigation import Act, KeyHint, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import (
    GAP,
    Button,
    Card,
    Hairline,
    Pill,
    Scroller,
    Tabs,
    TextLabel,
    clear_layout,
)
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.keys_sheet import list_keys

if TYPE_CHECKING:
    from coopledger.services.closing import YearPreview

SIDE_WIDTH = 372
WIDEST_SIDE = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingState:
    """What the page shows."""

    months: tuple[PeriodState, ...]
    years: tuple[YearState, ...]
    events: tuple[PeriodEvent, ...]
    others: tuple[User, ...]

    def year_of(self, month: PeriodState) -> YearState:
        """The book year of a month."""
        day = month.period.first_day
        return next(year for year in self.years if year.fiscal_year.contains(day))


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month, or the heading of its book year."""

    title: str
    month: PeriodState | None = None
    year: FiscalYear | None = None


class ClosingPage(Page[ClosingState]):
    """The months, the years, and what was done to them."""

    name = "closing"
    concerns = frozenset({Change.PERIODS, Change.SURPLUS, Change.USERS, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Closing"), parent=parent)
        self._state: ClosingState | None = None
        self.lock_button = self.add_action(
            tr("Lock the month"), self.lock_month, "lock", primary=True, keys="Ctrl+L"
        )
        self.reopen_button = Button(theme, tr("Reopen …"), "unlock")
        self.reopen_button.clicked.connect(self.reopen_month)
        self.header.action_row.insertWidget(0, self.reopen_button)
        self.lock_button.hide()
        self.reopen_button.hide()
        self.tabs = Tabs(theme, (("months", tr("Months")), ("history", tr("History"))))
        self.tabs.value_changed.connect(self._show_tab)
        self.parts = QStackedWidget()
        self.parts.addWidget(self._months_part())
        self.parts.addWidget(self._history_part())
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)

    # --- reading ---

    def read(self) -> Work[ClosingState]:
        """Months, years, marks and users."""
        session = self.context.session

        def work(_: object) -> ClosingState:
            me = session.user.name
            return ClosingState(
                months=closing.list_periods(session),
                years=closing.list_years(session),
                events=tuple(reversed(closing.period_events(session))),
                others=tuple(user for user in users.users(session) if user.name != me),
            )

        return work

    def show_result(self, result: ClosingState) -> None:
        """Everything anew; the selected month stays selected."""
        self._state = result
        self.grid.show_rows(self._rows(result))
        self.history.show_rows(result.events)
        self._show_years(result)
        self._show_header(result)
        self._show_reopen()

    def acts(self) -> Sequence[Act]:
        """Locking, for the palette."""
        tr = self.context.tr
        if self._next_month() is None or not self.context.may(Permission.CLOSE_MONTH):
            return ()
        return (Act(title=tr("Lock the month"), run=lambda _: self.lock_month(), icon="lock"),)

    def keys(self) -> list[KeyHint]:
        """The keys of the list and the page's own."""
        tr = self.context.tr
        own = KeyHint(keys="Ctrl+L", text=tr("Lock the month"), group=tr("On this page"))
        return [own, *list_keys(tr)]

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        self.tabs.set_value(state.get("tab", "months"))

    def focus_first(self) -> None:
        """The list of months."""
        self.grid.setFocus()

    # --- acts ---

    def lock_month(self) -> None:
        """Opens the dialog for the month whose turn it is."""
        month = self._next_month()
        if month is not None:
            show_dialog(CloseMonthDialog(self.context, month.period, parent=self))

    def reopen_month(self) -> None:
        """Opens the dialog for the selected month."""
        row, state = self.grid.selected(), self._state
        if row is None or row.month is None or state is None or not row.month.closed:
            return
        dialog = ReopenMonthDialog(
            self.context,
            row.month.period,
            year_closed=state.year_of(row.month).closed,
            others=state.others,
            parent=self,
        )
        show_dialog(dialog)

    def close_year(self, year: int) -> None:
        """Reads what the year's end will post, then opens the dialog that shows it."""
        session = self.context.session
        self.context.operations.run(
            lambda _: closing.preview_year(session, year), self._confirm_year, owner=self
        )

    def _confirm_year(self, preview: YearPreview) -> None:
        dialog = CloseYearDialog(self.context, preview, parent=self)
        dialog.saved.connect(self._year_closed)
        show_dialog(dialog)

    def _year_closed(self) -> None:
        tr = self.context.tr
        self.context.navigator.say(
            tr("The book year is closed. The meeting can decide on the surplus now."),
            action=tr("To the annual meeting"),
            run=self._open_meeting,
        )

    def _open_meeting(self) -> None:
        self.context.navigator.open(Target(page="agm"))

    # --- showing ---

    def _next_month(self) -> PeriodState | None:
        months = () if self._state is None else self._state.months
        return next((month for month in months if month.closes_next), None)

    def _rows(self, state: ClosingState) -> list[MonthRow]:
        """Months newest first under their book years."""
        tr = self.context.tr
        rows: list[MonthRow] = []
        for year in reversed(state.years):
            months = [
                month
                for month in reversed(state.months)
                if year.fiscal_year.contains(month.period.first_day)
            ]
            title = tr("Book year {year}", year=year.fiscal_year.year)
            rows.append(MonthRow(title=title, year=year.fiscal_year))
            rows += [
                MonthRow(title=format_month(month.period, tr.language), month=month)
                for month in months
            ]
        return rows

    def _show_header(self, state: ClosingState) -> None:
        tr, month = self.context.tr, self._next_month()
        locked = [one for one in state.months if one.closed]
        last = tr("Nothing is locked yet.")
        if locked:
            last = tr("Locked up to {month}.", month=locked[-1].period)
        waits = tr("No month waits to be locked.")
        if month is not None:
            waits = tr("{month} is the next.", month=month.period)
        self.header.set_subtitle(f"{last} {waits}")
        may = month is not None and self.context.may(Permission.CLOSE_MONTH)
        self.lock_button.setVisible(may)
        if month is not None:
            self.lock_button.setText(tr("Lock {month}", month=month.period))
            self.lock_button.setAccessibleName(self.lock_button.text())

    def _show_reopen(self) -> None:
        row = self.grid.selected()
        closed = row is not None and row.month is not None and row.month.closed
        may = closed and self.context.may(Permission.REOPEN_MONTH)
        self.reopen_button.setVisible(may)
        if may and row is not None and row.month is not None:
            self.reopen_button.setText(self.context.tr("Reopen {month}", month=row.month.period))

    def _show_years(self, state: ClosingState) -> None:
        clear_layout(self.year_rows)
        for number, year in enumerate(reversed(state.years)):
            if number:
                self.year_rows.addWidget(Hairline())
            self.year_rows.addLayout(self._year_row(year, state))

    def _year_row(self, year: YearState, state: ClosingState) -> QVBoxLayout:
        tr, theme = self.context.tr, self.context.theme
        fiscal = year.fiscal_year
        text, tone = self._year_state(year)
        head = QHBoxLayout()
        head.addWidget(TextLabel(tr("Book year {year}", year=fiscal.year), "label"))
        head.addStretch(1)
        head.addWidget(Pill(text, tone))
        column = QVBoxLayout()
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(TextLabel(self._year_note(year), "muted", wrap=True))
        turn = next((one for one in state.years if not one.closed), None)
        over = fiscal.last_day < self.context.today()
        if year is turn and over and self.context.may(Permission.CLOSE_YEAR):
            button = Button(theme, tr("Close the year {year}", year=fiscal.year), "closing")
            button.setObjectName("close-year-button")
            button.clicked.connect(lambda: self.close_year(fiscal.year))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return column

    def _year_state(self, year: YearState) -> tuple[str, Tone]:
        tr = self.context.tr
        if year.decided_on is not None:
            return tr("Decided"), Tone.GOOD
        if year.closed:
            return tr("Closed"), Tone.GOOD
        if year.fiscal_year.last_day < self.context.today():
            return tr("To be closed"), Tone.WARNING
        return tr("Running"), Tone.MUTED

    def _year_note(self, year: YearState) -> str:
        tr = self.context.tr
        if year.decided_on is not None:
            return tr("The meeting decided on {date}. It stays as it is.", date=year.decided_on)
        if year.closed:
            return tr("Income and costs are carried to the surplus. The meeting decides next.")
        if year.fiscal_year.last_day < self.context.today():
            return tr("Closing it locks its open months and carries the surplus on.")
        return tr("It can be closed after {date}.", date=year.fiscal_year.last_day)

    # --- parts ---

    def _months_part(self) -> QWidget:
        context, tr, theme = self.context, self.context.tr, self.context.theme
        self.grid: Grid[MonthRow] = Grid(
            theme, tr, self._month_columns(), key=lambda row: row.title, look=_month_look
        )
        self.grid.selection_changed.connect(lambda _: self._show_reopen())
        self.grid.row_activated.connect(self._month_activated)
        card = Card(theme, flush=True)
        card.body.addWidget(self.grid)
        years = Card(theme, tr("Book years"))
        self.year_rows = QVBoxLayout()
        self.year_rows.setSpacing(theme.px(10))
        years.body.addLayout(self.year_rows)
        meaning = Card(theme)
        meaning.body.addWidget(Meaning(context))
        side = Scroller()
        side.setFixedWidth(min(theme.px(SIDE_WIDTH), WIDEST_SIDE))
        side.body.setSpacing(GAP)
        side.body.addWidget(years)
        side.body.addWidget(meaning)
        side.body.addStretch(1)
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(card, 1)
        row.addWidget(side)
        return part

    def _month_columns(self) -> tuple[GridColumn[MonthRow], ...]:
        tr = self.context.tr
        return (
            GridColumn(
                key="title", title=tr("Month"), value=lambda row: row.title, stretch=1,
                width=140, sortable=False,
            ),
            GridColumn(
                key="state", title=tr("State"), value=self._month_state, kind=CellKind.PILL,
                tone=self._month_tone, sortable=False, width=150,
            ),
            GridColumn(
                key="by", title=tr("By"), sortable=False, width=110,
                value=lambda row: "" if row.month is None else row.month.closed_by,
            ),
            GridColumn(key="at", title=tr("On"), value=self._locked_at, sortable=False, width=130),
        )  # fmt: skip

    def _month_state(self, row: MonthRow) -> str:
        tr, month = self.context.tr, row.month
        if month is None:
            return ""
        if month.closed:
            return tr("Locked")
        if month.closes_next:
            return tr("Can be locked")
        return tr("Open") if month.over else tr("Running")

    def _month_tone(self, row: MonthRow) -> Tone:
        month = row.month
        if month is None or not month.over:
            return Tone.MUTED
        if month.closed:
            return Tone.GOOD
        return Tone.WARNING if month.closes_next else Tone.MUTED

    def _locked_at(self, row: MonthRow) -> str:
        if row.month is None or row.month.closed_at is None:
            return ""
        at = row.month.closed_at.astimezone()
        return f"{format_date_short(at.date())} {format_time(at, self.context.tr.language)}"

    def _month_activated(self, row: MonthRow) -> None:
        """Enter on a month does what is its turn."""
        if row.month is None:
            return
        if row.month.closed and self.context.may(Permission.REOPEN_MONTH):
            self.reopen_month()
        elif row.month.closes_next and self.context.may(Permission.CLOSE_MONTH):
            self.lock_month()

    def _history_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        language = tr.language

        def moment(event: PeriodEvent) -> str:
            at = event.at.astimezone()
            return f"{format_date_short(at.date())} {format_time(at, language)}"

        self.history: Grid[PeriodEvent] = Grid(
            theme,
            tr,
            (
                GridColumn(key="at", title=tr("When"), value=moment, sortable=False),
                GridColumn(
                    key="what", title=tr("What"), value=self._event_text, sortable=False, stretch=1
                ),
                GridColumn(key="who", title=tr("Who"), value=lambda row: row.who, sortable=False),
                GridColumn(
                    key="why",
                    title=tr("Reason, or what was skipped"),
                    value=self._event_reason,
                    sortable=False,
                    stretch=2,
                ),
            ),
            key=lambda row: row.id,
        )
        self.history.set_empty(
            tr("Nothing was locked yet"),
            tr("Each locking and reopening leaves a mark here that nobody can take away."),
            icon="lock",
        )
        card = Card(theme, flush=True)
        card.body.addWidget(self.history)
        return card

    def _event_text(self, event: PeriodEvent) -> str:
        tr = self.context.tr
        month = format_month(event.period, tr.language) if event.period else ""
        match event.action:
            case PeriodAction.CLOSED:
                return tr("{month} locked", month=month)
            case PeriodAction.REOPENED:
                return tr("{month} reopened", month=month)
            case PeriodAction.YEAR_CLOSED:
                return tr("Book year {year} closed", year=event.year)
            case PeriodAction.YEAR_REOPENED:
                return tr("Book year {year} reopened", year=event.year)

    def _event_reason(self, event: PeriodEvent) -> str:
        tr = self.context.tr
        if event.reason:
            return event.reason
        if not event.skipped:
            return ""
        names = [step_name(MonthStep(value), tr) for value in event.skipped]
        return tr("Skipped: {steps}", steps=", ".join(names))

    def _show_tab(self, tab: object) -> None:
        self.parts.setCurrentIndex(1 if tab == "history" else 0)


def _month_look(row: MonthRow) -> RowLook:
    return RowLook.SECTION if row.month is None else RowLook.NORMAL
