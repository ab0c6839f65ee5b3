"""Locking a month, opening one again, and closing a book year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Side
from coopledger.accounting.closing import MonthStep
from coopledger.accounting.errors import ReasonRequired
from coopledger.accounting.money import ZERO, Money, total
from coopledger.services import checking, closing
from coopledger.services.changes import Changes, Posted
from coopledger.services.permissions import Permission, allowed
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Card, Notice, TextLabel
from coopledger.ui.widgets.check_results import CheckResults, verdict
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import Field, NoteEdit
from coopledger.ui.widgets.grid import DENSE_ROW_HEIGHT, Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.second_person import SecondPerson
from coopledger.ui.words import unit_name

if TYPE_CHECKING:
    from coopledger.accounting.integrity import CheckResult
    from coopledger.i18n import Translator
    from coopledger.services.closing import YearPreview
    from coopledger.services.session import User

MOST_LINES_SEEN = 11


def step_name(step: MonthStep, tr: Translator) -> str:
    """A step of a month's end as something done."""
    names = {
        MonthStep.CASH_COUNT: tr("Cash was counted and agrees"),
        MonthStep.BANK_MATCH: tr("The bank's statement was compared"),
        MonthStep.DUES: tr("Dues of the month are recorded"),
        MonthStep.SAVINGS_INTEREST: tr("Interest on savings is recorded"),
        MonthStep.DEPRECIATION: tr("Wear of equipment is recorded"),
        MonthStep.STOCK_COUNT: tr("Goods were counted"),
        MonthStep.LOAN_ALLOWANCE: tr("Doubtful loans were looked at"),
        MonthStep.PRINT_AND_SIGN: tr("Reports are printed and signed"),
        MonthStep.BACKUP: tr("A backup was made"),
    }
    return names[step]


class ChecksPanel(QWidget):
    """Runs the checks when it is made, and says in one line whether the books hold."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        tr = context.tr
        self.notice = Notice(context.theme, tr("Checking the books …"), Tone.NORMAL)
        self.results = CheckResults(context, brief=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(self.notice)
        column.addWidget(self.results)
        session = context.session
        context.operations.run(
            lambda _: checking.check_books(session.books), self._show, owner=self
        )

    def _show(self, results: tuple[CheckResult, ...]) -> None:
        text, tone = verdict(results, self.context)
        self.notice.tell(text, tone)
        self.results.show_results([result for result in results if not result.holds])


class StepsEdit(Field):
    """The steps of a month's end, each with a box."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[MonthStep, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, context.theme.px(4), 0, 0)
        column.setSpacing(context.theme.px(10))
        for step in MonthStep:
            box = QCheckBox(step_name(step, context.tr))
            box.setObjectName(step.value)
            box.clicked.connect(self.edited)
            column.addWidget(box)
            self.boxes[step] = box
        self.setFocusProxy(self.boxes[MonthStep.CASH_COUNT])

    def editor(self) -> QWidget:
        """The first box."""
        return self.boxes[MonthStep.CASH_COUNT]

    def value(self) -> frozenset[MonthStep]:
        """The steps that are ticked."""
        return frozenset(step for step, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: frozenset[MonthStep] | None) -> None:
        """Ticks these."""
        for step, box in self.boxes.items():
            box.setChecked(step in (value or frozenset()))

    def is_empty(self) -> bool:
        """Nothing ticked is an answer too."""
        return False

    def draft(self) -> str:
        """The ticked steps' names."""
        return " ".join(sorted(step.value for step in self.value()))

    def restore(self, draft: str) -> None:
        """Ticked as they were."""
        self.set_value(frozenset(MonthStep(name) for name in draft.split()))


class CloseMonthDialog(FormDialog[Changes]):
    """Locks the month whose turn it is."""

    name = "close-month"
    keeps_draft = False

    def __init__(self, context: Context, period: Period, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Lock {month}", month=period),
            save_text=tr("Lock the month"),
            subtitle=tr("Tick what was done. What is left open stays in the trail as skipped."),
            again=False,
            wide=True,
            parent=parent,
        )
        self.period = period
        self.steps = self.form.add("done", StepsEdit(context), tr("Done this month"), optional=True)
        self.checks = ChecksPanel(context)
        aside = QWidget()
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(self.checks)
        column.addWidget(Meaning(context), 1)
        self.add_aside(aside)
        self.start()

    def work(self) -> Work[Changes]:
        """Locks it with the steps that are ticked."""
        session = self.context.session
        request = closing.CloseMonthRequest(period=self.period, done=self.steps.value())
        return lambda _: closing.close_month(session, request)

    def message(self, result: Changes) -> Message:
        """Which month is locked now."""
        del result
        return Message(text=self.context.tr("{month} is locked.", month=self.period))


class ReopenMonthDialog(FormDialog[Posted]):
    """Takes a lock away, with a reason and, where there is somebody, a second person.

    Args:
        context: What every dialog is given.
        period: The month.
        year_closed: Whether its book year is closed, whose closing entries then go too.
        others: The other users of the book.
    """

    name = "reopen-month"
    keeps_draft = False

    def __init__(
        self,
        context: Context,
        period: Period,
        *,
        year_closed: bool,
        others: Sequence[User],
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Reopen {month}", month=period),
            save_text=tr("Reopen the month"),
            subtitle=tr(
                "Entries can be posted into it again. Who, when and why stays in the trail."
            ),
            again=False,
            parent=parent,
        )
        self.period = period
        if year_closed:
            text = tr(
                "Its book year is closed. The year's closing entries are taken back too, "
                "and the year is to be closed again afterwards."
            )
            self.form.add_widget(Notice(theme, text, Tone.WARNING))
        hint = tr("Stays visible for auditors, for example: voucher of 28 March forgotten.")
        self.reason = self.form.add("reason", NoteEdit(theme), tr("Why"), hint=hint)
        able = tuple(user for user in others if allowed(user.role, Permission.REOPEN_MONTH))
        self.second = SecondPerson(
            context,
            self.form,
            Permission.REOPEN_MONTH,
            able if others else None,
            advice=tr("No other user may reopen months. Add the chair as a user first."),
        )
        self.second.show(wanted=True)
        self.start()

    def work(self) -> Work[Posted]:
        """Asks for the second person's password first, then opens the month."""
        session = self.context.session
        reason = (self.form.value("reason") or "").strip()
        if not reason:
            raise ReasonRequired
        confirm = self.second.confirm()
        operation_id, period = self.operation_id, self.period

        def work(_: object) -> Posted:
            request = closing.ReopenMonthRequest(
                operation_id=operation_id, period=period, reason=reason, second_person=confirm()
            )
            return closing.reopen_month(session, request)

        return work

    def message(self, result: Posted) -> Message:
        """Which month is open now."""
        del result
        return Message(text=self.context.tr("{month} is open again.", month=self.period))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingLine:
    """A line of the table that shows what a year's end posts."""

    text: str
    code: str = ""
    unit: str = ""
    debit: Money | None = None
    credit: Money | None = None
    look: RowLook = RowLook.NORMAL


class CloseYearDialog(FormDialog[Posted]):
    """Shows the entries of a year's end before it posts them."""

    name = "close-year"
    keeps_draft = False

    def __init__(
        self, context: Context, preview: YearPreview, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        year = preview.fiscal_year
        super().__init__(
            context,
            title=tr("Close the book year {year}", year=year.year),
            save_text=tr("Close the year"),
            subtitle=tr("Exactly these entries will be posted. The meeting decides afterwards."),
            again=False,
            wide=True,
            parent=parent,
        )
        self.preview = preview
        facts = FactList(theme, year_facts(preview, tr))
        self.checks = ChecksPanel(context)
        self.grid = _closing_grid(context)
        rows = list(closing_lines(preview, tr))
        self.grid.show_rows(rows)
        self.grid.set_empty(tr("No entry"), tr("Nothing moved in this year."), icon="closing")
        shown = min(max(len(rows), 3), MOST_LINES_SEEN)
        self.grid.setFixedHeight(theme.px(DENSE_ROW_HEIGHT * shown + 36))
        card = Card(theme, flush=True)
        card.body.addWidget(self.grid)
        for widget in (self.checks, facts, card):
            self.form.add_widget(widget)
        self.start()
        self.save_button.setFocus()

    def work(self) -> Work[Posted]:
        """Closes the year."""
        session = self.context.session
        request = closing.CloseYearRequest(
            operation_id=self.operation_id, year=self.preview.fiscal_year.year
        )
        return lambda _: closing.close_year(session, request)

    def message(self, result: Posted) -> Message:
        """What to do next: the meeting."""
        del result
        tr, year = self.context.tr, self.preview.fiscal_year.year
        return Message(text=tr("The book year {year} is closed.", year=year))


class Meaning(QWidget):
    """What locking a month does, and what it does not do."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        does = (
            tr("Nothing can be posted, changed or cancelled in the month any more."),
            tr("The books are checked first; a finding stops it."),
            tr("Later corrections get a date in an open month."),
        )
        does_not = (
            tr("Balances do not change, and nothing is deleted."),
            tr("It is not final: with a reason and a second person it opens again."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for title, sentences, icon in (
            (tr("What locking does"), does, "check"),
            (tr("What it does not do"), does_not, "minus"),
        ):
            column.addWidget(TextLabel(title, "label"))
            for sentence in sentences:
                column.addLayout(_pointed(theme, icon, sentence))
            column.addSpacing(theme.px(4))
        column.addStretch(1)


def _pointed(theme: Theme, icon: str, sentence: str) -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(theme.pixmap(icon, "accent", 14))
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(TextLabel(sentence, "muted", wrap=True), 1)
    return row


def year_facts(preview: YearPreview, tr: Translator) -> tuple[Fact, ...]:
    """The surplus, and the months that are locked on the way."""
    loss = preview.surplus < ZERO
    months = tr.ngettext("{n} month", "{n} months", len(preview.months))
    return (
        Fact(
            label=tr("Loss of the year") if loss else tr("Surplus of the year"),
            value=tr.value(abs(preview.surplus)),
            tone=Tone.WARNING if loss else Tone.NORMAL,
            strong=True,
        ),
        Fact(label=tr("Months that are locked with it"), value=months),
    )


def closing_lines(preview: YearPreview, tr: Translator) -> Iterable[ClosingLine]:
    """The entries of a year's end, each under its date, with its totals."""
    for entry in preview.entries:
        on = entry.posted_on
        if preview.fiscal_year.contains(on):
            title = tr("{date}: to the surplus of the year", date=on)
        else:
            title = tr("{date}: carried forward", date=on)
        yield ClosingLine(text=title, look=RowLook.SECTION)
        for line in entry.lines:
            account = preview.accounts[line.account]
            debit = line.side is Side.DEBIT
            yield ClosingLine(
                text=account.name_en if tr.language == "en" else account.name_id,
                code=line.account,
                unit=unit_name(line.unit, tr),
                debit=line.amount if debit else None,
                credit=None if debit else line.amount,
            )
        debits = total(line.amount for line in entry.lines if line.side is Side.DEBIT)
        yield ClosingLine(text=tr("Total"), debit=debits, credit=debits, look=RowLook.TOTAL)


def _closing_grid(context: Context) -> Grid[ClosingLine]:
    tr = context.tr
    grid: Grid[ClosingLine] = Grid(
        context.theme,
        tr,
        (
            GridColumn(
                key="text", title=tr("Account"), value=lambda row: row.text, stretch=1,
                width=220, sortable=False,
            ),
            GridColumn(key="code", title=tr("Code"), value=lambda row: row.code, sortable=False),
            GridColumn(key="unit", title=tr("Unit"), value=lambda row: row.unit, sortable=False),
            GridColumn(
                key="debit", title=tr("Debit"), value=lambda row: row.debit,
                kind=CellKind.MONEY, sortable=False, width=120,
            ),
            GridColumn(
                key="credit", title=tr("Credit"), value=lambda row: row.credit,
                kind=CellKind.MONEY, sortable=False, width=120,
            ),
        ),
        look=lambda row: row.look,
        dense=True,
        marks_rows=False,
    )  # fmt: skip
    grid.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return grid
