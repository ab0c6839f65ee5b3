"""Dots between thousands while an amount is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_LONGEST = 15


class DigitGroups:
    """Puts the dots into a line while plain digits are typed.

    As soon as the person types a dot, comma or letter herself the text is hers: a typed "1.5" must
    stay "1.5" and be refused, not become 15.

    Args:
        edit: The line.
    """

    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit
        self._own_dots = True
        self._before = edit.text()

    def start(self, *, own_dots: bool = True) -> None:
        """Begins with the text that stands there now.

        Args:
            own_dots: Whether the dots in it are the program's.
        """
        if own_dots:
            self._own_dots = True
        self._before = self._edit.text()

    def typed(self, text: str) -> None:
        """Groups the digits of a text that was just typed."""
        if not text or text.isdecimal():
            self._own_dots = True
        elif text.count(".") > self._before.count(".") or len(text) > len(self._before) + 1:
            self._own_dots = False
        digits = text.replace(".", "")
        if self._own_dots and digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST:
            behind = len(text[self._edit.cursorPosition() :].replace(".", ""))
            grouped = f"{int(digits):,}".replace(",", ".")
            if grouped != text:
                self._edit.setText(grouped)
                self._edit.setCursorPosition(_position_before(grouped, behind))
        self._before = self._edit.text()


def _position_before(grouped: str, digits_behind: int) -> int:
    """The cursor position in a grouped number that has so many digits behind it."""
    position = len(grouped)
    while digits_behind and position:
        position -= 1
        if grouped[position] != ".":
            digits_behind -= 1
    return position
