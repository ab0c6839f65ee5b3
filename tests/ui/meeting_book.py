"""A book with groups that meet: members, loans, and what the keyboard does on their sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.loan_schedule import LoanMethod, LoanTerms
from coopledger.accounting.meetings import Place, PlaceKind
from coopledger.accounting.members import Gender, MemberDetails, MemberStatus
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import Cooperative
from coopledger.i18n import Translator
from coopledger.services import loans, opening
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import chart_store, member_store
from coopledger.ui import library
from coopledger.ui.context import Context
from coopledger.ui.drafts import Drafts
from coopledger.ui.memory import Memory
from coopledger.ui.navigation import Navigator
from coopledger.ui.operations import Operations
from coopledger.ui.theme import Theme
from tests.services.savings_builders import RULES
from tests.ui.conftest import TODAY

OPENS = date(2026, 1, 1)
JOINED = date(2026, 9, 1)
LENT = date(2026, 9, 24)
MELATI = Place(kind=PlaceKind.GROUP, name="Melati")
NAMES = ("Sumiyati", "Rohayati", "Nur Hidayah", "Siti Maesaroh binti Abdul Karim", "Yuliana")


def new_session(seed: int = 7) -> Session:
    """A new book in memory, opened by the treasurer."""
    return opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=OPENS),
        user=User(name="siti", role=Role.TREASURER, full_name="Siti Aminah"),
        clock=SetClock(TODAY),
        ids=SeededIds(seed),
        rules=RULES,
    )


def fill(session: Session, members: int, *, group: str = "Melati", first: int = 1) -> None:
    """Members of a group, the third of every three with a loan of Rp1.200.000 over 12 months."""
    with session.books.write() as tx:
        if first == 1:
            builder = LineBuilder(chart_store.chart(tx))
            lines = builder.debit("1101", Money.rupiah(500_000_000)).credit(
                "3202", Money.rupiah(500_000_000)
            )
            draft = DraftEntry(
                kind=EntryKind.CAPITAL, posted_on=OPENS, description="Hibah", lines=lines.lines
            )
            post(tx, session, draft, session.ids.new())
        for number in range(first, first + members):
            details = MemberDetails(
                number=f"{number:04d}",
                name=f"{NAMES[number % len(NAMES)]} {number}",
                gender=Gender.FEMALE,
                joined_on=JOINED,
                village="Lipursari",
                group=group,
            )
            member_store.add(tx, details, MemberStatus.ACTIVE)
            if number % 3 == 0:
                lend(session, f"{number:04d}")


def lend(session: Session, number: str, loan: str = "") -> None:
    """Pays out a flat loan: Rp100.000 and Rp12.000 a month."""
    loans.disburse(
        session,
        loans.DisburseRequest(
            operation_id=session.ids.new(),
            member_number=number,
            number=loan or f"P{number}",
            terms=LoanTerms(
                principal=Money.rupiah(1_200_000),
                rate_per_year=Rate.percent(12),
                term_months=12,
                method=LoanMethod.FLAT,
                start=LENT,
            ),
        ),
    )


def meeting_context(context: Context, members: int = 6, *, seed: int = 7) -> Context:
    """The window's surroundings on such a book."""
    session = new_session(seed)
    fill(session, members)
    return replace(context, session=session)


def surroundings(folder: Path, password: str) -> Context:
    """What the window is given on a book of the disk, with drafts that are written into it."""
    opened = library.open_book(folder, None, password, read_only=False)
    session = replace(opened.session, clock=SetClock(TODAY))
    operations = Operations()
    return Context(
        session=session,
        operations=operations,
        tr=Translator("en"),
        theme=Theme(),
        memory=Memory(),
        drafts=Drafts(
            operations, opened.drafts, lambda form, kept: library.keep_draft(session, form, kept)
        ),
        navigator=Navigator(),
        cooperative=opened.cooperative,
    )


class MouseCounter(QObject):
    """Counts what the mouse does while it is installed."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Counts presses and releases."""
        del watched
        kinds = {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        }
        if isinstance(event, QMouseEvent) and event.type() in kinds:
            self.count += 1
        return False

    def stop(self) -> int:
        """Counts no longer; gives how many there were."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        return self.count


_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\x7f": Qt.Key.Key_Delete}


def type_keys(text: str, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the keyboard, as a hand does; a line end is Enter."""
    for letter in text:
        press(_KEYS.get(letter, Qt.Key(ord(letter.upper()))), modifier, letter)


def press(key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier, letter: str = "") -> None:
    """One key, to whatever has the keyboard now."""
    widget: QWidget | None = QApplication.focusWidget()
    assert widget is not None
    text = letter if letter.isprintable() and not modifier else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(
            QApplication.focusWidget() or widget, QKeyEvent(kind, key, modifier, text)
        )
