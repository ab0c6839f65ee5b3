"""A block pasted from a spreadsheet onto the meeting-day sheet.

The block may have a heading, a column of member numbers, names, a total at the right and below, and
words for those who were absent. Rows find their member by number where a column holds the numbers
of the sheet, else they follow its order from the row on which the block is pasted. Nothing is
guessed: what cannot be read is a finding at its cell, and the rest of the block stands.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from coopledger.accounting.errors import CoopLedgerError, Problem
from coopledger.accounting.meetings import (
    CASH_COLUMNS,
    RowEntry,
    RowKey,
    Sheet,
    SheetColumn,
)
from coopledger.accounting.money import ZERO, Money, total

_HEAD_COLUMNS = 3
"""Among how many columns at the left names are looked for."""

ParseAmount = Callable[[str], Money]
"""Reads one amount as people type it; raises a `CoopLedgerError` where it means none."""

ABSENT_WORDS = frozenset(
    {
        "tidak hadir",
        "tdk hadir",
        "tidak datang",
        "absen",
        "alpa",
        "alpha",
        "izin",
        "ijin",
        "sakit",
        "absent",
    }
)
"""What treasurers write in the row of a member who was not there."""
_NOTHING = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}"})
"""What a spreadsheet shows for zero; a row of nothing else is one of somebody absent."""
_NOT_THERE = frozenset({"tidak", "tdk", "t", "no"})
"""What stands for absence in a column about attendance only."""
_SUM_WORDS = frozenset({"jumlah", "total", "jumlah total", "sub total", "subtotal"})


class _Kind(Enum):
    """What a column of the block holds besides amounts."""

    NUMBER = auto()
    ATTENDANCE = auto()
    IGNORED = auto()
    UNKNOWN = auto()


_Role = SheetColumn | _Kind

HEADINGS: Mapping[str, _Role] = {
    **dict.fromkeys(
        ("no anggota", "nomor anggota", "no agt", "nia", "member no", "member number"),
        _Kind.NUMBER,
    ),
    **dict.fromkeys(("hadir", "kehadiran", "absensi", "attendance"), _Kind.ATTENDANCE),
    **dict.fromkeys(
        (
            "",
            "#",
            "no",
            "no urut",
            "nomor",
            "kode",
            "urut",
            "nama",
            "nama anggota",
            "name",
            "paraf",
            "ttd",
            "tanda tangan",
            "keterangan",
            "ket",
            *_SUM_WORDS,
        ),
        _Kind.IGNORED,
    ),
    **dict.fromkeys(
        ("wajib", "simpanan wajib", "simp wajib", "sw", "iuran", "iuran wajib", "dues"),
        SheetColumn.MANDATORY,
    ),
    **dict.fromkeys(
        ("sukarela", "simpanan sukarela", "simp sukarela", "ss", "tabungan", "voluntary"),
        SheetColumn.VOLUNTARY,
    ),
    **dict.fromkeys(
        ("pokok", "angsuran pokok", "angsuran", "pokok pinjaman", "principal"),
        SheetColumn.PRINCIPAL,
    ),
    **dict.fromkeys(
        ("jasa", "bunga", "jasa pinjaman", "bunga pinjaman", "interest", "loan interest"),
        SheetColumn.INTEREST,
    ),
    **dict.fromkeys(("denda", "penalty", "fine"), SheetColumn.PENALTY),
    **dict.fromkeys(
        ("belanja", "belanja kredit", "kredit", "bon", "utang belanja", "on credit"),
        SheetColumn.PURCHASE,
    ),
}
"""The headings that are recognised, in small letters without dots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """A row of the block that found its row of the sheet.

    Attributes:
        amounts: By column, every one that the block covers: None where its cell was empty.
        unread: The texts of cells that mean no amount; each has a finding.
    """

    key: RowKey
    absent: bool = False
    amounts: Mapping[SheetColumn, Money | None] = field(default_factory=dict)
    unread: Mapping[SheetColumn, str] = field(default_factory=dict)

    @property
    def entry(self) -> RowEntry:
        """The row as if it had been typed."""
        number, loan = self.key
        return RowEntry(
            member_number=number,
            loan_number=loan,
            absent=self.absent,
            amounts={column: amount for column, amount in self.amounts.items() if amount},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What a pasted block says.

    Attributes:
        rows: In the order of the block.
        problems: What could not be taken; the `place` is the cell as a spreadsheet names it, `C3`
            the third cell of the block's third row.
        by_number: Whether rows found their members by number, and not by their order.
    """

    rows: tuple[PastedRow, ...]
    problems: tuple[Problem, ...]
    by_number: bool


def parse_block(
    text: str,
    sheet: Sheet,
    parse_amount: ParseAmount,
    *,
    first_row: int = 0,
    first_column: SheetColumn = SheetColumn.MANDATORY,
) -> Pasted:
    """Reads a pasted block for a sheet.

    Args:
        text: Cells between tabs (or semicolons), rows between line ends.
        sheet: On which it is pasted.
        parse_amount: How amounts are read.
        first_row: The row of the sheet (from 0) at which a block without member numbers begins.
        first_column: The column at which a block without a heading begins.
    """
    cells = _cells(text)
    roles = _headings(cells[0]) if cells else None
    reader = _Reader(sheet, parse_amount)
    body = list(enumerate(cells, start=1))[0 if roles is None else 1 :]
    body = [(line, row) for line, row in body if not _is_total(row)]
    if roles is None:
        roles = _guessed(sheet, parse_amount, [row for _, row in body], first_column)
    else:
        reader.check_headings(cells[0], roles, [row for _, row in body])
    return reader.read(body, roles, first_row)


def _cells(text: str) -> list[list[str]]:
    """The block as rows of equal length without rows that are empty at the end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    separator = "\t" if "\t" in text else ";"
    rows = [[" ".join(cell.split()) for cell in _parted(line, separator)] for line in lines]
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _parted(line: str, separator: str) -> list[str]:
    """The cells of a line; a spreadsheet puts quotes around those that hold quotes themselves."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return line.split(separator)


def _plain(text: str) -> str:
    return " ".join(text.replace(".", " ").replace(":", " ").split()).casefold()


def _headings(row: Sequence[str]) -> list[_Role] | None:
    """What the columns are, if the first row is a heading; None if it is not."""
    named = [HEADINGS.get(_plain(cell), _Kind.UNKNOWN) for cell in row]
    filled = [role for cell, role in zip(row, named, strict=True) if cell]
    known = [role for role in filled if role is not _Kind.UNKNOWN]
    says_amounts = any(isinstance(role, SheetColumn) for role in known)
    return named if says_amounts and len(known) * 2 >= len(filled) else None


def _is_total(row: Sequence[str]) -> bool:
    return any(_plain(cell) in _SUM_WORDS for cell in row)


def _guessed(
    sheet: Sheet,
    parse_amount: ParseAmount,
    rows: Sequence[Sequence[str]],
    first_column: SheetColumn,
) -> list[_Role]:
    """What the columns of a block without a heading are."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    numbers = _number_column(_Numbers(sheet), columns)
    words = [_is_words(column, parse_amount) for column in columns]
    free = list(range(_first_amounts(numbers, words, columns), len(columns)))
    while free and words[free[-1]]:
        free.pop()
    before = set(range(len(columns))) - set(free) - {numbers}
    ordered = list(SheetColumn)
    wanted = ordered[ordered.index(first_column) :]
    if _is_sum(free, columns, wanted, parse_amount):
        before.add(free.pop())
    roles: list[_Role] = [_Kind.UNKNOWN] * len(columns)
    for index in before:
        roles[index] = _Kind.IGNORED
    if numbers is not None:
        roles[numbers] = _Kind.NUMBER
    for index, column in zip(free, wanted, strict=False):
        roles[index] = column
    return roles


def _first_amounts(
    numbers: int | None, words: Sequence[bool], columns: Sequence[Sequence[str]]
) -> int:
    """Where the amounts begin: behind member numbers, row numbers and names."""
    if numbers is not None:
        start = numbers + 1
    elif any(words[:_HEAD_COLUMNS]):
        start = words.index(True)
    else:
        counted = [str(place) for place in range(1, len(columns[0]) + 1)] if columns else []
        start = 1 if len(counted) > 1 and counted == list(columns[0]) else 0
    while start < len(words) and words[start]:
        start += 1
    return start


def _number_column(numbers: _Numbers, columns: Sequence[Sequence[str]]) -> int | None:
    """The column most of whose cells are numbers of the sheet's members."""
    best, most = None, (0, 0)
    for index, column in enumerate(columns):
        filled = [cell for cell in column if cell]
        exact = sum(1 for cell in filled if cell in numbers.exact)
        close = sum(1 for cell in filled if numbers.find(cell) is not None)
        if close * 2 > len(filled) and (exact, close) > most:
            best, most = index, (exact, close)
    return best


def _is_words(column: Sequence[str], parse_amount: ParseAmount) -> bool:
    """Whether a column holds names and the like: text that is no amount in most of its cells."""
    filled = [cell for cell in column if cell]
    words = sum(
        1
        for cell in filled
        if _amount(cell, parse_amount) is None and cell.casefold() not in ABSENT_WORDS
    )
    letters = any(any(sign.isalpha() for sign in cell) for cell in filled)
    return letters and words * 2 > len(filled)


def _is_sum(
    free: Sequence[int],
    columns: Sequence[Sequence[str]],
    wanted: Sequence[SheetColumn],
    parse_amount: ParseAmount,
) -> bool:
    """Whether the last column only adds up the others of its row."""
    if len(free) < 3:
        return False
    *parts, last = free
    seen = False
    for row in range(len(columns[last])):
        amounts = [
            _amount(columns[index][row], parse_amount) or ZERO
            for index, column in zip(parts, wanted, strict=False)
            if column in CASH_COLUMNS
        ]
        whole = _amount(columns[last][row], parse_amount) or ZERO
        if total(amounts) != whole:
            return False
        seen = seen or bool(whole)
    return seen


def _amount(cell: str, parse_amount: ParseAmount) -> Money | None:
    if cell in _NOTHING:
        return ZERO
    try:
        return parse_amount(cell)
    except CoopLedgerError:
        return None


class _Numbers:
    """Finds members of a sheet by what a spreadsheet has left of their numbers."""

    def __init__(self, sheet: Sheet) -> None:
        self.exact = {row.member_number for row in sheet.rows}
        bare: dict[str, set[str]] = {}
        for number in self.exact:
            bare.setdefault(number.lstrip("0"), set()).add(number)
        self._bare = {short: next(iter(of)) for short, of in bare.items() if len(of) == 1}

    def find(self, text: str) -> str | None:
        """The member's number; a spreadsheet turns 0012 into 12."""
        return text if text in self.exact else self._bare.get(text.lstrip("0"))


class _Reader:
    def __init__(self, sheet: Sheet, parse_amount: ParseAmount) -> None:
        self._sheet = sheet
        self._parse_amount = parse_amount
        self._numbers = _Numbers(sheet)
        self._problems: list[Problem] = []

    def check_headings(
        self, headings: Sequence[str], roles: Sequence[_Role], rows: Sequence[Sequence[str]]
    ) -> None:
        """Finds headings that say nothing here, above amounts, and those that come twice."""
        for index, (heading, role) in enumerate(zip(headings, roles, strict=True)):
            below = [_amount(row[index], self._parse_amount) for row in rows if row[index]]
            if role is _Kind.UNKNOWN and any(below):
                self._find("pasted_unknown_column", 1, index, title=heading)
            elif isinstance(role, SheetColumn) and role in roles[:index]:
                self._find("pasted_column_twice", 1, index, title=heading)

    def read(
        self, body: Sequence[tuple[int, Sequence[str]]], roles: Sequence[_Role], first_row: int
    ) -> Pasted:
        by_number = _Kind.NUMBER in roles
        keys = self._by_number(body, roles) if by_number else self._by_order(body, first_row)
        rows = [
            self._row(line, cells, key, roles)
            for (line, cells), key in zip(body, keys, strict=True)
            if key is not None
        ]
        return Pasted(rows=tuple(rows), problems=tuple(self._problems), by_number=by_number)

    def _by_number(
        self, body: Sequence[tuple[int, Sequence[str]]], roles: Sequence[_Role]
    ) -> Iterator[RowKey | None]:
        """A member's first row is her own, the next ones those of her further loans."""
        at = roles.index(_Kind.NUMBER)
        waiting: dict[str, list[RowKey]] = {}
        for row in self._sheet.rows:
            waiting.setdefault(row.member_number, []).append(row.key)
        for line, cells in body:
            number = self._numbers.find(cells[at])
            if number is not None and waiting[number]:
                yield waiting[number].pop(0)
                continue
            if number is not None:
                self._find("pasted_member_twice", line, at, number=number)
            elif cells[at]:
                self._find("pasted_unknown_member", line, at, text=cells[at])
            elif any(
                cell
                for cell, role in zip(cells, roles, strict=True)
                if isinstance(role, SheetColumn)
            ):
                self._find("pasted_number_missing", line, at)
            yield None

    def _by_order(
        self, body: Sequence[tuple[int, Sequence[str]]], first_row: int
    ) -> Iterator[RowKey | None]:
        left = list(self._sheet.rows[first_row:])
        told = False
        for line, cells in body:
            if left:
                yield left.pop(0).key
                continue
            if any(cells) and not told:
                told = True
                self._find("pasted_too_many_rows", line, 0, rows=len(self._sheet.rows))
            yield None

    def _row(
        self, line: int, cells: Sequence[str], key: RowKey, roles: Sequence[_Role]
    ) -> PastedRow:
        amounts: dict[SheetColumn, Money | None] = {}
        unread: dict[SheetColumn, str] = {}
        word = self._absent_at(cells, roles)
        for index, (cell, role) in enumerate(zip(cells, roles, strict=True)):
            if role is _Kind.UNKNOWN and _amount(cell, self._parse_amount):
                self._extra(line, index)
            if not isinstance(role, SheetColumn):
                continue
            amounts[role] = None
            if not cell or cell in _NOTHING or cell.casefold() in ABSENT_WORDS:
                continue
            try:
                amounts[role] = self._parse_amount(cell)
            except CoopLedgerError as error:
                unread[role] = cell
                self._find("refused", line, index, error=error)
        if word is not None and (any(amounts.values()) or unread):
            self._find("pasted_absent_but_paid", line, word)
            word = None
        return PastedRow(key=key, absent=word is not None, amounts=amounts, unread=unread)

    def _extra(self, line: int, index: int) -> None:
        """An amount beyond the sheet's columns; a heading that says nothing was found before."""
        if not any(problem.code == "pasted_unknown_column" for problem in self._problems):
            self._find("pasted_too_many_cells", line, index)

    def _absent_at(self, cells: Sequence[str], roles: Sequence[_Role]) -> int | None:
        """The cell that says that she was not there; None when none does."""
        for index, (cell, role) in enumerate(zip(cells, roles, strict=True)):
            plain = _plain(cell)
            if plain in ABSENT_WORDS or (role is _Kind.ATTENDANCE and plain in _NOT_THERE):
                return index
        dashes = [
            index
            for index, (cell, role) in enumerate(zip(cells, roles, strict=True))
            if isinstance(role, SheetColumn) and cell
        ]
        if dashes and all(cells[index] in _NOTHING for index in dashes):
            return dashes[0]
        return None

    def _find(self, code: str, line: int, index: int, **values: object) -> None:
        self._problems.append(Problem(code, cell_name(line, index), values))


def cell_name(line: int, index: int) -> str:
    """A cell of the block as a spreadsheet names it; lines count from 1, columns from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"
