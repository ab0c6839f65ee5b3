"""The run's lines, entries and taxes, and what would differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coopledger.accounting.batches import Batch, BatchKind
from coopledger.accounting.calendar import Period
from coopledger.accounting.interest_run import (
    Earner,
    InterestRun,
    PaidBefore,
    RunLine,
    Taker,
    TermInterest,
    differences,
    earns,
    run_drafts,
    run_lines,
    warnings_of,
    with_taxes,
)
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SHIPPED_PRODUCTS, SavingsAccount, SavingsProduct
from coopledger.accounting.savings_interest import (
    DatedBalance,
    FirstMonth,
    InterestMethod,
    RateStep,
)
from coopledger.accounting.savings_tax import SHIPPED_TAX
from tests.accounting.journal_text import chart, journal, journal_text

R = Money.rupiah
TAX = SHIPPED_TAX[0]
FIRST, LAST = date(2015, 6, 1), date(2015, 6, 30)


def product(code: str = "SS", percent: str = "5", **facts: object) -> SavingsProduct:
    kept = next(each for each in SHIPPED_PRODUCTS if each.code == code)
    step = RateStep(from_date=date(1, 1, 1), floor=ZERO, rate=Rate.percent(percent))
    return replace(kept, rates=(step,), **facts)  # type: ignore[arg-type]


def account(kept: SavingsProduct, member: int = 7, contract: int = 3) -> SavingsAccount:
    return SavingsAccount(
        contract_id=contract,
        number=f"{kept.code}-{member}",
        member_id=member,
        product=kept,
        opened_on=FIRST,
    )


def line(
    interest: int, *, code: str = "SS", member: int = 7, contract: int = 3, **facts: object
) -> RunLine:
    return RunLine(
        account=account(product(code, **facts), member, contract),
        member_number=str(member),
        member_name="Sumiyati",
        method=InterestMethod.LOWEST,
        base=R(1_000_000),
        rates=(Rate.percent("5"),),
        interest=R(interest),
    )


def term(interest: int, *, member: int = 7, contract: int = 9, taxed: bool = True) -> TermInterest:
    return TermInterest(
        contract_id=contract,
        certificate="SB-7-1",
        member_id=member,
        member_number=str(member),
        member_name="Sumiyati",
        interest=R(interest),
        taxed=taxed,
    )


def test_lines_are_whole_rupiah_and_what_earned_nothing_is_left_out() -> None:
    def earner(kept: SavingsProduct, rupiah: int, member: int) -> Earner:
        return Earner(
            account=account(kept, member, member),
            member_number=str(member),
            member_name="x",
            balances=(DatedBalance(on=date(2015, 5, 1), balance=R(rupiah)),),
        )

    since = product(first_month=FirstMonth.SINCE_OPENING)
    lines = run_lines(
        [earner(since, 1_000_000, 8), earner(since, 0, 9), earner(since, 500_000, 7)],
        first=FIRST,
        last=LAST,
    )
    # 1,000,000 x 5 % x 30 / 365 = 4,109.59; half of it 2,054.79.
    assert [(each.member_number, each.interest) for each in lines] == [
        ("7", R(2_055)),
        ("8", R(4_110)),
    ]
    assert lines[0].taker == "SS-7"
    assert replace(lines[0], goes_to="SHR-7").taker == "SHR-7"
    assert lines[0].net == lines[0].interest
    assert lines[0].rates == (Rate.percent("5"),)


def test_term_deposits_and_products_without_a_rate_do_not_earn_in_the_run() -> None:
    assert earns(product())
    assert not earns(product("SB"))
    assert not earns(replace(product(), rates=()))


@pytest.mark.parametrize(
    ("interests", "terms", "before", "taxes", "term_taxes"),
    [
        ([240_000], [], PaidBefore(), [0], []),
        ([240_001], [], PaidBefore(), [24_000], []),
        ([150_000, 100_000], [], PaidBefore(), [15_000, 10_000], []),
        ([150_000], [100_000], PaidBefore(), [15_000], [10_000]),
        # What was paid before in the month counts, and bore its own tax or is made up for now.
        ([100_000], [], PaidBefore(interest=R(150_000)), [25_000], []),
        ([100_000], [], PaidBefore(interest=R(300_000), tax=R(30_000)), [10_000], []),
        ([1], [], PaidBefore(interest=R(240_000)), [1], []),
        ([10], [], PaidBefore(interest=R(10), tax=R(99)), [0], []),
    ],
)
def test_the_tax_of_one_member(
    interests: list[int],
    terms: list[int],
    before: PaidBefore,
    taxes: list[int],
    term_taxes: list[int],
) -> None:
    lines = [line(amount, contract=n) for n, amount in enumerate(interests)]
    certificates = [term(amount) for amount in terms]
    taxed, paid = with_taxes(lines, certificates, TAX, {7: before})
    assert [each.tax for each in taxed] == [R(tax) for tax in taxes]
    assert [each.tax for each in paid] == [R(tax) for tax in term_taxes]
    assert all(each.net == each.interest - each.tax for each in (*taxed, *paid))


def test_members_products_and_books_without_tax() -> None:
    lines = [line(300_000), line(300_000, member=8, contract=4, taxed=False)]
    certificates = [term(300_000, member=9, taxed=False)]
    taxed, paid = with_taxes(lines, certificates, TAX, {})
    assert [each.tax for each in taxed] == [R(30_000), ZERO]
    assert paid[0].tax == ZERO
    free, _ = with_taxes(lines, certificates, None, {})
    assert [each.tax for each in free] == [ZERO, ZERO]


def test_one_entry_for_each_product() -> None:
    lines = (
        replace(line(300_000), tax=R(30_000)),
        line(5_000, member=8, contract=4),
        line(700, code="SHR", contract=5),
    )
    takers = {
        3: Taker("SS-7", "2101", 7, 3),
        4: Taker("2108", "2108", 8, None),
        5: Taker("SS-7", "2101", 7, 3),
    }
    drafts = run_drafts(
        chart(),
        lines,
        takers,
        posted_on=LAST,
        descriptions={"SS": "Jasa sukarela", "SHR": "Jasa hari raya"},
    )
    assert [journal_text(draft) for draft, _ in drafts] == [
        journal("""
        2015-06-30 Jasa hari raya
          D 5101 Jasa simpanan sukarela 700
          K 2101 Simpanan sukarela [7/3] 700
        """),
        journal("""
        2015-06-30 Jasa sukarela
          D 5101 Jasa simpanan sukarela 305.000
          K 2101 Simpanan sukarela [7/3] 270.000
          K 2108 Simpanan anggota keluar belum dibayar [8] 5.000
          K 2123 Utang PPh final jasa simpanan 30.000
        """),
    ]
    assert [paid for _, paid in drafts] == [lines[2:], lines[:2]]


def test_a_rate_above_the_cap_is_warned_of() -> None:
    high = product(percent="9.01")
    cap = Rate.percent("9")
    (found,) = warnings_of([product(), high, product("SB", "12")], LAST, cap)
    assert (found.code, found.place) == ("interest_above_cap", "SS")
    assert warnings_of([replace(high, rates=())], LAST, cap) == ()


def test_what_would_differ_today() -> None:
    posted = (line(100), line(200, member=8, contract=4))
    now = (line(100), line(201, member=8, contract=4), line(5, member=9, contract=5))
    found = differences(posted, now)
    assert [(each.member_number, each.posted[0], each.now[0]) for each in found] == [
        ("8", R(200), R(201)),
        ("9", ZERO, R(5)),
    ]
    (gone,) = differences(posted, now[:1])
    assert gone.now == (ZERO, ZERO)


def test_a_run_stands_until_its_batch_is_taken_back() -> None:
    from datetime import UTC, datetime

    batch = Batch(
        id=1,
        kind=BatchKind.INTEREST,
        title="2015-06",
        operation_id="x",
        posted_at=datetime(2015, 7, 1, tzinfo=UTC),
        posted_by="siti",
        entries=(4, 5),
        standing=2,
    )
    assert InterestRun(id=1, period=Period(2015, 6), batch=batch).standing
    assert not InterestRun(id=1, period=Period(2015, 6), batch=replace(batch, standing=0)).standing
