"""The head of a page gives the title its room before the buttons get theirs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint

from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Button, PageHeader


def header(qtbot: Any, theme: Theme, title: str, width: int) -> PageHeader:
    made = PageHeader(theme, title, "No. 0013")
    qtbot.addWidget(made)
    for text in ("Deposit", "Withdraw"):
        made.add_action(text, lambda: None)
    made.resize(width, 120)
    made.show()
    return made


def place(made: PageHeader) -> QPoint:
    """Where the first button stands in the head."""
    button = made.findChildren(Button)[1]
    assert button.text() == "Deposit"
    return button.mapTo(made, button.rect().topLeft())


def test_buttons_stand_beside_a_title_that_leaves_them_room(qtbot: Any, theme: Theme) -> None:
    made = header(qtbot, theme, "Sumiyati", 900)
    assert place(made).x() > 400


def test_buttons_go_below_a_name_that_they_would_cut(qtbot: Any, theme: Theme) -> None:
    made = header(qtbot, theme, "Siti Maesaroh binti Abdul Karim", 900)
    made.set_pills(("active", Tone.GOOD), ("198 days in arrears", Tone.WARNING))
    made.resize(620, 160)
    qtbot.waitUntil(lambda: place(made).y() > made.subtitle.y())
    assert made.title.text() == "Siti Maesaroh binti Abdul Karim"
    made.resize(1200, 160)
    qtbot.waitUntil(lambda: place(made).y() < made.subtitle.y())
