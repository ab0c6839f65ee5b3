"""Moves savings from one account to another one of hers, or of another member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout

from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.savings import SavingsProduct
from coopledger.services import savings
from coopledger.services.changes import Posted
from coopledger.services.permissions import Permission
from coopledger.services.savings import AccountState, SavingsProposal, TransferRequest
from coopledger.services.second_person import may_confirm
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import EntryPapers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress, Work
from coopledger.ui.searches import member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.second_person import SecondPerson

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.services.session import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the form needs before it can be filled in."""

    products: tuple[SavingsProduct, ...]
    able: tuple[User, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BothSides:
    """What the two accounts hold.

    Attributes:
        accounts: The giving member's accounts.
        source: The chosen one.
        target: Where it goes.
    """

    accounts: tuple[AccountState, ...]
    source: SavingsProposal | None
    target: SavingsProposal | None


class SavingsTransferDialog(FormDialog[Posted]):
    """A transfer.

    Args:
        context: What every dialog is given.
        member: The number of the member who gives, if she is known already.
        product: The code of the product that gives, if it is known already.
    """

    name: ClassVar[str] = "savings-transfer"

    def __init__(
        self,
        context: Context,
        *,
        member: str = "",
        product: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Move savings"),
            save_text=tr("Record transfer"),
            wide=True,
            parent=parent,
        )
        self._products: tuple[SavingsProduct, ...] = ()
        self._sides: BothSides | None = None
        self._wanted_product = product
        self._latest = Latest(context.operations, self)
        self.second: SecondPerson | None = None
        self._build()
        self._build_aside()
        if member:
            self.member.set_value(member)
        session = context.session

        def read(progress: Progress) -> Beginning:
            progress.check()
            return Beginning(
                products=savings.list_products(session),
                able=may_confirm(session, Permission.CONFIRM_WITHDRAWAL),
            )

        context.operations.run(read, self._begin, owner=self)

    def work(self) -> Work[Posted]:
        """Posts the transfer."""
        session, value = self.context.session, self.form.value
        confirm = self.second.confirm() if self.second is not None else None
        values = {
            "operation_id": self.operation_id,
            "posted_on": value("posted_on"),
            "member_number": value("member"),
            "product": value("product") or "",
            "to_member_number": value("to_member") or "",
            "to_product": value("to_product"),
            "amount": value("amount"),
            "description": value("description") or "",
        }

        def work(_: object) -> Posted:
            second = confirm() if confirm is not None else None
            return savings.transfer(session, TransferRequest(**values, second_person=second))

        return work

    def message(self, result: Posted) -> Message:
        """Names the amount and the voucher."""
        tr, voucher = self.context.tr, str(result.entry.voucher)
        return Message(
            text=tr(
                "{amount} of savings moved, {voucher}.",
                amount=result.entry.draft.amount,
                voucher=voucher,
            ),
            action=tr("Print voucher"),
            run=EntryPapers(self.context, voucher, self.parentWidget()),
        )

    # --- building ---

    def _build(self) -> None:
        tr, theme, form, context = self.context.tr, self.context.theme, self.form, self.context
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, member_search(context, ended=True), context.operations),
            tr("From member"),
        )
        self.product = form.add("product", ChoiceEdit(), tr("From savings"), keep=True)
        self.to_member = form.add(
            "to_member",
            MemberEdit(theme, tr, member_search(context), context.operations),
            tr("To member"),
            hint=tr("Empty: the same member"),
            optional=True,
        )
        self.to_product = form.add("to_product", ChoiceEdit(), tr("To savings"), keep=True)
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"), share=5)
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=4,
        )
        form.add("description", TextEdit(), tr("Note"), optional=True)
        self.member.hit_changed.connect(self._ask)
        self.to_member.hit_changed.connect(self._ask)
        for field in (self.product, self.to_product, self.posted_on):
            field.value_changed.connect(self._ask)
        self.amount.value_changed.connect(self._show)

    def _build_aside(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        aside = QFrame()
        aside.setProperty("surface", "card")
        column = QVBoxLayout(aside)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        self.giving, self.taking = FactList(theme), FactList(theme)
        for title, facts in ((tr("Gives"), self.giving), (tr("Takes"), self.taking)):
            column.addWidget(TextLabel(title, "label"))
            column.addWidget(facts)
            column.addSpacing(theme.px(8))
        column.addStretch(1)
        self.add_aside(aside)

    def _begin(self, beginning: Beginning) -> None:
        tr = self.context.tr
        self._products = tuple(each for each in beginning.products if not each.is_term_deposit)
        self.to_product.set_choices([(each.code, tr.resolve(each.name)) for each in self._products])
        self.second = SecondPerson(
            self.context,
            self.form,
            Permission.CONFIRM_WITHDRAWAL,
            beginning.able,
            advice=tr(
                "No other user may confirm payments. Add the chair or the secretary as a user."
            ),
        )
        self.start()
        self._ask()

    # --- while one types ---

    def _ask(self, _: object = None) -> None:
        number, on = self.member.value(), self.posted_on.value()
        if number is None or on is None or not self._products:
            return
        session = self.context.session
        source, target = self.product.value(), self.to_product.value()
        receiver = self.to_member.value() or number

        def read(progress: Progress) -> BothSides:
            progress.check()
            return BothSides(
                accounts=savings.account_states(session, number, on),
                source=savings.propose(session, number, source, on) if source else None,
                target=savings.propose(session, receiver, target, on) if target else None,
            )

        self._latest.ask(read, self._answered)

    def _answered(self, sides: BothSides) -> None:
        before = self.product.value()
        self.product.set_choices(_giving(sides.accounts, self.context))
        if self._wanted_product:
            wanted, self._wanted_product = self._wanted_product, ""
            self.product.set_value(wanted)
        if self.product.value() != before:
            return
        self._sides = sides
        self._show()

    def _show(self, _: object = None) -> None:
        sides, amount = self._sides, self.amount.value() or ZERO
        if sides is None:
            return
        tr = self.context.tr
        source, target = sides.source, sides.target
        self.giving.show_facts([] if source is None else self._giving_facts(source, amount))
        self.taking.show_facts(
            []
            if target is None
            else [
                Fact(label=tr("Balance now"), value=tr.value(target.balance)),
                Fact(
                    label=tr("After this transfer"),
                    value=tr.value(target.balance + amount),
                    strong=True,
                    line=True,
                ),
            ]
        )
        if self.second is not None:
            limit = None if source is None else source.second_person_above
            others = self.to_member.value() not in {None, self.member.value()}
            self.second.show(wanted=others and limit is not None and amount > limit)

    def _giving_facts(self, source: SavingsProposal, amount: Money) -> Sequence[Fact]:
        tr = self.context.tr
        after = source.balance - amount
        facts = [Fact(label=tr("Balance now"), value=tr.value(source.balance))]
        if source.held:
            facts.append(Fact(label=tr("Held"), value=tr.value(source.held)))
        facts.append(Fact(label=tr("Can be taken out"), value=tr.value(source.available)))
        facts.append(
            Fact(
                label=tr("After this transfer"),
                value=tr.value(after),
                tone=Tone.ERROR if amount > source.available else Tone.NORMAL,
                strong=True,
                line=True,
            )
        )
        return facts


def _giving(accounts: Sequence[AccountState], context: Context) -> list[tuple[str, str]]:
    """Her accounts that may give, certificates left out."""
    tr = context.tr
    return [
        (state.account.product.code, tr.resolve(state.account.product.name))
        for state in accounts
        if state.certificate is None
        and state.account.closed_on is None
        and (state.account.product.withdrawable or state.available)
    ]
