"""Who signs, and the words of the books of persons."""

from __future__ import annotations

from datetime import date

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.officers import Body, Office, Officer, age_on, holder, serving
from coopledger.accounting.registers import BOOK_NAMES, BOOK_TITLES, member_book, officer_book
from coopledger.accounting.text import Text
from tests.accounting.member_builders import a_member

SINCE, TODAY = date(2026, 1, 1), date(2026, 6, 30)


def officer(position: str, *, rank: int = 0, body: Body = Body.BOARD, **facts: object) -> Officer:
    return Officer(
        **{"body": body, "position": position, "name": position, "from_date": SINCE, "rank": rank,
           **facts}  # type: ignore[arg-type]
    )  # fmt: skip


def test_only_those_of_a_body_who_serve_and_in_their_order() -> None:
    everyone = [
        officer("B", rank=2),
        officer("A", rank=1),
        officer("C", to_date=date(2026, 3, 1)),
        officer("D", body=Body.SUPERVISORY_COMMITTEE),
    ]
    assert [one.name for one in serving(everyone, Body.BOARD, TODAY)] == ["A", "B"]


def test_the_holder_of_an_office() -> None:
    longer = officer("Bendahara II", rank=1)
    bare = officer("bendahara", rank=2)
    assert holder([longer, bare], Office.TREASURER, TODAY) == bare
    assert holder([longer], Office.TREASURER, TODAY) == longer
    assert holder([officer("Wakil bendahara")], Office.TREASURER, TODAY) is None
    assert holder([officer("")], Office.CHAIR, TODAY) is None


def test_full_years() -> None:
    assert age_on(date(1990, 6, 30), TODAY) == 36
    assert age_on(date(1990, 7, 1), TODAY) == 35


def test_the_book_of_members_says_why_who_left() -> None:
    def left(**facts: object):  # type: ignore[no-untyped-def]
        return a_member(left_on=date(2026, 2, 1), **facts)

    members = [
        left(id=1, status=MemberStatus.LEFT),
        left(id=2, status=MemberStatus.DECEASED),
        left(id=3, status=MemberStatus.LEFT),
        a_member(id=4, birth_place="Kebumen", birth_date=None),
        a_member(id=5, birth_place="", birth_date=date(1990, 1, 2)),
        a_member(id=6, status=MemberStatus.PROSPECTIVE),
    ]
    book = member_book(members, {3: "pindah"}, cooperative="Maju", at=TODAY)
    assert [row.cells[8] for row in book.rows] == [
        Text("left"),
        Text("deceased"),
        "pindah",
        "",
        "",
    ]
    assert [row.cells[0] for row in book.rows[3:]] == ["Kebumen", "02-01-1990 (36)"]


def test_the_book_of_a_body_keeps_the_order_of_terms() -> None:
    former = officer("Ketua", from_date=date(2024, 1, 1), to_date=date(2025, 12, 31),
                     end_reason="selesai")  # fmt: skip
    now = officer("Ketua", to_date=date(2027, 1, 1))
    later = officer("Ketua", from_date=date(2026, 7, 1))
    book = officer_book([later, now, former], Body.BOARD, cooperative="Maju", at=TODAY)
    assert [row.cells[5] for row in book.rows] == [date(2024, 1, 1), SINCE]
    assert [row.cells[7:9] for row in book.rows] == [(date(2025, 12, 31), "selesai"), (None, "")]
    assert BOOK_NAMES.keys() == BOOK_TITLES.keys() == set(Body)
