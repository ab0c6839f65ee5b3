"""The register of members and the page of one member."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.settings import Cooperative
from coopledger.services import members, opening
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, SetClock, User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.deposit import DepositDialog
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_batch import MemberBatchDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.dialogs.paper import PaperDialog
from coopledger.ui.dialogs.withdrawal import WithdrawalDialog
from coopledger.ui.navigation import Target
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_movements import MovementsTab
from coopledger.ui.pages.member_register import RegisterTab
from coopledger.ui.pages.members import MembersPage
from coopledger.ui.pages.savings import SavingsPage
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.grid import CELL_PADDING
from tests.services.savings_builders import RULES, add_member, put_in
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import OCTOBER, filled, press, shown


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


@pytest.fixture
def page(qtbot: Any, book: Context, settle: Settle) -> MembersPage:
    made = MembersPage(book)
    shown(qtbot, made)
    settle()
    return made


@pytest.fixture
def hers(qtbot: Any, book: Context, settle: Settle) -> MemberDetailPage:
    made = MemberDetailPage(book, "0012")
    shown(qtbot, made)
    settle()
    return made


def numbers(page: MembersPage) -> list[str]:
    return [row.member.number for row in page.grid.model.rows]


def leave(context: Context, number: str) -> None:
    request = members.StatusRequest(
        operation_id=context.session.ids.new(),
        number=number,
        status=MemberStatus.LEFT,
        from_date=TODAY,
        reason="pindah",
    )
    members.change_status(context.session, request)


def test_the_register_shows_everyone_with_sums(page: MembersPage) -> None:
    assert numbers(page) == ["0012", "0014"]
    assert page.header.subtitle.whole_text() == "2 members"
    texts = [page.grid.model.text(0, column) for column in page.grid.model.columns]
    assert texts == [
        "0012",
        "Sumiyati",
        "Lipursari",
        "Melati",
        "active",
        "100,000",
        "60,000",
        "500,000",
        "\N{EN DASH}",
    ]


def test_search_place_and_status_narrow_the_list(
    qtbot: Any, page: MembersPage, book: Context, settle: Settle
) -> None:
    page.focus_first()
    press(qtbot, "roha")
    qtbot.waitUntil(lambda: numbers(page) == ["0014"])
    page.search.clear()
    qtbot.waitUntil(lambda: len(numbers(page)) == 2)
    page.place.set_value("village:Durensawit")
    assert numbers(page) == ["0014"]
    leave(book, "0014")
    page.refresh()
    settle()
    assert numbers(page) == []
    page.status.set_value(MemberStatus.LEFT)
    assert numbers(page) == ["0014"]
    page.place.set_value("")
    page.status.set_value(None)
    assert numbers(page) == ["0012", "0014"]


def test_filters_come_back_after_a_restart(
    qtbot: Any, page: MembersPage, book: Context, settle: Settle
) -> None:
    page.place.set_value("group:Melati")
    page.status.set_value(MemberStatus.ACTIVE)
    state = page.state()
    again = MembersPage(book)
    again.restore_state(state)
    shown(qtbot, again)
    settle()
    assert again.place.value() == "group:Melati"
    assert again.status.value() is MemberStatus.ACTIVE
    assert numbers(again) == ["0012"]


def test_enter_opens_her_page(qtbot: Any, page: MembersPage) -> None:
    opened: list[MemberDetailPage] = []
    page.detail_wanted.connect(opened.append)
    page.grid.setFocus()
    page.grid.view.select_row(1)
    press(qtbot, Qt.Key.Key_Return)
    assert opened[0].number == "0014"
    assert page.detail(Target(page="members", kind="member", key="0012")) is not None
    assert page.detail(Target(page="members", kind="entry", key="1")) is None


def test_a_new_member_stands_in_the_list_at_once(
    qtbot: Any, page: MembersPage, settle: Settle, book: Context
) -> None:
    book.operations.changed.connect(page.take_changes)
    page.acts()[0].run("Ani")
    settle()
    dialog = page.findChild(MemberDialog)
    assert dialog is not None
    assert dialog.fields.number.value() == "0015"
    dialog.save()
    settle()
    settle()
    assert numbers(page) == ["0012", "0014", "0015"]


def test_who_may_only_look_is_offered_no_command(qtbot: Any, book: Context) -> None:
    session = replace(book.session, user=User(name="p", role=Role.SUPERVISOR))
    watching = replace(book, session=session)
    page = MembersPage(watching)
    qtbot.addWidget(page)
    assert page.acts() == ()
    detail = MemberDetailPage(watching, "0012")
    qtbot.addWidget(detail)
    assert [act.title for act in detail.acts()] == [
        "Print her statement",
        "Print the member card",
    ]


def test_her_page_shows_what_she_has(hers: MemberDetailPage) -> None:
    assert hers.header.title.whole_text() == "Sumiyati"
    assert hers.header.subtitle.whole_text() == (
        "No. 0012 · group Melati, Lipursari village · member since Sep 2026"
    )
    assert hers.share.value.whole_text() == "Rp100,000"
    assert hers.share.under.whole_text() == "paid in full"
    assert hers.mandatory.under.whole_text() == "paid up to November 2026"
    assert hers.voluntary.value.whole_text() == "Rp500,000"
    assert hers.loan.under.whole_text() == "no loan"
    assert not hers.repay_button.isEnabled()
    assert hers.cards.columns() == 5


def test_movements_are_narrowed_by_kind_and_year(hers: MemberDetailPage, settle: Settle) -> None:
    rows = hers.part(MovementsTab).grid.model.rows
    assert [row.account.name.en for row in rows] == [  # type: ignore[union-attr]
        "Voluntary savings",
        "Mandatory savings",
        "Membership share",
    ]
    hers.part(MovementsTab).kind.combo.setCurrentIndex(1)
    assert len(hers.part(MovementsTab).grid.model.rows) == 1
    hers.part(MovementsTab).year.set_choices([(2026, "2026"), (2025, "2025")])
    hers.part(MovementsTab).year.set_value(2025)
    settle()
    assert hers.part(MovementsTab).grid.model.rows == []


def test_a_deposit_from_her_page_shows_at_once(
    hers: MemberDetailPage, book: Context, settle: Settle
) -> None:
    book.operations.changed.connect(hers.take_changes)
    hers.deposit()
    settle()
    dialog = hers.findChild(DepositDialog)
    assert dialog is not None
    assert dialog.member.value() == "0012"
    dialog.product.set_value("SS")
    settle()
    dialog.amount.set_value(Money.rupiah(25_000))
    dialog.save()
    settle()
    settle()
    assert hers.voluntary.value.whole_text() == "Rp525,000"


def test_every_button_of_her_page_opens_its_dialog(hers: MemberDetailPage, settle: Settle) -> None:
    for act, kind in (
        (hers.withdraw, WithdrawalDialog),
        (hers.edit, MemberEditDialog),
        (hers.change_status, MemberStatusDialog),
        (hers.print_statement, PaperDialog),
    ):
        act()
        settle()
        dialog = hers.findChild(kind)
        assert dialog is not None
        dialog.close()


def test_the_receipt_of_a_movement(hers: MemberDetailPage, settle: Settle) -> None:
    assert not hers.part(MovementsTab).receipt_button.isEnabled()
    hers.part(MovementsTab).grid.view.select_row(0)
    assert hers.part(MovementsTab).receipt_button.isEnabled()
    hers.part(MovementsTab).print_receipt()
    settle()
    dialog = hers.findChild(PaperDialog)
    assert dialog is not None
    assert dialog.windowTitle() == hers.part(MovementsTab).grid.model.rows[0].movement.voucher


def test_the_register_tab_masks_the_national_id(qtbot: Any, book: Context, settle: Settle) -> None:
    member = members.get_member(book.session, "0012")
    details = replace(member.details, national_id="3307105408850002")
    members.edit_member(book.session, members.EditRequest(number="0012", details=details))
    page = MemberDetailPage(book, "0012")
    shown(qtbot, page)
    settle()
    page.tabs.set_value("register")
    assert page.part(RegisterTab).person.value_of("NIK") == "•" * 12 + "0002"
    assert page.stack.currentWidget() is page.part(RegisterTab)


def test_dues_in_arrears_are_said_in_words(qtbot: Any, book: Context, settle: Settle) -> None:
    page = MemberDetailPage(book, "0014")
    shown(qtbot, page)
    settle()
    assert page.mandatory.under.whole_text() == "Rp40,000 open"
    pills = [page.header.pills.itemAt(i).widget() for i in range(page.header.pills.count())]
    assert [pill.text() for pill in pills] == [  # type: ignore[union-attr]
        "active",
        "dues: 2 months open",
    ]


def test_a_large_figure_is_never_cut(
    qtbot: Any, book: Context, settle: Settle, theme: Theme
) -> None:
    del theme
    put_in(book.session, 900_000_000_000, product="SS", posted_on=OCTOBER)
    page = MemberDetailPage(book, "0012")
    shown(qtbot, page)
    settle()
    page.resize(700, 700)
    qtbot.waitUntil(lambda: page.cards.columns() < 5)
    card = page.voluntary
    qtbot.waitUntil(lambda: card.value.width() >= card.value.sizeHint().width())


@pytest.fixture
def april(context: Context) -> Context:
    """A book whose year begins in April, so that January belongs to the year before."""
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=date(2025, 4, 1), fiscal_year_start_month=4),
        user=context.session.user,
        clock=SetClock(date(2026, 2, 10)),
        ids=SeededIds(7),
        rules=RULES,
    )
    add_member(session, "0012", joined_on=date(2025, 4, 1))
    put_in(session, 100_000, product="SP", posted_on=date(2025, 5, 5))
    put_in(session, 20_000, product="SW", posted_on=date(2026, 1, 5))
    return replace(context, session=session)


def test_a_year_is_the_book_year_of_the_cooperative(
    qtbot: Any, april: Context, settle: Settle
) -> None:
    page = MemberDetailPage(april, "0012")
    shown(qtbot, page)
    settle()
    assert page.part(MovementsTab).year.value() == 2025
    moved = [row.movement.posted_on for row in page.part(MovementsTab).grid.model.rows]
    assert moved == [date(2026, 1, 5), date(2025, 5, 5)]
    page.print_statement()
    settle()
    dialog = page.findChild(PaperDialog)
    assert dialog is not None
    assert "2025-04-01" in dialog.file_name()
    assert "2026-02-10" in dialog.file_name()


def test_the_statements_of_all_begin_with_the_book_year(
    qtbot: Any, april: Context, settle: Settle
) -> None:
    page = MembersPage(april)
    shown(qtbot, page)
    settle()
    page.place.set_value("village:Lipursari")
    page.print_statements()
    settle()
    settle()
    dialog = page.findChild(MemberBatchDialog)
    assert dialog is not None
    assert dialog.days() == (date(2025, 4, 1), date(2026, 2, 10))
    # What the page was narrowed to is what is printed.
    assert dialog.place.value() == "village:Lipursari"


def test_in_large_type_names_stand_whole(qtbot: Any, april: Context, settle: Settle) -> None:
    name = "Nur Hidayah Wulandari"
    member = members.get_member(april.session, "0012")
    details = replace(member.details, name=name)
    members.edit_member(april.session, members.EditRequest(number="0012", details=details))
    large = Theme(scale=150)
    for kind in (MembersPage, SavingsPage):
        page = kind(replace(april, theme=large))
        shown(qtbot, page)
        settle()
        grid = page.grid if isinstance(page, MembersPage) else page.balances.grid
        assert grid is not None
        place = [column.key for column in grid.model.columns].index(
            "name" if isinstance(page, MembersPage) else "label"
        )
        needed = QFontMetrics(large.font()).horizontalAdvance(name) + 2 * large.px(CELL_PADDING)
        assert grid.view.columnWidth(place) >= needed
