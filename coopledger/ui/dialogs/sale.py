"""Sells goods: to a member or a walk-in, for cash, by bank, on credit, or out of her savings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.errors import CreditNeedsMember
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.services import shop, shop_desk
from coopledger.services.changes import Posted
from coopledger.services.permissions import Permission
from coopledger.services.shop import SaleRequest
from coopledger.services.shop_desk import BuyerStanding
from coopledger.ui.context import Context
from coopledger.ui.dialogs.shop_papers import NotePrinter
from coopledger.ui.dialogs.trade import TradeDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.searches import member_search
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.facts import Fact
from coopledger.ui.widgets.fields import TextEdit
from coopledger.ui.widgets.goods_lines import PriceOf
from coopledger.ui.widgets.latest import Latest
from coopledger.ui.widgets.lookup import Hit, MemberEdit
from coopledger.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SaleDialog(TradeDialog):
    """A sale.

    Args:
        context: What every dialog is given.
        goods: The code of goods to begin with.
        member: The buyer's number, if she is known already.
    """

    name: ClassVar[str] = "sale"
    price_of: ClassVar[PriceOf] = PriceOf.SELLING
    payments: ClassVar[tuple[Payment, ...]] = (
        Payment.CASH,
        Payment.BANK,
        Payment.CREDIT,
        Payment.SAVINGS,
    )

    def __init__(
        self, context: Context, *, goods: str = "", member: str = "", parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        self._first_goods = goods
        self._standing: BuyerStanding | None = None
        super().__init__(
            context, title=tr("Sell goods"), save_text=tr("Record sale"), parent=parent
        )
        self._latest = Latest(context.operations, self)
        self.member.hit_changed.connect(self._read_standing)
        self.received.value_changed.connect(self._received_changed)
        self.member.value_changed.connect(self._party_changed)
        if member:
            self.member.set_value(member)

    # --- what is saved ---

    def work(self) -> Work[Posted]:
        """Sells what stands on the note.

        Raises:
            CreditNeedsMember: When savings are to be cut and nobody is named.
        """
        session, value = self.context.session, self.form.value
        payment: Payment = value("payment")
        cash = payment in {Payment.CASH, Payment.BANK}
        if payment is Payment.SAVINGS and value("member") is None:
            raise CreditNeedsMember
        # Too little in her savings is about the payment; any other amount is about the lines.
        self.form.show_errors_of("amount", "payment" if payment is Payment.SAVINGS else "items")
        request = SaleRequest(
            operation_id=self.operation_id,
            posted_on=value("posted_on"),
            items=value("items"),
            payment=payment,
            member_number=value("member") or "",
            customer="" if value("member") else value("customer") or "",
            cash_account=(value("cash_account") or "") if cash else "",
        )
        return lambda _: shop.sell(session, request)

    def check(self) -> bool:
        """The money on the counter covers the total; a debt has a name."""
        tr = self.context.tr
        payment, received = self.payment.value(), self.received.value()
        if payment is Payment.CASH and received is not None and received < self.lines.amount():
            short = self.lines.amount() - received
            self.form.row("received").show_error(tr("{amount} is missing.", amount=short))
            self.received.select_all()
            return False
        nobody = self.member.value() is None and self.customer.value() is None
        if payment is Payment.CREDIT and nobody:
            self.form.row("customer").show_error(
                tr("Choose the member above, or write who will pay.")
            )
            self.customer.select_all()
            return False
        return True

    def message(self, result: Posted) -> Message:
        """Says what goes back over the counter, and offers the note."""
        tr = self.context.tr
        amount, received = self.lines.amount(), self.received.value()
        text = tr("Sold for {amount}.", amount=amount)
        if self.payment.value() is Payment.CASH and received is not None and received > amount:
            text = tr(
                "Sold for {amount}. Change {change}.", amount=amount, change=received - amount
            )
        return Message(
            text=text,
            action=tr("Print note"),
            run=NotePrinter(self.context, str(result.entry.voucher), self.parentWidget()),
        )

    # --- building ---

    def build_party(self) -> None:
        """Who buys, and when."""
        tr, theme = self.context.tr, self.context.theme
        self.member = self.form.add(
            "member",
            MemberEdit(theme, tr, member_search(self.context), self.context.operations),
            tr("Member"),
            hint=tr("Blank for anybody else."),
            optional=True,
            share=3,
        )
        self.posted_on = self.form.add(
            "posted_on",
            DateEdit(theme, tr, self.context.today()),
            tr("Date"),
            keep=True,
            beside=True,
            share=2,
        )

    def build_payment(self) -> None:
        """The money on the counter, or the name of who will pay."""
        tr, theme = self.context.tr, self.context.theme
        self.received = self.form.add(
            "received",
            MoneyEdit(theme, tr, echo=False),
            tr("Money received"),
            optional=True,
            beside=True,
            share=2,
        )
        self.customer = self.form.add(
            "customer",
            TextEdit(longest=80),
            tr("Who will pay"),
            optional=True,
            beside=True,
            share=2,
        )

    def desk_ready(self) -> None:
        """Puts the goods that were given into the first line."""
        item = self.lines.goods(self._first_goods)
        if item is not None:
            self.lines.add_goods(item)

    # --- while one types ---

    def show_aside(self) -> None:
        """Change, and where the member stands."""
        tr = self.context.tr
        amount = self.lines.amount()
        received = self.received.value()
        if self.payment.value() is Payment.CASH and received is not None:
            enough = received >= amount
            self.show_change(
                tr.pgettext("money back", "Change") if enough else tr("Missing"),
                abs(received - amount),
                Tone.GOOD if enough else Tone.WARNING,
            )
        else:
            self.show_change("", None)
        self.facts.show_facts(self._standing_facts(amount))
        self._show_fields()

    def _standing_facts(self, amount: Money) -> list[Fact]:
        tr, standing = self.context.tr, self._standing
        if standing is None:
            return []
        payment = self.payment.value()
        facts = []
        short = payment is Payment.SAVINGS and amount > standing.savings
        facts.append(
            Fact(
                label=tr("Savings she can use"),
                value=tr.value(standing.savings),
                tone=Tone.WARNING if short else Tone.NORMAL,
            )
        )
        if standing.debt:
            facts.append(
                Fact(label=tr("Owes the shop"), value=tr.value(standing.debt), tone=Tone.WARNING)
            )
        if payment is Payment.CREDIT:
            facts.append(
                Fact(
                    label=tr("Owes after this"), value=tr.value(standing.debt + amount), strong=True
                )
            )
        return facts

    def _show_fields(self) -> None:
        payment = self.payment.value()
        self.form.set_shown("received", payment is Payment.CASH)
        nobody = self.member.value() is None
        self.form.set_shown("customer", payment is Payment.CREDIT and nobody)

    def _read_standing(self, hit: Hit | None) -> None:
        self._latest.drop()
        self._standing = None
        if hit is None or not self.context.may(Permission.SEE_MEMBERS):
            self.show_aside()
            return
        session, on = self.context.session, self.posted_on.value() or self.context.today()
        number = hit.key
        self._latest.ask(
            lambda _: shop_desk.buyer_standing(session, number, on), self._take_standing
        )

    def _take_standing(self, standing: BuyerStanding) -> None:
        self._standing = standing
        self.show_aside()

    def _received_changed(self, _: object) -> None:
        self.show_aside()

    def _party_changed(self, _: object) -> None:
        self._show_fields()
