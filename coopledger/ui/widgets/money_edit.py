"""The amount field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QWidget,
)

from coopledger.accounting.money import Money
from coopledger.accounting.words import amount_in_words, terbilang
from coopledger.i18n import (
    Translator,
    format_money,
    parse_money_sum,
)
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.digit_groups import DigitGroups
from coopledger.ui.widgets.parsed_field import ParsedField

USUAL_FACTOR = 10
"""An amount this many times the usual one is asked about."""


class MoneyEdit(ParsedField):
    """An amount: groups itself while typing, takes `1,25jt`, `250rb` and sums, says it in words.

    Args:
        theme: The look.
        tr: The words.
        usual: The usual amount; ten times as much is asked about.
        echo: Whether the amount stands in words under the field.
    """

    def __init__(
        self,
        theme: Theme,
        tr: Translator,
        *,
        usual: Money | None = None,
        echo: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr, parent)
        self._usual = usual
        self._echo = echo
        self._groups = DigitGroups(self.edit)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setProperty("look", "amount")
        self.edit.setMaxLength(60)
        self._symbol = QLabel("Rp", self.edit)
        self._symbol.setProperty("type", "muted")
        self._symbol.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._symbol.move(theme.px(12), 0)
        self._symbol.setFixedHeight(theme.px(36))
        self.edit.setTextMargins(theme.px(26), 0, 0, 0)
        self.value_changed.connect(self._tell)

    def set_usual(self, usual: Money | None) -> None:
        """Another usual amount (of another member, product or kind)."""
        self._usual = usual
        self._tell(self.value())

    def value(self) -> Money | None:
        """The amount; None when blank or unreadable."""
        found = super().value()
        return found if isinstance(found, Money) else None

    def parse(self, text: str) -> Money:
        """The amount of the text."""
        return parse_money_sum(text)

    def write(self, value: Money) -> str:
        """`1.250.000`, in both languages: a field reads back what it wrote."""
        return format_money(value, "id")

    def set_value(self, value: Money | None) -> None:
        """Fills in an amount."""
        super().set_value(value)
        self._groups.start()

    def restore(self, draft: str) -> None:
        """What was typed again."""
        super().restore(draft)
        self._tell(self.value())

    def tidy(self) -> None:
        """Groups the amount; a sum becomes its result, which the words below repeat."""
        super().tidy()
        self._groups.start(own_dots=self.value() is not None)

    def is_unusual(self) -> bool:
        """Whether the amount is ten times the usual one or more."""
        amount, usual = self.value(), self._usual
        return amount is not None and bool(usual) and amount >= usual * USUAL_FACTOR  # type: ignore[operator]

    def _text_edited(self, text: str) -> None:
        self._groups.typed(text)
        super()._text_edited(self.edit.text())

    def _tell(self, value: object) -> None:
        if not isinstance(value, Money) or not value:
            self.hint_changed.emit("", Tone.MUTED)
            return
        english = self._tr.language == "en"
        words = amount_in_words(value) if english else terbilang(value)
        if "+" in self.edit.text():
            words = f"= {format_money(value, self._tr.language)} · {words}"
        if self.is_unusual():
            self.hint_changed.emit(
                self._tr(
                    "Ten times the usual {usual} or more. Is it right? {words}",
                    usual=self._usual,
                    words=words,
                ),
                Tone.WARNING,
            )
        elif self._echo:
            self.hint_changed.emit(words, Tone.MUTED)
        else:
            self.hint_changed.emit("", Tone.MUTED)
