"""Goods for the list: code, name, unit, price, and what was there when the books began."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from coopledger.accounting.chart import Codes
from coopledger.accounting.inventory import MILLI, Product
from coopledger.accounting.money import ZERO
from coopledger.services import shop
from coopledger.services.changes import Change, Changes
from coopledger.services.shop import GoodsRequest
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import QuantityEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsSaved:
    """The goods as they stand on the list now, and what has changed."""

    product: Product
    changes: Changes = frozenset({Change.STOCK})


class GoodsDialog(FormDialog[GoodsSaved]):
    """New goods; `EditGoodsDialog` changes some.

    Args:
        context: What every dialog is given.
        product: The goods to change; None for new ones.
        code: What was typed where they were looked for.
    """

    name: ClassVar[str] = "goods"

    def __init__(
        self,
        context: Context,
        *,
        product: Product | None = None,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("New goods") if product is None else tr("Change goods"),
            subtitle="" if product is None else product.name,
            save_text=tr("Save goods"),
            again=product is None,
            parent=parent,
        )
        self._product = product
        self._build_form()
        if product is not None:
            for name in ("code", "name", "unit_name", "active"):
                self.form.row(name).field.set_value(getattr(product, name))
            self.form.row("price").field.set_value(product.price or None)
        elif code:
            self.form.row("code").field.set_value(code)
        self.start()

    def work(self) -> Work[GoodsSaved]:
        """Puts them on the list, or changes what the list says."""
        session, request, product = self.context.session, self._request(), self._product
        if product is None:
            return lambda _: GoodsSaved(product=shop.register_goods(session, request))
        code = product.code
        return lambda _: GoodsSaved(product=shop.edit_goods(session, code, request))

    def check(self) -> bool:
        """What was there has a cost."""
        if self._product is not None:
            return True
        quantity, cost = self.form.value("opening_quantity"), self.form.value("opening_cost")
        if quantity and not cost:
            self.form.row("opening_cost").show_error(
                self.context.tr("Write what one of them had cost.")
            )
            return False
        return True

    def message(self, result: GoodsSaved) -> Message:
        """Says which goods are saved."""
        return Message(text=self.context.tr("{name} is on the list.", name=result.product.name))

    def _request(self) -> GoodsRequest:
        value = self.form.value
        quantity: Decimal = Decimal(0)
        cost = ZERO
        if self._product is None:
            quantity = value("opening_quantity") or Decimal(0)
            cost = value("opening_cost") or ZERO
        return GoodsRequest(
            code=value("code"),
            name=value("name"),
            unit_name=value("unit_name"),
            price=value("price") or ZERO,
            stock_account=value("stock_account"),
            opening_quantity_milli=int(quantity * MILLI),
            opening_unit_cost=cost,
            active=value("active"),
        )

    def _build_form(self) -> None:
        tr, theme, form = self.context.tr, self.context.theme, self.form
        form.add(
            "code",
            TextEdit(longest=40),
            tr("Code"),
            hint=tr("Short, or the barcode: the scanner types it."),
            share=2,
        )
        form.add(
            "unit_name",
            TextEdit(tr("piece, kg, sack"), longest=20),
            tr("Unit of goods"),
            beside=True,
        )
        form.add("name", TextEdit(longest=80), tr("Name"))
        form.add("price", MoneyEdit(theme, tr), tr("Selling price"), optional=True)
        form.add(
            "stock_account",
            ChoiceEdit(
                [
                    (Codes.MERCHANDISE, tr("Goods for sale")),
                    ("1302", tr("Raw materials")),
                    ("1303", tr("Packaging")),
                ]
            ),
            tr("Kind"),
            beside=True,
            keep=True,
        )
        if self._product is None:
            form.add_heading(tr("In stock when the books began"))
            form.add("opening_quantity", QuantityEdit(theme, tr), tr("How many"), optional=True)
            form.add(
                "opening_cost",
                MoneyEdit(theme, tr, echo=False),
                tr("What one had cost"),
                hint=tr("Their sum is the detail of the opening balance and posts nothing."),
                optional=True,
                beside=True,
            )
        else:
            form.row("stock_account").hide()
        form.add("active", CheckEdit(tr("Is bought and sold"), checked=True), "")
        form.show_errors_of("amount", "price")
        form.show_errors_of("quantity", "opening_quantity")


class EditGoodsDialog(GoodsDialog):
    """A change of goods: it begins with what stands on the list, never with a draft."""

    name: ClassVar[str] = "edit-goods"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, product: Product, parent: QWidget | None = None) -> None:
        super().__init__(context, product=product, parent=parent)
