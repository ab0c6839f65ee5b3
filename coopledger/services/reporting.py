"""Every report by its name, as figures and as a file: for the command line and the reports page."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopledger.accounting.annual_report import AnnualReport
from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    ComesLater,
    NoMembers,
    SpanReversed,
    UnitNotHere,
    UnknownReport,
)
from coopledger.accounting.officers import Body
from coopledger.accounting.registers import BOOK_NAMES
from coopledger.accounting.statements import Statement
from coopledger.i18n import Translator
from coopledger.services import (
    annual_report,
    attachments,
    ledger_reports,
    loan_reports,
    member_reports,
    officers,
    private_data,
    registers,
    statements,
    statements_members,
    stock_reports,
    surplus,
)
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import attachment_store, files, journal_store, settings_store
from coopledger.storage.database import file_error

if TYPE_CHECKING:
    from coopledger.reports.document import Document
    from coopledger.reports.statement_document import Issuer

ANNUAL_REPORT = "annual-report"
LATER = frozenset({"notes", "consignment", "fixed-assets", "budget", "health", "indicators"})
"""Reports of the contract that this version does not have yet."""


class FileForm(Enum):
    """The kinds of files that a report is written as, by the ending of the file's name."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    TEXT = "txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """Which report of which time.

    Attributes:
        name: Its name in the command line.
        year: A book year: the span that is covered, or whose last day is meant.
        from_date: The first day of a span.
        to_date: The last day of a span.
        at: The day at whose end a report stands.
        unit: Only this business unit.
        before_closing: Whether closing entries are left out.
        comparative: Whether the time before stands beside it, where the report can show it.
    """

    name: str
    year: int | None = None
    from_date: date | None = None
    to_date: date | None = None
    at: date | None = None
    unit: Unit | None = None
    before_closing: bool = False
    comparative: bool = False


@dataclass(frozen=True, slots=True)
class _Time:
    """The time of a report, whatever the request left out filled in."""

    year: FiscalYear
    first: date
    last: date
    at: date


def _spanning(
    make: Callable[..., Statement], *, closing: bool = False, comparative: bool = False
) -> Callable[[Session, ReportRequest, _Time], Statement]:
    def build(session: Session, request: ReportRequest, time: _Time) -> Statement:
        options: dict[str, Any] = {"unit": request.unit}
        if closing:
            options["before_closing"] = request.before_closing
        if comparative:
            options["comparative"] = request.comparative
        return make(session, from_date=time.first, to_date=time.last, **options)

    return build


def _at(make: Callable[..., Statement]) -> Callable[[Session, ReportRequest, _Time], Statement]:
    def build(session: Session, request: ReportRequest, time: _Time) -> Statement:
        _whole_cooperative(request)
        return make(session, time.at)

    return build


def _whole_cooperative(request: ReportRequest) -> None:
    if request.unit is not None:
        raise UnitNotHere(request.name)


def _trial_balance(session: Session, request: ReportRequest, time: _Time) -> Statement:
    return statements.trial_balance(
        session, at=time.at, unit=request.unit, before_closing=request.before_closing
    )


def _financial_position(session: Session, request: ReportRequest, time: _Time) -> Statement:
    return statements.financial_position(
        session, at=time.at, unit=request.unit, comparative=request.comparative
    )


def _officer_book(
    body: Body,
) -> Callable[[Session, ReportRequest, _Time], Statement]:
    return _at(lambda session, at: registers.officer_book(session, body, at))


def _stock(session: Session, request: ReportRequest, time: _Time) -> Statement:
    _whole_cooperative(request)
    return stock_reports.stock(session, at=time.at)


def _allocation(session: Session, request: ReportRequest, time: _Time) -> Statement:
    _whole_cooperative(request)
    return surplus.allocation_report(session, time.year.year)


_REPORTS: Mapping[str, Callable[[Session, ReportRequest, _Time], Statement]] = {
    "journal": _spanning(ledger_reports.journal, closing=True),
    "general-ledger": _spanning(ledger_reports.general_ledger, closing=True),
    "trial-balance": _trial_balance,
    "financial-position": _financial_position,
    "surplus": _spanning(statements.surplus_statement, comparative=True),
    "changes-in-equity": _spanning(statements.changes_in_equity, comparative=True),
    "cash-flow": _spanning(statements.cash_flow, comparative=True),
    "member-register": _at(member_reports.member_register),
    "member-book": _at(registers.member_book),
    **{name: _officer_book(body) for body, name in BOOK_NAMES.items()},
    "savings-balances": _at(member_reports.savings_balances),
    "dues-arrears": _at(member_reports.dues_arrears),
    "term-deposits": _at(member_reports.term_deposits),
    "disability": _at(private_data.disability_report),
    "loan-balances": _at(loan_reports.loan_balances),
    "loan-aging": _at(loan_reports.loan_aging),
    "stock": _stock,
    "surplus-allocation": _allocation,
}

REPORT_NAMES: tuple[str, ...] = (*_REPORTS, ANNUAL_REPORT)
"""The reports that this version has."""


def statement(session: Session, request: ReportRequest) -> Statement:
    """The figures of a report other than the annual one.

    Without dates a report stands at the last entry, or covers the book year of the last entry.

    Raises:
        NotPermitted: When the user may not see it.
        ComesLater: When this version does not have it yet.
        UnknownReport: When there is no such report.
        UnitNotHere: When it is not divided by business unit.
        SpanReversed: When the span ends before it begins.
    """
    make = _REPORTS.get(request.name)
    if make is None:
        if request.name in LATER:
            raise ComesLater(request.name)
        raise UnknownReport(request.name, ", ".join(REPORT_NAMES))
    return make(session, request, _time(session, request))


def annual(session: Session, year: int | None = None) -> AnnualReport:
    """The annual report of a book year; of the last entry's, if none is named.

    Raises:
        NotPermitted: When the user may not see the books and the register.
    """
    return annual_report.annual_report(session, year or statements.default_year(session).year)


def _time(session: Session, request: ReportRequest) -> _Time:
    with session.books.read() as tx:
        cooperative = settings_store.cooperative(tx)
        entered = journal_store.last_posted_on(tx) or cooperative.opening_date
    newest = max(entered, cooperative.opening_date)
    if request.year is not None:
        year = FiscalYear(request.year, cooperative.fiscal_year_start_month)
        ends = year.last_day
    else:
        ends = request.at or request.to_date or newest
        year = cooperative.fiscal_year_of(ends)
    first = request.from_date or year.first_day
    last = request.to_date or (request.at or year.last_day)
    if last < first:
        raise SpanReversed(first, last)
    return _Time(year, first, last, request.at or request.to_date or ends)


# --- files ---


def issuer(session: Session, *, on: date | None = None) -> Issuer:
    """Who issues a paper now, and out of which state of the books.

    Chair, secretary and treasurer are those of the register of officers.

    Args:
        session: Who asks.
        on: The day on which the paper is signed: of a receipt that of its entry; None for today.
    """
    from coopledger.reports.statement_document import Issuer

    made_at = session.clock.now().astimezone()
    with session.books.read() as tx:
        logo = attachment_store.newest(
            tx, Subject.COOPERATIVE, attachments.LOGO_KEY, AttachmentKind.LOGO
        )
        return Issuer(
            cooperative=officers.signing(
                tx, settings_store.cooperative(tx), made_at.date() if on is None else on
            ),
            made_at=made_at,
            chain_head=journal_store.head(tx),
            logo_png=None if logo is None else attachment_store.content(tx, logo.id),
        )


def supervisor_to_ask(session: Session) -> str:
    """Name and telephone of the supervisor whom members are told to ask; empty for nobody."""
    with session.books.read() as tx:
        return officers.supervisor_to_ask(tx, session.clock.today())


def report_file(session: Session, request: ReportRequest, form: FileForm, tr: Translator) -> bytes:
    """A report as the content of a file.

    Raises:
        CoopLedgerError: What `statement` and `annual` refuse.
    """
    if request.name == ANNUAL_REPORT:
        _whole_cooperative(request)
        year = request.year or _time(session, request).year.year
        return _annual_file(session, annual(session, year), form, tr)
    return statement_file(session, statement(session, request), form, tr)


def statement_file(session: Session, figures: Statement, form: FileForm, tr: Translator) -> bytes:
    """A statement as the content of a file."""
    if form is FileForm.PDF:
        from coopledger.reports.pdf import render_pdf
        from coopledger.reports.statement_document import statement_document

        return render_pdf(statement_document(figures, tr, issuer(session)))
    if form is FileForm.XLSX:
        from coopledger.reports.xlsx import statement_xlsx

        return statement_xlsx(figures, tr, issuer(session))
    if form is FileForm.CSV:
        from coopledger.reports.csv import statement_csv

        return statement_csv(figures, tr).encode("utf-8")
    if form is FileForm.TEXT:
        from coopledger.reports.statement_document import statement_document

        return _as_text(statement_document(figures, tr, issuer(session)))
    from coopledger.reports.json import statement_json

    return statement_json(figures, tr).encode("utf-8")


def _annual_file(session: Session, report: AnnualReport, form: FileForm, tr: Translator) -> bytes:
    if form is FileForm.PDF:
        from coopledger.reports.layouts.annual_report import annual_report_document
        from coopledger.reports.pdf import render_pdf

        return render_pdf(annual_report_document(report, tr, issuer(session)))
    if form is FileForm.TEXT:
        from coopledger.reports.layouts.annual_report import annual_report_document

        return _as_text(annual_report_document(report, tr, issuer(session)))
    parts = (
        report.financial_position,
        report.surplus,
        report.changes_in_equity,
        report.cash_flow,
        report.allocation_table,
        report.allocation_list,
        report.savings,
        report.loans,
    )
    if form is FileForm.XLSX:
        from coopledger.reports.xlsx import statements_xlsx

        return statements_xlsx(parts, tr, issuer(session))
    if form is FileForm.CSV:
        from coopledger.reports.csv import statement_csv

        texts = (statement_csv(part, tr).removeprefix("\ufeff") for part in parts)
        return ("\ufeff" + "\r\n".join(texts)).encode("utf-8")
    from coopledger.reports.json import statement_values, to_json_text

    values = {
        "report": ANNUAL_REPORT,
        "cooperative": report.cooperative.name,
        "from": report.fiscal_year.first_day,
        "to": report.fiscal_year.last_day,
        # Its figures stand in the statements it is made of.
        "columns": [],
        "rows": [],
        "statements": [statement_values(part, tr) for part in parts],
    }
    return to_json_text(values, tr).encode("utf-8")


def _as_text(document: Document) -> bytes:
    """The paper in letters of one width, for terminals and for comparing."""
    from coopledger.reports.text import render_text

    return render_text(document).encode("utf-8")


def write_file(path: Path, content: bytes) -> None:
    """Writes a file whole, over an older one of that name.

    Raises:
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    try:
        files.write_whole(path, content)
    except OSError as error:
        raise file_error(error, str(path)) from error


Progress = Callable[[int, int], None]
"""Called with how many papers are done and how many there are; an exception from it stops."""


def member_statements_file(
    session: Session,
    *,
    from_date: date,
    to_date: date,
    tr: Translator,
    member: str = "",
    place: Place = EVERYWHERE,
    sheet: str = "A5",
    progress: Progress | None = None,
) -> bytes:
    """Members' statements as one PDF: one member's, or those of many by village and number.

    Args:
        session: Who asks.
        from_date: The first day.
        to_date: The last day.
        tr: The language.
        member: Her number; empty for many.
        place: Of many, those of a village or group, or everyone.
        sheet: The sheet's name: A5, or A4 and F4 for larger paper.
        progress: Told after each paper; an exception from it stops, and nothing is left behind.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
        SpanReversed: When the span ends before it begins.
        NoMembers: When there is nobody to write a statement for.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.member_statement import StatementFrame, member_statements_pdf

    require(session, Permission.PRINT_PAPERS)
    frame = StatementFrame(
        issuer=issuer(session), paper=Paper[sheet], supervisor=supervisor_to_ask(session)
    )
    stream = io.BytesIO()

    def told(done: int, total: int | None) -> bool:
        if progress is not None:
            progress(done, total or done)
        return True

    if member:
        one = statements_members.member_statement(session, member, from_date, to_date)
        member_statements_pdf(stream, [one], tr, frame, total=1, progress=told)
        return stream.getvalue()
    total = statements_members.count_statements(session, from_date, to_date, place)
    if not total:
        raise NoMembers
    # Closed here and now: stopped half-way it would keep the book open until it is collected.
    with closing(
        statements_members.member_statements(session, from_date, to_date, place)
    ) as everyone:
        member_statements_pdf(stream, everyone, tr, frame, total=total, progress=told)
    return stream.getvalue()
