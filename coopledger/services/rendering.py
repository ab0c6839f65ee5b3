"""Finished documents as the window needs them: PDF bytes, and charts as pictures for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.reports.document import Chart, Document

if TYPE_CHECKING:
    from coopledger.accounting.annual_report import AnnualReport
    from coopledger.accounting.member_statement import MemberStatement
    from coopledger.accounting.statements import Statement
    from coopledger.i18n import Translator
    from coopledger.services.session import Session


def pdf(document: Document) -> bytes:
    """The document as a PDF file's content."""
    from coopledger.reports.pdf import render_pdf

    return render_pdf(document)


def chart_svg(chart: Chart, *, width: int, height: int, dark: bool = False) -> bytes:
    """The chart without its title as an SVG picture, in the colours of the screen's look."""
    from coopledger.reports import charts

    palette = charts.DARK if dark else charts.LIGHT
    return charts.chart_svg(chart, width=width, height=height, palette=palette)


def statement_page(session: Session, figures: Statement, tr: Translator) -> Document:
    """A report as the screen shows it: as on paper, without the signatures."""
    from coopledger.reports.statement_document import statement_document
    from coopledger.services import reporting

    return statement_document(figures, tr, reporting.issuer(session), signed=False)


def member_statement_page(session: Session, statement: MemberStatement, tr: Translator) -> Document:
    """A member's statement as the screen shows it: the paper itself, figure by figure."""
    from coopledger.reports.layouts.member_statement import (
        StatementFrame,
        member_statement_document,
    )
    from coopledger.services import reporting

    frame = StatementFrame(
        issuer=reporting.issuer(session), supervisor=reporting.supervisor_to_ask(session)
    )
    return member_statement_document(statement, tr, frame)


def annual_report_page(session: Session, report: AnnualReport, tr: Translator) -> Document:
    """The annual report as the screen shows it, from the cover to the signatures."""
    from coopledger.reports.layouts.annual_report import annual_report_document
    from coopledger.services import reporting

    return annual_report_document(report, tr, reporting.issuer(session))
