"""The parts of the shell: fields, search, keys, messages, progress, documents."""

from __future__ import annotations

import logging

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.money import Money
from coopledger.reports import document as d
from coopledger.services import rendering
from coopledger.services.changes import Posted
from coopledger.ui.context import Context
from coopledger.ui.crash_dialog import CrashDialog
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.dialogs.print_preview import PrintPreview
from coopledger.ui.dialogs.wizard import Wizard
from coopledger.ui.main_window import MainWindow
from coopledger.ui.operations import ProgressState, Work
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.document_view import DocumentView
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, NoteEdit, PasswordEdit, TextEdit
from coopledger.ui.widgets.lookup import Hit, MemberEdit, search_in_memory
from coopledger.ui.widgets.money_edit import MoneyEdit
from coopledger.ui.widgets.number_edits import PercentEdit, QuantityEdit
from tests.screens.registry import Screen

ALL = ("id", "en", "dark", "large")
HITS = (
    Hit(
        key="0012",
        title="Sumiyati",
        detail="Lipursari · Melati",
        figure="Rp1.475.000",
        note="sisa pinjaman Rp1.500.000",
    ),
    Hit(key="0014", title="Rohayati", detail="Lipursari", figure="Rp40.000", note="simpanan"),
    Hit(key="0018", title="Siti Maesaroh", detail="Durensawit", figure="Rp0", note="simpanan"),
)


class SampleDialog(FormDialog[Posted]):
    """Every kind of field in one form."""

    name = "sample"
    keeps_draft = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Receive a deposit"),
            save_text=tr("Record deposit"),
            subtitle=context.cooperative,
            parent=parent,
        )
        form = self.form
        self.member = form.add(
            "member", MemberEdit(theme, tr, search_in_memory(HITS)), tr("Member")
        )
        kinds = [(1, "Simpanan wajib"), (2, "Simpanan sukarela")]
        form.add("product", ChoiceEdit(kinds), tr("Savings"), keep=True)
        today = context.today()
        form.add("posted_on", DateEdit(theme, tr, today), tr("Date"), keep=True, beside=True)
        self.amount = form.add(
            "amount", MoneyEdit(theme, tr, usual=Money.rupiah(20_000)), tr("Amount")
        )
        form.add("rate", PercentEdit(theme, tr), tr("Interest per year"))
        form.add("months", QuantityEdit(theme, tr, unit="bulan", whole=True), "Jangka", beside=True)
        form.add("memo", NoteEdit(theme, lines=2), tr("Note"), optional=True)
        form.add("receipt", CheckEdit(tr("Print receipt"), checked=True), "")
        self.start()

    def work(self) -> Work[Posted]:
        return lambda _: Posted(entries=(), changes=frozenset())


def form(window: MainWindow) -> QWidget:
    dialog = SampleDialog(window.context, window)
    dialog.open()
    dialog.member.choose(HITS[0])
    dialog.amount.set_value(Money.rupiah(50_000))
    return dialog


class SampleWizard(Wizard[Context, str]):
    """A wizard as others look."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context, title=tr("Make a new book"), finish_text=tr("Make a new book"), parent=parent
        )
        first = self.add_step("Koperasi", "Nama dan alamat seperti di akta pendirian.")
        first.add("name", TextEdit(), "Nama koperasi").set_value("Koperasi Bakti")
        second = self.add_step("Tahun buku", "Kapan pembukuan dimulai, dan berapa simpanan wajib.")
        second.add("opening", DateEdit(theme, tr, context.today()), "Mulai")
        second.add("dues", MoneyEdit(theme, tr), "Simpanan wajib")
        third = self.add_step("Kata sandi")
        third.add("password", PasswordEdit(theme, tr), "Kata sandi")
        self.start()

    def work(self) -> Work[str]:
        return lambda _: ""


def wizard(window: MainWindow) -> QWidget:
    dialog = SampleWizard(window.context, window)
    dialog.open()
    dialog.next()
    return dialog


def wrong_form(window: MainWindow) -> QWidget:
    dialog = SampleDialog(window.context, window)
    dialog.open()
    dialog.amount.set_value(Money.rupiah(1_250_000))
    dialog.form.row("rate").field.restore("2.5")
    dialog.save()
    return dialog


def member_list(window: MainWindow) -> QWidget:
    dialog = SampleDialog(window.context, window)
    dialog.open()
    dialog.member.edit.setText("i")
    dialog.member._look()
    dialog.member._open()
    return dialog.member.popup()


def leaving(window: MainWindow) -> QWidget:
    dialog = SampleDialog(window.context, window)
    dialog.open()
    dialog.amount.set_value(Money.rupiah(50_000))
    dialog.reject()
    return dialog


def calendar(window: MainWindow) -> QWidget:
    from coopledger.ui.widgets.date_edit import CalendarPopup

    context = window.context
    today = context.today()
    popup = CalendarPopup(context.theme, context.tr, today, today.replace(day=9), window)
    popup.show()
    return popup


def palette(window: MainWindow) -> QWidget:
    window.show_palette()
    window.palette_overlay.line.setText("si")
    return window


def keys(window: MainWindow) -> QWidget:
    window.show_keys()
    sheet = window.findChild(QDialog, "keys")
    assert sheet is not None
    return sheet


def messages(window: MainWindow) -> QWidget:
    context = window.context
    context.navigator.saved.emit()
    context.navigator.say("Setoran Rp50.000 tersimpan", action=context.tr("Print receipt"))
    window.progress.show_state(
        ProgressState(title=context.tr("Printing"), done=120, total=600, text="Sumiyati")
    )
    window.toast.place()
    return window


def fault(window: MainWindow) -> QWidget:
    logging.disable(logging.CRITICAL)
    try:
        Money(0.5)  # type: ignore[arg-type]
    except TypeError as error:
        dialog = CrashDialog(window.context.theme, window.context.tr, error, window)
    logging.disable(logging.NOTSET)
    dialog.open()
    return dialog


def paper() -> d.Document:
    return d.Document(
        title="Laporan Posisi Keuangan",
        subtitle="Per 31 Desember 2025, dibanding 31 Desember 2024",
        letterhead=d.Letterhead(name="Koperasi Purna Migran Sejahtera", address="Wonosobo"),
        kind_label="NERACA",
        footer="Dibuat 24 November 2026 10.42 · 9f3a-71c2",
        blocks=(
            d.Figures(
                items=(
                    d.Figure(label="Aset", value="Rp202.380.000", note="naik 19%"),
                    d.Figure(label="Liabilitas", value="Rp120.000.000"),
                    d.Figure(label="Ekuitas", value="Rp82.380.000"),
                )
            ),
            d.Table(
                columns=(
                    d.TableColumn(title="Akun"),
                    d.TableColumn(title="Uraian", width=4),
                    d.TableColumn(title="2025", align=d.Align.RIGHT),
                    d.TableColumn(title="2024", align=d.Align.RIGHT),
                ),
                rows=(
                    d.TableRow(("", "Aset lancar", "", ""), d.Emphasis.SECTION),
                    d.TableRow(
                        ("1101", "Kas", "12.480.000", "9.100.000"), level=1, link="account:1101"
                    ),
                    d.TableRow(("1110", "Bank", "48.000.000", "41.000.000"), level=1),
                    d.TableRow(("1201", "Pinjaman", "141.900.000", "120.000.000"), level=1),
                    d.TableRow(
                        ("", "Jumlah aset lancar", "202.380.000", "170.100.000"), d.Emphasis.TOTAL
                    ),
                ),
                indent_column=1,
            ),
            d.Chart(
                title="Simpanan dan pinjaman",
                kind=d.ChartKind.LINE,
                categories=("Jan", "Mar", "Mei", "Jul", "Sep", "Nov"),
                series=(
                    d.Series(label="Simpanan", values=(120, 130, 128, 140, 150, 160)),
                    d.Series(label="Pinjaman", values=(90, 92, 110, 111, 120, 119)),
                ),
            ),
            d.Signatures(
                place_and_date="Wonosobo, 24 November 2026",
                items=(
                    d.Signature(role="Ketua", name="Katarina Lestari"),
                    d.Signature(role="Bendahara", name="Siti Aminah"),
                ),
            ),
        ),
    )


def document(window: MainWindow) -> QWidget:
    context = window.context

    def draw(chart: d.Chart, width: int, height: int) -> bytes:
        return rendering.chart_svg(chart, width=width, height=height, dark=context.theme.dark)

    view = DocumentView(context.theme, context.tr, context.operations, draw, parent=None)
    view.setObjectName("page")
    view.resize(1_158, 900)
    view.show()
    view.show_document(paper())
    return view


def preview(window: MainWindow) -> QWidget:
    dialog = PrintPreview(window.context, rendering.pdf(paper()), window)
    dialog.open()
    return dialog


SCREENS = (
    Screen(name="shell-wizard", make=wizard, looks=ALL),
    Screen(name="shell-form", make=form, looks=ALL),
    Screen(name="shell-form-refused", make=wrong_form, looks=ALL),
    Screen(name="shell-form-leaving", make=leaving),
    Screen(name="shell-member-list", make=member_list, looks=("id", "dark")),
    Screen(name="shell-calendar", make=calendar, looks=("id", "dark")),
    Screen(name="shell-search", make=palette, looks=ALL),
    Screen(name="shell-keys", make=keys, looks=ALL),
    Screen(name="shell-messages", make=messages, looks=ALL),
    Screen(name="shell-fault", make=fault),
    Screen(name="shell-document", make=document, looks=ALL),
    Screen(name="shell-print-preview", make=preview),
)
