"""The chart of accounts as people keep it: a new account beside one like it, names, on and off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from coopledger.accounting.chart import Account, Codes
from coopledger.accounting.errors import InvalidInput, Problem
from coopledger.accounting.journal import natural
from coopledger.accounting.money import ZERO, Money
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, balances, chart_store

CHANGED: Changes = frozenset({Change.SETTINGS, Change.JOURNAL})
_SHORTEST_CODE, _LONGEST_CODE = 4, 8
_FIXED = frozenset(
    value for name, value in vars(Codes).items() if name.isupper() and isinstance(value, str)
)
"""Accounts that rules of the program post to; they cannot be switched off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountBalance:
    """An account with what stands on it.

    Attributes:
        balance: Seen from the account's normal side.
    """

    account: Account
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRequest:
    """A new account, or another name of one.

    Attributes:
        like: The code of an account of the same kind; only for a new one.
        active: Whether new entries may use it.
    """

    code: str
    name_id: str
    name_en: str = ""
    like: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSaved:
    """The account as it stands now."""

    account: Account
    changes: Changes = CHANGED


def accounts(session: Session) -> tuple[Account, ...]:
    """All accounts by code, those switched off too."""
    with session.books.read() as tx:
        return tuple(chart_store.chart(tx).values())


def account(session: Session, code: str) -> Account:
    """One account.

    Raises:
        UnknownAccount: When the chart has none.
    """
    with session.books.read() as tx:
        return chart_store.chart(tx).account(code)


def account_balances(session: Session, *, at: date | None = None) -> tuple[AccountBalance, ...]:
    """All accounts with their balances on the evening of a day (None: everything posted).

    Raises:
        NotPermitted: When the role may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        nets = balances.by_account(tx, at=at)
        return tuple(
            AccountBalance(account=each, balance=natural(each, nets.get(each.code, ZERO)))
            for each in chart_store.chart(tx).values()
        )


def add_account(session: Session, request: AccountRequest) -> AccountSaved:
    """Adds an account of the same kind as another.

    Raises:
        NotPermitted: When the role may not edit the chart.
        InvalidInput: When code or name is missing, or the code is taken.
        UnknownAccount: When the account it is to be like is none.
    """
    require(session, Permission.EDIT_CHART)
    code = request.code.strip()
    with session.books.write() as tx:
        chart = chart_store.chart(tx)
        problems = _name_problems(request)
        if not (code.isdecimal() and _SHORTEST_CODE <= len(code) <= _LONGEST_CODE):
            problems = (Problem("account_code_form", "code"), *problems)
        elif code in chart:
            problems = (Problem("account_code_taken", "code"), *problems)
        if problems:
            raise InvalidInput(problems)
        added = replace(
            chart.account(request.like),
            code=code,
            name_id=request.name_id.strip(),
            name_en=request.name_en.strip() or request.name_id.strip(),
            active=True,
        )
        chart_store.put_account(tx, added)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="add_account",
            subject=code,
            after=_facts(added),
        )
    return AccountSaved(account=added)


def edit_account(session: Session, request: AccountRequest) -> AccountSaved:
    """Changes an account's names, or switches it on or off; its place in statements stays.

    Raises:
        NotPermitted: When the role may not edit the chart.
        UnknownAccount: When there is none.
        InvalidInput: When the name is missing, or something stands on an account to be switched
            off.
    """
    require(session, Permission.EDIT_CHART)
    with session.books.write() as tx:
        old = chart_store.chart(tx).account(request.code)
        problems = _name_problems(request)
        if old.active and not request.active:
            if old.code in _FIXED:
                problems = (*problems, Problem("account_used_by_rules", "active"))
            elif balances.of_account(tx, old.code):
                problems = (*problems, Problem("account_has_balance", "active"))
        if problems:
            raise InvalidInput(problems)
        new = replace(
            old,
            name_id=request.name_id.strip(),
            name_en=request.name_en.strip() or request.name_id.strip(),
            active=request.active,
        )
        chart_store.put_account(tx, new)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="edit_account",
            subject=old.code,
            before=_facts(old),
            after=_facts(new),
        )
    return AccountSaved(account=new)


def _name_problems(request: AccountRequest) -> tuple[Problem, ...]:
    return () if request.name_id.strip() else (Problem("required", "name_id"),)


def _facts(value: Account) -> dict[str, Any]:
    return {
        "name_id": value.name_id,
        "name_en": value.name_en,
        "type": value.type.value,
        "active": value.active,
    }
