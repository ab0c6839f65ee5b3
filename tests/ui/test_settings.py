"""Settings: what is changed here stands in the book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_tax import DatedTax
from coopledger.accounting.settings import Cooperative
from coopledger.services import chart, opening, settings, users
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, SetClock, User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.cooperative import CooperativeDialog, DatedAmountDialog, RulesDialog
from coopledger.ui.dialogs.users import (
    AddUserDialog,
    ChangePasswordDialog,
    ChangeRoleDialog,
    RemoveUserDialog,
)
from coopledger.ui.pages.settings import SettingsPage
from tests.ui.conftest import Settle

PASSWORD = "tiga kata rahasia"
TODAY = date(2026, 11, 24)


@pytest.fixture
def page(qtbot, context: Context, settle):  # type: ignore[no-untyped-def]
    """The page as it is shown."""
    return shown(qtbot, context, settle)


@pytest.fixture
def on_disk(context: Context, tmp_path: Path) -> Iterator[Context]:
    """The same on a book with keys, which users need."""
    made = opening.create_book(
        opening.NewBookRequest(
            folder=tmp_path / "book",
            cooperative=Cooperative(name="Koperasi Uji", opening_date=date(2026, 1, 1)),
            user=User(name="bendahara", role=Role.TREASURER, full_name="Siti Aminah"),
            password=PASSWORD,
        ),
        clock=SetClock(TODAY),
        ids=SeededIds(1),
        cost=opening.PRACTICE_COST,
    )
    yield replace(context, session=made.session)
    made.session.books.close()


def shown(qtbot, context, settle) -> SettingsPage:  # type: ignore[no-untyped-def]
    page = SettingsPage(context)
    qtbot.addWidget(page)
    context.operations.changed.connect(page.take_changes)
    page.show()
    settle()
    return page


def press_twice(qtbot, dialog) -> None:  # type: ignore[no-untyped-def]
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


def test_the_cooperative_is_changed_and_shown(qtbot, page, settle) -> None:
    session = page.context.session
    dialog = CooperativeDialog(page.context, settings.cooperative(session), parent=page)
    dialog.show()
    name = dialog.form.row("name").field
    name.set_value("")
    dialog.save()
    assert dialog.form.row("name").error()
    name.set_value("Koperasi Bakti")
    dialog.form.row("regency").field.set_value("Jember")
    press_twice(qtbot, dialog)
    settle()
    kept = settings.cooperative(session)
    assert (kept.name, kept.regency, kept.opening_date) == (
        "Koperasi Bakti", "Jember", date(2026, 1, 1),
    )  # fmt: skip
    settle()
    assert page.cooperative_facts.value_of("Name") == "Koperasi Bakti"


def test_an_amount_holds_from_a_day_and_the_older_stays(page, settle) -> None:
    session = page.context.session
    for amount, since in ((20_000, date(2026, 1, 1)), (25_000, date(2026, 7, 1))):
        rules = settings.book_rules(session)
        dialog = DatedAmountDialog(page.context, rules, "mandatory_savings", parent=page)
        dialog.show()
        dialog.amount.set_value(Money.rupiah(amount))
        dialog.since.set_value(since)
        dialog.save()
        settle()
    kept = settings.book_rules(session).mandatory_savings
    assert [(one.from_date.month, one.amount) for one in kept] == [
        (1, Money.rupiah(20_000)), (7, Money.rupiah(25_000)),
    ]  # fmt: skip
    settle()
    assert [fact.strong for fact in page.dues_facts.facts()] == [True, False]


def test_other_rules_are_changed(page, settle) -> None:
    session = page.context.session
    dialog = RulesDialog(page.context, settings.book_rules(session), parent=page)
    dialog.show()
    dialog.form.row("loan_rate_cap").field.set_value(Rate.percent("18"))
    dialog.save()
    settle()
    kept = settings.book_rules(session)
    assert kept.loan_rate_cap == Rate.percent("18")
    assert kept.agm_deadline_months == 3


def test_a_user_is_added_gets_another_office_and_is_removed(
    qtbot, on_disk, settle, messages
) -> None:
    page = shown(qtbot, on_disk, settle)
    dialog = AddUserDialog(on_disk, parent=page)
    dialog.show()
    dialog.full_name.set_value("Sri Wahyuni")
    dialog.role.set_value(Role.CHAIR)
    assert dialog.user.value() == "ketua", "proposed from the office"
    dialog.password.set_value("12345678")
    dialog.again.set_value("12345678")
    dialog.save()
    assert dialog.form.row("password").error()
    dialog.password.set_value("empat kata lain lagi")
    dialog.save()
    assert dialog.form.row("password_again").error()
    dialog.again.set_value("empat kata lain lagi")
    press_twice(qtbot, dialog)
    qtbot.waitUntil(lambda: len(users.users(on_disk.session)) == 2, timeout=20_000)
    settle()
    chair = users.users(on_disk.session)[1]
    assert (chair.name, chair.role) == ("ketua", Role.CHAIR)
    assert messages[-1].text == "Sri Wahyuni can open the book now."
    assert users.confirm(on_disk.session, "ketua", "empat kata lain lagi") == chair

    role = ChangeRoleDialog(on_disk, chair, parent=page)
    role.show()
    role.role.set_value(Role.SUPERVISOR)
    role.save()
    settle()
    assert users.users(on_disk.session)[1].role is Role.SUPERVISOR

    leaving = RemoveUserDialog(on_disk, chair, parent=page)
    leaving.show()
    press_twice(qtbot, leaving)
    settle()
    assert [user.name for user in users.users(on_disk.session)] == ["bendahara"]


def test_a_name_that_is_taken_is_refused_at_its_field(qtbot, on_disk, settle) -> None:
    page = shown(qtbot, on_disk, settle)
    dialog = AddUserDialog(on_disk, parent=page)
    dialog.show()
    dialog.full_name.set_value("Siti Lain")
    dialog.user.set_value("bendahara")
    dialog.password.set_value(PASSWORD)
    dialog.again.set_value(PASSWORD)
    dialog.save()
    settle()
    assert dialog.form.row("user").error()


def test_the_last_who_manages_users_keeps_her_office(qtbot, on_disk, settle) -> None:
    page = shown(qtbot, on_disk, settle)
    dialog = ChangeRoleDialog(on_disk, on_disk.session.user, parent=page)
    dialog.show()
    dialog.role.set_value(Role.CASHIER)
    dialog.save()
    settle()
    assert dialog.refusal.text()
    assert users.users(on_disk.session)[0].role is Role.TREASURER


def test_the_own_password_is_changed_only_with_the_old_one(qtbot, on_disk, settle) -> None:
    page = shown(qtbot, on_disk, settle)
    dialog = ChangePasswordDialog(on_disk, parent=page)
    dialog.show()
    dialog.old.set_value("bukan ini")
    dialog.new.set_value("empat kata lain lagi")
    dialog.again.set_value("empat kata lain lagi")
    dialog.save()
    settle()
    assert dialog.form.row("password").error()
    dialog.old.set_value(PASSWORD)
    dialog.save()
    settle()
    opening.unlock_again(on_disk.session, "empat kata lain lagi")


def test_a_user_is_not_offered_to_remove_herself(qtbot, on_disk, settle) -> None:
    page = shown(qtbot, on_disk, settle)
    page.user_grid.select("bendahara")
    assert page.role_button.isEnabled()
    assert not page.remove_button.isEnabled()


def test_accounts_are_found_and_greyed_when_off(page) -> None:
    page.account_search.setText("kas kecil")
    page._show_accounts()
    assert [row.code for row in page.account_grid.model.rows] == ["1102"]
    assert len(chart.accounts(page.context.session)) > 100


def test_a_cashier_sees_only_her_own(qtbot, context, settle) -> None:
    cashier = User(name="yuli", role=Role.CASHIER)
    page = shown(qtbot, replace(context, session=replace(context.session, user=cashier)), settle)
    assert page._names == ["look"]


def test_the_tax_and_the_second_person_are_rules(
    qtbot: Any, context: Context, settle: Settle
) -> None:
    rules = settings.book_rules(context.session)
    dialog = RulesDialog(context, rules)
    qtbot.addWidget(dialog)
    dialog.open()
    settle()
    assert tuple(dialog.form.value("interest_tax")) == rules.interest_tax
    newer = DatedTax(
        from_date=date(2027, 1, 1), monthly_limit=Money.rupiah(500_000), rate=Rate.percent("15")
    )
    dialog.form.row("interest_tax").field.set_value((*rules.interest_tax, newer))
    dialog.form.row("withdrawal_second_person_above").field.set_value(None)
    dialog.save()
    settle()
    kept = settings.book_rules(context.session)
    assert kept.interest_tax == (*rules.interest_tax, newer)
    assert kept.withdrawal_second_person_above is None


def test_an_impossible_tax_is_refused_at_its_field(
    qtbot: Any, context: Context, settle: Settle
) -> None:
    rules = settings.book_rules(context.session)
    dialog = RulesDialog(context, rules)
    qtbot.addWidget(dialog)
    dialog.open()
    settle()
    twice = (*rules.interest_tax, *rules.interest_tax)
    dialog.form.row("interest_tax").field.set_value(twice)
    dialog.save()
    settle()
    assert dialog.form.row("interest_tax").error()
    assert settings.book_rules(context.session) == rules


def test_taxes_stand_on_their_card_the_newest_first(page, settle) -> None:
    session = page.context.session
    rules = settings.book_rules(session)
    newer = DatedTax(from_date=date(2027, 1, 1), monthly_limit=Money(0), rate=Rate.percent("15"))
    settings.put_book_rules(session, replace(rules, interest_tax=(*rules.interest_tax, newer)))
    page.refresh()
    settle()
    assert [fact.strong for fact in page.tax_facts.facts()] == [True, False]
    settings.put_book_rules(session, replace(rules, interest_tax=()))
    page.refresh()
    settle()
    (nothing,) = page.tax_facts.facts()
    assert nothing.value == "–"
