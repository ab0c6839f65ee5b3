"""Setting a book up: cards, import, letterhead, and the practice's mistakes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from coopledger.accounting.settings import Cooperative
from coopledger.services import import_preview, importing, opening, practice_mistakes
from coopledger.services.session import RandomIds, Session, SystemClock
from coopledger.ui.context import Context
from coopledger.ui.dialogs.import_workbook import ImportDialog
from coopledger.ui.dialogs.imports import DiscardDialog, ImportsDialog, TakeBackDialog
from coopledger.ui.dialogs.letterhead import LetterheadDialog
from coopledger.ui.dialogs.opening_entry import OpeningDialog
from coopledger.ui.dialogs.opening_list import show_opening_list
from coopledger.ui.dialogs.practice_mistakes import PracticeMistakesDialog
from coopledger.ui.dialogs.printer_test import PrinterDialog
from coopledger.ui.dialogs.recovery import SheetAgainDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.pages.home import HomePage
from coopledger.ui.start_screen import StartContext
from coopledger.ui.wizards.lost_password import LostPasswordWizard
from coopledger.ui.wizards.new_book import NewBookWizard
from tests.screens.registry import Screen
from tests.screens.waiting import wait
from tests.services import big_workbook as big
from tests.services.workbook_builders import write

ALL = ("id", "en", "dark", "large")
FOLDER = Path(tempfile.mkdtemp(prefix="screens-setup-"))


def empty_session(window: MainWindow) -> Session:
    return opening.new_book_in_memory(
        Cooperative(name="Koperasi Baru", opening_date=big.BEGINS, village="Lipursari"),
        user=window.context.session.user,
        clock=SystemClock(),
        ids=RandomIds(),
    )


def on_empty_book(window: MainWindow) -> Context:
    """The window's context over a book that was made just now."""
    return replace(window.context, session=empty_session(window), practice=False)


def shown(make: Callable[[MainWindow], QDialog]) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        dialog = make(window)
        dialog.open()
        wait(window.context.operations)
        return dialog

    return show


def home(window: MainWindow) -> QWidget:
    page = HomePage(on_empty_book(window), parent=window)
    page.resize(1138, 740)
    page.show()
    page.refresh()
    wait(window.context.operations)
    wait(window.context.operations)
    return page


def import_start(window: MainWindow) -> QDialog:
    return ImportDialog(on_empty_book(window), parent=window)


def import_with(
    name: str, sheets: Callable[[], big.Sheets], act: Callable[[ImportDialog], None]
) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        dialog = ImportDialog(on_empty_book(window), parent=window)
        dialog.open()
        dialog.try_file(write(FOLDER / f"{name}.xlsx", sheets()))
        wait(window.context.operations)
        act(dialog)
        wait(window.context.operations)
        return dialog

    return show


def bad() -> big.Sheets:
    return big.bad(big.cell_mistakes())[0]


def to_savings(dialog: ImportDialog) -> None:
    dialog._show_sheet("Simpanan")
    dialog.table.go_to(9, 4)
    dialog.skip_row()
    wait(dialog.context.operations)
    dialog.table.go_to_next_mistake()


def nothing(dialog: ImportDialog) -> None:
    del dialog


def with_imports(window: MainWindow) -> Context:
    context = on_empty_book(window)
    sheets = big.good()
    small = {name: sheets[name] for name in ("Koperasi", "Anggota")}
    small["Simpanan"] = sheets["Simpanan"][:200]
    path = write(FOLDER / "simpanan-januari.xlsx", small)
    opened = import_preview.open_workbook(path)
    row = importing.SkippedRow("Simpanan", 5)
    import_preview.take_over(context.session, opened.skipping(row, ()))
    return context


def with_opening(window: MainWindow) -> Context:
    context = on_empty_book(window)
    sheets = big.good()
    for name in ("Simpanan", "Angsuran", "Pembelian", "Penjualan", "Jurnal"):
        del sheets[name]
    path = write(FOLDER / "saldo-awal.xlsx", sheets)
    importing.import_workbook(context.session, importing.read(path))
    return context


def imports(window: MainWindow) -> QDialog:
    return ImportsDialog(with_imports(window), parent=window)


def take_back(window: MainWindow) -> QDialog:
    from coopledger.services import import_batches

    context = with_imports(window)
    return TakeBackDialog(context, import_batches.imports(context.session)[0], parent=window)


def imports_opening(window: MainWindow) -> QDialog:
    return ImportsDialog(with_opening(window), parent=window)


def opening_list(window: MainWindow) -> QWidget:
    show_opening_list(with_opening(window), window)
    wait(window.context.operations)
    wait(window.context.operations)
    return window.findChildren(QDialog)[-1]


def mistakes(window: MainWindow) -> QDialog:
    context = window.context
    if not practice_mistakes.mistakes(context.session):
        practice_mistakes.plant(context.session)
    for kind, told in (("ten_times", 2), ("wrong_member", 3), ("twice", 1)):
        context.memory.put(f"practice/hints/{kind}", str(told))
    return PracticeMistakesDialog(context, parent=window)


def start_context(window: MainWindow) -> StartContext:
    context = window.context
    return StartContext(
        operations=context.operations,
        tr=context.tr,
        theme=context.theme,
        memory=context.memory,
    )


def lost(step: int) -> Callable[[MainWindow], QDialog]:
    def make(window: MainWindow) -> QDialog:
        wizard = LostPasswordWizard(
            start_context(window), FOLDER, ["bendahara", "ketua"], parent=window
        )
        wizard._show(step)
        return wizard

    return make


def new_book(step: int) -> Callable[[MainWindow], QDialog]:
    def make(window: MainWindow) -> QDialog:
        wizard = NewBookWizard(start_context(window), window)
        wizard.preset.set_value(wizard._presets.cooperatives[2])
        wizard.opening_date.set_value(date(2026, 1, 1))
        wizard._show(step)
        return wizard

    return make


SCREENS = (
    Screen(name="home-setup", make=home, looks=ALL),
    Screen(name="import-start", make=shown(import_start), looks=ALL),
    Screen(name="import-bad", make=import_with("salah", bad, nothing), looks=ALL),
    Screen(name="import-sheet", make=import_with("salah", bad, to_savings), looks=ALL),
    Screen(name="import-good", make=import_with("baik", big.good, nothing)),
    Screen(name="imports", make=shown(imports), looks=ALL),
    Screen(name="imports-opening", make=shown(imports_opening)),
    Screen(name="import-take-back", make=shown(take_back), looks=("id", "large")),
    Screen(
        name="discard-book",
        make=shown(lambda window: DiscardDialog(on_empty_book(window), parent=window)),
        looks=("id", "large"),
    ),
    Screen(name="opening-list", make=opening_list, looks=("id", "en")),
    Screen(
        name="opening-entry",
        make=shown(lambda window: OpeningDialog(on_empty_book(window), parent=window)),
        looks=ALL,
    ),
    Screen(
        name="letterhead",
        make=shown(lambda window: LetterheadDialog(on_empty_book(window), parent=window)),
        looks=ALL,
    ),
    Screen(
        name="printer-test",
        make=shown(lambda window: PrinterDialog(on_empty_book(window), parent=window)),
        looks=("id", "large"),
    ),
    Screen(
        name="recovery-again",
        make=shown(lambda window: SheetAgainDialog(on_empty_book(window), parent=window)),
        looks=("id", "large"),
    ),
    Screen(name="practice-mistakes", make=shown(mistakes), looks=ALL),
    Screen(name="lost-password-code", make=shown(lost(0)), looks=ALL),
    Screen(name="lost-password-new", make=shown(lost(1)), looks=("id", "large")),
    *(
        Screen(name=f"new-book-{step}", make=shown(new_book(step)), looks=("id", "large"))
        for step in (0, 2, 3, 4)
    ),
)
