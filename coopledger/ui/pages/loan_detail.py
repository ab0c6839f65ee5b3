"""One loan: where it stands, its schedule and its payments side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.loan_position import LoanPosition
from coopledger.accounting.loan_schedule import Instalment
from coopledger.accounting.loans import LoanPayment
from coopledger.accounting.money import ZERO, Money, total
from coopledger.i18n import format_date, format_date_short, format_percent
from coopledger.services import loans
from coopledger.services.changes import Change
from coopledger.services.loans import LoanCard
from coopledger.services.permissions import Permission, allowed
from coopledger.ui.business_words import loan_method_short
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.loan_papers import show_schedule
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.dialogs.repayment import RepaymentDialog
from coopledger.ui.navigation import KeyHint, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Avatar, Button, Card, FigureCard
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.keys_sheet import list_keys

LONG_LATE_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRow:
    """An instalment with what is still unpaid of it.

    Attributes:
        unpaid: What is left of it; zero when it is paid.
        late: Whether it should have been paid by now.
        is_next: Whether it is the one that comes next.
    """

    instalment: Instalment
    unpaid: Money
    late: bool
    is_next: bool

    @property
    def is_paid(self) -> bool:
        """Whether nothing is left of it."""
        return not self.unpaid


class LoanDetail(Page[LoanCard]):
    """The page of one loan.

    Args:
        context: What every page is given.
        number: The loan's number.
    """

    name = "loan"
    concerns = frozenset({Change.LOANS, Change.MEMBERS, Change.JOURNAL})

    def __init__(self, context: Context, number: str, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, number, parent=parent)
        self._number = number
        self._card: LoanCard | None = None
        self.avatar = Avatar(theme, "")
        self.header.lead.addWidget(self.avatar)
        self.left = FigureCard(theme, tr("Principal left"))
        self.next = FigureCard(theme, tr("Next instalment"))
        self.late = FigureCard(theme, tr("In arrears"))
        self.payoff = FigureCard(theme, tr("To settle it today"))
        self.schedule_card = Card(theme, tr("Schedule"), flush=True)
        self.schedule = _schedule_grid(context)
        self.payments_card = Card(theme, tr("Payments"), flush=True)
        self.payments = _payment_grid(context, penalty=False)
        self._lay_out()
        self._add_buttons()

    # --- reading ---

    def read(self) -> Work[LoanCard]:
        """The loan as it stands today."""
        session, number, today = self.context.session, self._number, self.context.today()
        return lambda _: loans.loan_card(session, number, today)

    def show_result(self, result: LoanCard) -> None:
        """Who, how it stands, schedule and payments."""
        self._card = result
        self._show_head(result)
        self._show_figures(result)
        self.card_row.reflow()
        rows = schedule_rows(result)
        self.schedule.show_rows(rows)
        self.schedule.show_totals(
            self.context.tr("Total"),
            {
                "principal": total(row.instalment.principal for row in rows),
                "interest": total(row.instalment.interest for row in rows),
                "total": total(row.instalment.total for row in rows),
            },
        )
        self.schedule_card.note.setText(
            self.context.tr(
                "{paid} of {count} paid", paid=sum(row.is_paid for row in rows), count=len(rows)
            )
        )
        self._show_payments(result)

    # --- acts ---

    def receive(self) -> None:
        """The form of a payment on this loan."""
        show_dialog(RepaymentDialog(self.context, loan=self._number, parent=self))

    def settle(self) -> None:
        """The same form, with what settles the loan."""
        show_dialog(RepaymentDialog(self.context, loan=self._number, payoff=True, parent=self))

    def print_schedule(self) -> None:
        """The schedule before it is printed."""
        show_schedule(self.context, self._number, self)

    def open_member(self) -> None:
        """The borrower's page."""
        if self._card is not None:
            number = self._card.summary.member.number
            self.context.navigator.open(Target(page="members", kind="member", key=number))

    def open_payment(self, payment: LoanPayment) -> None:
        """The voucher of a payment."""
        self.context.navigator.open_link("entry", str(payment.entry_id))

    def print_payment(self) -> None:
        """The papers of the chosen payment."""
        payment = self.payments.selected()
        if payment is not None:
            show_entry_papers(self.context, payment.voucher, self)

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def focus_first(self) -> None:
        """The payments."""
        self.payments.setFocus()

    # --- inside ---

    def _lay_out(self) -> None:
        self.schedule_card.body.addWidget(self.schedule)
        self._put_payments(self.payments)
        lists = QHBoxLayout()
        lists.setSpacing(GAP)
        lists.addWidget(self.schedule_card, 10)
        lists.addWidget(self.payments_card, 11)
        self.card_row = CardRow(self.context.theme, (self.left, self.next, self.late, self.payoff))
        self.body.addWidget(self.card_row)
        self.body.addLayout(lists, 1)

    def _put_payments(self, grid: Grid[LoanPayment]) -> None:
        """The list of payments, with what can be done with one."""
        self.payments_card.body.addWidget(grid)
        grid.row_activated.connect(self.open_payment)
        if allowed(self.context.session.user.role, Permission.PRINT_PAPERS):
            receipt = QAction(self.context.tr("Print receipt"), grid.view)
            receipt.triggered.connect(self.print_payment)
            grid.view.addAction(receipt)

    def _show_penalties(self, *, penalty: bool) -> None:
        """The column of penalties takes room only where there are some."""
        has = any(column.key == "penalty" for column in self.payments.model.columns)
        if has == penalty:
            return
        old, self.payments = self.payments, _payment_grid(self.context, penalty=penalty)
        self.payments_card.body.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._put_payments(self.payments)

    def _add_buttons(self) -> None:
        tr, context = self.context.tr, self.context
        self.member_button = self.add_action(tr("Member"), self.open_member, "user")
        if allowed(context.session.user.role, Permission.PRINT_PAPERS):
            button = Button(
                context.theme, tr("Print schedule"), "print", role="quiet", keys="Ctrl+P"
            )
            button.clicked.connect(self.print_schedule)
            self.schedule_card.head.addWidget(button)
        self.pay_button = self.add_action(
            tr("Instalment"), self.receive, "deposit", primary=True, keys="Ctrl+I"
        )
        self.pay_button.hide()
        if context.may(Permission.RECORD_LOANS):
            self.payoff.make_clickable(tr("Settle the loan"))
            self.payoff.activated.connect(self.settle)

    def _show_head(self, card: LoanCard) -> None:
        tr, summary = self.context.tr, card.summary
        loan, member = summary.loan, summary.member
        terms = loan.terms
        product = (
            loan_method_short(terms.method, tr)
            if card.product is None
            else tr.resolve(card.product.name)
        )
        words = [
            loan.number,
            product,
            tr("{rate} a year", rate=format_percent(terms.rate_per_year, tr.language)),
            tr.ngettext("{n} month", "{n} months", terms.term_months),
            tr("paid out {on}", on=format_date(terms.start, tr.language)),
            loan.purpose,
        ]
        self.avatar.set_name(member.name)
        self.header.set_title(member.name, " · ".join(filter(None, words)))
        running = summary.position.is_running
        days = summary.position.overdue_days
        if not running:
            pill = (tr("paid off"), Tone.GOOD)
        elif days:
            tone = Tone.ERROR if days > LONG_LATE_DAYS else Tone.WARNING
            pill = (tr.ngettext("late {n} day", "late {n} days", days), tone)
        else:
            pill = (tr("in order"), Tone.GOOD)
        self.header.set_pills(pill)
        self.pay_button.setVisible(running and self.context.may(Permission.RECORD_LOANS))

    def _show_figures(self, card: LoanCard) -> None:
        tr, standing = self.context.tr, card.summary.position
        loan = card.summary.loan
        self.left.show_figure(
            tr.value(standing.outstanding), tr("of {amount}", amount=loan.terms.principal)
        )
        following = standing.next_due
        if following is None:
            note = tr("the term is over") if standing.is_running else tr("nothing left to pay")
            self.next.show_figure("\N{EN DASH}", note)
        else:
            self.next.show_figure(
                tr.value(following.total),
                tr(
                    "no. {number} of {count}, due {on}",
                    number=following.number,
                    count=loan.terms.term_months,
                    on=format_date_short(following.due_on),
                ),
            )
        self._show_late(standing)
        if card.payoff is None:
            self.payoff.show_figure("\N{EN DASH}", tr("paid off"))
        else:
            self.payoff.show_figure(
                tr.value(card.payoff.total),
                tr("with interest {interest}", interest=card.payoff.interest),
            )

    def _show_late(self, standing: LoanPosition) -> None:
        tr = self.context.tr
        if not standing.overdue:
            self.late.show_figure(tr.value(ZERO), tr("nothing is late"))
            return
        self.late.show_figure(
            tr.value(standing.overdue),
            tr.ngettext("{n} instalment", "{n} instalments", standing.instalments_overdue),
            tone=Tone.WARNING,
        )

    def _show_payments(self, card: LoanCard) -> None:
        tr = self.context.tr
        payments = tuple(reversed(card.payments))
        self._show_penalties(penalty=any(payment.split.penalty for payment in payments))
        self.payments.show_rows(payments)
        valid = [payment.split for payment in payments if not payment.reversed]
        if not valid:
            self.payments.show_totals("", {})
            return
        totals = {
            "principal": total(split.principal for split in valid),
            "interest": total(split.interest for split in valid),
            "penalty": total(split.penalty for split in valid),
            "total": total(split.total for split in valid),
        }
        shown = {column.key for column in self.payments.model.columns}
        self.payments.show_totals(
            tr("Total"), {key: value for key, value in totals.items() if key in shown}
        )


def schedule_rows(card: LoanCard) -> tuple[ScheduleRow, ...]:
    """Each instalment with what is left of it."""
    standing = card.summary.position
    unpaid = {line.number: line.total for line in standing.unpaid}
    following = standing.next_due
    return tuple(
        ScheduleRow(
            instalment=line,
            unpaid=unpaid.get(line.number, ZERO),
            late=line.number in unpaid and line.due_on < standing.at,
            is_next=following is not None and following.number == line.number,
        )
        for line in card.instalments
    )


def _schedule_grid(context: Context) -> Grid[ScheduleRow]:
    tr = context.tr

    def state(row: ScheduleRow) -> str:
        if row.is_paid:
            return tr("paid")
        if row.unpaid != row.instalment.total:
            return tr("partly")
        if row.late:
            return tr("late")
        return tr("next") if row.is_next else ""

    def tone(row: ScheduleRow) -> Tone:
        if row.is_paid:
            return Tone.GOOD
        return Tone.WARNING if row.late else Tone.MUTED

    grid: Grid[ScheduleRow] = Grid(
        context.theme,
        tr,
        (
            _plain("number", tr("No."), lambda row: row.instalment.number, kind=CellKind.COUNT),
            _plain(
                "due_on",
                tr("Due date"),
                lambda row: row.instalment.due_on,
                kind=CellKind.DATE,
                stretch=1,
            ),
            _plain(
                "principal",
                tr("Principal"),
                lambda row: row.instalment.principal,
                kind=CellKind.MONEY,
            ),
            _plain(
                "interest", tr("Interest"), lambda row: row.instalment.interest, kind=CellKind.MONEY
            ),
            _plain("total", tr("Amount"), lambda row: row.instalment.total, kind=CellKind.MONEY),
            GridColumn(
                key="state",
                title=tr("State"),
                value=state,
                kind=CellKind.PILL,
                tone=tone,
                width=84,
                sortable=False,
            ),
        ),
        key=lambda row: row.instalment.number,
        dense=True,
        marks_rows=False,
    )
    grid.setObjectName("schedule")
    return grid


def _payment_grid(context: Context, *, penalty: bool) -> Grid[LoanPayment]:
    tr = context.tr
    penalties = (
        (_plain("penalty", tr("Penalty"), lambda row: row.split.penalty, kind=CellKind.MONEY),)
        if penalty
        else ()
    )
    grid: Grid[LoanPayment] = Grid(
        context.theme,
        tr,
        (
            _plain("paid_on", tr("Date"), lambda row: row.paid_on, kind=CellKind.DATE),
            _plain("voucher", tr("Voucher"), lambda row: row.voucher, stretch=1),
            _plain(
                "principal", tr("Principal"), lambda row: row.split.principal, kind=CellKind.MONEY
            ),
            _plain("interest", tr("Interest"), lambda row: row.split.interest, kind=CellKind.MONEY),
            *penalties,
            _plain(
                "total",
                tr("Amount"),
                lambda row: row.split.total,
                kind=CellKind.MONEY,
                strong=True,
            ),
        ),
        key=lambda row: row.entry_id,
        look=lambda row: RowLook.GREYED if row.reversed else RowLook.NORMAL,
        dense=True,
    )
    grid.setObjectName("payments")
    grid.set_empty(
        tr("No payment yet"),
        tr("Instalments stand here as soon as they are recorded."),
        icon="deposit",
    )
    return grid


def _plain(key: str, title: str, value: Any, **more: Any) -> GridColumn[Any]:
    """A column that keeps the order of time."""
    return GridColumn(key=key, title=title, value=value, sortable=False, **more)
