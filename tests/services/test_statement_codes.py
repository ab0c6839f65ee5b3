"""Papers compared with the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.errors import NotPermitted, UnreadableCode
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.money import ZERO
from coopledger.accounting.statement_code import StatementCode, cooperative_mark, parse_code
from coopledger.services import journal, reporting, settings
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.services.statement_codes import Finding, verify_code
from coopledger.services.statements_members import member_statement
from tests.services.savings_builders import R, add_member, as_role, new_session, put_in, take_out

SPAN = (date(2026, 1, 1), date(2026, 3, 31))


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    add_member(made, "0013")
    put_in(made, 50_000)
    return made


def code_of(session: Session, number: str = "0012") -> StatementCode:
    statement = member_statement(session, number, *SPAN)
    issuer = reporting.issuer(session)
    return StatementCode(
        cooperative=cooperative_mark(issuer.cooperative),
        member=number,
        from_date=SPAN[0],
        to_date=SPAN[1],
        figures=statement.closing_figures,
        chain_head=issuer.chain_head,
    )


def test_a_paper_agrees_with_the_book_it_came_from_and_with_a_book_that_went_on(
    session: Session,
) -> None:
    text = code_of(session).to_text()
    verdict = verify_code(session, text)
    assert verdict.finding is Finding.AGREES
    assert verdict.member_name == "Sumiyati"
    assert verdict.entries_since == 0
    put_in(session, 70_000, posted_on=date(2026, 4, 5))
    put_in(session, 9_000, member_number="0013", posted_on=date(2026, 2, 5))
    verdict = verify_code(session, text)
    assert verdict.finding is Finding.AGREES
    assert verdict.entries_since == 2
    assert {figure.group: figure.now for figure in verdict.figures}[AccountGroup.SAVINGS] == R(
        50_000
    )
    assert all(figure.agrees for figure in verdict.figures)


def test_what_is_booked_into_the_days_of_a_paper_afterwards_is_told(session: Session) -> None:
    text = code_of(session).to_text()
    take_out(session, 20_000, posted_on=date(2026, 3, 30))
    verdict = verify_code(session, text)
    assert verdict.finding is Finding.BOOKED_SINCE
    savings = verdict.figures[0]
    assert (savings.paper, savings.then, savings.now) == (R(50_000), R(50_000), R(30_000))
    assert not savings.agrees


def test_a_deposit_taken_back_shows_in_the_verdict(session: Session) -> None:
    posted = put_in(session, 40_000, posted_on=date(2026, 2, 2))
    text = code_of(session).to_text()
    journal.reverse(
        session,
        journal.ReversalRequest(
            operation_id=session.ids.new(), voucher=str(posted.entry.voucher), reason="Salah"
        ),
    )
    verdict = verify_code(session, text)
    assert verdict.finding is Finding.BOOKED_SINCE
    assert verdict.figures[0].now == R(50_000)


def test_a_figure_that_the_book_never_said(session: Session) -> None:
    code = code_of(session)
    forged = replace(code, figures=replace(code.figures, savings=R(500_000)))
    verdict = verify_code(session, forged.to_text())
    assert verdict.finding is Finding.DIFFERS
    assert (verdict.figures[0].paper, verdict.figures[0].then) == (R(500_000), R(50_000))


def test_a_state_that_is_not_in_the_chain(session: Session) -> None:
    lost = replace(code_of(session), chain_head="ab" * 32)
    verdict = verify_code(session, lost.to_text())
    assert verdict.finding is Finding.STATE_MISSING
    assert verdict.head is None
    assert verdict.figures[0].then is None
    assert verdict.figures[0].now == R(50_000)


def test_papers_of_others(session: Session) -> None:
    stranger = replace(code_of(session), member="9999")
    assert verify_code(session, stranger.to_text()).finding is Finding.UNKNOWN_MEMBER
    elsewhere = replace(code_of(session), cooperative="3307010010001")
    assert verify_code(session, elsewhere.to_text()).finding is Finding.OTHER_COOPERATIVE
    settings.put_cooperative(
        session, replace(settings.cooperative(session), cooperative_id_number="3307010010001")
    )
    assert verify_code(session, elsewhere.to_text()).finding is Finding.AGREES


def test_the_paper_of_a_book_without_entries_holds_nothing(session: Session) -> None:
    before = replace(code_of(session, "0013"), chain_head="0" * 64)
    verdict = verify_code(session, before.to_text())
    assert verdict.finding is Finding.AGREES
    assert [figure.paper for figure in verdict.figures] == [ZERO] * 4
    assert verdict.entries_since == 2


def test_the_short_code_alone_is_found_in_the_chain(session: Session) -> None:
    head = code_of(session).chain_head
    put_in(session, 5_000)
    verdict = verify_code(session, f"{head[:4]}-{head[4:8]}-{head[8:12]}")
    assert verdict.finding is Finding.STATE_FOUND
    assert verdict.head is not None
    assert verdict.head.hash == head
    assert verdict.entries_since == 1
    assert verify_code(session, "abab-abab-abab").finding is Finding.STATE_MISSING
    assert verify_code(session, "0000-0000-0000").finding is Finding.STATE_FOUND


def test_what_is_refused(session: Session) -> None:
    with pytest.raises(UnreadableCode):
        verify_code(session, "Koperasi Uji · 9f3a")
    with pytest.raises(NotPermitted):
        verify_code(as_role(session, Role.CASHIER), code_of(session).to_text())
    assert verify_code(as_role(session, Role.AUDITOR), code_of(session).to_text()).code == (
        parse_code(code_of(session).to_text())
    )
