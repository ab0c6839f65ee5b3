"""A book with members, dues and savings; how pages and dialogs are opened and typed into."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from coopledger.services import opening, settings
from coopledger.services.session import SeededIds, SetClock
from coopledger.ui.context import Context
from tests.services.savings_builders import RULES, add_member, put_in
from tests.ui.conftest import TODAY

SEPTEMBER = date(2026, 9, 1)
OCTOBER = date(2026, 10, 5)


def filled(context: Context) -> Context:
    """Two members of three villages, dues of Rp20.000 a month, some savings."""
    session = opening.new_book_in_memory(
        settings.cooperative(context.session),
        user=context.session.user,
        clock=SetClock(TODAY),
        ids=SeededIds(7),
        rules=RULES,
    )
    add_member(session, "0012", joined_on=SEPTEMBER, group="Melati")
    add_member(session, "0014", name="Rohayati", village="Durensawit", joined_on=SEPTEMBER)
    put_in(session, 100_000, product="SP", posted_on=OCTOBER)
    put_in(session, 60_000, product="SW", posted_on=OCTOBER)
    put_in(session, 500_000, product="SS", posted_on=OCTOBER)
    put_in(session, 20_000, product="SW", posted_on=OCTOBER, member_number="0014")
    return replace(context, session=session)


def shown(qtbot: Any, widget: QWidget) -> QWidget:
    """Shows a page or dialog and gives it the keyboard."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(widget)
    if isinstance(widget, QDialog):
        widget.open()
    else:
        widget.resize(1150, 700)
        widget.show()

    def is_active() -> bool:
        # A window of an earlier test that is still closing may take the keyboard back.
        widget.activateWindow()
        return widget.isActiveWindow()

    qtbot.waitUntil(is_active)
    return widget


def press(qtbot: Any, keys: str | Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the keyboard, as a hand does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(keys, str):
        qtbot.keyClicks(widget, keys)
    else:
        qtbot.keyClick(widget, keys, modifier)
