"""A book of 2026 with dues and a share to pay, and acts on savings, the shortest way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from coopledger.accounting.chart import Codes
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.members import Gender, Member, MemberDetails
from coopledger.accounting.money import Money
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.services import members, opening, savings
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import balances, chart_store, journal_store
from coopledger.storage.schema import period

R = Money.rupiah
OPENS = date(2026, 1, 1)
TODAY = date(2026, 6, 30)
RULES = BookRules(
    membership_share=(DatedAmount(from_date=OPENS, amount=R(100_000)),),
    mandatory_savings=(DatedAmount(from_date=OPENS, amount=R(20_000)),),
)


def new_session(*, rules: BookRules = RULES, today: date = TODAY) -> Session:
    """A new book in memory with Rp10.000.000 in the cash box, opened by the treasurer."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(today),
        ids=SeededIds(1),
        rules=rules,
    )
    move(
        session, lambda lines: lines.debit(Codes.CASH, R(10_000_000)).credit("3202", R(10_000_000))
    )
    return session


def move(
    session: Session,
    lines: Callable[[LineBuilder], LineBuilder],
    *,
    on: date = OPENS,
    kind: EntryKind = EntryKind.JOURNAL,
) -> None:
    """Posts an entry of any lines."""
    with session.books.write() as tx:
        made = lines(LineBuilder(chart_store.chart(tx))).lines
        draft = DraftEntry(kind=kind, posted_on=on, description="Jurnal", lines=made)
        post(tx, session, draft, session.ids.new())


def as_role(session: Session, role: Role) -> Session:
    """The same book, opened by somebody else."""
    return replace(session, user=User(name="lain", role=role))


def details(number: str = "0012", **facts: Any) -> MemberDetails:
    """What the register says of Sumiyati."""
    return MemberDetails(
        **{
            "number": number,
            "name": "Sumiyati",
            "gender": Gender.FEMALE,
            "joined_on": OPENS,
            "village": "Lipursari",
            **facts,
        }
    )


def add_member(session: Session, number: str = "0012", **facts: Any) -> Member:
    """Enters a member in the register."""
    request = members.RegisterRequest(
        operation_id=session.ids.new(), details=details(number, **facts)
    )
    return members.register_member(session, request).member


def deposit_request(session: Session, rupiah: int, **facts: Any) -> savings.DepositRequest:
    """A deposit of voluntary savings by member 0012 on 15 January."""
    return savings.DepositRequest(**_facts(session, rupiah, facts))


def withdraw_request(session: Session, rupiah: int, **facts: Any) -> savings.WithdrawRequest:
    """A withdrawal of voluntary savings by member 0012 on 15 January."""
    return savings.WithdrawRequest(**_facts(session, rupiah, facts))


def _facts(session: Session, rupiah: int, facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "operation_id": session.ids.new(),
        "posted_on": date(2026, 1, 15),
        "member_number": "0012",
        "product": "SS",
        "amount": R(rupiah),
        **facts,
    }


def put_in(session: Session, rupiah: int, **facts: Any) -> Posted:
    """Deposits."""
    return savings.deposit(session, deposit_request(session, rupiah, **facts))


def take_out(session: Session, rupiah: int, **facts: Any) -> Posted:
    """Withdraws."""
    return savings.withdraw(session, withdraw_request(session, rupiah, **facts))


def lock(session: Session, year: int, month: int) -> None:
    """Locks a month."""
    with session.books.write() as tx:
        tx.connection.execute(
            period.insert().values(year=year, month=month, closed_at="", closed_by="siti")
        )


def ledger(session: Session, code: str) -> Money:
    """An account's balance, debit less credit."""
    with session.books.read() as tx:
        return balances.of_account(tx, code)


def entries(session: Session) -> int:
    """How many entries the book has."""
    with session.books.read() as tx:
        return journal_store.count(tx)
