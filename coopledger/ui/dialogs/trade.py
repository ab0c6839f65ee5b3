"""What the notes of sale and purchase share: the lines, the big total, how it is paid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import CoopLedgerError, InsufficientStock
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment
from coopledger.i18n import format_money
from coopledger.services import shop_desk
from coopledger.services.changes import Posted
from coopledger.services.permissions import Permission
from coopledger.services.shop import StockItem
from coopledger.services.shop_desk import CashChoice, TradeDesk
from coopledger.ui.business_words import payment_name
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog, show_dialog
from coopledger.ui.dialogs.goods import GoodsDialog, GoodsSaved
from coopledger.ui.navigation import KeyHint
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, TextLabel
from coopledger.ui.widgets.facts import FactList
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.goods_lines import GoodsLines, PriceOf
from coopledger.ui.widgets.segment_edit import SegmentEdit

TRADE_WIDTH = 1100
ROOMY_SCALE = 115
"""With larger type the total must leave room for the lines."""
_BANK_PREFIX = "111"
"""Accounts of banks and e-wallets; the others that hold cash are boxes."""


class TradeDialog(FormDialog[Posted]):
    """A note: the lines first, then who and how it is paid; the total stands beside, large.

    Args:
        context: What every dialog is given.
        title: What is done here.
        save_text: The primary button.
        price_of: Which price the lines propose.
        payments: The ways in which it can be paid.
    """

    price_of: ClassVar[PriceOf] = PriceOf.SELLING
    payments: ClassVar[tuple[Payment, ...]] = ()
    cash_beside: ClassVar[bool] = False

    def __init__(
        self, context: Context, *, title: str, save_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, title=title, save_text=save_text, wide=True, parent=parent)
        self._width = context.theme.px(TRADE_WIDTH)
        self._cash: tuple[CashChoice, ...] = ()
        self.body.setSpacing(context.theme.px(4))
        self.form.body.setSpacing(context.theme.px(5))
        self._build_lines()
        self.build_party()
        self._build_foot()
        self._build_aside()
        self.payment.value_changed.connect(self._payment_changed)
        self.lines.total_changed.connect(self._total_changed)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.payment.select_all)
        session = context.session
        context.operations.run(lambda _: shop_desk.trade_desk(session), self._begin, owner=self)

    # --- for subclasses ---

    def build_party(self) -> None:
        """The fields between the lines and the payment."""

    def build_payment(self) -> None:
        """The fields beside the kind of payment."""

    def show_aside(self) -> None:
        """What stands below the total."""

    def desk_ready(self) -> None:
        """The goods are here: what was given from outside can be filled in."""

    # --- building ---

    def _build_lines(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.lines = self.form.add("items", GoodsLines(theme, tr, self.price_of), tr("Goods"))
        # The headings of the lines say what they are.
        self.form.row("items").label.hide()
        self.form.show_errors_of("quantity", "items")
        self.form.show_errors_of("product", "items")

    def _build_foot(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        self.payment = self.form.add(
            "payment",
            SegmentEdit(theme, [(each, payment_name(each, tr)) for each in self.payments]),
            tr("Paid by means of"),
            share=3,
        )
        self.build_payment()
        self.cash_account = self.form.add(
            "cash_account",
            ChoiceEdit(),
            tr("Cash account"),
            beside=self.cash_beside,
            share=2,
        )

    def _build_aside(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        card = Card(theme)
        self.total_title = TextLabel(tr("Total"), "muted")
        self.total = TextLabel("", "figure")
        self.total.setObjectName("total")
        roomy = theme.scale <= ROOMY_SCALE
        size = (26 if roomy else 19) * theme.scale / 100
        self.total.setStyleSheet(f"font-size: {size:g}pt; font-weight: 600;")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.facts = FactList(theme)
        self.new_goods = Button(theme, tr("New goods"), "plus", keys="F2")
        self.new_goods.clicked.connect(self.add_goods)
        self.new_goods.setVisible(self.context.may(Permission.EDIT_GOODS))
        self.change_title = TextLabel("", "muted")
        self.change = TextLabel("", "figure")
        self.change.setObjectName("change")
        self.change.setAlignment(Qt.AlignmentFlag.AlignRight)
        for widget in (
            self.total_title,
            self.total,
            self.change_title,
            self.change,
            self.facts,
        ):
            card.body.addWidget(widget)
        card.body.addStretch(1)
        hint = TextLabel(
            tr("Enter goes on. Enter on a blank line leaves the goods. Ctrl+Delete drops a line."),
            "small",
            wrap=True,
        )
        card.body.addWidget(hint)
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card, 1)
        box.addWidget(self.new_goods)
        column.setFixedWidth(theme.px(270 if roomy else 236))
        self.add_aside(column, share=0)
        self.show_change("", None)
        self._total_changed(self.lines.amount())

    def show_change(self, title: str, amount: Money | None, tone: Tone = Tone.NORMAL) -> None:
        """Shows what goes back over the counter, or what is still missing; None shows nothing."""
        self.change_title.setText(title)
        self.change_title.setVisible(amount is not None)
        self.change.setVisible(amount is not None)
        if amount is not None:
            self.change.setText(format_money(amount, self.context.tr.language, symbol=True))
            self.change.set_tone(tone)

    def _begin(self, desk: TradeDesk) -> None:
        self._cash = desk.cash_accounts
        self.lines.set_goods(desk.goods)
        self._payment_changed(self.payment.value())
        self.start()
        self.lines.select_all()
        if self.lines.is_empty():
            self.desk_ready()
            # Goods that the page gave are nothing that somebody typed.
            self.form.mark_clean()
        self.show_aside()

    # --- while one types ---

    def keys(self) -> list[KeyHint]:
        """The keys of a note beside those of every form."""
        tr = self.context.tr
        here = tr("On this page")
        return [
            *super().keys(),
            KeyHint(keys="Ctrl+Del", text=tr("take a line away"), group=here),
            KeyHint(keys="F2", text=tr("new goods"), group=here),
            KeyHint(keys="F9", text=tr("to the payment"), group=here),
        ]

    def add_goods(self) -> None:
        """Goods that are not on the list yet."""
        dialog = GoodsDialog(self.context, parent=self)
        dialog.next_button.hide()
        dialog.saved.connect(self._goods_saved)
        show_dialog(dialog)

    def _goods_saved(self, saved: GoodsSaved) -> None:
        from coopledger.accounting.inventory import Stock

        opening = Stock()
        self.lines.add_goods(StockItem(product=saved.product, stock=opening))

    def _total_changed(self, total: object) -> None:
        assert isinstance(total, Money)
        self.total.setText(format_money(total, self.context.tr.language, symbol=True))
        self.show_aside()

    def _payment_changed(self, payment: object) -> None:
        """A box for cash, a bank for transfers; nothing to choose for the others."""
        tr = self.context.tr
        banks = [each for each in self._cash if each.code.startswith(_BANK_PREFIX)]
        boxes = [each for each in self._cash if not each.code.startswith(_BANK_PREFIX)]
        offered = {Payment.CASH: boxes, Payment.BANK: banks}.get(payment, ())  # type: ignore[call-overload]
        self.cash_account.set_choices([(each.code, tr.resolve(each.name)) for each in offered])
        self.form.set_shown("cash_account", len(offered) > 0)
        self._choose_usual(offered)
        self.show_aside()

    def _choose_usual(self, offered: Sequence[CashChoice]) -> None:
        codes = [each.code for each in offered]
        for usual in (Codes.CASH, Codes.BANK):
            if usual in codes and self.cash_account.value() not in codes:
                self.cash_account.set_value(usual)

    def show_refusal(self, error: CoopLedgerError) -> None:
        """Too few goods mark their line."""
        super().show_refusal(error)
        if isinstance(error, InsufficientStock):
            self.lines.show_short(error.product)
