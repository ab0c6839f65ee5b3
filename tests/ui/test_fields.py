"""The fields, typed into with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from coopledger.accounting.money import MAX_AMOUNT, Money
from coopledger.accounting.rates import Rate
from coopledger.i18n import Translator
from coopledger.ui.operations import Operations, Progress
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import (
    CheckEdit,
    ChoiceEdit,
    FieldRow,
    NoteEdit,
    PasswordEdit,
    TextEdit,
)
from coopledger.ui.widgets.lookup import Hit, LookupEdit, MemberEdit, search_in_memory
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from tests.ui.conftest import TODAY, Settle

ACCEPTED = [
    ("1.250.000", 1_250_000_00, "1.250.000"),
    ("1250000", 1_250_000_00, "1.250.000"),
    ("1,25jt", 1_250_000_00, "1.250.000"),
    ("1,25JT", 1_250_000_00, "1.250.000"),
    ("250rb", 250_000_00, "250.000"),
    ("150rb+75rb", 225_000_00, "225.000"),
    ("1,250,000", 1_250_000_00, "1.250.000"),
    ("1250000,50", 1_250_000_50, "1.250.000,50"),
    ("1.250.000,05", 1_250_000_05, "1.250.000,05"),
    ("5000000000", 5_000_000_000_00, "5.000.000.000"),
    ("1000000000000", MAX_AMOUNT.sen, "1.000.000.000.000"),
    ("0", 0, "0"),
]
REFUSED = ["1.5", "1,000", "12a", "1.25.000", "-5", "1,5", "Rp5", "1jtjt", "1000000000001", "5+"]


@pytest.fixture
def money(qtbot, theme: Theme, tr: Translator) -> MoneyEdit:  # type: ignore[no-untyped-def]
    field = MoneyEdit(theme, tr)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(("typed", "sen", "written"), ACCEPTED)
def test_amounts_that_are_taken(
    qtbot, money: MoneyEdit, typed: str, sen: int, written: str
) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(money.edit, typed)
    assert money.value() == Money(sen)
    assert money.problem() == ""
    money.tidy()
    assert money.edit.text() == written
    assert money.value() == Money(sen)


@pytest.mark.parametrize("typed", REFUSED)
def test_amounts_that_are_refused_with_a_sentence(qtbot, money: MoneyEdit, typed: str) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(money.edit, typed)
    assert money.value() is None
    assert len(money.problem().split()) > 3
    money.tidy()
    shown = money.edit.text().replace(".", "") if typed.isdecimal() else money.edit.text()
    assert shown == typed, "a refused text stays as it was typed"


def test_five_billion_passes_every_signal(qtbot, money: MoneyEdit) -> None:  # type: ignore[no-untyped-def]
    seen: list[Money | None] = []
    money.value_changed.connect(seen.append)
    qtbot.keyClicks(money.edit, "5000000000")
    assert seen[-1] == Money.rupiah(5_000_000_000)
    money.set_value(Money.rupiah(999_999_999_999))
    assert seen[-1] == Money.rupiah(999_999_999_999)


def test_digits_group_themselves_while_typed(qtbot, money: MoneyEdit) -> None:  # type: ignore[no-untyped-def]
    shown = []
    for digit in "1250000":
        qtbot.keyClicks(money.edit, digit)
        shown.append(money.edit.text())
    assert shown == ["1", "12", "125", "1.250", "12.500", "125.000", "1.250.000"]
    for _ in range(3):
        qtbot.keyClick(money.edit, Qt.Key.Key_Backspace)
    assert money.edit.text() == "1.250"


def test_the_cursor_stays_at_its_digit(qtbot, money: MoneyEdit) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(money.edit, "1234567")
    money.edit.setCursorPosition(1)
    qtbot.keyClicks(money.edit, "9")
    assert money.edit.text() == "19.234.567"
    assert money.edit.cursorPosition() == 2
    qtbot.keyClicks(money.edit, "8")
    assert money.edit.text() == "198.234.567"


def test_a_typed_dot_is_never_taken_away(qtbot, money: MoneyEdit) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(money.edit, "1.5")
    assert money.edit.text() == "1.5"
    assert money.value() is None
    money.edit.clear()
    qtbot.keyClicks(money.edit, "1500")
    assert money.edit.text() == "1.500", "an emptied field groups again"


def test_the_amount_is_said_in_words(qtbot, theme: Theme) -> None:  # type: ignore[no-untyped-def]
    row = FieldRow(theme, Translator("id"), MoneyEdit(theme, Translator("id")), "Jumlah")
    qtbot.addWidget(row)
    qtbot.keyClicks(row.field.editor(), "150rb+75rb")
    assert row.line.text() == "= 225.000 · dua ratus dua puluh lima ribu rupiah"


def test_ten_times_the_usual_is_asked_about(qtbot, money: MoneyEdit) -> None:  # type: ignore[no-untyped-def]
    hints: list[tuple[str, Tone]] = []
    money.hint_changed.connect(lambda text, tone: hints.append((text, tone)))
    money.set_usual(Money.rupiah(20_000))
    money.set_value(Money.rupiah(199_999))
    assert hints[-1][1] is Tone.MUTED
    money.set_value(Money.rupiah(200_000))
    assert hints[-1][1] is Tone.WARNING
    assert "Rp20,000" in hints[-1][0]
    assert money.is_unusual()


@given(sen=st.integers(min_value=0, max_value=MAX_AMOUNT.sen))
def test_what_a_money_field_writes_it_reads(sen: int, qapp: object) -> None:
    field = MoneyEdit(Theme(), Translator("id"))
    field.set_value(Money(sen))
    assert field.value() == Money(sen)
    assert field.draft() == field.edit.text()
    field.deleteLater()


# --- dates ---


@pytest.fixture
def day(qtbot, theme: Theme, tr: Translator) -> DateEdit:  # type: ignore[no-untyped-def]
    field = DateEdit(theme, tr, TODAY)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("+", date(2026, 11, 25)),
        ("++", date(2026, 11, 26)),
        ("-", date(2026, 11, 23)),
        ("]", date(2026, 12, 24)),
        ("[", date(2026, 10, 24)),
        ("m", date(2026, 11, 1)),
        ("h", date(2026, 11, 30)),
        ("y", date(2026, 1, 1)),
        ("R", date(2026, 12, 31)),
        ("---t", TODAY),
        ("h]", date(2026, 12, 30)),
    ],
)
def test_date_keys(qtbot, day: DateEdit, keys: str, expected: date) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(day.edit, keys)
    assert day.value() == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15", date(2026, 11, 15)),
        ("15/3", date(2026, 3, 15)),
        ("15/3/25", date(2025, 3, 15)),
        ("15-3-2025", date(2025, 3, 15)),
        ("2025-03-15", date(2025, 3, 15)),
    ],
)
def test_typed_dates(qtbot, day: DateEdit, typed: str, expected: date) -> None:  # type: ignore[no-untyped-def]
    day.select_all()
    qtbot.keyClick(day.edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(day.edit, typed)
    assert day.value() == expected
    day.tidy()
    assert day.edit.text() == expected.strftime("%d-%m-%Y")


@pytest.mark.parametrize("typed", ["31/2", "1/1/1900", "1/1/2100", "32", "1/13", "abc"])
def test_refused_dates(qtbot, day: DateEdit, typed: str) -> None:  # type: ignore[no-untyped-def]
    day.edit.clear()
    qtbot.keyClicks(day.edit, typed)
    assert day.value() is None
    assert day.problem()


def test_the_weekday_stands_beside(qtbot, day: DateEdit) -> None:  # type: ignore[no-untyped-def]
    assert day._weekday.text() == "Tuesday"
    qtbot.keyClicks(day.edit, "+")
    assert day._weekday.text() == "Wednesday"


def test_the_calendar_is_chosen_from_by_keys(qtbot, day: DateEdit) -> None:  # type: ignore[no-untyped-def]
    from coopledger.ui.widgets.date_edit import CalendarPopup

    day.open_calendar()
    popup = day.findChild(CalendarPopup)
    assert popup is not None
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    assert day.value() == date(2026, 12, 16)


@given(days=st.integers(min_value=-20_000, max_value=20_000))
def test_what_a_date_field_writes_it_reads(days: int, qapp: object) -> None:
    wanted = TODAY + timedelta(days=days)
    field = DateEdit(Theme(), Translator("id"), TODAY, wanted)
    assert field.value() == wanted
    field.deleteLater()


# --- the others ---


def test_rates_and_quantities(qtbot, theme: Theme, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    rate = PercentEdit(theme, tr)
    quantity = QuantityEdit(theme, tr, unit="kg")
    whole = QuantityEdit(theme, tr, whole=True)
    for field in (rate, quantity, whole):
        qtbot.addWidget(field)
    qtbot.keyClicks(rate.edit, "22,5%")
    assert rate.value() == Rate(225_000)
    rate.tidy()
    assert rate.edit.text() == "22,5"
    qtbot.keyClicks(quantity.edit, "1.250,5")
    assert quantity.value() == Decimal("1250.5")
    qtbot.keyClicks(whole.edit, "2,5")
    assert whole.value() is None
    assert whole.problem()
    rate.edit.setText("2.5")
    assert rate.value() is None
    assert rate.problem()


def test_passwords_are_hidden_and_never_kept(qtbot, theme: Theme, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    field = PasswordEdit(theme, tr)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, " rahasia ")
    assert field.value() == " rahasia "
    assert field.draft() == ""
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    field.toggle()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal


def test_choices_keep_the_chosen_value(qtbot) -> None:  # type: ignore[no-untyped-def]
    field = ChoiceEdit([(1, "one"), (2, "two")])
    qtbot.addWidget(field)
    assert field.value() == 1
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert field.value() == 2
    # These turn the parts of a form.
    qtbot.keyClick(field.combo, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == 2
    field.set_choices([(2, "two"), (3, "three")])
    assert field.value() == 2
    field.set_choices([(3, "three")])
    assert field.value() == 3
    assert ChoiceEdit([(1, "one")], placeholder="choose").value() is None


def test_a_row_shows_hint_then_error_then_hint(qtbot, theme: Theme, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    row = FieldRow(theme, tr, TextEdit(), "Name", hint="As on her card")
    qtbot.addWidget(row)
    assert row.line.text() == "As on her card"
    assert not row.check()
    assert row.line.text() == "Fill this in."
    assert row.field.editor().property("invalid") is True
    qtbot.keyClicks(row.field.editor(), "Siti")
    assert row.line.text() == "As on her card"
    assert row.field.editor().property("invalid") is False
    assert row.check()


def test_optional_fields_and_boxes_may_stay_blank(qtbot, theme: Theme, tr: Translator) -> None:  # type: ignore[no-untyped-def]
    note = FieldRow(theme, tr, NoteEdit(theme), "Note", optional=True)
    box = FieldRow(theme, tr, CheckEdit("Print receipt"), "")
    for row in (note, box):
        qtbot.addWidget(row)
        assert row.check()


# --- finding ---

HITS = (
    Hit(key="0012", title="Sumiyati", detail="Lipursari"),
    Hit(key="0014", title="Rohayati", detail="Lipursari"),
    Hit(key="0018", title="Siti Maesaroh", detail="Durensawit"),
)


@pytest.fixture
def member(qtbot, theme: Theme, tr: Translator, operations: Operations) -> LookupEdit:  # type: ignore[no-untyped-def]
    field = MemberEdit(theme, tr, search_in_memory(HITS), operations)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    return field


def test_a_member_is_found_by_part_of_her_village(
    qtbot, member: LookupEdit, settle: Settle
) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(member.edit, "lipur")
    qtbot.waitUntil(member.popup().isVisible)
    assert [hit.key for hit in member.popup().hits()] == ["0012", "0014"]
    qtbot.keyClick(member.edit, Qt.Key.Key_Down)
    qtbot.keyClick(member.edit, Qt.Key.Key_Return)
    assert member.value() == "0014"
    assert member.edit.text() == "0014 · Rohayati"
    assert not member.popup().isVisible()


def test_an_exact_number_needs_no_list(qtbot, member: LookupEdit, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(member.edit, "0018")
    member.edit.clearFocus()
    settle()
    assert member.value() == "0018"
    assert member.problem() == ""


def test_a_late_answer_opens_no_list_over_an_emptied_field(  # type: ignore[no-untyped-def]
    qtbot, member: LookupEdit, settle: Settle
) -> None:
    """Saved and emptied for the next entry before the search had answered."""
    member.edit.setFocus()
    qtbot.keyClicks(member.edit, "lip")
    qtbot.keyClick(member.edit, Qt.Key.Key_Down)
    member.set_value(None)
    settle()
    assert not member.popup().isVisible()
    assert member.is_empty()


def test_an_unclear_text_is_asked_about(qtbot, member: LookupEdit, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    qtbot.keyClicks(member.edit, "lipur")
    member.edit.clearFocus()
    settle()
    assert member.value() is None
    assert member.problem() == "Choose one from the list."


def test_typing_again_drops_the_choice(qtbot, member: LookupEdit) -> None:  # type: ignore[no-untyped-def]
    changes: list[Hit | None] = []
    member.hit_changed.connect(changes.append)
    member.choose(HITS[0])
    qtbot.keyClicks(member.edit, "x")
    assert member.value() is None
    assert changes == [HITS[0], None]


def test_a_late_answer_is_dropped(
    qtbot, theme: Theme, tr: Translator, operations: Operations, settle: Settle
) -> None:  # type: ignore[no-untyped-def]
    asked: list[str] = []

    def search(progress: Progress, text: str) -> Sequence[Hit]:
        asked.append(text)
        return [Hit(key=text, title=text)]

    field = LookupEdit(theme, tr, search, operations)
    qtbot.addWidget(field)
    field.edit.setText("a")
    field._look()
    field.edit.setText("ab")
    field._look()
    settle()
    assert field._searched == "ab"
    assert [hit.key for hit in field.popup().hits()] == ["ab"]


def test_a_kept_key_is_found_again(qtbot, member: LookupEdit, settle: Settle) -> None:  # type: ignore[no-untyped-def]
    member.restore("0012")
    settle()
    assert member.value() == "0012"
    assert member.draft() == "0012"
