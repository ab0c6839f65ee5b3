"""The log of printed papers: the first print is the original, every later one a copy (SALINAN).

A preview asks `next_marks` and shows what would be printed. The moment the paper goes to a printer
or into a file, `printed` counts it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from coopledger.accounting.paper_prints import ORIGINAL, CopyMark, LoggedPaper, PaperPrint
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import print_store


def printed(session: Session, paper: LoggedPaper, subject: str) -> int:
    """Counts one print that leaves the program now, in a transaction of its own.

    Returns:
        1 for the original, 2 for the first copy. A book that is open for reading only cannot count;
        whatever it prints is a copy.

    Raises:
        NotPermitted: When the user may not print papers.
    """
    return printed_many(session, paper, (subject,))[subject]


def printed_many(
    session: Session, paper: LoggedPaper, subjects: Collection[str]
) -> Mapping[str, int]:
    """Counts the prints of many papers of one kind at once, as `printed` does for one.

    Raises:
        NotPermitted: When the user may not print papers.
    """
    require(session, Permission.PRINT_PAPERS)
    if session.books.read_only:
        marks = next_marks(session, paper, subjects)
        return {subject: mark.number for subject, mark in marks.items()}
    with session.books.write() as tx:
        before = print_store.counts(tx, paper, subjects)
        at = session.clock.now()
        numbers = {}
        for subject in subjects:
            print_store.add(tx, paper, subject, at=at, who=session.user.name)
            numbers[subject] = before[subject][0] + 1 if subject in before else 1
    return numbers


def next_marks(
    session: Session, paper: LoggedPaper, subjects: Collection[str]
) -> Mapping[str, CopyMark]:
    """What the next print of each paper says of itself: the original, or which copy.

    Raises:
        NotPermitted: When the user may not print papers.
    """
    require(session, Permission.PRINT_PAPERS)
    with session.books.read() as tx:
        known = print_store.counts(tx, paper, subjects)
    least = 2 if session.books.read_only else 1
    marks = {}
    for subject in subjects:
        if subject in known:
            number, first = known[subject]
            marks[subject] = CopyMark(number=number + 1, original_on=first.astimezone().date())
        else:
            marks[subject] = ORIGINAL if least == 1 else CopyMark(number=least)
    return marks


def next_mark(session: Session, paper: LoggedPaper, subject: str) -> CopyMark:
    """What the next print of one paper says of itself.

    Raises:
        NotPermitted: When the user may not print papers.
    """
    return next_marks(session, paper, (subject,))[subject]


def prints(
    session: Session,
    *,
    paper: LoggedPaper | None = None,
    subject: str = "",
    copies_only: bool = False,
    limit: int = 200,
) -> tuple[PaperPrint, ...]:
    """The log, the newest print first.

    Args:
        session: Who asks.
        paper: Only one kind of paper.
        subject: Only the prints of one voucher or certificate.
        copies_only: Leaves the originals out.
        limit: So many at most.

    Raises:
        NotPermitted: When the user may not check the book.
    """
    require(session, Permission.CHECK)
    with session.books.read() as tx:
        return print_store.prints(
            tx, paper=paper, subject=subject, copies_only=copies_only, limit=limit
        )
