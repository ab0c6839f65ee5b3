from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.chart import Unit
from coopledger.accounting.closing import (
    Calendar,
    ClosingBalances,
    check_month_may_close,
    check_month_may_reopen,
    check_year_may_close,
    closing_drafts,
    month_states,
    surplus_accounts,
)
from coopledger.accounting.errors import (
    CoopLedgerError,
    DateOutOfRange,
    MonthAlreadyClosed,
    MonthNotClosed,
    MonthNotOver,
    MonthsNotInOrder,
    SurplusAlreadyAllocated,
    YearAlreadyClosed,
    YearNotClosed,
)
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from tests.accounting.journal_text import chart, journal, journal_text

BOOKS = Calendar(
    begins=date(2024, 3, 1),
    start_month=1,
    today=date(2025, 6, 1),
    locked=frozenset({Period(2024, 3), Period(2024, 4)}),
    closed_years=frozenset(),
)
WORDS = ("Tutup", "Pindah")


def rp(amount: int) -> Money:
    return Money.rupiah(amount)


def test_the_next_month_in_order_may_be_locked() -> None:
    check_month_may_close(BOOKS, Period(2024, 5))


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (lambda: check_month_may_close(BOOKS, Period(2024, 2)), DateOutOfRange),
        (lambda: check_month_may_close(BOOKS, Period(2024, 4)), MonthAlreadyClosed),
        (lambda: check_month_may_close(BOOKS, Period(2024, 6)), MonthsNotInOrder),
        (lambda: check_month_may_close(BOOKS, Period(2025, 6)), MonthNotOver),
        (
            lambda: check_month_may_close(replace(BOOKS, today=date(2024, 5, 31)), Period(2024, 5)),
            MonthNotOver,
        ),
        (lambda: check_year_may_close(BOOKS, FiscalYear(2023)), DateOutOfRange),
        (lambda: check_year_may_close(BOOKS, FiscalYear(2025)), MonthNotOver),
        (
            lambda: check_year_may_close(
                replace(BOOKS, closed_years=frozenset({2024})), FiscalYear(2024)
            ),
            YearAlreadyClosed,
        ),
        (
            lambda: check_year_may_close(replace(BOOKS, today=date(2026, 1, 1)), FiscalYear(2025)),
            YearNotClosed,
        ),
        (
            lambda: check_month_may_reopen(BOOKS, Period(2024, 5), FiscalYear(2024), decided=False),
            MonthNotClosed,
        ),
        (
            lambda: check_month_may_reopen(BOOKS, Period(2024, 4), FiscalYear(2024), decided=True),
            SurplusAlreadyAllocated,
        ),
        (
            lambda: check_month_may_reopen(
                replace(BOOKS, closed_years=frozenset({2024, 2025})),
                Period(2024, 4),
                FiscalYear(2024),
                decided=False,
            ),
            YearAlreadyClosed,
        ),
    ],
)
def test_refusals(act: Callable[[], Any], refusal: type[CoopLedgerError]) -> None:
    with pytest.raises(refusal):
        act()


def test_the_first_open_month_is_named() -> None:
    with pytest.raises(MonthsNotInOrder) as refused:
        check_month_may_close(BOOKS, Period(2024, 8))
    assert refused.value.first_open == Period(2024, 5)


def test_the_first_year_of_the_books_and_those_after_a_closed_one_may_be_closed() -> None:
    check_year_may_close(BOOKS, FiscalYear(2024))
    later = replace(BOOKS, today=date(2026, 1, 1), closed_years=frozenset({2024}))
    check_year_may_close(later, FiscalYear(2025))


def test_the_book_year_of_a_name_begins_in_the_books_own_month() -> None:
    assert replace(BOOKS, start_month=7).fiscal_year(2024) == FiscalYear(2024, 7)


def test_a_month_of_the_newest_closed_year_may_be_reopened() -> None:
    closed = replace(BOOKS, closed_years=frozenset({2024}))
    check_month_may_reopen(closed, Period(2024, 4), FiscalYear(2024), decided=False)


def test_month_states() -> None:
    moment = datetime(2024, 5, 2, tzinfo=UTC)
    closed = {Period(2024, 3): (moment, "siti"), Period(2024, 4): (moment, "siti")}
    states = month_states(replace(BOOKS, today=date(2024, 6, 10)), closed, Period(2024, 6))
    assert [(s.period.month, s.closed, s.over, s.closes_next) for s in states] == [
        (3, True, True, False),
        (4, True, True, False),
        (5, False, True, True),
        (6, False, False, False),
    ]
    assert (states[0].closed_at, states[0].closed_by, states[2].closed_by) == (moment, "siti", "")


def test_with_every_month_locked_none_is_next() -> None:
    states = month_states(BOOKS, {}, Period(2024, 4))
    assert [state.closes_next for state in states] == [False, False]


def test_closing_entries_balance_within_each_unit() -> None:
    usp, shop, office = Unit.SAVINGS_AND_LOAN, Unit.SHOP, Unit.HEAD_OFFICE
    drafts = closing_drafts(
        chart(),
        FiscalYear(2025),
        ClosingBalances(
            surplus_accounts={
                ("4101", usp): rp(-900),
                ("4201", shop): rp(-500),
                ("5211", shop): rp(620),
                ("6101", office): rp(50),
                ("6101", usp): rp(80),
            },
            current_surplus={office: rp(-7)},
        ),
        descriptions=WORDS,
    )
    assert {draft.kind for draft in drafts} == {EntryKind.CLOSING}
    assert journal_text(*drafts) == journal(
        """
        2025-12-31 Tutup
          K 6101 Gaji dan honor karyawan 50
          D 4201 Penjualan non-anggota 500
          K 5211 HPP penjualan non-anggota 620
          D 4101 Jasa pinjaman anggota 900
          K 6101 Gaji dan honor karyawan (USP) 80
          K 3402 SHU tahun berjalan (USP) 820
          D 3402 SHU tahun berjalan (Toko) 120
          D 3402 SHU tahun berjalan 50
        2026-01-01 Pindah
          D 3402 SHU tahun berjalan (USP) 820
          K 3401 SHU tahun lalu belum dibagi (USP) 820
          K 3402 SHU tahun berjalan (Toko) 120
          D 3401 SHU tahun lalu belum dibagi (Toko) 120
          K 3402 SHU tahun berjalan 43
          D 3401 SHU tahun lalu belum dibagi 43
        """
    )


def test_a_year_without_income_and_expenses_has_nothing_to_close() -> None:
    nothing = ClosingBalances(surplus_accounts={}, current_surplus={})
    assert closing_drafts(chart(), FiscalYear(2025), nothing, descriptions=WORDS) == ()


def test_a_surplus_of_zero_needs_only_the_first_entry() -> None:
    facts = ClosingBalances(
        surplus_accounts={("4101", Unit.SHOP): rp(-5), ("6101", Unit.SHOP): rp(5)},
        current_surplus={},
    )
    (draft,) = closing_drafts(chart(), FiscalYear(2025), facts, descriptions=WORDS)
    assert draft.posted_on == date(2025, 12, 31)


def test_a_sum_above_the_largest_amount_takes_several_lines() -> None:
    facts = ClosingBalances(
        surplus_accounts={("4101", Unit.SHOP): -(MAX_AMOUNT + rp(1))}, current_surplus={}
    )
    first, _ = closing_drafts(chart(), FiscalYear(2025), facts, descriptions=WORDS)
    assert [line.amount for line in first.lines] == [MAX_AMOUNT, rp(1), MAX_AMOUNT, rp(1)]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(surplus_accounts(chart())), st.sampled_from(Unit)),
        st.integers(-(10**12), 10**12),
        max_size=20,
    )
)
def test_after_closing_nothing_is_left_and_each_unit_keeps_its_own(
    nets: dict[tuple[str, Unit], int],
) -> None:
    facts = ClosingBalances(
        surplus_accounts={key: Money(sen) for key, sen in nets.items()}, current_surplus={}
    )
    left = {key: Money(sen) for key, sen in nets.items()}
    for draft in closing_drafts(chart(), FiscalYear(2025), facts, descriptions=WORDS):
        sums = dict.fromkeys(Unit, ZERO)
        for line in draft.lines:
            key = (line.account, line.unit)
            left[key] = left.get(key, ZERO) + line.signed
            sums[line.unit] += line.signed
        assert not any(sums.values())
    moved = {key: net for key, net in left.items() if net}
    assert {code for code, _ in moved} <= {"3401"}
    for unit in Unit:
        made = sum(sen for (_, whose), sen in nets.items() if whose is unit)
        assert moved.get(("3401", unit), ZERO) == Money(made)
