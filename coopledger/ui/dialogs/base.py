"""What every form dialog is built on.

How to write a dialog
---------------------

::

    class DepositDialog(FormDialog[Posted]):
        \"\"\"Takes a deposit.\"\"\"

        name = "deposit"                        # of its draft and its object name

        def __init__(self, context: Context, *, member: str = "", parent: QWidget | None = None):
            tr, theme = context.tr, context.theme
            super().__init__(context, title=tr("Receive a deposit"),
                             save_text=tr("Record deposit"), parent=parent)
            self.member = self.form.add(
                "member", MemberEdit(theme, tr, member_search(context), context.operations),
                tr("Member"))
            self.amount = self.form.add("amount", MoneyEdit(theme, tr), tr("Amount"))
            self.posted_on = self.form.add(
                "posted_on", DateEdit(theme, tr, context.today()), tr("Date"), keep=True)
            if member:
                self.member.set_value(member)
            self.start()                        # always last: restores a draft, puts the cursor

        def work(self) -> Work[Posted]:         # on the window's thread; all fields are valid here
            session = self.context.session
            request = DepositRequest(operation_id=self.operation_id,
                                     member=self.form.value("member"), ...)
            return lambda _: savings.deposit(session, request)

        def message(self, result: Posted) -> Message:      # what the window says afterwards
            return Message(text=..., action=self.context.tr("Print receipt"), run=...)

    show_dialog(DepositDialog(context, member="0012", parent=self))

The fields stand in `ui/widgets`: `fields` (TextEdit, NoteEdit, ChoiceEdit, CheckEdit,
PasswordEdit), `money_edit`, `date_edit`, `number_edits` (PercentEdit, QuantityEdit), `lookup`
(MemberEdit, AccountEdit, LookupEdit); what lookups find in the book, `ui/searches`.

Field names are those of the request and of the errors' `field_name`, so that a refusal finds its
field. `operation_id` is made when the dialog opens and anew after each saving, so that a double
click or a retry is the same act. `saved` is emitted with the result. Nothing else is needed: Enter
moves, Enter in the last field saves, Ctrl+Enter saves and begins the next with the `keep` fields
kept, Esc asks only if something was typed, F1 shows the keys, the draft is kept and restored,
errors come back to their field. `add_aside(widget)` shows beside the form what will happen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.errors import Cancelled, CoopLedgerError
from coopledger.i18n.error_text import error_text
from coopledger.ui.context import Context
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.operations import Operation, Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Notice, Scroller, TextLabel
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.keys_sheet import KeysSheet, form_keys

T = TypeVar("T")

WIDTH = 520
WIDE = 800
LARGEST = QSize(1280, 680)


class BaseDialog(QDialog):
    """A dialog's frame: title, a column that scrolls, a foot with buttons.

    Args:
        context: What every dialog is given.
        title: What is done here.
        subtitle: About whom or what.
        wide: For forms with two columns or something beside them.
    """

    def __init__(
        self,
        context: Context,
        *,
        title: str,
        subtitle: str = "",
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        theme = context.theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = theme.px(WIDE if wide else WIDTH)
        self._fitted = False
        self.title_label = TextLabel(title, "heading", wrap=True)
        self.title_label.setFont(theme.font(14))
        self.title_label.setStyleSheet(
            f"font-size: {14 * theme.scale / 100:g}pt; font-weight: 600;"
        )
        self.subtitle_label = TextLabel(subtitle, "muted", wrap=True)
        self.subtitle_label.setVisible(bool(subtitle))
        self.scroller = Scroller()
        self.body = self.scroller.body
        self.foot = QHBoxLayout()
        self._lay_out()
        help_key = QShortcut("F1", self)
        help_key.activated.connect(self.show_keys)

    def keys(self) -> list[KeyHint]:
        """The keys that F1 shows."""
        return form_keys(self.context.tr)

    def show_keys(self) -> None:
        """The keys of this dialog."""
        KeysSheet(self.context, self.keys(), self).open()

    def set_subtitle(self, text: str) -> None:
        """About whom or what, now."""
        self.subtitle_label.setText(text)
        self.subtitle_label.setVisible(bool(text))

    def fit(self) -> None:
        """Takes the size its content wants, at most the screen's; the content scrolls beyond.

        Called again it only grows: a dialog that shrinks under the hand is worse than air.
        """
        self._outer.activate()
        room = (self.screen().availableGeometry().size() - QSize(40, 60)).boundedTo(LARGEST)
        margins = self.context.theme.px(24) * 2
        content = self.body.totalHeightForWidth(self._width - margins)
        if content < 0:
            content = self.body.totalSizeHint().height()
        rest = self._outer.totalMinimumSize().height() - self.scroller.minimumSizeHint().height()
        width = min(self._width, room.width())
        if not self.subtitle_label.isHidden():
            # Its layout counts one line; a longer one would be cut.
            label = self.subtitle_label
            rest += max(label.heightForWidth(width - margins) - label.minimumSizeHint().height(), 0)
        self.setMinimumWidth(min(width, self.context.theme.px(360)))
        height = min(content + rest + self.context.theme.px(4), room.height())
        self.resize(width, max(height, self.height() if self._fitted else 0))
        self._fitted = True
        if self.isVisible():
            self._stay_on_screen()

    def setVisible(self, visible: bool) -> None:
        """Takes its size before it is placed: Qt puts it over the middle of its window."""
        if visible and not self.isVisible():
            self.fit()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Takes its size when all fields are in."""
        super().showEvent(event)
        self.fit()

    def _stay_on_screen(self) -> None:
        """Moves back what grew over an edge of the screen."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        left = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
        top = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
        if (left, top) != (frame.left(), frame.top()):
            self.move(left, top)

    def _lay_out(self) -> None:
        theme = self.context.theme
        edge = theme.px(24)
        head = QVBoxLayout()
        head.setContentsMargins(edge, theme.px(18), edge, theme.px(10))
        head.setSpacing(theme.px(2))
        head.addWidget(self.title_label)
        head.addWidget(self.subtitle_label)
        self.body.setContentsMargins(edge, theme.px(4), edge, theme.px(8))
        self.body.setSpacing(theme.px(10))
        bar = QFrame()
        bar.setProperty("surface", "bar")
        bar.setLayout(self.foot)
        self.foot.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        self.foot.setSpacing(theme.px(10))
        self.bars = QStackedWidget()
        self.bars.addWidget(bar)
        self.bars.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(self)
        self._outer = outer
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.scroller, 1)
        outer.addWidget(self.bars)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)


class FormDialog(BaseDialog, Generic[T]):
    """A form that ends in one service call; see the module's docstring for the recipe.

    Args:
        context: What every dialog is given.
        title: What is done here.
        save_text: The primary button: what pressing it does ("Record deposit").
        subtitle: About whom or what.
        again: Whether "save and next" is offered.
        wide: For forms with two columns.

    Signals:
        saved: The result of the service.
    """

    saved = Signal(object)
    name: ClassVar[str] = ""
    keeps_draft: ClassVar[bool] = True

    def __init__(
        self,
        context: Context,
        *,
        title: str,
        save_text: str,
        subtitle: str = "",
        again: bool = True,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title=title, subtitle=subtitle, wide=wide, parent=parent)
        tr, theme = context.tr, context.theme
        self.operation_id = context.session.ids.new()
        self.setObjectName(self.name or type(self).__name__)
        self.form = Form(theme, tr)
        self.restored = Notice(theme, "", Tone.GOOD, action=tr("Empty the form"))
        self.refusal = Notice(theme, "", Tone.ERROR)
        self.restored.hide()
        self.refusal.hide()
        self.cancel_button = Button(theme, tr("Cancel"))
        self.next_button = Button(theme, tr("Save and next"))
        self.next_button.setToolTip(tr("{button}  (Ctrl+Enter)", button=tr("Save and next")))
        self.next_button.setVisible(again)
        self.save_button = Button(theme, save_text, "check", role="primary")
        self.save_button.setObjectName("save")
        self._again = again
        self._next_after = False
        self._around: Callable[[Work[T]], Work[T]] | None = None
        self._given: Mapping[str, Any] = {}
        self._wrong_field = ""
        self._started = False
        self._running: Operation | None = None
        self._fill_in_layout()
        self._connect()

    # --- for subclasses ---

    def work(self) -> Work[T]:
        """The operation that saves what stands in the form; all fields are valid.

        Raises:
            CoopLedgerError: When the request itself refuses the values; shown like the service's.
        """
        raise NotImplementedError

    def message(self, result: T) -> Message:
        """What the window says after saving, with the next button to press."""
        del result
        return Message(text=self.context.tr("Saved."))

    def check(self) -> bool:
        """A check over several fields; shows what is wrong and gives False."""
        return True

    def add_aside(self, widget: QWidget, share: int = 2) -> None:
        """Shows something beside the form: a preview, balances, what will be posted."""
        self._columns.addWidget(widget, share)

    def start(self) -> None:
        """Ends building: restores a draft and puts the cursor into the first blank field."""
        self._started = True
        if self._around is not None:
            self._take_given()
            return
        self.form.mark_blank()
        draft = self.context.drafts.of(self._draft_name()) if self.keeps_draft else {}
        if draft:
            self.form.restore(draft)
            self.restored.tell(
                self.context.tr("What you had typed before is back."),
                Tone.GOOD,
                action=self.context.tr("Empty the form"),
            )
        self.form.focus_first()

    def start_as_correction(
        self,
        values: Mapping[str, Any],
        around: Callable[[Work[T]], Work[T]],
        *,
        text: str,
        save_text: str,
        wrong: str = "",
    ) -> None:
        """Begins with the values of an entry that was wrong; called right after the constructor.

        Args:
            values: Values by the names of the fields; names this form lacks are passed over.
            around: Wraps the work that posts, so that taking back and posting are one step.
            text: What stands above the form.
            save_text: What the button says.
            wrong: The field that the cursor goes to; empty for the first.
        """
        self._around, self._given, self._wrong_field = around, values, wrong
        self._again = False
        self.next_button.hide()
        self.save_button.setText(save_text)
        self.restored.tell(text, Tone.GOOD)
        if self._started:
            self.form.clear()
            self._take_given()

    def _take_given(self) -> None:
        """Fills the values in, now and once more when what the form reads has come.

        Choices that are still being read take no value yet, and a form that reads may propose
        values of its own.
        """
        self._fill_in_given()
        self.context.operations.run(_nothing, self._fill_in_again, owner=self)

    def _fill_in_again(self, _: object) -> None:
        self.context.operations.run(_nothing, self._fill_in_last, owner=self)

    def _fill_in_last(self, _: object) -> None:
        self._fill_in_given()
        names = self.form.names()
        wrong = self._wrong_field if self._wrong_field in names else names[0]
        self.form.row(wrong).field.select_all()

    def _fill_in_given(self) -> None:
        known = self.form.names()
        for name, value in self._given.items():
            if name in known:
                self.form.row(name).field.set_value(value)
                self.form.row(name).show_error("")
        self.form.mark_blank()

    # --- saving ---

    def save(self) -> None:
        """Saves and closes."""
        self._submit(again=False)

    def save_and_next(self) -> None:
        """Saves and begins the next entry, where that is offered; else saves and closes."""
        self._submit(again=self._again)

    def _submit(self, *, again: bool) -> None:
        if self._running is not None:
            return
        self.refusal.hide()
        if not self.form.check() or not self.check():
            QTimer.singleShot(0, self, self.fit)
            return
        try:
            work = self.work()
            if self._around is not None:
                work = self._around(work)
        except CoopLedgerError as error:
            self.show_refusal(error)
            return
        self._next_after = again
        self._set_running(running=True)
        self._running = self.context.operations.run(
            work, self._done, self.show_refusal, on_settled=self._settled, owner=self
        )

    def show_refusal(self, error: CoopLedgerError) -> None:
        """Shows why it was refused, at the field or below the form."""
        if isinstance(error, Cancelled):
            self.refusal.tell(error_text(error, self.context.tr), Tone.WARNING)
            return
        self.refusal.tell(self.form.show_refusal(error), Tone.ERROR)
        if self.refusal.text():
            self.refusal.show()
            QTimer.singleShot(0, self, self._scroll_to_refusal)

    def _done(self, result: T) -> None:
        drafts = self.context.drafts
        if self.keeps_draft and self._around is None:
            drafts.forget(self._draft_name())
        self.form.mark_clean()
        self.context.navigator.saved.emit()
        self.context.navigator.message_wanted.emit(self.message(result))
        self.saved.emit(result)
        if self._next_after:
            self.operation_id = self.context.session.ids.new()
            self.form.clear()
            self.restored.hide()
            self.form.focus_first()
        else:
            self.accept()

    def _settled(self) -> None:
        self._running = None
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        self.form.setEnabled(not running)
        self.save_button.set_running(running)
        self.next_button.set_running(running)

    def _scroll_to_refusal(self) -> None:
        self.fit()
        self.scroller.ensureWidgetVisible(self.refusal)

    # --- leaving ---

    def reject(self) -> None:
        """Closes; asks first if something was typed."""
        if self._running is not None:
            return
        if self.form.is_dirty() and self.bars.currentIndex() == 0:
            self.bars.setCurrentIndex(1)
            self._stay_button.setFocus()
            return
        self._throw_away()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's cross is like Esc."""
        if self._running is not None or (self.form.is_dirty() and self.bars.currentIndex() == 0):
            self.reject()
            event.ignore()
            return
        super().closeEvent(event)

    def _throw_away(self) -> None:
        if self.keeps_draft and self._around is None:
            self.context.drafts.forget(self._draft_name())
        super().reject()

    def _stay(self) -> None:
        self.bars.setCurrentIndex(0)
        self.form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves and goes on; a bare Enter outside of the form presses no button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save_and_next()
            return
        super().keyPressEvent(event)

    # --- inside ---

    def _fill_in_layout(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(24))
        self._columns.addWidget(self.form, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.restored)
        self.body.addLayout(self._columns)
        self.body.addWidget(self.refusal)
        self.body.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next_button)
        self.foot.addWidget(self.save_button)
        question = QFrame()
        question.setProperty("surface", "bar")
        row = QHBoxLayout(question)
        row.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        row.setSpacing(theme.px(10))
        self._drop_button = Button(theme, tr("Throw away"), role="danger")
        self._drop_button.setObjectName("throw-away")
        self._stay_button = Button(theme, tr("Go on typing"))
        self._stay_button.setAutoDefault(True)
        self._drop_button.setAutoDefault(True)
        row.addWidget(TextLabel(tr("Throw away what you typed?"), wrap=True), 1)
        row.addWidget(self._drop_button)
        row.addWidget(self._stay_button)
        self.bars.addWidget(question)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.next_button.clicked.connect(self.save_and_next)
        self.form.submit_wanted.connect(self.save)
        self.form.edited.connect(self._keep_draft)
        self.restored.activated.connect(self._empty)
        self._drop_button.clicked.connect(self._throw_away)
        self._stay_button.clicked.connect(self._stay)

    def _draft_name(self) -> str:
        return self.name or type(self).__name__

    def _keep_draft(self) -> None:
        self.refusal.hide()
        if self.keeps_draft and self._around is None:
            self.context.drafts.keep(self._draft_name(), self.form.draft())

    def _empty(self) -> None:
        self.context.drafts.forget(self._draft_name())
        self.restored.hide()
        self.form.clear()
        self.form.focus_first()


def _nothing(_: object) -> None:
    """Work that only waits for its turn behind what a form reads."""


def show_dialog(dialog: QDialog) -> None:
    """Shows a dialog above its window; the program goes on meanwhile."""
    dialog.open()
