"""The papers of members who leave, have died, or go abroad again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.errors import UnknownSettlement
from coopledger.accounting.paper_prints import LoggedPaper
from coopledger.accounting.settlement import LeavingReason
from coopledger.accounting.settlement_paper import (
    KeptSettlement,
    SettlementPaper,
    StatedLine,
    owed_by_her,
    owed_to_her,
)
from coopledger.services import print_log
from coopledger.services.papers import MadePaper, Sheet, paper_name
from coopledger.services.permissions import Permission, require
from coopledger.services.reporting import issuer
from coopledger.services.session import Session
from coopledger.services.settlement import draw_up
from coopledger.storage import journal_store, member_store, settlement_store

if TYPE_CHECKING:
    from coopledger.i18n import Translator


def settlement_paper(
    session: Session, settlement_id: int, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """The account that was settled with a member, as it was frozen then.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownSettlement: When there is none of that id.
    """
    require(session, Permission.PRINT_PAPERS)
    figures = settled_figures(session, settlement_id)
    return _made(session, figures, tr("Settlement"), tr, sheet, subject=str(settlement_id))


def abroad_paper(
    session: Session, member_number: str, on: date, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """What stands and stays for a member who goes abroad again.

    Raises:
        NotPermitted: When the role may not print papers, or not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.PRINT_PAPERS)
    figures = abroad_figures(session, member_number, on)
    return _made(session, figures, tr("Going abroad"), tr, sheet)


def settled_figures(session: Session, settlement_id: int) -> SettlementPaper:
    """What the paper of a settlement says.

    Raises:
        UnknownSettlement: When there is none of that id.
    """
    with session.books.read() as tx:
        kept = settlement_store.get(tx, settlement_id)
        if kept is None:
            raise UnknownSettlement(settlement_id)
        member = member_store.get(tx, kept.member_id)
        vouchers = tuple(
            str(journal_store.by_id(tx, entry_id).voucher) for entry_id in kept.entries
        )
    died = kept.reason is LeavingReason.DIED
    return SettlementPaper(
        member_name=member.name,
        member_number=member.number,
        joined_on=member.joined_on,
        settled_on=kept.settled_on,
        reason=kept.reason,
        ended_on=date.fromisoformat(kept.content["ended_on"]),
        owed_to_her=_lines(kept, "owed_to_her"),
        owed_by_her=_lines(kept, "owed_by_her"),
        outcome=_lines(kept, "outcome"),
        payee=kept.content["payee"],
        note=kept.content["note"],
        heirs=tuple(heir.name for heir in member.heirs) if died else (),
        vouchers=vouchers,
        taken_back=kept.taken_back,
    )


def abroad_figures(session: Session, member_number: str, on: date) -> SettlementPaper:
    """What the paper of a member who goes abroad says.

    Raises:
        NotPermitted: When the role may not see members.
        UnknownMember: When nobody has the number.
    """
    drawn = draw_up(session, member_number, on)
    return SettlementPaper(
        member_name=drawn.member.name,
        member_number=drawn.member.number,
        joined_on=drawn.member.joined_on,
        settled_on=on,
        reason=None,
        owed_to_her=owed_to_her(drawn.chart, drawn.account),
        owed_by_her=owed_by_her(drawn.chart, drawn.account),
    )


def _lines(kept: KeptSettlement, name: str) -> tuple[StatedLine, ...]:
    return tuple(StatedLine.thawed(line) for line in kept.content[name])


def _made(
    session: Session,
    figures: SettlementPaper,
    kind: str,
    tr: Translator,
    sheet: Sheet,
    *,
    subject: str = "",
) -> MadePaper:
    """The paper as a PDF; with a subject its prints are counted, and a second one says so."""
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.copies import marked_as_copy
    from coopledger.reports.layouts.settlement import settlement_document
    from coopledger.reports.pdf import render_pdf

    source = issuer(session)
    document = settlement_document(figures, tr, source, sheet=Paper[sheet.name])
    name = paper_name(f"{kind} {figures.member_number}", source, to_date=figures.settled_on)
    if not subject:
        return MadePaper(file_name=name, content=render_pdf(document))
    mark = print_log.next_mark(session, LoggedPaper.SETTLEMENT, subject)
    return MadePaper(
        file_name=name,
        content=render_pdf(marked_as_copy(document, mark, tr)),
        logged=LoggedPaper.SETTLEMENT,
        subjects=(subject,),
    )
