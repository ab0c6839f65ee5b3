"""The shop: goods, buying, selling, and what is in stock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coopledger.accounting.chart import Codes, Unit
from coopledger.accounting.errors import (
    AccountOfWrongType,
    AmountNotPositive,
    AmountTooLarge,
    ConsignedGoods,
    GoodsInactive,
    InsufficientBalance,
    MemberNotActive,
    NameRequired,
)
from coopledger.accounting.inventory import (
    DayMovement,
    MovementKind,
    Product,
    Stock,
    StockMovement,
    issue_cost,
    line_amount,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.members import Member
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money, total
from coopledger.accounting.sales import (
    Buyer,
    GoodsLine,
    Payment,
    Trade,
    TradeKind,
    TradeLine,
    purchase,
    sale,
)
from coopledger.accounting.savings import (
    Movement,
    SavingsAccount,
    SavingsKind,
    check_withdrawal,
)
from coopledger.accounting.text import Text
from coopledger.services import stock_desk
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require, require_any
from coopledger.services.posting import already_done, post
from coopledger.services.savings import account_on, opened_in_one_sum
from coopledger.services.session import Session
from coopledger.storage import (
    audit_log,
    balances,
    chart_store,
    journal_store,
    member_store,
    savings_store,
    settings_store,
    shop_store,
)
from coopledger.storage.database import Tx

_STOCK_ACCOUNTS = frozenset({Codes.MERCHANDISE, "1302", "1303"})
"""Merchandise, raw materials, packaging: the goods that can be bought and sold by the piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRequest:
    """Goods for the list.

    Attributes:
        code: The code or barcode by which they are found.
        unit_name: What is counted: piece, kg, sack.
        price: The selling price to propose; zero for none.
        opening_quantity_milli: How many were there when the books began.
        opening_unit_cost: What one of them had cost. The amount is the detail of the opening
            entry and posts nothing.
    """

    code: str
    name: str
    unit_name: str
    price: Money = ZERO
    stock_account: str = Codes.MERCHANDISE
    opening_quantity_milli: int = 0
    opening_unit_cost: Money = ZERO
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line on a note.

    Attributes:
        code: The goods.
        quantity_milli: How many, in thousandths of the unit.
        unit_price: The price of one unit.
    """

    code: str
    quantity_milli: int
    unit_price: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRequest:
    """Goods bought.

    Attributes:
        cash_account: For cash and bank; empty for 1101 and 1110.
        supplier: From whom.
        reference: The number of her note.
        as_history: Whether it happened before the books were kept here; history is not stopped by
            rules of today.
    """

    operation_id: str
    posted_on: date
    items: tuple[Item, ...]
    payment: Payment = Payment.CASH
    cash_account: str = ""
    supplier: str = ""
    reference: str = ""
    description: str = ""
    as_history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleRequest:
    """Goods sold.

    Attributes:
        member_number: The member who buys; empty for anybody else.
        customer: Who buys, where it is no member and the name matters (credit).
        cash_account: For cash and bank; empty for 1101 and 1110. For a sale cut from savings the
            account of the savings; empty for the voluntary ones.
        unit: The business unit, where it is not that of the accounts.
        as_history: Whether it happened before the books were kept here; history is not stopped by
            rules of today.
    """

    operation_id: str
    posted_on: date
    items: tuple[Item, ...]
    payment: Payment = Payment.CASH
    member_number: str = ""
    customer: str = ""
    cash_account: str = ""
    reference: str = ""
    description: str = ""
    unit: Unit | None = None
    as_history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StockItem:
    """Goods with what there is of them."""

    product: Product
    stock: Stock


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A posted sale or purchase with its goods, as its paper shows it."""

    entry: JournalEntry
    trade: Trade
    products: tuple[Product, ...]
    member: Member | None


# --- goods ---


def register_goods(session: Session, request: GoodsRequest) -> Product:
    """Puts goods on the list, with what there was of them when the books began.

    Raises:
        NotPermitted: When the role may not.
        NameRequired: When code, name or unit is empty.
        ProductCodeTaken: When other goods have the code.
        UnknownAccount, AccountOfWrongType: When the stock account is none.
        AmountNotPositive: When the price or the opening cost is negative.
        AmountTooLarge, QuantityTooLarge: When price or opening stock is too large.
    """
    require(session, Permission.EDIT_GOODS)
    with session.books.write() as tx:
        product = shop_store.add_product(tx, _checked(tx, _listed(request)))
        _note_opening(tx, product, request)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="register_goods",
            subject=product.code,
            after=_facts(product),
        )
        return product


def edit_goods(session: Session, code: str, request: GoodsRequest) -> Product:
    """Changes what the list says of goods; their stock and its account stay.

    Raises:
        NotPermitted: When the role may not.
        UnknownGoods: When there are none of that code.
        NameRequired: When code, name or unit is empty.
        ProductCodeTaken: When other goods have the new code.
        AmountNotPositive, AmountTooLarge: When the price is none.
    """
    require(session, Permission.EDIT_GOODS)
    with session.books.write() as tx:
        old = shop_store.product_by_code(tx, code)
        product = _checked(
            tx,
            replace(
                _listed(request),
                id=old.id,
                consignor_member_id=old.consignor_member_id,
                stock_account=old.stock_account,
            ),
        )
        shop_store.update_product(tx, product)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="edit_goods",
            subject=product.code,
            before=_facts(old),
            after=_facts(product),
        )
        return product


def _listed(request: GoodsRequest) -> Product:
    return Product(
        code=request.code.strip(),
        name=request.name.strip(),
        unit_name=request.unit_name.strip(),
        price=request.price,
        stock_account=request.stock_account,
        active=request.active,
    )


def _checked(tx: Tx, product: Product) -> Product:
    for what in ("code", "name", "unit_name"):
        if not getattr(product, what):
            raise NameRequired(what)
    if product.price < ZERO:
        raise AmountNotPositive
    if product.price > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    chart_store.chart(tx).account(product.stock_account)
    if product.stock_account not in _STOCK_ACCOUNTS:
        raise AccountOfWrongType(product.stock_account)
    return product


def _facts(product: Product) -> dict[str, object]:
    return {
        "code": product.code,
        "name": product.name,
        "unit_name": product.unit_name,
        "price": product.price.to_text(),
        "active": product.active,
    }


def _note_opening(tx: Tx, product: Product, request: GoodsRequest) -> None:
    if not request.opening_quantity_milli:
        return
    opening = settings_store.cooperative(tx).opening_date - timedelta(days=1)
    movement = StockMovement(
        product_id=product.id,
        entry_id=None,
        moved_on=opening,
        kind=MovementKind.OPENING,
        quantity_milli=request.opening_quantity_milli,
        value=line_amount(request.opening_quantity_milli, request.opening_unit_cost),
    )
    shop_store.add_movements(tx, [movement])


# --- buying ---


def buy(session: Session, request: PurchaseRequest) -> Posted:
    """Goods come in and are paid, or are owed.

    Raises:
        NotPermitted: When the role may not.
        NoGoods: When nothing is on the note.
        UnknownGoods, GoodsInactive, ConsignedGoods: When goods cannot be bought.
        QuantityNotPositive, QuantityTooLarge: When a quantity is none.
        AmountNotPositive, AmountTooLarge: When a price or the sum is none.
        CreditNeedsMember: When it is to be cut from savings.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        InsufficientCash: When it does not hold enough then or on a later day.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_PURCHASES)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        lines = []
        for item in request.items:
            product = _tradable(tx, item.code, as_history=request.as_history)
            amount = line_amount(item.quantity_milli, item.unit_price)
            lines.append((product, _line(product, item, amount, amount)))
        draft = purchase(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            lines=_goods(lines),
            payment=request.payment,
            description=_purchase_memo(tx, request, lines),
            cash_account=request.cash_account,
            reference=request.reference.strip(),
        )
        if not request.as_history:
            check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        _keep(tx, entry, request, TradeKind.PURCHASE, lines, partner=request.supplier.strip())
        # More goods at their cost leave every evening as sound as it was: nothing to settle.
        return Posted(entries=(entry,), changes=frozenset({Change.STOCK, Change.JOURNAL}))


def _purchase_memo(tx: Tx, request: PurchaseRequest, lines: list[tuple[Product, TradeLine]]) -> str:
    names = _names(lines)
    supplier = request.supplier.strip()
    otherwise = Text("Purchase: {goods}", {"goods": names})
    if supplier:
        otherwise = Text(
            "Purchase from {supplier}: {goods}", {"supplier": supplier, "goods": names}
        )
    return memo(tx, request.description, otherwise)


# --- selling ---


def sell(session: Session, request: SaleRequest) -> Posted:
    """Goods go out at their average cost, and are paid or owed.

    Raises:
        NotPermitted: When the role may not.
        NoGoods: When nothing is on the note.
        UnknownGoods, GoodsInactive, ConsignedGoods: When goods cannot be sold.
        QuantityNotPositive, QuantityTooLarge: When a quantity is none.
        AmountNotPositive, AmountTooLarge: When a price or the sum is none.
        InsufficientStock: When there are fewer on that day or on a later one.
        UnknownMember, MemberNotActive: When the buyer is no member on that day.
        CreditNeedsMember: When it is to be cut from savings and no member is named.
        InsufficientBalance: When her savings do not cover it on that day or on a later one.
        BalanceHeld, NotWithdrawable, OutsideWindow, MemberIsAbroad: When they may not go out.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_SALES)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        member = _buyer(tx, request)
        lines, late = _issued(tx, request)
        amount = total(line.amount for _, line in lines)
        savings = _savings(tx, request, member, amount)
        draft = sale(
            chart_store.chart(tx),
            posted_on=request.posted_on,
            lines=_goods(lines),
            payment=request.payment,
            description=_sale_memo(tx, request, lines),
            buyer=_as_buyer(member, savings),
            cash_account="" if request.payment is Payment.SAVINGS else request.cash_account,
            reference=request.reference.strip(),
            unit=request.unit,
        )
        entry = post(tx, session, draft, request.operation_id)
        moved = _keep(
            tx,
            entry,
            request,
            TradeKind.SALE,
            lines,
            member=member,
            partner=request.customer.strip(),
        )
        corrections = stock_desk.settle(tx, session, request.operation_id, moved) if late else ()
        changes = {Change.STOCK, Change.JOURNAL}
        if savings is not None:
            changes.add(Change.SAVINGS)
        return Posted(entries=(entry, *corrections), changes=frozenset(changes))


def _buyer(tx: Tx, request: SaleRequest) -> Member | None:
    if not request.member_number.strip():
        return None
    member = member_store.by_number(tx, request.member_number)
    if not request.as_history and not member.is_member_on(request.posted_on):
        raise MemberNotActive(member.number)
    return member


def _issued(tx: Tx, request: SaleRequest) -> tuple[list[tuple[Product, TradeLine]], bool]:
    """The lines with their costs, and whether any of the goods moved on later days already."""
    lines = []
    known: dict[int, tuple[Stock, tuple[DayMovement, ...]]] = {}
    for item in request.items:
        product = _tradable(tx, item.code, as_history=request.as_history)
        amount = line_amount(item.quantity_milli, item.unit_price)
        if product.id not in known:
            known[product.id] = (
                shop_store.stock_on(tx, product.id, request.posted_on),
                shop_store.days_from(tx, product.id, request.posted_on + timedelta(days=1)),
            )
        stock, later = known[product.id]
        cost = issue_cost(stock, later, item.quantity_milli, product=product.name)
        known[product.id] = (stock.issued(item.quantity_milli, cost), later)
        lines.append((product, _line(product, item, amount, cost)))
    return lines, any(later for _, later in known.values())


def _savings(
    tx: Tx, request: SaleRequest, member: Member | None, amount: Money
) -> SavingsAccount | None:
    """The savings account that pays; None where none does, which `sale` refuses if one should."""
    if request.payment is not Payment.SAVINGS or member is None:
        return None
    spare = ZERO
    if request.as_history:
        code = request.cash_account or Codes.VOLUNTARY_SAVINGS
        spare = opened_in_one_sum(tx, code)
        if spare:
            account_on(tx, member, code, request.posted_on)
    for account in savings_store.accounts_of(tx, member.id):
        wanted = (
            account.product.account_code == request.cash_account
            if request.cash_account
            else account.product.kind is SavingsKind.VOLUNTARY_SAVINGS
        )
        if wanted and account.closed_on is None:
            lowest = spare - balances.highest_from(
                tx,
                account.product.account_code,
                request.posted_on,
                contract_id=account.contract_id,
            )
            held = ZERO if request.as_history else savings_store.held(tx, account.contract_id)
            movement = Movement(
                amount=amount,
                posted_on=request.posted_on,
                description="",
                as_history=request.as_history,
            )
            check_withdrawal(account, member, movement, lowest, held)
            return account
    raise InsufficientBalance(ZERO)


def _as_buyer(member: Member | None, savings: SavingsAccount | None) -> Buyer | None:
    if member is None:
        return None
    if savings is None:
        return Buyer(member_id=member.id)
    return Buyer(
        member_id=member.id,
        savings_contract_id=savings.contract_id,
        savings_account=savings.product.account_code,
    )


def _sale_memo(tx: Tx, request: SaleRequest, lines: list[tuple[Product, TradeLine]]) -> str:
    names = _names(lines)
    customer = request.customer.strip()
    otherwise = Text("Sale: {goods}", {"goods": names})
    if customer:
        otherwise = Text("Sale to {customer}: {goods}", {"customer": customer, "goods": names})
    return memo(tx, request.description, otherwise)


# --- what both share ---


def _tradable(tx: Tx, code: str, *, as_history: bool) -> Product:
    product = shop_store.product_by_code(tx, code)
    if product.consignor_member_id is not None:
        raise ConsignedGoods(product.code)
    if not product.active and not as_history:
        raise GoodsInactive(product.code)
    return product


def _line(product: Product, item: Item, amount: Money, cost: Money) -> TradeLine:
    return TradeLine(
        product_id=product.id,
        quantity_milli=item.quantity_milli,
        unit_price=item.unit_price,
        amount=amount,
        cost=cost,
    )


def _goods(lines: list[tuple[Product, TradeLine]]) -> list[GoodsLine]:
    return [
        GoodsLine(stock_account=product.stock_account, amount=line.amount, cost=line.cost)
        for product, line in lines
    ]


def _names(lines: list[tuple[Product, TradeLine]]) -> str:
    """The goods by name, three at most: the note has them all."""
    names = list(dict.fromkeys(product.name for product, _ in lines))
    return ", ".join(names if len(names) <= 3 else [*names[:3], "…"])


def _keep(
    tx: Tx,
    entry: JournalEntry,
    request: PurchaseRequest | SaleRequest,
    kind: TradeKind,
    lines: list[tuple[Product, TradeLine]],
    *,
    member: Member | None = None,
    partner: str = "",
) -> list[StockMovement]:
    """Writes the note and the movements behind a posted entry."""
    shop_store.add_trade(
        tx,
        Trade(
            entry_id=entry.id,
            kind=kind,
            traded_on=request.posted_on,
            payment=request.payment,
            lines=tuple(line for _, line in lines),
            member_id=None if member is None else member.id,
            partner=partner,
        ),
    )
    sign = 1 if kind is TradeKind.PURCHASE else -1
    moved = [
        StockMovement(
            product_id=product.id,
            entry_id=entry.id,
            moved_on=request.posted_on,
            kind=MovementKind(kind.value),
            quantity_milli=sign * line.quantity_milli,
            value=line.cost * sign,
        )
        for product, line in lines
    ]
    shop_store.add_movements(tx, moved)
    return moved


# --- looking ---


def goods(
    session: Session, *, at: date | None = None, search: str = "", active_only: bool = False
) -> tuple[StockItem, ...]:
    """The list of goods with what there is of each, in the order of their codes.

    Args:
        session: Who asks.
        at: The evening that counts; None for today.
        search: Words that code or name must contain.
        active_only: Whether goods off the list are left out.

    Raises:
        NotPermitted: When the role may see neither shop nor books.
    """
    require_any(session, Permission.SEE_SHOP, Permission.SEE_BOOKS)
    words = search.casefold().split()
    with session.books.read() as tx:
        stocks = shop_store.stocks_on(tx, at or session.clock.today())
        return tuple(
            StockItem(product=product, stock=stocks.get(product.id, Stock()))
            for product in shop_store.products(tx)
            if (product.active or not active_only)
            and all(word in f"{product.code} {product.name}".casefold() for word in words)
        )


def note(session: Session, voucher: str) -> Note | None:
    """The sale or purchase behind a voucher, with its goods; None when it is neither.

    Raises:
        NotPermitted: When the role may see neither shop nor books.
        UnknownEntry: When there is no such voucher.
    """
    require_any(session, Permission.SEE_SHOP, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        entry = journal_store.by_voucher(tx, voucher)
        trade = shop_store.trade_of_entry(tx, entry.id)
        if trade is None:
            return None
        return Note(
            entry=entry,
            trade=trade,
            products=tuple(shop_store.product_by_id(tx, line.product_id) for line in trade.lines),
            member=None if trade.member_id is None else member_store.get(tx, trade.member_id),
        )
