from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopledger.accounting.chart import Chart, Demands, Unit
from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statements import Statement
from coopledger.accounting.surplus import split_surplus
from coopledger.accounting.text import Text
from coopledger.services import statements
from coopledger.services.permissions import Role
from coopledger.storage.chart_loader import load_chart
from tests.services.book_builders import Book, new_book

Y2025 = {"from_date": date(2025, 1, 1), "to_date": date(2025, 12, 31)}


def figures(report: Statement, column: int = 0) -> dict[str, int]:
    """The rows with a code, in rupiah."""
    found = {}
    for row in report.rows:
        if row.code:
            amount = row.cells[column]
            assert isinstance(amount, Money)
            found[row.code] = amount.sen // 100
    return found


def totals(report: Statement) -> dict[str, int]:
    return {name: amount.sen // 100 for name, amount in report.totals.items()}


def position(book: Book, at: date, **chosen: Any) -> Statement:
    return statements.financial_position(book.session, at=at, **chosen)


# --- published case 20 ---

CASE_20 = {
    "1101": (221_300_000, 115_000_000, "92.43"),
    "1222": (96_300_000, 56_000_000, "71.96"),
    "1304": (200_000_000, 220_000_000, "-9.09"),
    "1601": (435_500_000, 235_000_000, "85.32"),
    "1602": (182_500_000, 145_000_000, "25.86"),
    "1605": (155_000_000, 145_000_000, "6.90"),
    "1652": (-15_000_000, -12_500_000, "20.00"),
    "1655": (-50_000_000, -45_000_000, "11.11"),
    "2101": (250_000_000, 290_000_000, "-13.79"),
    "2111": (44_600_000, 58_500_000, "-23.76"),
    "2131": (98_400_000, 85_500_000, "15.09"),
    "3202": (450_000_000, 159_000_000, "183.02"),
    "3301": (291_600_000, 200_000_000, "45.80"),
    "3402": (91_000_000, 65_500_000, "38.93"),
}


def signed_line(code: str, amount: int) -> str:
    """A line that adds an amount to an account as the balance sheet shows it."""
    debit = (code < "2") == (amount > 0)
    member = " [A]" if code in ("2101", "2131") else ""
    return f"{'D' if debit else 'K'} {code} {abs(amount)}{member}"


def koperasi_sejahtera() -> Book:
    book = new_book("2014-01-01")
    book.opening(*(signed_line(code, before) for code, (_, before, _) in CASE_20.items()))
    book.post(
        "2014-12-31",
        *(signed_line(code, now - before) for code, (now, before, _) in CASE_20.items()),
    )
    return book


def test_case_20_koperasi_sejahtera() -> None:
    report = position(koperasi_sejahtera(), date(2014, 12, 31), comparative=True)
    assert figures(report) == {code: now for code, (now, _, _) in CASE_20.items()}
    assert figures(report, 1) == {code: before for code, (_, before, _) in CASE_20.items()}
    changes = {row.code: str(row.cells[2]) for row in report.rows if row.code}
    assert changes == {code: change for code, (_, _, change) in CASE_20.items()}
    assert totals(report) == {
        "assets": 1_225_600_000,
        "liabilities": 393_000_000,
        "equity": 832_600_000,
    }
    last = report.rows[-1]
    assert last.cells[:2] == (Money.rupiah(1_225_600_000), Money.rupiah(858_500_000))


def test_the_opening_entry_is_no_movement() -> None:
    book = koperasi_sejahtera()
    year = {"from_date": date(2013, 1, 1), "to_date": date(2014, 12, 31)}
    cash = statements.cash_flow(book.session, **year)
    assert cash.totals["opening_cash"] == Money.rupiah(115_000_000)
    assert cash.totals["closing_cash"] == Money.rupiah(221_300_000)
    equity = statements.changes_in_equity(book.session, **year)
    assert equity.totals["opening_equity"] == Money.rupiah(159_000_000 + 265_500_000)


# --- closing and not closing ---


def book_of_two_years() -> Book:
    book = new_book("2024-01-01", today="2026-06-01")
    book.opening("D 1101 1000", "K 3202 1000")
    book.post("2024-05-05", "D 1101 300", "K 4101 300")
    book.post("2025-02-02", "D 1101 90", "K 4201 90")
    book.post("2025-03-03", "D 6101 40", "K 1101 40")
    return book


def test_the_financial_position_is_the_same_before_and_after_closing() -> None:
    book = book_of_two_years()
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 3, 31), date(2025, 12, 31)]
    days.append(date(2026, 1, 1))
    before = [figures(position(book, day)) for day in days]
    book.close_year(2024)
    book.close_year(2025)
    assert [figures(position(book, day)) for day in days] == before
    assert before[2] == {"1101": 1_350, "3202": 1_000, "3401": 300, "3402": 50}


def test_the_surplus_statement_ignores_closing() -> None:
    book = book_of_two_years()
    before = statements.surplus_statement(book.session, **Y2025, comparative=True)
    book.close_year(2024)
    book.close_year(2025)
    after = statements.surplus_statement(book.session, **Y2025, comparative=True)
    assert after == before
    assert totals(after)["surplus"] == 50
    assert figures(after, 1) == {"4101": 300, "4201": 0, "6101": 0}


def test_the_trial_balance_shows_closing_entries_unless_asked_not_to() -> None:
    book = book_of_two_years()
    book.close_year(2024)
    before = statements.trial_balance(book.session, at=date(2025, 12, 31))
    book.close_year(2025)
    after = statements.trial_balance(book.session, at=date(2025, 12, 31))
    assert [row.code for row in after.rows] == ["1101", "3202", "3401", "3402", ""]
    shown = statements.trial_balance(book.session, at=date(2025, 12, 31), before_closing=True)
    assert shown.rows == before.rows
    assert [row.code for row in shown.rows] == ["1101", "3202", "3401", "4201", "6101", ""]


def test_changes_in_equity_follow_a_decision_of_the_meeting() -> None:
    book = book_of_two_years()
    book.post("2024-06-06", "D 1101 500", "K 3101 500 [A]")
    book.close_year(2024)
    book.allocate(2024, "2025-03-14")
    report = statements.changes_in_equity(book.session, **Y2025, comparative=True)
    rows = [(row.label, row.cells[-1]) for row in report.rows if row.cells]
    reserve = figures(position(book, date(2025, 12, 31)))["3301"]
    assert rows == [
        (Text("Opening balance"), Money.rupiah(1_000)),
        (Text("Savings received"), Money.rupiah(500)),
        (Text("Surplus of the year"), Money.rupiah(300)),
        (Text("Closing balance"), Money.rupiah(1_800)),
        (Text("Opening balance"), Money.rupiah(1_800)),
        (Text("Surplus allocated to reserves"), ZERO),
        (Text("Surplus allocated to members and funds"), Money.rupiah(reserve - 300)),
        (Text("Surplus of the year"), Money.rupiah(50)),
        (Text("Closing balance"), Money.rupiah(1_550 + reserve)),
    ]


def test_a_book_year_that_begins_in_july() -> None:
    book = new_book("2024-07-01", today="2026-08-01", start_month=7)
    book.post("2025-06-30", "D 1101 100", "K 4101 100")
    book.post("2025-07-01", "D 1101 10", "K 4101 10")
    assert figures(position(book, date(2025, 7, 1))) == {"1101": 110, "3401": 100, "3402": 10}
    assert statements.default_year(book.session).first_day == date(2025, 7, 1)


def test_reports_of_an_empty_book_stand_in_its_first_year() -> None:
    book = new_book("2024-07-01")
    assert statements.default_year(book.session).year == 2024
    assert totals(position(book, date(2024, 12, 31))) == {
        "assets": 0,
        "liabilities": 0,
        "equity": 0,
    }


def test_the_year_before_a_leap_day_ends_on_a_month_end() -> None:
    book = new_book("2023-01-01")
    book.post("2023-02-28", "D 1101 5", "K 4101 5")
    report = statements.surplus_statement(
        book.session, from_date=date(2024, 2, 1), to_date=date(2024, 2, 29), comparative=True
    )
    assert figures(report, 1) == {"4101": 5}


def test_the_units_cash_flows_add_up_to_the_whole() -> None:
    book = new_book("2025-01-01")
    # The shop owes for equipment of the head office: its part is investing too.
    book.post("2025-03-01", "D 1605 22", "K 1101 7", "K 2111 15 @Toko")
    whole = statements.cash_flow(book.session, **Y2025).totals
    assert whole["investing"] == Money.rupiah(-7)
    by_unit = [statements.cash_flow(book.session, **Y2025, unit=unit).totals for unit in Unit]
    for name in ("operating", "investing", "financing", "closing_cash"):
        assert total(one[name] for one in by_unit) == whole[name]


@pytest.mark.parametrize(
    "report",
    [
        lambda s: statements.trial_balance(s, at=date(2025, 1, 1)),
        lambda s: statements.financial_position(s, at=date(2025, 1, 1)),
        lambda s: statements.surplus_statement(s, **Y2025),
        lambda s: statements.changes_in_equity(s, **Y2025),
        lambda s: statements.cash_flow(s, **Y2025),
        statements.default_year,
    ],
)
def test_a_cashier_may_not_see_the_statements(report: Any) -> None:
    with pytest.raises(NotPermitted):
        report(new_book().as_role(Role.CASHIER))


# --- what must hold in every book ---

CHART: Chart = load_chart()
PLAIN = [
    account.code
    for account in CHART.values()
    if account.demands is Demands.NOTHING and account.active and not account.code.startswith("99")
]
journals = st.lists(
    st.tuples(
        st.integers(0, 1_095),
        st.sampled_from(["1101", "1110", *PLAIN]),
        st.sampled_from(PLAIN),
        st.integers(1, 10**9),
        st.sampled_from(["", " @USP", " @Toko", " @Pusat"]),
        st.sampled_from(["", " @USP", " @Toko", " @Pusat"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(journals, st.integers(0, 2))
def test_statements_of_random_books_hold_together(
    journal: list[tuple[int, str, str, int, str, str]], closed: int
) -> None:
    book = new_book("2023-01-01", today="2026-02-01")
    for day, debit, credit, sen, debit_unit, credit_unit in journal:
        amount = f"{sen // 100}.{sen % 100:02d}"
        on = date(2023, 1, 1) + timedelta(days=day)
        book.post(
            on.isoformat(),
            f"D {debit} {amount}{debit_unit}",
            f"K {credit} {amount}{credit_unit}",
        )
    for year in range(2023, 2023 + closed):
        book.close_year(year)
    for on in {date(2023, 1, 1) + timedelta(days=entry[0]) for entry in journal}:
        check_day(book, on)
    for year in (2023, 2024, 2025):
        check_year(book, year)


def check_day(book: Book, on: date) -> None:
    report = position(book, on)
    assert report.totals["assets"] == report.totals["liabilities"] + report.totals["equity"]
    by_unit = [position(book, on, unit=unit) for unit in Unit]
    for name in ("assets", "liabilities", "equity"):
        assert total(one.totals[name] for one in by_unit) == report.totals[name]
    assert total(one.totals["inter_unit"] for one in by_unit) == ZERO
    balance = statements.trial_balance(book.session, at=on)
    assert balance.totals["debit"] == balance.totals["credit"]


def check_year(book: Book, year: int) -> None:
    span = {"from_date": date(year, 1, 1), "to_date": date(year, 12, 31)}
    at_end = position(book, date(year, 12, 31)).totals
    cash = statements.cash_flow(book.session, **span).totals
    moved = total(cash[name] for name in ("operating", "investing", "financing"))
    assert cash["opening_cash"] + moved == cash["closing_cash"]
    balance = statements.trial_balance(book.session, at=date(year, 12, 31))
    ledger_cash = total(
        net
        for row in balance.rows
        if row.code in {account.code for account in CHART.cash}
        for net in (row.extra["debit"], -row.extra["credit"])  # type: ignore[operator]
    )
    assert cash["closing_cash"] == ledger_cash
    equity = statements.changes_in_equity(book.session, **span).totals
    assert equity["closing_equity"] == at_end["equity"]
    at_start = position(book, date(year - 1, 12, 31)).totals
    assert equity["opening_equity"] == at_start["equity"]
    surplus = statements.surplus_statement(book.session, **span).totals
    by_unit = [
        statements.surplus_statement(book.session, **span, unit=unit).totals["surplus"]
        for unit in Unit
    ]
    assert total(by_unit) == surplus["surplus"]
    assert (
        surplus["surplus_from_members"] + surplus["surplus_from_non_members"]
        == (surplus["surplus"])
    )


def test_a_split_without_movements_is_zero() -> None:
    assert split_surplus(CHART, {}).total == ZERO
