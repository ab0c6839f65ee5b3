from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.errors import AmountNotPositive, InvalidTerms, PaymentExceedsDebt
from coopledger.accounting.loan_position import (
    DEFAULT_ORDER,
    PRINCIPAL_FIRST_ORDER,
    Claim,
    LoanPosition,
    Overdue,
    payoff,
    position,
    propose_split,
    remaining_instalments,
)
from coopledger.accounting.loan_schedule import (
    InterestTiming,
    LoanMethod,
    LoanTerms,
    schedule,
)
from coopledger.accounting.loans import Loan, PaymentSplit
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate

START = date(2025, 1, 31)


def loan(method: LoanMethod = LoanMethod.DECLINING_BALANCE, months: int = 12, **more: Any) -> Loan:
    """1,200,000 at 12 % a year."""
    return Loan(
        contract_id=1,
        number="P1",
        member_id=1,
        account_code="1201",
        terms=LoanTerms(
            principal=Money.rupiah(1_200_000),
            rate_per_year=Rate.percent(12),
            term_months=months,
            method=method,
            start=START,
            **more,
        ),
    )


def standing(
    on: Loan, at: date, *, principal_paid: int = 0, interest_paid: int = 0
) -> LoanPosition:
    return position(
        on,
        schedule(on.terms).instalments,
        at=at,
        outstanding=on.terms.principal - Money.rupiah(principal_paid),
        interest_paid=Money.rupiah(interest_paid),
    )


def split(principal: int = 0, interest: int = 0, penalty: int = 0) -> PaymentSplit:
    return PaymentSplit(
        principal=Money.rupiah(principal),
        interest=Money.rupiah(interest),
        penalty=Money.rupiah(penalty),
    )


# --- arrears ---


def test_nothing_is_late_on_the_due_date() -> None:
    on = standing(loan(), date(2025, 2, 28))
    assert on.principal_overdue == on.interest_overdue == Overdue()
    assert on.overdue_days == on.instalments_overdue == 0
    assert on.next_due is not None
    assert on.next_due.number == 1


def test_late_from_the_day_after() -> None:
    on = standing(loan(), date(2025, 3, 1))
    assert on.principal_overdue == Overdue(
        amount=Money.rupiah(100_000), since=date(2025, 2, 28), days=1, months=0
    )
    assert on.interest_overdue.amount == Money.rupiah(12_000)
    assert on.overdue == Money.rupiah(112_000)
    assert on.next_due is not None
    assert on.next_due.due_on == date(2025, 3, 31)


def test_principal_and_interest_are_late_apart() -> None:
    """Three instalments are due; interest of two and principal of one and a half are paid."""
    on = standing(loan(), date(2025, 5, 1), principal_paid=150_000, interest_paid=23_000)
    assert on.principal_overdue == Overdue(
        amount=Money.rupiah(150_000), since=date(2025, 3, 31), days=31, months=1
    )
    assert on.interest_overdue == Overdue(
        amount=Money.rupiah(10_000), since=date(2025, 4, 30), days=1, months=0
    )
    assert on.instalments_overdue == 2
    assert on.overdue_days == 31


@pytest.mark.parametrize(
    ("at", "months"),
    [
        (date(2025, 3, 27), 0),
        (date(2025, 3, 28), 1),
        (date(2025, 5, 27), 2),
        (date(2026, 2, 28), 12),
    ],
)
def test_months_late_are_whole_months(at: date, months: int) -> None:
    assert standing(loan(), at).principal_overdue.months == months


def test_who_pays_ahead_is_not_late_until_it_is_used_up() -> None:
    ahead = standing(loan(), date(2025, 4, 15), principal_paid=300_000, interest_paid=23_000)
    assert ahead.instalments_overdue == 0
    assert ahead.next_due is not None
    assert (ahead.next_due.number, ahead.next_due.principal) == (3, ZERO)
    later = standing(loan(), date(2025, 6, 15), principal_paid=300_000, interest_paid=33_000)
    assert later.principal_overdue.amount == Money.rupiah(100_000)


def test_a_loan_paid_off_owes_no_interest() -> None:
    done = standing(loan(), date(2026, 3, 1), principal_paid=1_200_000)
    assert not done.is_running
    assert done.unpaid == ()
    assert done.next_due is None
    assert done.overdue == ZERO


def test_after_the_last_due_date_all_is_late() -> None:
    over = standing(loan(), date(2026, 2, 1))
    assert over.principal_overdue.amount == Money.rupiah(1_200_000)
    assert over.next_due is None
    assert over.instalments_overdue == 12


# --- what a payment pays ---


def test_the_order_of_allocation() -> None:
    """Two instalments late, a third under way: each step takes what the one before left."""
    on = standing(loan(), date(2025, 4, 5))
    steps = [
        (5_000, split(0, 0, 5_000)),  # penalty
        (23_000, split(0, 23_000)),  # interest of two months
        (200_000, split(200_000)),  # principal of two months
        (10_000, split(0, 10_000)),  # interest of the month that runs
        (100_000, split(100_000)),  # its principal
        (900_000, split(900_000)),  # the rest of the loan
        (45_000, split(0, 45_000)),  # and only then interest of months to come
    ]
    amount, so_far = 0, split()
    for step, part in steps:
        amount += step
        so_far = PaymentSplit(
            principal=so_far.principal + part.principal,
            interest=so_far.interest + part.interest,
            penalty=so_far.penalty + part.penalty,
        )
        proposed = propose_split(loan(), on, Money.rupiah(amount), penalty_due=Money.rupiah(5_000))
        assert proposed == so_far
    with pytest.raises(PaymentExceedsDebt) as refused:
        propose_split(loan(), on, Money.rupiah(amount + 1), penalty_due=Money.rupiah(5_000))
    assert refused.value.outstanding == Money.rupiah(amount)


def test_principal_first_where_the_statutes_say_so() -> None:
    on = standing(loan(), date(2025, 4, 5))
    proposed = propose_split(
        loan(),
        on,
        Money.rupiah(310_000),
        penalty_due=Money.rupiah(5_000),
        order=PRINCIPAL_FIRST_ORDER,
    )
    assert proposed == split(300_000, 10_000)
    assert set(PRINCIPAL_FIRST_ORDER) == set(DEFAULT_ORDER) == set(Claim)


def test_nothing_is_no_payment() -> None:
    with pytest.raises(AmountNotPositive):
        propose_split(loan(), standing(loan(), START), ZERO)


def test_a_bullet_loan_pays_interest_for_the_months_begun() -> None:
    """72,000 at the end of six months; 12,000 for each month that has begun."""
    seasonal = loan(LoanMethod.BULLET, 6)
    on = standing(seasonal, date(2025, 3, 10))
    assert propose_split(seasonal, on, Money.rupiah(500_000)) == split(476_000, 24_000)
    assert payoff(seasonal, on) == split(1_200_000, 24_000)
    last = standing(seasonal, date(2025, 7, 31))
    assert payoff(seasonal, last) == split(1_200_000, 72_000)
    assert payoff(seasonal, standing(seasonal, START)) == split(1_200_000)
    paid = standing(seasonal, date(2025, 4, 10), principal_paid=476_000, interest_paid=24_000)
    assert payoff(seasonal, paid) == split(724_000, 12_000)


def test_a_bullet_loan_with_interest_each_month() -> None:
    seasonal = loan(LoanMethod.BULLET, 6, interest_at=InterestTiming.EACH)
    on = standing(seasonal, date(2025, 4, 10))
    assert on.interest_overdue.amount == Money.rupiah(24_000)
    assert on.principal_overdue == Overdue()
    assert payoff(seasonal, on) == split(1_200_000, 36_000)


@pytest.mark.parametrize("method", [LoanMethod.DECLINING_BALANCE, LoanMethod.FLAT])
def test_payoff_asks_no_interest_of_months_to_come(method: LoanMethod) -> None:
    taken = loan(method)
    same_day = standing(taken, START)
    assert payoff(taken, same_day) == split(1_200_000)
    next_day = standing(taken, START + timedelta(days=1))
    assert payoff(taken, next_day) == split(1_200_000, 12_000)
    over = standing(taken, date(2026, 5, 1))
    assert payoff(taken, over).interest == schedule(taken.terms).total_interest


@given(
    st.sampled_from(LoanMethod),
    st.sampled_from(InterestTiming),
    st.integers(0, 800),
    st.integers(0, 1_199_999),
    st.integers(0, 200_000),
    st.integers(1, 1_500_000),
    st.sampled_from([DEFAULT_ORDER, PRINCIPAL_FIRST_ORDER]),
)
def test_a_proposal_divides_the_whole_amount(
    method: LoanMethod,
    timing: InterestTiming,
    days: int,
    principal_paid: int,
    interest_paid: int,
    amount: int,
    order: tuple[Claim, ...],
) -> None:
    taken = loan(method, interest_at=timing)
    on = standing(
        taken,
        START + timedelta(days=days),
        principal_paid=principal_paid,
        interest_paid=interest_paid,
    )
    all_interest = total(line.interest for line in on.unpaid)
    if Money.rupiah(amount) > on.outstanding + all_interest:
        with pytest.raises(PaymentExceedsDebt):
            propose_split(taken, on, Money.rupiah(amount), order=order)
        return
    proposed = propose_split(taken, on, Money.rupiah(amount), order=order)
    assert proposed.total == Money.rupiah(amount)
    assert min(proposed.principal, proposed.interest, proposed.penalty) >= ZERO
    assert proposed.principal <= on.outstanding
    quote = payoff(taken, on)
    assert quote.principal == on.outstanding
    assert on.interest_overdue.amount <= quote.interest
    assert quote.interest <= all_interest


# --- loans that ran already ---

BOOKS_BEGIN = date(2025, 6, 1)


def left(taken: Loan, remaining: int) -> list[tuple[int, str, str]]:
    lines = remaining_instalments(schedule(taken.terms), Money.rupiah(remaining), BOOKS_BEGIN)
    return [(line.number, line.principal.to_text(), line.interest.to_text()) for line in lines]


def test_instalments_left_of_a_loan_on_time() -> None:
    """Four instalments were due when the books began."""
    lines = left(loan(), 800_000)
    assert lines[0] == (5, "100000", "8000")
    assert lines[-1] == (12, "100000", "1000")
    assert len(lines) == 8


def test_instalments_left_of_a_loan_in_arrears() -> None:
    lines = left(loan(), 950_000)
    assert lines[:2] == [(3, "50000", "0"), (4, "100000", "9000")]
    assert len(lines) == 10


def test_instalments_left_of_a_bullet_loan() -> None:
    each = loan(LoanMethod.BULLET, 6, interest_at=InterestTiming.EACH)
    assert left(each, 1_200_000) == [(5, "0", "12000"), (6, "1200000", "12000")]
    assert left(each, 700_000) == [(6, "700000", "0")]
    assert left(loan(LoanMethod.BULLET, 6), 1_200_000)[-1] == (6, "1200000", "72000")


def test_nothing_is_left_of_a_loan_repaid() -> None:
    assert left(loan(), 0) == []


def test_what_is_left_must_be_possible() -> None:
    for remaining, reason in ((-1, "remaining_negative"), (1_200_001, "remaining_above_principal")):
        with pytest.raises(InvalidTerms) as refused:
            left(loan(), remaining)
        assert refused.value.reason == reason


@given(st.sampled_from(LoanMethod), st.integers(0, 11), st.integers(0, 120_000_000))
def test_what_is_left_sums_to_the_remaining_principal(
    method: LoanMethod, grace: int, remaining: int
) -> None:
    made = schedule(loan(method, grace_principal_months=grace).terms)
    lines = remaining_instalments(made, Money(remaining), BOOKS_BEGIN)
    assert total(line.principal for line in lines) == Money(remaining)
    assert [line.number for line in lines] == sorted({line.number for line in lines})
