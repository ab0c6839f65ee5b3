"""The code of a member's paper compared with the book: does it still say what she was told?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting import hash_chain, statement_code
from coopledger.accounting.errors import UnknownMember
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.member_accounts import AccountGroup, member_accounts
from coopledger.accounting.member_statement import ClosingFigures, closing_figures
from coopledger.accounting.members import Member
from coopledger.accounting.money import Money
from coopledger.accounting.statement_code import StatementCode, cooperative_mark
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_store,
    member_lines,
    member_store,
    settings_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.member_lines import Scope


class Finding(Enum):
    """What comparing a paper with the book found."""

    AGREES = "agrees"
    """The state it was printed from is in the book, it said this, and it still holds."""
    BOOKED_SINCE = "booked_since"
    """It said what the book said then; entries made later changed the days it is about."""
    DIFFERS = "differs"
    """The state is in the book, but it said something else than the paper."""
    STATE_MISSING = "state_missing"
    """The state it was printed from is not in the book: entries were changed or taken away."""
    STATE_FOUND = "state_found"
    """Only the short code was typed, and the book contains the state it names."""
    UNKNOWN_MEMBER = "unknown_member"
    """Nobody has the number."""
    OTHER_COOPERATIVE = "other_cooperative"
    """It is a paper of another cooperative."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCompared:
    """One figure of the paper beside the book's.

    Attributes:
        group: What the figure is.
        paper: What the paper says.
        then: What the book said when the paper was printed; None when that state is missing.
        now: What the book says of the same day now.
    """

    group: AccountGroup
    paper: Money
    then: Money | None
    now: Money

    @property
    def agrees(self) -> bool:
        """Whether paper and book say the same, then and now."""
        return self.paper == self.now and self.then in (None, self.paper)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What comparing a paper with the book found.

    Attributes:
        finding: The result.
        code: What the paper's code says; None for a typed short code.
        member_name: Whose paper it is; empty when nobody has the number.
        figures: Its figures beside the book's; empty when the book has no such member.
        head: The newest entry when the paper was printed, as the book has it; None when it has not.
        entries_since: How many entries were made since.
    """

    finding: Finding
    code: StatementCode | None = None
    member_name: str = ""
    figures: tuple[FigureCompared, ...] = ()
    head: JournalEntry | None = None
    entries_since: int = 0


def verify_code(session: Session, text: str) -> Verdict:
    """Compares the code of a member's statement with the book, figure by figure.

    The figures are summed anew for the paper's last day: once from the entries that the book had
    when the paper was printed, once from all. A typed short book code (`9f3a-71c2-e804`) is looked
    for in the chain alone.

    Raises:
        NotPermitted: When the user may not check the book or see members.
        UnreadableCode: When the text is no code, or a damaged one.
    """
    require(session, Permission.CHECK)
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        if digits := statement_code.short_hash_of(text):
            return _of_short_code(tx, digits)
        code = statement_code.parse_code(text)
        if code.cooperative != cooperative_mark(settings_store.cooperative(tx)):
            return Verdict(finding=Finding.OTHER_COOPERATIVE, code=code)
        return _compared(tx, code)


def _of_short_code(tx: Tx, digits: str) -> Verdict:
    if hash_chain.GENESIS.startswith(digits):
        return Verdict(finding=Finding.STATE_FOUND, entries_since=journal_store.count(tx))
    head = journal_store.of_hash(tx, digits)
    if head is None:
        return Verdict(finding=Finding.STATE_MISSING)
    return Verdict(finding=Finding.STATE_FOUND, head=head, entries_since=_since(tx, head))


def _compared(tx: Tx, code: StatementCode) -> Verdict:
    head = journal_store.of_hash(tx, code.chain_head) if code.chain_head else None
    found = head is not None or code.chain_head == hash_chain.GENESIS
    try:
        member = member_store.by_number(tx, code.member)
    except UnknownMember:
        finding = Finding.UNKNOWN_MEMBER if found else Finding.STATE_MISSING
        return Verdict(finding=finding, code=code, head=head)
    now = _figures(tx, member, code.to_date)
    then = None
    if found:
        then = _figures(tx, member, code.to_date, up_to=0 if head is None else head.id)
    return Verdict(
        finding=_finding(code.figures, then, now),
        code=code,
        member_name=member.name,
        figures=tuple(_lines(code.figures, then, now)),
        head=head,
        entries_since=_since(tx, head),
    )


def _since(tx: Tx, head: JournalEntry | None) -> int:
    return journal_store.count(tx) - (0 if head is None else head.id)


def _finding(paper: ClosingFigures, then: ClosingFigures | None, now: ClosingFigures) -> Finding:
    if then is None:
        return Finding.STATE_MISSING
    if paper != then:
        return Finding.DIFFERS
    return Finding.AGREES if paper == now else Finding.BOOKED_SINCE


def _lines(
    paper: ClosingFigures, then: ClosingFigures | None, now: ClosingFigures
) -> Iterable[FigureCompared]:
    for group in AccountGroup:
        yield FigureCompared(
            group=group,
            paper=paper.of(group),
            then=None if then is None else then.of(group),
            now=now.of(group),
        )


def _figures(tx: Tx, member: Member, at: date, *, up_to: int | None = None) -> ClosingFigures:
    chart = chart_store.chart(tx)
    scope = Scope(codes=member_accounts(chart), member_id=member.id, up_to_entry=up_to)
    return closing_figures(chart, member_lines.balances_at(tx, scope, at).get(member.id, {}))
