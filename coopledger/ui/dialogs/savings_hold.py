"""Holds part of a member's savings, and releases it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coopledger.accounting.errors import ReasonRequired
from coopledger.accounting.money import ZERO
from coopledger.services import savings
from coopledger.services.savings import (
    AccountState,
    HeldAmount,
    HoldRequest,
    HoldSaved,
    ReleaseRequest,
)
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.searches import loan_search, member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import LookupEdit, MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class HoldDialog(FormDialog[HoldSaved]):
    """Part of an account to hold.

    Args:
        context: What every dialog is given.
        member: Her number, if she is known already.
        account: The number of the account, if it is known already.
    """

    name: ClassVar[str] = "savings-hold"

    def __init__(
        self,
        context: Context,
        *,
        member: str = "",
        account: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Hold savings"),
            save_text=tr("Hold this amount"),
            subtitle=tr("It stays in the account until it is released, for example for a loan."),
            again=False,
            wide=True,
            parent=parent,
        )
        self._hers: tuple[AccountState, ...] = ()
        self._wanted = account
        self._latest = Latest(context.operations, self)
        form = self.form
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("Member"),
        )
        self.account = form.add(
            "account", ChoiceEdit(placeholder=tr("Choose")), tr("Savings account")
        )
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount to hold"), share=5)
        self.held_on = form.add(
            "held_on", DateEdit(theme, tr, context.today()), tr("From"), beside=True, share=4
        )
        self.loan = form.add(
            "loan",
            LookupEdit(
                theme,
                tr,
                loan_search(context),
                context.operations,
                placeholder=tr("Number or borrower"),
            ),
            tr("For the loan"),
            hint=tr("Her own, or one that she stands for"),
            optional=True,
        )
        hint = tr("Stays visible, for example: guarantee of loan PJ-2026-0012.")
        form.add("reason", TextEdit(), tr("Why"), hint=hint)
        form.show_errors_of("number", "account")
        form.show_errors_of("product", "account")
        self._build_aside()
        self.member.hit_changed.connect(self._ask)
        self.held_on.value_changed.connect(self._ask)
        self.account.value_changed.connect(self._show)
        self.amount.value_changed.connect(self._show)
        if member:
            self.member.set_value(member)
        self.start()
        self._ask()

    def work(self) -> Work[HoldSaved]:
        """Places the hold."""
        session, value = self.context.session, self.form.value
        request = HoldRequest(
            operation_id=self.operation_id,
            account=value("account") or "",
            amount=value("amount"),
            reason=value("reason") or "",
            held_on=value("held_on"),
            loan_number=value("loan") or "",
        )
        return lambda _: savings.place_hold(session, request)

    def message(self, result: HoldSaved) -> Message:
        """Names the amount."""
        tr = self.context.tr
        return Message(text=tr("{amount} of savings are held.", amount=result.hold.amount))

    def _build_aside(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        aside = QFrame()
        aside.setProperty("surface", "card")
        column = QVBoxLayout(aside)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        self.facts = FactList(theme)
        self.empty = TextLabel(
            tr("Choose a member and an account: what is free stands here."), "muted", wrap=True
        )
        column.addWidget(self.empty)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.add_aside(aside)

    def _ask(self, _: object = None) -> None:
        number, on = self.member.value(), self.held_on.value()
        if number is None or on is None:
            return
        session = self.context.session

        def read(progress: Progress) -> tuple[AccountState, ...]:
            progress.check()
            return savings.account_states(session, number, on)

        self._latest.ask(read, self._answered)

    def _answered(self, hers: tuple[AccountState, ...]) -> None:
        self._hers = hers
        self.account.set_choices(_choices(hers, self.context))
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.account.set_value(wanted)
        self._show()

    def _show(self, _: object = None) -> None:
        chosen = self.account.value()
        state = next((each for each in self._hers if each.account.number == chosen), None)
        self.empty.setVisible(state is None)
        self.facts.setVisible(state is not None)
        if state is None:
            return
        tr, amount = self.context.tr, self.amount.value() or ZERO
        free = state.balance - state.held
        self.facts.show_facts(
            (
                Fact(label=tr("Balance now"), value=tr.value(state.balance)),
                Fact(label=tr("Held already"), value=tr.value(state.held)),
                Fact(
                    label=tr("Free after this"),
                    value=tr.value(free - amount),
                    tone=Tone.ERROR if amount > free else Tone.NORMAL,
                    strong=True,
                    line=True,
                ),
            )
        )


def _choices(accounts: Sequence[AccountState], context: Context) -> list[tuple[str, str]]:
    tr = context.tr
    return [
        (
            state.account.number,
            tr(
                "{name}, {number}",
                name=tr.resolve(state.account.product.name),
                number=state.account.number,
            ),
        )
        for state in accounts
        if state.account.closed_on is None and state.balance > ZERO
    ]


class ReleaseDialog(FormDialog[HoldSaved]):
    """A hold to release.

    Args:
        context: What every dialog is given.
        held: The hold with its account and member.
    """

    name: ClassVar[str] = "savings-release"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, held: HeldAmount, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Release held savings"),
            save_text=tr("Release"),
            subtitle=f"{held.member.name} · {held.account.number}",
            again=False,
            parent=parent,
        )
        self.held = held
        facts = [
            Fact(label=tr("Held"), value=tr.value(held.hold.amount), strong=True),
            Fact(label=tr("Since"), value=tr.value(held.hold.held_on)),
            Fact(label=tr("Why"), value=held.hold.reason),
        ]
        if held.hold.loan_number:
            facts.append(Fact(label=tr("Loan"), value=held.hold.loan_number))
        self.form.add_widget(FactList(theme, facts))
        self.form.add("on", DateEdit(theme, tr, context.today()), tr("Released on"))
        self.form.add("reason", NoteEdit(theme), tr("Why"))
        self.start()

    def work(self) -> Work[HoldSaved]:
        """Releases it."""
        session, value = self.context.session, self.form.value
        note = (value("reason") or "").strip()
        if not note:
            raise ReasonRequired
        request = ReleaseRequest(hold_id=self.held.hold.id, on=value("on"), note=note)
        return lambda _: savings.release_hold(session, request)

    def message(self, result: HoldSaved) -> Message:
        """Names the amount."""
        tr = self.context.tr
        return Message(text=tr("{amount} of savings are free again.", amount=result.hold.amount))
