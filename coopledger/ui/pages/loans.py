"""Loans: what runs, what is due this week, what is late, and the products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from coopledger.accounting.loan_position import LoanSummary
from coopledger.accounting.loan_schedule import LoanTerms
from coopledger.accounting.loans import LoanProduct
from coopledger.accounting.money import ZERO, total
from coopledger.i18n import format_day_and_date
from coopledger.services import loan_products, loans
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.business_words import loan_method_short
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.disbursement import DisbursementDialog
from coopledger.ui.dialogs.loan_calculator import LoanCalculatorDialog
from coopledger.ui.dialogs.loan_product import EditLoanProductDialog, LoanProductDialog
from coopledger.ui.dialogs.repayment import RepaymentDialog
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.loan_detail import LoanDetail
from coopledger.ui.pages.parts import Part, PartsPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import FigureCard
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WEEK_DAYS = 7
LONG_LATE_DAYS = 90
RUNNING, DUE, LATE, PRODUCTS = "running", "due", "late", "products"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoansView:
    """What the page shows.

    Attributes:
        running: The loans on which something is owed.
        products: The products, those switched off too.
    """

    running: tuple[LoanSummary, ...]
    products: tuple[LoanProduct, ...]


class LoansPage(PartsPage[LoansView]):
    """The cooperative's loans."""

    name = "loans"
    concerns = frozenset({Change.LOANS, Change.MEMBERS, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        self.left_card = FigureCard(theme, tr("Principal left"))
        self.due_card = FigureCard(theme, tr("Due within seven days"))
        self.late_card = FigureCard(theme, tr("In arrears"))
        self._view: LoansView | None = None
        today = context.today()
        self.running = _loan_grid(context, running_columns(context), "loans-running")
        self.due = _loan_grid(context, due_columns(context, today), "loans-due")
        self.late = _loan_grid(context, late_columns(context), "loans-late")
        self.products = _product_grid(context)
        super().__init__(
            context,
            tr("Loans"),
            (
                Part(
                    name=RUNNING,
                    title=tr("Running"),
                    grid=self.running,
                    report="loan-balances",
                    report_title=tr("Loan balances"),
                ),
                Part(name=DUE, title=tr("Due this week"), grid=self.due),
                Part(
                    name=LATE,
                    title=tr("In arrears"),
                    grid=self.late,
                    report="loan-aging",
                    report_title=tr("Loans in arrears"),
                ),
                Part(name=PRODUCTS, title=tr("Products"), grid=self.products, searchable=False),
            ),
            ((self.left_card, RUNNING), (self.due_card, DUE), (self.late_card, LATE)),
            search_hint=tr("Name, number or village"),
            parent=parent,
        )
        for grid in (self.running, self.due, self.late):
            grid.row_activated.connect(self.open_loan)
            grid.empty_activated.connect(self.new_loan)
        self.products.row_activated.connect(self.open_product)
        self._add_buttons()

    # --- reading ---

    def read(self) -> Work[LoansView]:
        """Everything at once: the lists are parts of one."""
        session, today = self.context.session, self.context.today()

        def work(progress: Progress) -> LoansView:
            running = loans.running_loans(session, today)
            progress.check()
            return LoansView(
                running=running,
                products=loan_products.products(session),
            )

        return work

    def show_result(self, result: LoansView) -> None:
        """The figures and the lists."""
        self._view = result
        self._show_figures(result.running)
        self.card_row.reflow()
        self.show_found()

    def show_found(self) -> None:
        """The lists, narrowed by the search."""
        view = self._view
        if view is None:
            return
        self._tell_empty(nothing_runs=not view.running)
        found = [row for row in view.running if self.fits(_search_text(row))]
        due = _due(found, self.context.today())
        late = sorted(
            (row for row in found if row.position.overdue),
            key=lambda row: -row.position.overdue_days,
        )
        self._show_list(self.running, found)
        self._show_list(self.due, due)
        self._show_list(self.late, late)
        self.products.show_rows(view.products)

    # --- acts ---

    def open_loan(self, row: LoanSummary) -> None:
        """The page of one loan."""
        self.open_detail(LoanDetail(self.context, row.loan.number))

    def open_product(self, product: LoanProduct) -> None:
        """Changes a product, for whoever may."""
        if self.context.may(Permission.EDIT_RULES):
            show_dialog(EditLoanProductDialog(self.context, product, self))

    def new_loan(self) -> None:
        """The form of a new loan."""
        self._new_loan_for("")

    def receive_instalment(self) -> None:
        """The form of a payment."""
        self._receive_from("")

    def calculate(self) -> None:
        """The calculator."""
        dialog = LoanCalculatorDialog(self.context, self)
        dialog.loan_wanted.connect(self._begin_loan)
        show_dialog(dialog)

    def new_product(self) -> None:
        """The form of a product."""
        show_dialog(LoanProductDialog(self.context, parent=self))

    def acts(self) -> Sequence[Act]:
        """What the search palette offers."""
        tr = self.context.tr
        acts = [
            Act(title=tr("Loan calculator"), run=self._calculate_for, icon="calculator"),
        ]
        if self.context.may(Permission.RECORD_LOANS):
            acts += [
                Act(
                    title=tr("New loan"),
                    run=self._new_loan_for,
                    icon="loans",
                    keys="Ctrl+N",
                    keywords=tr("pay out"),
                ),
                Act(
                    title=tr("Receive an instalment"),
                    run=self._receive_from,
                    icon="deposit",
                    keys="Ctrl+I",
                ),
            ]
        return acts

    def detail(self, target: Target) -> Page[Any] | None:
        """The page of the loan a link points to."""
        return LoanDetail(self.context, target.key) if target.kind == "loan" else None

    # --- inside ---

    def _add_buttons(self) -> None:
        tr = self.context.tr
        self.product_button = self.add_action(tr("New product"), self.new_product, "plus")
        self.product_button.hide()
        self.add_action(tr("Calculator"), self.calculate, "calculator")
        if self.context.may(Permission.RECORD_LOANS):
            self.add_action(
                tr("Receive an instalment"), self.receive_instalment, "deposit", keys="Ctrl+I"
            )
            self.add_action(tr("New loan"), self.new_loan, "plus", primary=True, keys="Ctrl+N")
        self.tabs.value_changed.connect(self._show_product_button)

    def _show_product_button(self, name: object) -> None:
        self.product_button.setVisible(name == PRODUCTS and self.context.may(Permission.EDIT_RULES))

    def _show_figures(self, running: Sequence[LoanSummary]) -> None:
        tr = self.context.tr
        left = total(row.position.outstanding for row in running)
        self.left_card.show_figure(
            tr.value(left), tr.ngettext("{n} running loan", "{n} running loans", len(running))
        )
        due = _due(running, self.context.today())
        amount = total(row.position.next_due.total for row in due if row.position.next_due)
        self.due_card.show_figure(
            tr.value(amount),
            tr.ngettext("{n} instalment", "{n} instalments", len(due))
            if due
            else tr("nothing is due"),
        )
        late = [row for row in running if row.position.overdue]
        behind = total(row.position.overdue for row in late)
        self.late_card.show_figure(
            tr.value(behind),
            tr.ngettext("{n} loan", "{n} loans", len(late)),
            tone=Tone.WARNING if late else Tone.NORMAL,
            pill="" if late else tr("all in order"),
            pill_tone=Tone.GOOD,
        )
        self.header.set_subtitle(tr.ngettext("{n} running loan", "{n} running loans", len(running)))

    def _show_list(self, grid: Grid[LoanSummary], rows: Sequence[LoanSummary]) -> None:
        tr = self.context.tr
        grid.show_rows(rows)
        if not rows:
            grid.show_totals("", {})
            return
        sums: dict[str, Any] = {
            "outstanding": total(row.position.outstanding for row in rows),
        }
        if grid is self.due:
            sums["next"] = total(
                row.position.next_due.total for row in rows if row.position.next_due
            )
        if grid is self.late:
            sums["principal"] = total(row.position.principal_overdue.amount for row in rows)
            sums["interest"] = total(row.position.interest_overdue.amount for row in rows)
            sums["overdue"] = total(row.position.overdue for row in rows)
        grid.show_totals(tr("Total"), sums)

    def _tell_empty(self, *, nothing_runs: bool) -> None:
        tr = self.context.tr
        if self.search.text().strip():
            for grid in (self.running, self.due, self.late):
                grid.set_empty(
                    tr("No loan fits"), tr("Nothing is found by these words."), icon="search"
                )
            return
        action = tr("New loan") if self.context.may(Permission.RECORD_LOANS) else ""
        reason = tr("Loans stand here from their payout until they are paid off.")
        self.running.set_empty(tr("No loan is running"), reason, icon="loans", action=action)
        if nothing_runs:
            self.due.set_empty(tr("No loan is running"), reason, icon="loans")
            self.late.set_empty(tr("No loan is running"), reason, icon="loans")
            return
        self.due.set_empty(
            tr("Nothing is due"),
            tr("No instalment is due within the next seven days."),
            icon="calendar",
        )
        self.late.set_empty(tr("Nobody is late"), tr("All instalments are paid."), icon="done")

    def _new_loan_for(self, member: str) -> None:
        show_dialog(DisbursementDialog(self.context, member=member, parent=self))

    def _begin_loan(self, terms: LoanTerms) -> None:
        """The form of a new loan, with the calculator's terms."""
        if self.context.may(Permission.RECORD_LOANS):
            show_dialog(DisbursementDialog(self.context, terms=terms, parent=self))

    def _receive_from(self, loan: str) -> None:
        show_dialog(RepaymentDialog(self.context, loan=loan, parent=self))

    def _calculate_for(self, _: str) -> None:
        self.calculate()


def _due(rows: Sequence[LoanSummary], today: date) -> list[LoanSummary]:
    """Those with an instalment due within a week, the first first."""
    until = today + timedelta(days=WEEK_DAYS)
    due = [
        (row.position.next_due.due_on, row)
        for row in rows
        if row.position.next_due is not None and row.position.next_due.due_on <= until
    ]
    return [row for _, row in sorted(due, key=lambda pair: pair[0])]


def _search_text(row: LoanSummary) -> str:
    member = row.member
    return f"{row.loan.number} {member.number} {member.name} {member.village} {member.group}"


# --- columns ---


def _loan_grid(
    context: Context, columns: Sequence[GridColumn[LoanSummary]], name: str
) -> Grid[LoanSummary]:
    grid: Grid[LoanSummary] = Grid(
        context.theme, context.tr, columns, key=lambda row: row.loan.number
    )
    grid.setObjectName(name)
    return grid


def _who(context: Context) -> tuple[GridColumn[LoanSummary], ...]:
    tr = context.tr
    return (
        GridColumn(key="number", title=tr("Loan"), value=lambda row: row.loan.number),
        GridColumn(key="member", title=tr("No."), value=lambda row: row.member.number),
        GridColumn(key="name", title=tr("Name"), value=lambda row: row.member.name, stretch=2),
    )


def _left(context: Context) -> GridColumn[LoanSummary]:
    return GridColumn(
        key="outstanding",
        title=context.tr("Principal left"),
        value=lambda row: row.position.outstanding,
        kind=CellKind.MONEY,
        width=116,
    )


def running_columns(context: Context) -> tuple[GridColumn[LoanSummary], ...]:
    """What runs."""
    tr = context.tr
    return (
        *_who(context),
        GridColumn(
            key="village", title=tr("Village"), value=lambda row: row.member.village, stretch=1
        ),
        GridColumn(
            key="due_on",
            title=tr("Next due"),
            value=lambda row: row.position.next_due and row.position.next_due.due_on,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="next",
            title=tr("Instalment"),
            value=lambda row: row.position.next_due and row.position.next_due.total,
            kind=CellKind.MONEY,
            width=104,
        ),
        _left(context),
        state_column(context),
    )


def state_column(context: Context) -> GridColumn[LoanSummary]:
    """In order, or late by so many days."""
    return GridColumn(
        key="state",
        title=context.tr("State"),
        value=lambda row: state_of(context, row),
        kind=CellKind.PILL,
        tone=tone_of,
        width=140,
    )


def state_of(context: Context, row: LoanSummary) -> str:
    """How a loan stands, in words."""
    days = row.position.overdue_days
    if days:
        return context.tr.ngettext("late {n} day", "late {n} days", days)
    return context.tr("in order")


def tone_of(row: LoanSummary) -> Tone:
    """How a loan stands, in colour."""
    days = row.position.overdue_days
    if days > LONG_LATE_DAYS:
        return Tone.ERROR
    return Tone.WARNING if days else Tone.GOOD


def due_columns(context: Context, today: date) -> tuple[GridColumn[LoanSummary], ...]:
    """What is due this week."""
    tr = context.tr

    def when(row: LoanSummary) -> str:
        due = row.position.next_due
        return "" if due is None else day_words(context, due.due_on, today)

    def which(row: LoanSummary) -> str:
        due = row.position.next_due
        if due is None:
            return ""
        return tr("{number} of {count}", number=due.number, count=row.loan.terms.term_months)

    return (
        GridColumn(
            key="due_on",
            title=tr("Due date"),
            value=lambda row: row.position.next_due and row.position.next_due.due_on,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="when",
            title=tr("Day"),
            value=when,
            sortable=False,
            tone=lambda row: Tone.WARNING if _is_today(row, today) else Tone.NORMAL,
        ),
        *_who(context),
        GridColumn(key="which", title=tr("Instalment no."), value=which, sortable=False),
        GridColumn(
            key="next",
            title=tr("Due"),
            value=lambda row: row.position.next_due and row.position.next_due.total,
            kind=CellKind.MONEY,
            width=104,
            strong=True,
        ),
        _left(context),
        state_column(context),
    )


def _is_today(row: LoanSummary, today: date) -> bool:
    return row.position.next_due is not None and row.position.next_due.due_on == today


def day_words(context: Context, day: date, today: date) -> str:
    """Today, tomorrow, or the weekday."""
    tr = context.tr
    distance = (day - today).days
    if distance == 0:
        return tr("today")
    if distance == 1:
        return tr("tomorrow")
    return format_day_and_date(day, tr.language).partition(",")[0]


def late_columns(context: Context) -> tuple[GridColumn[LoanSummary], ...]:
    """What is late, with whom to call."""
    tr = context.tr
    return (
        *_who(context),
        GridColumn(
            key="phone", title=tr("Phone"), value=lambda row: row.member.phone, sortable=False
        ),
        GridColumn(
            key="since",
            title=tr("Late since"),
            value=_late_since,
            kind=CellKind.DATE,
        ),
        GridColumn(
            key="days",
            title=tr("Days"),
            value=lambda row: row.position.overdue_days,
            kind=CellKind.COUNT,
            tone=lambda row: tone_of(row) if tone_of(row) is Tone.ERROR else Tone.NORMAL,
        ),
        GridColumn(
            key="principal",
            title=tr("Principal"),
            value=lambda row: row.position.principal_overdue.amount,
            kind=CellKind.MONEY,
            width=100,
        ),
        GridColumn(
            key="interest",
            title=tr("Interest"),
            value=lambda row: row.position.interest_overdue.amount,
            kind=CellKind.MONEY,
            width=92,
        ),
        GridColumn(
            key="overdue",
            title=tr("Late together"),
            value=lambda row: row.position.overdue,
            kind=CellKind.MONEY,
            width=112,
            strong=True,
        ),
        _left(context),
    )


def _late_since(row: LoanSummary) -> date | None:
    standing = row.position
    dates = [standing.principal_overdue.since, standing.interest_overdue.since]
    return min((day for day in dates if day is not None), default=None)


def _product_grid(context: Context) -> Grid[LoanProduct]:
    tr = context.tr
    grid: Grid[LoanProduct] = Grid(
        context.theme,
        tr,
        (
            GridColumn(key="code", title=tr("Code"), value=lambda row: row.code),
            GridColumn(key="name", title=tr("Name"), value=lambda row: row.name, stretch=2),
            GridColumn(
                key="method",
                title=tr("Method"),
                value=lambda row: loan_method_short(row.method, tr),
                stretch=1,
            ),
            GridColumn(
                key="rate",
                title=tr("Interest per year"),
                value=lambda row: row.rate_per_year,
                kind=CellKind.PERCENT,
            ),
            GridColumn(
                key="term",
                title=tr("Term in months"),
                value=lambda row: row.term_months,
                kind=CellKind.COUNT,
            ),
            GridColumn(
                key="origination",
                title=tr("Origination fee"),
                value=lambda row: row.origination_fee,
                kind=CellKind.PERCENT,
            ),
            GridColumn(
                key="administration",
                title=tr("Administration fee"),
                value=lambda row: row.administration_fee or ZERO,
                kind=CellKind.MONEY,
            ),
            GridColumn(
                key="state",
                title=tr("State"),
                value=lambda row: tr("offered") if row.active else tr("switched off"),
                kind=CellKind.PILL,
                tone=lambda row: Tone.GOOD if row.active else Tone.MUTED,
                width=110,
            ),
        ),
        key=lambda row: row.code,
        look=lambda row: RowLook.NORMAL if row.active else RowLook.GREYED,
    )
    grid.setObjectName("loan-products")
    grid.set_empty(
        tr("No product yet"),
        tr("A product holds the terms that the cooperative offers: method, rate and term."),
        icon="loans",
    )
    return grid
