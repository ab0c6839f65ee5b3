"""Reports: every report on the screen, with its choices, its links and the ways out of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n import format_month
from coopledger.i18n.error_text import error_text
from coopledger.services import closing, rendering, report_list, reporting
from coopledger.services.changes import EVERYTHING, Change
from coopledger.services.report_list import ReportGroup, ReportInfo, ReportTime
from coopledger.services.reporting import ANNUAL_REPORT, ReportRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.paper import (
    PaperDialog,
    member_statement_choice,
)
from coopledger.ui.navigation import Act, KeyHint, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Button, Card, Notice, TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.document_view import DocumentView, DrawChart
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import GridColumn, RowLook
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.words import unit_name

if TYPE_CHECKING:
    from coopledger.accounting.statements import Statement
    from coopledger.i18n import Translator
    from coopledger.reports.document import Chart, Document

LIST_WIDTH = 250
WIDEST_LIST = 300
_OWN = ("own",)
"""The choice behind which dates are typed."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A report in the list, or the heading of its group."""

    title: str
    info: ReportInfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A report that was made: its page, and for a statement its figures."""

    request: ReportRequest
    document: Document
    figures: Statement | None = None


class ReportsPage(Page[tuple[FiscalYear, ...]]):
    """The list of reports, and the one that is chosen."""

    name = "reports"
    concerns = EVERYTHING - {Change.USERS}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Reports"), parent=parent)
        self._years: tuple[FiscalYear, ...] = ()
        self._wanted = "financial-position"
        self._latest = Latest(context.operations, self)
        self.shown: Shown | None = None
        self.statements_button = Button(theme, tr("Members' statements …"), "members")
        self.statements_button.clicked.connect(self.print_member_statements)
        self.export = ExportBar(context)
        self.header.action_row.addWidget(self.statements_button)
        self.header.action_row.addWidget(self.export)
        self.list = self._report_list()
        self.view = DocumentView(theme, tr, context.operations, _draw_chart(context), wide=True)
        self.view.link_activated.connect(context.navigator.open_link)
        self.notice = Notice(theme)
        self.waiting = TextLabel(tr("Making the report …"), "muted")
        self.waiting.hide()
        self._lay_out()
        self.list.selection_changed.connect(self._report_chosen)

    # --- reading ---

    def read(self) -> Work[tuple[FiscalYear, ...]]:
        """The book years that can be chosen; the report itself follows."""
        session = self.context.session
        return lambda _: tuple(state.fiscal_year for state in closing.list_years(session))

    def show_result(self, result: tuple[FiscalYear, ...]) -> None:
        """Offers the years, and makes the chosen report anew."""
        self._years = result
        self._offer_times()
        if self.list.selected() is None:
            self.list.select(self._wanted)
        else:
            self.make()

    def make(self) -> None:
        """Makes the chosen report with the choices as they stand."""
        request = self.request()
        if request is None:
            return
        self.waiting.show()
        self._latest.ask(_maker(self.context, request), self._show_made, self._refused)

    def request(self) -> ReportRequest | None:
        """The report that is chosen; None while none is, or while a date is missing."""
        info = self.info()
        span = self._span()
        if info is None or span is None:
            return None
        first, last = span
        return ReportRequest(
            name=info.name,
            year=self.time.value()[1] if info.time is ReportTime.YEAR else None,
            from_date=first if info.time is ReportTime.SPAN else None,
            to_date=last if info.time is ReportTime.SPAN else None,
            at=last if info.time is ReportTime.DAY else None,
            unit=self.unit.value() if info.units else None,
            before_closing=info.before_closing and self.before_closing.isChecked(),
            comparative=info.comparative and self.comparative.isChecked(),
        )

    def info(self) -> ReportInfo | None:
        """What is known of the chosen report."""
        row = self.list.selected()
        return None if row is None else row.info

    def choose(self, name: str) -> None:
        """Chooses a report."""
        self._wanted = name
        self.list.select(name)

    # --- for the window ---

    def detail(self, target: Target) -> Page[Any] | None:
        """Chooses the report that a link names; there is no page behind it."""
        self.choose(target.key)
        return None

    def acts(self) -> Sequence[Act]:
        """Each report, for the palette."""
        tr = self.context.tr
        return [
            Act(
                title=tr("Report: {name}", name=info.title),
                run=partial(self._choose_named, info.name),
                icon="reports",
            )
            for info in report_list.REPORTS
        ]

    def keys(self) -> list[KeyHint]:
        """The keys of the page."""
        tr = self.context.tr
        group = tr("On this page")
        return [
            KeyHint(keys="↑ ↓", text=tr("another report"), group=group),
            KeyHint(keys="Ctrl+P", text=tr("Print"), group=group),
            KeyHint(keys="Enter", text=tr("opens a figure"), group=group),
        ]

    def state(self) -> Mapping[str, str]:
        """The chosen report."""
        info = self.info()
        return {"report": self._wanted if info is None else info.name}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The report again."""
        self._wanted = state.get("report", self._wanted)

    def focus_first(self) -> None:
        """The list of reports."""
        self.list.setFocus()

    def print_member_statements(self) -> None:
        """All members' statements over the chosen time."""
        today = self.context.today()
        span = self._span() or (date(today.year, 1, 1), today)
        first, last = span
        info = self.info()
        if info is None or info.time is not ReportTime.SPAN:
            year = next((one for one in self._years if one.contains(last)), None)
            first = date(last.year, 1, 1) if year is None else year.first_day
        choice = member_statement_choice(self.context, from_date=first, to_date=last)
        PaperDialog(self.context, [choice], parent=self).open()

    # --- showing ---

    def _show_made(self, shown: Shown) -> None:
        self.waiting.hide()
        self.notice.tell("")
        self.shown = shown
        self.view.show_document(shown.document)
        info = self.info()
        if info is None or info.name != shown.request.name:
            return
        self._offer_files(shown, self.context.tr.resolve(info.title))

    def _offer_files(self, shown: Shown, kind: str) -> None:
        figures = shown.figures
        if figures is None:
            sources = {form: _file_maker(self.context, shown.request, form) for form in _FORMS}
            last = self._last_day()
            self.export.offer(sources, partial(_file_name, self.context, kind, last))
            return
        self.export.offer_report(
            lambda _: figures, kind, to_date=figures.to_date, from_date=figures.from_date
        )

    def _last_day(self) -> date:
        span = self._span()
        return self.context.today() if span is None else span[1]

    def _refused(self, error: CoopLedgerError) -> None:
        self.waiting.hide()
        self.notice.tell(error_text(error, self.context.tr), Tone.ERROR)

    def _report_chosen(self, row: ListRow | None) -> None:
        if row is None or row.info is None:
            return
        self._wanted = row.info.name
        info = row.info
        self._offer_times()
        self.unit.setVisible(info.units)
        self.comparative.setVisible(info.comparative)
        self.before_closing.setVisible(info.before_closing)
        self.view.verticalScrollBar().setValue(0)
        self.make()

    def _choose_named(self, name: str, argument: str) -> None:
        del argument
        self.context.navigator.open(Target(page=self.name))
        self.choose(name)

    # --- the choices ---

    def _span(self) -> tuple[date, date] | None:
        """The first and last day that are chosen; of a report at a day only the last counts."""
        choice = self.time.value()
        if choice is None:
            return None
        if choice[0] == "year":
            year = next((one for one in self._years if one.year == choice[1]), None)
            return None if year is None else (year.first_day, year.last_day)
        if choice == _OWN:
            first, last = self.first.value(), self.last.value()
            if last is None or (first is None and self.first.isVisibleTo(self)):
                return None
            return (first or last, last)
        return (choice[1], choice[2])

    def _offer_times(self) -> None:
        info = self.info()
        if info is None or not self._years:
            return
        tr, today = self.context.tr, self.context.today()
        years = [
            (("year", year.year), tr("Book year {year}", year=year.year))
            for year in reversed(self._years)
        ]
        choices: list[tuple[tuple[Any, ...], str]]
        if info.time is ReportTime.YEAR:
            choices = [*years]
        elif info.time is ReportTime.SPAN:
            choices = [*years, *_months(today, tr), (_OWN, tr("From … to …"))]
        else:
            choices = [(("day", today, today), tr("Today"))]
            choices += _month_ends(today, tr)
            choices += [
                (("year", year.year), tr("End of {year}", year=year.year))
                for year in reversed(self._years)
                if year.last_day < today
            ]
            choices.append((_OWN, tr("Another day …")))
        self.time.set_choices(choices)
        self._show_dates()

    def _time_chosen(self) -> None:
        self._show_dates()
        self.make()

    def _show_dates(self) -> None:
        info = self.info()
        own = self.time.value() == _OWN
        span = info is not None and info.time is ReportTime.SPAN
        self.first.setVisible(own and span)
        self.until.setVisible(own and span)
        self.last.setVisible(own)

    # --- building ---

    def _report_list(self) -> Grid[ListRow]:
        tr, theme = self.context.tr, self.context.theme
        grid: Grid[ListRow] = Grid(
            theme,
            tr,
            (
                GridColumn(
                    key="title",
                    title=tr("Report"),
                    value=lambda row: row.title,
                    stretch=1,
                    sortable=False,
                ),
            ),
            key=lambda row: row.info.name if row.info else row.title,
            look=lambda row: RowLook.SECTION if row.info is None else RowLook.NORMAL,
            dense=True,
        )
        rows: list[ListRow] = []
        for group in ReportGroup:
            rows.append(ListRow(group_name(group, tr)))
            rows += [
                ListRow(tr.resolve(info.title), info)
                for info in report_list.REPORTS
                if info.group is group
            ]
        grid.show_rows(rows)
        return grid

    def _lay_out(self) -> None:
        theme = self.context.theme
        card = Card(theme, flush=True)
        card.body.addWidget(self.list)
        card.setFixedWidth(min(theme.px(LIST_WIDTH), WIDEST_LIST))
        right = QVBoxLayout()
        right.setSpacing(theme.px(10))
        right.addWidget(self._choices())
        right.addWidget(self.notice)
        right.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(card)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def _choices(self) -> QWidget:
        tr, theme, today = self.context.tr, self.context.theme, self.context.today()
        self.time = ChoiceEdit()
        self.time.setFixedWidth(theme.px(190))
        self.time.editor().setAccessibleName(tr("Time"))
        self.first = DateEdit(theme, tr, today, today.replace(day=1))
        self.last = DateEdit(theme, tr, today, today)
        self.until = TextLabel(tr("to"), "muted")
        self.unit = ChoiceEdit(
            [(None, tr("Whole cooperative")), *((unit, unit_name(unit, tr)) for unit in Unit)]
        )
        self.unit.editor().setAccessibleName(tr("Unit"))
        self.unit.setFixedWidth(theme.px(170))
        self.comparative = QCheckBox(tr("Beside the year before"))
        self.before_closing = QCheckBox(tr("Without closing entries"))
        row = Flow(theme.px(10))
        for widget in (self.time, self.first, self.until, self.last, self.unit):
            row.add(widget)
        for edit in (self.first, self.last):
            edit.setFixedWidth(theme.px(165))
        for box in (self.comparative, self.before_closing, self.waiting):
            row.add(box)
        self._show_dates_not_yet()
        self.time.value_changed.connect(lambda _: self._time_chosen())
        for field in (self.first, self.last, self.unit):
            field.value_changed.connect(lambda _: self.make())
        for box in (self.comparative, self.before_closing):
            box.toggled.connect(lambda _: self.make())
        return row

    def _show_dates_not_yet(self) -> None:
        for widget in (self.first, self.until, self.last):
            widget.hide()


_FORMS = ("pdf", "xlsx", "csv")


def group_name(group: ReportGroup, tr: Translator) -> str:
    """The heading of a group."""
    match group:
        case ReportGroup.STATEMENTS:
            return tr("Statements and meeting")
        case ReportGroup.BOOKS:
            return tr("Books")
        case ReportGroup.MEMBERS:
            return tr("Members and savings")
        case ReportGroup.LOANS:
            return tr("Loans")
        case ReportGroup.SHOP:
            return tr("Shop")


def _months(today: date, tr: Translator) -> list[tuple[tuple[Any, ...], str]]:
    """This month and the one before."""
    months = (Period.of(today), Period.of(today).plus(-1))
    return [
        (("span", month.first_day, month.last_day), format_month(month, tr.language))
        for month in months
    ]


def _month_ends(today: date, tr: Translator) -> list[tuple[tuple[Any, ...], str]]:
    """The ends of the two months before."""
    ends = (today.replace(day=1) - timedelta(days=1),)
    return [(("day", end, end), tr.value(end)) for end in ends]


def _maker(context: Context, request: ReportRequest) -> Work[Shown]:
    session, tr = context.session, context.tr

    def work(progress: Progress) -> Shown:
        progress.check()
        if request.name == ANNUAL_REPORT:
            report = reporting.annual(session, request.year)
            page = rendering.annual_report_page(session, report, tr)
            return Shown(request=request, document=page)
        figures = reporting.statement(session, request)
        progress.check()
        page = rendering.statement_page(session, figures, tr)
        return Shown(request=request, document=page, figures=figures)

    return work


def _file_maker(context: Context, request: ReportRequest, form: str) -> Work[bytes]:
    session, tr = context.session, context.tr

    def work(progress: Progress) -> bytes:
        progress.check()
        return reporting.report_file(session, request, reporting.FileForm(form), tr)

    return work


def _file_name(context: Context, kind: str, last: date, ending: str) -> str:
    from coopledger.services import papers

    return papers.file_name(
        context.session, context.cooperative, kind, to_date=last, extension=ending
    )


def _draw_chart(context: Context) -> DrawChart:
    dark = context.theme.dark

    def draw(chart: Chart, width: int, height: int) -> bytes:
        return rendering.chart_svg(chart, width=width, height=height, dark=dark)

    return draw
