"""A page of several lists: figures above, the lists as tabs, one search and one export for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coopledger.services.permissions import Permission, allowed
from coopledger.services.reporting import ReportRequest, statement
from coopledger.ui.context import Context
from coopledger.ui.pages.base import Page, SearchField
from coopledger.ui.widgets.basic import Card, FigureCard, Tabs
from coopledger.ui.widgets.card_row import CardRow
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.keys_sheet import list_keys

if TYPE_CHECKING:
    from coopledger.ui.navigation import KeyHint

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One list of the page.

    Attributes:
        name: Its stable name.
        title: What its tab says.
        grid: The list.
        report: The report that its print and export buttons make; empty for none.
        report_title: What that report is called, for the file's name.
        searchable: Whether the search narrows it.
    """

    name: str
    title: str
    grid: Grid[Any]
    report: str = ""
    report_title: str = ""
    searchable: bool = True


class PartsPage(Page[T]):
    """Figures, tabs, search, export, and the list of the chosen tab.

    Args:
        context: What every page is given.
        title: Its title.
        parts: The lists.
        cards: The figures above, each leading to a part by its name (empty: to none).
        search_hint: What can be searched for.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        parts: Sequence[Part],
        cards: Sequence[tuple[FigureCard, str]],
        *,
        search_hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, parent=parent)
        self._parts = {part.name: part for part in parts}
        self._targets: dict[FigureCard, str] = {}
        self.tabs = Tabs(context.theme, [(part.name, part.title) for part in parts])
        self.search = SearchField(context, search_hint)
        self.export = ExportBar(context)
        self.lists = QStackedWidget()
        self._cards: dict[str, Card] = {}
        self._lay_out(cards)
        self.tabs.value_changed.connect(self._part_chosen)
        self.search.wanted.connect(self.show_found)
        self.search.left.connect(self._to_grid)
        for part in parts:
            part.grid.view.typed.connect(self.search.type)
        self._part_chosen(self.part.name)

    # --- for subclasses ---

    def show_found(self) -> None:
        """Shows what was read last, narrowed by the search."""

    # --- parts ---

    @property
    def part(self) -> Part:
        """The list that is seen."""
        return self._parts[str(self.tabs.value())]

    def show_part(self, name: str) -> None:
        """Goes to a list."""
        self.tabs.set_value(name)

    def fits(self, text: str) -> bool:
        """Whether a row's text has every word of the search."""
        words = self.search.text().casefold().split()
        return all(word in text.casefold() for word in words)

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """The chosen list and the search."""
        return {"part": self.part.name, "search": self.search.text()}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The list and the search again."""
        if state.get("part") in self._parts:
            self.tabs.set_value(state["part"])
        self.search.setText(state.get("search", ""))

    def focus_first(self) -> None:
        """The search field, or the list."""
        if self.search.isVisibleTo(self):
            self.search.setFocus()
        else:
            self.part.grid.setFocus()

    # --- inside ---

    def _lay_out(self, cards: Sequence[tuple[FigureCard, str]]) -> None:
        theme = self.context.theme
        self.card_row = CardRow(theme, [card for card, _ in cards])
        for card, target in cards:
            if target:
                self._targets[card] = target
                card.make_clickable(card.label.whole_text())
                card.activated.connect(self._card_pressed)
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        filters.addWidget(self.search)
        filters.addStretch(1)
        filters.addWidget(self.export)
        for part in self._parts.values():
            around = Card(theme, flush=True)
            around.body.addWidget(part.grid)
            self._cards[part.name] = around
            self.lists.addWidget(around)
        self.body.addWidget(self.card_row)
        self.body.addWidget(self.tabs)
        self.body.addLayout(filters)
        self.body.addWidget(self.lists, 1)

    def _card_pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureCard):
            self.show_part(self._targets[sender])

    def _part_chosen(self, name: object) -> None:
        self.lists.setCurrentWidget(self._cards[str(name)])
        self.search.setVisible(self.part.searchable)
        self._offer_files()

    def _offer_files(self) -> None:
        part, context = self.part, self.context
        session, today = context.session, context.today()
        if not part.report or not allowed(session.user.role, Permission.SEE_BOOKS):
            self.export.offer({}, str)
            return
        request = ReportRequest(name=part.report, at=today)
        self.export.offer_report(
            lambda _: statement(session, request), part.report_title, to_date=today
        )

    def _to_grid(self) -> None:
        grid = self.part.grid
        grid.setFocus()
        if grid.selected() is None:
            grid.view.select_row(0)
