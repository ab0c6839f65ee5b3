from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.loan_reports import NOT_ITEMISED
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statements import Cell, RowKind, Statement
from coopledger.services import loan_reports, loans
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services.loan_builders import START, as_role, lend, new_book, pay, switch_on, terms
from tests.services.test_loans import post_opening, running, take_back

AT = date(2025, 4, 30)


@pytest.fixture
def session() -> Session:
    """P1 has paid twice and is on time but for April; P2 of another member has never paid."""
    session = new_book()
    lend(session)
    lend(session, number="P2", member_number="2", terms=terms(start=date(2025, 1, 10)))
    lend(session, number="P3", member_number="2")
    pay(session, date(2025, 2, 15), 100_000, 12_000)
    pay(session, date(2025, 3, 15), 100_000, 11_000)
    pay(session, date(2025, 3, 20), 1_200_000, loan_number="P3")
    return session


def cells(statement: Statement, code: str) -> tuple[Cell, ...]:
    (row,) = [row for row in statement.rows if row.code == code and row.kind is RowKind.LINE]
    return row.cells


def test_balances(session: Session) -> None:
    report = loan_reports.loan_balances(session, AT)
    assert cells(report, "P1") == (
        START,
        date(2026, 1, 15),
        Money.rupiah(1_200_000),
        Money.rupiah(200_000),
        Money.rupiah(1_000_000),
        Money.rupiah(23_000),
    )
    lines = [row for row in report.rows if row.kind is RowKind.LINE]
    assert [(row.code, row.label, row.member) for row in lines] == [
        ("P1", "Siti Aminah", "1"),
        ("P2", "Dewi Lestari", "2"),
    ]
    assert lines[0].link is not None
    assert (lines[0].link.kind, lines[0].link.key) == ("loan", "P1")
    assert report.totals["outstanding"] == Money.rupiah(2_200_000)
    assert report.rows[-1].kind is RowKind.TOTAL
    assert report.rows[-1].cells[4] == Money.rupiah(2_200_000)


def test_balances_stand_at_their_date(session: Session) -> None:
    before = loan_reports.loan_balances(session, date(2025, 3, 14))
    assert cells(before, "P1")[3] == Money.rupiah(100_000)
    assert cells(before, "P3")[4] == Money.rupiah(1_200_000)
    empty = loan_reports.loan_balances(session, date(2025, 1, 9))
    assert [row.kind for row in empty.rows] == [RowKind.TOTAL]
    assert empty.totals["outstanding"] == ZERO


def test_each_account_has_its_own_total(session: Session) -> None:
    switch_on(session, "4211")
    lend(session, number="P4", member_number="4")
    report = loan_reports.loan_balances(session, AT)
    sections = [row.code for row in report.rows if row.kind is RowKind.SECTION]
    assert sections == ["1201", "1202"]
    totals = [row.cells[4] for row in report.rows if row.kind is RowKind.TOTAL]
    assert totals == [Money.rupiah(n) for n in (2_200_000, 1_200_000, 3_400_000)]


def test_what_the_opening_left_in_one_sum_has_its_own_row() -> None:
    session = new_book()
    loans.register_running_loan(session, running())
    post_opening(session, Money.rupiah(1_000_000), None)
    report = loan_reports.loan_balances(session, AT)
    assert cells(report, "L1")[4] == Money.rupiah(900_000)
    (rest,) = [row for row in report.rows if row.label == NOT_ITEMISED]
    assert rest.cells[4] == Money.rupiah(100_000)
    assert report.totals["outstanding"] == Money.rupiah(1_000_000)


def test_aging(session: Session) -> None:
    report = loan_reports.loan_aging(session, AT)
    assert cells(report, "P1") == (
        date(2025, 4, 15),
        15,
        1,
        Money.rupiah(100_000),
        Money.rupiah(10_000),
        Money.rupiah(1_000_000),
    )
    assert cells(report, "P2") == (
        date(2025, 2, 10),
        79,
        3,
        Money.rupiah(300_000),
        Money.rupiah(33_000),
        Money.rupiah(1_200_000),
    )
    assert dict(report.totals) == {
        "outstanding": Money.rupiah(2_200_000),
        "principal_overdue": Money.rupiah(400_000),
        "interest_overdue": Money.rupiah(43_000),
        "portfolio_at_risk": Money.rupiah(1_200_000),
    }
    counts = [(band["from_days"], band["loans"]) for band in report.data["bands"]]
    assert counts == [(0, 0), (1, 1), (31, 0), (61, 1), (91, 0), (181, 0), (366, 0)]
    assert report.rows[-1].cells[2] == 4


@pytest.mark.parametrize(
    ("at", "band"),
    [
        (date(2025, 2, 10), 0),
        (date(2025, 2, 11), 1),
        (date(2025, 3, 12), 1),
        (date(2025, 3, 13), 31),
        (date(2025, 8, 9), 91),
        (date(2025, 8, 10), 181),
        (date(2026, 2, 11), 366),
    ],
)
def test_every_day_falls_into_one_band(session: Session, at: date, band: int) -> None:
    report = loan_reports.loan_aging(session, at)
    days = (at - date(2025, 2, 10)).days
    assert cells(report, "P2")[1] == days
    (held,) = [
        found["from_days"]
        for found in report.data["bands"]
        if found["from_days"] <= days and (found["to_days"] is None or days <= found["to_days"])
    ]
    assert held == band
    assert sum(found["loans"] for found in report.data["bands"]) == (
        3 if at < date(2025, 3, 20) else 2
    )


def test_a_payment_taken_back_is_late_again(session: Session) -> None:
    posted = pay(session, date(2025, 4, 15), 100_000, 10_000)
    assert cells(loan_reports.loan_aging(session, AT), "P1")[1] == 0
    take_back(session, posted.entry.id, AT)
    assert cells(loan_reports.loan_aging(session, AT), "P1")[1] == 15


def test_only_who_sees_the_books(session: Session) -> None:
    for report in (loan_reports.loan_balances, loan_reports.loan_aging):
        report(as_role(session, Role.AUDITOR), AT)
        with pytest.raises(NotPermitted):
            report(as_role(session, Role.CASHIER), AT)
