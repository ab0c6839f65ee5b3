"""Groups and villages: calendar, names in the register, order of the sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.errors import (
    GatheringHasMembers,
    GatheringNameTaken,
    InvalidInput,
    NotPermitted,
    UnknownGathering,
)
from coopledger.accounting.gatherings import Gathering, GatheringKind, MeetingRule, Rhythm
from coopledger.services import gatherings, members
from coopledger.services.changes import Change
from coopledger.services.members import EditRequest
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import audit_log
from tests.services.savings_builders import add_member, as_role, new_session

GROUP, VILLAGE = GatheringKind.GROUP, GatheringKind.VILLAGE
MELATI = Gathering(
    kind=GROUP,
    name="Melati",
    village="Lipursari",
    rule=MeetingRule(rhythm=Rhythm.MONTH_DAY, day=15),
    time="13.00",
    place="rumah Bu Sumiyati",
    note="bawa buku",
)


@pytest.fixture
def session() -> Session:
    """Three of Melati, one of Anggrek, one of Melati who has left."""
    session = new_session()
    for number, name, group in (
        ("0012", "Sumiyati", "Melati"),
        ("0013", "Karti", "Melati"),
        ("0014", "Rohayati", "Melati"),
        ("0015", "Sri", "Anggrek"),
    ):
        add_member(session, number, name=name, group=group)
    add_member(session, "0016", name="Yuli", group="Melati", left_on=date(2026, 3, 1))
    return session


def names(found: tuple[gatherings.GatheringSummary, ...]) -> list[tuple[str, int]]:
    return [(each.gathering.name, each.members) for each in found]


def test_what_only_the_register_names_is_listed_too(session: Session) -> None:
    assert names(gatherings.gatherings(session)) == [
        ("Anggrek", 1),
        ("Melati", 3),
        ("Lipursari", 4),
    ]
    assert names(gatherings.gatherings(session, VILLAGE)) == [("Lipursari", 4)]


def test_a_calendar_is_kept_and_tells_the_next_meeting(session: Session) -> None:
    saved = gatherings.save(session, MELATI, old_name="Melati")
    assert saved.changes == {Change.MEMBERS}
    assert replace(saved.gathering, id=0) == MELATI
    anggrek, melati = gatherings.gatherings(session, GROUP)
    assert (anggrek.next_meeting, melati.next_meeting) == (None, date(2026, 7, 15))
    with session.books.read() as tx:
        assert gatherings.next_meetings(tx, date(2026, 7, 16)) == {
            (GROUP, "Melati"): date(2026, 8, 15)
        }


def test_a_new_group_has_no_members_yet(session: Session) -> None:
    gatherings.save(session, Gathering(kind=GROUP, name="  Mawar  Putih "))
    assert ("Mawar Putih", 0) in names(gatherings.gatherings(session, GROUP))


def test_a_new_name_is_given_to_everybody_in_one_act(session: Session) -> None:
    first = gatherings.save(session, MELATI, old_name="Melati")
    saved = gatherings.save(session, replace(MELATI, name="Melati Indah"), old_name="Melati")
    # Also to who has left: her papers go on naming the group she was in.
    assert saved.renamed == 4
    assert saved.gathering.id == first.gathering.id
    assert members.get_member(session, "0012").group == "Melati Indah"
    assert members.get_member(session, "0015").group == "Anggrek"
    assert names(gatherings.gatherings(session, GROUP)) == [("Anggrek", 1), ("Melati Indah", 3)]
    with session.books.read() as tx:
        event = audit_log.events(tx, limit=1)[0]
    assert (event.action, event.before, event.after) == (
        "save_gathering",
        {"name": "Melati"},
        {"name": "Melati Indah"},
    )


def test_a_village_that_only_the_register_names_is_renamed_too(session: Session) -> None:
    saved = gatherings.save(
        session, Gathering(kind=VILLAGE, name="Lipur Sari"), old_name="Lipursari"
    )
    assert saved.renamed == 5
    assert members.villages(session) == ("Lipur Sari",)


@pytest.mark.parametrize(
    ("gathering", "old_name", "error"),
    [
        (replace(MELATI, name=" "), "", InvalidInput),
        (MELATI, "", GatheringNameTaken),
        (replace(MELATI, name="anggrek"), "Melati", GatheringNameTaken),
        (MELATI, "Kenanga", UnknownGathering),
    ],
)
def test_what_is_refused_changes_nothing(
    session: Session, gathering: Gathering, old_name: str, error: type[Exception]
) -> None:
    before = gatherings.gatherings(session)
    with pytest.raises(error):
        gatherings.save(session, gathering, old_name=old_name)
    assert gatherings.gatherings(session) == before


def test_the_same_name_in_other_letters_is_a_correction(session: Session) -> None:
    saved = gatherings.save(session, replace(MELATI, name="MELATI"), old_name="Melati")
    assert saved.renamed == 4


def test_only_an_empty_group_is_given_up_and_it_can_come_back(session: Session) -> None:
    with pytest.raises(GatheringHasMembers) as refused:
        gatherings.retire(session, GROUP, "Anggrek")
    assert refused.value.members == 1
    details = members.get_member(session, "0015").details
    members.edit_member(
        session, EditRequest(number="0015", details=replace(details, group="Melati"))
    )
    gatherings.save(session, Gathering(kind=GROUP, name="Anggrek"))
    gatherings.retire(session, GROUP, "Anggrek")
    assert names(gatherings.gatherings(session, GROUP)) == [("Melati", 4)]
    retired = gatherings.gatherings(session, GROUP, retired=True)
    assert [each.gathering.active for each in retired] == [False, True]
    gatherings.bring_back(session, GROUP, "Anggrek")
    assert ("Anggrek", 0) in names(gatherings.gatherings(session, GROUP))
    for act in (gatherings.retire, gatherings.bring_back):
        with pytest.raises(UnknownGathering):
            act(session, GROUP, "Kenanga")


def order(session: Session, name: str = "Melati") -> list[str]:
    return [each.number for each in gatherings.members_in_order(session, GROUP, name)]


def test_the_order_of_the_sheet_is_fixed_by_hand(session: Session) -> None:
    assert order(session) == ["0012", "0013", "0014"]
    gatherings.set_order(session, GROUP, "Melati", ["0014", "0012"])
    assert order(session) == ["0014", "0012", "0013"]
    add_member(session, "0009", name="Ani", group="Melati")
    # A new member comes last, whatever her number.
    assert order(session) == ["0014", "0012", "0013", "0009"]
    with pytest.raises(UnknownGathering):
        gatherings.set_order(session, GROUP, "Melati", ["0015"])
    # Who goes to another group leaves her place behind; other corrections keep it.
    details = members.get_member(session, "0014").details
    for change in ({"phone": "0812"}, {"group": "Anggrek"}):
        details = replace(details, **change)
        saved = members.edit_member(session, EditRequest(number="0014", details=details))
        assert (saved.member.meeting_rank is None) == ("group" in change)
    assert order(session, "Anggrek") == ["0014", "0015"]


@pytest.mark.parametrize("role", [Role.CHAIR, Role.CASHIER, Role.SUPERVISOR, Role.AUDITOR])
def test_only_who_edits_members_changes_groups(session: Session, role: Role) -> None:
    other = as_role(session, role)
    for act in (
        lambda: gatherings.save(other, MELATI, old_name="Melati"),
        lambda: gatherings.retire(other, GROUP, "Melati"),
        lambda: gatherings.bring_back(other, GROUP, "Melati"),
        lambda: gatherings.set_order(other, GROUP, "Melati", []),
    ):
        with pytest.raises(NotPermitted):
            act()


def test_a_cashier_sees_no_groups(session: Session) -> None:
    cashier = as_role(session, Role.CASHIER)
    for act in (
        lambda: gatherings.gatherings(cashier),
        lambda: gatherings.members_in_order(cashier, GROUP, "Melati"),
    ):
        with pytest.raises(NotPermitted):
            act()
