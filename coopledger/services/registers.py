"""The books of persons at a date: members, board, supervisors, management."""

from __future__ import annotations

from datetime import date

from coopledger.accounting import registers
from coopledger.accounting.officers import Body
from coopledger.accounting.statements import Statement
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import member_store, officer_store, settings_store


def member_book(session: Session, at: date) -> Statement:
    """The report `member-book`: the book of members, with the boxes that are signed.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return registers.member_book(
            member_store.everyone(tx),
            member_store.leaving_reasons(tx),
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )


def officer_book(session: Session, body: Body, at: date) -> Statement:
    """The reports `board-book`, `supervisors-book` and `management-book`.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return registers.officer_book(
            officer_store.all_officers(tx),
            body,
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )
