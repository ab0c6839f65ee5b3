"""The meeting-day sheet (lembar hari kumpulan): one row for each member, and the counted cash.

The sheet is filled in beside the members, so everything here is plain arithmetic: what the columns
sum to, how much cash must lie on the table, what the count of notes and coins comes to, and what a
block pasted from a spreadsheet means. Rules about what a member may pay are those of savings and
loans; `collection` only puts their entries on one voucher.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import CashFlow, Chart
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.text import Text


class SheetColumn(Enum):
    """A column of the sheet, in the order in which it stands there."""

    MANDATORY = "mandatory"
    """Simpanan wajib: the dues."""
    VOLUNTARY = "voluntary"
    """Simpanan sukarela."""
    PRINCIPAL = "principal"
    """Angsuran pokok of a loan."""
    INTEREST = "interest"
    """Jasa of a loan."""
    PENALTY = "penalty"
    """Denda of a loan."""
    PURCHASE = "purchase"
    """Goods taken on credit: they add to her debt and bring no cash."""


CASH_COLUMNS = tuple(column for column in SheetColumn if column is not SheetColumn.PURCHASE)
"""What lies on the table when everybody has paid."""
SAVINGS_COLUMNS = (SheetColumn.MANDATORY, SheetColumn.VOLUNTARY)
LOAN_COLUMNS = (SheetColumn.PRINCIPAL, SheetColumn.INTEREST, SheetColumn.PENALTY)

COLUMN_TITLES: Mapping[SheetColumn, Text] = MappingProxyType(
    {
        SheetColumn.MANDATORY: Text("Mandatory"),
        SheetColumn.VOLUNTARY: Text("Voluntary"),
        SheetColumn.PRINCIPAL: Text("Principal"),
        SheetColumn.INTEREST: Text("Interest"),
        SheetColumn.PENALTY: Text("Penalty"),
        SheetColumn.PURCHASE: Text("Goods on credit"),
    }
)
"""What screen and paper write over the columns."""

DENOMINATIONS = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)
"""Notes and coins in rupiah, the largest first."""


class PlaceKind(Enum):
    """Whose meeting it is."""

    GROUP = "group"
    VILLAGE = "village"
    ALL = "all"
    """The whole cooperative."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A group or village that meets, or the whole cooperative.

    Attributes:
        name: As the register writes it; empty for the whole cooperative.
        members: How many would stand on a sheet today.
        next_meeting: The next day of its calendar; None when it has none.
        waiting: A day of its calendar in the week before today that nobody has recorded yet.
    """

    kind: PlaceKind
    name: str = ""
    members: int = 0
    next_meeting: date | None = None
    waiting: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: a member, or a further loan of the member above.

    Attributes:
        rank: The member's place on the sheet, from 1; a further loan has that of its member.
        code: What paper and screen write before the row: `07`, and `07b` for a second loan. Unique
            on the sheet.
        loan_number: The loan that principal, interest and penalty of this row pay; None when she
            has none.
        further: Whether the row is for a further loan: its savings and purchases stand above.
        proposed: What is filled in before anything is typed; a column left out is empty.
        limits: What a column may be at most; a column left out has no limit, and zero means that
            nothing may be typed there.
        hints: What she usually puts in, shown in grey and never taken by itself.
        note: What the treasurer should know of her, such as her arrears.
        dues_paid_through: The last month up to which all her dues are paid; None when none is.
    """

    rank: int
    code: str
    member_number: str
    member_name: str
    loan_number: str | None = None
    further: bool = False
    proposed: Mapping[SheetColumn, Money] = field(default_factory=dict)
    limits: Mapping[SheetColumn, Money] = field(default_factory=dict)
    hints: Mapping[SheetColumn, Money] = field(default_factory=dict)
    note: Text | None = None
    dues_paid_through: Period | None = None

    @property
    def key(self) -> RowKey:
        """By which typed rows find it."""
        return self.member_number, self.loan_number if self.further else None

    def allows(self, column: SheetColumn) -> bool:
        """Whether anything may be typed in the column."""
        return self.limits.get(column) != ZERO


RowKey = tuple[str, "str | None"]
"""A member's number, and the number of her further loan: None for her own row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The sheet of a place and a day before it is filled in.

    Attributes:
        held_on: The day of the meeting, which is the accounting date.
        rows: In the fixed order of screen and paper.
        title: What batches and papers call the meeting: `Kelompok Melati, 24-11-2026`.
    """

    place: Place
    held_on: date
    rows: tuple[SheetRow, ...]
    title: str = ""

    def row(self, key: RowKey) -> SheetRow | None:
        """The row of that key; None when the sheet has none."""
        return next((row for row in self.rows if row.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntry:
    """One row as it was filled in.

    Attributes:
        member_number: Whose row.
        absent: Whether she was not there; then nothing is posted for her.
        amounts: What stands in the columns; empty and zero are the same.
        loan_number: For the row of a further loan its number; None for her own row.
        loan_shown: The loan that stood in the row while it was typed, if the window says so: when
            another one stands there by the time of posting, the payment is refused.
    """

    member_number: str
    absent: bool = False
    amounts: Mapping[SheetColumn, Money] = field(default_factory=dict)
    loan_number: str | None = None
    loan_shown: str | None = field(default=None, compare=False)

    @property
    def key(self) -> RowKey:
        """By which it finds its row of the sheet."""
        return self.member_number, self.loan_number

    def amount(self, column: SheetColumn) -> Money:
        """What counts in a column; nothing when she was absent."""
        return ZERO if self.absent else self.amounts.get(column, ZERO)

    @property
    def cash(self) -> Money:
        """What she lays on the table."""
        return total(self.amount(column) for column in CASH_COLUMNS)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be posted for the row."""
        return not any(self.amount(column) for column in SheetColumn)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSummary:
    """A posted sheet, as a row of the list of meetings.

    Attributes:
        title: What its batch is called.
        expected: What the rows sum to in cash.
        counted: What lay on the table.
        denominations: The count by the value of note or coin; empty when only a sum was typed.
        members: How many stood on the sheet.
        absent: How many of them were marked absent.
        payers: How many paid cash.
        taken_back: Whether nothing of it stands any more.
    """

    id: int
    kind: PlaceKind
    name: str
    title: str
    held_on: date
    cash_account: str
    expected: Money
    counted: Money
    denominations: Mapping[int, int]
    batch_id: int
    posted_by: str
    members: int
    absent: int
    payers: int
    taken_back: bool

    @property
    def difference(self) -> Money:
        """Counted less expected."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """What one member's row of a posted sheet said.

    Attributes:
        cash: What she laid on the table.
        amounts: What she paid by column, all her loans together.
        loans: The loans that she paid, with what by column.
        vouchers: The numbers of the entries that it made.
    """

    rank: int
    member_number: str
    member_name: str
    absent: bool
    cash: Money
    amounts: Mapping[SheetColumn, Money]
    loans: Mapping[str, Mapping[SheetColumn, Money]]
    vouchers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDetail:
    """A posted sheet with its rows."""

    summary: MeetingSummary
    rows: tuple[MeetingRow, ...]


def column_sums(rows: Iterable[RowEntry]) -> dict[SheetColumn, Money]:
    """What each column sums to, for the foot of the sheet."""
    kept = tuple(rows)
    return {column: total(row.amount(column) for row in kept) for column in SheetColumn}


def cash_expected(rows: Iterable[RowEntry]) -> Money:
    """How much cash must lie on the table: every column except purchases on credit."""
    return total(row.cash for row in rows)


def counted_cash(denominations: Mapping[int, int]) -> Money:
    """What a count of notes and coins comes to, by their value in rupiah."""
    return total(Money.rupiah(value * pieces) for value, pieces in denominations.items())


def difference(rows: Iterable[RowEntry], counted: Money) -> Money:
    """Counted less expected: positive when there is too much, negative when there is too little."""
    return counted - cash_expected(rows)


# --- row codes ---


def row_codes(rows_of_members: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """Place and code of every row, for members with so many rows each.

    Example: 1, 2, 1 rows are (1, `01`), (2, `02`), (2, `02b`), (3, `03`).
    """
    counts = tuple(rows_of_members)
    width = max(len(str(len(counts))), 2)
    return tuple(
        (rank, f"{rank:0{width}d}{_suffix(index)}")
        for rank, rows in enumerate(counts, start=1)
        for index in range(rows)
    )


def _suffix(index: int) -> str:
    return "" if index == 0 else chr(ord("a") + index)


# --- places of findings ---


def cell_place(key: RowKey, column: SheetColumn | None = None) -> str:
    """The `place` of a finding about a cell, or about a row where no column is named."""
    number, loan = key
    name = "" if column is None else column.value
    return f"{number}\t{loan or ''}\t{name}"


def place_of(text: str) -> tuple[RowKey, SheetColumn | None]:
    """The row and the column of a finding's `place`, as `cell_place` wrote it."""
    number, loan, name = text.split("\t")
    return (number, loan or None), SheetColumn(name) if name else None


# --- one voucher ---


def collection(chart: Chart, drafts: Iterable[DraftEntry], description: str) -> DraftEntry:
    """Puts what one member pays on one voucher: the cash in one line, then what it is for.

    Args:
        chart: The chart.
        drafts: At least one entry of a single member and day, as the rules of savings and loans
            made them; all through the same cash account.
        description: What stands in the journal.
    """
    parts = tuple(drafts)
    lines = [line for draft in parts for line in draft.lines]
    cash = [line for line in lines if chart.account(line.account).cash_flow is CashFlow.CASH]
    return DraftEntry(
        kind=EntryKind.COLLECTION,
        posted_on=parts[0].posted_on,
        description=description,
        lines=(
            *LineBuilder(chart).debit(cash[0].account, total(line.amount for line in cash)).lines,
            *(line for line in lines if line not in cash),
        ),
    )
