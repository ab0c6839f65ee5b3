"""What a member told in confidence, behind a sentence that asks whether one must look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.members import Member
from coopledger.accounting.private_data import (
    ANSWER_LABELS,
    DIFFICULTY_LABELS,
    PROBLEM_LABELS,
    SURVIVOR_LABELS,
    TOPIC_LABELS,
    Abroad,
    AbroadProblem,
    Answer,
    Content,
    Difficulty,
    Disability,
    Entrusted,
    PrivateData,
    SurvivorTag,
    Topic,
)
from coopledger.i18n import Translator
from coopledger.services import private_data
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Reader, Shown, TabAct
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, EmptyState, Notice, Scroller, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.tab_head import LARGE_TYPE

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent


class PrivateTab(MemberTab[PrivateData]):
    """Four topics; nothing is even read before the button is pressed, and it closes by itself."""

    name: ClassVar[str] = "private"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """In confidence."""
        return tr("In confidence")

    @classmethod
    def is_offered(cls, context: Context) -> bool:
        """Who may see it; in a book that is only looked at nobody."""
        return context.may(Permission.SEE_PRIVATE)

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        tr, theme = self.context.tr, self.context.theme
        self._member: Member | None = None
        self._open = False
        self._may = self.context.may(Permission.EDIT_PRIVATE)
        self.curtain = EmptyState(
            theme,
            tr("She told this in confidence"),
            tr(
                "Here stands what she agreed to have kept about her health, difficulties in daily "
                "life and what happened to her. Look only if you need it to help her, and when "
                "nobody looks over your shoulder."
            ),
            icon="lock",
            action=tr("Show"),
            action_icon="eye",
        )
        self.curtain.activated.connect(self.open)
        self.scroller = Scroller()
        self.close_button = Button(theme, tr("Close again"), "lock")
        self.close_button.clicked.connect(self.close_again)
        self.notice = Notice(theme)
        self.cards = {topic: TopicCard(self.context, topic) for topic in Topic}
        self.erase_button = Button(theme, tr("Erase her personal data …"), "trash")
        self.erase_button.clicked.connect(self.erase_personal)
        self._lay_out()
        self.body.addWidget(self.curtain)
        self.body.addWidget(self.scroller)
        for topic, card in self.cards.items():
            card.edit.clicked.connect(partial(self.edit, topic))
            card.consent.clicked.connect(partial(self.record_consent, topic))
            card.erase.clicked.connect(partial(self.erase, topic))
        self.notice.activated.connect(self.close_again)
        self.setFocusProxy(self.curtain)
        self._draw(None)

    def _lay_out(self) -> None:
        theme = self.context.theme
        edge = theme.px(18)
        column = self.scroller.body
        column.setContentsMargins(edge, theme.px(12), edge, edge)
        column.setSpacing(theme.px(12))
        column.addWidget(self.notice)
        columns = QVBoxLayout() if theme.scale >= LARGE_TYPE else QHBoxLayout()
        columns.setSpacing(theme.px(12))
        for topics in (
            (Topic.DISABILITY, Topic.SURVIVOR),
            (Topic.HEALTH, Topic.ABROAD),
        ):
            side = QVBoxLayout()
            side.setSpacing(theme.px(12))
            for topic in topics:
                side.addWidget(self.cards[topic])
            side.addStretch(1)
            columns.addLayout(side, 1)
        column.addLayout(columns)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.erase_button)
        column.addLayout(foot)
        column.addStretch(1)

    def beside(self) -> Sequence[QWidget]:
        """The button that closes it again."""
        return (self.close_button,)

    def acts(self) -> Sequence[TabAct]:
        """Erasing a former member's data."""
        if not self._may:
            return ()
        title = self.context.tr("Erase her personal data")
        return (TabAct(title=title, run=self.erase_personal),)

    def reader(self) -> Reader[PrivateData] | None:
        """What she told, once it is open; before that it stays in the book."""
        if not self._open:
            return None
        number = self.number
        return lambda session: private_data.read(session, number)

    def show_member(self, shown: Shown, own: PrivateData | None) -> None:
        """Shows it when it is open."""
        self._member = shown.page.member
        self.erase_button.setVisible(self._may and self._member.status.has_ended)
        if self._open and own is not None:
            self._draw(own)

    # --- open and closed ---

    @property
    def is_open(self) -> bool:
        """Whether it can be read on the screen."""
        return self._open

    def open(self) -> None:
        """Reads and shows it."""
        self._open = True
        session, number = self.context.session, self.number

        def read(_: object) -> PrivateData:
            return private_data.read(session, number)

        self.context.operations.run(read, self._opened, owner=self)

    def close_again(self) -> None:
        """Draws the curtain, and lets go of what was read."""
        self._open = False
        self._draw(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another part, another page: who comes back is asked again."""
        super().hideEvent(event)
        # A window that is only minimised hides nothing by itself.
        if not event.spontaneous():
            self.close_again()

    def _opened(self, data: PrivateData) -> None:
        if self._open:
            self._draw(data)
            self.cards[Topic.DISABILITY].edit.setFocus()

    def _draw(self, data: PrivateData | None) -> None:
        self.curtain.setVisible(data is None)
        self.scroller.setVisible(data is not None)
        self.close_button.setEnabled(data is not None)
        for topic, card in self.cards.items():
            card.show_topic(None if data is None else data.topics.get(topic), may=self._may)
        missing = () if data is None else data.without_consent
        text = self.context.tr(
            "Something was taken over from an older register without a word about her consent. "
            "Ask her, and record the day; if she does not agree, erase it."
        )
        self.notice.tell(text if missing else "", Tone.WARNING)

    # --- acts ---

    def edit(self, topic: Topic) -> None:
        """Opens the form of a topic."""
        from coopledger.ui.dialogs.private_data import DIALOGS

        if self._member is not None:
            kept = self.cards[topic].kept
            show_dialog(DIALOGS[topic](self.context, self._member, kept, self))

    def record_consent(self, topic: Topic) -> None:
        """Asks for the day of her consent."""
        from coopledger.ui.dialogs.private_data import ConsentDialog

        if self._member is not None:
            show_dialog(ConsentDialog(self.context, self._member, topic, self))

    def erase(self, topic: Topic) -> None:
        """Asks why, and forgets a topic."""
        from coopledger.ui.dialogs.private_data import ErasePrivateDialog

        if self._member is not None:
            show_dialog(ErasePrivateDialog(self.context, self._member, topic, self))

    def erase_personal(self) -> None:
        """Says what goes and what stays, and forgets a former member."""
        from coopledger.ui.dialogs.private_data import ErasePersonalDialog

        if self._member is not None:
            show_dialog(ErasePersonalDialog(self.context, self._member, self))


class TopicCard(QFrame):
    """One topic: what she said, when she agreed, and the buttons.

    Args:
        context: What every page is given.
        topic: Which.
    """

    def __init__(self, context: Context, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        self._context = context
        self.kept: Entrusted | None = None
        self.setProperty("surface", "card")
        name = tr.resolve(TOPIC_LABELS[topic])
        self.verdict = TextLabel("", "label", wrap=True)
        self.facts = FactList(theme)
        self.words = TextLabel("", wrap=True)
        self.consent_label = TextLabel("", "small", wrap=True)
        self.edit = Button(theme, tr("Write down"), "edit")
        self.consent = Button(theme, tr("Record her consent"), "check")
        self.erase = Button(theme, tr("Erase"), "trash", role="quiet")
        for button in (self.edit, self.consent, self.erase):
            button.setAccessibleDescription(name)
        column = QVBoxLayout(self)
        edge = theme.px(16)
        column.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(TextLabel(name, "heading"))
        for widget in (self.verdict, self.facts, self.words, self.consent_label):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.edit)
        row.addWidget(self.consent)
        row.addStretch(1)
        row.addWidget(self.erase)
        column.addLayout(row)
        self.setAccessibleName(name)

    def show_topic(self, kept: Entrusted | None, *, may: bool) -> None:
        """Shows what is kept; nothing while nothing is."""
        tr = self._context.tr
        self.kept = kept
        content = kept.content if kept is not None else None
        self.verdict.setText(_verdict(content, tr))
        self.verdict.set_tone(Tone.MUTED if content is None else Tone.NORMAL)
        self.facts.show_facts(_facts(content, tr))
        self.words.setText(getattr(content, "note", ""))
        self.consent_label.setText("" if kept is None else _consent(kept, tr))
        self.consent_label.set_tone(
            Tone.WARNING if kept is not None and kept.consent_on is None else Tone.MUTED
        )
        for label in (self.verdict, self.words, self.consent_label):
            label.setVisible(bool(label.text()))
        self.facts.setVisible(bool(self.facts.facts()))
        self.edit.setText(tr("Write down") if kept is None else tr("Change"))
        self.edit.setVisible(may)
        self.erase.setVisible(may and kept is not None)
        self.consent.setVisible(may and kept is not None and kept.consent_on is None)


def _consent(kept: Entrusted, tr: Translator) -> str:
    if kept.consent_on is None:
        return tr("Her consent is not recorded yet.")
    return tr(
        "She agreed on {date}; written down by {who}.", date=kept.consent_on, who=kept.changed_by
    )


def _verdict(content: Content | None, tr: Translator) -> str:
    """The one sentence over the details."""
    if content is None:
        return tr("Nothing is written down.")
    if getattr(content, "declined", False):
        return tr("She does not wish to answer.")
    if isinstance(content, Disability):
        has = content.has_disability
        if has is None:
            return tr("Not all six questions are answered.")
        return (
            tr("Counts as a person with disability.")
            if has
            else tr("Does not count as a person with disability.")
        )
    if isinstance(content, SurvivorTag) and content.answer is not None:
        return tr.resolve(SURVIVOR_LABELS[content.answer])
    return ""


def _facts(content: Content | None, tr: Translator) -> list[Fact]:
    if isinstance(content, Disability) and content.answers:
        return [
            Fact(
                label=tr.resolve(DIFFICULTY_LABELS[asked]),
                value=_answer(content.answers.get(asked), tr),
                tone=_tone(content.answers.get(asked)),
            )
            for asked in Difficulty
        ]
    if isinstance(content, Abroad):
        return [
            Fact(label=tr.resolve(PROBLEM_LABELS[problem]), value=tr("yes"))
            for problem in AbroadProblem
            if problem in content.problems
        ]
    return []


def _answer(answer: Answer | None, tr: Translator) -> str:
    return tr("not asked") if answer is None else tr.resolve(ANSWER_LABELS[answer])


def _tone(answer: Answer | None) -> Tone:
    return Tone.MUTED if answer in (None, Answer.DECLINED, Answer.NONE) else Tone.NORMAL
