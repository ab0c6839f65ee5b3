"""The papers of the shop: the sales note, whatever way the goods were paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.services import papers, reporting
from coopledger.services.papers import MadePaper, Sheet
from coopledger.services.session import Session

if TYPE_CHECKING:
    from coopledger.i18n import Translator


def sales_note(
    session: Session, voucher: str, tr: Translator, *, sheet: Sheet = Sheet.A5
) -> MadePaper:
    """The note of a sale as a PDF.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownEntry: When there is no such voucher.
        ValueError: When the entry sold no goods.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.sales_note import sales_note_document
    from coopledger.reports.pdf import render_pdf

    figures = papers.paper(session, voucher)
    issuer = reporting.issuer(session, on=figures.posted_on)
    # Half an A4 is turned by the layout itself when the list is short.
    size = None if sheet is Sheet.A5 else Paper[sheet.name]
    document = sales_note_document(figures, tr, issuer, sheet=size)
    name = papers.paper_name(f"{document.title} {voucher}", issuer, to_date=figures.posted_on)
    return MadePaper(file_name=name, content=render_pdf(document))
