"""The pages of the window, and how anything in it asks for another page, an act or a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from coopledger.accounting.text import Label, Text
from coopledger.services.permissions import Permission
from coopledger.ui.theme import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place in the window: a page, or one thing on it (a member, an account, a voucher).

    Attributes:
        page: The page's name in `PAGES`.
        kind: What is opened there: `member`, `account`, `entry`, `loan`, `product`, or empty.
        key: Which one: member number, account code, entry id, loan number, product code.
    """

    page: str
    kind: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page of the sidebar; its module is loaded when it is first shown.

    Attributes:
        name: Its stable name.
        title: Its title.
        icon: Its icon in `resources/icons`.
        module: The module that holds it.
        class_name: The `Page` in that module.
        group: Pages of one group stand together in the sidebar.
        permissions: Whoever has one of them sees the page; empty is everybody.
    """

    name: str
    title: Label
    icon: str
    module: str
    class_name: str
    group: int = 0
    permissions: frozenset[Permission] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something a person does, for the search palette and the pages' buttons.

    Attributes:
        title: What it is called, an imperative: "Receive a deposit".
        run: Does it; takes what was typed behind its name ("pinjaman baru Siti" gives "Siti").
        icon: Its icon.
        keys: Its shortcut as `Ctrl+N`, or empty.
        keywords: Other words it is found by.
    """

    title: str
    run: Callable[[str], None]
    icon: str = "arrow-right"
    keys: str = ""
    keywords: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHint:
    """One line of the overview that F1 shows.

    Attributes:
        keys: The key as people write it: `Ctrl+Enter`, `+ -`.
        text: What it does.
        group: Where it works: anywhere, in a form, in a list, on this page.
    """

    keys: str
    text: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A short message at the foot of the window that goes by itself.

    Attributes:
        text: What it says.
        tone: Good after saving, warning or error after a refusal.
        action: The next button to press ("Print receipt"), or empty.
        run: What the button does.
    """

    text: str
    tone: Tone = Tone.GOOD
    action: str = ""
    run: Callable[[], None] | None = None


class Restart(Enum):
    """With what the program goes on when the book in hand is gone."""

    NEW_BOOK = "new_book"
    """The wizard that makes a book."""
    PRACTICE = "practice"
    """The practice cooperative, invented anew."""


class Navigator(QObject):
    """What pages and dialogs ask of the window, without knowing it.

    Signals:
        target_wanted: A `Target` to show.
        message_wanted: A `Message` to show.
        saved: The window notes the time of the last entry.
        look_changed: Language, size of type or colours were changed.
        restart_wanted: The book in hand is gone, or is to go: a `Restart`.
    """

    target_wanted = Signal(object)
    message_wanted = Signal(object)
    saved = Signal()
    look_changed = Signal()
    restart_wanted = Signal(object)

    def open(self, target: Target) -> None:
        """Shows a place in the window."""
        self.target_wanted.emit(target)

    def open_link(self, kind: str, key: str) -> None:
        """Shows what a figure of a report opens to; a kind without a page is passed over."""
        page = LINK_PAGES.get(kind)
        if page is not None:
            self.open(Target(page=page, kind=kind, key=key))

    def say(
        self,
        text: str,
        *,
        tone: Tone = Tone.GOOD,
        action: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        """Shows a short message, with the next button to press if there is one."""
        self.message_wanted.emit(Message(text=text, tone=tone, action=action, run=run))


_P = Permission
PAGES: Final[tuple[PageSpec, ...]] = (
    PageSpec(
        name="home",
        title=Text("Home"),
        icon="home",
        module="coopledger.ui.pages.home",
        class_name="HomePage",
    ),
    PageSpec(
        name="meeting",
        title=Text("Meeting day"),
        icon="collection",
        module="coopledger.ui.pages.meeting",
        class_name="MeetingPage",
        permissions=frozenset({_P.RECORD_SAVINGS, _P.SEE_BOOKS}),
    ),
    PageSpec(
        name="members",
        title=Text("Members"),
        icon="members",
        module="coopledger.ui.pages.members",
        class_name="MembersPage",
        permissions=frozenset({_P.SEE_MEMBERS}),
    ),
    PageSpec(
        name="savings",
        title=Text("Savings"),
        icon="savings",
        module="coopledger.ui.pages.savings",
        class_name="SavingsPage",
        permissions=frozenset({_P.SEE_MEMBERS}),
    ),
    PageSpec(
        name="loans",
        title=Text("Loans"),
        icon="loans",
        module="coopledger.ui.pages.loans",
        class_name="LoansPage",
        permissions=frozenset({_P.SEE_MEMBERS}),
    ),
    PageSpec(
        name="shop",
        title=Text("Shop"),
        icon="shop",
        module="coopledger.ui.pages.shop",
        class_name="ShopPage",
        permissions=frozenset({_P.SEE_SHOP}),
    ),
    PageSpec(
        name="cash",
        title=Text("Cash & bank"),
        icon="cash",
        module="coopledger.ui.pages.cash",
        class_name="CashPage",
        group=1,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="capital",
        title=Text("Capital"),
        icon="capital",
        module="coopledger.ui.pages.capital",
        class_name="CapitalPage",
        group=1,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="ledger",
        title=Text("General ledger"),
        icon="ledger",
        module="coopledger.ui.pages.ledger",
        class_name="LedgerPage",
        group=1,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="closing",
        title=Text("Closing"),
        icon="closing",
        module="coopledger.ui.pages.closing",
        class_name="ClosingPage",
        group=2,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="agm",
        title=Text("Annual meeting"),
        icon="meeting",
        module="coopledger.ui.pages.agm",
        class_name="AgmPage",
        group=2,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="reports",
        title=Text("Reports"),
        icon="reports",
        module="coopledger.ui.pages.reports",
        class_name="ReportsPage",
        group=2,
        permissions=frozenset({_P.SEE_BOOKS}),
    ),
    PageSpec(
        name="checks",
        title=Text("Checks"),
        icon="checks",
        module="coopledger.ui.pages.checks",
        class_name="ChecksPage",
        group=3,
        permissions=frozenset({_P.CHECK}),
    ),
    PageSpec(
        name="settings",
        title=Text("Settings"),
        icon="settings",
        module="coopledger.ui.pages.settings",
        class_name="SettingsPage",
        group=3,
    ),
)
"""The pages in the order of the sidebar. A new page is one entry here and one module."""

LINK_PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "account": "ledger",
        "entry": "ledger",
        "member": "members",
        "loan": "loans",
        "product": "shop",
    }
)
"""The page on which each kind of `statements.Link` opens."""
