"""Members: the register (buku daftar anggota) and what a status allows.

Source: UU 25/1992 art. 17 (a member is owner and user, entered in the register) and art. 19
(membership cannot be transferred).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from typing import Any

from coopledger.accounting.calendar import EARLIEST
from coopledger.accounting.errors import Problem, StatusChangeNotAllowed
from coopledger.accounting.text import Text

TEXT_LENGTH_MAX = 200
NUMBER_LENGTH_MAX = 30
NATIONAL_ID_DIGITS = 16
FEMALE_DAY_OFFSET = 40
"""A woman's day of birth stands in her national id with 40 added."""


class Gender(Enum):
    """As the register and the national id know it; the codes are those of the register (L/P)."""

    FEMALE = "P"
    MALE = "L"


class MemberStatus(Enum):
    """Where a person stands in the register."""

    PROSPECTIVE = "prospective"
    """Calon anggota: has applied, is not admitted yet."""
    ACTIVE = "active"
    PASSIVE = "passive"
    """A member who does no business for the time being; she keeps her rights and dues."""
    LEFT = "left"
    DECEASED = "deceased"

    @property
    def is_member(self) -> bool:
        """Whether membership runs."""
        return self in (MemberStatus.ACTIVE, MemberStatus.PASSIVE)

    @property
    def has_ended(self) -> bool:
        """Whether membership has ended."""
        return self in (MemberStatus.LEFT, MemberStatus.DECEASED)


GENDER_LABELS = {Gender.FEMALE: Text("Female"), Gender.MALE: Text("Male")}
"""What lists write."""

STATUS_LABELS = {
    MemberStatus.PROSPECTIVE: Text("prospective member"),
    MemberStatus.ACTIVE: Text("active"),
    MemberStatus.PASSIVE: Text("passive"),
    MemberStatus.LEFT: Text("left"),
    MemberStatus.DECEASED: Text("deceased"),
}
"""What lists and sentences write."""

_ALLOWED = {
    MemberStatus.PROSPECTIVE: {MemberStatus.ACTIVE, MemberStatus.LEFT, MemberStatus.DECEASED},
    MemberStatus.ACTIVE: {MemberStatus.PASSIVE, MemberStatus.LEFT, MemberStatus.DECEASED},
    MemberStatus.PASSIVE: {MemberStatus.ACTIVE, MemberStatus.LEFT, MemberStatus.DECEASED},
    # Only to take a mistake back: whoever comes again after leaving gets a new number.
    MemberStatus.LEFT: {MemberStatus.ACTIVE},
    MemberStatus.DECEASED: {MemberStatus.ACTIVE},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberDetails:
    """What the register says of a person.

    Attributes:
        number: Her number, never given to anybody else, also after she has left.
        name: As on her identity card.
        joined_on: The day she was admitted; for a prospective member the day she applied.
        left_on: The day her membership ended.
        national_id: NIK of the identity card; may be blank, and may disagree with a corrected birth
            date.
        group: Kelompok or DESBUMI group.
        destination_country: Where she worked abroad.
        returned_year: The year she came home.
        disability: In the register's own words; blank for none or no answer.
        heir_name: Who receives her savings when she dies (membership itself is not inherited).
        heir_relation: How the heir is related to her.
    """

    number: str
    name: str
    gender: Gender
    joined_on: date
    left_on: date | None = None
    national_id: str = ""
    birth_place: str = ""
    birth_date: date | None = None
    address: str = ""
    village: str = ""
    group: str = ""
    phone: str = ""
    destination_country: str = ""
    returned_year: int | None = None
    disability: str = ""
    heir_name: str = ""
    heir_relation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """One step of a person's membership, kept for good.

    Attributes:
        from_date: The day from which the status holds.
        reason: Why, where she left or came back.
        who: Who entered it.
    """

    status: MemberStatus
    from_date: date
    reason: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(MemberDetails):
    """A person in the register.

    Attributes:
        id: The number by which lines of the journal name her.
        status: Where she stands today.
    """

    id: int
    status: MemberStatus

    def is_member_on(self, day: date) -> bool:
        """Whether her membership ran on the day; the days of joining and leaving count."""
        if self.status is MemberStatus.PROSPECTIVE or day < self.joined_on:
            return False
        return self.left_on is None or day <= self.left_on

    def ended_by(self, day: date) -> bool:
        """Whether her membership had ended by the day, the day of leaving included."""
        return self.left_on is not None and self.left_on <= day

    def status_on(self, day: date) -> MemberStatus:
        """Her status on the day, as far as joining and leaving say; passive spells are of today."""
        if self.status.has_ended and not self.ended_by(day):
            return MemberStatus.ACTIVE
        return self.status

    @property
    def details(self) -> MemberDetails:
        """What the register says of her, apart from her place in it."""
        return MemberDetails(
            **{field.name: getattr(self, field.name) for field in fields(MemberDetails)}
        )


def cleaned(details: MemberDetails) -> MemberDetails:
    """The same details without spaces at the ends or doubled within, as sheets write them."""
    cleaner: dict[str, Any] = {}
    for field in fields(details):
        value = getattr(details, field.name)
        if isinstance(value, str):
            cleaner[field.name] = " ".join(value.split())
    return replace(details, **cleaner)


def check_details(details: MemberDetails, *, today: date) -> tuple[Problem, ...]:
    """What keeps these (cleaned) details out of the register; empty when nothing does.

    Whether the number is free is for the register itself to say.
    """
    problems = [*_check_texts(details), *_check_dates(details, today)]
    year = details.returned_year
    if year is not None and not EARLIEST.year <= year <= today.year:
        problems.append(
            Problem(
                "year_out_of_range",
                "returned_year",
                {"earliest": EARLIEST.year, "latest": today.year},
            )
        )
    return tuple(problems)


def _check_texts(details: MemberDetails) -> Iterable[Problem]:
    if not details.number:
        yield Problem("member_number_missing", "number")
    if not details.name:
        yield Problem("member_name_missing", "name")
    for field in fields(details):
        value = getattr(details, field.name)
        longest = NUMBER_LENGTH_MAX if field.name == "number" else TEXT_LENGTH_MAX
        if isinstance(value, str) and len(value) > longest:
            yield Problem("text_too_long", field.name, {"maximum": longest})
        if isinstance(value, str) and not value.isprintable():
            yield Problem("text_not_printable", field.name)


def _check_dates(details: MemberDetails, today: date) -> Iterable[Problem]:
    for place in ("joined_on", "left_on", "birth_date"):
        day: date | None = getattr(details, place)
        if day is None:
            continue
        if day > today:
            yield Problem("date_in_future", place, {"today": today})
        # A founder may be older than the republic; nobody joined before it.
        if place != "birth_date" and day < EARLIEST:
            yield Problem("date_too_early", place, {"earliest": EARLIEST})
    if details.birth_date is not None and details.birth_date >= details.joined_on:
        yield Problem("birth_after_joining", "birth_date")
    if details.left_on is not None and details.left_on < details.joined_on:
        yield Problem("left_before_joining", "left_on")


def warnings(details: MemberDetails) -> tuple[Problem, ...]:
    """What looks like a slip in the national id, without stopping anyone.

    A national id is permanent and may disagree with a birth date that was corrected later.
    `3307105408850002` is a woman born on 14 August 1985: the day stands as 54.

    Source: Dukcapil's rules for the NIK (two digits each for province, regency and district, then
    DDMMYY, then a serial of four).
    """
    national_id = details.national_id.strip()
    if not national_id:
        return ()
    if len(national_id) != NATIONAL_ID_DIGITS or not (
        national_id.isascii() and national_id.isdigit()
    ):
        return (Problem("national_id_length", "national_id", {"digits": NATIONAL_ID_DIGITS}),)
    day, month, year = (int(national_id[start : start + 2]) for start in (6, 8, 10))
    gender = Gender.FEMALE if day > FEMALE_DAY_OFFSET else Gender.MALE
    found = []
    if gender is not details.gender:
        found.append(Problem("national_id_gender", "national_id"))
    born = details.birth_date
    if born is not None and (day % FEMALE_DAY_OFFSET, month, year) != (
        born.day,
        born.month,
        born.year % 100,
    ):
        found.append(Problem("national_id_birth_date", "national_id"))
    return tuple(found)


def next_statuses(member: Member) -> tuple[MemberStatus, ...]:
    """What her status may change to, for forms; `check_status_change` refuses the rest."""
    return tuple(status for status in MemberStatus if status in _ALLOWED[member.status])


def check_status_change(member: Member, wanted: MemberStatus) -> None:
    """Refuses a change of status that does not exist.

    Raises:
        StatusChangeNotAllowed: For instance from left to passive, or to the status she has.
    """
    if wanted not in _ALLOWED[member.status]:
        raise StatusChangeNotAllowed(member.number, member.status.value, wanted.value)


def next_number(last: str) -> str:
    """The number after this one in the same form: `0012` -> `0013`, `KPM-0099` -> `KPM-0100`.

    A form without digits at its end gets `-2`; no number at all starts at `0001`.
    """
    if not last:
        return "0001"
    digits = len(last) - len(last.rstrip("0123456789"))
    if not digits:
        return f"{last}-2"
    return f"{last[:-digits]}{int(last[-digits:]) + 1:0{digits}d}"


def masked(national_id: str) -> str:
    """A national id as printed lists show it: the last four digits only.

    Source: UU 27/2022 (personal data).
    """
    return "•" * max(len(national_id) - 4, 0) + national_id[-4:]
