"""Members: the register (buku daftar anggota) and what a status allows.

Source: UU 25/1992 art. 17 (a member is owner and user, entered in the register) and art. 19
(membership cannot be transferred).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import Enum
from itertools import zip_longest
from typing import Any, TypeVar

from coopledger.accounting.calendar import EARLIEST
from coopledger.accounting.errors import MemberIsAbroad, Problem, StatusChangeNotAllowed
from coopledger.accounting.member_facts import (
    NOBODY,
    NOWHERE,
    Background,
    Education,
    Heir,
    MaritalStatus,
    WorkAbroad,
)
from coopledger.accounting.text import Text

TEXT_LENGTH_MAX = 200
NUMBER_LENGTH_MAX = 30
NATIONAL_ID_DIGITS = 16
FAMILY_CARD_DIGITS = 16
FEMALE_DAY_OFFSET = 40
"""A woman's day of birth stands in her national id with 40 added."""
_REGION_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?")
"""Kemendagri's code of province, regency, district and village: `33.07.08.2003`."""

_NO_NAMES = frozenset({"binti", "bin", "bt", "b", "hj", "h", "haji", "hajjah", "alm", "ny"})
_OLD_SPELLINGS = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "sy"), ("ij", "iy"), ("j", "y"))
"""Of the spelling before 1972, so that old and new fold into one; after them `j` and `y` are one,
since `j` was the `y` of then."""

_Value = TypeVar("_Value", "MemberDetails", Heir, WorkAbroad)

Spell = tuple[date, date | None]
"""From a day to the last day, both included; None while it lasts."""


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
    ABROAD = "abroad"
    """Works abroad again: membership runs, nothing is paid out, and the months wholly abroad ask
    for no dues."""
    LEFT = "left"
    DECEASED = "deceased"

    @property
    def is_member(self) -> bool:
        """Whether membership runs."""
        return self in (MemberStatus.ACTIVE, MemberStatus.PASSIVE, MemberStatus.ABROAD)

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
    MemberStatus.ABROAD: Text("works abroad"),
    MemberStatus.LEFT: Text("left"),
    MemberStatus.DECEASED: Text("deceased"),
}
"""What lists and sentences write."""

_ENDINGS = frozenset({MemberStatus.LEFT, MemberStatus.DECEASED})
_ALLOWED = {
    MemberStatus.PROSPECTIVE: _ENDINGS | {MemberStatus.ACTIVE},
    MemberStatus.ACTIVE: _ENDINGS | {MemberStatus.PASSIVE, MemberStatus.ABROAD},
    MemberStatus.PASSIVE: _ENDINGS | {MemberStatus.ACTIVE, MemberStatus.ABROAD},
    MemberStatus.ABROAD: _ENDINGS | {MemberStatus.ACTIVE, MemberStatus.PASSIVE},
    # Only to take a mistake back: whoever comes again after leaving gets a new number.
    MemberStatus.LEFT: frozenset({MemberStatus.ACTIVE}),
    MemberStatus.DECEASED: frozenset({MemberStatus.ACTIVE}),
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
        family_card_number: Number of the family card (nomor KK).
        address: Street or house; `hamlet` has the dusun with RT and RW, `district` the kecamatan,
            `regency` the kabupaten.
        region_code: The ministry's code of her village (`33.07.08.2003`).
        group: Kelompok or DESBUMI group.
        applied_on: The day she applied.
        admission_minutes: The number of the board's meeting that admitted her.
        bank_name: The bank of her own account, into which the cooperative may pay.
        background: The groups that she counts herself among.
        heirs: Who receives her savings when she dies, in the order she named them.
        migrations: Each time she worked abroad, oldest first.
        meeting_rank: Her place in the sheet of a meeting day; those without one follow by number.
    """

    number: str
    name: str
    gender: Gender
    joined_on: date
    left_on: date | None = None
    nickname: str = ""
    national_id: str = ""
    family_card_number: str = ""
    birth_place: str = ""
    birth_date: date | None = None
    marital_status: MaritalStatus | None = None
    education: Education | None = None
    occupation: str = ""
    address: str = ""
    hamlet: str = ""
    village: str = ""
    district: str = ""
    regency: str = ""
    region_code: str = ""
    group: str = ""
    phone: str = ""
    bank_name: str = ""
    bank_account: str = ""
    applied_on: date | None = None
    admission_minutes: str = ""
    background: frozenset[Background] = frozenset()
    heirs: tuple[Heir, ...] = ()
    migrations: tuple[WorkAbroad, ...] = ()
    meeting_rank: int | None = None


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


def abroad_spells(history: Sequence[StatusChange]) -> tuple[Spell, ...]:
    """When she worked abroad while she was a member, from the steps of her membership.

    The day from which the next status holds is spent at home. A spell that the next step leaves
    without a day was a mistake taken back, and is none.
    """
    spells: list[Spell] = []
    for step, following in zip_longest(history, history[1:]):
        if step.status is not MemberStatus.ABROAD:
            continue
        if following is None:
            spells.append((step.from_date, None))
        elif following.from_date > step.from_date:
            spells.append((step.from_date, following.from_date - timedelta(days=1)))
    return tuple(spells)


def check_not_abroad(member: Member) -> None:
    """Refuses to pay out to a member, or to lend to her, while she works abroad.

    Raises:
        MemberIsAbroad: Her account is frozen until her coming back is entered.
    """
    if member.status is MemberStatus.ABROAD:
        raise MemberIsAbroad(member.number)


def meeting_order(member: Member) -> tuple[bool, int, int, str]:
    """What sorts members into the fixed order of a meeting day's sheet."""
    rank = member.meeting_rank
    return rank is None, rank or 0, len(member.number), member.number


def cleaned(details: MemberDetails) -> MemberDetails:
    """The same details without spaces at the ends or doubled within, as sheets write them.

    Rows of heirs and of work abroad in which nothing stands are left out.
    """
    heirs = tuple(heir for each in details.heirs if (heir := _stripped(each)) != NOBODY)
    stays = tuple(stay for each in details.migrations if (stay := _stripped(each)) != NOWHERE)
    return replace(_stripped(details), heirs=heirs, migrations=stays)


def _stripped(value: _Value) -> _Value:
    cleaner: dict[str, Any] = {}
    for field in fields(value):
        text = getattr(value, field.name)
        if isinstance(text, str):
            cleaner[field.name] = " ".join(text.split())
    return replace(value, **cleaner)


def check_details(details: MemberDetails, *, today: date) -> tuple[Problem, ...]:
    """What keeps these (cleaned) details out of the register; empty when nothing does.

    Whether the number is free is for the register itself to say. A problem of an heir or of a time
    abroad names its row, counted from 1.
    """
    return (
        *_check_texts(details),
        *_check_dates(details, today),
        *_check_heirs(details.heirs),
        *_check_migrations(details.migrations, today),
    )


def _check_texts(details: MemberDetails) -> Iterator[Problem]:
    if not details.number:
        yield Problem("member_number_missing", "number")
    if not details.name:
        yield Problem("member_name_missing", "name")
    for field in fields(details):
        longest = NUMBER_LENGTH_MAX if field.name == "number" else TEXT_LENGTH_MAX
        yield from _check_text(getattr(details, field.name), field.name, longest)


def _check_text(value: object, place: str, longest: int = TEXT_LENGTH_MAX) -> Iterator[Problem]:
    if isinstance(value, str) and len(value) > longest:
        yield Problem("text_too_long", place, {"maximum": longest})
    if isinstance(value, str) and not value.isprintable():
        yield Problem("text_not_printable", place)


def _check_heirs(heirs: Sequence[Heir]) -> Iterator[Problem]:
    for row, heir in enumerate(heirs, start=1):
        if not heir.name:
            yield Problem("heir_name_missing", "heirs", {"row": row})
        for field in fields(heir):
            yield from _check_text(getattr(heir, field.name), "heirs")


def _check_migrations(stays: Sequence[WorkAbroad], today: date) -> Iterator[Problem]:
    for row, stay in enumerate(stays, start=1):
        yield from _check_text(stay.country, "migrations")
        years = [year for year in (stay.out_year, stay.home_year) if year is not None]
        if any(not EARLIEST.year <= year <= today.year for year in years):
            yield Problem(
                "year_out_of_range",
                "migrations",
                {"earliest": EARLIEST.year, "latest": today.year, "row": row},
            )
        elif years != sorted(years):
            yield Problem("home_before_out", "migrations", {"row": row})
        if stay.still_abroad and stay.home_year is not None:
            yield Problem("home_and_abroad", "migrations", {"row": row})


def _check_dates(details: MemberDetails, today: date) -> Iterator[Problem]:
    for place in ("joined_on", "left_on", "birth_date", "applied_on"):
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
    if details.applied_on is not None and details.applied_on > details.joined_on:
        yield Problem("applied_after_joining", "applied_on")


def warnings(details: MemberDetails) -> tuple[Problem, ...]:
    """What looks like a slip in the numbers of her papers, without stopping anyone."""
    return (*_check_national_id(details), *_check_papers(details))


def _check_papers(details: MemberDetails) -> Iterator[Problem]:
    card = details.family_card_number.strip()
    if card and not _has_digits(card, FAMILY_CARD_DIGITS):
        yield Problem("family_card_length", "family_card_number", {"digits": FAMILY_CARD_DIGITS})
    code = details.region_code.strip()
    if code and not _REGION_CODE.fullmatch(code):
        yield Problem("region_code_form", "region_code")
    for row, heir in enumerate(details.heirs, start=1):
        national_id = heir.national_id.strip()
        if national_id and not _has_digits(national_id, NATIONAL_ID_DIGITS):
            values = {"digits": NATIONAL_ID_DIGITS, "row": row}
            yield Problem("heir_national_id_length", "heirs", values)


def _has_digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _check_national_id(details: MemberDetails) -> Iterable[Problem]:
    """Compares the national id with her gender and day of birth.

    A national id is permanent and may disagree with a birth date that was corrected later.
    `3307105408850002` is a woman born on 14 August 1985: the day stands as 54.

    Source: Dukcapil's rules for the NIK (two digits each for province, regency and district, then
    DDMMYY, then a serial of four).
    """
    national_id = details.national_id.strip()
    if not national_id:
        return ()
    if not _has_digits(national_id, NATIONAL_ID_DIGITS):
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
    return found


def folded_name(name: str) -> str:
    """What names have in common that are written differently by different clerks.

    Letters only, without accents, old spellings as the new ones, doubled letters once, words in the
    order of the alphabet, and without what stands for "daughter of" or a pilgrim: `Hj. Soemijati
    binti Karto` and `SUMIYATI KARTO` are the same.
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[a-z]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return " ".join(sorted(_folded_word(word) for word in words if word not in _NO_NAMES))


def _folded_word(word: str) -> str:
    for old, new in _OLD_SPELLINGS:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word)


def is_like(details: MemberDetails, other: MemberDetails) -> bool:
    """Whether both may well be one person: the same NIK, or the same name and day of birth.

    A day of birth that one of them lacks stands against nothing.
    """
    if details.national_id and details.national_id == other.national_id:
        return True
    name = folded_name(details.name)
    born = {each.birth_date for each in (details, other)} - {None}
    return bool(name) and name == folded_name(other.name) and len(born) <= 1


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
