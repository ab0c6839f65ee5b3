"""Rows of a workbook that look like entries which the book has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from coopledger.accounting.errors import Problem
from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.storage import journal_store
from coopledger.storage.database import Tx

_Face = tuple[object, ...]


class Twins:
    """What stood in the book before an import; each entry of it is found at most once.

    Only entries that name a member or carry a number from outside are compared: a shop sells the
    same thing at the same price many times a day.
    """

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._last = journal_store.count(tx)
        self._days: dict[date, dict[_Face, list[str]]] = {}
        self._seen: Counter[_Face] = Counter()

    def notes(self, place: str, entries: Iterable[JournalEntry]) -> Iterable[Problem]:
        """A note for each new entry that equals an older one of the same day."""
        if not self._last:
            return
        for entry in entries:
            face = _face(entry)
            if face is None:
                continue
            older = self._of(entry.draft.posted_on).get(face, ())
            self._seen[face] += 1
            if self._seen[face] <= len(older):
                voucher = older[self._seen[face] - 1]
                yield Problem("row_looks_known", place, {"voucher": voucher})

    def _of(self, day: date) -> dict[_Face, list[str]]:
        if day not in self._days:
            found: dict[_Face, list[str]] = {}
            for entry in journal_store.entries_between(self._tx, day, day):
                stands = entry.reversed_by is None and entry.draft.reverses is None
                face = _face(entry) if stands and entry.id <= self._last else None
                if face is not None:
                    found.setdefault(face, []).append(str(entry.voucher))
            self._days[day] = found
        return self._days[day]


def _face(entry: JournalEntry) -> _Face | None:
    """What two entries for one act have in common; None where equal entries are usual."""
    draft = entry.draft
    lines = tuple(
        sorted(
            (line.account, line.side.value, line.amount.sen, line.member_id or 0)
            for line in draft.lines
        )
    )
    named = draft.reference or any(line.member_id for line in draft.lines)
    if not named or draft.kind is EntryKind.OPENING:
        return None
    return (draft.posted_on, draft.reference.strip().casefold(), lines)
