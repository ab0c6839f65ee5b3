from __future__ import annotations

from datetime import date

from coopledger.accounting.changes_in_equity import EquityFacts, EquityLine, build
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statement_specs import Scope
from coopledger.accounting.statements import Statement
from coopledger.accounting.text import Text
from tests.accounting.journal_text import chart

SCOPE = Scope(cooperative="Uji", from_date=date(2025, 1, 1), to_date=date(2025, 12, 31))
COLUMNS = (
    "membership_share", "mandatory_savings", "participation_capital", "donated_capital",
    "general_reserve", "risk_reserve", "surplus", "total",
)  # fmt: skip


def equity_line(entry_id: int, code: str, rupiah: int, *, reversal: bool = False) -> EquityLine:
    return EquityLine(entry_id=entry_id, account=code, net=Money.rupiah(rupiah), reversal=reversal)


def facts(*lines: EquityLine, closing: dict[str, int], surplus: int = 0) -> EquityFacts:
    return EquityFacts(
        from_date=date(2025, 1, 1),
        to_date=date(2025, 12, 31),
        closing={code: Money.rupiah(-amount) for code, amount in closing.items()},
        lines=lines,
        surplus=Money.rupiah(surplus),
    )


def table(report: Statement) -> dict[str, dict[str, int]]:
    """What is not zero, by row and column, in rupiah."""
    found: dict[str, dict[str, int]] = {}
    for row in report.rows:
        label = row.label.msgid if isinstance(row.label, Text) else str(row.label)
        cells = [cell for cell in row.cells if isinstance(cell, Money)]
        found[label] = {
            column.key: cell.sen // 100
            for column, cell in zip(report.columns, cells, strict=True)
            if cell
        }
    return found


def test_members_capital_grants_and_the_year_s_surplus() -> None:
    report = build(
        chart(),
        [
            facts(
                equity_line(0, "3101", 50),
                equity_line(0, "3102", 120),
                equity_line(0, "3102", -20),
                equity_line(0, "3201", 30),
                equity_line(0, "3202", 40),
                equity_line(0, "3202", -5),
                closing={"3101": 150, "3102": 200, "3201": 30, "3202": 35, "4101": 90, "6101": -60},
                surplus=30,
            )
        ],
        SCOPE,
    )
    assert tuple(column.key for column in report.columns) == COLUMNS
    assert table(report) == {
        "Opening balance": {"membership_share": 100, "mandatory_savings": 100, "total": 200},
        "Savings received": {"membership_share": 50, "mandatory_savings": 120, "total": 170},
        "Savings paid back": {"mandatory_savings": -20, "total": -20},
        "Participation capital received and paid back": {"participation_capital": 30, "total": 30},
        "Grants received": {"donated_capital": 40, "total": 40},
        "Other changes": {"donated_capital": -5, "total": -5},
        "Surplus of the year": {"surplus": 30, "total": 30},
        "Closing balance": {
            "membership_share": 150,
            "mandatory_savings": 200,
            "participation_capital": 30,
            "donated_capital": 35,
            "surplus": 30,
            "total": 445,
        },
    }
    assert report.totals == {
        "opening_equity": Money.rupiah(200),
        "closing_equity": Money.rupiah(445),
    }


def test_a_decision_splits_into_reserve_and_what_leaves_equity() -> None:
    report = build(
        chart(),
        [
            facts(
                equity_line(7, "3301", 25),
                equity_line(7, "3401", -100),
                closing={"3301": 25},
            )
        ],
        SCOPE,
    )
    assert table(report) == {
        "Opening balance": {"surplus": 100, "total": 100},
        "Surplus allocated to reserves": {"general_reserve": 25, "surplus": -25},
        "Surplus allocated to members and funds": {"surplus": -75, "total": -75},
        "Closing balance": {"general_reserve": 25, "total": 25},
    }


def test_a_decision_taken_back_leaves_no_trace() -> None:
    report = build(
        chart(),
        [
            facts(
                equity_line(7, "3301", 25),
                equity_line(7, "3401", -100),
                equity_line(9, "3301", -25, reversal=True),
                equity_line(9, "3401", 100, reversal=True),
                closing={"3401": 100},
            )
        ],
        SCOPE,
    )
    assert set(table(report)) == {"Opening balance", "Closing balance"}


def test_a_payback_that_is_taken_back_lessens_the_paybacks() -> None:
    report = build(
        chart(),
        [
            facts(
                equity_line(0, "3102", -20),
                equity_line(0, "3102", 20, reversal=True),
                equity_line(0, "3102", 5),
                closing={"3102": 5},
            )
        ],
        SCOPE,
    )
    assert table(report)["Savings received"] == {"mandatory_savings": 5, "total": 5}
    assert "Savings paid back" not in table(report)


def test_corrections_and_entries_straight_into_equity() -> None:
    report = build(
        chart(),
        [
            facts(
                equity_line(3, "3403", -8),
                equity_line(4, "3401", 6),
                equity_line(5, "3402", 11),
                equity_line(6, "3302", 2),
                closing={"3403": -8, "3401": 6, "3402": 11, "3302": 2},
            )
        ],
        SCOPE,
    )
    assert table(report) == {
        "Opening balance": {},
        "Corrections of earlier years": {"surplus": -2, "total": -2},
        "Surplus of the year": {"surplus": 11, "total": 11},
        "Other changes": {"risk_reserve": 2, "total": 2},
        "Closing balance": {"risk_reserve": 2, "surplus": 9, "total": 11},
    }


def test_several_years_stand_one_below_the_other() -> None:
    report = build(
        chart(),
        [
            facts(equity_line(0, "3101", 10), closing={"3101": 10}),
            facts(equity_line(0, "3101", 5), closing={"3101": 15}),
        ],
        SCOPE,
    )
    assert [row.cells[-1] for row in report.rows if row.cells] == [
        ZERO, Money.rupiah(10), Money.rupiah(10), Money.rupiah(10), Money.rupiah(5),
        Money.rupiah(15),
    ]  # fmt: skip
    assert report.totals["opening_equity"] == Money.rupiah(10)
