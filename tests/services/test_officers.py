"""The registers of those who answer for the cooperative, and who signs its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.errors import TermEndsBeforeItBegins, UnknownMember, UnknownOfficer
from coopledger.accounting.members import Gender
from coopledger.accounting.officers import Body, Office, Officer, age_on, holder
from coopledger.services import officers, reporting, settings
from coopledger.services.session import Session
from coopledger.storage import audit_log
from tests.services.savings_builders import add_member, new_session

SINCE = date(2026, 1, 1)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(
        made,
        "0012",
        name="Sumiyati",
        birth_date=date(1985, 8, 14),
        address="RT 2",
        phone="0812-1111-2222",
    )
    return made


def request(position: str, name: str, **facts: object) -> officers.OfficerRequest:
    return officers.OfficerRequest(
        **{"body": Body.BOARD, "position": position, "name": name, "from_date": SINCE, **facts}  # type: ignore[arg-type]
    )


def test_of_a_member_the_register_says_who_she_is(session: Session) -> None:
    officer = officers.appoint(
        session, request("Bendahara", "Sumiyati", member_number=" 0012 ", address="not kept")
    )
    assert (officer.member_number, officer.gender) == ("0012", Gender.FEMALE)
    assert (officer.birth_date, officer.address) == (date(1985, 8, 14), "RT 2, Lipursari")
    assert officer.phone == "0812-1111-2222"
    stranger = officers.appoint(
        session,
        request(
            "Manajer",
            "Budi",
            body=Body.MANAGEMENT,
            gender=Gender.MALE,
            birth_date=date(1990, 2, 3),
            address="Jl. Pasar 7",
            phone="0813",
        ),
    )
    assert (stranger.member_number, stranger.gender) == ("", Gender.MALE)
    assert (stranger.birth_date, stranger.address) == (date(1990, 2, 3), "Jl. Pasar 7")
    with pytest.raises(UnknownMember):
        officers.appoint(session, request("Ketua", "X", member_number="9999"))


def test_an_officer_may_be_corrected_and_the_trail_says_how(session: Session) -> None:
    old = officers.appoint(session, request("Bendahara", "Sumiati"))
    new = officers.edit(
        session,
        old.id,
        request("Bendahara", "Sumiyati", member_number="0012", phone="0899", rank=2,
                body=Body.MANAGEMENT, from_date=date(2020, 1, 1)),
    )  # fmt: skip
    assert (new.name, new.member_number, new.phone, new.rank) == ("Sumiyati", "0012", "0899", 2)
    # Whose term it is and which body does not change under an old signature.
    assert (new.body, new.from_date) == (Body.BOARD, SINCE)
    with session.books.read() as tx:
        event = audit_log.events(tx)[0]
    assert event.action == "edit_officer"
    assert (event.before["name"], event.after["name"]) == ("Sumiati", "Sumiyati")
    with pytest.raises(UnknownOfficer):
        officers.edit(session, 99, request("Ketua", "X"))


def test_a_term_ends_with_a_reason_and_not_before_it_began(session: Session) -> None:
    officer = officers.appoint(session, request("Ketua", "Siti"))
    with pytest.raises(TermEndsBeforeItBegins):
        officers.end_term(session, officer.id, date(2025, 12, 31))
    with pytest.raises(UnknownOfficer):
        officers.end_term(session, 99, SINCE)
    officers.end_term(session, officer.id, date(2026, 3, 31), " pindah ")
    (ended,) = officers.officers(session)
    assert (ended.to_date, ended.end_reason) == (date(2026, 3, 31), "pindah")


def test_papers_are_signed_by_who_holds_the_office_on_their_day(session: Session) -> None:
    settings.put_cooperative(
        session,
        replace(
            settings.cooperative(session), chair="Lama", secretary="Sekre", treasurer="Lama juga"
        ),
    )
    first = officers.appoint(session, request("Bendahara", "Siti"))
    officers.appoint(session, request("Bendahara II", "Dewi", rank=0))
    officers.appoint(session, request("Wakil ketua", "Ani"))
    officers.end_term(session, first.id, date(2026, 3, 31))
    officers.appoint(session, request("bendahara", "Rina", from_date=date(2026, 4, 1)))
    march = reporting.issuer(session, on=date(2026, 3, 31)).cooperative
    april = reporting.issuer(session, on=date(2026, 4, 1)).cooperative
    assert (march.treasurer, april.treasurer) == ("Siti", "Rina")
    assert reporting.issuer(session).cooperative.treasurer == "Rina"
    # Nobody holds these by the register: the settings' names stand.
    assert (april.chair, april.secretary) == ("Lama", "Sekre")
    assert settings.cooperative(session).treasurer == "Lama juga"


def test_the_supervisor_whom_members_ask_is_the_first_who_can_be_reached(session: Session) -> None:
    assert reporting.supervisor_to_ask(session) == ""
    committee = {"body": Body.SUPERVISORY_COMMITTEE}
    officers.appoint(session, request("Ketua pengawas", "Rohmah", rank=1, **committee))
    assert reporting.supervisor_to_ask(session) == "Rohmah"
    officers.appoint(session, request("Anggota", "Sumiyati", member_number="0012", rank=2,
                                      **committee))  # fmt: skip
    assert reporting.supervisor_to_ask(session) == "Sumiyati, 0812-1111-2222"


def test_the_bare_word_goes_before_a_longer_one() -> None:
    def officer(position: str, rank: int) -> Officer:
        return Officer(
            body=Body.BOARD, position=position, name=position, from_date=SINCE, rank=rank
        )

    everyone = [officer("Ketua umum", 0), officer("Ketua", 5), officer("Wakil ketua", 0)]
    chosen = holder(everyone, Office.CHAIR, SINCE)
    assert chosen is not None
    assert chosen.name == "Ketua"
    assert holder(everyone[:1], Office.CHAIR, SINCE) == everyone[0]
    assert holder(everyone[2:], Office.CHAIR, SINCE) is None
    assert holder(everyone, Office.CHAIR, date(2025, 12, 31)) is None


def test_age_in_full_years() -> None:
    born = date(1984, 2, 29)
    assert age_on(born, date(2026, 2, 28)) == 41
    assert age_on(born, date(2026, 3, 1)) == 42
