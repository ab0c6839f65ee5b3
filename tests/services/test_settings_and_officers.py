"""The cooperative's settings, its officers, and half-typed forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.errors import InvalidInput, NotPermitted
from coopledger.accounting.money import Money
from coopledger.accounting.officers import Body, serving
from coopledger.accounting.settings import DatedAmount, InterestWord
from coopledger.services import drafts, officers, settings
from coopledger.services.permissions import Permission, Role, allowed
from coopledger.services.session import Session, User
from coopledger.storage import audit_log
from tests.storage.conftest import session
from tests.storage.ledger_builders import grant

__all__ = ["session"]


def as_role(session: Session, role: Role) -> Session:
    return Session(books=session.books, user=User(name="x", role=role), clock=session.clock)


def test_the_cooperative_changes_and_the_trail_says_what(session: Session) -> None:
    old = settings.cooperative(session)
    settings.put_cooperative(session, replace(old, chair="Katarina"))
    assert settings.cooperative(session).chair == "Katarina"
    with session.books.read() as tx:
        event = audit_log.events(tx)[0]
    assert event.action == "edit_cooperative"
    assert event.before == {"chair": ""}
    assert event.after == {"chair": "Katarina"}


def test_dates_that_entries_stand_on_stay(session: Session) -> None:
    old = settings.cooperative(session)
    settings.put_cooperative(session, replace(old, opening_date=date(2025, 1, 2)))
    grant(session, 5)
    with pytest.raises(InvalidInput) as refused:
        settings.put_cooperative(session, replace(old, fiscal_year_start_month=7))
    assert [problem.place for problem in refused.value.problems] == [
        "opening_date",
        "fiscal_year_start_month",
    ]
    with pytest.raises(InvalidInput):
        settings.put_cooperative(session, replace(old, name=" "))


def test_rules_read_back_as_they_were_put(session: Session) -> None:
    rules = replace(
        settings.book_rules(session),
        membership_share=(
            DatedAmount(from_date=date(2025, 1, 1), amount=Money.rupiah(50_000)),
            DatedAmount(from_date=date(2025, 7, 1), amount=Money.rupiah(100_000)),
        ),
        interest_word=InterestWord.BUNGA,
    )
    settings.put_book_rules(session, rules)
    assert settings.book_rules(session) == rules


@pytest.mark.parametrize("role", Role)
def test_only_some_edit_rules_and_registers(session: Session, role: Role) -> None:
    someone = as_role(session, role)
    first = officers.appoint(
        session,
        officers.OfficerRequest(
            body=Body.BOARD, position="Ketua", name="Siti", from_date=date(2025, 1, 1)
        ),
    )
    request = officers.OfficerRequest(
        body=Body.BOARD, position="Ketua", name="Ani", from_date=date(2025, 1, 1)
    )
    for permission, act in (
        (
            Permission.EDIT_RULES,
            lambda: settings.put_cooperative(someone, settings.cooperative(session)),
        ),
        (
            Permission.EDIT_RULES,
            lambda: settings.put_book_rules(someone, settings.book_rules(session)),
        ),
        (Permission.EDIT_MEMBERS, lambda: officers.appoint(someone, request)),
        (
            Permission.EDIT_MEMBERS,
            lambda: officers.end_term(someone, first.id, date(2025, 1, 2)),
        ),
    ):
        if allowed(role, permission):
            act()
        else:
            with pytest.raises(NotPermitted):
                act()


def test_officers_serve_for_their_term(session: Session) -> None:
    for rank, name in ((2, "Nur"), (1, "Katarina")):
        officers.appoint(
            session,
            officers.OfficerRequest(
                body=Body.BOARD, position="x", name=name, from_date=date(2025, 1, 1), rank=rank
            ),
        )
    first = officers.officers(session)[0]
    assert first.name == "Katarina"
    officers.end_term(session, first.id, date(2025, 6, 30))
    everyone = officers.officers(session)
    names = [one.name for one in serving(everyone, Body.BOARD, date(2025, 6, 30))]
    assert names == ["Katarina", "Nur"]
    assert [one.name for one in serving(everyone, Body.BOARD, date(2025, 7, 1))] == ["Nur"]
    assert serving(everyone, Body.SUPERVISORY_COMMITTEE, date(2025, 6, 30)) == ()
    with pytest.raises(InvalidInput):
        officers.appoint(
            session,
            officers.OfficerRequest(
                body=Body.BOARD, position=" ", name="", from_date=date(2025, 1, 1)
            ),
        )


def test_a_half_typed_form_is_kept_for_its_writer(session: Session) -> None:
    drafts.keep_draft(session, "deposit", {"amount": "1,25jt"})
    drafts.keep_draft(session, "deposit", {"amount": "1.250.000"})
    assert drafts.drafts(session) == {"deposit": {"amount": "1.250.000"}}
    assert drafts.drafts(as_role(session, Role.CHAIR)) == {}
    drafts.keep_draft(session, "deposit", None)
    assert drafts.drafts(session) == {}
