"""What `render.py` draws: looks, and screens that builders of pages and dialogs add.

To add screens, write a module `tests/screens/screens_<something>.py` with a tuple `SCREENS`; it is
found by its name. Pages of the sidebar need no entry: each is drawn in every look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coopledger.ui.main_window import MainWindow


@dataclass(frozen=True, kw_only=True)
class Look:
    """One way to see the program."""

    name: str
    language: str = "id"
    dark: bool = False
    scale: int = 100


LOOKS = (
    Look(name="id"),
    Look(name="en", language="en"),
    Look(name="dark", dark=True),
    Look(name="large", scale=150),
)


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A dialog, a detail page or a state of the window.

    Attributes:
        name: The picture's name.
        make: Brings the window there and gives the widget to draw; its context is `window.context`.
        looks: In which looks it is drawn.
    """

    name: str
    make: Callable[[MainWindow], QWidget]
    looks: tuple[str, ...] = ("id",)
