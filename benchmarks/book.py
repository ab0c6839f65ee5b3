"""The book to measure on: a cooperative's ten years, posted by the posting function."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from coopledger.accounting.calendar import Period, add_months
from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.loan_schedule import Instalment, LoanMethod, LoanTerms, schedule
from coopledger.accounting.loans import Fees, Loan, Movement, PaymentSplit, disburse, repay
from coopledger.accounting.members import Gender, Member, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import Cooperative
from coopledger.services import opening, posting
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import chart_store, loan_store, member_store, savings_store
from coopledger.storage.database import Tx

FIRST_YEAR = 2015
YEARS = 10
PASSWORD = "benchmark"  # noqa: S105 - it protects nothing
LOAN_EVERY = 3
"""Every third member takes a loan each year."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A member with her two savings contracts."""

    member: Member
    mandatory: int
    voluntary: int


def build(folder: Path, *, members: int) -> Session:
    """Makes a book of ten years with so many members and about 400 entries for each.

    One transaction a year, so that loading is not a test of the disk.
    """
    clock = SetClock(date(FIRST_YEAR, 1, 2))
    made = opening.create_book(
        opening.NewBookRequest(
            folder=folder,
            cooperative=Cooperative(
                name="Koperasi Ukur", opening_date=date(FIRST_YEAR, 1, 1), regency="Wonosobo"
            ),
            user=User(name="bendahara", role=Role.TREASURER),
            password=PASSWORD,
        ),
        clock=clock,
        ids=SeededIds(7),
        cost=opening.PRACTICE_COST,
    )
    session = made.session
    chance = random.Random(7)  # noqa: S311 - figures, not secrets
    with session.books.write() as tx:
        holders = [_holder(tx, number) for number in range(1, members + 1)]
        _post(tx, session, _grant(chart_store.chart(tx)))
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        with session.books.write() as tx:
            loans = _disburse_all(tx, session, holders, year)
            for month in range(1, 13):
                _post_month(tx, session, holders, loans, Period(year, month), chance)
    return session


def _holder(tx: Tx, number: int) -> Holder:
    joined = date(FIRST_YEAR, 1, 1)
    details = MemberDetails(
        number=f"{number:04d}",
        name=f"Siti Nurhaliza Binti Abdurrahman {number}",
        gender=Gender.FEMALE,
        joined_on=joined,
        village=f"Desa {number % 7}",
    )
    member = member_store.add(tx, details, MemberStatus.ACTIVE)
    products = {product.account_code: product for product in savings_store.products(tx)}
    accounts = [
        savings_store.open_account(tx, products[code], member, joined).contract_id
        for code in (Codes.MANDATORY_SAVINGS, Codes.VOLUNTARY_SAVINGS)
    ]
    return Holder(member, *accounts)


def _post(tx: Tx, session: Session, draft: DraftEntry) -> int:
    return posting.post(tx, session, draft, session.ids.new()).id


def _grant(chart: Chart) -> DraftEntry:
    amount = Money.rupiah(900_000_000)
    lines = LineBuilder(chart).debit(Codes.CASH, amount).credit(Codes.DONATED_CAPITAL, amount).lines
    return DraftEntry(
        kind=EntryKind.CAPITAL, posted_on=date(FIRST_YEAR, 1, 1), description="Hibah", lines=lines
    )


def _disburse_all(
    tx: Tx, session: Session, holders: list[Holder], year: int
) -> list[tuple[Loan, tuple[Instalment, ...]]]:
    chart = chart_store.chart(tx)
    start = date(year, 1, 5)
    loans = []
    for holder in holders[year % LOAN_EVERY :: LOAN_EVERY]:
        number = f"P-{year}-{holder.member.number}"
        borrowing = loan_store.open_contract(
            tx,
            number,
            member_id=holder.member.id,
            account_code=Codes.LOANS_TO_MEMBERS,
            opened_on=start,
        )
        terms = LoanTerms(
            principal=Money.rupiah(2_400_000),
            rate_per_year=Rate.percent(18),
            term_months=11,
            method=LoanMethod.FLAT,
            start=start,
        )
        draft = disburse(chart, borrowing, terms.principal, Fees(), Movement(posted_on=start))
        loan = Loan(
            contract_id=borrowing.contract_id,
            number=number,
            member_id=holder.member.id,
            account_code=borrowing.account_code,
            terms=terms,
            disbursement_entry_id=_post(tx, session, draft),
        )
        instalments = schedule(terms).instalments
        loan_store.add(tx, loan, instalments)
        loans.append((loan, instalments))
    return loans


def _post_month(
    tx: Tx,
    session: Session,
    holders: list[Holder],
    loans: list[tuple[Loan, tuple[Instalment, ...]]],
    month: Period,
    chance: random.Random,
) -> None:
    chart = chart_store.chart(tx)
    assert isinstance(session.clock, SetClock)
    session.clock.move_to(month.first_day)
    for holder in holders:
        for draft in _drafts_of_member(chart, holder, month, chance):
            _post(tx, session, draft)
    for loan, instalments in loans:
        for line in instalments:
            if Period.of(line.due_on) != month:
                continue
            split = PaymentSplit(principal=line.principal, interest=line.interest)
            draft = repay(
                chart, loan, split, Movement(posted_on=line.due_on), outstanding=line.principal
            )
            entry_id = _post(tx, session, draft)
            loan_store.add_payment(
                tx,
                entry_id=entry_id,
                contract_id=loan.contract_id,
                paid_on=line.due_on,
                split=split,
            )


def _drafts_of_member(
    chart: Chart, holder: Holder, month: Period, chance: random.Random
) -> Iterator[DraftEntry]:
    """A month of one member: her dues, her savings, what she bought."""
    day = month.first_day + timedelta(days=chance.randrange(month.days))
    her = holder.member.id
    dues = Money.rupiah(20_000)
    yield DraftEntry(
        kind=EntryKind.DEPOSIT,
        posted_on=day,
        description="Simpanan wajib",
        lines=LineBuilder(chart)
        .debit(Codes.CASH, dues)
        .credit(Codes.MANDATORY_SAVINGS, dues, member_id=her, contract_id=holder.mandatory)
        .lines,
    )
    saved = Money.rupiah(1_000 * chance.randrange(10, 200))
    yield DraftEntry(
        kind=EntryKind.DEPOSIT,
        posted_on=day,
        description="Simpanan sukarela",
        lines=LineBuilder(chart)
        .debit(Codes.CASH, saved)
        .credit(Codes.VOLUNTARY_SAVINGS, saved, member_id=her, contract_id=holder.voluntary)
        .lines,
    )
    price = Money.rupiah(1_000 * chance.randrange(20, 120))
    cost = Money(price.sen * 85 // 100)
    yield DraftEntry(
        kind=EntryKind.SALE,
        posted_on=day,
        description="Beras dan minyak",
        lines=LineBuilder(chart)
        .debit(Codes.CASH, price)
        .credit(Codes.SALES_TO_MEMBERS, price, member_id=her)
        .debit(Codes.COST_OF_SALES_TO_MEMBERS, cost)
        .credit(Codes.MERCHANDISE, cost)
        .lines,
    )


LAST_DAY = add_months(date(FIRST_YEAR, 12, 31), 12 * (YEARS - 1))
"""The last day of the book."""
