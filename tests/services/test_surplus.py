from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    DecisionBeforeYearEnd,
    NothingToAllocate,
    NotPermitted,
    PeriodClosed,
    SurplusAlreadyAllocated,
    YearNotClosed,
)
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.settings import (
    CapitalBasis,
    LoanBasis,
    Part,
    SurplusRules,
)
from coopledger.accounting.surplus import SurplusAllocation, as_decided
from coopledger.services import checking, statements, surplus
from coopledger.services.permissions import Role
from tests.services.book_builders import Book, new_book, percentages

HALF_AND_HALF = SurplusRules(
    members=percentages(capital_return=50, patronage_loans=25, patronage_purchases=25),
    non_members=percentages(reserve=100),
)


def rules(**changes: Any) -> SurplusRules:
    return replace(HALF_AND_HALF, **changes)


def shares(result: SurplusAllocation, part: Part) -> dict[str, int]:
    return {share.number: share.of(part).sen // 100 for share in result.members if share.of(part)}


def lively(own: SurplusRules = HALF_AND_HALF) -> Book:
    """A: half the capital, a loan. B: the other half from July, purchases. C left in May."""
    book = new_book("2025-01-01", today="2026-09-01", rules=own)
    book.opening("D 1101 5000000", "K 3102 1000000 [A]", "K 3101 1000000 [C]", "K 3202 3000000")
    book.post("2025-01-20", "D 1201 600000 [A]", "K 1101 600000")
    book.post("2025-02-20", "D 1101 160000", "K 1201 100000 [A]", "K 4101 60000 [A]")
    book.post("2025-03-20", "D 1101 40000", "K 4101 40000 [C]")
    book.post("2025-05-20", "D 3101 1000000 [C]", "K 1101 1000000")
    book.post("2025-07-01", "D 1101 1000000", "K 3102 1000000 [B]")
    book.post("2025-08-01", "D 1101 300000", "K 4111 300000 [B]")
    book.post("2025-08-02", "D 4113 100000 [B]", "K 1101 100000")
    book.post("2025-09-01", "D 1101 500000", "K 4111 500000")
    book.post("2025-10-01", "D 6101 300000", "K 1101 300000")
    book.post("2025-11-01", "D 2101 7 [A]", "K 1101 7")
    book.post("2025-11-01", "D 1101 7", "K 2101 7 [A]")
    return book


def test_pools_are_shared_by_the_lines_that_name_a_member() -> None:
    result = surplus.allocation(lively().session, 2025)
    assert result.surplus == Money.rupiah(500_000)
    assert shares(result, Part.CAPITAL_RETURN) == {"A": 125_000, "B": 125_000}
    # Interest paid: A 60.000, C 40.000; she has left and keeps her part.
    assert shares(result, Part.PATRONAGE_LOANS) == {"A": 75_000, "C": 50_000}
    # Purchases less returns with a member's name: only B's.
    assert shares(result, Part.PATRONAGE_PURCHASES) == {"B": 125_000}
    assert result.remainder_to_reserve == ZERO


def test_average_balances_give_leavers_and_newcomers_their_months() -> None:
    book = lively(rules(capital_average=True))
    # Month-ends: A twelve times, B six times (July on), C four times (to April): 12 + 6 + 4.
    assert shares(surplus.allocation(book.session, 2025), Part.CAPITAL_RETURN) == {
        "A": 250_000 * 12 // 22,
        "B": 250_000 * 6 // 22,
        "C": 250_000 * 4 // 22,
    }


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (CapitalBasis.SHARE_AND_MANDATORY, {"A": 200_000, "B": 50_000}),
        (CapitalBasis.MANDATORY, {"A": 125_000, "B": 125_000}),
        (CapitalBasis.ALL_SAVINGS, {"A": 175_000, "B": 75_000}),
    ],
)
def test_capital_bases(basis: CapitalBasis, expected: dict[str, int]) -> None:
    book = new_book("2025-01-01", today="2026-09-01", rules=rules(capital_basis=basis))
    book.post("2025-02-01", "D 1101 10", "K 3102 10 [A]")
    book.post("2025-02-01", "D 1101 30", "K 3101 30 [A]")
    book.post("2025-02-01", "D 1101 10", "K 3102 10 [B]")
    book.post("2025-02-01", "D 1101 30", "K 2101 30 [A]")
    book.post("2025-02-01", "D 1101 20", "K 2103 20 [B]")
    book.post("2025-02-01", "D 1101 500000", "K 4101 500000")
    assert shares(surplus.allocation(book.session, 2025), Part.CAPITAL_RETURN) == expected


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (LoanBasis.INTEREST_PAID, {"A": 125_000}),
        (LoanBasis.PRINCIPAL_DISBURSED, {"A": 75_000, "B": 50_000}),
        (LoanBasis.LOAN_BALANCE, {"A": 50_000, "B": 50_000, "C": 25_000}),
    ],
)
def test_loan_bases(basis: LoanBasis, expected: dict[str, int]) -> None:
    book = new_book("2025-01-01", today="2026-09-01", rules=rules(loan_basis=basis))
    book.opening("D 1101 1000", "D 1201 100 [C]", "K 3202 1100")
    book.post("2025-02-01", "D 1201 300 [A]", "K 1101 300")
    book.post("2025-02-01", "D 1201 200 [B]", "K 1101 200")
    mistaken = book.post("2025-02-02", "D 1201 50 [C]", "K 1101 50")
    book.reverse(mistaken, "2025-02-03")
    payment = book.post("2025-03-01", "D 1101 60", "K 1201 50 [A]", "K 4101 10 [A]")
    book.reverse(payment, "2025-03-02")
    book.post("2025-03-03", "D 1101 110", "K 1201 100 [A]", "K 4101 10 [A]")
    book.post("2025-12-01", "D 1101 499990", "K 4102 499990")
    assert shares(surplus.allocation(book.session, 2025), Part.PATRONAGE_LOANS) == expected


def test_the_figures_are_the_same_before_and_after_closing_and_deciding() -> None:
    book = lively()
    before = surplus.allocation(book.session, 2025)
    book.close_year(2025)
    assert surplus.allocation(book.session, 2025) == before
    book.allocate(2025, "2026-03-14")
    assert surplus.allocation(book.session, 2025) == as_decided(before, date(2026, 3, 14))


def test_a_late_meeting_decides_while_the_months_before_are_locked() -> None:
    book = lively()
    book.close_year(2025)
    for month in range(1, 8):
        book.close_month(f"2026-{month:02d}")
    entry = book.allocate(2025, "2026-08-21").entry
    assert entry.draft.kind is EntryKind.SURPLUS_ALLOCATION
    assert entry.draft.posted_on == date(2026, 8, 21)
    assert {(line.account, line.unit) for line in entry.draft.lines} == {
        ("3401", Unit.SAVINGS_AND_LOAN),
        ("3401", Unit.SHOP),
        ("3401", Unit.HEAD_OFFICE),
        ("2131", Unit.HEAD_OFFICE),
    }
    balance = statements.trial_balance(book.session, at=date(2026, 8, 31))
    assert "3401" not in [row.code for row in balance.rows]
    assert all(result.holds for result in checking.check(book.session))
    with pytest.raises(PeriodClosed):
        book.post("2026-07-31", "D 1101 1", "K 4101 1")


def test_each_unit_s_undistributed_surplus_is_gone_after_the_decision() -> None:
    book = lively()
    book.close_year(2025)
    book.allocate(2025, "2026-03-14")
    for unit in Unit:
        report = statements.trial_balance(book.session, at=date(2026, 3, 31), unit=unit)
        assert "3401" not in [row.code for row in report.rows]


def test_a_decision_stays_as_decided_when_the_rules_change() -> None:
    book = lively()
    book.close_year(2025)
    book.allocate(2025, "2026-03-14")
    decided = surplus.allocation(book.session, 2025)
    new = SurplusRules(members=percentages(reserve=100), non_members=percentages(reserve=100))
    surplus.put_surplus_rules(book.session, new)
    assert surplus.surplus_rules(book.session) == new
    assert surplus.allocation(book.session, 2025) == decided
    tried = surplus.allocation(book.session, 2025, what_if=new)
    assert tried.amount(Part.RESERVE) == Money.rupiah(500_000)


def test_a_decision_taken_back_can_be_taken_anew() -> None:
    book = lively()
    book.close_year(2025)
    first = book.allocate(2025, "2026-03-14").entry
    with pytest.raises(SurplusAlreadyAllocated):
        book.allocate(2025, "2026-03-15")
    book.reverse(first, "2026-03-14")
    assert not surplus.allocation(book.session, 2025).decided
    book.allocate(2025, "2026-03-21")
    assert surplus.allocation(book.session, 2025).decided_on == date(2026, 3, 21)


def test_the_same_operation_decides_once() -> None:
    book = lively()
    book.close_year(2025)
    request = surplus.AllocateRequest(
        operation_id=book.session.ids.new(), year=2025, decided_on=date(2026, 3, 14)
    )
    first = surplus.allocate(book.session, request)
    again = surplus.allocate(book.session, request)
    assert (again.repeated, again.entries) == (True, first.entries)


def test_a_year_must_be_closed_and_over_before_it_is_decided() -> None:
    book = lively()
    with pytest.raises(YearNotClosed):
        book.allocate(2025, "2026-03-14")
    book.close_year(2025)
    with pytest.raises(DecisionBeforeYearEnd):
        book.allocate(2025, "2025-12-31")


def test_a_year_with_a_loss_is_not_decided() -> None:
    book = new_book("2025-01-01", today="2026-09-01")
    book.post("2025-03-03", "D 6101 70", "K 1101 70")
    book.close_year(2025)
    with pytest.raises(NothingToAllocate):
        book.allocate(2025, "2026-03-14")
    assert not any(part.amount for part in surplus.allocation(book.session, 2025).parts)


def test_a_crash_between_entry_and_decision_leaves_neither(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = lively()
    book.close_year(2025)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(surplus.surplus_store, "put_decision", fail)
    with pytest.raises(RuntimeError):
        book.allocate(2025, "2026-03-14")
    monkeypatch.undo()
    assert not surplus.allocation(book.session, 2025).decided
    book.allocate(2025, "2026-03-14")


def test_the_reports_carry_the_same_figures() -> None:
    book = lively()
    result = surplus.allocation(book.session, 2025)
    report = surplus.allocation_report(book.session, 2025)
    assert report.data["surplus"] == result.surplus
    listed = surplus.allocation_list(book.session, 2025)
    assert listed.rows[-1].cells[-1] == total(share.total for share in result.members)
    assert [row.member for row in listed.rows[:-1]] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "act",
    [
        lambda s: surplus.allocation(s, 2025),
        lambda s: surplus.allocation_report(s, 2025),
        lambda s: surplus.allocation_list(s, 2025),
        surplus.surplus_rules,
        lambda s: surplus.put_surplus_rules(s, HALF_AND_HALF),
        lambda s: surplus.allocate(
            s,
            surplus.AllocateRequest(operation_id="0" * 32, year=2025, decided_on=date(2026, 1, 1)),
        ),
    ],
)
def test_a_cashier_may_neither_see_nor_decide(act: Any) -> None:
    with pytest.raises(NotPermitted):
        act(new_book().as_role(Role.CASHIER))
