"""What members tell in confidence, in the book and in its trail."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.attachments import AttachmentKind
from coopledger.accounting.errors import (
    AccountsNotSettled,
    AlreadyErased,
    AttachmentGone,
    CoopLedgerError,
    InvalidInput,
    MembershipRuns,
    NotPermitted,
    ReasonRequired,
    UnknownMember,
)
from coopledger.accounting.member_facts import Background, Education, Heir, WorkAbroad
from coopledger.accounting.members import Gender, MemberStatus
from coopledger.accounting.private_data import (
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    DisabilityCount,
    Health,
    Survivor,
    SurvivorTag,
    Topic,
    is_fingerprint,
)
from coopledger.services import attachments, members, private_data
from coopledger.services.members import EditRequest, StatusRequest
from coopledger.services.permissions import Role
from coopledger.services.private_data import SaveRequest
from coopledger.services.session import Session
from coopledger.storage import audit_log, private_store, schema
from tests.services.picture_builders import picture
from tests.services.savings_builders import (
    TODAY,
    add_member,
    as_role,
    details,
    new_session,
    put_in,
)

AGREED = date(2026, 3, 8)
SEEING = Disability(answers={Difficulty.SEEING: Answer.A_LOT}, note="mata kiri")
ALL_FINE = Disability(answers=dict.fromkeys(Difficulty, Answer.NONE))


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    return made


def save(
    session: Session, content: Content, number: str = "0012", consent_on: date | None = AGREED
) -> private_data.PrivateSaved:
    return private_data.save(
        session, SaveRequest(number=number, content=content, consent_on=consent_on)
    )


def leave(session: Session, number: str = "0012") -> None:
    members.change_status(
        session,
        StatusRequest(
            operation_id=session.ids.new(),
            number=number,
            status=MemberStatus.LEFT,
            from_date=TODAY,
            reason="pindah",
        ),
    )


def trail(session: Session) -> audit_log.AuditEvent:
    with session.books.read() as tx:
        return audit_log.events(tx, limit=1)[0]


def trail_text(session: Session) -> str:
    """All that the trail says, as it stands in the table."""
    with session.books.read() as tx:
        rows = tx.connection.execute(sa.select(schema.audit_event)).all()
    return "\n".join(" ".join(map(str, row)) for row in rows)


def salts(session: Session) -> list[str]:
    with session.books.read() as tx:
        return list(tx.connection.scalars(sa.select(schema.member_private.c.salt)))


# --- keeping ---


@pytest.mark.parametrize(
    "content",
    [
        SEEING,
        Health(note="asma\nobat tiap pagi"),
        Health(declined=True),
        Abroad(problems=frozenset({AbroadProblem.DETENTION}), note="tiga hari"),
        SurvivorTag(answer=Survivor.DECLINED),
    ],
)
def test_what_she_says_is_kept_with_her_consent(session: Session, content: Content) -> None:
    saved = save(session, content)
    assert saved.data == private_data.read(session, "0012")
    [(topic, kept)] = saved.data.topics.items()
    assert (kept.topic, kept.content, kept.consent_on, kept.changed_by) == (
        topic,
        content,
        AGREED,
        "siti",
    )


def test_what_she_says_later_replaces_what_she_said(session: Session) -> None:
    save(session, SEEING)
    first = salts(session)
    saved = save(session, ALL_FINE, consent_on=TODAY)
    kept = saved.data.disability
    assert kept is not None
    assert (kept.content, kept.consent_on) == (ALL_FINE, TODAY)
    assert salts(session) == first


def test_saving_the_same_again_leaves_no_trace(session: Session) -> None:
    save(session, SEEING)
    event = trail(session)
    save(session, SEEING)
    assert trail(session) == event


@pytest.mark.parametrize(
    ("content", "consent_on", "code"),
    [
        (SEEING, None, "consent_missing"),
        (SEEING, TODAY + timedelta(days=1), "date_in_future"),
        (Disability(), AGREED, "private_blank"),
        (Health(note="\x07"), AGREED, "text_not_printable"),
    ],
)
def test_nothing_is_kept_without_consent_or_content(
    session: Session, content: Content, consent_on: date | None, code: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        save(session, content, consent_on=consent_on)
    assert [problem.code for problem in refused.value.problems] == [code]
    assert not private_data.read(session, "0012").topics


# --- who may ---


def test_only_who_may_see_it_sees_it(session: Session) -> None:
    save(session, SEEING)
    for role in (Role.TREASURER, Role.SECRETARY, Role.CHAIR):
        assert private_data.read(as_role(session, role), "0012").topics
    for role in (Role.CASHIER, Role.SUPERVISOR, Role.AUDITOR):
        other = as_role(session, role)
        with pytest.raises(NotPermitted):
            private_data.read(other, "0012")
        with pytest.raises(NotPermitted):
            save(other, ALL_FINE)
        with pytest.raises(NotPermitted):
            private_data.record_consent(other, "0012", Topic.DISABILITY, AGREED)
        with pytest.raises(NotPermitted):
            private_data.erase(other, "0012", "iseng")
        with pytest.raises(NotPermitted):
            private_data.erase_personal(other, "0012", "iseng")


def test_everybody_is_known(session: Session) -> None:
    with pytest.raises(UnknownMember):
        private_data.read(session, "0099")
    with pytest.raises(UnknownMember):
        save(session, SEEING, "0099")


# --- the trail ---


def test_the_trail_says_what_was_written_down_and_not_what_it_is(session: Session) -> None:
    save(session, SEEING)
    event = trail(session)
    assert (event.action, event.subject, event.before) == ("save_private", "0012", {})
    assert event.after["consent_on"] == "2026-03-08"
    first = event.after["disability"]
    assert is_fingerprint(first)
    save(session, ALL_FINE)
    event = trail(session)
    assert event.before == {"disability": first}
    assert event.after["disability"] != first
    assert "mata kiri" not in trail_text(session)
    assert "a_lot" not in trail_text(session)
    assert salts(session)[0] not in trail_text(session)


def test_two_members_with_the_same_answers_cannot_be_told_to_agree(session: Session) -> None:
    add_member(session, "0013")
    save(session, SEEING)
    first = trail(session).after["disability"]
    save(session, SEEING, "0013")
    assert trail(session).after["disability"] != first
    assert len(set(salts(session))) == 2


words = st.text("qxz", min_size=9, max_size=16)
"""Words of letters that no name of a field has."""
secrets = st.fixed_dictionaries(
    {
        "national_id": st.from_regex(r"[0-9]{16}", fullmatch=True),
        "birth_place": words,
        "birth_date": st.dates(date(1950, 1, 1), date(2000, 1, 1)),
        "address": words,
        "hamlet": words,
        "district": words,
        "regency": words,
        "phone": st.from_regex(r"08[0-9]{9}", fullmatch=True),
        "family_card_number": st.from_regex(r"[0-9]{16}", fullmatch=True),
        "bank_name": words,
        "bank_account": st.from_regex(r"[0-9]{12}", fullmatch=True),
        "occupation": words,
        "nickname": words,
        "heirs": st.builds(
            lambda name, phone: (Heir(name=name, relation="anak", phone=phone),),
            words,
            st.from_regex(r"08[0-9]{9}", fullmatch=True),
        ),
        "migrations": st.builds(lambda country: (WorkAbroad(country=country),), words),
    }
)


def plain_values(facts: dict[str, Any]) -> set[str]:
    """The texts that must not be found."""
    found = {str(v) for k, v in facts.items() if k not in ("heirs", "migrations")}
    for heir in facts["heirs"]:
        found |= {heir.name, heir.phone}
    return found | {stay.country for stay in facts["migrations"]}


@settings(max_examples=8, deadline=None)
@given(st.lists(secrets, min_size=1, max_size=3), words)
def test_after_any_edit_the_trail_holds_no_personal_value_in_words(
    steps: list[dict[str, Any]], secret: str
) -> None:
    session = new_session()
    add_member(session, **steps[0])
    for facts in steps[1:]:
        members.edit_member(session, EditRequest(number="0012", details=details(**facts)))
    save(session, Health(note=secret))
    text = trail_text(session)
    for value in set[str]().union(*map(plain_values, steps)) | {secret}:
        assert value not in text
    # Her name and her village are no secret of the register.
    assert "Sumiyati" in text
    assert "Lipursari" in text


# --- consent that is missing ---


def take_over(session: Session, words: str, number: str = "0012") -> None:
    member = members.get_member(session, number)
    with session.books.write() as tx:
        private_data.take_over(tx, session, member, words)


def test_what_an_older_register_said_waits_for_her_consent(session: Session) -> None:
    take_over(session, " pendengaran ")
    data = private_data.read(session, "0012")
    assert data.without_consent == (Topic.DISABILITY,)
    kept = data.disability
    assert kept is not None
    assert kept.content == Disability(note="pendengaran")
    saved = private_data.record_consent(session, "0012", Topic.DISABILITY, AGREED)
    assert saved.data.without_consent == ()
    assert trail(session).after == {"consent_on": "2026-03-08"}
    with pytest.raises(AlreadyErased):
        private_data.record_consent(session, "0012", Topic.HEALTH, AGREED)
    with pytest.raises(InvalidInput):
        private_data.record_consent(session, "0012", Topic.DISABILITY, None)


def test_no_words_are_nothing_to_keep(session: Session) -> None:
    take_over(session, "  ")
    assert not private_data.read(session, "0012").topics
    with pytest.raises(InvalidInput):
        take_over(session, "\x00")


# --- forgetting ---


def test_a_topic_is_forgotten_with_its_salt(session: Session) -> None:
    save(session, SEEING)
    save(session, Health(note="asma"))
    old = trail(session).after
    saved = private_data.erase(session, "0012", " permintaan sendiri ", Topic.HEALTH)
    assert set(saved.data.topics) == {Topic.DISABILITY}
    event = trail(session)
    assert event.action == "erase_private"
    assert event.before == {"health": old["health"]}
    assert event.after == {"reason": "permintaan sendiri"}
    assert len(salts(session)) == 1
    # Written down again, it has another salt: the old fingerprint can be compared with nothing.
    save(session, Health(note="asma"))
    assert trail(session).after["health"] != old["health"]


def test_all_topics_are_forgotten_at_once(session: Session) -> None:
    save(session, SEEING)
    save(session, SurvivorTag(answer=Survivor.YES))
    assert not private_data.erase(session, "0012", "permintaan sendiri").data.topics
    assert set(trail(session).before) == {"disability", "survivor"}
    assert salts(session) == []


def test_forgetting_wants_a_reason_and_something_to_forget(session: Session) -> None:
    with pytest.raises(AlreadyErased):
        private_data.erase(session, "0012", "permintaan sendiri")
    save(session, SEEING)
    with pytest.raises(ReasonRequired):
        private_data.erase(session, "0012", " ")
    with pytest.raises(AlreadyErased):
        private_data.erase(session, "0012", "permintaan sendiri", Topic.ABROAD)


FULL: dict[str, Any] = {
    "national_id": "3307105408850002",
    "birth_place": "Wonosobo",
    "birth_date": date(1985, 8, 14),
    "address": "Jalan Melati 3",
    "hamlet": "Krajan",
    "phone": "081234567890",
    "education": Education.PRIMARY,
    "background": frozenset({Background.FORMER_MIGRANT}),
    "heirs": (Heir(name="Ahmad", relation="anak"),),
    "migrations": (WorkAbroad(country="Malaysia", home_year=2019),),
    "group": "Melati",
}


def test_a_former_member_is_forgotten_but_for_name_place_and_dates() -> None:
    session = new_session()
    add_member(session, **FULL)
    save(session, SEEING)
    paper = attachments.add(
        session, "member", "0012", AttachmentKind.IDENTITY_CARD, "KTP", picture()
    ).attachment
    leave(session)
    erased = private_data.erase_personal(session, "0012", "dua tahun lewat")
    member = members.get_member(session, "0012")
    assert erased.member == member
    assert erased.papers == 1
    assert member.details == details(
        left_on=TODAY, group="Melati", meeting_rank=member.meeting_rank
    )
    assert member.status is MemberStatus.LEFT
    assert not private_data.read(session, "0012").topics
    with pytest.raises(AttachmentGone):
        attachments.content(session, paper.id)
    assert attachments.list_of(session, "member", "0012")[0].title == ""
    with session.books.read() as tx:
        assert private_store.trail_salt(tx, member.id) == ""
    event = trail(session)
    assert (event.action, event.after) == (
        "erase_personal",
        {"reason": "dua tahun lewat", "papers": 1},
    )
    with pytest.raises(AlreadyErased):
        private_data.erase_personal(session, "0012", "lagi")


def test_nothing_of_her_is_left_anywhere_in_the_book() -> None:
    session = new_session()
    add_member(session, **FULL)
    save(session, Health(note="asma"))
    leave(session)
    private_data.erase_personal(session, "0012", "dua tahun lewat")
    with session.books.read() as tx:
        everything = "\n".join(
            str(tuple(row))
            for table in schema.metadata.sorted_tables
            for row in tx.connection.execute(sa.select(table))
        )
    for value in ("3307105408850002", "Krajan", "081234567890", "Ahmad", "Malaysia", "asma"):
        assert value not in everything
    assert "Sumiyati" in everything


def test_a_member_is_not_forgotten_while_membership_runs_or_money_stands(
    session: Session,
) -> None:
    with pytest.raises(MembershipRuns):
        private_data.erase_personal(session, "0012", "keliru")
    put_in(session, 50_000)
    leave(session)
    with pytest.raises(ReasonRequired):
        private_data.erase_personal(session, "0012", "")
    with pytest.raises(AccountsNotSettled) as refused:
        private_data.erase_personal(session, "0012", "pindah")
    error: CoopLedgerError = refused.value
    assert isinstance(error, AccountsNotSettled)
    assert (error.savings.to_text(), error.debts.to_text()) == ("50000", "0")


# --- counting without names ---


def test_members_with_disability_are_counted_without_names(session: Session) -> None:
    add_member(session, "0013")
    add_member(session, "0014", gender=Gender.MALE)
    add_member(session, "0015")
    save(session, SEEING)
    save(session, ALL_FINE, "0013")
    save(session, Disability(note="kaki"), "0014")
    save(session, SEEING, "0015")
    leave(session, "0015")
    auditor = as_role(session, Role.AUDITOR)
    after = TODAY + timedelta(days=1)
    assert private_data.disability_counts(auditor, TODAY)[Gender.FEMALE].total == 3
    assert private_data.disability_counts(auditor, after) == {
        Gender.FEMALE: DisabilityCount(1, 1, 0),
        Gender.MALE: DisabilityCount(0, 0, 1),
    }
    with pytest.raises(NotPermitted):
        private_data.disability_counts(as_role(session, Role.CASHIER), TODAY)
    report = private_data.disability_report(auditor, after)
    assert [row.cells for row in report.rows] == [(2, 1, 1, 0), (1, 0, 0, 1), (3, 1, 1, 1)]
    assert "Sumiyati" not in str(report)


def test_what_the_table_keeps_is_readable_json(session: Session) -> None:
    save(session, SEEING)
    with session.books.read() as tx:
        content = tx.connection.scalar(sa.select(schema.member_private.c.content))
    assert json.loads(content or "") == {"answers": {"seeing": "a_lot"}, "note": "mata kiri"}
