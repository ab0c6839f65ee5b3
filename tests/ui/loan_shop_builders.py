"""A window's surroundings on a book with members, loans and goods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.members import Gender, Member, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.accounting.settings import Cooperative
from coopledger.services import loan_products, loans, opening, savings, shop
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import balances, chart_store, member_store
from coopledger.ui.context import Context
from tests.ui.conftest import TODAY

RP = Money.rupiah
Opened = Callable[..., Any]


def book_of(context: Context, role: Role = Role.TREASURER) -> Context:
    """The same surroundings on a book with cash, two members, savings, and two kinds of goods."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=date(2026, 1, 1)),
        user=User(name="siti", role=Role.TREASURER, full_name="Siti Aminah"),
        clock=SetClock(TODAY),
        ids=SeededIds(9),
    )
    put_cash(session)
    for number, name in (("0012", "Sumiyati"), ("0014", "Rohayati")):
        add_member(session, number, name)
    savings.deposit(
        session,
        savings.DepositRequest(
            operation_id=session.ids.new(),
            posted_on=TODAY,
            member_number="0012",
            product="SS",
            amount=RP(100_000),
        ),
    )
    for code, name, price in (("B1", "Beras", 12_000), ("G1", "Gula pasir", 15_000)):
        shop.register_goods(
            session, shop.GoodsRequest(code=code, name=name, unit_name="kg", price=RP(price))
        )
        shop.buy(
            session,
            shop.PurchaseRequest(
                operation_id=session.ids.new(),
                posted_on=date(2026, 11, 2),
                items=(shop.Item(code=code, quantity_milli=20_000, unit_price=RP(10_000)),),
            ),
        )
    user = User(name="lain", role=role)
    return replace(context, session=replace(session, user=user))


def put_cash(session: Session) -> None:
    """A grant, so that there is money to lend and to buy with."""
    with session.books.write() as tx:
        builder = LineBuilder(chart_store.chart(tx))
        builder.debit("1101", RP(20_000_000)).credit("3202", RP(20_000_000))
        draft = DraftEntry(
            kind=EntryKind.CAPITAL,
            posted_on=date(2026, 1, 1),
            description="Hibah",
            lines=builder.lines,
        )
        post(tx, session, draft, session.ids.new())


def add_member(session: Session, number: str, name: str) -> Member:
    """A member of the register."""
    details = MemberDetails(
        number=number,
        name=name,
        gender=Gender.FEMALE,
        joined_on=date(2024, 1, 1),
        village="Lipursari",
    )
    with session.books.write() as tx:
        return member_store.add(tx, details, MemberStatus.ACTIVE)


def lend(session: Session, member: str = "0012", on: date = date(2026, 8, 24)) -> str:
    """1.200.000 over twelve months at 18 % declining: 100.000 a month and 18.000 falling."""
    product = loan_products.products(session)[0]
    number = loans.next_number(session, on)
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number=member,
            terms=product.terms(RP(1_200_000), on),
            number=number,
            product_code=product.code,
        ),
    )
    return number


def sell_on_credit(session: Session, member: str = "0012", kilos: int = 2) -> None:
    """Rice on credit."""
    shop.sell(
        session,
        shop.SaleRequest(
            operation_id=session.ids.new(),
            posted_on=TODAY,
            items=(shop.Item(code="B1", quantity_milli=kilos * 1000, unit_price=RP(12_000)),),
            payment=Payment.CREDIT,
            member_number=member,
        ),
    )


def ledger(session: Session, code: str) -> Money:
    """The balance of an account."""
    with session.books.read() as tx:
        return balances.of_account(tx, code)


def open_dialog(qtbot: Any, settle: Callable[[], None], dialog: QDialog) -> Any:
    """Opens a dialog as a person sees it, and waits until it has read what it needs."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    return dialog


def press(qtbot: Any, keys: str | Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(keys, str):
        qtbot.keyClicks(widget, keys)
    else:
        qtbot.keyClick(widget, keys, modifier)
