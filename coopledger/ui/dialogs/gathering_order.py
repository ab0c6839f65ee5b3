"""The fixed order in which the sheet of a group or village lists its members."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from coopledger.accounting.members import STATUS_LABELS, Member
from coopledger.services import gatherings
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import KeyHint, Message
from coopledger.ui.widgets.basic import Button, Card
from coopledger.ui.widgets.fields import Field
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.accounting.gatherings import Gathering
    from coopledger.services.gatherings import OrderSaved
    from coopledger.ui.context import Context
    from coopledger.ui.operations import Work

WIDTH = 680
_HEIGHT = 380
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderEdit(Field):
    """A list of members that is put in order; Alt with an arrow moves the chosen one.

    Args:
        context: What every dialog is given.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        self._members: list[Member] = []
        self._places: dict[str, int] = {}
        self.grid: Grid[Member] = Grid(
            theme,
            tr,
            (
                GridColumn(
                    key="place",
                    title=tr("Place"),
                    value=lambda row: self._places[row.number],
                    kind=CellKind.COUNT,
                    sortable=False,
                ),
                GridColumn(
                    key="number", title=tr("No."), value=lambda row: row.number, sortable=False
                ),
                GridColumn(
                    key="name",
                    title=tr("Name"),
                    value=lambda row: row.name,
                    stretch=3,
                    strong=True,
                    sortable=False,
                ),
                GridColumn(
                    key="status",
                    title=tr("Status"),
                    value=lambda row: tr.resolve(STATUS_LABELS[row.status]),
                    sortable=False,
                ),
            ),
            key=lambda row: row.number,
        )
        self.grid.view.installEventFilter(self)
        self.grid.setFixedHeight(theme.px(_HEIGHT))
        card = Card(theme, flush=True)
        card.body.addWidget(self.grid)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def value(self) -> tuple[str, ...]:
        """The members' numbers in order."""
        return tuple(member.number for member in self._members)

    def set_value(self, value: Any) -> None:
        """Shows these members in this order."""
        self._members = list(value or ())
        self._show(0)

    def draft(self) -> str:
        """The numbers in order."""
        return "\n".join(self.value())

    def restore(self, draft: str) -> None:
        """The order of these numbers again."""
        places = {number: place for place, number in enumerate(draft.split("\n"))}
        self._members.sort(key=lambda member: places.get(member.number, len(places)))
        self._show(0)

    def editor(self) -> QWidget:
        """The list."""
        return self.grid.view

    def shift(self, step: int) -> None:
        """Moves the chosen member by so many places."""
        row = self.grid.selected()
        if row is None:
            return
        place = self._places[row.number] - 1
        if 0 <= place + step < len(self._members):
            self._members.insert(place + step, self._members.pop(place))
            self._show(place + step)
            self.edited.emit()

    def sort_by_number(self) -> None:
        """Forgets the order made by hand."""
        self._members.sort(key=lambda member: (len(member.number), member.number))
        self._show(0)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the member; the list itself would only go to another row."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in _STEPS
        ):
            self.shift(_STEPS[event.key()])
            return True
        return super().eventFilter(watched, event)

    def _show(self, chosen: int) -> None:
        self._places = {each.number: place for place, each in enumerate(self._members, 1)}
        self.grid.show_rows(list(self._members))
        if self._members:
            self.grid.select(self._members[chosen].number)
        self.value_changed.emit(self.value())


class OrderDialog(FormDialog["OrderSaved"]):
    """Puts the sheet of a group or village in order.

    Args:
        context: What every dialog is given.
        gathering: Whose sheet it is.
    """

    name: ClassVar[str] = "gathering-order"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, gathering: Gathering, *, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Order of the sheet"),
            subtitle=tr(
                "{name}: the sheet of the meeting, on paper and on the screen, follows this order.",
                name=gathering.name,
            ),
            save_text=tr("Save the order"),
            again=False,
            parent=parent,
        )
        self._width = theme.px(WIDTH)
        self._gathering = gathering
        self.order = self.form.add("order", OrderEdit(context), tr("Members in order"))
        self.up_button = Button(theme, tr("Up"), "chevron-up")
        self.down_button = Button(theme, tr("Down"), "chevron-down")
        self.number_button = Button(theme, tr("By number"))
        self.up_button.setToolTip(tr("{button}  (Alt+Up)", button=tr("Up")))
        self.down_button.setToolTip(tr("{button}  (Alt+Down)", button=tr("Down")))
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        self.number_button.clicked.connect(self.order.sort_by_number)
        for place, button in enumerate((self.up_button, self.down_button, self.number_button)):
            self.foot.insertWidget(1 + place, button)
        session = context.session
        context.operations.run(
            lambda _: gatherings.members_in_order(session, gathering.kind, gathering.name),
            self._begin,
            owner=self,
        )

    def keys(self) -> list[KeyHint]:
        """The keys of this list."""
        tr = self.context.tr
        return [
            KeyHint(keys="Alt+Up", text=tr("Moves the member up")),
            KeyHint(keys="Alt+Down", text=tr("Moves the member down")),
            KeyHint(keys="Ctrl+Enter", text=tr("Save the order")),
            KeyHint(keys="Esc", text=tr("Close")),
        ]

    def work(self) -> Work[OrderSaved]:
        """Keeps the order."""
        session, gathering, numbers = self.context.session, self._gathering, self.order.value()
        return lambda _: gatherings.set_order(session, gathering.kind, gathering.name, numbers)

    def message(self, result: OrderSaved) -> Message:
        """Says so."""
        del result
        return Message(
            text=self.context.tr("The order of {name} is saved.", name=self._gathering.name)
        )

    def _begin(self, members: Sequence[Member]) -> None:
        self.order.set_value(members)
        self.start()
        self.fit()

    def _up(self) -> None:
        self.order.shift(-1)
        self.order.editor().setFocus()

    def _down(self) -> None:
        self.order.shift(1)
        self.order.editor().setFocus()
