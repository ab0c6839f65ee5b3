"""The statement on a member's page, papers of many, comparing papers, officers."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from coopledger.accounting.members import MemberStatus
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.accounting.statement_code import StatementCode, cooperative_mark
from coopledger.services import members, officers, print_log, reporting, statements_members
from coopledger.storage import journal_store
from coopledger.ui.dialogs.compare_paper import ComparePaperDialog
from coopledger.ui.dialogs.member_batch import MemberBatchDialog
from coopledger.ui.dialogs.officers import CorrectOfficerDialog, OfficerDialog
from coopledger.ui.main_window import MainWindow
from coopledger.ui.navigation import Target
from coopledger.ui.pages.checks import ChecksPage
from coopledger.ui.pages.member_detail import MemberDetailPage
from tests.screens.registry import Screen

ALL = ("id", "en", "dark", "large")


def someone(window: MainWindow) -> str:
    """An active member who owes most."""
    everyone = [
        each
        for each in members.list_members(window.context.session)
        if each.member.status is MemberStatus.ACTIVE
    ]
    return max(everyone, key=lambda each: (each.debts, each.savings)).member.number


def statement_tab(window: MainWindow) -> QWidget:
    window.open(Target(page="members", kind="member", key=someone(window)))
    page = window.shown_page()
    assert isinstance(page, MemberDetailPage)
    page.tabs.set_value("statement")
    return window


def batch(window: MainWindow) -> QWidget:
    places = [("group:Melati", "Kelompok Melati"), ("village:Lipursari", "Desa Lipursari")]
    dialog = MemberBatchDialog(window.context, places, parent=window)
    dialog.open()
    return dialog


def compare(window: MainWindow) -> QWidget:
    context = window.context
    number, span = someone(window), (date(2025, 1, 1), context.today())
    issuer = reporting.issuer(context.session)
    statement = statements_members.member_statement(context.session, number, *span)
    code = StatementCode(
        cooperative=cooperative_mark(issuer.cooperative),
        member=number,
        from_date=span[0],
        to_date=span[1],
        figures=statement.closing_figures,
        chain_head=issuer.chain_head,
    )
    dialog = ComparePaperDialog(context, window)
    dialog.open()
    dialog.code.set_value(code.to_text())
    dialog.compare()
    return dialog


def copies(window: MainWindow) -> QWidget:
    session = window.context.session
    with session.books.read() as tx:
        last = journal_store.count(tx)
        vouchers = [str(journal_store.by_id(tx, last - step).voucher) for step in range(3)]
    for voucher in vouchers:
        for _ in range(2):
            print_log.printed(session, LoggedPaper.RECEIPT, voucher)
    window.open_page("checks")
    checks = window.shown_page()
    assert isinstance(checks, ChecksPage)
    checks.tabs.set_value("prints")
    return window


def new_officer(window: MainWindow) -> QWidget:
    dialog = OfficerDialog(window.context, parent=window)
    dialog.open()
    return dialog


def correct_officer(window: MainWindow) -> QWidget:
    chosen = officers.officers(window.context.session)[0]
    dialog = CorrectOfficerDialog(window.context, chosen, parent=window)
    dialog.open()
    return dialog


SCREENS = (
    Screen(name="member-statement", make=statement_tab, looks=ALL),
    Screen(name="member-batch", make=batch, looks=ALL),
    Screen(name="compare-paper", make=compare, looks=ALL),
    Screen(name="printed-papers", make=copies, looks=ALL),
    Screen(name="officer", make=new_officer, looks=ALL),
    Screen(name="officer-correct", make=correct_officer),
)
