from __future__ import annotations

from datetime import date

from coopledger.accounting.errors import Problem
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.term_checks import TermFacts, check_term_deposits
from coopledger.accounting.term_deposits import Ended, TermAgreement, TermDeposit

R = Money.rupiah


def facts(balance: Money, *, ended: bool = False) -> TermFacts:
    agreed = TermAgreement(
        principal=R(1_000_000),
        rate=Rate.percent(6),
        term_months=6,
        started_on=date(2026, 1, 15),
    )
    deposit = TermDeposit(
        contract_id=9,
        version=1,
        number="SB-0012-1",
        certificate="SB-0012-1",
        member_id=12,
        product_code="SB",
        account_code="2102",
        agreement=agreed,
        ended_on=date(2026, 7, 15) if ended else None,
        ended_how=Ended.PAID_OUT if ended else None,
    )
    return TermFacts(deposit=deposit, balance=balance)


def test_a_certificate_holds_its_principal_while_it_runs_and_nothing_afterwards() -> None:
    assert check_term_deposits([facts(R(1_000_000)), facts(ZERO, ended=True)]) == []


def test_certificates_that_the_ledger_contradicts() -> None:
    assert check_term_deposits([facts(R(999_999)), facts(R(1), ended=True)]) == [
        Problem(
            "term_deposit_differs", "SB-0012-1", {"expected": R(1_000_000), "found": R(999_999)}
        ),
        Problem("term_deposit_differs", "SB-0012-1", {"expected": ZERO, "found": R(1)}),
    ]
