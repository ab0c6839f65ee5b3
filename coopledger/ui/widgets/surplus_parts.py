"""The two tables of the surplus allocation: percentages that are typed, amounts that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coopledger.accounting.money import Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import (
    MEMBER_PARTS,
    WHOLE_PPM,
    CapitalBasis,
    LoanBasis,
    Part,
    SurplusRules,
)
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.surplus_reports import PART_NAMES
from coopledger.i18n import Translator, format_money, format_percent
from coopledger.ui.theme import Theme, Tone
from coopledger.ui.widgets.basic import Hairline, TextLabel
from coopledger.ui.widgets.number_edits import PercentEdit

_FIELD_WIDTH = 104
_FIELD_HEIGHT = 24
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Bases:
    """What the members' pools are shared by."""

    capital_basis: CapitalBasis
    capital_average: bool
    loan_basis: LoanBasis


class SurplusParts(QWidget):
    """One line a part: its share of the members' and of the non-members' surplus, and its amount.

    Signals:
        edited: A percentage was typed.
    """

    edited = Signal()

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tr = tr
        self._members: dict[Part, PercentEdit] = {}
        self._non_members: dict[Part, PercentEdit] = {}
        self._amounts: dict[Part, TextLabel] = {}
        self.members_sum = TextLabel("", "label")
        self.non_members_sum = TextLabel("", "label")
        self.amount_sum = TextLabel("", "label")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(3))
        self._grid.setColumnStretch(0, 1)
        self._build()

    # --- values ---

    def show_rules(self, rules: SurplusRules) -> None:
        """Fills the percentages in."""
        for fields, table in (
            (self._members, rules.members),
            (self._non_members, rules.non_members),
        ):
            for part, field in fields.items():
                field.blockSignals(True)
                field.set_value(Rate(table.get(part, 0)))
                field.blockSignals(False)
        self._show_sums()

    def rules(self, bases: Bases) -> SurplusRules:
        """The rules as they are typed.

        Raises:
            PercentagesNotWhole: When a table does not sum to 100 %.
        """
        return SurplusRules(
            members=self._typed(self._members),
            non_members=self._typed(self._non_members),
            capital_basis=bases.capital_basis,
            capital_average=bases.capital_average,
            loan_basis=bases.loan_basis,
        )

    def is_whole(self) -> bool:
        """Whether both tables sum to 100 % and every percentage can be read."""
        fields = (*self._members.values(), *self._non_members.values())
        whole = all(
            sum(self._typed(table).values()) == WHOLE_PPM
            for table in (self._members, self._non_members)
        )
        return whole and not any(field.problem() for field in fields)

    def field(self, part: Part, *, members: bool = True) -> PercentEdit:
        """The field of a part in one of the two tables."""
        return (self._members if members else self._non_members)[part]

    def show_allocation(self, allocation: SurplusAllocation) -> None:
        """Shows what each part comes to."""
        language = self._tr.language
        for part, label in self._amounts.items():
            label.setText(format_money(allocation.amount(part), language))
            label.set_tone(Tone.NORMAL)
        whole: Money = total(part.amount for part in allocation.parts)
        self.amount_sum.setText(format_money(whole, language))

    def fade_amounts(self) -> None:
        """Greys the amounts while they do not belong to the percentages."""
        for label in (*self._amounts.values(), self.amount_sum):
            label.set_tone(Tone.MUTED)

    def hide_amounts(self) -> None:
        """Leaves the amounts out, where no surplus is known yet."""
        for label in (self._amount_title, *self._amounts.values(), self.amount_sum):
            label.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Whether the percentages can only be looked at."""
        for field in (*self._members.values(), *self._non_members.values()):
            field.edit.setReadOnly(read_only)
            field.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.TabFocus)

    # --- inside ---

    def _build(self) -> None:
        tr, grid = self._tr, self._grid
        titles = (tr("Part"), tr("Of members' part"), tr("Of non-members' part"), tr("Amount"))
        for column, title in enumerate(titles):
            label = TextLabel(title, "small", wrap=column in {1, 2})
            if column:
                label.setAlignment(_RIGHT)
            grid.addWidget(label, 0, column)
        self._amount_title = label
        grid.addWidget(Hairline(), 1, 0, 1, 4)
        for row, part in enumerate(Part, start=2):
            self._add_part(row, part)
        last = len(Part) + 2
        grid.addWidget(Hairline(), last, 0, 1, 4)
        grid.addWidget(TextLabel(tr("Total"), "label"), last + 1, 0)
        for column, label in enumerate(
            (self.members_sum, self.non_members_sum, self.amount_sum), start=1
        ):
            label.setAlignment(_RIGHT)
            grid.addWidget(label, last + 1, column)
        self.amount_sum.setMinimumWidth(self._theme.px(120))

    def _add_part(self, row: int, part: Part) -> None:
        name = self._tr.resolve(PART_NAMES[part])
        self._grid.addWidget(TextLabel(name), row, 0)
        self._members[part] = self._percent(row, 1, name, self._tr("Of members' part"))
        if part in MEMBER_PARTS:
            # Nothing that was earned with others goes to members.
            dash = TextLabel("–", "muted")
            dash.setAlignment(_RIGHT)
            self._grid.addWidget(dash, row, 2)
        else:
            others = self._tr("Of non-members' part")
            self._non_members[part] = self._percent(row, 2, name, others)
        amount = TextLabel("")
        amount.setAlignment(_RIGHT)
        self._amounts[part] = amount
        self._grid.addWidget(amount, row, 3)

    def _percent(self, row: int, column: int, name: str, table: str) -> PercentEdit:
        field = PercentEdit(self._theme, self._tr)
        field.setFixedWidth(self._theme.px(_FIELD_WIDTH))
        field.editor().setAccessibleName(f"{name}, {table}")
        # Ten lines and their sum are seen at once.
        height = self._theme.px(_FIELD_HEIGHT)
        field.editor().setStyleSheet(f"min-height: {height}px; max-height: {height}px;")
        field.edited.connect(self._typed_something)
        self._grid.addWidget(field, row, column, _RIGHT)
        return field

    def _typed_something(self) -> None:
        self._show_sums()
        self.edited.emit()

    def _typed(self, fields: Mapping[Part, PercentEdit]) -> dict[Part, int]:
        values = {part: field.value() for part, field in fields.items()}
        return {part: rate.ppm for part, rate in values.items() if rate is not None and rate.ppm}

    def _show_sums(self) -> None:
        tr = self._tr
        for label, fields in (
            (self.members_sum, self._members),
            (self.non_members_sum, self._non_members),
        ):
            ppm = sum(self._typed(fields).values())
            text = format_percent(Rate(ppm), tr.language)
            if ppm < WHOLE_PPM:
                text = tr("{sum}, {rest} missing", sum=text, rest=Rate(WHOLE_PPM - ppm))
            elif ppm > WHOLE_PPM:
                text = tr("{sum}, {rest} too much", sum=text, rest=Rate(ppm - WHOLE_PPM))
            label.setText(text)
            label.set_tone(Tone.GOOD if ppm == WHOLE_PPM else Tone.ERROR)
