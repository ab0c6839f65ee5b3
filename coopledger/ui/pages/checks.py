"""Checks: what the program can prove of its own books, and who changed what."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coopledger.accounting.closing import MonthStep
from coopledger.accounting.integrity import CheckResult
from coopledger.accounting.private_data import is_fingerprint
from coopledger.i18n import Translator, format_count, format_date_short, format_time
from coopledger.services import audit_trail, checking
from coopledger.services.audit_trail import AuditEvent, ChainHead
from coopledger.services.changes import EVERYTHING, Changes
from coopledger.ui.check_words import ACTS, FIELDS
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog
from coopledger.ui.dialogs.closing import step_name
from coopledger.ui.dialogs.compare_paper import ComparePaperDialog
from coopledger.ui.navigation import Act
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Button, Card, FigureCard, Notice, Scroller, Tabs
from coopledger.ui.widgets.check_results import CheckResults, verdict
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import Fetch, GridColumn, Sort
from coopledger.ui.widgets.print_list import PrintList


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks found, and when."""

    results: tuple[CheckResult, ...]
    at: datetime


class ChecksPage(Page[ChainHead]):
    """The named checks and the trail."""

    name = "checks"
    concerns = EVERYTHING

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            tr("Checks"),
            tr("What the program can prove of these books, and who changed what"),
            parent,
        )
        self._checked: Checked | None = None
        self._checking = False
        self.check_button = self.add_action(
            tr("Check the books"), self.check_books, "checks", primary=True, keys="F5"
        )
        self.compare_button = self.add_action(tr("Compare a paper"), self.compare_paper, "receipt")
        self.verdict = FigureCard(theme, tr("Verdict"), "…")
        self.code = FigureCard(theme, tr("Code of the books now"), "…")
        self.code.setToolTip(
            tr("Papers carry this code: it proves that the books still hold what was printed.")
        )
        self.entries = FigureCard(theme, tr("Entries in the chain"), "…")
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for card in (self.verdict, self.code, self.entries):
            cards.addWidget(card, 1)
        self.tabs = Tabs(
            theme,
            (
                ("checks", tr("Checks")),
                ("trail", tr("Trail of changes")),
                ("prints", tr("Printed papers")),
            ),
        )
        self.prints = PrintList(context)
        self.parts = QStackedWidget()
        self.parts.addWidget(self._check_part())
        self.parts.addWidget(self._trail_part())
        self.parts.addWidget(self.prints)
        self.tabs.value_changed.connect(self._show_tab)
        self.body.addLayout(cards)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.parts, 1)

    # --- reading ---

    def read(self) -> Work[ChainHead]:
        """The head of the chain; the checks themselves run when the page is first seen."""
        session = self.context.session
        if self._checked is None:
            self.check_books()
        self.trail.show_source(self.context.operations, _trail_source(self.context))
        self.prints.read()
        return lambda _: audit_trail.chain_head(session)

    def show_result(self, result: ChainHead) -> None:
        """The code that papers carry."""
        tr = self.context.tr
        self.code.show_figure(result.code, tr("printed on every report"))
        self.entries.show_figure(
            format_count(result.entries, tr.language), tr("each sealed to the one before it")
        )

    def take_changes(self, changes: Changes) -> None:
        """Says that the verdict is older than the books."""
        super().take_changes(changes)
        if changes and self._checked is not None:
            self.stale.tell(
                self.context.tr("Something was recorded since these checks."),
                Tone.WARNING,
                action=self.context.tr("Check the books"),
            )

    def acts(self) -> Sequence[Act]:
        """Checking, for the palette."""
        return (
            Act(
                title=self.context.tr("Check the books"),
                run=lambda _: self.check_books(),
                icon="checks",
                keys="F5",
            ),
            Act(
                title=self.context.tr("Compare a paper"),
                run=lambda _: self.compare_paper(),
                icon="receipt",
            ),
        )

    def state(self) -> Mapping[str, str]:
        """The chosen tab."""
        return {"tab": str(self.tabs.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The tab again."""
        self.tabs.set_value(state.get("tab", "checks"))

    def focus_first(self) -> None:
        """The button."""
        self.check_button.setFocus()

    # --- checking ---

    def compare_paper(self) -> None:
        """Compares a member's paper with the book."""
        ComparePaperDialog(self.context, self).open()

    def check_books(self) -> None:
        """Runs every check."""
        if self._checking:
            return
        self._checking = True
        self.check_button.set_running(True)
        session = self.context.session

        def work(progress: Progress) -> Checked:
            progress.check()
            return Checked(results=checking.check(session), at=session.clock.now())

        self.context.operations.run(
            work,
            self._show_checked,
            on_settled=self._settle_check,
            owner=self,
            title=self.context.tr("Checking the books"),
            cancellable=False,
        )

    def _settle_check(self) -> None:
        self._checking = False
        self.check_button.set_running(False)

    def _show_checked(self, checked: Checked) -> None:
        tr = self.context.tr
        self._checked = checked
        self.results.show_results(checked.results)
        text, tone = verdict(checked.results, self.context)
        at = checked.at.astimezone()
        self.verdict.show_figure(
            text, tr("checked {time}", time=format_time(at, tr.language)), tone=tone
        )
        self.stale.tell("")

    # --- parts ---

    def _check_part(self) -> QWidget:
        self.results = CheckResults(self.context)
        self.stale = Notice(self.context.theme)
        self.stale.activated.connect(self.check_books)
        card = Card(self.context.theme)
        card.body.addWidget(self.results)
        scroller = Scroller()
        scroller.body.setSpacing(GAP)
        scroller.body.addWidget(self.stale)
        scroller.body.addWidget(card)
        scroller.body.addStretch(1)
        return scroller

    def _trail_part(self) -> QWidget:
        tr, theme = self.context.tr, self.context.theme
        columns = (
            GridColumn[AuditEvent](
                key="at", title=tr("When"), value=lambda row: _moment(row, tr), sortable=False
            ),
            GridColumn[AuditEvent](
                key="who", title=tr("Who"), value=lambda row: row.who, sortable=False
            ),
            GridColumn[AuditEvent](
                key="action",
                title=tr("What"),
                value=lambda row: ACTS.get(row.action, row.action),
                sortable=False,
                width=210,
            ),
            GridColumn[AuditEvent](
                key="subject",
                title=tr("About"),
                value=lambda row: row.subject,
                sortable=False,
                stretch=1,
            ),
            GridColumn[AuditEvent](
                key="change",
                title=tr("Before and after"),
                value=lambda row: change_text(row, tr),
                sortable=False,
                stretch=3,
            ),
        )
        self.trail: Grid[AuditEvent] = Grid(theme, tr, columns, key=lambda row: row.id)
        self.trail.row_activated.connect(self._open_change)
        self.trail.set_empty(tr("Nothing was changed yet"), icon="clock")
        card = Card(theme, flush=True)
        card.body.addWidget(self.trail)
        return card

    def _open_change(self, event: AuditEvent) -> None:
        TrailDialog(self.context, event, self).open()

    def _show_tab(self, tab: object) -> None:
        self.parts.setCurrentIndex(("checks", "trail", "prints").index(str(tab)))
        if tab == "prints":
            self.prints.read()


def _trail_source(context: Context) -> Fetch[AuditEvent]:
    session = context.session

    def fetch(
        progress: Progress, after: AuditEvent | None, limit: int, sort: Sort | None
    ) -> Sequence[AuditEvent]:
        del sort
        progress.check()
        before_id = None if after is None else after.id
        return audit_trail.events(session, before_id=before_id, limit=limit)

    return fetch


def _moment(event: AuditEvent, tr: Translator) -> str:
    at = event.at.astimezone()
    return f"{format_date_short(at.date())} {format_time(at, tr.language)}"


def changed_fields(event: AuditEvent, tr: Translator) -> tuple[Fact, ...]:
    """Each field that changed, as far as the trail kept both: `Siti → Siti Aminah`."""
    names = [*event.before, *(name for name in event.after if name not in event.before)]
    facts = []
    for name in names:
        old, new = event.before.get(name), event.after.get(name)
        if is_fingerprint(old) or is_fingerprint(new):
            facts.append(
                Fact(label=tr.resolve(FIELDS.get(name, name)), value=_kept_back(old, new, tr))
            )
            continue
        sides = [_plain(value, tr) for value in (old, new) if value not in (None, "", [])]
        if sides:
            label = tr.resolve(FIELDS.get(name, name))
            facts.append(Fact(label=label, value=" → ".join(sides)))
    return tuple(facts)


def _kept_back(old: object, new: object, tr: Translator) -> str:
    """What the trail says of a personal value: that it changed, not what it is."""
    if not new:
        return tr("taken out (not shown)")
    return tr("changed (not shown)") if old else tr("written down (not shown)")


def change_text(event: AuditEvent, tr: Translator) -> str:
    """All fields in one line: `Name: Siti → Siti Aminah · Village: Lipursari`."""
    return " · ".join(f"{fact.label}: {fact.value}" for fact in changed_fields(event, tr))


def _plain(value: object, tr: Translator) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list):
        return ", ".join(_step_or_text(item, tr) for item in value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _step_or_text(item: object, tr: Translator) -> str:
    """Of the steps that were skipped their words."""
    steps = {step.value: step for step in MonthStep}
    step = steps.get(str(item))
    return str(item) if step is None else step_name(step, tr)


class TrailDialog(BaseDialog):
    """One change of the trail with all its fields."""

    def __init__(self, context: Context, event: AuditEvent, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr.resolve(ACTS.get(event.action, event.action)),
            subtitle=" · ".join(filter(None, (event.subject, event.who, _moment(event, tr)))),
            parent=parent,
        )
        self.facts = FactList(theme, changed_fields(event, tr))
        self.body.addWidget(self.facts)
        self.body.addStretch(1)
        close = Button(theme, tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        close.setFocus()
