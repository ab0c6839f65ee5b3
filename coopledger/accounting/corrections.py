"""Taking a posted entry back: nothing is deleted, the opposite is posted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coopledger.accounting.chart import SURPLUS_TYPES, Chart, Codes
from coopledger.accounting.errors import AlreadyReversed, NotReversible, SettledAsAWhole
from coopledger.accounting.journal import DraftEntry, EntryKind, JournalEntry, Line, reversal

_NEVER = frozenset({EntryKind.OPENING, EntryKind.CLOSING, EntryKind.STOCK_ADJUSTMENT})
"""A stock value that was corrected goes back with the entry that made the correction needed."""


def check_reversible(entry: JournalEntry, *, as_part: bool = False) -> None:
    """Refuses what is not taken back by itself.

    Args:
        entry: What is to be taken back.
        as_part: Whether the whole act that it belongs to is taken back.

    Raises:
        AlreadyReversed: When the entry has been taken back.
        NotReversible: When it is an opening, a closing, a stock correction or itself a reversal.
        SettledAsAWhole: When it is a part of a settlement and the rest would stay.
    """
    number = str(entry.voucher)
    if entry.reversed_by is not None:
        raise AlreadyReversed(number)
    if entry.draft.kind in _NEVER or entry.draft.reverses is not None:
        raise NotReversible(number)
    if entry.draft.kind is EntryKind.SETTLEMENT and not as_part:
        raise SettledAsAWhole(number)


def taken_back(
    chart: Chart, entry: JournalEntry, *, on: date, description: str, same_year: bool
) -> DraftEntry:
    """The draft that takes an entry back on a day.

    In a later book year its income and expense are no longer this year's: they go to 3403, the
    correction of earlier years' surplus.

    Args:
        chart: The chart.
        entry: What is taken back.
        on: The day: the entry's own while its month is open, else today.
        description: Why.
        same_year: Whether that day lies in the book year of the entry.
    """
    draft = reversal(entry, on=on, description=description)
    if same_year:
        return draft
    return replace(draft, lines=tuple(_for_later_year(chart, line) for line in draft.lines))


def _for_later_year(chart: Chart, line: Line) -> Line:
    if chart.account(line.account).type not in SURPLUS_TYPES:
        return line
    return replace(line, account=Codes.PRIOR_PERIOD_CORRECTION, member_id=None, contract_id=None)
