"""A locked month takes no entry by any path but the closing ones; a late meeting still decides."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

import coopledger.services
from coopledger.accounting.calendar import Period
from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Side
from coopledger.accounting.errors import MonthAlreadyClosed, PeriodClosed
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.meetings import Place, PlaceKind, RowEntry, SheetColumn
from coopledger.accounting.members import Gender, MemberDetails
from coopledger.accounting.money import Money
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.accounting.vouchers import Direction
from coopledger.services import (
    capital,
    cash,
    closing,
    journal,
    loan_products,
    loans,
    meetings,
    members,
    opening,
    savings,
    shop,
    surplus,
)
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import journal_store

OPENS = date(2025, 1, 1)
LOCKED = date(2025, 1, 20)
LAKH = Money.rupiah(100_000)


@pytest.fixture
def session() -> Session:
    """A year of little business, all of it locked, the clock in August of the year after."""
    dated = (DatedAmount(from_date=OPENS, amount=LAKH),)
    made = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(date(2026, 8, 21)),
        ids=SeededIds(1),
        rules=BookRules(membership_share=dated, mandatory_savings=dated),
    )
    members.register_member(
        made,
        members.RegisterRequest(
            operation_id=made.ids.new(),
            details=MemberDetails(
                number="0001", name="Sumiyati", gender=Gender.FEMALE, joined_on=OPENS
            ),
        ),
    )
    shop.register_goods(
        made, shop.GoodsRequest(code="B1", name="Beras", unit_name="kg", price=Money.rupiah(13_000))
    )
    for act in (receive_grant, deposit, buy, sell, disburse, repay):
        act(made, LOCKED)
    with made.books.write():
        for month in range(1, 13):
            closing.close_month(made, closing.CloseMonthRequest(period=Period(2025, month)))
    return made


def deposit(session: Session, on: date) -> None:
    savings.deposit(
        session,
        savings.DepositRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            member_number="0001",
            product="SS",
            amount=LAKH * 5,
        ),
    )


def withdraw(session: Session, on: date) -> None:
    savings.withdraw(
        session,
        savings.WithdrawRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            member_number="0001",
            product="SS",
            amount=Money.rupiah(10_000),
        ),
    )


def disburse(session: Session, on: date) -> None:
    product = loan_products.products(session)[0]
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number="0001",
            terms=product.terms(LAKH * 10, on),
        ),
    )


def repay(session: Session, on: date) -> None:
    loans.repay(
        session,
        loans.RepayRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            loan_number=loans.loans_of_member(session, "0001", on)[0].loan.number,
            split=PaymentSplit(principal=LAKH, interest=Money.rupiah(15_000)),
        ),
    )


def post_meeting(session: Session, on: date) -> None:
    everybody = Place(kind=PlaceKind.ALL)
    row = RowEntry(member_number="0001", amounts={SheetColumn.MANDATORY: LAKH})
    meetings.post_meeting(
        session,
        meetings.MeetingRequest(
            operation_id=session.ids.new(),
            place=everybody,
            held_on=on,
            rows=(row,),
            counted=LAKH,
        ),
    )


def item() -> shop.Item:
    return shop.Item(code="B1", quantity_milli=10_000, unit_price=Money.rupiah(13_000))


def buy(session: Session, on: date) -> None:
    shop.buy(
        session,
        shop.PurchaseRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            items=(shop.Item(code="B1", quantity_milli=50_000, unit_price=Money.rupiah(11_000)),),
        ),
    )


def sell(session: Session, on: date) -> None:
    shop.sell(
        session,
        shop.SaleRequest(
            operation_id=session.ids.new(), posted_on=on, items=(item(),), member_number="0001"
        ),
    )


def receive_grant(session: Session, on: date) -> None:
    capital.receive_capital(
        session,
        capital.CapitalRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            kind=CapitalKind.GRANT,
            amount=LAKH * 50,
            description="Hibah",
            cash_account="1101",
        ),
    )


def borrow(session: Session, on: date) -> None:
    capital.borrow(
        session,
        capital.BorrowingRequest(
            operation_id=session.ids.new(), posted_on=on, amount=LAKH, description="Bank"
        ),
    )


def repay_borrowing(session: Session, on: date) -> None:
    capital.repay_borrowing(
        session,
        capital.RepaymentRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            principal=Money.rupiah(1_000),
            description="Bank",
            cash_account="1101",
        ),
    )


def do_act(session: Session, on: date) -> None:
    cash.do_act(
        session,
        cash.ActRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            act="pay_electricity",
            amount=Money.rupiah(50_000),
        ),
    )


def record_voucher(session: Session, on: date) -> None:
    cash.record_voucher(
        session,
        cash.VoucherRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            direction=Direction.OUT,
            amount=Money.rupiah(50_000),
            account="6103",
            description="ATK",
        ),
    )


def transfer(session: Session, on: date) -> None:
    cash.transfer(
        session,
        cash.TransferRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            amount=Money.rupiah(50_000),
            from_account="1101",
            to_account="1110",
            description="Setor ke bank",
        ),
    )


def record(session: Session, on: date) -> None:
    journal.record(
        session,
        journal.JournalRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            description="Penyesuaian",
            lines=(
                journal.EntryLine(account="6103", side=Side.DEBIT, amount=LAKH),
                journal.EntryLine(account="1304", side=Side.CREDIT, amount=LAKH),
            ),
        ),
    )


ACTS: tuple[Callable[[Session, date], None], ...] = (
    deposit,
    withdraw,
    disburse,
    repay,
    buy,
    sell,
    receive_grant,
    borrow,
    repay_borrowing,
    do_act,
    record_voucher,
    transfer,
    record,
    post_meeting,
)
ELSEWHERE = {
    # Post the closing entries, the one kind that may enter a lock.
    "closing.close_year",
    # Takes those back when a month is reopened; of the same kind.
    "closing._reopen_year",
    # Tested below: its own month is what counts.
    "surplus.allocate",
    # What another act causes, posted on that act's day or on the reversal's.
    "stock_desk._post_correction",
    # Tried in a locked month of their own in test_settlement and test_savings_interest.
    "settlement._post",
    "savings_interest._post",
    # Dated today when the original's month is locked.
    "journal._take_back",
    # Tried with a certificate of their own in test_term_deposits.
    "term_deposits.open_deposit",
    "term_deposits._pay_out",
    "term_deposits._roll",
    "term_deposits._post_line",
    "term_deposits.post_month",
}


def count(session: Session) -> int:
    with session.books.read() as tx:
        return journal_store.count(tx)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_a_locked_month_refuses(session: Session, act: Callable[[Session, date], None]) -> None:
    before = count(session)
    with pytest.raises(PeriodClosed) as refused:
        act(session, LOCKED)
    assert refused.value.on == LOCKED
    assert count(session) == before


def test_every_function_that_posts_is_tried_here() -> None:
    """A new service that posts must be added to ACTS, or be named with its reason."""
    tried = {f"{act.__name__}" for act in ACTS} | {"receive_capital"}
    for module in services():
        for name in functions_that_post(module):
            place = f"{module.__name__.rsplit('.', 1)[1]}.{name}"
            assert name in tried or place in ELSEWHERE, place


def services() -> list[ModuleType]:
    names = [found.name for found in pkgutil.iter_modules(coopledger.services.__path__)]
    return [
        __import__(f"coopledger.services.{name}", fromlist=[name])
        for name in names
        if name != "posting"
    ]


def functions_that_post(module: ModuleType) -> list[str]:
    return [
        node.name
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.FunctionDef)
        and any(
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == "post"
            for call in ast.walk(node)
        )
    ]


def test_a_reversal_of_a_locked_entry_is_dated_today(session: Session) -> None:
    posted = journal.reverse(
        session,
        journal.ReversalRequest(
            operation_id=session.ids.new(), voucher="BKM/2025/000003", reason="salah"
        ),
    )
    assert posted.entry.draft.posted_on == date(2026, 8, 21)


def test_a_late_meeting_decides_while_the_months_before_are_locked(session: Session) -> None:
    with session.books.write():
        closing.close_year(
            session, closing.CloseYearRequest(operation_id=session.ids.new(), year=2025)
        )
        for month in range(1, 8):
            closing.close_month(session, closing.CloseMonthRequest(period=Period(2026, month)))
    before = surplus.allocation(session, 2025)
    posted = surplus.allocate(
        session,
        surplus.AllocateRequest(
            operation_id=session.ids.new(), year=2025, decided_on=date(2026, 8, 21)
        ),
    )
    assert posted.entry.draft.posted_on == date(2026, 8, 21)
    assert surplus.allocation(session, 2025).parts == before.parts
    with pytest.raises(PeriodClosed):
        deposit(session, date(2026, 7, 31))
    with pytest.raises(MonthAlreadyClosed):
        closing.close_month(session, closing.CloseMonthRequest(period=Period(2026, 7)))
