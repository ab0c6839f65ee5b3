"""What is told in confidence, on the member's page and in its forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.private_data import (
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    Health,
    Survivor,
    SurvivorTag,
    Topic,
)
from coopledger.services import members, private_data
from coopledger.services.members import StatusRequest
from coopledger.services.permissions import Role
from coopledger.services.private_data import SaveRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.private_data import (
    AbroadDialog,
    ConsentDialog,
    DisabilityDialog,
    ErasePersonalDialog,
    ErasePrivateDialog,
    HealthDialog,
    SurvivorDialog,
)
from coopledger.ui.navigation import Message
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.pages.member_private import PrivateTab
from tests.services.savings_builders import add_member, as_role
from tests.ui.conftest import TODAY, Settle
from tests.ui.member_book import filled, press, shown

AGREED = date(2026, 11, 3)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(context: Context) -> Context:
    return filled(context)


def save(book: Context, content: Content, number: str = "0012") -> None:
    request = SaveRequest(number=number, content=content, consent_on=AGREED)
    private_data.save(book.session, request)


def topics(book: Context, number: str = "0012") -> dict[Topic, Content]:
    told = private_data.read(book.session, number).topics
    return {topic: each.content for topic, each in told.items()}


def open_tab(
    qtbot: Any, book: Context, settle: Settle, number: str = "0012"
) -> tuple[MemberDetailPage, PrivateTab]:
    page = MemberDetailPage(book, number)
    shown(qtbot, page)
    book.operations.changed.connect(page.take_changes)  # as the window does
    settle()
    page.show_part("private")
    return page, page.part(PrivateTab)


def _takes_keyboard(tab: PrivateTab) -> bool:
    tab.window().activateWindow()
    tab.setFocus()
    return QApplication.focusWidget() is not None


def member(book: Context, number: str = "0012") -> Any:
    return members.get_member(book.session, number)


# --- the page ---


def test_nothing_is_read_before_it_is_asked_for(qtbot: Any, book: Context, settle: Settle) -> None:
    save(book, Health(note="asma"))
    page, tab = open_tab(qtbot, book, settle)
    assert tab.curtain.isVisible()
    assert not tab.scroller.isVisible()
    assert tab.reader() is None
    tab.curtain.activated.emit()
    settle()
    assert tab.is_open
    assert tab.cards[Topic.HEALTH].words.text() == "asma"
    assert tab.cards[Topic.HEALTH].consent_label.text() == (
        "She agreed on 3 November 2026; written down by siti."
    )
    assert tab.cards[Topic.ABROAD].verdict.text() == "Nothing is written down."
    # Whoever leaves the part finds it closed again, and nothing of it is kept meanwhile.
    page.show_part("loans")
    page.show_part("private")
    assert tab.curtain.isVisible()
    assert tab.cards[Topic.HEALTH].words.text() == ""


def test_the_curtain_is_opened_by_keyboard(qtbot: Any, book: Context, settle: Settle) -> None:
    _, tab = open_tab(qtbot, book, settle)
    qtbot.waitUntil(lambda: _takes_keyboard(tab))
    press(qtbot, Qt.Key.Key_Space)
    settle()
    assert tab.is_open
    tab.close_button.click()
    assert not tab.is_open


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.AUDITOR])
def test_who_may_not_see_it_gets_no_tab(
    qtbot: Any, book: Context, settle: Settle, role: Role
) -> None:
    other = replace(book, session=as_role(book.session, role))
    page = MemberDetailPage(other, "0012")
    shown(qtbot, page)
    settle()
    assert "private" not in page.parts


def test_each_topic_says_what_she_told(qtbot: Any, book: Context, settle: Settle) -> None:
    save(book, Disability(answers={Difficulty.SEEING: Answer.CANNOT}, note="mata kiri"))
    save(book, Abroad(problems=frozenset({AbroadProblem.DETENTION})))
    save(book, Health(declined=True))
    save(book, SurvivorTag(answer=Survivor.NO))
    _, tab = open_tab(qtbot, book, settle)
    tab.open()
    settle()
    card = tab.cards[Topic.DISABILITY]
    assert card.verdict.text() == "Counts as a person with disability."
    assert card.facts.value_of("Difficulty seeing") == "cannot do it"
    assert card.facts.value_of("Difficulty hearing") == "not asked"
    assert tab.cards[Topic.ABROAD].facts.value_of("detention") == "yes"
    assert tab.cards[Topic.HEALTH].verdict.text() == "She does not wish to answer."
    assert tab.cards[Topic.SURVIVOR].verdict.text() == "no"
    assert not tab.notice.isVisible()


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        (dict.fromkeys(Difficulty, Answer.NONE), "Does not count as a person with disability."),
        ({Difficulty.SEEING: Answer.NONE}, "Not all six questions are answered."),
    ],
)
def test_who_counts_is_said_in_words(
    qtbot: Any,
    book: Context,
    settle: Settle,
    answers: dict[Difficulty, Answer],
    verdict: str,
) -> None:
    save(book, Disability(answers=answers))
    _, tab = open_tab(qtbot, book, settle)
    tab.open()
    settle()
    assert tab.cards[Topic.DISABILITY].verdict.text() == verdict


def test_consent_that_is_missing_is_asked_for(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    with book.session.books.write() as tx:
        private_data.take_over(tx, book.session, member(book), "pendengaran")
    _, tab = open_tab(qtbot, book, settle)
    tab.open()
    settle()
    card = tab.cards[Topic.DISABILITY]
    assert tab.notice.isVisible()
    assert card.consent_label.text() == "Her consent is not recorded yet."
    card.consent.click()
    dialog = tab.findChildren(ConsentDialog)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, "3/11")
    press(qtbot, Qt.Key.Key_Return)
    settle()
    settle()
    assert private_data.read(book.session, "0012").without_consent == ()
    assert messages[-1].text == "Her consent is recorded."
    assert not tab.notice.isVisible()
    assert not card.consent.isVisible()


def test_a_topic_is_erased_with_a_reason(qtbot: Any, book: Context, settle: Settle) -> None:
    save(book, Health(note="asma"))
    save(book, SurvivorTag(answer=Survivor.YES))
    _, tab = open_tab(qtbot, book, settle)
    tab.open()
    settle()
    tab.cards[Topic.HEALTH].erase.click()
    dialog = tab.findChildren(ErasePrivateDialog)[-1]
    dialog.save()
    assert dialog.form.row("reason").error() == "Fill this in."
    dialog.reason.set_value("permintaan sendiri")
    dialog.save()
    dialog.save()
    settle()
    assert set(topics(book)) == {Topic.SURVIVOR}


# --- the forms ---


def test_the_six_questions_by_keyboard(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    dialog = DisabilityDialog(book, member(book))
    shown(qtbot, dialog)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_End)
    dialog.save()
    assert dialog.form.row("consent_on").error() == "Fill this in."
    dialog.form.row("consent_on").field.select_all()
    press(qtbot, "3/11")
    press(qtbot, Qt.Key.Key_Return)
    dialog.save()
    settle()
    assert topics(book)[Topic.DISABILITY] == Disability(
        answers={Difficulty.SEEING: Answer.A_LOT, Difficulty.HEARING: Answer.DECLINED}
    )
    # What she told is no subject of a message on the screen.
    assert messages[-1].text == "Kept in confidence."


def test_one_button_answers_all_six(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = DisabilityDialog(book, member(book))
    shown(qtbot, dialog)
    dialog.all_fine.click()
    dialog.consent_on.set_value(AGREED)
    dialog.save()
    settle()
    content = topics(book)[Topic.DISABILITY]
    assert isinstance(content, Disability)
    assert content.has_disability is False


def test_a_form_without_answers_is_refused_at_its_field(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    for kind in (DisabilityDialog, HealthDialog, AbroadDialog):
        dialog = kind(book, member(book))
        shown(qtbot, dialog)
        dialog.consent_on.set_value(AGREED)
        dialog.save()
        settle()
        row = dialog.form.row(dialog.first_field())
        assert "Nothing is answered yet" in row.error(), kind
        dialog.form.mark_clean()
        dialog.close()
    assert not topics(book)


def test_a_consent_of_tomorrow_is_refused(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = SurvivorDialog(book, member(book))
    shown(qtbot, dialog)
    dialog.answer.set_value(Survivor.YES)
    dialog.consent_on.set_value(date(2026, 11, 25))
    dialog.save()
    settle()
    assert "still to come" in dialog.form.row("consent_on").error()
    dialog.consent_on.set_value(TODAY)
    dialog.save()
    settle()
    assert topics(book)[Topic.SURVIVOR] == SurvivorTag(answer=Survivor.YES)


def test_who_does_not_wish_to_answer_has_no_other_answers(
    qtbot: Any, book: Context, settle: Settle
) -> None:
    save(book, Abroad(problems=frozenset({AbroadProblem.VIOLENCE}), note="lama"))
    kept = private_data.read(book.session, "0012").topics[Topic.ABROAD]
    dialog = AbroadDialog(book, member(book), kept)
    shown(qtbot, dialog)
    assert dialog.problems[AbroadProblem.VIOLENCE].value()
    assert dialog.note.value() == "lama"
    assert dialog.consent_on.value() == AGREED
    dialog.declined.set_value(True)
    assert not dialog.note.isEnabled()
    assert not dialog.problems[AbroadProblem.VIOLENCE].isEnabled()
    dialog.save()
    settle()
    assert topics(book)[Topic.ABROAD] == Abroad(declined=True)


def test_a_health_note_is_kept_with_its_lines(qtbot: Any, book: Context, settle: Settle) -> None:
    dialog = HealthDialog(book, member(book))
    shown(qtbot, dialog)
    dialog.note.set_value("asma\nobat tiap pagi")
    dialog.consent_on.set_value(AGREED)
    dialog.save()
    settle()
    assert topics(book)[Topic.HEALTH] == Health(note="asma\nobat tiap pagi")


def test_no_draft_of_it_is_kept(qtbot: Any, book: Context) -> None:
    dialog = HealthDialog(book, member(book))
    shown(qtbot, dialog)
    dialog.note.editor().setFocus()
    press(qtbot, "asma")
    assert not book.drafts.of("private-health")


# --- a former member ---


def test_a_former_member_is_forgotten_after_reading_what_goes(
    qtbot: Any, book: Context, settle: Settle, messages: list[Message]
) -> None:
    add_member(book.session, "0020", name="Rukmini", joined_on=AGREED, phone="081234567890")
    page, tab = open_tab(qtbot, book, settle, "0020")
    assert not tab.erase_button.isVisibleTo(tab.scroller)
    members.change_status(
        book.session,
        StatusRequest(
            operation_id=book.session.ids.new(),
            number="0020",
            status=MemberStatus.LEFT,
            from_date=TODAY,
            reason="pindah",
        ),
    )
    page.refresh()
    settle()
    assert tab.erase_button.isVisibleTo(tab.scroller)
    tab.erase_personal()
    dialog = tab.findChildren(ErasePersonalDialog)[-1]
    dialog.reason.set_value("permintaan sendiri")
    dialog.save()
    assert dialog.form.row("sure").error() == "Tick this first."
    dialog.sure.set_value(True)
    dialog.save()
    dialog.save()
    settle()
    assert member(book, "0020").phone == ""
    assert "Rukmini" in messages[-1].text


def test_a_member_with_savings_is_not_forgotten(qtbot: Any, book: Context, settle: Settle) -> None:
    members.change_status(
        book.session,
        StatusRequest(
            operation_id=book.session.ids.new(),
            number="0012",
            status=MemberStatus.LEFT,
            from_date=TODAY,
            reason="pindah",
        ),
    )
    dialog = ErasePersonalDialog(book, member(book))
    shown(qtbot, dialog)
    dialog.reason.set_value("permintaan sendiri")
    dialog.sure.set_value(True)
    dialog.save()
    settle()
    assert "still has savings of Rp660,000" in dialog.refusal.text()
