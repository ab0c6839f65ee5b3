"""The recovery sheet: of a new book, while its code is known, and again from the code itself.

The private half of the cooperative's key stands on the sheet and nowhere else, so no password can
bring it back: whoever wants another print types the code.
"""

from __future__ import annotations

from pathlib import Path

from coopledger.i18n import Translator
from coopledger.services import checklist, reporting
from coopledger.services.checklist import SetupCard
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import book


def recovery_groups(code: str) -> tuple[str, ...]:
    """The code in the groups in which it is printed and read aloud."""
    from coopledger.reports.layouts.recovery_sheet import code_groups

    return code_groups(code)


def sheet_again(session: Session, code: str, tr: Translator) -> bytes:
    """The sheet once more, from a code that was typed: it is the one of this book.

    Raises:
        NotPermitted: When the user may not manage users.
        WrongRecoveryCode: When the code is mistyped or belongs to another book.
    """
    require(session, Permission.MANAGE_USERS)
    book.check_recovery_code(Path(session.books.path), code)
    content = recovery_sheet(session, "".join(code.split()).replace("-", "").upper(), tr)
    note_kept(session)
    return content


def note_kept(session: Session) -> None:
    """Notes that somebody has the sheet: she typed from it."""
    checklist.note_done(session, SetupCard.RECOVERY_SHEET)


def recovery_sheet(session: Session, code: str, tr: Translator) -> bytes:
    """The sheet as a PDF; neither it nor the code is kept anywhere."""
    from coopledger.reports.layouts.recovery_sheet import recovery_sheet_document
    from coopledger.reports.pdf import render_pdf

    issuer = reporting.issuer(session)
    document = recovery_sheet_document(code, tr, issuer, made_on=session.clock.today())
    return render_pdf(document)
