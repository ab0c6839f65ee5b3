"""Those who answer for the cooperative: board, supervisory committee, management."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting.members import Gender


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
        member_id: Her row in the register of members; None for who is no member.
        member_number: Her number there; empty for who is no member.
        gender: None where nobody wrote it down.
        address: Where she lives.
        phone: Where she can be reached; members are told the supervisors' on every statement.
        end_reason: Why her term ended.
    """

    body: Body
    position: str
    name: str
    from_date: date
    to_date: date | None = None
    rank: int = 0
    id: int = 0
    member_id: int | None = None
    member_number: str = ""
    gender: Gender | None = None
    birth_date: date | None = None
    address: str = ""
    phone: str = ""
    end_reason: str = ""

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


class Office(Enum):
    """The offices of the board that papers ask to sign, by the words that name them."""

    CHAIR = ("ketua", "chair", "chairperson", "chairwoman", "chairman", "president")
    SECRETARY = ("sekretaris", "secretary")
    TREASURER = ("bendahara", "treasurer")


def holder(officers: Iterable[Officer], office: Office, day: date) -> Officer | None:
    """Who of the board holds an office on the day; None when nobody does.

    The bare word goes before one with more to it ("Bendahara" before "Bendahara II"); a deputy
    ("Wakil ketua") is none of them.
    """
    board = serving(officers, Body.BOARD, day)
    named = [(one, one.position.casefold().split()) for one in board]
    bare = [one for one, words in named if len(words) == 1 and words[0] in office.value]
    longer = [one for one, words in named if words and words[0] in office.value]
    return next(iter((*bare, *longer)), None)


def age_on(birth_date: date, day: date) -> int:
    """Full years of age on the day."""
    before = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before
