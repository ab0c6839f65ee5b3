"""A half-typed meeting-day sheet as texts, and back.

It is kept like the draft of any form, under a name with place and day, so that several sheets may
be half typed at once. What can no longer be understood is no draft: a sheet is never opened on a
guess.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from coopledger.accounting.meetings import Place, PlaceKind, RowKey, SheetColumn
from coopledger.ui.drafts import Draft, Drafts
from coopledger.ui.widgets.meeting_model import Kept

_PREFIX = "meeting:"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDraft:
    """A half-typed sheet.

    Attributes:
        place: Whose meeting; only kind and name are kept.
        held_on: The day of the meeting.
        operation_id: By which recording it twice is recording it once, also after a restart.
        rows: The rows that were touched.
        known: The keys of every row that the sheet had.
        pieces: How many of each note and coin were counted.
        counted: Whether the money was counted to the end.
        at: When it was kept last.
    """

    place: Place
    held_on: date
    operation_id: str
    rows: tuple[Kept, ...] = ()
    known: tuple[RowKey, ...] = ()
    pieces: Mapping[int, int] = field(default_factory=dict)
    counted: bool = False
    cash_account: str = ""
    at: datetime

    @property
    def members(self) -> int:
        """How many members' rows were touched."""
        return len({row.key[0] for row in self.rows})


def draft_name(place: Place, held_on: date) -> str:
    """Under which name the draft is kept."""
    return f"{_PREFIX}{place.kind.value}:{place.name}:{held_on.isoformat()}"


def to_texts(draft: SheetDraft) -> Draft:
    """The draft as it is kept."""
    rows = [
        [
            *row.key,
            row.name,
            row.absent,
            {column.value: text for column, text in row.texts.items()},
        ]
        for row in draft.rows
    ]
    return {
        "kind": draft.place.kind.value,
        "name": draft.place.name,
        "held_on": draft.held_on.isoformat(),
        "operation_id": draft.operation_id,
        "rows": json.dumps(rows, ensure_ascii=False),
        "known": json.dumps([list(key) for key in draft.known]),
        "pieces": json.dumps(draft.pieces),
        "counted": "1" if draft.counted else "",
        "cash_account": draft.cash_account,
        "at": draft.at.isoformat(),
    }


def from_texts(texts: Draft) -> SheetDraft | None:
    """The draft that was kept; None when it cannot be understood."""
    try:
        return SheetDraft(
            place=Place(kind=PlaceKind(texts["kind"]), name=texts["name"]),
            held_on=date.fromisoformat(texts["held_on"]),
            operation_id=texts["operation_id"],
            rows=tuple(_kept(row) for row in json.loads(texts["rows"])),
            known=tuple((str(number), loan) for number, loan in json.loads(texts["known"])),
            pieces={
                int(value): int(pieces) for value, pieces in json.loads(texts["pieces"]).items()
            },
            counted=texts["counted"] == "1",
            cash_account=texts["cash_account"],
            at=datetime.fromisoformat(texts["at"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def half_typed(drafts: Drafts) -> tuple[SheetDraft, ...]:
    """Every half-typed sheet, the newest first."""
    found = [from_texts(drafts.of(name)) for name in drafts.names() if name.startswith(_PREFIX)]
    return tuple(
        sorted((each for each in found if each is not None), key=lambda each: each.at, reverse=True)
    )


def _kept(row: Any) -> Kept:
    number, loan, name, absent, texts = row
    return Kept(
        (str(number), loan),
        str(name),
        bool(absent),
        {SheetColumn(column): str(text) for column, text in texts.items()},
    )
