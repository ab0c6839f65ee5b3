"""What the forms for putting savings in and taking them out have in common.

At the left the member, the kind of savings, the amount, date and cash account; at the right what
she has, what she will have, and where she stands with her dues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.chart import Codes
from coopledger.accounting.dues import DuesPosition
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.savings import SavingsKind, SavingsProduct
from coopledger.accounting.withdrawal_windows import Opening
from coopledger.i18n import format_month
from coopledger.services import cash, members, savings
from coopledger.services.changes import Posted
from coopledger.services.members import HeldAccount, MemberPage, MemberSummary
from coopledger.services.permissions import Permission
from coopledger.services.savings import SavingsProposal
from coopledger.services.second_person import may_confirm
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.paper import EntryPapers
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Progress
from coopledger.ui.searches import member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Avatar, ElidedLabel, TextLabel
from coopledger.ui.widgets.cash_choice import CashChoice
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.fields import ChoiceEdit, TextEdit
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import Hit, MemberEdit, Search
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.second_person import SecondPerson

if TYPE_CHECKING:
    from coopledger.services.session import Session, User

OPEN_MONTHS_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the right side shows.

    Attributes:
        page: The member with her accounts.
        proposal: Her account of the chosen product; None while none is chosen.
        spendable: What the cash account holds; None where it does not matter.
    """

    page: MemberPage
    proposal: SavingsProposal | None = None
    spendable: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the form needs before it can be filled in.

    Attributes:
        able: Who may confirm a large payment; None when nobody needs to.
    """

    products: tuple[SavingsProduct, ...]
    able: tuple[User, ...] | None


class SavingsDialog(FormDialog[Posted]):
    """The common form; `DepositDialog` and `WithdrawalDialog` say which way the money goes.

    Args:
        context: What every dialog is given.
        title: What is done here.
        save_text: What the button says.
        cash_label: What the cash account is to the money.
        member: Her number, if she is known already.
        product: The code of the product, if it is known already.
    """

    sign = 1

    def __init__(
        self,
        context: Context,
        *,
        title: str,
        save_text: str,
        cash_label: str,
        member: str = "",
        product: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title=title, save_text=save_text, wide=True, parent=parent)
        self._products: tuple[SavingsProduct, ...] = ()
        self._wanted_product = product
        self._proposed: Money | None = None
        self._touched = False
        self._limit: Money | None = None
        self.second: SecondPerson | None = None
        self._latest = Latest(context.operations, self)
        self._build(cash_label)
        self.aside = SavingsAside(context, sign=self.sign)
        self.add_aside(self.aside)
        if member:
            self.member.set_value(member)
        session, pays = context.session, self.sign < 0

        def read(progress: Progress) -> Beginning:
            progress.check()
            return Beginning(
                products=savings.list_products(session, all_of_them=True),
                able=may_confirm(session, Permission.CONFIRM_WITHDRAWAL) if pays else None,
            )

        context.operations.run(read, self._begin, owner=self)

    # --- for the two directions ---

    def offered(self, accounts: Sequence[HeldAccount]) -> Sequence[SavingsProduct]:
        """The products to choose from for a member with these accounts."""
        raise NotImplementedError

    def saved_text(self, amount: Money, name: str, voucher: str) -> str:
        """What the window says afterwards."""
        raise NotImplementedError

    def request_values(self) -> dict[str, Any]:
        """What stands in the form, by the names of a `SavingsRequest`."""
        value = self.form.value
        return {
            "operation_id": self.operation_id,
            "posted_on": value("posted_on"),
            "member_number": value("member"),
            "product": value("product"),
            "amount": value("amount"),
            "cash_account": value("cash_account"),
            "description": value("description") or "",
        }

    def message(self, result: Posted) -> Message:
        """Says so and offers the receipt."""
        tr = self.context.tr
        hit = self.member.hit()
        voucher = str(result.entry.voucher)
        return Message(
            text=self.saved_text(result.entry.draft.amount, hit.title if hit else "", voucher),
            action=tr("Print receipt"),
            run=EntryPapers(self.context, voucher, self.parentWidget()),
        )

    # --- building ---

    def _search(self) -> Search:
        """Whoever has left is paid out what is hers."""
        return member_search(self.context, ended=self.sign < 0)

    def _build(self, cash_label: str) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        self.member = form.add(
            "member",
            MemberEdit(theme, tr, self._search(), self.context.operations),
            tr("Member"),
        )
        self.product = form.add("product", ChoiceEdit(), tr("Kind of savings"), keep=True)
        self.amount = form.add("amount", MoneyEdit(theme, tr), tr("Amount"))
        self.posted_on = form.add(
            "posted_on",
            DateEdit(theme, tr, self.context.today()),
            tr("Date"),
            keep=True,
            share=4,
        )
        self.cash_account = form.add(
            "cash_account",
            CashChoice(self.context, Codes.CASH),
            cash_label,
            keep=True,
            beside=True,
            share=5,
        )
        form.add("description", TextEdit(), tr("Note"), optional=True)
        form.edited.connect(self._edited)
        self.member.hit_changed.connect(self._member_chosen)
        self.product.value_changed.connect(self._ask)
        self.posted_on.value_changed.connect(self._ask)
        self.cash_account.value_changed.connect(self._ask)
        self.amount.value_changed.connect(self._amount_changed)

    def _begin(self, beginning: Beginning) -> None:
        self._products = beginning.products
        self.second = SecondPerson(
            self.context,
            self.form,
            Permission.CONFIRM_WITHDRAWAL,
            beginning.able,
            advice=self.context.tr(
                "No other user may confirm payments. Add the chair or the secretary as a user."
            ),
        )
        self._offer(())
        self.start()
        self._ask()

    # --- while one types ---

    def _edited(self) -> None:
        self._touched = True

    def _member_chosen(self, hit: Hit | None) -> None:
        if hit is None:
            self._latest.drop()
            self.aside.show_standing(None)
            self._take_proposed(None)
            return
        self._ask()

    def _ask(self, _: object = None) -> None:
        """Reads what she has; the answer to an older question is dropped."""
        number, on = self.member.value(), self.posted_on.value()
        if number is None or on is None or not self._products:
            return
        session, product = self.context.session, self.product.value()
        account = self.cash_account.value() if self.sign < 0 else None

        def read(progress: Progress) -> Standing:
            progress.check()
            return _standing(session, number, product, on, account)

        self._latest.ask(read, self._answered)

    def _answered(self, standing: Standing) -> None:
        before = self.product.value()
        self._offer(standing.page.accounts)
        if self.product.value() != before:
            # Asked again for the product that is now chosen.
            return
        self.aside.show_standing(standing)
        self.aside.show_amount(self.amount.value())
        self._limit = standing.proposal.second_person_above if standing.proposal else None
        self._ask_second(self.amount.value())
        proposal = standing.proposal
        if self.sign > 0:
            self._take_proposed(None if proposal is None else proposal.amount)
        self.amount.set_usual(_usual(proposal) if self.sign > 0 else None)

    def _offer(self, accounts: Sequence[HeldAccount]) -> None:
        tr = self.context.tr
        self.product.set_choices(
            [(each.code, tr.resolve(each.name)) for each in self.offered(accounts)]
        )
        if self._wanted_product:
            wanted, self._wanted_product = self._wanted_product, ""
            self.product.set_value(wanted)

    def _take_proposed(self, amount: Money | None) -> None:
        """Fills in what is usually paid, unless another amount was typed."""
        if self.amount.value() == self._proposed or self.amount.is_empty():
            self._proposed = amount or None
            self.amount.set_value(self._proposed)
            if self.amount.edit.hasFocus():
                self.amount.edit.selectAll()
        if not self._touched:
            self.form.mark_clean()

    def _amount_changed(self, amount: object) -> None:
        known = amount if isinstance(amount, Money) else None
        self.aside.show_amount(known)
        self._ask_second(known)

    def _ask_second(self, amount: Money | None) -> None:
        """Asks for a second person once the amount wants one."""
        if self.second is not None and self.sign < 0:
            above = self._limit is not None and amount is not None and amount > self._limit
            self.second.show(wanted=above)


def _standing(
    session: Session, number: str, product: str | None, on: date, account: str | None
) -> Standing:
    proposal = savings.propose(session, number, product, on) if product else None
    return Standing(
        page=members.member_page(session, number),
        proposal=proposal,
        spendable=cash.spendable(session, account, on) if account else None,
    )


def _usual(proposal: SavingsProposal | None) -> Money | None:
    """What one payment usually is: a month's dues, the whole share."""
    if proposal is None:
        return None
    dues = proposal.dues
    if dues is not None and dues.months:
        return dues.months[-1].due
    return proposal.amount


def summary_of(hit: Hit | None) -> MemberSummary | None:
    """The member behind a hit of the member field."""
    return hit.payload if hit is not None and isinstance(hit.payload, MemberSummary) else None


class SavingsAside(QFrame):
    """What she has and will have, and where she stands with her dues.

    Args:
        context: What every dialog is given.
        sign: 1 for money that comes in, -1 for money that goes out.
    """

    def __init__(self, context: Context, *, sign: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sign = sign
        self._standing: Standing | None = None
        tr, theme = context.tr, context.theme
        self.setProperty("surface", "card")
        self.setObjectName("standing")
        self.avatar = Avatar(theme, size=36)
        self.name = ElidedLabel("", "heading")
        self.place = ElidedLabel("", "small")
        self.facts = FactList(theme)
        self.dues = FactList(theme)
        self.dues_title = TextLabel(tr("Dues"), "label")
        self.empty = TextLabel(
            tr("Choose a member: her balance before and after stands here."), "muted", wrap=True
        )
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.place)
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        column = QVBoxLayout(self)
        edge = theme.px(18)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(self.empty)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addSpacing(theme.px(6))
        column.addWidget(self.dues_title)
        column.addWidget(self.dues)
        column.addStretch(1)
        self.show_standing(None)

    def show_standing(self, standing: Standing | None) -> None:
        """Shows another member or product; None shows what to do."""
        self._standing = standing
        self.empty.setVisible(standing is None)
        for widget in (self.avatar, self.name, self.place, self.facts):
            widget.setVisible(standing is not None)
        self._show_dues(standing)
        if standing is None:
            return
        member = standing.page.member
        self.avatar.set_name(member.name)
        self.name.setText(member.name)
        self.place.setText(" · ".join(filter(None, (member.number, member.group, member.village))))
        self.show_amount(None)

    def show_amount(self, amount: Money | None) -> None:
        """The balance after an amount."""
        if self._standing is None or self._standing.proposal is None:
            self.facts.show_facts(())
            return
        tr, proposal = self._context.tr, self._standing.proposal
        after = proposal.balance + (amount or ZERO) * self._sign
        lines = [Fact(label=tr("Balance now"), value=tr.value(proposal.balance))]
        if self._sign < 0:
            if proposal.held:
                lines.append(Fact(label=tr("Held"), value=tr.value(proposal.held)))
            lines.append(Fact(label=tr("Can be taken out"), value=tr.value(proposal.available)))
            if proposal.opens is not None:
                lines.append(self._opens(proposal.opens))
            if self._standing.spendable is not None:
                lines.append(
                    Fact(label=tr("In the cash"), value=tr.value(self._standing.spendable))
                )
        label = tr("After this withdrawal") if self._sign < 0 else tr("After this deposit")
        lines.append(
            Fact(
                label=label,
                value=tr.value(after),
                tone=Tone.ERROR if after < ZERO else Tone.NORMAL,
                strong=True,
                line=True,
            )
        )
        self.facts.show_facts(lines)

    def _opens(self, opening: Opening) -> Fact:
        tr = self._context.tr
        span = tr("{from_date} to {to_date}", from_date=opening.first, to_date=opening.last)
        return Fact(label=tr("Comes out"), value=span, tone=Tone.WARNING)

    def _show_dues(self, standing: Standing | None) -> None:
        proposal = None if standing is None else standing.proposal
        dues = None if proposal is None else proposal.dues
        shown = self._sign > 0 and dues is not None
        self.dues.setVisible(shown)
        self.dues_title.setVisible(shown)
        if proposal is not None and dues is not None and shown:
            self.dues.show_facts(self._dues_lines(dues))
        if proposal is not None and proposal.product.kind is SavingsKind.MEMBERSHIP_SHARE:
            self._show_share(proposal)

    def _show_share(self, proposal: SavingsProposal) -> None:
        if proposal.amount is None or self._sign < 0:
            return
        tr = self._context.tr
        rest = proposal.amount
        fact = Fact(label=tr("Still to pay"), value=tr.value(rest), tone=Tone.WARNING)
        if not rest:
            fact = Fact(label=tr("Membership share"), value=tr("paid in full"), tone=Tone.GOOD)
        self.dues_title.show()
        self.dues.show()
        self.dues.show_facts((fact,))

    def _dues_lines(self, dues: DuesPosition) -> list[Fact]:
        tr = self._context.tr
        lines = []
        if dues.paid_through is not None:
            lines.append(
                Fact(label=tr("Paid up to"), value=format_month(dues.paid_through, tr.language))
            )
        open_months = [month for month in dues.months if month.open]
        if not open_months:
            lines.append(Fact(label=tr("In arrears"), value=tr("nothing"), tone=Tone.GOOD))
        if dues.prepaid:
            lines.append(Fact(label=tr("Paid ahead"), value=tr.value(dues.prepaid)))
        lines += [
            Fact(
                label=format_month(month.period, tr.language),
                value=tr.value(month.open),
                tone=Tone.WARNING,
            )
            for month in open_months[:OPEN_MONTHS_SHOWN]
        ]
        more = len(open_months) - OPEN_MONTHS_SHOWN
        if more > 0:
            lines.append(Fact(label=tr.ngettext("and {n} more", "and {n} more", more), value=""))
        if open_months:
            lines.append(
                Fact(label=tr("In arrears"), value=tr.value(dues.arrears), strong=True, line=True)
            )
        return lines
