"""The books of persons: members, board, supervisors, management, with the boxes that are signed.

Source: DOMAIN 1.6, books 1 to 4 of the sixteen (UU 25/1992 art. 17 for the first).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from coopledger.accounting.members import Gender, Member, MemberStatus
from coopledger.accounting.officers import Body, Officer, age_on
from coopledger.accounting.statements import (
    Cell,
    CellType,
    Column,
    Link,
    Row,
    RowKind,
    Statement,
)
from coopledger.accounting.text import Label, Named, Text

_SHORT_GENDER: Mapping[Gender, Label] = {
    Gender.FEMALE: Named("P", "F"),
    Gender.MALE: Named("L", "M"),
}
BOOK_NAMES: Mapping[Body, str] = {
    Body.BOARD: "board-book",
    Body.SUPERVISORY_COMMITTEE: "supervisors-book",
    Body.MANAGEMENT: "management-book",
}
"""What each body's book is called among the reports."""

BOOK_TITLES: Mapping[Body, Text] = {
    Body.BOARD: Text("Book of the board"),
    Body.SUPERVISORY_COMMITTEE: Text("Book of the supervisory committee"),
    Body.MANAGEMENT: Text("Book of the management"),
}


def _text(key: str, title: Text, *, width: float) -> Column:
    return Column(key=key, title=title, type=CellType.TEXT, width=width)


def _day(key: str, title: Text) -> Column:
    return Column(key=key, title=title, type=CellType.DATE, width=1.2)


def _box(key: str, title: Text, *, width: float) -> Column:
    return Column(key=key, title=title, type=CellType.TEXT, width=width, by_hand=True)


_MEMBER_COLUMNS = (
    _text("birth", Text("Born in, on (age)"), width=1.6),
    _text("gender", Text("Sex"), width=0.5),
    _text("occupation", Text("Occupation"), width=1.15),
    _text("address", Text("Address"), width=1.9),
    _day("joined_on", Text("Joined")),
    _box("member_signature", Text("Signature or thumb"), width=1.2),
    _box("chair_signature", Text("Chair"), width=1.1),
    _day("left_on", Text("Left on")),
    _text("reason", Text("Why"), width=1.1),
    _box("chair_signature_left", Text("Chair"), width=1.1),
    _text("remarks", Text("Remarks"), width=1.15),
)
_OFFICER_COLUMNS = (
    Column(key="age", title=Text("Age"), type=CellType.COUNT, width=0.65),
    _text("gender", Text("Sex"), width=0.5),
    _text("address", Text("Address"), width=2.1),
    _text("member", Text("Member no."), width=0.9),
    _text("position", Text("Office"), width=1.3),
    _day("from_date", Text("Since")),
    _box("signature", Text("Signature"), width=1.3),
    _day("to_date", Text("Until")),
    _text("reason", Text("Why"), width=1.3),
    _box("chair_signature", Text("Chair"), width=1.2),
)


def member_book(
    members: Iterable[Member], reasons: Mapping[int, str], *, cooperative: str, at: date
) -> Statement:
    """The book of members, to be signed: everyone admitted by the day, those who left too.

    The national id is no column of this book, and stands on no list.

    Args:
        members: The whole register, by number.
        reasons: Why members left, by their ids.
        cooperative: The cooperative's name.
        at: The day.
    """
    entered = [
        member
        for member in members
        if member.joined_on <= at and member.status is not MemberStatus.PROSPECTIVE
    ]
    return Statement(
        name="member-book",
        title=Text("Book of members"),
        cooperative=cooperative,
        to_date=at,
        columns=_MEMBER_COLUMNS,
        rows=tuple(_member_row(member, reasons.get(member.id, ""), at) for member in entered),
        label_title=Text("Name"),
        code_title=Text("No."),
        label_width=1.7,
    )


def _member_row(member: Member, reason: str, at: date) -> Row:
    ended = member.ended_by(at)
    address = (member.address, member.hamlet, member.village)
    cells: tuple[Cell, ...] = (
        _born(member.birth_place, member.birth_date, at),
        _SHORT_GENDER[member.gender],
        member.occupation,
        ", ".join(part for part in address if part),
        member.joined_on,
        "",
        "",
        member.left_on if ended else None,
        _why(member, reason) if ended else "",
        "",
        member.group,
    )
    return Row(
        kind=RowKind.LINE,
        label=member.name,
        cells=cells,
        code=member.number,
        member=member.number,
        link=Link(kind="member", key=member.number),
    )


def _why(member: Member, reason: str) -> Label:
    if reason:
        return reason
    return Text("deceased") if member.status is MemberStatus.DECEASED else Text("left")


def _born(place: str, day: date | None, at: date) -> str:
    if day is None:
        return place
    known = f"{day:%d-%m-%Y} ({age_on(day, at)})"
    return f"{place}, {known}" if place else known


def officer_book(
    officers: Iterable[Officer], body: Body, *, cooperative: str, at: date
) -> Statement:
    """The book of a body, to be signed: everyone who took office by the day, former ones too."""
    entered = sorted(
        (one for one in officers if one.body is body and one.from_date <= at),
        key=lambda one: (one.from_date, one.rank, one.id),
    )
    return Statement(
        name=BOOK_NAMES[body],
        title=BOOK_TITLES[body],
        cooperative=cooperative,
        to_date=at,
        columns=_OFFICER_COLUMNS,
        rows=tuple(_officer_row(number, one, at) for number, one in enumerate(entered, start=1)),
        label_title=Text("Name"),
        code_title=Text("No."),
        label_width=1.7,
    )


def _officer_row(number: int, officer: Officer, at: date) -> Row:
    ended = officer.to_date is not None and officer.to_date <= at
    cells: tuple[Cell, ...] = (
        None if officer.birth_date is None else age_on(officer.birth_date, at),
        "" if officer.gender is None else _SHORT_GENDER[officer.gender],
        officer.address,
        officer.member_number,
        officer.position,
        officer.from_date,
        "",
        officer.to_date if ended else None,
        officer.end_reason if ended else "",
        "",
    )
    return Row(kind=RowKind.LINE, label=officer.name, cells=cells, code=str(number))
