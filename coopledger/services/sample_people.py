"""What the practice cooperative's register says of its invented people, beside their names."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from coopledger.accounting.gatherings import Gathering, GatheringKind, MeetingRule, Rhythm
from coopledger.accounting.member_facts import (
    Background,
    Education,
    Heir,
    LegalChannel,
    MaritalStatus,
    WorkAbroad,
    WorkSector,
)
from coopledger.accounting.members import Gender, MemberDetails

_ELDERLY_BEFORE = 1970
_SCHOOLS = (
    Education.PRIMARY,
    Education.PRIMARY,
    Education.LOWER_SECONDARY,
    Education.LOWER_SECONDARY,
    Education.UPPER_SECONDARY,
    Education.DIPLOMA,
    Education.NO_ANSWER,
)
_MARRIED = (
    MaritalStatus.MARRIED,
    MaritalStatus.MARRIED,
    MaritalStatus.MARRIED,
    MaritalStatus.WIDOWED,
    MaritalStatus.DIVORCED,
    MaritalStatus.SINGLE,
)
_CHANNELS = (
    LegalChannel.PROCEDURAL,
    LegalChannel.PROCEDURAL,
    LegalChannel.NON_PROCEDURAL,
    LegalChannel.NO_ANSWER,
    None,
)
_SECTORS = (
    WorkSector.DOMESTIC,
    WorkSector.DOMESTIC,
    WorkSector.FACTORY,
    WorkSector.PLANTATION,
    WorkSector.OTHER,
)
_MEN_AT_WORK = (WorkSector.SEA, WorkSector.PLANTATION, WorkSector.FACTORY)


def described(details: MemberDetails, *, seed: int, facts: dict[str, Any]) -> MemberDetails:
    """The same person with the rest of what a register asks.

    Her dice are her own, so that nothing invented here changes what the cooperative lives through.

    Args:
        details: Her name, birth and place.
        seed: The practice cooperative's.
        facts: The invented facts of the practice file.
    """
    dice = random.Random(f"{seed}/{details.number}")  # noqa: S311 -- repeatable on purpose
    people, cooperative = facts["people"], facts["cooperative"]
    place = people["villages"].index(details.village)
    stay = details.migrations[0] if details.migrations else WorkAbroad()
    married = dice.choice(_MARRIED)
    serial = int(details.number)
    return replace(
        details,
        nickname=f"{'Bu' if details.gender is Gender.FEMALE else 'Pak'} {details.name.split()[0]}",
        family_card_number=f"330799{details.joined_on:%d%m%y}{serial:04d}",
        marital_status=married,
        education=dice.choice(_SCHOOLS),
        occupation=dice.choice(people["occupations"]),
        hamlet=f"{dice.choice(people['hamlets'])} {details.address}",
        address=f"Jl. {dice.choice(people['streets'])} No. {dice.randint(1, 80)}",
        district=people["districts"][place],
        regency=cooperative["regency"],
        applied_on=details.joined_on - timedelta(days=dice.randint(7, 60)),
        admission_minutes=f"{dice.randint(1, 4):02d}/PGRS/{details.joined_on.year}",
        background=frozenset(_background(details, married, dice)),
        heirs=(*details.heirs, *_more_heirs(people, dice)),
        migrations=tuple(_migrations(details, stay, people, dice)),
    )


def _background(
    details: MemberDetails, married: MaritalStatus, dice: random.Random
) -> Iterator[Background]:
    yield Background.FORMER_MIGRANT
    if dice.random() < 0.3:
        yield Background.MIGRANT_FAMILY
    alone = married in (MaritalStatus.WIDOWED, MaritalStatus.DIVORCED)
    if alone and details.gender is Gender.FEMALE:
        yield Background.FEMALE_HEAD
    if details.birth_date is not None and details.birth_date.year < _ELDERLY_BEFORE:
        yield Background.ELDERLY
    if dice.random() < 0.15:
        yield Background.POOR


def _more_heirs(people: dict[str, Any], dice: random.Random) -> Iterator[Heir]:
    if dice.random() < 0.35:
        yield Heir(name=dice.choice(people["given"]), relation="anak")


def _migrations(
    details: MemberDetails, stay: WorkAbroad, people: dict[str, Any], dice: random.Random
) -> Iterator[WorkAbroad]:
    """Up to two times abroad, the last one being that of the practice file."""
    sectors = _SECTORS if details.gender is Gender.FEMALE else _MEN_AT_WORK
    home = stay.home_year or details.joined_on.year
    out = home - dice.randint(2, 6)
    if dice.random() < 0.3:
        before = out - dice.randint(1, 3)
        yield WorkAbroad(
            country=dice.choice(people["countries"]),
            sector=dice.choice(sectors),
            out_year=before - 2,
            home_year=before,
            channel=dice.choice(_CHANNELS),
        )
    yield replace(stay, sector=dice.choice(sectors), out_year=out, channel=dice.choice(_CHANNELS))


def calendars(facts: dict[str, Any], first_meeting_day: int) -> Iterator[Gathering]:
    """The groups with the days on which the practice cooperative collects from them."""
    people = facts["people"]
    for place, group in enumerate(people["groups"]):
        yield Gathering(
            kind=GatheringKind.GROUP,
            name=group,
            village=people["villages"][place],
            rule=MeetingRule(rhythm=Rhythm.MONTH_DAY, day=first_meeting_day + place),
            time="13.00",
            place=f"Balai Desa {people['villages'][place]}",
        )
