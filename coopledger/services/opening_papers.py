"""The opening balances of the members, as a list that each of them signs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from coopledger.accounting.opening_list import OpeningList, opening_list
from coopledger.services import papers, reporting
from coopledger.services.papers import MadePaper, Sheet
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_store,
    member_store,
    settings_store,
    shop_store,
)

if TYPE_CHECKING:
    from coopledger.i18n import Translator


def figures(session: Session) -> OpeningList:
    """What each member's accounts opened with; no rows in a book without an opening entry.

    Raises:
        NotPermitted: When the role may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        on = settings_store.cooperative(tx).opening_date - timedelta(days=1)
        opening = shop_store.opening_entry_id(tx)
        lines = () if opening is None else journal_store.by_id(tx, opening).draft.lines
        members = {member.id: member for member in member_store.everyone(tx)}
        return opening_list(chart_store.chart(tx), lines, members, on)


def opening_list_paper(session: Session, tr: Translator, *, sheet: Sheet = Sheet.A4) -> MadePaper:
    """The list as a PDF.

    Raises:
        NotPermitted: When the role may not print papers, or not see members.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.opening_list import opening_list_document
    from coopledger.reports.pdf import render_pdf

    require(session, Permission.PRINT_PAPERS)
    found = figures(session)
    issuer = reporting.issuer(session)
    size = Paper.F4_LANDSCAPE if sheet is Sheet.F4 else Paper.A4_LANDSCAPE
    document = opening_list_document(found, tr, issuer, paper=size)
    name = papers.paper_name(document.title, issuer, to_date=found.on)
    return MadePaper(file_name=name, content=render_pdf(document))
