"""What the cooperative is and decides about itself."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from coopledger.accounting.errors import InvalidInput, Problem
from coopledger.accounting.savings_tax import check_taxes
from coopledger.accounting.settings import BookRules, Cooperative
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, journal_store, settings_store

_CHANGES: Changes = frozenset({Change.SETTINGS})


def cooperative(session: Session) -> Cooperative:
    """Who keeps the books."""
    with session.books.read() as tx:
        return settings_store.cooperative(tx)


def book_rules(session: Session) -> BookRules:
    """The rules that entries are prefilled from and checked against."""
    with session.books.read() as tx:
        return settings_store.book_rules(tx)


def put_cooperative(session: Session, value: Cooperative) -> Changes:
    """Changes who keeps the books.

    The opening date and the book year's beginning stay as they are once something is posted.

    Raises:
        NotPermitted: When the user may not edit the rules.
        InvalidInput: When the name is empty, or a date is changed that entries stand on.
    """
    require(session, Permission.EDIT_RULES)
    if not value.name.strip():
        raise InvalidInput((Problem("required", "name"),))
    with session.books.write() as tx:
        old = settings_store.cooperative(tx)
        if journal_store.count(tx):
            fixed = tuple(
                Problem("fixed_once_posted", field)
                for field in ("opening_date", "fiscal_year_start_month")
                if getattr(old, field) != getattr(value, field)
            )
            if fixed:
                raise InvalidInput(fixed)
        settings_store.put_cooperative(tx, value)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="edit_cooperative",
            before=_facts(old),
            after=_facts(value),
        )
    return _CHANGES


def put_book_rules(session: Session, value: BookRules) -> Changes:
    """Changes the rules.

    Raises:
        NotPermitted: When the user may not edit the rules.
        InvalidInput: When the tax on savings interest cannot be.
    """
    require(session, Permission.EDIT_RULES)
    if problems := check_taxes(value.interest_tax):
        raise InvalidInput(problems)
    with session.books.write() as tx:
        old = settings_store.book_rules(tx)
        settings_store.put_book_rules(tx, value)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="edit_rules",
            before=_facts(old),
            after=_facts(value),
        )
    return _CHANGES


def _facts(value: Cooperative | BookRules) -> dict[str, Any]:
    return {name: str(fact) for name, fact in asdict(value).items()}
