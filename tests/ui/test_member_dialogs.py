"""The register's forms: a new member, a correction, a change of status."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting.errors import UnknownMember
from coopledger.accounting.member_facts import (
    Background,
    Education,
    Heir,
    LegalChannel,
    MaritalStatus,
    WorkAbroad,
    WorkSector,
)
from coopledger.accounting.members import Gender, MemberStatus
from coopledger.services import members
from coopledger.ui.context import Context
from coopledger.ui.dialogs.member import MemberDialog, MemberEditDialog
from coopledger.ui.dialogs.member_status import MemberStatusDialog
from coopledger.ui.navigation import Message, Target
from tests.services.savings_builders import add_member
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


def test_a_member_is_entered_by_keyboard_from_the_first_screen(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle, messages: list[Message]
) -> None:
    # The number is proposed, so the cursor waits at the name.
    for text in ("Sri Wahyuni", "", "3307105408850002", "Wonosobo", "14/8/1985", "RT 1"):
        press(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    # A village that is known completes itself.
    press(qtbot, "lip")
    assert form.fields.village.edit.text().casefold() == "lipursari"
    press(qtbot, Qt.Key.Key_Return)
    for text in ("Melati", "0812", "-", ""):
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
    assert messages[0].text == "Sri Wahyuni is member no. 0015."
    wanted: list[Target] = []
    book.navigator.target_wanted.connect(wanted.append)
    assert messages[0].run is not None
    messages[0].run()
    assert wanted == [Target(page="members", kind="member", key="0015")]


PAGE_DOWN = Qt.Key.Key_PageDown
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_in(qtbot: Any, *texts: str) -> None:
    for text in texts:
        if text:
            press(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)


def test_the_other_parts_are_reached_and_filled_in_by_keyboard(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle
) -> None:
    press(qtbot, "Sri Wahyuni")
    press(qtbot, PAGE_DOWN, CONTROL)
    type_in(qtbot, "Bu Sri")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    type_in(qtbot, "")
    press(qtbot, Qt.Key.Key_Down)
    type_in(qtbot, "", "jahit", "3307101205100003", "BRI", "0000-01", "Krajan RT 1/RW 2", "Leksono")
    type_in(qtbot, "Wonosobo")
    press(qtbot, "33.07.10.2003")
    press(qtbot, PAGE_DOWN, CONTROL)
    type_in(qtbot, "1/11/2026", "07/PGRS/2026", "")
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, PAGE_DOWN, CONTROL)
    type_in(qtbot, "Budi", "suami", "3307101408850001", "0812", "Wati", "anak", "", "")
    press(qtbot, PAGE_DOWN, CONTROL)
    press(qtbot, "tai")
    type_in(qtbot, "")
    press(qtbot, Qt.Key.Key_Down)
    type_in(qtbot, "", "2015", "2019", "")
    press(qtbot, Qt.Key.Key_Down)
    # From the last cell to the blank row, and from there it is saved.
    type_in(qtbot, "", "")
    settle()
    assert not form.isVisible()
    saved = members.get_member(book.session, "0015")
    assert (saved.nickname, saved.occupation) == ("Bu Sri", "jahit")
    assert (saved.marital_status, saved.education) == (MaritalStatus.MARRIED, Education.NONE)
    assert (saved.family_card_number, saved.bank_name) == ("3307101205100003", "BRI")
    assert (saved.hamlet, saved.district, saved.regency) == (
        "Krajan RT 1/RW 2",
        "Leksono",
        "Wonosobo",
    )
    assert saved.region_code == "33.07.10.2003"
    assert (saved.applied_on, saved.admission_minutes) == (date(2026, 11, 1), "07/PGRS/2026")
    assert saved.background == {Background.FORMER_MIGRANT}
    assert saved.heirs == (
        Heir(name="Budi", relation="suami", national_id="3307101408850001", phone="0812"),
        Heir(name="Wati", relation="anak"),
    )
    assert saved.migrations == (
        WorkAbroad(
            country="Taiwan",
            sector=WorkSector.DOMESTIC,
            out_year=2015,
            home_year=2019,
            channel=LegalChannel.PROCEDURAL,
        ),
    )


def line(form: MemberDialog, name: str) -> str:
    return form.form.row(name).line.text()


def test_the_national_id_warns_and_stops_nobody(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.fields.person.set_value("Sri")
    form.fields.national_id.set_value("3307105408850002")
    form.fields.birth_date.set_value(date(1985, 8, 15))
    qtbot.waitUntil(lambda: "another date of birth" in line(form, "national_id"))
    form.fields.gender.set_value(Gender.MALE)
    qtbot.waitUntil(lambda: "another gender" in line(form, "national_id"))
    form.fields.national_id.set_value("9907105408850002")
    qtbot.waitUntil(lambda: "No regency" in line(form, "national_id"))
    form.fields.national_id.set_value("123")
    qtbot.waitUntil(lambda: "16 digits" in line(form, "national_id"))
    form.save()
    settle()
    assert members.get_member(book.session, "0015").national_id == "123"


def test_whoever_stands_in_the_register_already_is_named_while_one_types(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    add_member(
        book.session,
        "0020",
        name="Soemijati",
        birth_date=date(1985, 8, 14),
        national_id="3307105408850002",
    )
    form = MemberDialog(book)
    shown(qtbot, form)
    settle()
    press(qtbot, "Sumiyati")
    # Two of that name: one without a day of birth, one written in the old way.
    qtbot.waitUntil(lambda: "0012 Sumiyati" in line(form, "name"))
    assert "0020 Soemijati, Lipursari, 14 August 1985" in line(form, "name")
    form.fields.birth_date.set_value(date(1990, 1, 1))
    qtbot.waitUntil(lambda: "0020" not in line(form, "name"))
    form.fields.national_id.set_value("3307105408850002")
    qtbot.waitUntil(lambda: "0020 Soemijati has this NIK" in line(form, "national_id"))
    form.save()
    settle()
    assert members.get_member(book.session, "0021").name == "Sumiyati"


def test_a_village_brings_its_district_along(qtbot: Any, book: Context, settle: Settle) -> None:
    add_member(
        book.session,
        "0020",
        village="Gondang",
        district="Watumalang",
        regency="Wonosobo",
        region_code="33.07.09.2001",
    )
    form = MemberDialog(book)
    shown(qtbot, form)
    settle()
    form.fields.village.set_value("Gondang")
    form.fields.village.edit.editingFinished.emit()
    values = form.form.values()
    assert (values["district"], values["regency"]) == ("Watumalang", "Wonosobo")
    assert values["region_code"] == "33.07.09.2001"


def test_a_refusal_behind_a_tab_comes_to_the_front(
    qtbot: Any, form: MemberDialog, settle: Settle
) -> None:
    form.fields.person.set_value("Sri")
    form.fields.migrations.set_value([WorkAbroad(out_year=2019, home_year=2010)])
    form.save()
    settle()
    assert form.form.parts is not None
    assert form.form.parts.current() == "abroad"
    assert "come home before she went" in form.form.row("migrations").error()
    form.fields.migrations.cell(0, "home_year").restore("20")
    form.form.parts.show_part("main")
    form.save()
    assert form.form.parts.current() == "abroad"
    assert form.form.row("migrations").error()


def test_a_row_is_taken_out(qtbot: Any, form: MemberDialog, settle: Settle) -> None:
    assert form.form.parts is not None
    form.form.parts.show_part("heirs")
    heirs = form.fields.heirs
    heirs.set_value([Heir(name="Budi"), Heir(name="Wati")])
    assert heirs.count() == 3
    heirs.cell(0, "relation").select_all()
    press(qtbot, Qt.Key.Key_Delete, CONTROL)
    assert heirs.value() == (Heir(name="Wati"),)
    assert heirs.count() == 2
    assert form.form.is_dirty()


def test_what_was_half_typed_comes_back_in_all_parts(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.fields.heirs.set_value([Heir(name="Budi", relation="suami")])
    press(qtbot, "Sri")
    form.close()
    settle()
    again = MemberDialog(book)
    shown(qtbot, again)
    settle()
    assert again.fields.person.value() == "Sri"
    assert again.fields.heirs.value() == (Heir(name="Budi", relation="suami"),)


def test_what_is_refused_stands_at_its_field(
    form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.save()
    assert form.form.row("name").error()
    form.fields.person.set_value("Sri")
    form.fields.number.set_value("0012")
    form.save()
    settle()
    assert form.form.row("number").error()
    form.fields.number.set_value("0020")
    form.fields.joined_on.set_value(date(2027, 1, 1))
    form.save()
    settle()
    assert form.form.row("joined_on").error()
    with pytest.raises(UnknownMember):
        members.get_member(book.session, "0020")


def test_a_double_click_enters_once(
    qtbot: Any, form: MemberDialog, book: Context, settle: Settle
) -> None:
    form.fields.person.set_value("Sri")
    qtbot.mouseDClick(form.save_button, Qt.MouseButton.LeftButton)
    form.save()
    settle()
    assert len(members.list_members(book.session)) == 3


def test_the_next_member_gets_the_next_number(
    form: MemberDialog, book: Context, settle: Settle
) -> None:
    for name, number in (("Sri", "0015"), ("Ani", "0016")):
        assert form.fields.number.value() == number
        form.fields.person.set_value(name)
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
    assert dialog.fields.person.value() == "Rohayati"
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


def test_who_goes_abroad_is_frozen_and_comes_back(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = MemberStatusDialog(book, "0014")
    shown(qtbot, dialog)
    settle()
    assert not dialog.form.row("country").isVisibleTo(dialog)
    dialog.status.set_value(MemberStatus.ABROAD)
    assert "loses nothing" in dialog.advice.text()
    assert dialog.form.row("country").isVisibleTo(dialog)
    dialog.from_date.set_value(date(2026, 10, 1))
    dialog.country.set_value("Taiwan")
    dialog.save()
    settle()
    away = members.member_page(book.session, "0014")
    assert away.member.status is MemberStatus.ABROAD
    assert away.member.migrations == (
        WorkAbroad(country="Taiwan", out_year=2026, still_abroad=True),
    )
    assert [str(month.period) for month in away.dues.months] == ["2026-09"]
    assert messages[0].text == "Rohayati is now: works abroad."
    back = MemberStatusDialog(book, "0014")
    shown(qtbot, back)
    settle()
    back.status.set_value(MemberStatus.ACTIVE)
    assert "home again" in back.advice.text()
    back.save()
    settle()
    member = members.get_member(book.session, "0014")
    assert member.status is MemberStatus.ACTIVE
    assert member.migrations == (WorkAbroad(country="Taiwan", out_year=2026, home_year=2026),)
