from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.annual_report import ChartShape, Officer
from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.members import Gender, Member, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.officers import Body
from coopledger.accounting.text import Text
from coopledger.services import annual_report, officers
from coopledger.services.annual_report import count_members
from coopledger.services.permissions import Role
from tests.services.book_builders import Book, new_book


def three_years() -> Book:
    book = new_book("2023-01-01", today="2026-06-01")
    book.opening("D 1101 900", "K 3102 900 [A]")
    book.post("2023-05-05", "D 1101 70", "K 4101 70 [A]")
    book.post("2024-02-02", "D 1201 500 [A]", "K 1101 500")
    book.post("2024-06-06", "D 1101 90", "K 4101 90 [A]")
    book.post("2025-03-03", "D 1101 160", "K 1201 100 [A]", "K 4101 60 [A]")
    book.post("2025-04-03", "D 1101 40", "K 2101 40 [A]")
    book.post("2025-05-03", "D 6101 25", "K 1101 25")
    return book


def test_the_report_of_a_year_with_a_year_before() -> None:
    book = three_years()
    report = annual_report.annual_report(book.session, 2025)
    assert report.fiscal_year == FiscalYear(2025)
    assert report.financial_position.totals["equity"] == Money.rupiah(900 + 160 + 35)
    assert [column.title for column in report.surplus.columns[:2]] == ["2025", "2024"]
    assert report.cash_flow.rows[-1].cells == (Money.rupiah(735), Money.rupiah(560))
    assert len([row for row in report.changes_in_equity.rows if not row.cells]) == 2
    assert report.allocation.surplus == Money.rupiah(35)
    assert report.allocation_table.data["year"] == 2025
    assert [row.member for row in report.allocation_list.rows[:-1]] == ["A"]
    assert report.decided_on is None
    assert len(report.chain_head) == 64
    assert report.members_last_year is not None
    assert report.savings.to_date == report.loans.to_date == date(2025, 12, 31)


def test_the_charts() -> None:
    balances, results = annual_report.annual_report(three_years().session, 2025).charts
    assert (balances.shape, results.shape) == (ChartShape.LINE, ChartShape.BARS)
    by_label = {series.label: series.values for series in balances.series}
    assert by_label[Text("Loans to members")] == (
        *[Money.rupiah(500)] * 2,
        *[Money.rupiah(400)] * 10,
    )
    assert by_label[Text("Member share capital")] == tuple([Money.rupiah(900)] * 12)
    assert by_label[Text("Voluntary savings")][2:4] == (Money.rupiah(0), Money.rupiah(40))
    assert results.categories == (FiscalYear(2023), FiscalYear(2024), FiscalYear(2025))
    assert [series.values[-1] for series in results.series] == [
        Money.rupiah(60),
        Money.rupiah(25),
        Money.rupiah(35),
    ]


def test_the_first_year_has_only_its_opening_beside_it() -> None:
    report = annual_report.annual_report(three_years().session, 2023)
    assert report.members_last_year is None
    assert len(report.financial_position.columns) == 3
    assert len(report.surplus.columns) == 1


def test_books_that_begin_in_the_middle_of_a_year_have_nothing_beside() -> None:
    book = new_book("2025-04-01", today="2026-06-01")
    report = annual_report.annual_report(book.session, 2025)
    assert len(report.financial_position.columns) == 1


def test_the_chart_of_results_looks_back_five_years_at_most() -> None:
    book = new_book("2015-01-01", today="2026-06-01")
    _, results = annual_report.annual_report(book.session, 2025).charts
    assert results.categories == tuple(FiscalYear(year) for year in range(2021, 2026))


def test_a_decided_year_names_the_day() -> None:
    book = three_years()
    for year in (2023, 2024, 2025):
        book.close_year(year)
    book.allocate(2025, "2026-03-14")
    assert annual_report.annual_report(book.session, 2025).decided_on == date(2026, 3, 14)


def test_officers_come_from_the_register_else_from_the_settings() -> None:
    book = three_years()
    named = annual_report.annual_report(book.session, 2025).officers
    assert named[0] == Officer(body="board", position=Text("Chair"), name="Rohmah")
    assert len(named) == 3
    for body, position, name, since in (
        (Body.SUPERVISORY_COMMITTEE, "Ketua pengawas", "Tuti", date(2024, 1, 1)),
        (Body.BOARD, "Ketua", "Dewi", date(2024, 1, 1)),
        (Body.BOARD, "Bendahara", "Siti", date(2026, 1, 1)),
    ):
        officers.appoint(
            book.session,
            officers.OfficerRequest(body=body, position=position, name=name, from_date=since),
        )
    registered = annual_report.annual_report(book.session, 2025).officers
    assert [one.name for one in registered] == ["Dewi", "Tuti"]


def person(
    number: int,
    joined: date,
    left: date | None = None,
    *,
    gender: Gender = Gender.FEMALE,
    status: MemberStatus | None = None,
) -> Member:
    ended = MemberStatus.LEFT if left else MemberStatus.ACTIVE
    return Member(
        id=number,
        number=str(number),
        name="Ibu",
        gender=gender,
        joined_on=joined,
        left_on=left,
        status=status or ended,
    )


def test_members_are_counted_from_joining_to_leaving() -> None:
    counts = count_members(
        [
            person(1, date(2020, 1, 1)),
            person(2, date(2020, 1, 1), date(2025, 5, 5)),
            person(3, date(2025, 2, 2), gender=Gender.MALE),
            person(4, date(2025, 2, 2), date(2025, 12, 31)),
            person(5, date(2026, 1, 1)),
            person(6, date(2020, 1, 1), date(2024, 12, 31)),
            person(7, date(2025, 1, 1), status=MemberStatus.PROSPECTIVE),
        ],
        FiscalYear(2025),
    )
    assert (counts.opening, counts.joined, counts.left, counts.closing) == (2, 2, 2, 2)
    assert (counts.closing_women, counts.closing_men) == (1, 1)


def test_a_cashier_gets_no_report() -> None:
    with pytest.raises(NotPermitted):
        annual_report.annual_report(new_book().as_role(Role.CASHIER), 2025)
