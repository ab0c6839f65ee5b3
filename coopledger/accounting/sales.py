"""Buying and selling goods out of the cooperative's own stock.

A sale posts the revenue and, in the same entry, what the goods cost. Whether the customer is a
member stands on the line itself, because the surplus statement and the members' shares depend on
it; a walk-in whom nobody names is a non-member. Source: UU 25/1992 art. 45, docs/ACCOUNTING.md 5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting.chart import CashFlow, Chart, Codes, Unit
from coopledger.accounting.errors import AmountTooLarge, CreditNeedsMember, NoGoods, NotACashAccount
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money, total


class Payment(Enum):
    """How goods are paid. A code is kept in the book; it never changes."""

    CASH = "cash"
    BANK = "bank"
    CREDIT = "credit"
    SAVINGS = "savings"
    """Cut from the member's voluntary savings; only for sales."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsLine:
    """One kind of goods in a sale or purchase.

    Attributes:
        stock_account: The account of its stock, 1301 for merchandise.
        amount: What is paid for it.
        cost: What it cost when it was bought; in a purchase the same as the amount.
    """

    stock_account: str = Codes.MERCHANDISE
    amount: Money
    cost: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """A member who buys.

    Attributes:
        member_id: Her id.
        savings_contract_id: Her voluntary savings account, where savings are cut.
        savings_account: The ledger account of those savings.
    """

    member_id: int
    savings_contract_id: int | None = None
    savings_account: str = Codes.VOLUNTARY_SAVINGS


def check_cash_account(chart: Chart, code: str) -> str:
    """The code itself, if it is a cash box, a bank account or an e-wallet.

    Raises:
        UnknownAccount: When the chart has no such account.
        NotACashAccount: When it is no cash.
    """
    if chart.account(code).cash_flow is not CashFlow.CASH:
        raise NotACashAccount(code)
    return code


def purchase(
    chart: Chart,
    *,
    posted_on: date,
    lines: Iterable[GoodsLine],
    payment: Payment,
    description: str,
    cash_account: str = "",
    reference: str = "",
) -> DraftEntry:
    """Goods bought: D 1301 / K cash, bank, or 2111 on credit.

    Example: 20 at Rp5.600 on credit are D 1301 112.000 / K 2111 112.000.

    Raises:
        NoGoods: When there are no lines.
        AmountTooLarge: When the sum is above the largest amount.
        CreditNeedsMember: When it is to be cut from savings, which only a sale can be.
        UnknownAccount, NotACashAccount: When the cash account is none.
    """
    goods = tuple(lines)
    amount = _sum(line.amount for line in goods)
    builder = LineBuilder(chart)
    for code in sorted({line.stock_account for line in goods}):
        builder.debit(code, total(line.cost for line in goods if line.stock_account == code))
    if payment is Payment.SAVINGS:
        raise CreditNeedsMember
    if payment is Payment.CREDIT:
        builder.credit(Codes.TRADE_PAYABLE, amount)
    else:
        builder.credit(check_cash_account(chart, cash_account or _cash(payment)), amount)
    return DraftEntry(
        kind=EntryKind.PURCHASE,
        posted_on=posted_on,
        description=description,
        lines=builder.lines,
        reference=reference,
    )


def sale(
    chart: Chart,
    *,
    posted_on: date,
    lines: Iterable[GoodsLine],
    payment: Payment,
    description: str,
    buyer: Buyer | None = None,
    cash_account: str = "",
    reference: str = "",
    unit: Unit | None = None,
) -> DraftEntry:
    """Goods sold, with what they cost.

    To a member: K 4111 in her name, D 5111 / K 1301; to others: K 4201, D 5211 / K 1301. Paid in
    cash, by bank, on credit (1221 in her name, or 1222), or out of her voluntary savings (2101).
    The unit, where one is given, is that of revenue, cost and receivable; the goods leave the unit
    that holds them.

    Raises:
        NoGoods: When there are no lines.
        AmountTooLarge: When the sum is above the largest amount.
        CreditNeedsMember: When it is to be cut from savings and no member or no savings account is
            named.
        UnknownAccount, NotACashAccount: When the cash account is none.
    """
    goods = tuple(lines)
    amount = _sum(line.amount for line in goods)
    member_id = None if buyer is None else buyer.member_id
    builder = LineBuilder(chart)
    if payment is Payment.CREDIT:
        receivable = (
            Codes.TRADE_RECEIVABLE_NON_MEMBERS if buyer is None else Codes.TRADE_RECEIVABLE_MEMBERS
        )
        builder.debit(receivable, amount, member_id=member_id, unit=unit)
    elif payment is Payment.SAVINGS:
        if buyer is None or buyer.savings_contract_id is None:
            raise CreditNeedsMember
        builder.debit(
            buyer.savings_account,
            amount,
            member_id=member_id,
            contract_id=buyer.savings_contract_id,
        )
    else:
        builder.debit(check_cash_account(chart, cash_account or _cash(payment)), amount)
    revenue = Codes.SALES_TO_NON_MEMBERS if buyer is None else Codes.SALES_TO_MEMBERS
    builder.credit(revenue, amount, member_id=member_id, unit=unit)
    cost_account = (
        Codes.COST_OF_SALES_TO_NON_MEMBERS if buyer is None else Codes.COST_OF_SALES_TO_MEMBERS
    )
    builder.debit(cost_account, total(line.cost for line in goods), unit=unit)
    for code in sorted({line.stock_account for line in goods}):
        builder.credit(code, total(line.cost for line in goods if line.stock_account == code))
    return DraftEntry(
        kind=EntryKind.SALE,
        posted_on=posted_on,
        description=description,
        lines=builder.lines,
        reference=reference,
    )


def stock_correction(
    chart: Chart, *, posted_on: date, amounts: Iterable[tuple[str, Money]], description: str
) -> DraftEntry:
    """Value that late entries left behind in the stock, or took too much of, goes to 5212.

    Args:
        chart: The chart.
        posted_on: The day on which the stock ran out.
        amounts: Stock account and what must be added to it (negative: taken away), not zero.
        description: What it is for.
    """
    builder = LineBuilder(chart)
    for code, change in amounts:
        if change > ZERO:
            builder.debit(code, change).credit(Codes.STOCK_DIFFERENCES, change)
        else:
            builder.debit(Codes.STOCK_DIFFERENCES, -change).credit(code, -change)
    return DraftEntry(
        kind=EntryKind.STOCK_ADJUSTMENT,
        posted_on=posted_on,
        description=description,
        lines=builder.lines,
    )


def _cash(payment: Payment) -> str:
    return Codes.BANK if payment is Payment.BANK else Codes.CASH


def _sum(amounts: Iterable[Money]) -> Money:
    amount = total(amounts)
    if not amount:
        raise NoGoods
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    return amount


class TradeKind(Enum):
    """Whether goods were sold or bought."""

    SALE = "sale"
    PURCHASE = "purchase"


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeLine:
    """One line of a sale or purchase as it was written on the note.

    Attributes:
        product_id: The goods.
        quantity_milli: How many, in thousandths of the unit.
        unit_price: The price of one unit.
        amount: What the line comes to.
        cost: What the goods cost when they were bought.
    """

    product_id: int
    quantity_milli: int
    unit_price: Money
    amount: Money
    cost: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A sale or purchase with its goods: the detail behind one entry.

    Attributes:
        entry_id: The entry.
        traded_on: The accounting date.
        member_id: The member who bought; None for others and for purchases.
        partner: The supplier, or the buyer who is no member, in the words of the note.
    """

    entry_id: int
    kind: TradeKind
    traded_on: date
    payment: Payment
    lines: tuple[TradeLine, ...]
    member_id: int | None = None
    partner: str = ""

    @property
    def amount(self) -> Money:
        """What it comes to."""
        return total(line.amount for line in self.lines)
