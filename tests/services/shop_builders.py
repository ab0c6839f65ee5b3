"""A small cooperative with members and goods, for the tests of shop, cash, capital and journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coopledger.accounting.members import Gender, Member, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.accounting.settings import Cooperative
from coopledger.services import opening, shop
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import balances, journal_store, member_store, shop_store
from coopledger.storage.schema import period
from tests.accounting.journal_text import journal_text

RP = Money.rupiah
OPENS = date(2026, 1, 1)
TODAY = date(2026, 3, 31)


def new_session(role: Role = Role.TREASURER) -> Session:
    """A new book in memory, opened by a treasurer at the end of March 2026."""
    return opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS),
        user=User(name="siti", role=role),
        clock=SetClock(TODAY),
        ids=SeededIds(1),
    )


def as_role(session: Session, role: Role) -> Session:
    """The same book, opened by somebody else."""
    return replace(session, user=User(name="lain", role=role))


def add_member(session: Session, number: str = "7", joined_on: date = OPENS) -> Member:
    """A member of the register."""
    details = MemberDetails(
        number=number, name=f"Ibu {number}", gender=Gender.FEMALE, joined_on=joined_on
    )
    with session.books.write() as tx:
        return member_store.add(tx, details, MemberStatus.ACTIVE)


def add_goods(session: Session, code: str = "GULA", **facts: object) -> None:
    """Goods on the list."""
    request = shop.GoodsRequest(
        code=code, name=code.capitalize(), unit_name="kg", price=RP(6_000), **facts
    )
    shop.register_goods(session, request)


def item(pieces: float, price: int, code: str = "GULA") -> shop.Item:
    """So many at so many rupiah."""
    return shop.Item(code=code, quantity_milli=round(pieces * 1000), unit_price=RP(price))


def buy(session: Session, on: date, *items: shop.Item, **facts: object) -> Posted:
    """Goods bought, on credit unless said otherwise: an empty book has no cash to buy with."""
    facts = {"operation_id": session.ids.new(), "payment": Payment.CREDIT, **facts}
    return shop.buy(session, shop.PurchaseRequest(posted_on=on, items=items, **facts))


def sell(session: Session, on: date, *items: shop.Item, **facts: object) -> Posted:
    """Goods sold."""
    facts = {"operation_id": session.ids.new(), **facts}
    return shop.sell(session, shop.SaleRequest(posted_on=on, items=items, **facts))


def texts(posted: Posted) -> str:
    """The posted entries as a text journal."""
    return journal_text(*(entry.draft for entry in posted.entries))


def lock(session: Session, year: int, month: int) -> None:
    """Locks a month, whatever its state."""
    with session.books.write() as tx:
        tx.connection.execute(
            period.insert().values(year=year, month=month, closed_at="2026-04-01", closed_by="siti")
        )


def entry_count(session: Session) -> int:
    """How many entries the book has."""
    with session.books.read() as tx:
        return journal_store.count(tx)


def ledger(session: Session, code: str, at: date | None = None) -> Money:
    """The net of an account."""
    with session.books.read() as tx:
        return balances.of_account(tx, code, at=at)


def stock(session: Session, code: str = "GULA", at: date = TODAY) -> tuple[int, Money]:
    """Quantity and value of goods."""
    with session.books.read() as tx:
        product = shop_store.product_by_code(tx, code)
        found = shop_store.stock_on(tx, product.id, at)
    return found.quantity_milli, found.value
