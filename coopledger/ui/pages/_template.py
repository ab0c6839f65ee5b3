"""The page to copy: a list with a detail page.

1. Copy this file to `ui/pages/<name>.py` and enter it in `ui/navigation.py: PAGES`.
2. `concerns` names the `Change`s after which the page reads again; nothing else refreshes it.
3. `read` returns what runs on the worker: it takes the filters *now*, calls services with the
   session, touches no widget. `show_result` gets the result on the window's thread and shows it.
4. A command asks `context.may(Permission.X)` before it is shown; the service asks again.
5. Dialogs: `show_dialog(SomeDialog(self.context, parent=self))`; saving broadcasts its changes.
6. A detail page is a `Page` too: `open_detail(page)`, and `detail(target)` for links from reports.
7. Words go through `context.tr`, amounts and dates stay Money and date: the grid writes them.
8. `context.navigator.say(...)` is the one short message; errors stand at their field.
9. Import services inside this module's functions or at its top: pages are loaded when first shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.money import Money, total
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import ListPage, Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Avatar, FigureCard
from coopledger.ui.widgets.grid_model import CellKind, GridColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A row of the example: services give such values."""

    number: str
    name: str
    village: str
    late: bool
    savings: Money


PEOPLE = (
    Person(
        number="0012",
        name="Sumiyati",
        village="Lipursari",
        late=True,
        savings=Money.rupiah(2_455_000),
    ),
    Person(
        number="0014",
        name="Rohayati",
        village="Lipursari",
        late=False,
        savings=Money.rupiah(640_000),
    ),
)


class TemplatePage(ListPage[Person]):
    """The people of the example."""

    name = "template"
    concerns = frozenset({Change.MEMBERS, Change.SAVINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            tr("Members"),
            (
                GridColumn(key="number", title=tr("No."), value=lambda row: row.number),
                GridColumn(key="name", title=tr("Name"), value=lambda row: row.name, stretch=2),
                GridColumn(
                    key="village", title=tr("Village"), value=lambda row: row.village, stretch=1
                ),
                GridColumn(
                    key="state",
                    title=tr("State"),
                    value=lambda row: tr("late") if row.late else tr("in order"),
                    kind=CellKind.PILL,
                    tone=lambda row: Tone.WARNING if row.late else Tone.GOOD,
                ),
                GridColumn(
                    key="savings",
                    title=tr("Savings"),
                    value=lambda row: row.savings,
                    kind=CellKind.MONEY,
                    width=130,
                ),
            ),
            key=lambda row: row.number,
            search_hint=tr("Number, name, village or NIK"),
            parent=parent,
        )
        if context.may(Permission.EDIT_MEMBERS):
            self.add_action(tr("New member"), self.new_member, "plus", primary=True, keys="Ctrl+N")

    def read(self) -> Work[Sequence[Person]]:
        """The people that fit the search."""
        text = self.search.text().casefold()

        def work(progress: Progress) -> Sequence[Person]:
            progress.check()
            return [person for person in PEOPLE if text in person.name.casefold()]

        return work

    def show_result(self, result: Sequence[Person]) -> None:
        """The list, its total and how many they are."""
        tr = self.context.tr
        self.grid.set_empty(
            tr("No member fits"), tr("Nobody is found by these words."), icon="members"
        )
        super().show_result(result)
        self.grid.show_totals(tr("Total"), {"savings": total(row.savings for row in result)})
        self.header.set_subtitle(tr.ngettext("{n} member", "{n} members", len(result)))

    def open_row(self, row: Person) -> None:
        """The page of one person."""
        self.open_detail(TemplateDetail(self.context, row))

    def detail(self, target: Target) -> Page[Any] | None:
        """The page of the person a link points to."""
        found = [person for person in PEOPLE if person.number == target.key]
        return TemplateDetail(self.context, found[0]) if found else None

    def acts(self) -> Sequence[Act]:
        """What the search palette offers."""
        return (Act(title=self.context.tr("New member"), run=self._new_named, icon="user-plus"),)

    def new_member(self) -> None:
        """Would open the dialog."""
        self.context.navigator.say(self.context.tr("Saved."))

    def _new_named(self, name: str) -> None:
        del name
        self.new_member()


class TemplateDetail(Page[Person]):
    """One person."""

    concerns = TemplatePage.concerns

    def __init__(self, context: Context, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(context, person.name, person.village, parent)
        self._person = person
        tr, theme = context.tr, context.theme
        self.header.lead.addWidget(Avatar(theme, person.name))
        self.savings = FigureCard(theme, tr("Savings"))
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        cards.addWidget(self.savings)
        self.body.addLayout(cards)
        self.body.addStretch(1)

    def read(self) -> Work[Person]:
        """The person as she stands in the book now."""
        person = self._person
        return lambda _: person

    def show_result(self, result: Person) -> None:
        """Her figures."""
        self.savings.show_figure(self.context.tr.value(result.savings))
