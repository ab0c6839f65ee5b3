"""What a member tells in confidence: a form for each topic, her consent, and forgetting it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coopledger.accounting.members import Member
from coopledger.accounting.private_data import (
    ANSWER_LABELS,
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
    Health,
    Survivor,
    SurvivorTag,
    Topic,
)
from coopledger.accounting.text import Text
from coopledger.i18n import Translator
from coopledger.services import private_data
from coopledger.services.private_data import PersonalErased, PrivateSaved, SaveRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Notice, TextLabel
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, NoteEdit
from coopledger.ui.widgets.tab_head import LARGE_TYPE

QUESTIONS = {
    Difficulty.SEEING: Text("Does she have difficulty seeing, even with glasses?"),
    Difficulty.HEARING: Text("Does she have difficulty hearing, even with a hearing aid?"),
    Difficulty.WALKING: Text("Does she have difficulty walking or climbing steps?"),
    Difficulty.REMEMBERING: Text("Does she have difficulty remembering or concentrating?"),
    Difficulty.SELF_CARE: Text("Does she have difficulty washing or dressing herself?"),
    Difficulty.COMMUNICATION: Text("Does she have difficulty understanding or being understood?"),
}
"""The six questions as they are asked.

Source: Washington Group Short Set on Functioning.
"""


class TopicDialog(FormDialog[PrivateSaved]):
    """A form of one topic, which ends with the day of her consent.

    Args:
        context: What every dialog is given.
        member: Who she is.
        kept: What is kept on the topic now; None when nothing is.
    """

    topic: ClassVar[Topic]
    wide: ClassVar[bool] = False
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self,
        context: Context,
        member: Member,
        kept: Entrusted | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr.resolve(TOPIC_LABELS[self.topic]),
            subtitle=f"{member.name} · {member.number}",
            save_text=tr("Keep"),
            again=False,
            wide=self.wide,
            parent=parent,
        )
        self.setObjectName(f"private-{self.topic.value}")
        self._member = member
        self.build(kept.content if kept is not None else None)
        self.consent_on = self.form.add(
            "consent_on",
            DateEdit(theme, tr, context.today(), blank=True),
            tr("She agreed on"),
            hint=tr("Tell her what is kept and who sees it. Without her consent nothing is kept."),
        )
        if kept is not None and kept.consent_on is not None:
            self.consent_on.set_value(kept.consent_on)
        self.form.show_errors_of("content", self.first_field())
        self.start()

    def build(self, content: Content | None) -> None:
        """Adds the fields of the topic, filled with what is kept."""
        raise NotImplementedError

    def content(self) -> Content:
        """What the fields say."""
        raise NotImplementedError

    def first_field(self) -> str:
        """Where a form stands that says nothing."""
        return self.form.names()[0]

    def work(self) -> Work[PrivateSaved]:
        """Keeps it."""
        session = self.context.session
        request = SaveRequest(
            number=self._member.number,
            content=self.content(),
            consent_on=self.consent_on.value(),
        )
        return lambda _: private_data.save(session, request)

    def message(self, result: PrivateSaved) -> Message:
        """Says that it is kept, and nothing of what."""
        del result
        return Message(text=self.context.tr("Kept in confidence."))

    def add_note(self, note: str, label: str, placeholder: str = "") -> NoteEdit:
        """A field for her own words."""
        field = NoteEdit(self.context.theme, placeholder, lines=2)
        self.form.add("note", field, label, optional=True)
        field.set_value(note)
        return field

    def add_declined(self, declined: bool) -> CheckEdit:
        """The box for who does not wish to answer."""
        field = CheckEdit(self.context.tr("She does not wish to answer"), checked=declined)
        return self.form.add("declined", field, self.context.tr("Does not wish to answer"))


class DisabilityDialog(TopicDialog):
    """The six questions of the Washington Group."""

    name: ClassVar[str] = "private-disability"
    topic: ClassVar[Topic] = Topic.DISABILITY
    wide: ClassVar[bool] = True

    def build(self, content: Content | None) -> None:
        """Six choices, a button for who has no difficulty at all, and a note."""
        tr, theme = self.context.tr, self.context.theme
        said = content if isinstance(content, Disability) else Disability()
        choices: list[tuple[Answer | None, str]] = [(None, tr("not asked"))]
        choices += [(each, tr.resolve(ANSWER_LABELS[each])) for each in Answer]
        self.all_fine = Button(theme, tr("No difficulty in all six"), "check")
        self.all_fine.clicked.connect(self.answer_fine)
        self.questions: dict[Difficulty, ChoiceEdit] = {}
        beside = self.context.theme.scale < LARGE_TYPE
        for index, asked in enumerate(Difficulty):
            field = ChoiceEdit(choices)
            field.set_value(said.answers.get(asked))
            label = tr.resolve(QUESTIONS[asked])
            self.questions[asked] = self.form.add(
                asked.value, field, label, beside=beside and index % 2 == 1
            )
            field.required = False
        self.form.add_widget(self.all_fine)
        self.note = self.add_note(
            said.note, tr("In her own words"), tr("for instance: left eye, since birth")
        )

    def content(self) -> Disability:
        """Her answers; what was not asked is not in them."""
        answers = {asked: field.value() for asked, field in self.questions.items()}
        return Disability(
            answers={asked: given for asked, given in answers.items() if given is not None},
            note=self.note.value() or "",
        )

    def answer_fine(self) -> None:
        """Answers all six with no difficulty."""
        for field in self.questions.values():
            field.set_value(Answer.NONE)
        self.form.edited.emit()
        self.note.select_all()


class HealthDialog(TopicDialog):
    """What the cooperative should know of her health."""

    name: ClassVar[str] = "private-health"
    topic: ClassVar[Topic] = Topic.HEALTH

    def build(self, content: Content | None) -> None:
        """A note, or the wish not to answer."""
        tr = self.context.tr
        said = content if isinstance(content, Health) else Health()
        self.note = self.add_note(
            said.note,
            tr("What the cooperative should know"),
            tr("for instance: cannot stand for long"),
        )
        self.declined = self.add_declined(said.declined)
        _only_one(self.declined, self.note)

    def content(self) -> Health:
        """The note."""
        return Health(note=self.note.value() or "", declined=self.declined.value())


class AbroadDialog(TopicDialog):
    """What went wrong where she worked."""

    name: ClassVar[str] = "private-abroad"
    topic: ClassVar[Topic] = Topic.ABROAD

    def build(self, content: Content | None) -> None:
        """A box for each thing that may have happened, a note, or the wish not to answer."""
        tr = self.context.tr
        said = content if isinstance(content, Abroad) else Abroad()
        self.form.add_widget(TextLabel(tr("What happened? Tick only what she tells."), "label"))
        self.problems: dict[AbroadProblem, CheckEdit] = {}
        for index, problem in enumerate(AbroadProblem):
            words = tr.resolve(PROBLEM_LABELS[problem])
            field = CheckEdit(words, checked=problem in said.problems)
            self.problems[problem] = self.form.add(
                problem.value, field, words, beside=index % 2 == 1
            )
        self.note = self.add_note(said.note, tr("In her own words"))
        self.declined = self.add_declined(said.declined)
        _only_one(self.declined, self.note, *self.problems.values())

    def content(self) -> Abroad:
        """What was ticked, and the note."""
        return Abroad(
            problems=frozenset(each for each, field in self.problems.items() if field.value()),
            note=self.note.value() or "",
            declined=self.declined.value(),
        )

    def first_field(self) -> str:
        """The boxes have no place for a refusal each; the note has."""
        return "note"


class SurvivorDialog(TopicDialog):
    """Whether she survived violence or trafficking."""

    name: ClassVar[str] = "private-survivor"
    topic: ClassVar[Topic] = Topic.SURVIVOR

    def build(self, content: Content | None) -> None:
        """One choice."""
        tr = self.context.tr
        said = content if isinstance(content, SurvivorTag) else SurvivorTag()
        self.answer = self.form.add(
            "answer",
            ChoiceEdit(
                [(each, tr.resolve(SURVIVOR_LABELS[each])) for each in Survivor],
                placeholder=tr("Choose"),
            ),
            tr("Has she survived violence or trafficking?"),
            hint=tr(
                "At home or abroad. Do not ask for details; Migrant CARE knows who can help her."
            ),
        )
        self.answer.set_value(said.answer)

    def content(self) -> SurvivorTag:
        """Her answer."""
        return SurvivorTag(answer=self.answer.value())


DIALOGS: dict[Topic, type[TopicDialog]] = {
    each.topic: each for each in (DisabilityDialog, HealthDialog, AbroadDialog, SurvivorDialog)
}


def _only_one(declined: CheckEdit, *others: NoteEdit | CheckEdit) -> None:
    """Who does not wish to answer has no other answers: they cannot be filled in then."""

    def follow(ticked: object) -> None:
        for field in others:
            field.setEnabled(not ticked)

    declined.value_changed.connect(follow)
    follow(declined.value())


class ConsentDialog(FormDialog[PrivateSaved]):
    """Asks for the day on which she agreed to what an older register said."""

    name: ClassVar[str] = "private-consent"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, member: Member, topic: Topic, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Record her consent"),
            subtitle=f"{member.name} · {tr.resolve(TOPIC_LABELS[topic])}",
            save_text=tr("Record the consent"),
            again=False,
            parent=parent,
        )
        self._number, self._topic = member.number, topic
        self.consent_on = self.form.add(
            "consent_on",
            DateEdit(theme, tr, context.today(), blank=True),
            tr("She agreed on"),
            hint=tr(
                "Read to her what is written down and who sees it. If she does not agree, close "
                "this and erase it."
            ),
        )
        self.start()

    def work(self) -> Work[PrivateSaved]:
        """Records it."""
        session, number, topic = self.context.session, self._number, self._topic
        day = self.consent_on.value()
        return lambda _: private_data.record_consent(session, number, topic, day)

    def message(self, result: PrivateSaved) -> Message:
        """Says so."""
        del result
        return Message(text=self.context.tr("Her consent is recorded."))


class ErasePrivateDialog(FormDialog[PrivateSaved]):
    """Asks why, and forgets a topic, or all of them.

    Args:
        context: What every dialog is given.
        member: Who she is.
        topic: Which; None for all.
    """

    name: ClassVar[str] = "erase-private"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self,
        context: Context,
        member: Member,
        topic: Topic | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tr, theme = context.tr, context.theme
        what = tr.resolve(TOPIC_LABELS[topic]) if topic else tr("Everything told in confidence")
        super().__init__(
            context,
            title=tr("Erase what she told"),
            subtitle=f"{member.name} · {what}",
            save_text=tr("Erase for good"),
            again=False,
            parent=parent,
        )
        self.save_button.setProperty("role", "danger")
        self._number, self._topic = member.number, topic
        self.reason = self.form.add(
            "reason",
            NoteEdit(theme, tr("Her own wish, no longer agrees …"), lines=2),
            tr("Why is it erased?"),
            hint=tr("Write no more than that: the reason stays in the trail."),
        )
        self.start()

    def work(self) -> Work[PrivateSaved]:
        """Erases it."""
        session, number, topic = self.context.session, self._number, self._topic
        reason = self.reason.value() or ""
        return lambda _: private_data.erase(session, number, reason, topic)

    def message(self, result: PrivateSaved) -> Message:
        """Says so."""
        del result
        return Message(text=self.context.tr("Erased. Only the trace that it was there is kept."))


class ErasePersonalDialog(FormDialog[PersonalErased]):
    """Forgets a former member but for what the books need; says first what goes and what stays."""

    name: ClassVar[str] = "erase-personal"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, member: Member, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Erase her personal data"),
            subtitle=f"{member.name} · {member.number}",
            save_text=tr("Erase for good"),
            again=False,
            parent=parent,
        )
        self.save_button.setProperty("role", "danger")
        self._member = member
        self.form.add_widget(Notice(theme, tr("This cannot be undone."), Tone.WARNING))
        self.form.add_widget(_what_goes(context, tr))
        self.reason = self.form.add(
            "reason",
            NoteEdit(theme, tr("Her own wish, five years after leaving …"), lines=2),
            tr("Why is it erased?"),
        )
        self.sure = self.form.add(
            "sure",
            CheckEdit(tr("I have read what goes, and wish to erase it")),
            tr("I wish to erase it"),
        )
        self.start()

    def check(self) -> bool:
        """The box must be ticked."""
        if self.sure.value():
            return True
        self.form.row("sure").show_error(self.context.tr("Tick this first."))
        self.sure.select_all()
        return False

    def work(self) -> Work[PersonalErased]:
        """Erases it."""
        session, number = self.context.session, self._member.number
        reason = self.reason.value() or ""
        return lambda _: private_data.erase_personal(session, number, reason)

    def message(self, result: PersonalErased) -> Message:
        """Says what is left."""
        return Message(
            text=self.context.tr(
                "Personal data of {name} is erased; her name and her entries stay.",
                name=result.member.name,
            )
        )


def _what_goes(context: Context, tr: Translator) -> QWidget:
    panel = QFrame()
    panel.setProperty("surface", "card")
    column = QVBoxLayout(panel)
    edge = context.theme.px(14)
    column.setContentsMargins(edge, edge, edge, edge)
    column.setSpacing(context.theme.px(4))
    for title, text in (
        (
            tr("What goes"),
            tr(
                "NIK, birth, address, telephone, family card, bank account, heirs, work abroad, "
                "everything told in confidence, and the pictures of her papers."
            ),
        ),
        (
            tr("What stays"),
            tr(
                "Her number, name, village and group, the dates of her membership, and all "
                "entries in the books."
            ),
        ),
    ):
        column.addWidget(TextLabel(title, "label"))
        column.addWidget(TextLabel(text, "muted", wrap=True))
    return panel
