"""What the shop's counter and its page look at: goods to trade, notes, and who owes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopledger.accounting.chart import Codes
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.sales import TradeKind
from coopledger.accounting.savings import SavingsKind
from coopledger.accounting.statement_specs import account_name
from coopledger.accounting.text import Label
from coopledger.accounting.trade_list import NoteSummary
from coopledger.services import shop
from coopledger.services.permissions import Permission, require, require_any
from coopledger.services.session import Session
from coopledger.services.shop import StockItem
from coopledger.storage import balances, chart_store, member_store, savings_store, trade_list


@dataclass(frozen=True, slots=True, kw_only=True)
class CashChoice:
    """A cash box or bank account that money can go through."""

    code: str
    name: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeDesk:
    """What a note is written from.

    Attributes:
        goods: The goods that may be bought and sold, with what there is of them.
        cash_accounts: The cash accounts, without their balances: a cashier sees them too.
    """

    goods: tuple[StockItem, ...]
    cash_accounts: tuple[CashChoice, ...]


def trade_desk(session: Session, *, at: date | None = None) -> TradeDesk:
    """The goods on the list and the cash accounts, for a note of sale or purchase.

    Args:
        session: Who asks.
        at: The evening whose stock is shown; None for today.

    Raises:
        NotPermitted: When the role may neither sell nor buy.
    """
    require_any(session, Permission.RECORD_SALES, Permission.RECORD_PURCHASES)
    items = shop.goods(session, at=at, active_only=True)
    with session.books.read() as tx:
        cash = [account for account in chart_store.chart(tx).cash if account.active]
    return TradeDesk(
        goods=tuple(item for item in items if item.product.consignor_member_id is None),
        cash_accounts=tuple(
            CashChoice(code=account.code, name=account_name(account)) for account in cash
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerStanding:
    """What the counter needs to know of a member who buys.

    Attributes:
        savings: What her voluntary savings can pay, on that day and on every later one.
        debt: What she owes the shop.
    """

    savings: Money
    debt: Money


def buyer_standing(session: Session, member_number: str, on: date) -> BuyerStanding:
    """Where a member stands who buys on a day.

    Raises:
        NotPermitted: When the role may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member = member_store.by_number(tx, member_number)
        savings = ZERO
        for account in savings_store.accounts_of(tx, member.id):
            product = account.product
            if product.kind is SavingsKind.VOLUNTARY_SAVINGS and account.closed_on is None:
                lowest = -balances.highest_from(
                    tx, product.account_code, on, contract_id=account.contract_id
                )
                held = savings_store.held(tx, account.contract_id)
                savings = max(lowest - held - product.minimum_balance, ZERO)
                break
        nets = balances.of_member(tx, member.id, at=on)
    return BuyerStanding(
        savings=savings, debt=nets.get((Codes.TRADE_RECEIVABLE_MEMBERS, None), ZERO)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopDebt:
    """What one member owes the shop.

    Attributes:
        last_bought_on: When she last bought on credit; None when it was before these books.
    """

    member: Member
    owed: Money
    last_bought_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopOverview:
    """The figures of the shop's page at the end of a day.

    Attributes:
        goods: The list with what there is of each.
        notes: The notes of the month, the newest first.
        debts: Who owes for goods, the most first.
        owed_by_others: What buyers who are no members owe together.
        sold_today: What was sold on the day; notes taken back do not count.
        sold_this_month: What was sold in its month until then.
    """

    goods: tuple[StockItem, ...]
    notes: tuple[NoteSummary, ...]
    debts: tuple[ShopDebt, ...]
    owed_by_others: Money
    sold_today: Money
    sold_this_month: Money

    @property
    def stock_value(self) -> Money:
        """What the goods cost that are there."""
        return total(item.stock.value for item in self.goods)

    @property
    def owed(self) -> Money:
        """What members and others owe the shop."""
        return total(debt.owed for debt in self.debts) + self.owed_by_others


def overview(session: Session, at: date) -> ShopOverview:
    """The shop at the end of a day.

    Raises:
        NotPermitted: When the role may see neither shop nor books.
    """
    require_any(session, Permission.SEE_SHOP, Permission.SEE_BOOKS)
    goods = shop.goods(session, at=at)
    with session.books.read() as tx:
        notes = trade_list.between(tx, at.replace(day=1), at)
        owing = balances.by_member(tx, [Codes.TRADE_RECEIVABLE_MEMBERS], at=at)
        bought = trade_list.last_credit_sales(tx, at)
        debts = [
            ShopDebt(
                member=member_store.get(tx, member_id),
                owed=owed,
                last_bought_on=bought.get(member_id),
            )
            for member_id, owed in owing.items()
            if owed
        ]
        others = balances.of_account(tx, Codes.TRADE_RECEIVABLE_NON_MEMBERS, at=at)
    sales = [note for note in notes if note.kind is TradeKind.SALE and not note.taken_back]
    return ShopOverview(
        goods=goods,
        notes=notes,
        debts=tuple(sorted(debts, key=lambda debt: -debt.owed.sen)),
        owed_by_others=others,
        sold_today=total(note.amount for note in sales if note.traded_on == at),
        sold_this_month=total(note.amount for note in sales),
    )
