"""One account: what stands on it, and every movement with the balance after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coopledger.accounting.chart import Account, Side
from coopledger.accounting.money import Money
from coopledger.accounting.statements import Row, RowKind
from coopledger.services import chart, ledger_reports
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.account import AccountDialog
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import GAP, Card, FigureCard
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.span_choice import THIS_YEAR, SpanChoice
from coopledger.ui.widgets.statement_export import NamedStatement, offer_statement, with_names
from coopledger.ui.widgets.statement_table import StatementTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE = 900
"""From this width at 100 % on, four figures stand side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """The account, its ledger over a span, and the figures above it."""

    account: Account
    named: NamedStatement
    opening: Money | None
    debits: Money | None
    credits: Money | None
    closing: Money | None


class AccountPage(Page[AccountView]):
    """The general ledger of one account.

    Args:
        context: What every page is given.
        code: The account.
    """

    concerns = frozenset({Change.JOURNAL, Change.SETTINGS})

    def __init__(self, context: Context, code: str, parent: QWidget | None = None) -> None:
        super().__init__(context, code, parent=parent)
        tr, theme = context.tr, context.theme
        self._code = code
        self._account: Account | None = None
        self.opening = FigureCard(theme, tr("Opening balance"))
        self.debits = FigureCard(theme, tr("Debit"))
        self.credits = FigureCard(theme, tr("Credit"))
        self.closing = FigureCard(theme, tr("Closing balance"))
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for card in (self.opening, self.debits, self.credits, self.closing):
            cards.addWidget(card, 1)
        self.span = SpanChoice(context, THIS_YEAR)
        self.export = ExportBar(context)
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        filters.addWidget(self.span)
        filters.addStretch(1)
        filters.addWidget(self.export)
        self.table = StatementTable(context, dates_first=True)
        self.table.set_empty(
            tr("Nothing moved"),
            tr("Nothing was recorded on this account in that time. Choose a longer one."),
            icon="ledger",
        )
        movements = Card(theme, flush=True)
        movements.body.addWidget(self.table)
        self.body.addLayout(cards)
        self.body.addLayout(filters)
        self.body.addWidget(movements, 1)
        self.span.value_changed.connect(self.refresh)
        self.table.link_activated.connect(self._open_link)
        self.edit_button = self.add_action(tr("Edit account"), self.edit, "edit")
        self.edit_button.setVisible(context.may(Permission.EDIT_CHART))

    def read(self) -> Work[AccountView]:
        """The account's ledger over the chosen span."""
        session, tr, code = self.context.session, self.context.tr, self._code
        first, last = self.span.span()

        def work(_: object) -> AccountView:
            account = chart.account(session, code)
            statement = ledger_reports.general_ledger(
                session, from_date=first, to_date=last, account=code
            )
            rows = statement.rows
            opening = closing = debits = credits_ = None
            if rows:
                opening = _money(rows[1], -1)
                debits, credits_, closing = (_money(rows[-1], place) for place in (-3, -2, -1))
            return AccountView(
                account=account,
                named=with_names(session, statement, tr),
                opening=opening,
                debits=debits,
                credits=credits_,
                closing=closing,
            )

        return work

    def show_result(self, result: AccountView) -> None:
        """Name, figures, movements."""
        tr, account = self.context.tr, result.account
        self._account = account
        name = account.name_en if tr.language == "en" else account.name_id
        normal = (
            tr("grows in debit") if account.normal_side is Side.DEBIT else tr("grows in credit")
        )
        self.header.set_title(f"{account.code} {name}", normal)
        self.header.set_pills(*(() if account.active else ((tr("switched off"), Tone.MUTED),)))
        for card, figure in (
            (self.opening, result.opening),
            (self.debits, result.debits),
            (self.credits, result.credits),
            (self.closing, result.closing),
        ):
            card.show_figure("–" if figure is None else tr.value(figure))
        # The heading and the opening row stand in the page's head.
        rows = tuple(row for row in result.named.statement.rows if row.kind is not RowKind.SECTION)
        self.table.show_statement(result.named.statement, rows)
        offer_statement(self.export, self.context, result.named)

    def state(self) -> Mapping[str, str]:
        """The chosen span."""
        return {"span": str(self.span.value())}

    def focus_first(self) -> None:
        """The movements."""
        (self.table.grid or self.span).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short the balances stand alone."""
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(_WIDE)
        for card in (self.debits, self.credits):
            card.setVisible(wide)

    def edit(self) -> None:
        """Opens the account's form."""
        if self._account is not None:
            show_dialog(AccountDialog(self.context, self._account, parent=self.window()))

    def _open_link(self, kind: str, key: str) -> None:
        if kind == "entry":
            self.open_detail(EntryPage(self.context, int(key)))
        elif kind != "account":
            self.context.navigator.open_link(kind, key)


def _money(row: Row, place: int) -> Money | None:
    cell = row.cells[place] if row.cells else None
    return cell if isinstance(cell, Money) else None
