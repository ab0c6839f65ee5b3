"""The certificates of term deposits, counted like every paper that somebody can claim by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.errors import UnknownTermDeposit
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.services import print_log
from coopledger.services.papers import MadePaper, Sheet, paper_name
from coopledger.services.permissions import Permission, require
from coopledger.services.reporting import issuer
from coopledger.services.session import Session
from coopledger.storage import (
    journal_store,
    member_store,
    savings_store,
    settings_store,
    term_store,
)

if TYPE_CHECKING:
    from coopledger.i18n import Translator
    from coopledger.reports.layouts.term_certificate import TermCertificate


def certificate_paper(
    session: Session, certificate: str, tr: Translator, *, sheet: Sheet = Sheet.A5
) -> MadePaper:
    """A certificate as its next print: from the second on it is a copy and says so.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownTermDeposit: When there is none of that number.
    """
    require(session, Permission.PRINT_PAPERS)
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.copies import marked_as_copy
    from coopledger.reports.layouts.term_certificate import certificate_document
    from coopledger.reports.pdf import render_pdf

    figures = certificate_figures(session, certificate)
    number, started_on = figures.deposit.certificate, figures.deposit.agreement.started_on
    source = issuer(session, on=started_on)
    size = Paper.A5_LANDSCAPE if sheet is Sheet.A5 else Paper[sheet.name]
    document = certificate_document(figures, tr, source, sheet=size)
    mark = print_log.next_mark(session, LoggedPaper.CERTIFICATE, number)
    name = paper_name(f"{document.title} {number.replace('/', '-')}", source, to_date=started_on)
    return MadePaper(
        file_name=name,
        content=render_pdf(marked_as_copy(document, mark, tr)),
        logged=LoggedPaper.CERTIFICATE,
        subjects=(number,),
    )


def certificate_figures(session: Session, certificate: str) -> TermCertificate:
    """What the certificate says.

    Raises:
        UnknownTermDeposit: When there is none of that number.
    """
    from coopledger.reports.layouts.term_certificate import TermCertificate

    with session.books.read() as tx:
        deposit = term_store.by_certificate(tx, certificate)
        if deposit is None:
            raise UnknownTermDeposit(certificate)
        member = member_store.get(tx, deposit.member_id)
        into = deposit.agreement.pays_into
        voucher = ""
        if deposit.entry_id is not None:
            voucher = str(journal_store.by_id(tx, deposit.entry_id).voucher)
        return TermCertificate(
            deposit=deposit,
            member_name=member.name,
            member_number=member.number,
            address=", ".join(filter(None, (member.address, member.village))),
            product=savings_store.product(tx, deposit.product_code).name,
            pays_into=savings_store.product(tx, into).name if into else None,
            voucher=voucher,
            needs_stamp=deposit.principal > settings_store.book_rules(tx).stamp_duty_above,
        )
