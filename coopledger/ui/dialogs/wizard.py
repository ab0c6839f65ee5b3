"""Steps one after the other that end in one service call.

How to write a wizard
---------------------

::

    class CloseYearWizard(Wizard[Context, Posted]):
        \"\"\"Closes a book year.\"\"\"

        def __init__(self, context: Context, parent: QWidget | None = None) -> None:
            tr = context.tr
            super().__init__(context, title=tr("Close the year"), finish_text=tr("Close the year"),
                             parent=parent)
            first = self.add_step(tr("Year"), tr("Which year is closed?"))
            self.year = first.add("year", ChoiceEdit(...), tr("Book year"))
            self.preview = self.add_page(tr("Preview"), tr("This will be posted."), widget)
            self.start()

        def entered(self, step: int) -> None:      # fills a page from what stands in those before
            ...

        def work(self) -> Work[Posted]:            # as in a `FormDialog`
            ...

Next checks the step's form and moves on; Back loses nothing; Enter moves as in every form; a
refusal goes back to the step that has its field. Nothing is saved before the last button.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n import Translator
from coopledger.ui.memory import Memory
from coopledger.ui.operations import Operation, Operations, Work
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, Notice, Scroller, TextLabel
from coopledger.ui.widgets.form import Form

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

T = TypeVar("T")

SIZE = (860, 620)
FORM_WIDTH = 500


class WizardContext(Protocol):
    """What a wizard needs: a `Context`, or a `StartContext` before a book is open."""

    @property
    def operations(self) -> Operations:
        """Runs the service."""

    @property
    def tr(self) -> Translator:
        """The words."""

    @property
    def theme(self) -> Theme:
        """The look."""

    @property
    def memory(self) -> Memory:
        """What is remembered."""


C = TypeVar("C", bound=WizardContext)


@dataclass(eq=False)
class _Step:
    """One step: its form, if it has one, and its mark at the left."""

    title: str
    form: Form | None
    mark: QLabel
    label: TextLabel


class Wizard(QDialog, Generic[C, T]):
    """The frame of every wizard; see the module's docstring for the recipe.

    Args:
        context: What the wizard is given.
        title: What is done here.
        finish_text: The last button: what pressing it does.

    Signals:
        finished_with: The result of the service.
    """

    finished_with = Signal(object)

    def __init__(
        self, context: C, *, title: str, finish_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._finish_text = finish_text
        self._steps: list[_Step] = []
        self._running: Operation | None = None
        self._typed = False
        tr, theme = context.tr, context.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setObjectName(type(self).__name__)
        self.marks = QVBoxLayout()
        self.pages = QStackedWidget()
        self.refusal = Notice(theme, "", Tone.ERROR)
        self.cancel_button = Button(theme, tr("Cancel"))
        self.back_button = Button(theme, tr("Back"))
        self.next_button = Button(theme, tr("Next"), role="primary")
        self.next_button.setObjectName("next")
        self._lay_out(title)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)

    # --- building ---

    def add_step(self, title: str, explanation: str = "") -> Form:
        """Adds a step with a form and gives the form."""
        form = Form(self.context.theme, self.context.tr)
        form.submit_wanted.connect(self.next)
        form.edited.connect(self._note_typing)
        self._add(title, explanation, form, form)
        return form

    def add_page(self, title: str, explanation: str, widget: QWidget) -> QWidget:
        """Adds a step that shows something and gives it back."""
        self._add(title, explanation, widget, None)
        return widget

    def form_of(self, step: int) -> Form:
        """The form of a step that has one, counted from 0."""
        form = self._steps[step].form
        assert form is not None, f"step {step} shows something and asks nothing"
        return form

    def start(self) -> None:
        """Ends building: shows the first step."""
        self._show(0)

    # --- for subclasses ---

    def entered(self, step: int) -> None:
        """A step is shown, counted from 0."""

    def check(self, step: int) -> bool:
        """A check beyond the form before a step is left; shows what is wrong and gives False."""
        del step
        return True

    def work(self) -> Work[T]:
        """The operation that does it all; every form is valid."""
        raise NotImplementedError

    # --- moving ---

    @property
    def step(self) -> int:
        """The step that is shown, counted from 0."""
        return self.pages.currentIndex()

    def next(self) -> None:
        """On to the next step, or to the work from the last."""
        form = self._steps[self.step].form
        if self._running is not None or (form is not None and not form.check()):
            return
        if not self.check(self.step):
            return
        if self.step + 1 < len(self._steps):
            self._show(self.step + 1)
        else:
            self._run()

    def back(self) -> None:
        """To the step before; nothing is lost."""
        if self._running is None and self.step > 0:
            self._show(self.step - 1)

    def reject(self) -> None:
        """Leaves; asks with a second press if something was typed."""
        if self._running is not None:
            return
        if self._typed:
            self._typed = False
            self.refusal.tell(
                self.context.tr("Press Cancel once more to throw away what you typed."),
                Tone.WARNING,
            )
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Left goes back; a bare Enter outside of a form moves on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next()
            return
        if event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.back()
            return
        super().keyPressEvent(event)

    # --- inside ---

    def _lay_out(self, title: str) -> None:
        theme = self.context.theme
        edge = theme.px(24)
        side = QFrame()
        side.setProperty("surface", "steps")
        side.setFixedWidth(theme.px(210))
        column = QVBoxLayout(side)
        column.setContentsMargins(edge, edge, theme.px(14), edge)
        column.setSpacing(theme.px(12))
        column.addWidget(TextLabel(title, "heading", wrap=True))
        column.addSpacing(theme.px(6))
        self.marks.setSpacing(theme.px(12))
        column.addLayout(self.marks)
        column.addStretch(1)
        foot = QFrame()
        foot.setProperty("surface", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        row.setSpacing(theme.px(10))
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.pages, 1)
        notice = QVBoxLayout()
        notice.setContentsMargins(edge, 0, edge, theme.px(12))
        notice.addWidget(self.refusal)
        middle.addLayout(notice)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(side)
        upper.addLayout(middle, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(upper, 1)
        outer.addWidget(foot)
        self.refusal.tell("")
        width, height = SIZE
        self.resize(min(theme.px(width), 1280), min(theme.px(height), 680))

    def _add(self, title: str, explanation: str, widget: QWidget, form: Form | None) -> None:
        theme = self.context.theme
        edge = theme.px(24)
        page = Scroller()
        page.body.setContentsMargins(edge, edge, edge, theme.px(12))
        page.body.setSpacing(theme.px(8))
        heading = TextLabel(title, "title", wrap=True)
        page.body.addWidget(heading)
        if explanation:
            page.body.addWidget(TextLabel(explanation, "muted", wrap=True))
        page.body.addSpacing(theme.px(6))
        page.body.addWidget(widget, 0 if form is not None else 1)
        if form is not None:
            # Long lines of one short field each look lost.
            form.setMaximumWidth(theme.px(FORM_WIDTH))
            page.body.addStretch(1)
        self.pages.addWidget(page)
        mark, label = QLabel(), TextLabel(title, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.marks.addLayout(row)
        self._steps.append(_Step(title, form, mark, label))

    def _show(self, number: int) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.pages.setCurrentIndex(number)
        self.refusal.tell("")
        for place, step in enumerate(self._steps):
            icon = "done" if place < number else "open-step"
            token = "accent" if place <= number else "muted"
            step.mark.setPixmap(theme.pixmap(icon, token, 16))
            step.label.setStyleSheet("font-weight: 600;" if place == number else "")
            step.label.set_tone(Tone.NORMAL if place == number else Tone.MUTED)
            state = tr("done") if place < number else ""
            step.mark.setAccessibleName(state)
        self.back_button.setVisible(number > 0)
        last = number == len(self._steps) - 1
        self.next_button.setText(self._finish_text if last else tr("Next"))
        self.entered(number)
        form = self._steps[number].form
        if form is not None:
            form.focus_first()
        else:
            self.next_button.setFocus()

    def _run(self) -> None:
        try:
            work = self.work()
        except CoopLedgerError as error:
            self.show_refusal(error)
            return
        self._set_running(running=True)
        self._running = self.context.operations.run(
            work, self._done, self.show_refusal, on_settled=self._settled, owner=self
        )

    def show_refusal(self, error: CoopLedgerError) -> None:
        """Goes to the step that has the error's field, else says it below."""
        for number, step in enumerate(self._steps):
            if step.form is not None and error.field_name in step.form.names():
                self._show(number)
                self.refusal.tell(step.form.show_refusal(error), Tone.ERROR)
                return
        form = self._steps[self.step].form or Form(self.context.theme, self.context.tr)
        self.refusal.tell(form.show_refusal(error), Tone.ERROR)

    def _done(self, result: T) -> None:
        self._typed = False
        self.finished_with.emit(result)
        self.accept()

    def _settled(self) -> None:
        self._running = None
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        self.next_button.set_running(running)
        self.back_button.set_running(running)
        self.cancel_button.set_running(running)
        self.pages.setEnabled(not running)

    def _note_typing(self) -> None:
        self._typed = True
