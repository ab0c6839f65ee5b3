"""The recovery sheet of a new book, while its code is still known."""

from __future__ import annotations

from coopledger.i18n import Translator
from coopledger.services import reporting
from coopledger.services.session import Session


def recovery_groups(code: str) -> tuple[str, ...]:
    """The code in the groups in which it is printed and read aloud."""
    from coopledger.reports.layouts.recovery_sheet import code_groups

    return code_groups(code)


def recovery_sheet(session: Session, code: str, tr: Translator) -> bytes:
    """The sheet as a PDF; neither it nor the code is kept anywhere."""
    from coopledger.reports.layouts.recovery_sheet import recovery_sheet_document
    from coopledger.reports.pdf import render_pdf

    issuer = reporting.issuer(session)
    document = recovery_sheet_document(code, tr, issuer, made_on=session.clock.today())
    return render_pdf(document)
