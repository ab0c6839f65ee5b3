"""Rows of a spreadsheet pasted into the lines of a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from coopledger.accounting.inventory import Product, Stock
from coopledger.accounting.money import Money
from coopledger.i18n import Translator
from coopledger.services import journal
from coopledger.services.shop import StockItem
from coopledger.ui.context import Context
from coopledger.ui.dialogs.journal_entry import JournalEntryDialog
from coopledger.ui.theme import Theme
from coopledger.ui.widgets.goods_lines import GoodsLines, PriceOf
from coopledger.ui.widgets.journal_lines import JournalLines
from coopledger.ui.widgets.pasted_block import Column, by_column, rows_of
from tests.ui.books import filled_book, opened

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(context: Context) -> Context:
    return filled_book(context)


def paste(qtbot: Any, field: Any, text: str) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(field.editor(), Qt.Key.Key_V, CTRL)


def lines(field: JournalLines) -> list[tuple[str, str, int, str]]:
    return [
        (each.account, each.side.value, each.amount.sen // 100, each.member_number)
        for each in field.value() or ()
    ]


def test_one_cell_is_pasted_as_text() -> None:
    assert rows_of("1101") == []
    assert rows_of("1101\n") == []
    assert rows_of("1101\t5\r\n\r\n6104\t\r\n") == [["1101", "5"], ["6104", ""]]
    assert rows_of('a\t"baris satu\nbaris dua"') == [["a", "baris satu baris dua"]]


COLUMNS = (
    Column("code", frozenset({"kode"})),
    Column("debit", frozenset({"debet"}), figure=True),
    Column("credit", frozenset({"kredit"}), figure=True),
    Column("member", frozenset({"no anggota"})),
)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["1101", "5.000", ""]], {"code": "1101", "debit": "5.000"}),
        ([["1101", "", "5.000"]], {"code": "1101", "credit": "5.000"}),
        ([["1101", "Kas", "5.000", "", "0012"]],
         {"code": "1101", "debit": "5.000", "member": "0012"}),
        ([["1101", "Kas", "Rp 5.000", "-", "A12"]],
         {"code": "1101", "debit": "Rp 5.000", "credit": "-", "member": "A12"}),
        ([["Kredit", "No Anggota", "Kode"], ["7", "0012", "2101"]],
         {"code": "2101", "credit": "7", "member": "0012"}),
        ([["1101", "dua", ""]], {"code": "1101", "debit": "dua"}),
    ],
)  # fmt: skip
def test_columns_are_found_by_heading_or_by_order(
    rows: list[list[str]], found: dict[str, str]
) -> None:
    taken = by_column(rows, COLUMNS)
    assert taken[-1] == {key: text for key, text in found.items() if text}


def test_a_journal_takes_rows_and_posts_them(
    qtbot: Any, book: Context, settle: Callable[[], None]
) -> None:
    dialog = opened(qtbot, JournalEntryDialog(book), settle)
    dialog.description.set_value("Saldo dari Excel")
    paste(
        qtbot,
        dialog.lines.rows()[0].account,
        "Kode Akun\tDebet\tKredit\tNo Anggota\n6104\t150.000\t0\t\n1101\t\t100.000\t\n"
        "2101\t\t50.000\t0012\n",
    )
    settle()
    assert lines(dialog.lines) == [
        ("6104", "D", 150_000, ""),
        ("1101", "K", 100_000, ""),
        ("2101", "K", 50_000, "0012"),
    ]
    dialog.save()
    settle()
    assert not dialog.isVisible()
    newest = journal.entries(book.session).entries[0]
    assert newest.description == "Saldo dari Excel"


def test_what_cannot_be_read_stays_in_its_cell_and_is_marked(
    qtbot: Any, book: Context, settle: Callable[[], None]
) -> None:
    field = JournalLines(book)
    qtbot.addWidget(field)
    field.show()
    settle()
    hints: list[str] = []
    field.hint_changed.connect(lambda text, tone: hints.append(text))
    paste(qtbot, field.rows()[0].account, "6104\tdua puluh\t\n9999\t\t5.000\n")
    settle()
    first, second = field.rows()[0], field.rows()[1]
    assert first.debit.draft() == "dua puluh"
    assert first.debit.editor().property("invalid")
    assert second.account.draft() == "9999"
    assert hints[-1].startswith("2 rows pasted. Ctrl+Z takes them back. Line 1:")


def test_ctrl_z_gives_the_lines_of_before_back(
    qtbot: Any, book: Context, settle: Callable[[], None]
) -> None:
    field = JournalLines(book)
    qtbot.addWidget(field)
    field.show()
    settle()
    paste(qtbot, field.rows()[0].account, "6104\t5.000\t\n1101\t\t5.000\n")
    settle()
    before = lines(field)
    paste(qtbot, field.rows()[-1].account, "6103\t7.000\t\n1101\t\t7.000\n")
    settle()
    assert len(lines(field)) == 4
    qtbot.keyClick(field.rows()[-1].account.editor(), Qt.Key.Key_Z, CTRL)
    settle()
    assert lines(field) == before


def test_one_cell_goes_into_the_field_alone(
    qtbot: Any, book: Context, settle: Callable[[], None]
) -> None:
    field = JournalLines(book)
    qtbot.addWidget(field)
    field.show()
    settle()
    paste(qtbot, field.rows()[0].debit, "12.500")
    assert field.rows()[0].debit.value() == Money.rupiah(12_500)
    assert len(field.rows()) == 1


def test_a_note_takes_goods_by_code_or_name(qtbot: Any, theme: Theme, tr: Translator) -> None:
    stock = [
        StockItem(
            product=Product(code=code, name=name, unit_name="kg", price=Money.rupiah(13_000)),
            stock=Stock(quantity_milli=9_000, value=Money.rupiah(90_000)),
        )
        for code, name in (("B1", "Beras"), ("B2", "Gula"))
    ]
    field = GoodsLines(theme, tr, PriceOf.SELLING)
    qtbot.addWidget(field)
    field.set_goods(stock)
    field.show()
    hints: list[str] = []
    field.hint_changed.connect(lambda text, tone: hints.append(text))
    editor = field.findChild(QLineEdit)
    assert editor is not None
    QApplication.clipboard().setText(
        "Barang\tJumlah\tHarga\nB1\t2,5\t13.000\nGula\t1\t17.000\nX\t1\t5\n"
    )
    qtbot.keyClick(editor, Qt.Key.Key_V, CTRL)
    assert [(item.code, item.quantity_milli) for item in field.value() or ()][:2] == [
        ("B1", 2_500),
        ("B2", 1_000),
    ]
    assert "Line 3:" in hints[-1]
    qtbot.keyClick(field.findChildren(QLineEdit)[-1], Qt.Key.Key_Z, CTRL)
    assert field.is_empty()
