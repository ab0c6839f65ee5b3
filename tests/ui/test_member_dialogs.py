"""The register's forms: a new member, a correction, a change of status."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.errors import UnknownMember
from coopledger.accounting.members import Gender, MemberStatus
from coopledger.services import members
from coopledger.ui.context import Context
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.navigation import Message, Target
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import SEPTEMBER, filled, press, shown


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


@pytest.fixture
def form(qtbot: Any, book: Context, settle: Settle) -> MemberDialog:
    dialog = MemberDialog(book)
    shown(qtbot, dialog)
    settle()
    return dialog


def test_a_member_is_entered_by_keyboard_with_every_field(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle, messages: list[Message]
) -> None:
    # The number is proposed, so the cursor waits at the name.
    for text in ("Sri Wahyuni", "", "3307105408850002", "Wonosobo", "14/8/1985", "RT 1"):
        press(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    # A village that is known completes itself.
    press(qtbot, "lip")
    assert form.village.edit.text().casefold() == "lipursari"
    press(qtbot, Qt.Key.Key_Return)
    for text in ("Melati", "0812", "-", "", "", "Taiwan", "2019", "", "Budi", "anak"):
        if text:
            press(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    settle()
    assert not form.isVisible()
    saved = members.get_member(book.session, "0015")
    assert saved.name == "Sri Wahyuni"
    assert (saved.gender, saved.birth_date) == (Gender.FEMALE, date(1985, 8, 14))
    assert (saved.national_id, saved.birth_place) == ("3307105408850002", "Wonosobo")
    assert (saved.address, saved.village) == ("RT 1", "Lipursari")
    assert (saved.group, saved.phone) == ("Melati", "0812")
    assert saved.joined_on == TODAY.replace(day=23)
    assert (saved.destination_country, saved.returned_year) == ("Taiwan", 2019)
    assert (saved.heir_name, saved.heir_relation) == ("Budi", "anak")
    assert messages[0].text == "Sri Wahyuni is member no. 0015."
    wanted: list[Target] = []
    book.navigator.target_wanted.connect(wanted.append)
    assert messages[0].run is not None
    messages[0].run()
    assert wanted == [Target(page="members", kind="member", key="0015")]


def test_the_national_id_warns_and_stops_nobody(
    form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.person.set_value("Sri")
    form.national_id.set_value("3307105408850002")
    form.birth_date.set_value(date(1985, 8, 15))
    line = form.form.row("national_id").line
    assert "another date of birth" in line.text()
    form.gender.set_value(Gender.MALE)
    assert "another gender" in line.text()
    form.national_id.set_value("123")
    assert "16 digits" in line.text()
    form.save()
    settle()
    assert members.get_member(book.session, "0015").national_id == "123"


def test_what_is_refused_stands_at_its_field(
    form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.save()
    assert form.form.row("name").error()
    form.person.set_value("Sri")
    form.number.set_value("0012")
    form.save()
    settle()
    assert form.form.row("number").error()
    form.number.set_value("0020")
    form.joined_on.set_value(date(2027, 1, 1))
    form.save()
    settle()
    assert form.form.row("joined_on").error()
    with pytest.raises(UnknownMember):
        members.get_member(book.session, "0020")


def test_a_double_click_enters_once(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.person.set_value("Sri")
    qtbot.mouseDClick(form.save_button, Qt.MouseButton.LeftButton)
    form.save()
    settle()
    assert len(members.list_members(book.session)) == 3


def test_the_next_member_gets_the_next_number(
    form: MemberDialog, book: Context, settle: Settle
) -> None:
    for name, number in (("Sri", "0015"), ("Ani", "0016")):
        assert form.number.value() == number
        form.person.set_value(name)
        form.save_and_next()
        settle()
        settle()
        assert members.get_member(book.session, number).name == name


def test_a_correction_changes_only_what_was_changed(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    dialog = MemberEditDialog(book, "0014")
    shown(qtbot, dialog)
    settle()
    assert dialog.person.value() == "Rohayati"
    assert not dialog.form.is_dirty()
    before = members.get_member(book.session, "0014")
    dialog.form.row("phone").field.set_value("0813")
    dialog.save()
    settle()
    after = members.get_member(book.session, "0014")
    assert (after.phone, after.village, after.joined_on) == ("0813", before.village, SEPTEMBER)


def test_leaving_wants_a_reason_and_says_what_follows(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = MemberStatusDialog(book, "0014")
    shown(qtbot, dialog)
    settle()
    dialog.save()
    assert dialog.form.row("status").error()
    dialog.status.set_value(MemberStatus.LEFT)
    assert "Pay out her savings" in dialog.advice.text()
    dialog.save()
    assert dialog.form.row("reason").error()
    dialog.reason.set_value("pindah ke Batam")
    dialog.save()
    settle()
    assert members.get_member(book.session, "0014").status is MemberStatus.LEFT
    assert messages[0].text == "Rohayati is now: left."


def test_resting_wants_no_reason(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = MemberStatusDialog(book, "0014")
    shown(qtbot, dialog)
    settle()
    dialog.status.set_value(MemberStatus.PASSIVE)
    dialog.save()
    settle()
    assert members.get_member(book.session, "0014").status is MemberStatus.PASSIVE
