"""The window: sidebar, pages, messages, search, and what it remembers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coopledger.accounting.errors import CoopLedgerError
from coopledger.i18n import format_time
from coopledger.i18n.error_text import error_text
from coopledger.services.changes import Changes
from coopledger.ui.context import Context
from coopledger.ui.crash_dialog import CrashDialog
from coopledger.ui.launch import USUAL
from coopledger.ui.navigation import PAGES, Act, KeyHint, Message, PageSpec, Target
from coopledger.ui.operations import ProgressState
from coopledger.ui.pages.base import Page
from coopledger.ui.start_screen import SMALLEST
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.keys_sheet import KeysSheet, window_keys
from coopledger.ui.widgets.lookup import Search
from coopledger.ui.widgets.overlays import Palette, ProgressPanel, Toast
from coopledger.ui.widgets.sidebar import Sidebar
from coopledger.ui.words import ROLE_NAMES

ActSource = Callable[[Context], Sequence[Act]]


class PageHost(QStackedWidget):
    """A page of the sidebar with at most one detail page laid over it: never deeper."""

    def __init__(self, root: Page[Any], title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.root = root
        self._title = title
        self.addWidget(root)
        root.detail_wanted.connect(self.show_detail)

    def shown(self) -> Page[Any]:
        """The page that is seen."""
        widget = self.currentWidget()
        assert isinstance(widget, Page)
        return widget

    def show_detail(self, page: Page[Any]) -> None:
        """Lays a detail page over the root, in place of the one before."""
        self._drop_detail()
        page.header.show_back(self._title)
        page.back_wanted.connect(self.back)
        page.detail_wanted.connect(self.show_detail)
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.focus_first()

    def back(self) -> bool:
        """Back to the root; False if it is there already."""
        if self.currentWidget() is self.root:
            return False
        self.setCurrentWidget(self.root)
        self._drop_detail()
        self.root.focus_first()
        return True

    def take_changes(self, changes: Changes) -> None:
        """Passes changes on to both."""
        for number in range(self.count()):
            page = self.widget(number)
            if isinstance(page, Page):
                page.take_changes(changes)

    def _drop_detail(self) -> None:
        while self.count() > 1:
            page = self.widget(1)
            assert page is not None
            self.removeWidget(page)
            page.deleteLater()


class MainWindow(QMainWindow):
    """The window on one book, for one user.

    Args:
        context: What every page is given.
        pages: The pages that may be shown; the user's role decides which are.
        acts: Gives the acts that the search palette offers everywhere.
        search: Finds members, vouchers and loans for the palette.

    Signals:
        user_change_wanted: Someone else wants to sign in.
        look_changed: Language, font size or theme changed: the window is to be made anew.
        closed: The window was closed.
    """

    user_change_wanted = Signal()
    look_changed = Signal()
    closed = Signal()

    def __init__(
        self,
        context: Context,
        *,
        pages: Sequence[PageSpec] = PAGES,
        acts: ActSource | None = None,
        search: Search | None = None,
    ) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("main-window")
        self._acts = acts
        self._specs = [
            spec
            for spec in pages
            if not spec.permissions or any(_sees(context, p) for p in spec.permissions)
        ]
        self._hosts: dict[str, PageHost] = {}
        self._visited: list[Target] = []
        self._current = ""
        self._saved_at = ""
        self._build(search)
        self._connect()
        self._add_keys()
        self._restore()
        self._show_title()

    # --- pages ---

    def open(self, target: Target) -> None:
        """Shows a page, or one thing on it."""
        host = self._host(target.page)
        if host is None:
            return
        self._visited.append(target)
        self.pages.setCurrentWidget(host)
        self._current = target.page
        self.sidebar.set_current(target.page)
        if target.key:
            page = host.root.detail(target)
            if page is not None:
                host.show_detail(page)
                return
        elif host.shown() is host.root:
            host.root.focus_first()

    def open_page(self, name: str) -> None:
        """Shows a page as its list; pressed again, it goes back from a detail to the list."""
        host = self._hosts.get(name)
        if host is not None and self._current == name:
            host.back()
            return
        self.open(Target(page=name))

    def shown_page(self) -> Page[Any] | None:
        """The page that is seen."""
        host = self._hosts.get(self._current)
        return None if host is None else host.shown()

    def back(self) -> None:
        """From a detail to its list, else to the page before."""
        host = self._hosts.get(self._current)
        if host is not None and host.back():
            return
        if len(self._visited) > 1:
            self._visited.pop()
            self.open(self._visited.pop())

    def page_names(self) -> tuple[str, ...]:
        """The pages this user sees."""
        return tuple(spec.name for spec in self._specs)

    # --- messages ---

    def say(self, message: Message) -> None:
        """Shows a short message."""
        self.toast.show_message(message)

    def refuse(self, error: CoopLedgerError) -> None:
        """Shows a refusal that no form took."""
        tr = self.context.tr
        self.say(Message(text=error_text(error, tr), tone=Tone.WARNING))

    def crash(self, error: BaseException) -> None:
        """Shows that the program is at fault."""
        CrashDialog(self.context.theme, self.context.tr, error, self).open()

    def note_saved(self) -> None:
        """Notes the time of the last entry, which is on the disk by now."""
        tr = self.context.tr
        self._saved_at = format_time(self.context.session.clock.now().astimezone(), tr.language)
        self.sidebar.show_saved(tr("saved {time}", time=self._saved_at))
        self._show_title()

    # --- slots ---

    def show_palette(self) -> None:
        """Opens the search."""
        tr = self.context.tr
        pages = [
            (Target(page=spec.name), tr.resolve(spec.title), spec.icon) for spec in self._specs
        ]
        page = self.shown_page()
        here = list(page.acts()) if page is not None else []
        titles = {act.title for act in here}
        everywhere = self._acts(self.context) if self._acts is not None else ()
        self.palette_overlay.open(pages, [*here, *(a for a in everywhere if a.title not in titles)])

    def show_keys(self) -> None:
        """Shows the keys of the current page."""
        page = self.shown_page()
        tr = self.context.tr
        hints: list[KeyHint] = []
        if page is not None:
            hints += page.keys()
            hints += [
                KeyHint(keys=act.keys, text=act.title, group=tr("On this page"))
                for act in page.acts()
                if act.keys
            ]
        KeysSheet(self.context, [*window_keys(tr), *hints], self).open()

    def refresh(self) -> None:
        """Reads the current page again."""
        page = self.shown_page()
        if page is not None:
            page.refresh()

    def show_user_menu(self) -> None:
        """What belongs to the person: another user, keys, the look."""
        tr, theme = self.context.tr, self.context.theme
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(theme.icon("keyboard"), tr("Keys of this screen"), self.show_keys)
        if theme.dark:
            menu.addAction(theme.icon("sun"), tr("Light"), self._go_light)
        else:
            menu.addAction(theme.icon("moon"), tr("Dark"), self._go_dark)
        menu.addSeparator()
        menu.addAction(
            theme.icon("log-out"), tr("Sign in as someone else"), self.user_change_wanted
        )
        anchor = self.sidebar.user
        menu.popup(anchor.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where everything was; long work is waited for or stopped first."""
        if self.context.operations.current() is not None:
            text = self.context.tr("Something is still being done. Wait for it, or stop it first.")
            self.say(Message(text=text, tone=Tone.WARNING))
            event.ignore()
            return
        self.remember()
        self.context.drafts.flush()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps what floats in its place."""
        super().resizeEvent(event)
        if self.toast.isVisible():
            self.toast.place()
        if self.progress.isVisible():
            self.progress.place()
        if self.palette_overlay.isVisible():
            self.palette_overlay.place()

    def remember(self) -> None:
        """Writes geometry, page and filters down."""
        memory = self.context.memory
        memory.put_state("window/geometry", self.saveGeometry())
        memory.put("window/page", self._current)
        for name, host in self._hosts.items():
            memory.put(f"page/{name}", json.dumps(dict(host.root.state())))
        memory.flush()

    # --- inside ---

    def _build(self, search: Search | None) -> None:
        context = self.context
        theme, tr, user = context.theme, context.tr, context.session.user
        self.sidebar = Sidebar(
            theme,
            tr,
            self._specs,
            cooperative=context.cooperative,
            user=user.display_name,
            role=tr.resolve(ROLE_NAMES[user.role]),
        )
        self.busy = QProgressBar()
        self.busy.setObjectName("busy")
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 1)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if context.practice or context.read_only:
            column.addWidget(PracticeBar(context))
        column.addWidget(self.busy)
        column.addWidget(self.pages, 1)
        shell = QFrame()
        shell.setObjectName("practice" if context.practice else "shell")
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(content, 1)
        self.setCentralWidget(shell)
        self.toast = Toast(theme, tr, content)
        self.progress = ProgressPanel(theme, tr, content)
        self.palette_overlay = Palette(theme, tr, context.operations, search, shell)
        self.setMinimumSize(SMALLEST)

    def _connect(self) -> None:
        context = self.context
        self.sidebar.page_wanted.connect(self.open_page)
        self.sidebar.search_wanted.connect(self.show_palette)
        self.sidebar.user_pressed.connect(self.show_user_menu)
        self.palette_overlay.target_chosen.connect(self.open)
        self.palette_overlay.act_chosen.connect(self._run_act)
        self.progress.cancel_wanted.connect(self._stop_work)
        context.navigator.target_wanted.connect(self.open)
        context.navigator.message_wanted.connect(self.say)
        context.navigator.saved.connect(self.note_saved)
        context.navigator.look_changed.connect(
            self.look_changed, Qt.ConnectionType.QueuedConnection
        )
        context.operations.changed.connect(self._take_changes)
        context.operations.refused.connect(self.refuse)
        context.operations.crashed.connect(self.crash)
        context.operations.busy_changed.connect(self._show_busy)
        context.operations.progressed.connect(self._show_progress)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.show_palette,
            "F1": self.show_keys,
            "F5": self.refresh,
            "Alt+Left": self.back,
        }
        for sequence, slot in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(slot)
        for number, spec in enumerate(self._specs[:10], start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number % 10}"), self)
            shortcut.setObjectName(spec.name)
            shortcut.activated.connect(self._go_by_key)

    def _restore(self) -> None:
        memory = self.context.memory
        geometry = memory.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(USUAL)
        kept = memory.text("window/page")
        names = self.page_names()
        if names:
            self.open(Target(page=kept if kept in names else names[0]))

    def _host(self, name: str) -> PageHost | None:
        """The page's host, its module loaded now if it was never shown."""
        if name in self._hosts:
            return self._hosts[name]
        spec = next((spec for spec in self._specs if spec.name == name), None)
        if spec is None:
            return None
        page_class = getattr(import_module(spec.module), spec.class_name)
        page: Page[Any] = page_class(self.context)
        page.restore_state(self._kept_state(name))
        host = PageHost(page, self.context.tr.resolve(spec.title))
        self._hosts[name] = host
        self.pages.addWidget(host)
        return host

    def _kept_state(self, name: str) -> Mapping[str, str]:
        try:
            kept = json.loads(self.context.memory.text(f"page/{name}", "{}"))
        except ValueError:
            return {}
        return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}

    def _take_changes(self, changes: Changes) -> None:
        for host in self._hosts.values():
            host.take_changes(changes)

    def _run_act(self, act: Act, argument: str) -> None:
        act.run(argument)

    def _stop_work(self) -> None:
        operation = self.context.operations.current()
        if operation is not None:
            operation.cancel()

    def _show_busy(self, busy: bool) -> None:
        self.busy.setRange(0, 0 if busy else 1)

    def _show_progress(self, state: ProgressState | None) -> None:
        self.progress.show_state(state)
        if self.toast.isVisible():
            self.toast.place()

    def _go_by_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.open_page(sender.objectName())

    def _go_dark(self) -> None:
        self._change_theme("dark")

    def _go_light(self) -> None:
        self._change_theme("light")

    def _change_theme(self, look: str) -> None:
        self.context.memory.put("look/theme", look)
        self.look_changed.emit()

    def _show_title(self) -> None:
        tr = self.context.tr
        parts = [self.context.cooperative, self.context.session.user.display_name]
        if self._saved_at:
            parts.append(tr("saved {time}", time=self._saved_at))
        if self.context.read_only:
            parts.append(tr("read only"))
        self.setWindowTitle(" · ".join([part for part in parts if part] + ["CoopLedger"]))


def _sees(context: Context, permission: object) -> bool:
    """Whether the role has the permission; a read-only book is still looked at."""
    from coopledger.services.permissions import Permission, allowed

    return isinstance(permission, Permission) and allowed(context.session.user.role, permission)


class PracticeBar(QFrame):
    """An unmistakable line over the practice cooperative and over what can only be read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        tr, theme = context.tr, context.theme
        self.setObjectName("practice-bar")
        text = tr("PRACTICE COOPERATIVE: invented people, nothing here is real")
        if context.read_only:
            text = tr("READ ONLY: nothing can be changed here")
        label = QLabel(text)
        label.setObjectName("practice-label")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.find_button = QPushButton(tr("Find the mistakes"))
        self.find_button.setObjectName("practice-find")
        self.find_button.setAutoDefault(False)
        self.find_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.find_button.setVisible(context.practice and not context.read_only)
        self.find_button.clicked.connect(self.find_mistakes)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(label, 1)
        row.addWidget(self.find_button)

    def find_mistakes(self) -> None:
        """The mistakes that are planted in the practice cooperative."""
        from coopledger.ui.dialogs.practice_mistakes import PracticeMistakesDialog

        PracticeMistakesDialog(self._context, parent=self.window()).open()
