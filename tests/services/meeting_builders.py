"""A book with a group that meets, members with and without loans, and acts at its meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from coopledger.accounting.capital import CapitalKind
from coopledger.accounting.chart import Codes
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.meetings import (
    Place,
    PlaceKind,
    RowEntry,
    Sheet,
    SheetColumn,
    cash_expected,
)
from coopledger.accounting.members import Gender, MemberDetails
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.services import capital, loans, meetings, members, opening
from coopledger.services.meetings import MeetingPosted, MeetingRequest
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User

OPENS = date(2026, 1, 1)
HELD = date(2026, 3, 24)
MELATI = Place(kind=PlaceKind.GROUP, name="Melati")
M, V, P, J, D, C = SheetColumn
"""Mandatory, voluntary, principal, interest (jasa), penalty (denda), on credit."""


def rupiah(amount: int) -> Money:
    """So many rupiah."""
    return Money.rupiah(amount)


def new_book(count: int = 5) -> Session:
    """Members 0001 and up of the group Melati, 20,000 of dues a month since January 2026.

    The cooperative has 50,000,000 in cash; it is the 24th of March.
    """
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS, treasurer="Siti Aminah"),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(HELD),
        ids=SeededIds(3),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=OPENS, amount=rupiah(100_000)),),
            mandatory_savings=(DatedAmount(from_date=OPENS, amount=rupiah(20_000)),),
        ),
    )
    for number in range(1, count + 1):
        add_member(session, f"{number:04d}")
    capital.receive_capital(
        session,
        capital.CapitalRequest(
            operation_id=session.ids.new(),
            posted_on=OPENS,
            kind=CapitalKind.GRANT,
            amount=rupiah(50_000_000),
            description="Hibah Dinas",
            cash_account=Codes.CASH,
        ),
    )
    return session


def add_member(session: Session, number: str, **changes: Any) -> None:
    """A member since January, of the group Melati in Lipursari."""
    usual: dict[str, Any] = {
        "number": number,
        "name": f"Anggota {number}",
        "gender": Gender.FEMALE,
        "joined_on": OPENS,
        "group": "Melati",
        "village": "Lipursari",
    }
    members.register_member(
        session,
        members.RegisterRequest(
            operation_id=session.ids.new(), details=MemberDetails(**(usual | changes))
        ),
    )


def lend(session: Session, member: str, number: str, **changes: Any) -> None:
    """1,200,000 on the 10th of January over 12 months: 100,000 a month, 12 % flat, 12,000 each."""
    usual: dict[str, Any] = {
        "principal": rupiah(1_200_000),
        "rate_per_year": Rate.percent(12),
        "term_months": 12,
        "method": LoanMethod.FLAT,
        "start": date(2026, 1, 10),
    }
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number=member,
            terms=LoanTerms(**(usual | changes)),
            number=number,
        ),
    )


def typed(
    member: str, amounts: Mapping[SheetColumn, int] | None = None, **changes: Any
) -> RowEntry:
    """A row as it was filled in, in whole rupiah."""
    return RowEntry(
        member_number=member,
        amounts={column: rupiah(amount) for column, amount in (amounts or {}).items()},
        **changes,
    )


def as_proposed(sheet: Sheet) -> tuple[RowEntry, ...]:
    """Everybody pays what is due."""
    return tuple(
        RowEntry(
            member_number=row.member_number,
            loan_number=row.key[1],
            amounts=dict(row.proposed),
        )
        for row in sheet.rows
    )


def request(session: Session, *rows: RowEntry, **changes: Any) -> MeetingRequest:
    """The rows of Melati's meeting, the cash counted as it should be."""
    usual: dict[str, Any] = {
        "operation_id": session.ids.new(),
        "place": MELATI,
        "held_on": HELD,
        "rows": rows,
        "counted": cash_expected(rows),
        "cash_account": Codes.CASH,
    }
    return MeetingRequest(**(usual | changes))


def post(session: Session, *rows: RowEntry, **changes: Any) -> MeetingPosted:
    """Posts such a sheet."""
    return meetings.post_meeting(session, request(session, *rows, **changes))


def as_role(session: Session, role: Role) -> Session:
    """The same book in other hands."""
    return replace(session, user=User(name="lain", role=role))
