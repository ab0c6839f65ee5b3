"""The check `meetings`: a posted sheet, its count and its entries must tell the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopledger.accounting.errors import Problem
from coopledger.accounting.money import Money, total


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRowFacts:
    """One row as it was kept, and the cash that its entries brought.

    Attributes:
        member: The member's number.
        voucher: The number of her first entry; empty when the row made none.
    """

    member: str
    voucher: str
    cash: Money
    posted: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """What the book has of one posted sheet.

    Attributes:
        title: What its batch is called.
        expected: What the rows were said to sum to.
        counted: The counted cash.
        booked: What the entry of the difference brought; zero without one.
    """

    title: str
    expected: Money
    counted: Money
    booked: Money
    rows: tuple[SheetRowFacts, ...]


def check_meetings(sheets: Iterable[SheetFacts]) -> list[Problem]:
    """What does not agree between posted sheets and the ledger; empty when all does."""
    return [problem for sheet in sheets for problem in _check_sheet(sheet)]


def _check_sheet(sheet: SheetFacts) -> Iterator[Problem]:
    for row in sheet.rows:
        if row.cash != row.posted:
            yield Problem(
                "meeting_row_differs",
                row.voucher or sheet.title,
                {"member": row.member, "kept": row.cash, "posted": row.posted},
            )
    rows = total(row.cash for row in sheet.rows)
    if rows != sheet.expected:
        yield _difference("meeting_sum_differs", sheet.title, sheet.expected, rows)
    over = sheet.counted - sheet.expected
    if over != sheet.booked:
        yield _difference("meeting_count_differs", sheet.title, over, sheet.booked)


def _difference(code: str, place: str, expected: Money, found: Money) -> Problem:
    return Problem(code, place, {"expected": expected, "found": found})
