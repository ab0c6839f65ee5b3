"""Member cards: one, or those of a village or group on sheets to be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.errors import NoMembers
from coopledger.i18n import Translator
from coopledger.services import reporting
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.services.papers import MadePaper, Sheet, paper_name
from coopledger.services.permissions import Permission, require
from coopledger.services.reporting import Progress
from coopledger.services.session import Session
from coopledger.storage import attachment_store, member_store

if TYPE_CHECKING:
    from coopledger.reports.layouts.member_card import CardHolder


def member_cards(
    session: Session,
    tr: Translator,
    *,
    member: str = "",
    place: Place = EVERYWHERE,
    sheet: Sheet = Sheet.A4,
    progress: Progress | None = None,
) -> MadePaper:
    """The cards of one member or of many as a PDF, by village and then by number.

    Whoever applies or has left gets none, unless she is asked for by number.

    Args:
        session: Who asks.
        tr: The language.
        member: Her number; empty for many.
        place: Of many, those of a village or group, or everyone.
        sheet: The sheet; ten stand on an A4.
        progress: Told after each card; an exception from it stops.

    Raises:
        NotPermitted: When the user may not print papers or see members.
        UnknownMember: When nobody has the number.
        NoMembers: When there is nobody to make a card for.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.member_card import member_cards_document
    from coopledger.reports.pdf import render_pdf

    require(session, Permission.PRINT_PAPERS)
    require(session, Permission.SEE_MEMBERS)
    issuer = reporting.issuer(session)
    holders = _holders(session, member, place, progress)
    if not holders:
        raise NoMembers
    document = member_cards_document(holders, tr, issuer, paper=Paper[sheet.name])
    kind = " ".join(filter(None, (document.title, member or place.village, place.group)))
    assert issuer.made_at is not None, "a paper of this book is made now"
    name = paper_name(kind, issuer, to_date=issuer.made_at.date())
    return MadePaper(file_name=name, content=render_pdf(document))


def _holders(
    session: Session, number: str, place: Place, progress: Progress | None
) -> list[CardHolder]:
    from coopledger.reports.layouts.member_card import CardHolder

    with session.books.read() as tx:
        if number:
            chosen = [member_store.by_number(tx, number)]
        else:
            chosen = [
                member
                for member in member_store.everyone(tx)
                if member.status.is_member and place.holds(member)
            ]
            chosen.sort(key=lambda member: (not member.village, member.village.casefold()))
        holders = []
        for member in chosen:
            photo = attachment_store.newest(
                tx, Subject.MEMBER, str(member.id), AttachmentKind.PHOTO
            )
            content = None if photo is None else attachment_store.content(tx, photo.id)
            holders.append(CardHolder(member=member, photo=content))
            if progress is not None:
                progress(len(holders), len(chosen))
    return holders
