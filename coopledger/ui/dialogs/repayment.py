"""Takes an instalment: the amount is divided by the usual order, and the parts may be changed."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import CoopLedgerError
from coopledger.accounting.loan_position import LoanPosition, propose_split
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.money import ZERO, Money
from coopledger.i18n import format_date_short
from coopledger.i18n.error_text import error_text
from coopledger.services import loans
from coopledger.services.changes import Posted
from coopledger.services.loans import LoanCard, RepayRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.loan_papers import EntryPrinter
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.searches import loan_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import SETTLE_MS, Fact, FactList
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import LookupEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

SOON_DAYS = 7
PARTS = ("principal", "interest", "penalty")


class RepaymentDialog(FormDialog[Posted]):
    """A payment on a loan.

    Args:
        context: What every dialog is given.
        loan: The loan's number, if it is known already.
        payoff: Whether the form begins with what settles the loan.
    """

    name: ClassVar[str] = "repayment"

    def __init__(
        self,
        context: Context,
        *,
        loan: str = "",
        payoff: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Receive an instalment"),
            save_text=tr("Record instalment"),
            wide=True,
            parent=parent,
        )
        self._width = context.theme.px(980)
        self._wants_payoff = payoff
        self._card: LoanCard | None = None
        self._reading = Latest(context.operations, self)
        self._save_when_read: bool | None = None
        self._amount_proposed = False
        self._build_form()
        self._build_aside()
        self._connect_fields()
        if loan:
            self.loan.set_value(loan)
        self.start()

    # --- what is saved ---

    def work(self) -> Work[Posted]:
        """Records the payment with the parts that stand in the form."""
        session, value = self.context.session, self.form.value
        request = RepayRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            loan_number=value("loan"),
            split=self._split(),
            cash_account=value("cash_account") or Codes.CASH,
            reference=value("reference") or "",
        )
        return lambda _: loans.repay(session, request)

    def check(self) -> bool:
        """The parts must come to the amount."""
        amount, parts = self.amount.value(), self._split().total
        if amount == parts:
            return True
        tr = self.context.tr
        self.form.row("amount").show_error(
            tr("The parts come to {parts}. Change the amount or a part.", parts=parts)
        )
        self.amount.select_all()
        return False

    def message(self, result: Posted) -> Message:
        """Says so and offers the receipt."""
        tr = self.context.tr
        return Message(
            text=tr("Instalment of {amount} is recorded.", amount=self._split().total),
            action=tr("Print receipt"),
            run=EntryPrinter(self.context, str(result.entry.voucher), self.parentWidget()),
        )

    def save(self) -> None:
        """Saves; while the loan is being read, as soon as it is."""
        if self._reading.waiting:
            self._save_when_read = False
            return
        super().save()

    def save_and_next(self) -> None:
        """Saves and begins the next, likewise."""
        if self._reading.waiting:
            self._save_when_read = True
            return
        super().save_and_next()

    # --- building ---

    def _build_form(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.loan = form.add(
            "loan",
            LookupEdit(
                theme,
                tr,
                loan_search(self.context),
                self.context.operations,
                placeholder=tr("Name, member number or loan number"),
                nothing=tr("No running loan fits. Try a part of the name."),
            ),
            tr("Loan"),
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount paid"))
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, self.context.today()),
            tr("Date"),
            keep=True,
            beside=True,
        )
        self.parts = tuple(
            form.add(
                name,
                MoneyEdit(theme, tr, echo=False),
                label,
                beside=number > 0,
                optional=False,
            )
            for number, (name, label) in enumerate(
                zip(PARTS, (tr("Principal"), tr("Interest"), tr("Penalty")), strict=True)
            )
        )
        for name in PARTS:
            form.row(name).field.required = False
        self.cash_account = form.add(
            "cash_account",
            CashChoice(self.context, Codes.CASH),
            tr("Paid into"),
            keep=True,
            share=3,
        )
        form.add(
            "reference", TextEdit(longest=60), tr("Reference"), optional=True, beside=True, share=2
        )

    def _build_aside(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        self.standing = Card(theme, tr("The loan"))
        self.hint = TextLabel(
            tr("Choose a loan: what is due and what is left appear here."), "muted", wrap=True
        )
        self.now = FactList(theme)
        self.after_title = TextLabel(tr("After this payment"), "heading")
        self.after = FactList(theme)
        self.note = Notice(theme, "", Tone.WARNING)
        self.due_button = Button(theme, tr("Due now"))
        self.payoff_button = Button(theme, tr("Settle it all"))
        for button, slot in (
            (self.due_button, self.fill_due),
            (self.payoff_button, self.fill_payoff),
        ):
            button.clicked.connect(slot)
        for widget in (
            self.hint,
            self.now,
            self.due_button,
            self.payoff_button,
            self.after_title,
            self.after,
            self.note,
        ):
            self.standing.body.addWidget(widget)
        self.standing.body.addStretch(1)
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.standing)
        self.add_aside(column, share=2)
        self._show_standing()

    def _connect_fields(self) -> None:
        self.loan.value_changed.connect(self._read)
        self.posted_on.value_changed.connect(self._read)
        self.amount.edited.connect(self._divide)
        for part in self.parts:
            part.edited.connect(self._add_up)

    # --- reading the loan ---

    def _read(self, _: object = None) -> None:
        number, on = self.loan.value(), self.posted_on.value()
        if number is None or on is None:
            self._reading.drop()
            self._card = None
            self._show_standing()
            return
        session = self.context.session
        self._reading.ask(
            lambda _: loans.loan_card(session, number, on), self._take_card, self._refuse_card
        )

    def _take_card(self, card: LoanCard) -> None:
        another = self._card is not None and self._card.summary.loan != card.summary.loan
        self._card = card
        if self._wants_payoff:
            self._wants_payoff = False
            self.fill_payoff()
        elif self.amount.is_empty() or self._amount_proposed:
            self.fill_due()
        elif another or self._split().total != self.amount.value():
            self._divide()
        else:
            # The parts are somebody's own: those of a payment that is put right, or typed ones.
            self._show_standing()
        if self._save_when_read is not None:
            again, self._save_when_read = self._save_when_read, None
            if again:
                self.save_and_next()
            else:
                self.save()

    def _refuse_card(self, error: CoopLedgerError) -> None:
        self._save_when_read = None
        self._card = None
        self._show_standing()
        self.show_refusal(error)

    # --- amounts ---

    def fill_due(self) -> None:
        """What should be paid by now."""
        card = self._card
        if card is None or not card.summary.position.is_running:
            self._show_standing()
            return
        due = due_now(card.summary.position)
        self.amount.set_value(due)
        self._divide()
        self._amount_proposed = True

    def fill_payoff(self) -> None:
        """What settles the loan on the day."""
        card = self._card
        if card is None or card.payoff is None:
            self._show_standing()
            return
        self.amount.set_value(card.payoff.total)
        self._show_split(card.payoff)

    def _divide(self) -> None:
        """Divides the amount by the usual order."""
        self._amount_proposed = False
        amount, card = self.amount.value(), self._card
        if card is None or amount is None or amount <= ZERO:
            self._show_standing()
            return
        penalty = min(self.parts[2].value() or ZERO, amount)
        try:
            split = propose_split(
                card.summary.loan, card.summary.position, amount, penalty_due=penalty
            )
        except CoopLedgerError as error:
            self.form.row("amount").show_error(error_text(error, self.context.tr))
            self._show_standing()
            return
        self.form.row("amount").show_error("")
        self._show_split(split)

    def _show_split(self, split: PaymentSplit) -> None:
        for part, value in zip(
            self.parts, (split.principal, split.interest, split.penalty), strict=True
        ):
            part.set_value(value if value or part is not self.parts[2] else None)
        self._show_standing()

    def _add_up(self) -> None:
        """A part was changed by hand: the amount follows."""
        self._amount_proposed = False
        whole = self._split().total
        self.amount.set_value(whole or None)
        self.form.row("amount").show_error("")
        self._show_standing()

    def _split(self) -> PaymentSplit:
        principal, interest, penalty = (part.value() or ZERO for part in self.parts)
        return PaymentSplit(principal=principal, interest=interest, penalty=penalty)

    # --- beside the form ---

    def _show_standing(self) -> None:
        card = self._card
        for widget in (
            self.now,
            self.due_button,
            self.payoff_button,
            self.after_title,
            self.after,
        ):
            widget.setVisible(card is not None)
        self.hint.setVisible(card is None)
        self.note.tell("")
        if card is None:
            self.standing.heading.setText(self.context.tr("The loan"))
            return
        tr = self.context.tr
        summary = card.summary
        self.standing.heading.setText(summary.member.name)
        running = summary.position.is_running
        self.due_button.setVisible(running)
        self.payoff_button.setVisible(running and card.payoff is not None)
        if card.payoff is not None:
            self.payoff_button.setText(tr("Settle it all: {amount}", amount=card.payoff.total))
        if running:
            self.due_button.setText(tr("Due now: {amount}", amount=due_now(summary.position)))
        self.now.show_facts(_standing_facts(self.context, card))
        self.after.show_facts(_after_facts(self.context, summary.position, self._split()))
        QTimer.singleShot(SETTLE_MS, self, self.fit)
        if not running and self._around is None:
            self.note.tell(tr("Nothing is owed on this loan on that day."), Tone.WARNING)


def due_now(standing: LoanPosition) -> Money:
    """What is late, and the next instalment if it is due within a week or nothing is late."""
    following, late = standing.next_due, standing.overdue
    if following is None:
        return late or standing.outstanding
    soon = (following.due_on - standing.at).days <= SOON_DAYS
    return late + following.total if soon or not late else late


def _standing_facts(context: Context, card: LoanCard) -> list[Fact]:
    tr, standing = context.tr, card.summary.position
    product = "" if card.product is None else tr.resolve(card.product.name)
    facts = [
        Fact(label=product or tr("Loan"), value=card.summary.loan.number),
        Fact(label=tr("Principal left"), value=tr.value(standing.outstanding), strong=True),
    ]
    if standing.overdue:
        facts.append(
            Fact(
                label=tr.ngettext("Late, {n} day", "Late, {n} days", standing.overdue_days),
                value=tr.value(standing.overdue),
                tone=Tone.WARNING,
            )
        )
    following = standing.next_due
    if following is not None:
        facts.append(
            Fact(
                label=tr(
                    "Instalment {number}, due {on}",
                    number=following.number,
                    on=format_date_short(following.due_on),
                ),
                value=tr.value(following.total),
            )
        )
    return facts


def _after_facts(context: Context, standing: LoanPosition, split: PaymentSplit) -> list[Fact]:
    tr = context.tr
    left = standing.outstanding - split.principal
    if left <= ZERO and split.principal:
        settled = left == ZERO
        return [
            Fact(
                label=tr("Principal left"),
                value=tr("settled") if settled else tr.value(left),
                tone=Tone.GOOD if settled else Tone.ERROR,
                strong=True,
            )
        ]
    facts = [Fact(label=tr("Principal left"), value=tr.value(left), strong=True)]
    late = max(standing.principal_overdue.amount - split.principal, ZERO) + max(
        standing.interest_overdue.amount - split.interest, ZERO
    )
    if standing.overdue:
        facts.append(
            Fact(
                label=tr("Still late"),
                value=tr.value(late) if late else tr("nothing"),
                tone=Tone.WARNING if late else Tone.GOOD,
            )
        )
    return facts
