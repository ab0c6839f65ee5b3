"""Rates and quantities."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from coopledger.accounting.errors import NumberUnreadable
from coopledger.accounting.rates import Rate
from coopledger.i18n import (
    Translator,
    format_percent,
    format_quantity,
    parse_quantity,
    parse_rate,
)
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.icon_line import IconLine
from coopledger.ui.widgets.parsed_field import ParsedField

if TYPE_CHECKING:
    from PySide6.QtWidgets import (
        QWidget,
    )

_YEAR_DIGITS = 4


class PercentEdit(ParsedField):
    """A rate in percent with a comma decimal: `24`, `22,5`."""

    def __init__(
        self, theme: Theme, tr: Translator, *, unit: str = "%", parent: QWidget | None = None
    ) -> None:
        line = IconLine(theme)
        super().__init__(tr, parent, editor=line)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setMaxLength(12)
        line.set_suffix(unit)

    def value(self) -> Rate | None:
        """The rate; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Rate) else None

    def parse(self, text: str) -> Rate:
        """The rate of the text."""
        return parse_rate(text)

    def write(self, value: Rate) -> str:
        """`22,5`."""
        return format_percent(value, "id").removesuffix("%")


class QuantityEdit(ParsedField):
    """A quantity with a comma decimal: `12`, `2,5`.

    Args:
        theme: The look.
        tr: The words.
        unit: What is counted (`bungkus`, `bulan`), written behind the field.
        whole: Whether only whole numbers are taken.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        *,
        unit: str = "",
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._line = IconLine(theme)
        super().__init__(tr, parent, editor=self._line)
        self._whole = whole
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setMaxLength(20)
        self._line.set_suffix(unit)

    def set_unit(self, unit: str) -> None:
        """What is counted now."""
        self._line.set_suffix(unit)

    def value(self) -> Decimal | None:
        """The quantity; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Decimal) and not self._is_broken(found) else None

    def problem(self) -> str:
        """Why the quantity cannot be taken."""
        found = super().value()
        if isinstance(found, Decimal) and self._is_broken(found):
            return self._tr("Only whole numbers here.")
        return super().problem()

    def parse(self, text: str) -> Decimal:
        """The quantity of the text."""
        return parse_quantity(text)

    def write(self, value: Decimal) -> str:
        """`1.250`, `2,5`."""
        return format_quantity(value, "id")

    def _is_broken(self, value: Decimal) -> bool:
        return self._whole and value != value.to_integral_value()


class YearEdit(ParsedField):
    """A year of four digits, without groups."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr, parent)
        self.edit.setMaxLength(4)

    def value(self) -> int | None:
        """The year; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, int) else None

    def parse(self, text: str) -> int:
        """The year of the text."""
        typed = text.strip()
        if len(typed) != _YEAR_DIGITS or not (typed.isascii() and typed.isdigit()):
            raise NumberUnreadable(typed, "form")
        return int(typed)

    def write(self, value: int) -> str:
        """`2019`."""
        return str(value)
