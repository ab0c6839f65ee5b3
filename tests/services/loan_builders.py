"""A small book with members, for tests of loans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.loans import NO_FEES, Fees, PaymentSplit
from coopledger.accounting.members import Gender, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import Cooperative
from coopledger.services import loans, opening
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import chart_store, member_store, schema
from coopledger.storage.database import Tx

OPENING_DATE = date(2025, 1, 1)
START = date(2025, 1, 15)


def new_book() -> Session:
    """A book with cash, members 1 and 2, member 3 who has left, and prospective member 4."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENING_DATE),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(START),
        ids=SeededIds(7),
    )
    with session.books.write() as tx:
        for number, name, status in (
            ("1", "Siti Aminah", MemberStatus.ACTIVE),
            ("2", "Dewi Lestari", MemberStatus.ACTIVE),
            ("3", "Rina Wati", MemberStatus.LEFT),
            ("4", "Tuti Handayani", MemberStatus.PROSPECTIVE),
        ):
            details = MemberDetails(
                number=number,
                name=name,
                gender=Gender.FEMALE,
                joined_on=date(2020, 3, 1),
                left_on=date(2024, 6, 30) if status is MemberStatus.LEFT else None,
            )
            member_store.add(tx, details, status)
        put_cash(tx, session)
    return session


def put_cash(tx: Tx, session: Session) -> None:
    """A grant of 20,000,000 on the first day, so that there is money to lend: entry 1."""
    builder = LineBuilder(chart_store.chart(tx))
    builder.debit("1101", Money.rupiah(20_000_000)).credit("3202", Money.rupiah(20_000_000))
    draft = DraftEntry(
        kind=EntryKind.CAPITAL, posted_on=OPENING_DATE, description="Hibah", lines=builder.lines
    )
    post(tx, session, draft, session.ids.new())


def as_role(session: Session, role: Role) -> Session:
    """The same book in other hands."""
    return replace(session, user=User(name="lain", role=role))


def terms(**changes: Any) -> LoanTerms:
    """1,200,000 at 12 % a year over 12 months, declining: 100,000 a month and 12,000 falling."""
    usual: dict[str, Any] = {
        "principal": Money.rupiah(1_200_000),
        "rate_per_year": Rate.percent(12),
        "term_months": 12,
        "method": LoanMethod.DECLINING_BALANCE,
        "start": START,
    }
    return LoanTerms(**(usual | changes))


def request(session: Session, **changes: Any) -> loans.DisburseRequest:
    """A payout to member 1 as loan P1."""
    usual: dict[str, Any] = {
        "operation_id": session.ids.new(),
        "member_number": "1",
        "terms": terms(),
        "number": "P1",
    }
    return loans.DisburseRequest(**(usual | changes))


def lend(session: Session, *, fees: Fees = NO_FEES, **changes: Any) -> Posted:
    """Pays such a loan out."""
    return loans.disburse(session, request(session, fees=fees, **changes))


def split(principal: int = 0, interest: int = 0, penalty: int = 0) -> PaymentSplit:
    """A split in whole rupiah."""
    return PaymentSplit(
        principal=Money.rupiah(principal),
        interest=Money.rupiah(interest),
        penalty=Money.rupiah(penalty),
    )


def pay(
    session: Session, on: date, principal: int = 0, interest: int = 0, **changes: Any
) -> Posted:
    """Takes a payment on loan P1."""
    usual: dict[str, Any] = {
        "operation_id": session.ids.new(),
        "posted_on": on,
        "loan_number": "P1",
        "split": split(principal, interest),
    }
    return loans.repay(session, loans.RepayRequest(**(usual | changes)))


def lock_month(session: Session, year: int, month: int) -> None:
    """Locks a month behind the back of the month's closing."""
    with session.books.write() as tx:
        tx.connection.execute(
            schema.period.insert().values(year=year, month=month, closed_at="x", closed_by="x")
        )


def switch_on(session: Session, code: str) -> None:
    """Switches an account on."""
    with session.books.write() as tx:
        account = chart_store.chart(tx).account(code)
        chart_store.put_account(tx, replace(account, active=True))
