"""The first screen: which book, who, and the password."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coopledger.accounting.errors import BookInUse, BookNeedsUpgrade, CoopLedgerError
from coopledger.i18n import Translator
from coopledger.i18n.error_text import error_text
from coopledger.ui import library
from coopledger.ui.memory import Memory
from coopledger.ui.operations import Operations
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, Segments, TextLabel, clear_layout
from coopledger.ui.widgets.fields import ChoiceEdit, PasswordEdit
from coopledger.ui.widgets.form import Form

BOOKS = "start/books"
CARD_WIDTH = 560
SMALLEST = QSize(960, 600)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartContext:
    """What the screens before a book is open are given."""

    operations: Operations
    tr: Translator
    theme: Theme
    memory: Memory


class StartScreen(QWidget):
    """Opens a book, or leads to making one.

    Args:
        context: What screens without a book are given.
        book: The book to open, from the command line.

    Signals:
        opened: An `OpenedBook`.
        create_wanted: A new book is to be made.
        language_wanted: `id` or `en`.
    """

    opened = Signal(object)
    create_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(
        self, context: StartContext, book: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        self._book: Path | None = None
        self._read_only = False
        self._older = False
        self._names: tuple[str, ...] = ()
        tr, theme = context.tr, context.theme
        self.card = Card(theme)
        self.books = QVBoxLayout()
        self.books.setSpacing(theme.px(6))
        self.form = Form(theme, tr)
        self.user = self.form.add("user", ChoiceEdit(), tr("Who"))
        self.password = self.form.add("password", PasswordEdit(theme, tr), tr("Password"))
        self.notice = Notice(theme, "", Tone.WARNING)
        self.open_button = Button(theme, tr("Open the book"), "unlock", role="primary")
        self.open_button.setObjectName("open-book")
        self.lost_button = Button(theme, tr("I forgot my password"), role="link")
        self.lost_button.setObjectName("lost-password")
        self.folder_button = Button(theme, tr("Another folder …"), "folder", role="quiet")
        self.create_button = Button(theme, tr("Make a new book"), "plus", role="quiet")
        self.practice_button = Button(theme, tr("Practice first"), "book", role="quiet")
        self.practice_button.setToolTip(
            tr("A cooperative of invented people, to try everything without fear")
        )
        self.practice_folder = practice_folder()
        self.languages = Segments(theme, (("id", "Bahasa Indonesia"), ("en", "English")))
        self.languages.set_value(tr.language)
        self._lay_out()
        self._connect()
        self._begin(book)

    def choose(self, folder: Path) -> None:
        """Asks for the password of this book."""
        self._book = folder
        self._read_only = False
        self.notice.tell("")
        self._show_books()
        self.context.operations.run(
            lambda _: library.user_names(folder),
            self._offer_users,
            self._refused,
            owner=self,
        )

    def open_book(self) -> None:
        """Opens the chosen book with what is typed."""
        folder = self._book
        if folder is None or not self.form.check():
            return
        user, password, read_only = self.user.value(), self.password.value() or "", self._read_only
        self._set_running(running=True)
        self.context.operations.run(
            lambda _: library.open_book(folder, user, password, read_only=read_only),
            self._opened,
            self._refused,
            on_settled=self._settled,
            owner=self,
        )

    def recover(self) -> None:
        """Leads through a new password with the code of the recovery sheet."""
        # Loaded only now: the first painted window does not wait for it.
        from coopledger.ui.wizards.lost_password import LostPasswordWizard

        folder = self._book
        if folder is None:
            return
        wizard = LostPasswordWizard(
            self.context, folder, self._names, user=str(self.user.value() or ""), parent=self
        )
        wizard.finished_with.connect(self._recovered)
        wizard.open()

    def practise(self, *, anew: bool = False) -> None:
        """Opens the practice cooperative; its first time takes a moment.

        Args:
            anew: Whether the one of before is thrown away.
        """
        # Loaded only now: the first painted window does not wait for it.
        from coopledger.ui.widgets.overlays import ProgressPanel

        context, folder = self.context, self.practice_folder
        panel = ProgressPanel(context.theme, context.tr, self)
        context.operations.progressed.connect(panel.show_state)
        panel.cancel_wanted.connect(self._stop)
        self._set_running(running=True)
        self.context.operations.run(
            lambda progress: library.open_practice(folder, progress, anew=anew),
            self.opened.emit,
            self._refused,
            on_settled=self._settled,
            owner=self,
            title=self.context.tr("Inventing the practice cooperative"),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and a field of growth at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.context.theme.colour("background"))
        paint_growth(painter, self.context.theme, self._aside.geometry())
        painter.end()

    # --- inside ---

    def _lay_out(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self._aside = QWidget()
        self._aside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        brand = TextLabel("CoopLedger")
        brand.setStyleSheet(
            f"color: {theme.tokens.sidebar_ink}; font-size: {22 * theme.scale / 100:g}pt;"
            " font-weight: 700;"
        )
        promise = TextLabel(
            tr("The books of your cooperative: savings, loans, shop and annual meeting."), wrap=True
        )
        promise.setStyleSheet(
            f"color: {theme.tokens.sidebar_text}; font-size: {12 * theme.scale / 100:g}pt;"
        )
        promise.setMaximumWidth(theme.px(340))
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(theme.px(48), theme.px(56), theme.px(48), theme.px(48))
        aside.setSpacing(theme.px(10))
        aside.addWidget(brand)
        aside.addWidget(promise)
        aside.addStretch(1)
        self.card.setFixedWidth(min(theme.px(440), CARD_WIDTH))
        body = self.card.body
        edge = theme.px(28)
        body.setContentsMargins(edge, theme.px(24), edge, theme.px(22))
        body.setSpacing(theme.px(10))
        title = TextLabel(tr("Open a book"), "title")
        body.addWidget(title)
        body.addSpacing(theme.px(4))
        body.addLayout(self.books)
        body.addWidget(self.form)
        body.addWidget(self.notice)
        body.addWidget(self.open_button)
        body.addWidget(self.lost_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        links = QHBoxLayout()
        links.setContentsMargins(0, theme.px(6), 0, 0)
        links.addWidget(self.folder_button)
        links.addStretch(1)
        links.addWidget(self.create_button)
        body.addLayout(links)
        body.addWidget(self.practice_button, 0, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setContentsMargins(theme.px(56), theme.px(24), theme.px(56), theme.px(24))
        right.addStretch(2)
        right.addWidget(self.card)
        right.addStretch(3)
        right.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._aside, 1)
        row.addLayout(right)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_book)
        self.form.submit_wanted.connect(self.open_book)
        self.lost_button.clicked.connect(self.recover)
        self.folder_button.clicked.connect(self._choose_folder)
        self.create_button.clicked.connect(self.create_wanted)
        self.practice_button.clicked.connect(self._practice_pressed)
        self.notice.activated.connect(self._help_pressed)
        self.languages.value_changed.connect(self._change_language)

    def _begin(self, book: Path | None) -> None:
        known = [Path(text) for text in self.context.memory.texts(BOOKS)]
        if book is not None:
            self.choose(book)
        elif known:
            self.choose(known[0])
        else:
            self._show_books()
            self.create_button.setFocus()

    def _show_books(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        clear_layout(self.books)
        known = [Path(text) for text in self.context.memory.texts(BOOKS)]
        offered = [self._book, *(path for path in known if path != self._book)]
        chosen = self._book is not None
        for path in [path for path in offered if path is not None][:4]:
            name = self.context.memory.text(f"start/name/{_key(path)}", path.name)
            button = Button(theme, name, "book")
            button.setToolTip(str(path))
            button.setProperty("role", "segment-on" if path == self._book else "quiet")
            button.setProperty("book", str(path))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._book_pressed)
            self.books.addWidget(button)
        if not chosen:
            self.books.addWidget(
                TextLabel(
                    tr("There is no book here yet. Make one, or open a folder that holds one."),
                    "muted",
                    wrap=True,
                )
            )
        self.form.setVisible(chosen)
        self.open_button.setVisible(chosen)
        self.lost_button.setVisible(chosen)

    def _offer_users(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.user.set_choices([(name, name) for name in names])
        kept = self.context.memory.text(f"start/user/{_key(self._book)}")
        if kept in names:
            self.user.set_value(kept)
        self.form.set_shown("user", len(names) > 1)
        self.password.select_all()

    def _opened(self, book: library.OpenedBook) -> None:
        memory, folder = self.context.memory, self._book
        if folder is not None:
            remember_book(memory, folder, book)
        self.password.set_value(None)
        self.opened.emit(book)

    def _refused(self, error: CoopLedgerError) -> None:
        tr = self.context.tr
        if isinstance(error, BookInUse):
            self._older = False
            self.notice.tell(error_text(error, tr), Tone.WARNING, action=tr("Open to look only"))
            return
        if isinstance(error, BookNeedsUpgrade):
            self._older = True
            self.notice.tell(
                tr("This book was made by an older version. A copy is kept before it is renewed."),
                Tone.WARNING,
                action=tr("Renew the book"),
            )
            return
        rest = self.form.show_refusal(error)
        self.notice.tell(rest, Tone.ERROR)

    def _settled(self) -> None:
        self._set_running(running=False)

    def _set_running(self, *, running: bool) -> None:
        tr = self.context.tr
        self.open_button.set_running(running)
        self.open_button.setText(tr("Opening …") if running else tr("Open the book"))
        self.form.setEnabled(not running)
        self.practice_button.set_running(running)

    def _stop(self) -> None:
        operation = self.context.operations.current()
        if operation is not None:
            operation.cancel()

    def _open_read_only(self) -> None:
        self._read_only = True
        self.open_book()

    def _upgrade(self) -> None:
        folder = self._book
        if folder is None or not self.form.check():
            return
        user, password = self.user.value(), self.password.value() or ""
        self.notice.tell("")
        self._set_running(running=True)
        self.context.operations.run(
            lambda _: library.upgrade_and_open(folder, user, password),
            self._opened,
            self._refused,
            on_settled=self._settled,
            owner=self,
        )

    def _help_pressed(self) -> None:
        if self._older:
            self._upgrade()
        else:
            self._open_read_only()

    def _recovered(self, user: object) -> None:
        """The new password holds: she opens the book with it."""
        self.user.set_value(user)
        self.password.set_value(None)
        self.notice.tell(
            self.context.tr("The new password holds. Open the book with it."), Tone.GOOD
        )
        self.password.select_all()

    def _practice_pressed(self) -> None:
        self.practise()

    def _book_pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.choose(Path(str(sender.property("book"))))

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.context.tr("Folder of the book"))
        if folder:
            self.choose(Path(folder))

    def _change_language(self, language: object) -> None:
        self.language_wanted.emit(str(language))


def practice_folder() -> Path:
    """Where the practice cooperative of this laptop is kept, apart from real books."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location)) / "practice"


def remember_book(memory: Memory, folder: Path, book: library.OpenedBook) -> None:
    """Offers the book again at the next start."""
    memory.put_first(BOOKS, str(folder))
    memory.put(f"start/name/{_key(folder)}", book.cooperative)
    memory.put(f"start/user/{_key(folder)}", book.session.user.name)
    memory.flush()


def forget_book(memory: Memory, folder: Path) -> None:
    """Offers a book no more that is gone."""
    memory.put(BOOKS, "\n".join(text for text in memory.texts(BOOKS) if Path(text) != folder))
    memory.flush()


def _key(path: Path | None) -> str:
    """A path as a key of the settings file, which takes no slashes within a key."""
    return str(path).replace("/", "|").replace("\\", "|")


def paint_growth(painter: QPainter, theme: Theme, area: object) -> None:
    """The dark field with lines that rise, as savings do."""
    rect = QRectF(area)  # type: ignore[call-overload]
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, theme.colour("sidebar"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height = rect.width(), rect.height()
    for number in range(5):
        rise = 0.10 + 0.07 * number
        base = height * (0.98 - 0.05 * number)
        path = QPainterPath(QPointF(rect.left(), rect.top() + base))
        path.cubicTo(
            QPointF(rect.left() + width * 0.35, rect.top() + base - height * 0.02),
            QPointF(rect.left() + width * 0.55, rect.top() + base - height * rise * 0.9),
            QPointF(rect.right(), rect.top() + base - height * rise),
        )
        colour = QColor(theme.colour("sidebar_mark"))
        colour.setAlpha(210 if number == 4 else 34 + 14 * number)
        painter.setPen(QPen(colour, 2.4 if number == 4 else 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if number == 4:
            path.lineTo(rect.bottomRight())
            path.lineTo(rect.bottomLeft())
            path.closeSubpath()
            fade = QLinearGradient(0, rect.top() + height * 0.3, 0, rect.bottom())
            colour.setAlpha(38)
            fade.setColorAt(0, colour)
            colour.setAlpha(0)
            fade.setColorAt(1, colour)
            painter.fillPath(path, fade)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sidebar_mark"))
            end = QPointF(rect.right() - 1, rect.top() + base - height * rise)
            painter.drawEllipse(end, 5, 5)
    painter.restore()
