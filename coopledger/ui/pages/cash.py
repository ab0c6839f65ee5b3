"""Cash & bank: what is in each box and bank, its day book, and vouchers in everyday words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coopledger.accounting.chart import Account, Codes
from coopledger.accounting.money import ZERO, total
from coopledger.accounting.vouchers import Act as ReadyAct
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash, ledger_reports
from coopledger.services.cash import CashBalance
from coopledger.services.changes import Change
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.act_voucher import ActVoucherDialog
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.dialogs.transfer import TransferDialog
from coopledger.ui.dialogs.voucher import VoucherDialog
from coopledger.ui.navigation import Act, KeyHint, Target
from coopledger.ui.operations import Work
from coopledger.ui.pages.base import Page
from coopledger.ui.pages.entry_page import EntryPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import (
    GAP,
    Button,
    Card,
    FigureCard,
    Scroller,
    TextLabel,
    clear_layout,
    set_look,
)
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.keys_sheet import list_keys
from coopledger.ui.widgets.span_choice import THIS_MONTH, SpanChoice
from coopledger.ui.widgets.statement_export import NamedStatement, offer_statement, with_names
from coopledger.ui.widgets.statement_table import StatementTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MOST_CARDS, FEW_CARDS = 5, 3
_WIDE = 1000
"""From this width at 100 % on, the ready acts stand beside the day book."""
_SIDE = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class CashView:
    """The boxes and the day book of the chosen one."""

    boxes: tuple[CashBalance, ...]
    book: NamedStatement


class CashPage(Page[CashView]):
    """Cash boxes and bank accounts."""

    name = "cash"
    concerns = frozenset({Change.JOURNAL, Change.PERIODS, Change.SETTINGS})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(context, tr("Cash & bank"), parent=parent)
        self._code = Codes.CASH
        self._wide = True
        self._boxes: tuple[CashBalance, ...] = ()
        self.cards: dict[str, FigureCard] = {}
        self.card_row = QHBoxLayout()
        self.card_row.setSpacing(GAP)
        self.box = ChoiceEdit()
        self.box.combo.setAccessibleName(tr("Cash box or bank"))
        self.box.combo.setMinimumWidth(theme.px(130))
        self.span = SpanChoice(context, THIS_MONTH)
        self.export = ExportBar(context)
        self.book = StatementTable(context, dates_first=True)
        self._lay_out()
        self._add_buttons()
        self.box.value_changed.connect(self._box_chosen)
        self.span.value_changed.connect(self.refresh)
        self.book.link_activated.connect(self._open_link)

    # --- reading ---

    def read(self) -> Work[CashView]:
        """What is in every box, and the day book of the chosen one."""
        session, tr, code = self.context.session, self.context.tr, self._code
        first, last = self.span.span()

        def work(_: object) -> CashView:
            boxes = cash.cash_balances(session)
            known = {each.account.code for each in boxes}
            shown = code if code in known or not boxes else boxes[0].account.code
            book = ledger_reports.cash_book(session, shown, from_date=first, to_date=last)
            return CashView(boxes=boxes, book=with_names(session, book, tr))

        return work

    def show_result(self, result: CashView) -> None:
        """Cards, choices, day book."""
        tr = self.context.tr
        if result.boxes != self._boxes or not self.cards:
            self._boxes = result.boxes
            self._show_boxes()
        together = total(each.balance for each in result.boxes)
        self.header.set_subtitle(tr("Together {amount}", amount=together))
        self.book.show_statement(result.book.statement)
        offer_statement(self.export, self.context, result.book)

    def detail(self, target: Target) -> Page[Any] | None:
        """A link to a cash account chooses it."""
        if target.kind == "cash":
            self._choose(target.key)
        if target.kind == "entry":
            key = target.key
            return EntryPage(self.context, int(key) if key.isdecimal() else key)
        return None

    def acts(self) -> Sequence[Act]:
        """What the search palette offers: the ways of money and every ready act."""
        if not self.context.may(Permission.RECORD_VOUCHERS):
            return ()
        tr = self.context.tr
        acts = [
            Act(title=tr("Money out"), run=partial(self._run, self.money_out), icon="withdraw"),
            Act(title=tr("Money in"), run=partial(self._run, self.money_in), icon="deposit"),
            Act(title=tr("Move cash"), run=partial(self._run, self.move_cash), icon="transfer"),
            Act(title=tr("Cash voucher"), run=partial(self._run, self.voucher), icon="edit"),
        ]
        return [
            *acts,
            *(
                Act(
                    title=tr.resolve(ready.name),
                    run=partial(self._run, partial(self.do_act, ready)),
                    icon="receipt",
                )
                for ready in cash.acts()
            ),
        ]

    def keys(self) -> list[KeyHint]:
        """The keys of lists."""
        return list_keys(self.context.tr)

    def state(self) -> Mapping[str, str]:
        """The chosen box and span."""
        return {"box": self._code, "span": str(self.span.value())}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The box again; a day book begins with this month."""
        self._code = state.get("box", self._code)

    def focus_first(self) -> None:
        """The day book."""
        (self.book.grid or self.box).setFocus()

    # --- acts ---

    def money_out(self) -> None:
        """Opens the ready acts that pay."""
        show_dialog(ActVoucherDialog(self.context, direction=Direction.OUT, parent=self.window()))

    def money_in(self) -> None:
        """Opens the ready acts that receive."""
        show_dialog(ActVoucherDialog(self.context, direction=Direction.IN, parent=self.window()))

    def move_cash(self) -> None:
        """Opens the transfer."""
        show_dialog(TransferDialog(self.context, parent=self.window()))

    def voucher(self) -> None:
        """Opens the voucher with an account of one's own choice."""
        show_dialog(VoucherDialog(self.context, parent=self.window()))

    def do_act(self, ready: ReadyAct) -> None:
        """Opens a ready act."""
        show_dialog(ActVoucherDialog(self.context, act=ready.key, parent=self.window()))

    def _run(self, act: Any, typed: str) -> None:
        del typed
        act()

    # --- building ---

    def _lay_out(self) -> None:
        theme, tr = self.context.theme, self.context.tr
        filters = QHBoxLayout()
        filters.setSpacing(theme.px(10))
        filters.addWidget(self.box)
        filters.addWidget(self.span)
        filters.addStretch(1)
        filters.addWidget(self.export)
        self.book_card = Card(theme, flush=True)
        self.book_card.body.addWidget(self.book)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(filters)
        left.addWidget(self.book_card, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left, 1)
        self.act_card = self._act_card()
        self.act_card.setVisible(self.context.may(Permission.RECORD_VOUCHERS))
        columns.addWidget(self.act_card)
        self.body.addLayout(self.card_row)
        self.body.addLayout(columns, 1)
        self.book.set_empty(
            tr("No money moved"), tr("Choose another box or a longer time."), icon="cash"
        )

    def _add_buttons(self) -> None:
        tr = self.context.tr
        if not self.context.may(Permission.RECORD_VOUCHERS):
            return
        self.add_action(tr("Other voucher"), self.voucher, "edit")
        self.add_action(tr("Move cash"), self.move_cash, "transfer")
        self.add_action(tr("Money in"), self.money_in, "deposit", keys="Ctrl+I")
        self.add_action(tr("Money out"), self.money_out, "withdraw", primary=True, keys="Ctrl+N")

    def _act_card(self) -> Card:
        """The ready acts by heading, as words to press."""
        theme, tr = self.context.theme, self.context.tr
        titles = {
            "costs": tr("Costs"),
            "meetings": tr("Meetings and members"),
            "income": tr("Income"),
            "capital": tr("Capital"),
            "bank": tr("Bank"),
            "shop": tr("Shop"),
            "other": tr("Other"),
        }
        card = Card(theme, tr("What was it for?"), flush=True)
        card.setFixedWidth(theme.px(_SIDE))
        scroller = Scroller()
        scroller.body.setSpacing(0)
        scroller.body.setContentsMargins(theme.px(10), 0, theme.px(10), theme.px(10))
        for group, acts in groupby(cash.acts(), key=attrgetter("group")):
            heading = TextLabel(titles[group], "label")
            heading.setContentsMargins(theme.px(8), theme.px(10), 0, theme.px(4))
            scroller.body.addWidget(heading)
            for ready in acts:
                button = Button(theme, tr.resolve(ready.name), role="act")
                button.setObjectName(f"act-{ready.key}")
                button.setToolTip(tr.resolve(ready.help))
                button.clicked.connect(partial(self.do_act, ready))
                scroller.body.addWidget(button)
        scroller.body.addStretch(1)
        card.body.addWidget(scroller)
        return card

    # --- width ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short the ready acts wait behind their buttons, and fewer boxes show."""
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(_WIDE)
        if wide != self._wide:
            self._wide = wide
            self.act_card.setVisible(wide and self.context.may(Permission.RECORD_VOUCHERS))
            if self.cards:
                self._show_boxes()

    # --- showing ---

    def _show_boxes(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        clear_layout(self.card_row)
        self.cards = {}
        filled = [each for each in self._boxes if each.balance]
        empty = [each for each in self._boxes if not each.balance]
        shown = (filled + empty)[: MOST_CARDS if self._wide else FEW_CARDS]
        for each in self._boxes:
            if each not in shown:
                continue
            card = FigureCard(theme, self._name(each.account))
            card.show_figure(
                tr.value(each.balance),
                tone=Tone.ERROR if each.balance < ZERO else Tone.NORMAL,
                pill=tr("below zero") if each.balance < ZERO else "",
                pill_tone=Tone.ERROR,
            )
            card.make_clickable(self._name(each.account))
            card.activated.connect(partial(self._choose, each.account.code))
            set_look(card, "chosen", each.account.code == self._code)
            self.cards[each.account.code] = card
            self.card_row.addWidget(card, 1)
        self.box.blockSignals(True)
        self.box.set_choices(
            [(each.account.code, self._name(each.account)) for each in self._boxes]
        )
        codes = [each.account.code for each in self._boxes]
        if self._code not in codes and codes:
            self._code = codes[0]
        self.box.combo.blockSignals(True)
        self.box.set_value(self._code)
        self.box.combo.blockSignals(False)
        self.box.blockSignals(False)

    def _name(self, account: Account) -> str:
        return account.name_en if self.context.tr.language == "en" else account.name_id

    def _choose(self, code: str) -> None:
        if code == self._code:
            return
        if self.box.value() is not None:
            self.box.set_value(code)
        else:
            self._code = code
            self.refresh()

    def _box_chosen(self, code: object) -> None:
        if isinstance(code, str) and code != self._code:
            self._code = code
            for each, card in self.cards.items():
                set_look(card, "chosen", each == code)
            self.refresh()

    def _open_link(self, kind: str, key: str) -> None:
        if kind == "entry":
            self.open_detail(EntryPage(self.context, int(key)))
