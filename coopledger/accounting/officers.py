"""Those who answer for the cooperative: board, supervisory committee, management."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Body(Enum):
    """The body to which an officer belongs (UU 25/1992 chapter VI)."""

    BOARD = "board"
    SUPERVISORY_COMMITTEE = "supervisory_committee"
    MANAGEMENT = "management"


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """One officer with her term.

    Attributes:
        position: Her office in the cooperative's own word: `Ketua`, `Anggota pengawas`.
        from_date: The first day of her term.
        to_date: Its last day; None while it runs.
        rank: The order in which they sign.
        id: Her row; 0 before she is kept.
    """

    body: Body
    position: str
    name: str
    from_date: date
    to_date: date | None = None
    rank: int = 0
    id: int = 0

    def serves_on(self, day: date) -> bool:
        """Whether her term includes the day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


def serving(officers: Iterable[Officer], body: Body, day: date) -> tuple[Officer, ...]:
    """Those of a body who serve on the day, in the order in which they sign."""
    return tuple(
        sorted(
            (one for one in officers if one.body is body and one.serves_on(day)),
            key=lambda one: (one.rank, one.id),
        )
    )
