"""Money that comes to the cooperative as capital: grants, participation capital, borrowings.

Source: UU 25/1992 art. 41 (own capital: grants; loan capital: banks and others) and art. 42
(participation capital); PP 33/1998. A grant is never part of the surplus.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from coopledger.accounting.chart import LIABILITY_TYPES, Chart, Codes, Demands
from coopledger.accounting.errors import (
    AccountOfWrongType,
    AmountNotPositive,
    AmountTooLarge,
    DescriptionRequired,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.sales import check_cash_account

RESTRICTED_GRANT = "2126"
"""A grant with a purpose stands among the liabilities until it is spent for it (SAK EP ch. 24)."""
BORROWING_COST = "5103"


class CapitalKind(Enum):
    """What kind of capital comes in."""

    GRANT = "grant"
    RESTRICTED_GRANT = "restricted_grant"
    PARTICIPATION = "participation"


_ACCOUNTS = {
    CapitalKind.GRANT: Codes.DONATED_CAPITAL,
    CapitalKind.RESTRICTED_GRANT: RESTRICTED_GRANT,
    CapitalKind.PARTICIPATION: Codes.PARTICIPATION_CAPITAL,
}


def capital_received(
    chart: Chart,
    *,
    kind: CapitalKind,
    posted_on: date,
    amount: Money,
    description: str,
    cash_account: str = Codes.BANK,
    reference: str = "",
) -> DraftEntry:
    """A grant or participation capital in money: D 1110 / K 3202, 2126 or 3201.

    Raises:
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When nobody is named as giver.
        UnknownAccount, NotACashAccount: When the cash account is none.
    """
    _check(amount, description)
    lines = LineBuilder(chart).debit(check_cash_account(chart, cash_account), amount)
    return _draft(posted_on, description, reference, lines.credit(_ACCOUNTS[kind], amount))


def borrowing_received(
    chart: Chart,
    *,
    posted_on: date,
    amount: Money,
    description: str,
    liability: str = Codes.EXTERNAL_BORROWING,
    cash_account: str = Codes.BANK,
    reference: str = "",
) -> DraftEntry:
    """Money borrowed from a bank, LPDB or another cooperative: D 1110 / K 2201, 2202 or another.

    Raises:
        AmountNotPositive, AmountTooLarge: When the amount is none.
        DescriptionRequired: When no lender is named.
        AccountOfWrongType: When the account is no liability, or one that belongs to members.
        UnknownAccount, NotACashAccount: When an account is unknown, or the cash account is none.
    """
    _check(amount, description)
    lines = LineBuilder(chart).debit(check_cash_account(chart, cash_account), amount)
    lines.credit(_lender_account(chart, liability), amount)
    return _draft(posted_on, description, reference, lines)


def borrowing_repaid(
    chart: Chart,
    *,
    posted_on: date,
    principal: Money,
    interest: Money,
    description: str,
    liability: str = Codes.EXTERNAL_BORROWING,
    cash_account: str = Codes.BANK,
    reference: str = "",
) -> DraftEntry:
    """An instalment paid to a lender: D 2201 and 5103 / K 1110.

    Raises:
        AmountNotPositive: When principal or interest is negative, or both are zero.
        AmountTooLarge: When they are too large.
        DescriptionRequired: When no lender is named.
        AccountOfWrongType: When the account is no liability, or one that belongs to members.
        UnknownAccount, NotACashAccount: When an account is unknown, or the cash account is none.
    """
    if principal < ZERO or interest < ZERO:
        raise AmountNotPositive
    _check(principal + interest, description)
    lines = LineBuilder(chart).debit(_lender_account(chart, liability), principal)
    lines.debit(BORROWING_COST, interest)
    lines.credit(check_cash_account(chart, cash_account), principal + interest)
    return _draft(posted_on, description, reference, lines)


def _check(amount: Money, description: str) -> None:
    if amount <= ZERO:
        raise AmountNotPositive
    if amount > MAX_AMOUNT:
        raise AmountTooLarge(MAX_AMOUNT)
    if not description.strip():
        raise DescriptionRequired


def _lender_account(chart: Chart, code: str) -> str:
    account = chart.account(code)
    if account.type not in LIABILITY_TYPES or account.demands is not Demands.NOTHING:
        raise AccountOfWrongType(code)
    return code


def _draft(posted_on: date, description: str, reference: str, lines: LineBuilder) -> DraftEntry:
    return DraftEntry(
        kind=EntryKind.CAPITAL,
        posted_on=posted_on,
        description=description.strip(),
        lines=lines.lines,
        reference=reference,
    )
