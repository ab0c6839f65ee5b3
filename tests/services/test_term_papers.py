"""The certificate of a term deposit: what stands on it, and that a second print says so."""

from __future__ import annotations

import pytest

from coopledger.accounting.errors import NotPermitted, UnknownTermDeposit
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.accounting.rates import Rate
from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    BreakRule,
    InterestPaid,
)
from coopledger.i18n import Translator
from coopledger.reports.layouts.term_certificate import certificate_document
from coopledger.reports.text import render_text
from coopledger.services import print_log, term_deposits, term_papers
from coopledger.services.permissions import Role
from coopledger.services.reporting import issuer
from coopledger.services.session import Session
from tests.services.savings_builders import R, as_role
from tests.services.test_term_deposits import DUE, break_it, mature, product, session, start

__all__ = ["session"]


def text(session: Session, language: str = "id", number: str = "SB-0012-1") -> str:
    figures = term_papers.certificate_figures(session, number)
    document = certificate_document(figures, Translator(language), issuer(session))
    return " ".join(render_text(document).split())


def test_what_stands_on_it(session: Session) -> None:
    start(session, at_maturity=AtMaturity.ROLL_PRINCIPAL)
    said = text(session)
    for part in (
        "SB-0012-1",
        "Sumiyati",
        "6 bulan",
        "15 Juli 2026",
        "Enam juta rupiah",
        "178.521",
        "BKM/2026/000002",
        "diperpanjang untuk jangka waktu yang sama",
        "jasa yang belum dibayar hilang",
    ):
        assert part in said, part
    english = text(session, "en")
    assert "Term deposit certificate" in english
    assert "15 July 2026" in english


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (BreakRule(), "interest is then paid up to that day"),
        (BreakRule(kind=BreakPenalty.RATE, rate=Rate.percent(2)), "counted 2% lower"),
        (BreakRule(kind=BreakPenalty.AMOUNT, amount=R(25_000)), "Rp25,000 is kept back"),
    ],
)
def test_the_early_break_is_printed_as_agreed(
    session: Session, rule: BreakRule, words: str
) -> None:
    product(session, break_rule=rule)
    start(session, interest_paid=InterestPaid.MONTHLY, at_maturity=AtMaturity.ROLL_ALL)
    said = text(session, "en")
    assert words in said
    assert "each month into her Voluntary savings" in said
    assert "amount and interest go on together" in said


def test_one_that_has_ended_says_so(session: Session) -> None:
    start(session, at_maturity=AtMaturity.ROLL_ALL)
    start(session)
    start(session)
    mature(session)
    mature(session, certificate="SB-0012-2")
    break_it(session, certificate="SB-0012-3")
    assert "Tidak berlaku lagi: dibayarkan" in text(session, number="SB-0012-2")
    assert "Tidak berlaku lagi: dicairkan dini" in text(session, number="SB-0012-3")
    assert "Tidak berlaku lagi" not in text(session, number="SB-0012-1/2")


def test_the_second_print_is_a_copy(session: Session) -> None:
    start(session)
    tr = Translator("id")
    first = term_papers.certificate_paper(session, "SB-0012-1", tr)
    assert (first.logged, first.subjects) == (LoggedPaper.CERTIFICATE, ("SB-0012-1",))
    assert first.content.startswith(b"%PDF")
    print_log.printed_many(session, LoggedPaper.CERTIFICATE, first.subjects)
    again = term_papers.certificate_paper(session, "SB-0012-1", tr)
    assert again.content != first.content
    mark = print_log.next_mark(session, LoggedPaper.CERTIFICATE, "SB-0012-1")
    assert mark.is_copy


def test_a_large_one_wants_a_stamp(session: Session) -> None:
    start(session)
    start(session, 5_000_000)
    assert "10.000" in text(session)
    assert "10.000" not in text(session, number="SB-0012-2")


def test_who_may_not_print_and_what_is_not_there(session: Session) -> None:
    with pytest.raises(UnknownTermDeposit):
        term_papers.certificate_paper(session, "SB-0099-1", Translator("id"))
    start(session)
    stranger = as_role(session, Role.CASHIER)
    with pytest.raises(NotPermitted):
        term_deposits.deposits(stranger, DUE)
