"""The papers of loans: the schedule that a borrower signs, and the proposal she takes home."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.loan_schedule import (
    LoanTerms,
    RepaymentSchedule,
    effective_rate_per_year,
    schedule,
)
from coopledger.services import loans
from coopledger.services.papers import MadePaper, Sheet, paper_name
from coopledger.services.permissions import Permission, require
from coopledger.services.reporting import issuer
from coopledger.services.session import Session

if TYPE_CHECKING:
    from coopledger.i18n import Translator
    from coopledger.reports.document import Document
    from coopledger.reports.statement_document import Issuer


def schedule_paper(
    session: Session, loan_number: str, on: date, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """The repayment schedule of a loan, as it was agreed.

    Of a loan that ran when the books began, it shows what was left then.

    Raises:
        NotPermitted: When the role may not print papers, or not see members.
        UnknownLoan: When there is no such loan.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.loan_schedule import loan_schedule_document

    require(session, Permission.PRINT_PAPERS)
    card = loans.loan_card(session, loan_number, on)
    loan, member = card.summary.loan, card.summary.member
    agreed = schedule(loan.terms)
    if card.instalments and card.instalments != agreed.instalments:
        agreed = RepaymentSchedule(
            terms=loan.terms,
            instalments=card.instalments,
            effective_rate_per_year=effective_rate_per_year(
                loan.start_principal, tuple(each.total for each in card.instalments)
            ),
        )
    source = issuer(session, on=loan.terms.start)
    document = loan_schedule_document(
        agreed,
        tr,
        source,
        member_name=member.name,
        member_number=member.number,
        loan_number=loan.number,
        paper=Paper[sheet.name],
    )
    kind = tr("Repayment schedule")
    return _made(document, f"{kind} {loan.number}", source, on)


def proposal_paper(
    session: Session, terms: LoanTerms, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """What a loan on these terms would cost; binds nobody.

    Raises:
        NotPermitted: When the role may not print papers.
        InvalidTerms: When the terms make no schedule.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.loan_schedule import loan_schedule_document

    require(session, Permission.PRINT_PAPERS)
    source = issuer(session)
    document = loan_schedule_document(schedule(terms), tr, source, paper=Paper[sheet.name])
    return _made(document, tr("Repayment schedule"), source, session.clock.today())


def _made(document: Document, kind: str, source: Issuer, on: date) -> MadePaper:
    from coopledger.reports.pdf import render_pdf

    return MadePaper(file_name=paper_name(kind, source, to_date=on), content=render_pdf(document))
