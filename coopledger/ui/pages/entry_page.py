"""One entry: what happened, its lines, what belongs to it, and how it is put right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.chart import Side
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import Money
from coopledger.accounting.voucher_paper import ENTRY_KIND_TITLES
from coopledger.i18n import format_date, format_time
from coopledger.services import journal
from coopledger.services.changes import Change
from coopledger.services.correcting import can_be_corrected
from coopledger.services.journal import EntryDetail, LineDetail
from coopledger.services.permissions import Permission, allowed
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.correction import correct_entry
from coopledger.ui.dialogs.paper import show_entry_papers
from coopledger.ui.dialogs.reversal import ReversalDialog
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Card, Notice
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn

SHORT_HASH = 12
"""Enough of a hash to compare it by eye with a printed paper."""


class EntryPage(Page[EntryDetail]):
    """A voucher with its lines.

    Args:
        context: What every page is given.
        entry: Its place in the order of posting, or its voucher number.
    """

    concerns = frozenset({Change.JOURNAL})

    def __init__(self, context: Context, entry: int | str, parent: QWidget | None = None) -> None:
        super().__init__(context, "" if isinstance(entry, int) else entry, parent=parent)
        tr, theme = context.tr, context.theme
        self._entry = entry
        self._detail: EntryDetail | None = None
        self._other = ""
        self.notice = Notice(theme)
        self.notice.hide()
        self.notice.activated.connect(self._open_other)
        self.facts = FactList(theme)
        self.record = FactList(theme)
        self.lines = self._line_grid()
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for title, facts in ((tr("What happened"), self.facts), (tr("In the book"), self.record)):
            card = Card(theme, title)
            card.body.addWidget(facts)
            card.body.addStretch(1)
            cards.addWidget(card, 1)
        table = Card(theme, flush=True)
        table.body.addWidget(self.lines)
        self.body.addWidget(self.notice)
        self.body.addLayout(cards)
        self.body.addWidget(table, 1)
        self._add_buttons()

    # --- reading ---

    def read(self) -> Work[EntryDetail]:
        """The entry with the names behind its numbers."""
        session, entry = self.context.session, self._entry
        if isinstance(entry, int):
            return lambda _: journal.entry_by_id(session, entry)
        return lambda _: journal.entry(session, entry)

    def show_result(self, result: EntryDetail) -> None:
        """Everything about it."""
        self._detail = result
        tr, draft = self.context.tr, result.entry.draft
        kind = tr.resolve(ENTRY_KIND_TITLES[draft.kind])
        day = format_date(draft.posted_on, tr.language)
        self.header.set_title(str(result.entry.voucher), f"{kind} · {day}")
        self._show_links(result)
        self._show_facts(result)
        self.lines.show_rows(result.lines)
        self.lines.show_totals(tr("Total"), {"debit": draft.amount, "credit": draft.amount})
        self.correct_button.setVisible(
            self.context.may(Permission.REVERSE) and can_be_corrected(result)
        )
        self.cancel_button.setVisible(self.context.may(Permission.REVERSE) and result.reversible)

    def focus_first(self) -> None:
        """The lines."""
        self.lines.setFocus()

    # --- acts ---

    def print_papers(self) -> None:
        """Shows receipt and voucher."""
        if self._detail is not None:
            show_entry_papers(self.context, str(self._detail.entry.voucher), self.window())

    def correct(self) -> None:
        """Asks what was wrong and opens the fitting form."""
        if self._detail is not None:
            correct_entry(self.context, str(self._detail.entry.voucher), self.window())

    def cancel(self) -> None:
        """Asks why and takes it back."""
        if self._detail is not None:
            show_dialog(ReversalDialog(self.context, self._detail, parent=self.window()))

    # --- building ---

    def _add_buttons(self) -> None:
        tr = self.context.tr
        self.correct_button = self.add_action(tr("Correct"), self.correct, "edit", keys="Ctrl+E")
        self.cancel_button = self.add_action(tr("Cancel entry"), self.cancel, "reverse")
        self.print_button = self.add_action(
            tr("Print"), self.print_papers, "print", primary=True, keys="Ctrl+P"
        )
        self.correct_button.hide()
        self.cancel_button.hide()
        self.print_button.setVisible(
            allowed(self.context.session.user.role, Permission.PRINT_PAPERS)
        )

    def _line_grid(self) -> Grid[LineDetail]:
        tr = self.context.tr
        english = tr.language == "en"

        def side(wanted: Side, row: LineDetail) -> Money | None:
            return row.line.amount if row.line.side is wanted else None

        columns: tuple[GridColumn[LineDetail], ...] = (
            GridColumn(
                key="code", title=tr("Code"), value=lambda row: row.account.code, sortable=False
            ),
            GridColumn(
                key="account",
                title=tr("Account"),
                value=lambda row: row.account.name_en if english else row.account.name_id,
                stretch=3,
                sortable=False,
                indent=lambda row: int(row.line.side is Side.CREDIT),
            ),
            GridColumn(key="detail", title=tr("For"), value=_of_whom, stretch=3, sortable=False),
            GridColumn(
                key="unit", title=tr("Unit"), value=lambda row: row.line.unit.value, sortable=False
            ),
            GridColumn(
                key="debit",
                title=tr("Debit"),
                value=lambda row: side(Side.DEBIT, row),
                kind=CellKind.MONEY,
                width=120,
                sortable=False,
            ),
            GridColumn(
                key="credit",
                title=tr("Credit"),
                value=lambda row: side(Side.CREDIT, row),
                kind=CellKind.MONEY,
                width=120,
                sortable=False,
            ),
        )
        grid: Grid[LineDetail] = Grid(self.context.theme, tr, columns)
        grid.setObjectName("entry-lines")
        grid.row_activated.connect(self._open_account)
        return grid

    # --- showing ---

    def _show_links(self, result: EntryDetail) -> None:
        tr = self.context.tr
        pills: list[tuple[str, Tone]] = []
        self._other = ""
        if result.reversed_by is not None:
            self._other = str(result.reversed_by)
            pills.append((tr("cancelled"), Tone.WARNING))
            self.notice.tell(
                tr(
                    "This entry was cancelled by {voucher} and no longer counts.",
                    voucher=self._other,
                ),
                Tone.WARNING,
                action=tr("Open {voucher}", voucher=self._other),
            )
        elif result.reverses is not None:
            self._other = str(result.reverses)
            pills.append((tr("cancellation"), Tone.MUTED))
            self.notice.tell(
                tr("This entry cancels {voucher}.", voucher=self._other),
                Tone.GOOD,
                action=tr("Open {voucher}", voucher=self._other),
            )
        else:
            self.notice.tell("")
        if result.entry.draft.kind is EntryKind.CLOSING:
            pills.append((tr("closing entry"), Tone.MUTED))
        self.header.set_pills(*pills)

    def _show_facts(self, result: EntryDetail) -> None:
        tr, entry = self.context.tr, result.entry
        draft = entry.draft
        facts = [Fact(label=draft.description, value=tr.value(draft.amount), strong=True)]
        names = list(
            dict.fromkeys(
                f"{line.member.number} {line.member.name}" for line in result.lines if line.member
            )
        )
        facts += [Fact(label=tr("Member"), value=name) for name in names[:3]]
        if draft.reference:
            facts.append(Fact(label=tr("Number from outside"), value=draft.reference))
        self.facts.show_facts(facts)
        at = entry.recorded_at.astimezone()
        moment = f"{format_date(at.date(), tr.language)} {format_time(at, tr.language)}"
        self.record.show_facts(
            [
                Fact(label=tr("Recorded by"), value=entry.recorded_by),
                Fact(label=tr("Recorded at"), value=moment),
                Fact(label=tr("Place in the chain"), value=tr("no. {number}", number=entry.id)),
                Fact(label=tr("Seal"), value=entry.hash[:SHORT_HASH]),
            ]
        )

    # --- links ---

    def _open_other(self) -> None:
        if self._other:
            self.open_detail(EntryPage(self.context, self._other))

    def _open_account(self, row: LineDetail) -> None:
        if allowed(self.context.session.user.role, Permission.SEE_BOOKS):
            from coopledger.ui.pages.account_page import AccountPage

            self.open_detail(AccountPage(self.context, row.account.code))


def _of_whom(row: LineDetail) -> str:
    """Member and contract behind a line."""
    name = "" if row.member is None else f"{row.member.number} {row.member.name}"
    return " · ".join(filter(None, (name, row.contract_number)))
