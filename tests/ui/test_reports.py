"""The reports page: what is chosen is what is made, and its figures open."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.chart import Unit
from coopledger.accounting.money import Money
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash, report_list, reporting
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.pages.reports import ReportsPage


@pytest.fixture
def page(qtbot, context: Context, settle):  # type: ignore[no-untyped-def]
    """The page over a book with 1.000.000 of income on 10 January."""
    session = context.session
    cash.record_voucher(
        session,
        cash.VoucherRequest(
            operation_id=session.ids.new(),
            posted_on=date(2026, 1, 10),
            direction=Direction.IN,
            account="8101",
            amount=Money.rupiah(1_000_000),
            description="Pendapatan lain",
        ),
    )
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.show()
    settle()
    return page


def test_every_report_of_the_command_line_is_in_the_list() -> None:
    assert {info.name for info in report_list.REPORTS} == set(reporting.REPORT_NAMES)


@pytest.mark.parametrize("info", report_list.REPORTS, ids=lambda info: info.name)
def test_each_report_is_shown_with_the_title_of_the_list(page, settle, info) -> None:
    page.choose(info.name)
    settle()
    assert page.shown.request.name == info.name
    assert page.notice.text() == ""
    if page.shown.figures is not None:
        assert page.context.tr.resolve(info.title) == page.context.tr.resolve(
            page.shown.figures.title
        )


def test_the_first_report_is_the_position_of_today(page) -> None:
    assert page.shown.request.name == "financial-position"
    assert page.shown.request.at == page.context.today()
    assert page.shown.figures.to_date == date(2026, 11, 24)


def test_the_choices_go_into_the_request(qtbot, page, settle) -> None:
    page.choose("surplus")
    settle()
    page.unit.set_value(Unit.SHOP)
    qtbot.mouseClick(page.comparative, Qt.MouseButton.LeftButton)
    settle()
    request = page.shown.request
    assert (request.unit, request.comparative) == (Unit.SHOP, True)
    assert (request.from_date, request.to_date) == (date(2026, 1, 1), date(2026, 12, 31))


def test_dates_can_be_typed_and_a_reversed_span_is_refused_in_words(page, settle) -> None:
    page.choose("journal")
    settle()
    page.time.set_value(("own",))
    assert page.first.isVisible()
    page.first.set_value(date(2026, 1, 10))
    page.last.set_value(date(2026, 1, 10))
    settle()
    assert page.shown.figures.from_date == page.shown.figures.to_date == date(2026, 1, 10)
    page.last.set_value(date(2025, 1, 1))
    settle()
    assert page.notice.isVisible()


def test_a_figure_opens_its_account(qtbot, page, settle) -> None:
    page.choose("trial-balance")
    settle()
    opened: list[Target] = []
    page.context.navigator.target_wanted.connect(opened.append)
    page.view.link_activated.emit("account", "1101")
    assert opened == [Target(page="ledger", kind="account", key="1101")]


def test_the_files_have_the_figures_of_the_screen(page, settle, tmp_path) -> None:
    page.choose("trial-balance")
    settle()
    path = tmp_path / "neraca.csv"
    page.export.write_to(path, page.export._sources["csv"])
    settle()
    assert "1000000" in path.read_text(encoding="utf-8-sig").replace(".", "")


def test_a_link_from_elsewhere_chooses_the_report(page, settle) -> None:
    assert page.detail(Target(page="reports", kind="report", key="loan-aging")) is None
    settle()
    assert page.shown.request.name == "loan-aging"
