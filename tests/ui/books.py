"""A book with members, money and entries for tests of the pages of the books, and a hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coopledger.accounting.journal import JournalEntry
from coopledger.services import cash, journal, opening, settings
from coopledger.services.changes import Posted
from coopledger.services.session import SeededIds, Session, SetClock
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from tests.services.savings_builders import RULES, R, add_member, move, put_in
from tests.ui.conftest import TODAY

OCTOBER = date(2026, 10, 5)


def filled_book(context: Context) -> Context:
    """Two members, Rp10.000.000 in the box, a deposit and a bill."""
    session = opening.new_book_in_memory(
        settings.cooperative(context.session),
        user=context.session.user,
        clock=SetClock(TODAY),
        ids=SeededIds(7),
        rules=RULES,
    )
    move(session, lambda b: b.debit("1101", R(10_000_000)).credit("3202", R(10_000_000)))
    add_member(session, "0012")
    add_member(session, "0014", name="Rohayati", village="Durensawit")
    put_in(session, 300_000, posted_on=OCTOBER)
    pay_bill(session)
    return replace(context, session=session)


def pay_bill(session: Session, rupiah: int = 187_500, on: date = OCTOBER) -> Posted:
    """Pays for electricity out of the box."""
    return cash.do_act(
        session,
        cash.ActRequest(
            operation_id=session.ids.new(),
            posted_on=on,
            act="pay_electricity",
            amount=R(rupiah),
        ),
    )


def newest(session: Session) -> JournalEntry:
    """The entry that was posted last."""
    with session.books.read() as tx:
        from coopledger.storage import journal_store

        return journal_store.by_id(tx, journal_store.count(tx))


def lines_of(session: Session, voucher: str) -> list[tuple[str, str, int]]:
    """Account, side and rupiah of an entry's lines."""
    return [
        (each.line.account, each.line.side.value, each.line.amount.sen // 100)
        for each in journal.entry(session, voucher).lines
    ]


def press(qtbot: Any, keys: str | Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the keyboard, as a hand does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(keys, str):
        qtbot.keyClicks(widget, keys)
    else:
        qtbot.keyClick(widget, keys, modifier)


def focused() -> str:
    """The object name of what has the keyboard."""
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def opened(qtbot: Any, dialog: Any, settle: Any) -> Any:
    """Shows a dialog and waits until it has read what it needs."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    if isinstance(dialog, FormDialog):
        dialog.form.focus_first()
    return dialog
