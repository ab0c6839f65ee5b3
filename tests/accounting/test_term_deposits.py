"""Certificates: what they earn, what they are paid, and that no rupiah is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.errors import (
    TermDepositDiffers,
    TermDepositEnded,
    TermDepositNotDue,
    TermDepositOverdue,
)
from coopledger.accounting.journal import DraftEntry, EntryKind
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    BreakRule,
    Ended,
    InterestPaid,
    Settlement,
    TermAgreement,
    TermDeposit,
    TermLine,
    accrual_lines,
    certificate_number,
    check_agreement,
    check_running,
    days_left,
    earned,
    month_end,
    monthly_lines,
    next_term,
    settle_at_maturity,
    settle_early,
    waived,
    with_tax,
)
from coopledger.accounting.term_entries import (
    Holder,
    Way,
    accrued,
    monthly,
    opened,
    paid_out,
    rolled_over,
)
from tests.accounting.journal_text import chart, journal, journal_text
from tests.accounting.member_builders import an_account, product

R = Money.rupiah
START = date(2026, 1, 31)


CHART = chart()


def agreement(**facts: Any) -> TermAgreement:
    """Rp10.000.000 for six months from 31 January 2026 at 6 % a year."""
    return TermAgreement(
        **{
            "principal": R(10_000_000),
            "rate": Rate.percent(6),
            "term_months": 6,
            "started_on": START,
            "pays_into": "SS",
            **facts,
        }
    )


def certificate(agreed: TermAgreement | None = None, **facts: Any) -> TermDeposit:
    return TermDeposit(
        **{
            "contract_id": 9,
            "version": 1,
            "number": "SB-0012-1",
            "certificate": "SB-0012-1",
            "member_id": 12,
            "product_code": "SB",
            "account_code": "2102",
            "agreement": agreed or agreement(),
            **facts,
        }
    )


# --- the days of a term ---


@pytest.mark.parametrize(
    ("months", "matures_on"),
    [
        (1, date(2026, 2, 28)),
        (2, date(2026, 3, 31)),
        (3, date(2026, 4, 30)),
        (12, date(2027, 1, 31)),
        (25, date(2028, 2, 29)),
    ],
)
def test_maturity_remembers_the_day_of_the_month(months: int, matures_on: date) -> None:
    assert agreement(term_months=months).matures_on == matures_on


def test_interest_by_days() -> None:
    # 10,000,000 x 6 % x 181 / 365 = 297,534.25; from 31 January to 31 July are 181 days.
    assert earned(agreement(), date(2026, 7, 31)) == R(297_534)
    assert earned(agreement(days_in_year=360), date(2026, 7, 31)) == R(301_667)
    # One day only: 1,643.84.
    assert earned(agreement(), date(2026, 2, 1)) == R(1_644)


def test_interest_by_twelfths() -> None:
    by_months = agreement(days_in_year=0)
    assert earned(by_months, by_months.matures_on) == R(300_000)
    assert earned(by_months, date(2026, 2, 28)) == R(50_000)
    # 31 January to 14 February: 14 of the 28 days of that month of the term.
    assert earned(by_months, date(2026, 2, 14)) == R(25_000)


def test_nothing_is_earned_before_the_start_and_after_maturity() -> None:
    assert earned(agreement(), START) == ZERO
    assert earned(agreement(), date(2025, 1, 1)) == ZERO
    assert earned(agreement(), date(2030, 1, 1)) == earned(agreement(), date(2026, 7, 31))


def test_interest_that_was_paid_elsewhere_is_not_owed_again() -> None:
    late = agreement(interest_from=date(2026, 4, 30))
    assert earned(late, date(2026, 4, 30)) == ZERO
    assert earned(late, late.matures_on) == R(151_233)  # 92 days


@pytest.mark.parametrize(
    ("facts", "code", "place"),
    [
        ({"term_months": 0}, "deposit_term_out_of_range", "term_months"),
        ({"term_months": 121}, "deposit_term_out_of_range", "term_months"),
        ({"rate": Rate(-1)}, "rate_negative", "rate"),
        ({"interest_from": date(2026, 1, 30)}, "interest_before_start", "interest_from"),
    ],
)
def test_agreements_with_problems(facts: dict[str, Any], code: str, place: str) -> None:
    (problem,) = check_agreement(agreement(**facts))
    assert (problem.code, problem.place) == (code, place)


def test_an_agreement_without_problems() -> None:
    assert check_agreement(agreement(interest_from=START)) == ()


# --- month by month ---


def test_the_months_of_a_certificate_sum_to_its_interest() -> None:
    held = certificate(agreement(interest_paid=InterestPaid.MONTHLY))
    paid = []
    for month in range(1, 8):
        for line in monthly_lines([held], Period(2026, month)):
            paid.append((month, line.interest))
            held = replace(held, paid=held.paid + line.interest)
    # 31 January is one day; July is paid at maturity, on its last day.
    assert paid == [
        (1, R(1_644)),
        (2, R(46_027)),
        (3, R(50_959)),
        (4, R(49_315)),
        (5, R(50_959)),
        (6, R(49_315)),
    ]
    rest = settle_at_maturity(held, date(2026, 7, 31))
    assert rest.interest == R(49_315)
    assert total(amount for _, amount in paid) + rest.interest == R(297_534)


def test_a_term_that_ends_with_the_month_is_paid_by_its_run() -> None:
    held = certificate(
        agreement(started_on=date(2026, 1, 1), term_months=1, interest_paid=InterestPaid.MONTHLY)
    )
    (line,) = monthly_lines([held], Period(2026, 1))
    assert line.interest == settle_at_maturity(held, date(2026, 2, 1)).interest
    paid = replace(held, paid=line.interest)
    assert monthly_lines([paid], Period(2026, 2)) == ()
    assert settle_at_maturity(paid, date(2026, 2, 1)).interest == ZERO


def test_interest_at_maturity_is_put_aside_each_month() -> None:
    held = certificate()
    assert monthly_lines([held], Period(2026, 3)) == ()
    (line,) = accrual_lines([held], Period(2026, 3))
    assert (line.interest, line.until) == (R(98_630), month_end(Period(2026, 3)))
    aside = replace(held, accrued=line.interest)
    assert accrual_lines([aside], Period(2026, 3)) == ()
    # An overdue one is put aside whole and then no more.
    (last,) = accrual_lines([aside], Period(2026, 12))
    assert aside.accrued + last.interest == R(297_534)


def test_what_has_ended_earns_nothing() -> None:
    ended = certificate(
        agreement(interest_paid=InterestPaid.MONTHLY),
        ended_on=date(2026, 3, 1),
        ended_how=Ended.BROKEN,
    )
    assert monthly_lines([ended], Period(2026, 2)) == ()
    assert accrual_lines([replace(ended, agreement=agreement())], Period(2026, 2)) == ()
    assert accrual_lines([certificate(agreement(interest_paid=InterestPaid.MONTHLY))],
                         Period(2026, 2)) == ()  # fmt: skip


# --- the end ---


def test_a_term_is_settled_from_its_last_day_on() -> None:
    with pytest.raises(TermDepositNotDue) as early:
        settle_at_maturity(certificate(), date(2026, 7, 30))
    assert early.value == TermDepositNotDue("SB-0012-1", date(2026, 7, 31))
    late = settle_at_maturity(certificate(), date(2026, 9, 15))
    assert (late.interest, late.payout) == (R(297_534), R(10_297_534))


@pytest.mark.parametrize(
    ("rule", "paid", "lost", "interest", "penalty", "payout"),
    [
        # 89 days from 31 January to 30 April earn 146,301.
        (BreakRule(), 0, 0, 146_301, 0, 10_146_301),
        (BreakRule(kind=BreakPenalty.INTEREST), 0, 146_301, 0, 0, 10_000_000),
        (BreakRule(kind=BreakPenalty.INTEREST), 97_000, 49_301, 0, 0, 10_000_000),
        # At 4 %: 97,534.
        (BreakRule(kind=BreakPenalty.RATE, rate=Rate.percent(2)), 0, 48_767, 97_534, 0, 10_097_534),
        # More was paid than the lower rate leaves: the difference goes back.
        (
            BreakRule(kind=BreakPenalty.RATE, rate=Rate.percent(2)),
            98_630, 48_767, -1_096, 0, 9_998_904,
        ),
        (BreakRule(kind=BreakPenalty.RATE, rate=Rate.percent(9)), 0, 146_301, 0, 0, 10_000_000),
        (BreakRule(kind=BreakPenalty.AMOUNT, amount=R(50_000)), 0, 0, 146_301, 50_000, 10_096_301),
        (
            BreakRule(kind=BreakPenalty.AMOUNT, amount=R(20_000_000)),
            0, 0, 146_301, 10_146_301, 0,
        ),
    ],
)  # fmt: skip
def test_what_a_break_costs(
    rule: BreakRule, paid: int, lost: int, interest: int, penalty: int, payout: int
) -> None:
    held = certificate(agreement(break_rule=rule), paid=R(paid))
    settled = settle_early(held, date(2026, 4, 30))
    assert (settled.earned, settled.lost, settled.interest, settled.penalty, settled.payout) == (
        R(146_301), R(lost), R(interest), R(penalty), R(payout),
    )  # fmt: skip
    free = waived(settled)
    assert (free.lost, free.penalty) == (ZERO, ZERO)


def test_days_on_which_nothing_is_broken() -> None:
    with pytest.raises(TermDepositNotDue):
        settle_early(certificate(), date(2026, 1, 30))
    with pytest.raises(TermDepositOverdue):
        settle_early(certificate(), date(2026, 7, 31))


def test_what_has_ended_does_not_end_again() -> None:
    ended = certificate(ended_on=date(2026, 3, 1), ended_how=Ended.BROKEN)
    for act in (settle_at_maturity, settle_early):
        with pytest.raises(TermDepositEnded):
            act(ended, date(2026, 8, 1))
    with pytest.raises(TermDepositEnded):
        check_running(ended)


def test_nothing_is_withheld_from_nothing() -> None:
    settled = settle_at_maturity(certificate(), date(2026, 7, 31))
    assert with_tax(settled, R(29_753)).payout == R(10_267_781)
    assert with_tax(settled, R(900_000)).tax == R(297_534)
    assert with_tax(replace(settled, paid=R(400_000)), R(5)).tax == ZERO


def test_the_term_after() -> None:
    settled = with_tax(settle_at_maturity(certificate(), date(2026, 8, 5)), R(29_753))
    held = certificate(agreement(at_maturity=AtMaturity.ROLL_ALL, interest_from=START))
    following = next_term(held, settled, rate=Rate.percent(5), term_months=12)
    assert (following.principal, following.rate) == (R(10_267_781), Rate.percent(5))
    assert (following.started_on, following.matures_on) == (date(2026, 7, 31), date(2027, 7, 31))
    assert following.interest_from is None
    only = certificate(agreement(at_maturity=AtMaturity.ROLL_PRINCIPAL))
    assert next_term(only, settled, rate=Rate(0), term_months=6).principal == R(10_000_000)


def test_numbers_and_days() -> None:
    assert certificate_number("SB-0012-1", 1) == "SB-0012-1"
    assert certificate_number("SB-0012-1", 3) == "SB-0012-1/3"
    assert days_left(certificate(), date(2026, 7, 1)) == 30
    assert days_left(certificate(), date(2026, 8, 1)) == -1


# --- the entries ---

HER_SAVINGS = an_account(product("SS"))


def settled(**facts: Any) -> Settlement:
    return Settlement(
        **{
            "on": date(2026, 7, 31),
            "principal": R(10_000_000),
            "earned": R(297_534),
            "paid": ZERO,
            "accrued": R(247_000),
            "tax": R(29_753),
            **facts,
        }
    )


def test_opening_from_cash_and_from_savings() -> None:
    holder = Holder(contract_id=9, member_id=12, account_code="2102")
    from_cash = opened(
        CHART, holder, R(500_000), Way(cash_account="1101"), on=START, description="Buka"
    )
    assert from_cash.kind is EntryKind.DEPOSIT
    assert journal_text(from_cash) == journal("""
        2026-01-31 Buka
          D 1101 Kas 500.000
          K 2102 Simpanan berjangka sampai 1 tahun [12/9] 500.000
        """)
    moved = opened(CHART, holder, R(500_000), Way(account=HER_SAVINGS), on=START, description="B")
    assert moved.kind is EntryKind.TRANSFER
    assert (moved.lines[0].account, moved.lines[0].contract_id) == ("2101", 7)


def test_maturity_uses_what_was_put_aside() -> None:
    draft = paid_out(
        CHART,
        certificate(),
        settled(),
        Way(cash_account="1101"),
        balance=R(10_000_000),
        description="Cair",
    )
    assert draft.kind is EntryKind.WITHDRAWAL
    assert [(line.account, line.side.value, line.amount) for line in draft.lines] == [
        ("2102", "D", R(10_000_000)),
        ("2121", "D", R(247_000)),
        ("5102", "D", R(50_534)),
        ("2123", "K", R(29_753)),
        ("1101", "K", R(10_267_781)),
    ]


def test_a_break_gives_back_what_was_put_aside_too_much() -> None:
    draft = paid_out(
        CHART,
        certificate(),
        settled(earned=R(146_301), lost=R(146_301), tax=ZERO, penalty=R(5_000)),
        Way(account=HER_SAVINGS),
        balance=R(10_000_000),
        description="Cair",
    )
    assert draft.kind is EntryKind.TRANSFER
    assert [(line.account, line.side.value, line.amount) for line in draft.lines] == [
        ("2102", "D", R(10_000_000)),
        ("2121", "D", R(247_000)),
        ("5102", "K", R(247_000)),
        ("4119", "K", R(5_000)),
        ("2101", "K", R(9_995_000)),
    ]


def test_a_certificate_that_the_ledger_contradicts_is_not_ended() -> None:
    with pytest.raises(TermDepositDiffers) as refused:
        paid_out(
            CHART,
            certificate(),
            settled(),
            Way(cash_account="1101"),
            balance=R(9_000_000),
            description="",
        )
    assert refused.value.balance == R(9_000_000)


def roll(target: Way | None, **facts: Any) -> DraftEntry | None:
    return rolled_over(
        CHART,
        certificate(),
        settled(**facts),
        target,
        balance=R(10_000_000),
        description="Perpanjang",
    )


def test_a_roll_over_moves_the_interest_only() -> None:
    to_her = roll(Way(account=HER_SAVINGS))
    onto_it = roll(None)
    assert to_her is not None
    assert onto_it is not None
    assert to_her.kind is EntryKind.SAVINGS_INTEREST
    assert (to_her.lines[-1].account, to_her.lines[-1].amount) == ("2101", R(267_781))
    assert (onto_it.lines[-1].account, onto_it.lines[-1].contract_id) == ("2102", 9)
    assert roll(None, earned=ZERO, accrued=ZERO, tax=ZERO) is None


def test_a_month_pays_into_her_savings() -> None:
    line = TermLine(deposit=certificate(), interest=R(50_000), until=date(2026, 4, 1))
    draft = monthly(
        CHART,
        line,
        Way(account=HER_SAVINGS),
        tax=R(5_000),
        on=date(2026, 3, 31),
        description="Jasa",
    )
    assert [(each.account, each.amount) for each in draft.lines] == [
        ("5102", R(50_000)),
        ("2123", R(5_000)),
        ("2101", R(45_000)),
    ]


def test_a_month_is_put_aside_for_all_in_one_entry() -> None:
    two = [
        TermLine(deposit=certificate(), interest=R(50_000), until=date(2026, 4, 1)),
        TermLine(deposit=certificate(member_id=13), interest=R(20_000), until=date(2026, 4, 1)),
    ]
    draft = accrued(CHART, two, on=date(2026, 3, 31), description="Cadangan jasa")
    assert draft is not None
    assert [(each.account, each.amount, each.member_id) for each in draft.lines] == [
        ("5102", R(70_000), None),
        ("2121", R(50_000), 12),
        ("2121", R(20_000), 13),
    ]
    assert accrued(CHART, [], on=date(2026, 3, 31), description="") is None


# --- for any certificate ---

agreements = st.builds(
    TermAgreement,
    principal=st.integers(1, 2_000_000_000).map(R),
    rate=st.integers(0, 300_000).map(Rate),
    term_months=st.integers(1, 60),
    started_on=st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    interest_paid=st.sampled_from(InterestPaid),
    at_maturity=st.sampled_from(AtMaturity),
    days_in_year=st.sampled_from([365, 360, 0]),
    break_rule=st.builds(
        BreakRule,
        kind=st.sampled_from(BreakPenalty),
        rate=st.integers(0, 200_000).map(Rate),
        amount=st.integers(0, 10_000_000).map(R),
    ),
)


def run_months(held: TermDeposit, months: int) -> TermDeposit:
    """The certificate after the runs of so many months from its first."""
    first = Period.of(held.agreement.started_on)
    for count in range(months):
        period = first.plus(count)
        held = replace(
            held,
            paid=held.paid + total(line.interest for line in monthly_lines([held], period)),
            accrued=held.accrued + total(line.interest for line in accrual_lines([held], period)),
        )
    return held


@given(agreements, st.integers(0, 70))
def test_however_it_was_paid_the_whole_interest_is_paid(agreed: TermAgreement, runs: int) -> None:
    held = run_months(certificate(agreed), min(runs, agreed.term_months))
    end = settle_at_maturity(held, agreed.matures_on)
    assert held.paid + end.interest == earned(agreed, agreed.matures_on)
    assert end.interest >= ZERO
    assert held.accrued <= earned(agreed, agreed.matures_on)


@given(agreements)
def test_twelfths_make_the_year_whole(agreed: TermAgreement) -> None:
    by_months = replace(agreed, days_in_year=0)
    exact = Fraction(agreed.principal.sen) * agreed.rate.fraction * agreed.term_months / 12
    assert earned(by_months, by_months.matures_on) == round_half_up(exact)


@given(agreements, st.data())
def test_interest_never_falls_from_day_to_day(agreed: TermAgreement, data: st.DataObject) -> None:
    span = (agreed.matures_on - agreed.started_on).days
    day = agreed.started_on + timedelta(days=data.draw(st.integers(0, span)))
    assert ZERO <= earned(agreed, day) <= earned(agreed, day + timedelta(days=1))


@given(agreements, st.data(), st.integers(0, 100_000_000).map(R))
def test_an_early_break_conserves_money(
    agreed: TermAgreement, data: st.DataObject, tax: Money
) -> None:
    span = (agreed.matures_on - agreed.started_on).days
    on = agreed.started_on + timedelta(days=data.draw(st.integers(0, span - 1)))
    held = run_months(certificate(agreed), (on.year - agreed.started_on.year) * 12
                      + on.month - agreed.started_on.month)  # fmt: skip
    end = with_tax(settle_early(held, on), tax)
    assert end.payout >= ZERO
    assert held.paid + end.payout == (
        agreed.principal + (end.earned - end.lost) - end.tax - end.penalty
    )
    draft = paid_out(
        CHART, held, end, Way(cash_account="1101"), balance=agreed.principal, description="Cair"
    )
    moved: dict[str, Money] = {}
    for line in draft.lines:
        moved[line.account] = moved.get(line.account, ZERO) + line.signed
    assert moved.get("1101", ZERO) == -end.payout
    # What was put aside is used up, and the expense of the term is what she was really paid.
    assert moved.get("2121", ZERO) == held.accrued
    assert held.paid + held.accrued + moved.get("5102", ZERO) == end.earned - end.lost


def test_a_break_on_the_day_of_a_run_keeps_what_the_run_paid() -> None:
    month = R(148_000)
    for kind in (BreakPenalty.NONE, BreakPenalty.INTEREST):
        agreed = agreement(break_rule=BreakRule(kind=kind))
        held = replace(certificate(agreed), paid=earned(agreed, date(2026, 2, 28)) + month)
        settled = settle_early(held, date(2026, 2, 28))
        assert settled.lost == ZERO
        assert settled.payout == agreed.principal
        assert waived(settled).payout == settled.payout
