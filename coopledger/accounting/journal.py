"""Entries: the one form in which money moves.

A `DraftEntry` cannot exist unbalanced. Rules of savings, loans, sales and closing build drafts; one
function of storage posts them; a posted `JournalEntry` never changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from coopledger.accounting.chart import (
    ASSET_TYPES,
    Account,
    CashFlow,
    Chart,
    Demands,
    Side,
    Unit,
)
from coopledger.accounting.errors import AccountInactive, ContractRequired, MemberRequired
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money, total


class EntryKind(Enum):
    """Why an entry was made."""

    OPENING = "opening"
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    SAVINGS_INTEREST = "savings_interest"
    DISBURSEMENT = "disbursement"
    REPAYMENT = "repayment"
    PURCHASE = "purchase"
    SALE = "sale"
    STOCK_ADJUSTMENT = "stock_adjustment"
    CAPITAL = "capital"
    VOUCHER = "voucher"
    JOURNAL = "journal"
    SURPLUS_ALLOCATION = "surplus_allocation"
    SURPLUS_PAYOUT = "surplus_payout"
    CLOSING = "closing"
    COLLECTION = "collection"
    """What one member pays at a meeting: savings and instalments on one voucher."""
    SETTLEMENT = "settlement"
    """What is settled with a member who leaves or has died."""


class Series(Enum):
    """The voucher series, each numbered without gaps within a fiscal year."""

    CASH_RECEIPT = "BKM"
    CASH_PAYMENT = "BKK"
    MEMORIAL = "BM"
    OPENING = "SA"
    CLOSING = "JP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of an entry.

    Attributes:
        account: The account's code.
        side: Debit or credit.
        amount: Always positive.
        unit: The business unit it belongs to.
        member_id: The member it concerns, where the account demands one or the line is her
            business.
        contract_id: The savings account, loan, consignor or asset that it moves.

    Raises:
        ValueError: When the amount is not positive or above the largest amount.
    """

    account: str
    side: Side
    amount: Money
    unit: Unit
    member_id: int | None = None
    contract_id: int | None = None

    def __post_init__(self) -> None:
        if self.amount <= ZERO:
            raise ValueError("a line's amount must be positive")
        if self.amount > MAX_AMOUNT:
            raise ValueError("a line's amount is above the largest amount")

    @property
    def signed(self) -> Money:
        """The amount, debit positive."""
        return self.amount if self.side is Side.DEBIT else -self.amount

    def reversed(self) -> Line:
        """The same line on the other side."""
        return replace(self, side=self.side.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEntry:
    """An entry that may be posted.

    Attributes:
        kind: Why it is made.
        posted_on: The accounting date.
        description: What happened, in the words of the person or of the rule.
        lines: At least two; debits equal credits.
        reference: A number from outside (an invoice, a workbook's voucher), which may have gaps.
        reverses: The id of the entry that this one takes back.

    Raises:
        ValueError: When it has fewer than two lines or does not balance.
    """

    kind: EntryKind
    posted_on: date
    description: str
    lines: tuple[Line, ...]
    reference: str = ""
    reverses: int | None = None

    def __post_init__(self) -> None:
        if len(self.lines) < 2:
            raise ValueError("an entry has at least two lines")
        difference = total(line.signed for line in self.lines)
        if difference:
            raise ValueError(f"the entry does not balance: {difference.to_text()}")

    @property
    def amount(self) -> Money:
        """The sum of its debits."""
        return total(line.amount for line in self.lines if line.side is Side.DEBIT)


@dataclass(frozen=True, slots=True, order=True)
class VoucherNumber:
    """A number of the book's own, without gaps within series and fiscal year: `BKM/2026/000123`."""

    series: str
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.series}/{self.year}/{self.number:06d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """A posted entry, which never changes.

    Attributes:
        id: Its place in the order of posting, from 1 without gaps.
        voucher: Its number.
        draft: What was posted.
        recorded_at: The clock at posting, UTC, to the second.
        recorded_by: The user's name.
        operation_id: The act of a person that made it; with `part` unique in the book.
        part: Which entry of that act, from 0.
        previous_hash: The hash of the entry before it.
        hash: SHA-256 over its canonical text, in hex.
        reversed_by: The id of the entry that takes it back, if there is one.
    """

    id: int
    voucher: VoucherNumber
    draft: DraftEntry
    recorded_at: datetime
    recorded_by: str
    operation_id: str
    part: int
    previous_hash: str
    hash: str
    reversed_by: int | None = None


class LineBuilder:
    """Collects lines with the default unit of their accounts and leaves out zero amounts.

    >>> # builder.debit("1101", amount).credit("2101", amount, member_id=7, contract_id=12).lines
    """

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._lines: list[Line] = []

    def debit(
        self,
        code: str,
        amount: Money,
        *,
        member_id: int | None = None,
        contract_id: int | None = None,
        unit: Unit | None = None,
    ) -> LineBuilder:
        """Adds a debit line; nothing for zero.

        Raises:
            UnknownAccount: When the chart has no such account.
        """
        return self._add(Side.DEBIT, code, amount, member_id, contract_id, unit)

    def credit(
        self,
        code: str,
        amount: Money,
        *,
        member_id: int | None = None,
        contract_id: int | None = None,
        unit: Unit | None = None,
    ) -> LineBuilder:
        """Adds a credit line; nothing for zero.

        Raises:
            UnknownAccount: When the chart has no such account.
        """
        return self._add(Side.CREDIT, code, amount, member_id, contract_id, unit)

    def _add(
        self,
        side: Side,
        code: str,
        amount: Money,
        member_id: int | None,
        contract_id: int | None,
        unit: Unit | None,
    ) -> LineBuilder:
        account = self._chart.account(code)
        if amount:
            self._lines.append(
                Line(
                    account=code,
                    side=side,
                    amount=amount,
                    unit=unit or account.default_unit,
                    member_id=member_id,
                    contract_id=contract_id,
                )
            )
        return self

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines collected so far."""
        return tuple(self._lines)


def check_lines(chart: Chart, draft: DraftEntry) -> None:
    """Refuses lines that their accounts do not allow.

    The opening entry may leave a control account's member out (it stands as "not itemised" until
    the register explains it), and a reversal may use an account that has been switched off since.

    Raises:
        UnknownAccount: When an account is not in the chart.
        AccountInactive: When an account is switched off.
        MemberRequired: When a control account's line names no member.
        ContractRequired: When it names no contract.
    """
    for line in draft.lines:
        account = chart.account(line.account)
        if not account.active and draft.reverses is None:
            raise AccountInactive(account.code)
        if draft.kind is EntryKind.OPENING and line.member_id is None and line.contract_id is None:
            continue
        if account.demands is not Demands.NOTHING and line.member_id is None:
            raise MemberRequired(account.code)
        if account.demands is Demands.CONTRACT and line.contract_id is None:
            raise ContractRequired(account.code)


def reversal(entry: JournalEntry, *, on: date, description: str) -> DraftEntry:
    """The draft that takes a posted entry back, line by line."""
    return DraftEntry(
        kind=entry.draft.kind,
        posted_on=on,
        description=description,
        lines=tuple(line.reversed() for line in entry.draft.lines),
        reference=entry.draft.reference,
        reverses=entry.id,
    )


def series_of(chart: Chart, draft: DraftEntry) -> Series:
    """The voucher series of an entry: cash that comes in, cash that goes out, or no cash at all.

    A transfer between two cash accounts moves no cash in total and is a memorial voucher.
    """
    if draft.kind is EntryKind.OPENING:
        return Series.OPENING
    if draft.kind is EntryKind.CLOSING:
        return Series.CLOSING
    cash = cash_effect(chart, draft.lines)
    if cash > ZERO:
        return Series.CASH_RECEIPT
    return Series.CASH_PAYMENT if cash < ZERO else Series.MEMORIAL


def cash_effect(chart: Chart, lines: Iterable[Line]) -> Money:
    """How much cash the lines bring in, negative if it goes out."""
    return total(
        line.signed for line in lines if chart.account(line.account).cash_flow is CashFlow.CASH
    )


def natural(account: Account, debit_minus_credit: Money) -> Money:
    """A balance seen from the account's normal side: an income account's credit is positive."""
    return debit_minus_credit if account.normal_side is Side.DEBIT else -debit_minus_credit


def is_asset(account: Account) -> bool:
    """Whether the account stands among the assets, a contra account included."""
    return account.type in ASSET_TYPES
