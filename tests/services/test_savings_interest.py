"""The monthly run: published cases through a posted run, the tax, refusals, taking back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Side
from coopledger.accounting.errors import (
    AlreadyReversed,
    InterestAlreadyRun,
    InterestMonthNotOver,
    NothingEarned,
    NotPermitted,
    PeriodClosed,
    UnknownInterestRun,
)
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import FirstMonth, InterestMethod, RateStep
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.accounting.settlement import LeavingReason, Outcome
from coopledger.accounting.term_deposits import InterestPaid
from coopledger.services import (
    batches,
    checking,
    journal,
    member_reports,
    members,
    opening,
    savings,
    savings_interest,
    settlement,
    term_deposits,
)
from coopledger.services.permissions import Role
from coopledger.services.savings_interest import RunRequest
from coopledger.services.session import SeededIds, Session, SetClock, User
from tests.services.savings_builders import (
    R,
    add_member,
    as_role,
    entries,
    ledger,
    lock,
    put_in,
    take_out,
)

ALWAYS = date(1, 1, 1)
JUNE = Period(2015, 6)
NO_LIMITS = BookRules(withdrawal_second_person_above=None)
CASES = json.loads(
    (Path(__file__).parents[1] / "data" / "savings_interest_cases.json").read_text()
)["cases"]


def book(
    *steps: RateStep,
    opens: date = date(2015, 1, 1),
    today: date = date(2015, 12, 31),
    rules: BookRules = NO_LIMITS,
    **facts: Any,
) -> Session:
    """A book whose voluntary savings earn."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=opens),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(today),
        ids=SeededIds(1),
        rules=rules,
    )
    add_member(session, joined_on=opens)
    set_product(session, rates=steps or percent("5"), **facts)
    return session


def percent(rate: str) -> tuple[RateStep, ...]:
    return (RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent(rate)),)


def set_product(session: Session, code: str = "SS", **facts: Any) -> None:
    products = savings.list_products(session, all_of_them=True)
    kept = next(product for product in products if product.code == code)
    savings.edit_product(session, replace(kept, **facts))


def hold_balances(session: Session, balances: Iterable[tuple[date, int]]) -> None:
    """Deposits and withdrawals that leave these balances at the end of each day."""
    before = 0
    for on, rupiah in balances:
        if rupiah > before:
            put_in(session, rupiah - before, posted_on=on)
        elif rupiah < before:
            take_out(session, before - rupiah, posted_on=on)
        before = rupiah


def run(session: Session, period: Period = JUNE) -> savings_interest.InterestPosted:
    return savings_interest.run(session, RunRequest(operation_id=session.ids.new(), period=period))


def holds(session: Session) -> bool:
    return all(result.holds for result in checking.check_books(session.books))


# --- published cases and variants ---


@pytest.mark.parametrize("method", InterestMethod)
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_published_cases_hold_through_a_posted_run(
    case: dict[str, Any], method: InterestMethod
) -> None:
    expected = case["interest"].get(method.value)
    if expected is None or case["from"] == case["to"]:
        pytest.skip("not published for this method, or not for a whole month")
    period = Period.of(date.fromisoformat(case["from"]))
    session = book(
        *percent(case["rate_per_year"]),
        opens=date(period.year, 1, 1),
        today=period.plus(1).first_day,
        interest_method=method,
        first_month=FirstMonth.SINCE_OPENING,
    )
    hold_balances(
        session,
        [(date.fromisoformat(day), int(sum_)) for day, sum_ in case["balances"].items()],
    )
    posted = run(session, period)
    (line,) = savings_interest.lines_of(session, posted.run.id)
    assert line.interest == round_half_up(Fraction(expected) * 100)
    assert ledger(session, "5101") == line.interest
    assert posted.entry.draft.posted_on == period.last_day
    assert holds(session)


def test_case_19_with_tiers_by_the_day() -> None:
    """Below five million 3 %, from there 5 %: 33,616.44 by the day."""
    tiers = (
        RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent("3")),
        RateStep(from_date=ALWAYS, floor=R(5_000_000), rate=Rate.percent("5")),
    )
    session = book(
        *tiers,
        opens=date(2008, 1, 1),
        today=date(2008, 7, 1),
        interest_method=InterestMethod.DAILY,
    )
    balances = CASES[0]["balances"].items()
    hold_balances(session, [(date.fromisoformat(day), int(amount)) for day, amount in balances])
    posted = run(session, Period(2008, 6))
    assert savings_interest.lines_of(session, posted.run.id)[0].interest == R(33_616)


def by_the_day(
    balances: Iterable[tuple[date, int]], period: Period, rates: Iterable[RateStep], year: int
) -> Money:
    """The interest reckoned another way: day after day, whole rupiah at the end."""
    held = dict(balances)
    earned, balance = Fraction(0), 0
    day = min([*held, period.first_day])
    while day <= period.last_day:
        balance = held.get(day, balance)
        if day >= period.first_day:
            known = [step for step in rates if step.from_date <= day]
            newest = max(step.from_date for step in known)
            fits = [s for s in known if s.from_date == newest and s.floor.sen <= balance * 100]
            rate = max(fits, key=lambda step: step.floor).rate.fraction if fits else Fraction(0)
            part = Fraction(1, year) if year else Fraction(1, 12 * period.days)
            earned += balance * 100 * rate * part
        day += timedelta(days=1)
    return round_half_up(earned)


days = st.integers(0, 85).map(lambda n: date(2016, 1, 1) + timedelta(days=n))


@settings(max_examples=30, deadline=None)
@given(
    balances=st.dictionaries(days, st.integers(0, 30_000_000), min_size=1, max_size=6),
    year=st.sampled_from([365, 360, 0]),
    change=days,
)
def test_daily_interest_in_a_leap_year_with_tiers_and_a_change_of_rates(
    balances: dict[date, int], year: int, change: date
) -> None:
    """February 2016 has 29 days."""
    rates = (
        RateStep(from_date=ALWAYS, floor=ZERO, rate=Rate.percent("3")),
        RateStep(from_date=ALWAYS, floor=R(5_000_000), rate=Rate.percent("5")),
        RateStep(from_date=change, floor=ZERO, rate=Rate.percent("4")),
        RateStep(from_date=change, floor=R(10_000_000), rate=Rate.percent("6.5")),
    )
    session = book(
        *rates,
        opens=date(2016, 1, 1),
        today=date(2016, 12, 31),
        interest_method=InterestMethod.DAILY,
        days_in_year=year,
        taxed=False,
    )
    steps = sorted(balances.items())
    hold_balances(session, steps)
    expected = by_the_day(steps, Period(2016, 2), rates, year)
    found = savings_interest.preview(session, Period(2016, 2))
    assert total(line.interest for line in found.lines) == expected
    if expected:
        posted = run(session, Period(2016, 2))
        assert ledger(session, "5101") == expected
        lines = savings_interest.lines_of(session, posted.run.id)
        assert lines == found.lines
        assert savings_interest.differences(session, posted.run.id) == ()


@pytest.mark.parametrize(
    ("first_month", "interest"),
    [(FirstMonth.STRICT, 0), (FirstMonth.SINCE_OPENING, 24_658), (FirstMonth.NEXT_MONTH, 0)],
)
def test_an_account_that_opens_within_the_month(first_month: FirstMonth, interest: int) -> None:
    """6,000,000 from 10 June: lowest since then x 5 % x 30 / 365."""
    session = book(first_month=first_month)
    put_in(session, 6_000_000, posted_on=date(2015, 6, 10))
    found = savings_interest.preview(session, JUNE)
    assert total(line.interest for line in found.lines) == R(interest)
    assert bool(found.obstacles) is not bool(interest)


# --- tax ---


@pytest.mark.parametrize(
    ("interest", "tax"),
    [(239_999, 0), (240_000, 0), (240_001, 24_000), (300_000, 30_000)],
)
def test_the_cliff_of_the_tax(interest: int, tax: int) -> None:
    # 12 % a year by the twelfth is 1 % a month.
    session = book(*percent("12"), days_in_year=0)
    put_in(session, interest * 100, posted_on=date(2015, 5, 31))
    run(session)
    assert ledger(session, "5101") == R(interest)
    assert ledger(session, "2123") == R(-tax)
    assert ledger(session, "2101") == R(-(interest * 100 + interest - tax))


def test_two_accounts_of_one_member_are_added() -> None:
    """150,000 and 100,000 make 250,000: 25,000, and each account bears its part."""
    session = book(*percent("12"), days_in_year=0)
    set_product(session, "SHR", active=True, rates=percent("12"), days_in_year=0)
    put_in(session, 15_000_000, posted_on=date(2015, 5, 31))
    put_in(session, 10_000_000, product="SHR", posted_on=date(2015, 5, 31))
    add_member(session, "0013", name="Rohayati", joined_on=date(2015, 1, 1))
    put_in(session, 15_000_000, member_number="0013", posted_on=date(2015, 5, 31))
    posted = run(session)
    taxes = {
        line.account.number: line.tax for line in savings_interest.lines_of(session, posted.run.id)
    }
    assert taxes == {"SS-0012": R(15_000), "SHR-0012": R(10_000), "SS-0013": ZERO}
    assert ledger(session, "2123") == R(-25_000)
    assert len(posted.entries) == 2
    assert holds(session)


def test_certificates_count_toward_the_limit() -> None:
    session = book(*percent("12"), days_in_year=0)
    set_product(
        session, "SB", active=True, rates=percent("12"), days_in_year=0, minimum_deposit=ZERO
    )
    put_in(session, 15_000_000, posted_on=date(2015, 5, 31))
    term_deposits.open_deposit(
        session,
        term_deposits.OpenRequest(
            operation_id=session.ids.new(),
            posted_on=date(2015, 6, 1),
            member_number="0012",
            product="SB",
            amount=R(10_000_000),
            term_months=6,
            interest_paid=InterestPaid.MONTHLY,
        ),
    )
    found = savings_interest.preview(session, JUNE)
    assert [term.interest for term in found.terms] == [R(100_000)]
    assert (found.interest, found.tax, found.net) == (R(250_000), R(25_000), R(225_000))
    posted = run(session)
    assert ledger(session, "2123") == R(-25_000)
    assert ledger(session, "2101") == R(-15_225_000)
    assert posted.run.batch.standing == len(posted.entries) == 2
    assert [
        (term.certificate, term.interest, term.tax)
        for term in savings_interest.certificates_of(session, posted.run.id)
    ] == [("SB-0012-1", R(100_000), R(10_000))]
    figures = member_reports.savings_interest(session, posted.run.id)
    assert [row.cells[0] for row in figures.rows[:2]] == ["SB-0012-1", "SS-0012"]
    assert figures.rows[-1].cells[2:] == (R(250_000), R(25_000), R(225_000))
    assert holds(session)


def test_an_untaxed_product_and_a_tax_that_changed() -> None:
    session = book(*percent("12"), days_in_year=0, taxed=False)
    put_in(session, 50_000_000, posted_on=date(2015, 5, 31))
    run(session)
    assert ledger(session, "2123") == ZERO


# --- where it goes ---


def test_interest_goes_to_the_account_that_the_product_names() -> None:
    session = book(*percent("12"), days_in_year=0)
    set_product(session, "SHR", active=True, rates=percent("12"), days_in_year=0, pays_into="SS")
    put_in(session, 1_000_000, product="SHR", posted_on=date(2015, 5, 31))
    posted = run(session)
    assert ledger(session, "2103") == R(-1_000_000)
    assert ledger(session, "2101") == R(-10_000)
    assert savings_interest.lines_of(session, posted.run.id)[0].taker == "SS-0012"


def test_a_closed_account_is_paid_on_2108() -> None:
    session = book(*percent("12"), days_in_year=0, interest_method=InterestMethod.DAILY)
    put_in(session, 1_000_000, posted_on=date(2015, 5, 31))
    take_out(session, 1_000_000, posted_on=date(2015, 6, 16))
    savings.close_account(
        session,
        savings.AccountRequest(member_number="0012", product="SS", on=date(2015, 6, 16)),
    )
    run(session)
    assert ledger(session, "2108") == R(-5_000)
    assert holds(session)


def test_who_was_settled_with_is_left_out() -> None:
    session = book(*percent("12"), days_in_year=0, interest_method=InterestMethod.DAILY)
    put_in(session, 1_000_000, posted_on=date(2015, 5, 31))
    settlement.settle(
        session,
        settlement.SettleRequest(
            operation_id=session.ids.new(),
            member_number="0012",
            reason=LeavingReason.MOVED,
            ended_on=date(2015, 6, 16),
            settled_on=date(2015, 6, 16),
            interest={"SS-0012": R(5_000)},
            outcome=Outcome(paid_out=R(1_000_000)),
        ),
    )
    with pytest.raises(NothingEarned):
        run(session)
    assert savings_interest.preview(session, JUNE).lines == ()


def test_what_was_earned_since_the_last_run_is_proposed_to_a_settlement() -> None:
    session = book(*percent("12"), days_in_year=0)
    put_in(session, 1_000_000, posted_on=date(2015, 5, 31))
    on = date(2015, 8, 15)
    assert settlement.draw_up(session, "0012", on).earned == {}
    run(session)
    # 10,000 of June were credited: July earns 10,100, half of August 15/31 of the like.
    assert settlement.draw_up(session, "0012", on).earned == {"SS-0012": R(10_100 + 4_887)}
    assert settlement.draw_up(session, "0012", date(2015, 6, 30)).earned == {}


def test_a_member_abroad_still_earns() -> None:
    session = book()
    put_in(session, 6_000_000, posted_on=date(2015, 5, 31))
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=session.ids.new(),
            number="0012",
            status=MemberStatus.ABROAD,
            from_date=date(2015, 6, 1),
            reason="Malaysia",
        ),
    )
    run(session)
    assert ledger(session, "5101") == R(24_658)


# --- once, refused, taken back ---


@pytest.fixture
def session() -> Session:
    made = book()
    put_in(made, 6_000_000, posted_on=date(2015, 5, 31))
    return made


def test_a_month_runs_once_and_again_when_it_was_taken_back(session: Session) -> None:
    request = RunRequest(operation_id=session.ids.new(), period=JUNE)
    first = savings_interest.run(session, request)
    again = savings_interest.run(session, request)
    assert again.repeated
    assert again.run == first.run
    with pytest.raises(InterestAlreadyRun):
        run(session)
    codes = [problem.code for problem in savings_interest.preview(session, JUNE).obstacles]
    assert codes == ["interest_ran_already"]
    back = batches.TakeBackRequest(
        operation_id=session.ids.new(), batch_id=first.run.batch.id, reason="tarif salah"
    )
    batches.take_back(session, back)
    assert ledger(session, "5101") == ZERO
    assert not savings_interest.runs(session)[0].standing
    with pytest.raises(AlreadyReversed):
        batches.take_back(session, replace(back, operation_id=session.ids.new()))
    run(session)
    assert ledger(session, "5101") == R(24_658)
    assert [kept.standing for kept in savings_interest.runs(session)] == [True, False]
    assert holds(session)


def test_an_entry_dated_back_shows_as_a_difference(session: Session) -> None:
    posted = run(session)
    assert savings_interest.differences(session, posted.run.id) == ()
    put_in(session, 1_000_000, posted_on=date(2015, 5, 30))
    (found,) = savings_interest.differences(session, posted.run.id)
    assert (found.account_number, found.posted[0], found.now[0]) == (
        "SS-0012",
        R(24_658),
        R(28_767),
    )


def test_what_is_warned_of(session: Session) -> None:
    run(session, Period(2015, 5).plus(1))
    journal.record(
        session,
        journal.JournalRequest(
            operation_id=session.ids.new(),
            posted_on=date(2015, 8, 10),
            description="jasa",
            lines=(
                journal.EntryLine(account="5101", side=Side.DEBIT, amount=R(1_000)),
                journal.EntryLine(account="1101", side=Side.CREDIT, amount=R(1_000)),
            ),
        ),
    )
    set_product(session, rates=percent("12"))
    found = savings_interest.preview(session, Period(2015, 8))
    assert [problem.code for problem in found.warnings] == [
        "interest_above_cap",
        "interest_month_missing",
        "interest_booked_otherwise",
    ]
    assert savings_interest.next_period(session) == Period(2015, 7)


def test_refusals_post_nothing(session: Session) -> None:
    before = entries(session)
    with pytest.raises(InterestMonthNotOver):
        run(session, Period(2016, 1))
    with pytest.raises(NothingEarned):
        run(session, Period(2015, 4))
    with pytest.raises(UnknownInterestRun):
        savings_interest.lines_of(session, 9)
    for role in (Role.CASHIER, Role.SECRETARY, Role.CHAIR, Role.AUDITOR):
        with pytest.raises(NotPermitted):
            run(as_role(session, role))
    lock(session, 2015, 6)
    with pytest.raises(PeriodClosed):
        run(session)
    codes = [problem.code for problem in savings_interest.preview(session, JUNE).obstacles]
    assert codes == ["interest_month_locked"]
    assert entries(session) == before


def test_a_cancelled_run_posts_nothing(session: Session) -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int, _all: int) -> None:
        raise Stopped

    before = entries(session)
    with pytest.raises(Stopped):
        savings_interest.run(
            session, RunRequest(operation_id=session.ids.new(), period=JUNE), progress=stop
        )
    assert entries(session) == before
    assert savings_interest.runs(session) == ()


def test_the_dues_are_no_business_of_the_run() -> None:
    rules = BookRules(
        mandatory_savings=(DatedAmount(from_date=date(2015, 1, 1), amount=R(20_000)),)
    )
    session = book(rules=rules)
    put_in(session, 20_000, product="SW", posted_on=date(2015, 5, 1))
    with pytest.raises(NothingEarned):
        run(session)


def test_the_list_of_a_run(session: Session) -> None:
    posted = run(session)
    figures = member_reports.savings_interest(session, posted.run.id)
    (row, sums) = figures.rows
    assert row.code == "0012"
    assert list(row.cells) == [
        "SS-0012",
        R(6_000_000),
        R(24_658),
        ZERO,
        R(24_658),
    ]
    assert sums.cells[2] == R(24_658)
    with pytest.raises(UnknownInterestRun):
        member_reports.savings_interest(session, 9)


def test_the_list_of_runs_tells_their_sums(session: Session) -> None:
    posted = run(session)
    batches.take_back(
        session,
        batches.TakeBackRequest(
            operation_id=session.ids.new(), batch_id=posted.run.batch.id, reason="keliru"
        ),
    )
    set_product(session, rates=percent("60"))
    run(session)
    newest, first = savings_interest.runs(session)
    assert (first.interest, first.tax, first.standing) == (R(24_658), ZERO, False)
    assert (newest.interest, newest.tax, newest.standing) == (R(295_890), R(29_589), True)


def test_which_month_is_proposed() -> None:
    session = book(today=date(2015, 7, 15))
    put_in(session, 1_000_000, posted_on=date(2015, 1, 1))
    assert savings_interest.next_period(session) == JUNE
    run(session)
    # All is run: the month under way is shown, and cannot be posted yet.
    assert savings_interest.next_period(session) == Period(2015, 7)
    coming = savings_interest.preview(session, Period(2015, 7))
    assert [problem.code for problem in coming.obstacles] == ["interest_month_not_over"]
    # On 1,000,000 and what June earned.
    assert coming.interest == R(4_264)


def test_on_the_last_day_of_a_month_it_can_run() -> None:
    session = book(today=JUNE.last_day)
    put_in(session, 1_000_000, posted_on=date(2015, 1, 1))
    assert savings_interest.next_period(session) == JUNE
    found = savings_interest.preview(session, JUNE)
    assert found.obstacles == ()
    assert [problem.code for problem in found.warnings] == ["interest_last_day"]
    assert run(session).run.period == JUNE


def test_interest_on_members_capital_goes_elsewhere_or_waits_on_2108() -> None:
    session = book()
    set_product(session, rates=())
    set_product(session, "SW", rates=percent("6"), pays_into="SS", days_in_year=0)
    put_in(session, 200_000, product="SW", posted_on=date(2015, 1, 1))
    run(session, Period(2015, 5))
    assert (ledger(session, "3102"), ledger(session, "2101")) == (-R(200_000), -R(1_000))
    take_out(session, 1_000, posted_on=date(2015, 6, 1))
    savings.close_account(
        session, savings.AccountRequest(member_number="0012", product="SS", on=date(2015, 6, 2))
    )
    run(session)
    assert (ledger(session, "3102"), ledger(session, "2108")) == (-R(200_000), -R(1_000))
    assert holds(session)


def test_books_that_begin_within_a_month_count_its_days_since() -> None:
    begins = date(2015, 6, 16)
    session = book(opens=begins)
    put_in(session, 7_300_000, posted_on=begins)
    posted = run(session)
    # Fifteen days of 1,000 each.
    assert posted.run.period == JUNE
    assert ledger(session, "5101") == R(15_000)
