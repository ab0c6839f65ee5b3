"""Settles with a member who leaves or has died: the questions at the left, the sum beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coopledger.accounting.chart import Codes
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settlement import FUNDS, Account, LeavingReason, Outcome
from coopledger.accounting.settlement_paper import (
    REASON_LABELS,
    KeptSettlement,
    StatedLine,
    becomes,
    owed_by_her,
    owed_to_her,
)
from coopledger.accounting.text import Text
from coopledger.services import second_person, settlement
from coopledger.services.changes import Posted
from coopledger.services.permissions import Permission
from coopledger.services.session import User
from coopledger.services.settlement import (
    DrawnUp,
    Settled,
    SettleRequest,
    TakeBackRequest,
)
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import PaperChoice, PaperDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import SETTLE_MS, Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.second_person import SecondPerson

if TYPE_CHECKING:
    from coopledger.services.papers import MadePaper

BESIDE = 1080
_OUTCOME = ("paid_out", "paid_in", "from_fund")


class SettlementDialog(FormDialog[Settled]):
    """The account with a member who leaves.

    Args:
        context: What every dialog is given.
        number: The member's number.
    """

    name: ClassVar[str] = "settlement"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, number: str, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Settle with a member who leaves"),
            save_text=tr("Settle"),
            again=False,
            wide=True,
            parent=parent,
        )
        self._width = context.theme.px(BESIDE)
        self._number = number
        self._drawn: DrawnUp | None = None
        self._typed = False
        self._latest = Latest(context.operations, self)
        self._build_head()
        self._build_aside()
        session, today = context.session, context.today()

        def read(_: object) -> tuple[DrawnUp, tuple[User, ...] | None]:
            return (
                settlement.draw_up(session, number, today),
                second_person.may_confirm(session, Permission.CONFIRM_WITHDRAWAL),
            )

        context.operations.run(read, self._begin, owner=self)

    # --- what is saved ---

    def work(self) -> Work[Settled]:
        """Settles as it stands in the form."""
        value, session = self.form.value, self.context.session
        confirm = self.second.confirm()
        request = SettleRequest(
            operation_id=self.operation_id,
            member_number=self._number,
            reason=value("reason"),
            ended_on=value("ended_on"),
            settled_on=value("settled_on"),
            splits=self._splits(),
            interest=self._interest(),
            outcome=self._outcome(),
            payee=value("payee") or "",
            note=value("note") or "",
        )
        return lambda _: settlement.settle(session, replace(request, second_person=confirm()))

    def message(self, result: Settled) -> Message:
        """Says so and offers the paper to sign."""
        tr = self.context.tr
        context, parent = self.context, self.parentWidget()
        return Message(
            text=tr("Settled with {name}.", name=self._drawn.member.name if self._drawn else ""),
            action=tr("Print the settlement"),
            run=lambda: show_settlement(context, result.settlement_id, parent),
        )

    # --- building ---

    def _build_head(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        reasons = [(reason, tr.resolve(REASON_LABELS[reason])) for reason in LeavingReason]
        self.reason = form.add(
            "reason", ChoiceEdit(reasons, placeholder=tr("Choose")), tr("Why she leaves")
        )
        today = self.context.today()
        self.ended_on = form.add("ended_on", DateEdit(theme, tr, today), tr("Membership ends"))
        self.settled_on = form.add(
            "settled_on", DateEdit(theme, tr, today), tr("Settled on"), beside=True
        )
        form.show_errors_of("from_date", "ended_on")
        form.show_errors_of("left_on", "ended_on")
        form.show_errors_of("posted_on", "settled_on")
        self.ended_on.set_value(today)
        self.settled_on.set_value(today)

    def _build_aside(self) -> None:
        theme = self.context.theme
        panel = QFrame()
        panel.setProperty("surface", "card")
        column = QVBoxLayout(panel)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        self.facts = FactList(theme)
        self.words = TextLabel("", "muted", wrap=True)
        self.advice = TextLabel("", "muted", wrap=True)
        for widget in (self.facts, self.words, self.advice):
            column.addWidget(widget)
        column.addStretch(1)
        self.add_aside(panel, share=3)

    def _begin(self, read: tuple[DrawnUp, tuple[User, ...] | None]) -> None:
        drawn, able = read
        tr = self.context.tr
        self._drawn = drawn
        self.set_subtitle(f"{drawn.member.name} · {drawn.member.number}")
        self._add_amounts(drawn)
        self._add_outcome(drawn)
        self.second = SecondPerson(
            self.context,
            self.form,
            Permission.CONFIRM_WITHDRAWAL,
            able,
            advice=tr("No other user may confirm this. Add the chair as a user first."),
        )
        if drawn.member.left_on is not None:
            self.ended_on.set_value(drawn.member.left_on)
        for name in self.form.names():
            self.form.row(name).field.value_changed.connect(self._recompute)
        self.paid_out.edited.connect(self._take_typed)
        self.settled_on.value_changed.connect(self._draw_up_again)
        self.reason.value_changed.connect(self._take_reason)
        self._recompute()
        self.start()
        QTimer.singleShot(SETTLE_MS, self, self.fit)

    def _add_amounts(self, drawn: DrawnUp) -> None:
        """What may be agreed: interest of her savings, interest and penalty of her loans."""
        tr, theme, form = self.context.tr, self.context.theme, self.form
        for claim in drawn.account.savings:
            earned = drawn.earned.get(claim.number)
            if earned is None and claim.account_code != Codes.VOLUNTARY_SAVINGS:
                continue
            field = form.add(
                f"interest {claim.number}",
                MoneyEdit(theme, tr, echo=False),
                tr("Savings interest until now, {number}", number=claim.number),
                hint=tr("What the account has earned since the last time interest was credited."),
                optional=True,
            )
            field.set_value(earned)
        for due in drawn.account.loans:
            number = due.loan.number
            interest = form.add(
                f"loan interest {number}",
                MoneyEdit(theme, tr, echo=False),
                tr("Loan interest, {number}", number=number),
                optional=True,
            )
            form.add(
                f"penalty {number}",
                MoneyEdit(theme, tr, echo=False),
                tr("Loan penalty, {number}", number=number),
                optional=True,
                beside=True,
            )
            interest.set_value(due.split.interest or None)

    def _add_outcome(self, drawn: DrawnUp) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.paid_out = form.add(
            "paid_out", MoneyEdit(theme, tr), tr("Paid out now"), optional=True
        )
        self.paid_in = form.add(
            "paid_in", MoneyEdit(theme, tr), tr("Brought now"), optional=True, beside=True
        )
        self.cash_account = form.add(
            "cash_account",
            CashChoice(self.context, Codes.CASH),
            tr("Cash box or bank"),
            beside=True,
        )
        self.from_fund = form.add(
            "from_fund", MoneyEdit(theme, tr, echo=False), tr("Covered by a fund"), optional=True
        )
        funds = [(code, tr.resolve(name)) for code, name in drawn.funds.items() if code in FUNDS]
        self.fund = form.add("fund", ChoiceEdit(funds), tr("Which fund"), beside=True)
        heirs = drawn.heirs
        self.payee = form.add(
            "payee",
            TextEdit(longest=80),
            tr("Who gets or brings the money"),
            hint=tr("Leave it empty if it is herself.")
            if not heirs
            else tr("Her heirs: {names}", names=", ".join(heir.name for heir in heirs)),
            optional=True,
        )
        form.add("note", NoteEdit(theme, lines=2), tr("Note for the paper"), optional=True)
        form.show_errors_of("paid", "paid_out")
        form.show_errors_of("amount", "paid_out")

    # --- while one types ---

    def _draw_up_again(self, _: object = None) -> None:
        """Another day may find other balances and other loan interest."""
        on, session, number = self.settled_on.value(), self.context.session, self._number
        if on is None:
            return

        def show(drawn: DrawnUp) -> None:
            self._drawn = drawn
            for claim in drawn.account.savings:
                name = f"interest {claim.number}"
                if name in self.form.names():
                    self.form.row(name).field.set_value(drawn.earned.get(claim.number))
            for due in drawn.account.loans:
                name = f"loan interest {due.loan.number}"
                if name in self.form.names():
                    self.form.row(name).field.set_value(due.split.interest or None)
            self._recompute()

        self._latest.ask(lambda _: settlement.draw_up(session, number, on), show)

    def _take_reason(self, reason: object) -> None:
        heirs = self._drawn.heirs if self._drawn else ()
        if reason is LeavingReason.DIED and heirs and not self.payee.value():
            self.payee.set_value(heirs[0].name)

    def _recompute(self, _: object = None) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        account = self._account(drawn)
        left = account.net > ZERO
        for name in _OUTCOME:
            self.form.set_shown(name, left if name == "paid_out" else account.net < ZERO)
        self.form.set_shown("fund", account.net < ZERO)
        self.form.set_shown("cash_account", bool(account.net))
        self._propose(account)
        outcome = self._outcome()
        limit = drawn.second_person_above
        self.second.show(wanted=limit is not None and outcome.paid_out > limit)
        self._show_sum(drawn, account, outcome)

    def _propose(self, account: Account) -> None:
        """All that is left for her, until she or the treasurer wants something else."""
        most = max(account.net, ZERO) or None
        if not self._typed and self.paid_out.value() != most:
            self.paid_out.set_value(most)

    def _take_typed(self) -> None:
        self._typed = True

    def _show_sum(self, drawn: DrawnUp, account: Account, outcome: Outcome) -> None:
        tr, chart = self.context.tr, drawn.chart
        facts = [
            *(self._fact(line) for line in owed_to_her(chart, account)),
            Fact(
                label=tr("Total of what she is owed"),
                value=tr.value(account.owed_to_her),
                line=True,
            ),
            *(self._fact(line, owes=True) for line in owed_by_her(chart, account)),
            Fact(
                label=tr("Total of what she owes"), value=tr.value(account.owed_by_her), line=True
            ),
            Fact(
                label=tr("Left for her") if account.net >= ZERO else tr("Still owed by her"),
                value=tr.value(abs(account.net)),
                tone=Tone.NORMAL if account.net >= ZERO else Tone.WARNING,
                strong=True,
                line=True,
            ),
            *(self._fact(line) for line in becomes(account, outcome)),
        ]
        self.facts.show_facts(facts)
        late = drawn.last_movement
        if drawn.certificates:
            text = tr(
                "Term deposits still run: {certificates}. Pay them out first.",
                certificates=", ".join(drawn.certificates),
            )
        elif late is not None and late > drawn.on:
            text = tr("Her accounts moved as late as {last}. Choose that day or later.", last=late)
        elif drawn.holds:
            text = tr(
                "Parts of her savings are held ({reasons}). They are released with the settlement.",
                reasons=", ".join(hold.reason for hold in drawn.holds),
            )
        elif account.left_to_claim(outcome) > ZERO:
            text = tr("What stays owed is kept in her name as a claim of the cooperative.")
        elif account.left_to_pay(outcome) > ZERO:
            text = tr("What is not paid now waits in her name until it is paid.")
        else:
            text = tr("Her accounts are empty and closed afterwards.")
        self.advice.setText(text)

    def _fact(self, line: StatedLine, *, owes: bool = False) -> Fact:
        tr = self.context.tr
        name = tr.resolve(line.label)
        label = f"{name} · {line.number}" if line.number else name
        return Fact(label=label, value=tr.value(-line.amount if owes else line.amount))

    # --- values ---

    def _account(self, drawn: DrawnUp) -> Account:
        return settlement.agreed(drawn, self._splits(), self._interest())

    def _splits(self) -> dict[str, PaymentSplit]:
        drawn = self._drawn
        if drawn is None:
            return {}
        names = self.form.names()
        return {
            due.loan.number: PaymentSplit(
                principal=due.split.principal,
                interest=self.form.value(f"loan interest {due.loan.number}") or ZERO,
                penalty=self.form.value(f"penalty {due.loan.number}") or ZERO,
            )
            for due in drawn.account.loans
            if f"penalty {due.loan.number}" in names
        }

    def _interest(self) -> dict[str, Money]:
        prefix = "interest "
        return {
            name.removeprefix(prefix): self.form.value(name)
            for name in self.form.names()
            if name.startswith(prefix) and self.form.value(name)
        }

    def _outcome(self) -> Outcome:
        def shown(name: str) -> Money:
            row = self.form.row(name)
            return (row.field.value() or ZERO) if row.isVisibleTo(self.form) else ZERO

        return Outcome(
            paid_out=shown("paid_out"),
            paid_in=shown("paid_in"),
            from_fund=shown("from_fund"),
            fund_code=self.fund.value() or Codes.SOCIAL_FUND,
            cash_account=self.cash_account.value() or Codes.CASH,
        )


class TakeBackDialog(FormDialog[Posted]):
    """Takes a settlement back as a whole.

    Args:
        context: What every dialog is given.
        kept: The settlement.
    """

    name: ClassVar[str] = "settlement-back"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, kept: KeptSettlement, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Take the settlement of {day} back", day=kept.settled_on),
            subtitle=tr(
                "All its entries are taken back, her accounts open again, and she is a member as "
                "before."
            ),
            save_text=tr("Take it back"),
            again=False,
            parent=parent,
        )
        self._kept = kept
        self.reason = self.form.add("reason", NoteEdit(context.theme, lines=2), tr("Why"))
        self.start()

    def work(self) -> Work[Posted]:
        """Takes it back."""
        session = self.context.session
        request = TakeBackRequest(
            operation_id=self.operation_id,
            settlement_id=self._kept.id,
            reason=self.form.value("reason"),
        )
        return lambda _: settlement.take_back(session, request)

    def message(self, result: Posted) -> Message:
        """Says so."""
        del result
        return Message(text=self.context.tr("The settlement is taken back."))


def show_settlement(context: Context, settlement_id: int, parent: QWidget | None = None) -> None:
    """Shows the paper of a settlement before it is printed."""

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers, settlement_papers

        progress.check()
        return settlement_papers.settlement_paper(
            context.session, settlement_id, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(key="settlement", title=Text("Settlement"), make=make, sheets=("A4", "F4"))
    PaperDialog(context, [choice], parent=parent).open()


def show_abroad(context: Context, number: str, parent: QWidget | None = None) -> None:
    """Shows the paper of a member who goes abroad again."""
    today = context.today()

    def make(progress: Progress, sheet: str) -> MadePaper:
        from coopledger.services import papers, settlement_papers

        progress.check()
        return settlement_papers.abroad_paper(
            context.session, number, today, context.tr, sheet=papers.Sheet(sheet)
        )

    choice = PaperChoice(key="abroad", title=Text("Going abroad"), make=make, sheets=("A4", "F4"))
    PaperDialog(context, [choice], parent=parent).open()
