"""The papers of a meeting: the sheet to fill in by hand, the receipts, the list of what came in."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.accounting.meetings import MeetingDetail, Place
from coopledger.accounting.money import Money, total
from coopledger.accounting.paper_prints import CopyMark, LoggedPaper
from coopledger.accounting.statement_specs import account_name
from coopledger.accounting.text import Label
from coopledger.accounting.voucher_paper import PaperKind, PaperNames, VoucherPaper, voucher_paper
from coopledger.i18n import Translator
from coopledger.services import meetings, print_log, reporting
from coopledger.services.meeting_plan import name_of
from coopledger.services.papers import MadePaper, Sheet, paper_name
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_search,
    journal_store,
    meeting_store,
    member_store,
    settings_store,
)
from coopledger.storage.database import Tx

if TYPE_CHECKING:
    from coopledger.reports.document import Document, Paper
    from coopledger.reports.statement_document import Issuer

THREE_TO_A_SHEET = "a4x3"
ONE_TO_A_SHEET = "a5"

Progress = Callable[[int, "int | None"], object]
"""Told how many receipts are done, and of how many; an exception from it stops."""


def sheet_paper(
    session: Session,
    place: Place,
    held_on: date,
    tr: Translator,
    *,
    sheet: Sheet = Sheet.A4,
) -> MadePaper:
    """The meeting-day sheet to be filled in by hand, lying, in the order of the screen.

    Raises:
        NotPermitted: When the user may not print papers or see members.
        UnknownPlace: When nobody belongs to the place on that day.
    """
    from coopledger.reports.layouts.meeting_sheet import sheet_document

    require(session, Permission.PRINT_PAPERS)
    figures = meetings.printable_sheet(session, place, held_on)
    issuer = reporting.issuer(session, on=held_on)
    document = sheet_document(figures, tr, issuer, place=name_of(place), paper=_lying(sheet))
    return _made(document, f"{document.title} {tr.resolve(name_of(place))}", issuer, held_on)


def collection_paper(
    session: Session, meeting_id: int, tr: Translator, *, sheet: Sheet = Sheet.A4
) -> MadePaper:
    """The list of a posted meeting: who paid what, who was absent, the count, signatures.

    Raises:
        NotPermitted: When the user may not print papers or see the books.
        UnknownMeeting: When there is none of that id.
    """
    from coopledger.reports.document import Paper
    from coopledger.reports.layouts.meeting_sheet import Collected, collection_document

    require(session, Permission.PRINT_PAPERS)
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        detail = meetings.detail(tx, meeting_id)
        entries = _entries(tx, meeting_id)
        account = chart_store.chart(tx).account(detail.summary.cash_account)
    issuer = reporting.issuer(session, on=detail.summary.held_on)
    place = _place(detail)
    document = collection_document(
        Collected(
            detail=detail,
            place=place,
            cash_account=account_name(account),
            cancelled=frozenset(
                str(entry.voucher)
                for of_one in entries.values()
                for entry in of_one
                if entry.reversed_by is not None
            ),
        ),
        tr,
        issuer,
        paper=Paper[sheet.name],
    )
    kind = f"{document.title} {tr.resolve(place)}"
    return _made(document, kind, issuer, detail.summary.held_on)


def receipts_paper(
    session: Session,
    meeting_id: int,
    tr: Translator,
    *,
    layout: str = THREE_TO_A_SHEET,
    progress: Progress | None = None,
) -> MadePaper:
    """The receipts of everybody who paid, in one PDF.

    A receipt whose voucher was printed before says that it is a copy; `subjects` names the vouchers
    to count when the paper leaves the program. Who paid two loans gets one receipt with both
    vouchers.

    Args:
        session: Who asks.
        meeting_id: The meeting.
        tr: The language.
        layout: `a4x3`, three to an A4 with lines to cut along, or `a5`, half an A4 each.
        progress: Told how many are done.

    Raises:
        NotPermitted: When the user may not print papers or see the books.
        UnknownMeeting: When there is none of that id.
        ValueError: When nobody paid cash; the window does not offer it then.
    """
    require(session, Permission.PRINT_PAPERS)
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        detail = meetings.detail(tx, meeting_id)
        papers = _receipts(tx, meeting_id)
    if not papers:
        raise ValueError(f"nobody paid at meeting {meeting_id}")
    firsts = [each.subjects[0] for each in papers]
    marks = print_log.next_marks(session, LoggedPaper.RECEIPT, firsts)
    marked = [(each.paper, marks[each.subjects[0]]) for each in papers]
    issuer = reporting.issuer(session, on=detail.summary.held_on)
    title = tr("Receipts {place}", place=_place(detail))
    return MadePaper(
        file_name=paper_name(title, issuer, to_date=detail.summary.held_on),
        content=_receipts_pdf(marked, tr, issuer, title=title, layout=layout, progress=progress),
        logged=LoggedPaper.RECEIPT,
        subjects=tuple(subject for each in papers for subject in each.subjects),
    )


def _receipts_pdf(
    marked: Sequence[tuple[VoucherPaper, CopyMark]],
    tr: Translator,
    issuer: Issuer,
    *,
    title: str,
    layout: str,
    progress: Progress | None,
) -> bytes:
    from coopledger.reports import pdf
    from coopledger.reports.layouts.copies import marked_as_copy
    from coopledger.reports.layouts.meeting_receipts import slips_document
    from coopledger.reports.layouts.receipt import receipt_document

    def told(done: int, of: int | None) -> bool:
        if progress is not None:
            progress(done, of)
        return True

    documents: Iterator[Document] = iter([slips_document(marked, tr, issuer)])
    count = 1
    if layout == ONE_TO_A_SHEET:
        documents = (
            marked_as_copy(receipt_document(paper, tr, issuer), mark, tr) for paper, mark in marked
        )
        count = len(marked)
    stream = io.BytesIO()
    pdf.write_pdf(
        stream,
        documents,
        title=title,
        author=issuer.cooperative.name,
        language=tr.language,
        total=count,
        progress=told,
    )
    return stream.getvalue()


# --- the figures


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReceipt:
    """One member's receipt.

    Attributes:
        subjects: The vouchers that it is about, under which its prints are counted.
    """

    paper: VoucherPaper
    subjects: tuple[str, ...]


def receipts(session: Session, meeting_id: int) -> tuple[MeetingReceipt, ...]:
    """The receipts of a meeting, in the order of its sheet.

    Raises:
        NotPermitted: When the user may not print papers or see the books.
        UnknownMeeting: When there is none of that id.
    """
    require(session, Permission.PRINT_PAPERS)
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        meetings.detail(tx, meeting_id)
        return _receipts(tx, meeting_id)


def _receipts(tx: Tx, meeting_id: int) -> tuple[MeetingReceipt, ...]:
    """All receipts, with a handful of queries whatever their number."""
    rows = _entries(tx, meeting_id)
    entries = [entry for of_one in rows.values() for entry in of_one]
    lines = [line for entry in entries for line in entry.draft.lines]
    names = PaperNames(
        members={member.id: (member.number, member.name) for member in member_store.everyone(tx)},
        contracts=journal_search.contract_numbers(
            tx, {line.contract_id for line in lines if line.contract_id is not None}
        ),
        products={},
    )
    limit = settings_store.book_rules(tx).stamp_duty_above
    reversals = _reversals(tx, entries)
    found = []
    for of_one in rows.values():
        papers = [
            voucher_paper(
                chart_store.chart(tx),
                entry,
                replace(names, reversed_by=reversals.get(entry.id, "")),
                stamp_duty_above=limit,
            )
            for entry in of_one
            if entry.draft.kind is EntryKind.COLLECTION
        ]
        if papers:
            found.append(
                MeetingReceipt(
                    paper=replace(_together(papers, limit), on_credit=_on_credit(of_one)),
                    subjects=tuple(paper.number for paper in papers),
                )
            )
    return tuple(found)


def _on_credit(entries: Sequence[JournalEntry]) -> Money:
    return total(
        entry.draft.amount
        for entry in entries
        if entry.draft.kind is EntryKind.SALE and entry.reversed_by is None
    )


def _together(papers: Sequence[VoucherPaper], stamp_duty_above: Money) -> VoucherPaper:
    """One receipt for all vouchers of a member."""
    first = papers[0]
    amount = total(paper.amount for paper in papers)
    return replace(
        first,
        number=", ".join(paper.number for paper in papers),
        amount=amount,
        parts=tuple(part for paper in papers for part in paper.parts),
        needs_stamp=first.kind is PaperKind.RECEIPT and amount > stamp_duty_above,
        reversed_by=", ".join(paper.reversed_by for paper in papers if paper.reversed_by),
    )


def _entries(tx: Tx, meeting_id: int) -> dict[int, list[JournalEntry]]:
    """The entries behind each row, by its rank."""
    ids = meeting_store.entry_ids(tx, meeting_id)
    wanted = [entry_id for of_one in ids.values() for entry_id in of_one]
    known = {entry.id: entry for entry in journal_store.by_ids(tx, wanted)}
    return {rank: [known[entry_id] for entry_id in of_one] for rank, of_one in ids.items()}


def _reversals(tx: Tx, entries: Sequence[JournalEntry]) -> Mapping[int, str]:
    """The number of the voucher that took each entry back."""
    back = [entry.reversed_by for entry in entries if entry.reversed_by is not None]
    return {
        entry.draft.reverses: str(entry.voucher)
        for entry in journal_store.by_ids(tx, back)
        if entry.draft.reverses is not None
    }


def _place(detail: MeetingDetail) -> Label:
    return name_of(Place(kind=detail.summary.kind, name=detail.summary.name))


def _lying(sheet: Sheet) -> Paper:
    from coopledger.reports.document import Paper

    return Paper.F4_LANDSCAPE if sheet is Sheet.F4 else Paper.A4_LANDSCAPE


def _made(document: Document, kind: str, issuer: Issuer, held_on: date) -> MadePaper:
    from coopledger.reports.pdf import render_pdf

    return MadePaper(
        file_name=paper_name(kind, issuer, to_date=held_on), content=render_pdf(document)
    )
