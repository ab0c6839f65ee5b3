"""A test page for the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.text import Label
from coopledger.services import papers, reporting
from coopledger.services.papers import MadePaper, Sheet
from coopledger.services.session import Session

if TYPE_CHECKING:
    from coopledger.i18n import Translator


def printer_page(session: Session, title: Label, tr: Translator, *, sheet: Sheet) -> MadePaper:
    """A page that says on which sheet it should lie, as a PDF."""
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.printer_page import printer_page_document
    from coopledger.reports.pdf import render_pdf

    issuer = reporting.issuer(session)
    today = session.clock.today()
    document = printer_page_document(
        tr.resolve(title), sheet.value, tr, issuer, made_on=today, paper=Paper[sheet.name]
    )
    name = papers.paper_name(document.title, issuer, to_date=today)
    return MadePaper(file_name=name, content=render_pdf(document))
