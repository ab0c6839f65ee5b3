"""Papers: what a receipt or voucher shows, and every everyday paper as a PDF with its name.

`services/reporting.py` makes the files of reports for the command line; here are the papers that a
person prints from the window, on the sheet she chose.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.accounting.statements import Statement
from coopledger.accounting.voucher_paper import PaperKind, PaperNames, VoucherPaper, voucher_paper
from coopledger.i18n import Translator
from coopledger.services import print_log, reporting, statements_members
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.services.permissions import Permission, require
from coopledger.services.reporting import Progress
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_search,
    journal_store,
    member_store,
    settings_store,
    shop_store,
)
from coopledger.storage.database import Tx

if TYPE_CHECKING:
    from coopledger.reports.document import Document, Paper
    from coopledger.reports.layouts.savings_slip import SlipLine
    from coopledger.reports.statement_document import Issuer

_SAVINGS_KINDS = frozenset({EntryKind.DEPOSIT, EntryKind.WITHDRAWAL})


class Sheet(Enum):
    """The sheets that people have in the printer."""

    A5 = "A5"
    A4 = "A4"
    F4 = "F4"


class EntryPaper(Enum):
    """The papers of one entry."""

    RECEIPT = "receipt"
    """Kuitansi, for whoever paid or was paid."""
    SLIP = "slip"
    """Slip setoran or penarikan, with balances before and after."""
    VOUCHER = "voucher"
    """BKM, BKK or BM, for the bookkeeping file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A finished paper.

    Attributes:
        file_name: `Koperasi_jenis_periode_waktu.pdf`.
        content: The PDF.
        logged: The kind of paper whose prints are counted; None where nobody counts.
        subjects: What it is about, one for each paper in the file: vouchers, certificates.
    """

    file_name: str
    content: bytes
    logged: LoggedPaper | None = None
    subjects: tuple[str, ...] = ()


# --- papers of one entry
# ---------------------------------------------------------------------------


def entry_papers(session: Session, voucher: str) -> tuple[EntryPaper, ...]:
    """Which papers an entry has, the one people want first.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownEntry: When there is no such voucher.
    """
    figures = paper(session, voucher)
    if figures.kind is PaperKind.MEMORIAL:
        return (EntryPaper.VOUCHER,)
    if figures.entry_kind in _SAVINGS_KINDS and figures.party_number:
        return (EntryPaper.RECEIPT, EntryPaper.SLIP, EntryPaper.VOUCHER)
    return (EntryPaper.RECEIPT, EntryPaper.VOUCHER)


def entry_paper(
    session: Session,
    voucher: str,
    kind: EntryPaper,
    tr: Translator,
    *,
    sheet: Sheet = Sheet.A5,
) -> MadePaper:
    """A paper of an entry as a PDF, as its next print: from the second on it is a copy and says so.

    Raises:
        NotPermitted: When the role may not print papers, or for a slip not see members.
        UnknownEntry: When there is no such voucher.
        ValueError: For a receipt where no cash moved; `entry_papers` does not offer it.
    """
    figures = paper(session, voucher)
    from coopledger.reports.layouts.copies import marked_as_copy

    issuer = reporting.issuer(session, on=figures.posted_on)
    # Half an A4 is turned by the layout itself when lists are short.
    size = None if sheet is Sheet.A5 else _size(sheet)
    document: Document
    match kind:
        case EntryPaper.RECEIPT:
            from coopledger.reports.layouts.receipt import receipt_document

            document = receipt_document(figures, tr, issuer, sheet=size)
        case EntryPaper.VOUCHER:
            from coopledger.reports.layouts.voucher import voucher_document

            document = voucher_document(figures, tr, issuer, sheet=size)
        case EntryPaper.SLIP:
            from coopledger.reports.layouts.savings_slip import savings_slip_document

            lines = _slip_lines(session, figures)
            document = savings_slip_document(figures, lines, tr, issuer, sheet=size)
    logged = LoggedPaper(kind.value)
    marked = marked_as_copy(document, print_log.next_mark(session, logged, figures.number), tr)
    made = _made(marked, f"{document.title} {voucher}", issuer, to_date=figures.posted_on)
    return replace(made, logged=logged, subjects=(figures.number,))


def _slip_lines(session: Session, figures: VoucherPaper) -> tuple[SlipLine, ...]:
    from coopledger.reports.layouts.savings_slip import SlipLine

    on = figures.posted_on
    statement = statements_members.member_statement(session, figures.party_number, on, on)
    return tuple(
        SlipLine(
            name=account.name,
            number=account.number,
            before=movement.balance - movement.increase + movement.decrease,
            change=movement.increase - movement.decrease,
            after=movement.balance,
        )
        for account in statement.of_group(AccountGroup.SAVINGS)
        for movement in account.movements
        if movement.voucher == figures.number
    )


# --- members' statements and reports
# ---------------------------------------------------------------


def member_statements(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    tr: Translator,
    member: str = "",
    place: Place = EVERYWHERE,
    sheet: Sheet = Sheet.A5,
    progress: Progress | None = None,
) -> MadePaper:
    """The statement of one member, or those of many as one PDF, each with its own page numbers.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        tr: The language.
        member: Her number; empty for many.
        place: Of many, those of a village or group, or everyone.
        sheet: The sheet.
        progress: Told after each paper; an exception from it stops.

    Raises:
        NotPermitted: When the user may not print papers or see members.
        UnknownMember: When nobody has the number.
        SpanReversed: When the span ends before it begins.
        NoMembers: When there is nobody to write a statement for.
    """
    content = reporting.member_statements_file(
        session,
        from_date=from_date,
        to_date=to_date,
        tr=tr,
        member=member,
        place=place,
        sheet=sheet.value,
        progress=progress,
    )
    one, many = tr("Member statement"), tr("Member statements")
    named = " ".join(filter(None, (many, place.village, place.group)))
    kind = f"{one} {member}" if member else named
    issuer = reporting.issuer(session)
    return MadePaper(
        file_name=paper_name(kind, issuer, from_date=from_date, to_date=to_date), content=content
    )


def report(
    session: Session,
    figures: Statement,
    tr: Translator,
    *,
    sheet: Sheet = Sheet.A4,
    signed: bool = True,
) -> MadePaper:
    """Any report as a paper with letterhead and signatures; a wide table turns the sheet.

    Raises:
        NotPermitted: When the role may not print papers.
    """
    from coopledger.reports.statement_document import statement_document

    require(session, Permission.PRINT_PAPERS)
    issuer = reporting.issuer(session)
    document = statement_document(figures, tr, issuer, paper=_size(sheet), signed=signed)
    return _made(
        document, document.title, issuer, from_date=figures.from_date, to_date=figures.to_date
    )


def annual_report(
    session: Session, year: int, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """The annual report (buku RAT) of a book year.

    Raises:
        NotPermitted: When the role may not print papers, or not see the books and the register.
    """
    from coopledger.reports.layouts.annual_report import annual_report_document

    require(session, Permission.PRINT_PAPERS)
    issuer = reporting.issuer(session)
    figures = reporting.annual(session, year)
    document = annual_report_document(figures, tr, issuer, paper=_size(sheet))
    last = figures.fiscal_year.last_day
    return _made(document, tr("Annual report"), issuer, to_date=last)


def report_name(session: Session, figures: Statement, tr: Translator, extension: str) -> str:
    """The name of a report's file, as `file_name` writes it."""
    return paper_name(
        tr.resolve(figures.title),
        reporting.issuer(session),
        from_date=figures.from_date,
        to_date=figures.to_date,
        extension=extension,
    )


def file_name(
    session: Session,
    cooperative: str,
    kind: str,
    *,
    to_date: date,
    from_date: date | None = None,
    extension: str = "pdf",
) -> str:
    """The name of a paper's file, without reading the book: the window knows whose book it is.

    For instance `Koperasi-Maju_Neraca_2025-12-31_20260105-0907.xlsx`.
    """
    from coopledger.reports import file_names

    return file_names.file_name(
        cooperative,
        kind,
        from_date=from_date,
        to_date=to_date,
        made_at=session.clock.now().astimezone(),
        extension=extension,
    )


def paper_name(
    kind: str,
    issuer: Issuer,
    *,
    to_date: date,
    from_date: date | None = None,
    extension: str = "pdf",
) -> str:
    """The file name of a paper of that kind and time."""
    from coopledger.reports.file_names import file_name

    assert issuer.made_at is not None, "a paper of this book is made now"
    return file_name(
        issuer.cooperative.name,
        kind,
        from_date=from_date,
        to_date=to_date,
        made_at=issuer.made_at,
        extension=extension,
    )


def _made(
    document: Document, kind: str, issuer: Issuer, *, to_date: date, from_date: date | None = None
) -> MadePaper:
    from coopledger.reports.pdf import render_pdf

    name = paper_name(kind, issuer, from_date=from_date, to_date=to_date)
    return MadePaper(file_name=name, content=render_pdf(document))


def _size(sheet: Sheet) -> Paper:
    from coopledger.reports.document import Paper

    return Paper[sheet.name]


# --- the figures of one entry
# ----------------------------------------------------------------------


def paper(session: Session, voucher: str) -> VoucherPaper:
    """The paper of a voucher, with its goods if it is a note.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownEntry: When there is no such voucher.
    """
    require(session, Permission.PRINT_PAPERS)
    with session.books.read() as tx:
        return of_entry(tx, journal_store.by_voucher(tx, voucher))


def of_entry(tx: Tx, entry: JournalEntry) -> VoucherPaper:
    """The paper of an entry, for services that print many."""
    lines = entry.draft.lines
    trade = shop_store.trade_of_entry(tx, entry.id)
    members = {}
    for member_id in {line.member_id for line in lines if line.member_id is not None}:
        member = member_store.get(tx, member_id)
        members[member_id] = (member.number, member.name)
    traded = () if trade is None else trade.lines
    names = PaperNames(
        members=members,
        contracts=journal_search.contract_numbers(
            tx, {line.contract_id for line in lines if line.contract_id is not None}
        ),
        products={
            line.product_id: shop_store.product_by_id(tx, line.product_id) for line in traded
        },
        reverses=_number(tx, entry.draft.reverses),
        reversed_by=_number(tx, entry.reversed_by),
    )
    return voucher_paper(
        chart_store.chart(tx),
        entry,
        names,
        stamp_duty_above=settings_store.book_rules(tx).stamp_duty_above,
        trade=trade,
    )


def _number(tx: Tx, entry_id: int | None) -> str:
    return "" if entry_id is None else str(journal_store.by_id(tx, entry_id).voucher)
