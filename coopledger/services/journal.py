"""The journal: entries by hand, taking back, correcting, finding and looking into entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from coopledger.accounting.chart import Account, Demands, Side, Unit
from coopledger.accounting.corrections import check_reversible, taken_back
from coopledger.accounting.entry_list import Cursor, EntryFilter, EntrySummary
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    BalanceHeld,
    ContractOfOther,
    CoopLedgerError,
    DescriptionRequired,
    EntryNotBalanced,
    EntryTooShort,
    InsufficientBalance,
    ReasonRequired,
)
from coopledger.accounting.inventory import StockMovement
from coopledger.accounting.journal import (
    DraftEntry,
    EntryKind,
    JournalEntry,
    Line,
    Series,
    VoucherNumber,
)
from coopledger.accounting.members import Member
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money, total
from coopledger.accounting.text import Text
from coopledger.services import loans, savings, stock_desk, term_deposits
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require, require_any
from coopledger.services.posting import already_done, continued, next_part, post
from coopledger.services.session import Session
from coopledger.storage import (
    balances,
    chart_store,
    journal_search,
    journal_store,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx

PAGE = 100
"""Entries in one page of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """One line of an entry by hand.

    Attributes:
        account: The account's code.
        amount: Always positive.
        member_number: Whom it concerns, where the account is kept per member.
        contract_number: The savings account or loan. On a savings account the member's own is
            found, or opened, without it.
        unit: The business unit; None for that of the account.
    """

    account: str
    side: Side
    amount: Money
    member_number: str = ""
    contract_number: str = ""
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRequest:
    """An entry by hand, for the trained.

    Attributes:
        as_history: Whether it happened before the books were kept here; history is not stopped by
            rules of today.
    """

    operation_id: str
    posted_on: date
    description: str
    lines: tuple[EntryLine, ...]
    reference: str = ""
    as_history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReversalRequest:
    """An entry to be taken back.

    Attributes:
        voucher: Its number.
        reason: Why, in the person's words.
    """

    operation_id: str
    voucher: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which entries are wanted; what is left out does not narrow.

    Attributes:
        text: Words of description or reference, or a voucher number.
        member_number: A member whom a line must name.
        amount: The sum of the entry's debits.
    """

    from_date: date | None = None
    to_date: date | None = None
    text: str = ""
    account: str = ""
    member_number: str = ""
    kind: EntryKind | None = None
    series: Series | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """A page of entries, the newest first.

    Attributes:
        next: Where the next page begins; None on the last.
    """

    entries: tuple[EntrySummary, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDetail:
    """One line with the names behind its numbers."""

    line: Line
    account: Account
    member: Member | None = None
    contract_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDetail:
    """One entry with all that belongs to it.

    Attributes:
        reverses: The number of the entry it takes back.
        reversed_by: The number of the entry that took it back.
        reversible: Whether it can be taken back.
    """

    entry: JournalEntry
    lines: tuple[LineDetail, ...]
    reverses: VoucherNumber | None = None
    reversed_by: VoucherNumber | None = None
    reversible: bool = True


# --- by hand ---


def record(session: Session, request: JournalRequest) -> Posted:
    """Posts an entry by hand.

    Raises:
        NotPermitted: When the role may not.
        EntryTooShort: When it has fewer than two lines.
        EntryNotBalanced: When debits and credits differ.
        AmountNotPositive, AmountTooLarge: When an amount is none.
        DescriptionRequired: When nothing says what it is for.
        UnknownMember, UnknownContract, ContractOfOther: When a line names none, or somebody else's.
        UnknownAccount, AccountInactive, MemberRequired, ContractRequired: When a line may not
            stand.
        InsufficientCash: When a cash account does not hold enough then or on a later day.
        InsufficientBalance: When a savings account does not.
        DateOutOfRange, PeriodClosed: When the date is not open.
    """
    require(session, Permission.RECORD_JOURNAL)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        draft = _draft(tx, request)
        if not request.as_history:
            check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        if not request.as_history:
            _check_savings_cover(tx, draft)
        return Posted(entries=(entry,), changes=_changes(tx, (entry,)))


def _draft(tx: Tx, request: JournalRequest) -> DraftEntry:
    if len(request.lines) < 2:
        raise EntryTooShort
    for line in request.lines:
        if line.amount <= ZERO:
            raise AmountNotPositive
        if line.amount > MAX_AMOUNT:
            raise AmountTooLarge(MAX_AMOUNT)
    difference = total(
        line.amount if line.side is Side.DEBIT else -line.amount for line in request.lines
    )
    if difference:
        raise EntryNotBalanced(difference)
    if not request.description.strip() and not request.as_history:
        raise DescriptionRequired
    return DraftEntry(
        kind=EntryKind.JOURNAL,
        posted_on=request.posted_on,
        description=memo(tx, request.description, Text("Journal entry")),
        lines=tuple(_line(tx, request.posted_on, line) for line in request.lines),
        reference=request.reference.strip(),
    )


def _line(tx: Tx, posted_on: date, line: EntryLine) -> Line:
    account = chart_store.chart(tx).account(line.account)
    member_id = contract_id = None
    if line.member_number.strip():
        member = member_store.by_number(tx, line.member_number)
        member_id = member.id
        if not line.contract_number.strip() and _is_savings(tx, account):
            contract_id = savings.account_on(tx, member, account.code, posted_on).contract_id
    if line.contract_number.strip():
        contract_id, holder = journal_search.contract_on(tx, line.contract_number, account.code)
        if member_id not in {None, holder}:
            raise ContractOfOther(line.contract_number)
        member_id = holder
    return Line(
        account=account.code,
        side=line.side,
        amount=line.amount,
        unit=line.unit or account.default_unit,
        member_id=member_id,
        contract_id=contract_id,
    )


def _is_savings(tx: Tx, account: Account) -> bool:
    return account.demands is Demands.CONTRACT and any(
        product.account_code == account.code for product in savings_store.products(tx)
    )


def _check_savings_cover(tx: Tx, draft: DraftEntry) -> None:
    """Refuses, after posting, what left a savings account overdrawn on that or a later day.

    Raises:
        InsufficientBalance: Which rolls the whole act back.
        BalanceHeld: When it leaves a hold uncovered, which does so too.
    """
    chart = chart_store.chart(tx)
    for line in draft.lines:
        if line.contract_id is None or line.side is Side.CREDIT:
            continue
        if not _holds_savings(chart.account(line.account)):
            continue
        highest = balances.highest_from(
            tx, line.account, draft.posted_on, contract_id=line.contract_id
        )
        if highest > ZERO:
            raise InsufficientBalance(max(line.amount - highest, ZERO))
        held = savings_store.held(tx, line.contract_id)
        if held > -highest:
            raise BalanceHeld(max(line.amount - highest - held, ZERO), held)


def _holds_savings(account: Account) -> bool:
    """Whether its contracts are the members' money with the cooperative, and not their debts."""
    return account.demands is Demands.CONTRACT and account.normal_side is Side.CREDIT


# --- taking back and correcting ---


def reverse(session: Session, request: ReversalRequest) -> Posted:
    """Takes an entry back, and the goods that it moved.

    The reversal is dated like its original while that month is open, else today. In a later book
    year, income and expense go to 3403.

    Raises:
        NotPermitted: When the role may not.
        UnknownEntry: When there is no such voucher.
        ReasonRequired: When no reason is given.
        AlreadyReversed, NotReversible: When it cannot be taken back.
        LoanHasPayments: When it paid out a loan on which payments stand.
        InsufficientStock: When goods it brought in have been sold since.
        InsufficientBalance: When savings it brought in have been taken out since.
        PeriodClosed: When today's month is locked as well.
    """
    require(session, Permission.REVERSE)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        reversals, moved = _take_back(tx, session, request)
        corrections = stock_desk.settle(tx, session, request.operation_id, moved)
        _check_savings_cover(tx, reversals[0].draft)
        entries = (*reversals, *corrections)
        return Posted(entries=entries, changes=_changes(tx, entries))


def take_back_all(
    tx: Tx,
    session: Session,
    taken: Iterable[JournalEntry],
    reason: str,
    operation_id: str,
) -> tuple[JournalEntry, ...]:
    """Takes several entries back in one act, in the order given; for services that undo a batch.

    Goods and savings must be covered only when all are back.

    Raises:
        CoopLedgerError: What `reverse` refuses.
    """
    reversals: list[JournalEntry] = []
    moved: list[StockMovement] = []
    for entry in taken:
        request = ReversalRequest(
            operation_id=operation_id, voucher=str(entry.voucher), reason=reason
        )
        back, goods = _take_back(tx, session, request, as_part=True)
        reversals += back
        moved += goods
    corrections = stock_desk.settle(tx, session, operation_id, tuple(moved))
    for reversal in reversals:
        _check_savings_cover(tx, reversal.draft)
    return (*reversals, *corrections)


def correct(
    session: Session, request: ReversalRequest, record_right: Callable[[Session], Posted]
) -> Posted:
    """Takes an entry back and posts the right one, in one step: both or neither.

    `record_right` is the service that posts the right entry, its request filled in with the same
    operation id: `lambda session: savings.deposit(session, deposit_request)`. The reversal is part
    0 of the operation, the right entry part 1.

    Raises:
        CoopLedgerError: What `reverse` and the service refuse.
        ValueError: When the service posted under another operation id.
    """
    require(session, Permission.REVERSE)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        reversals, moved = _take_back(tx, session, request)
        with continued(tx, request.operation_id):
            right = record_right(session)
        if any(entry.operation_id != request.operation_id for entry in right.entries):
            raise ValueError("the right entry must be posted under the operation of the correction")
        # Only now: goods that a purchase brought in may have been sold, and the right one brings
        # them in again.
        corrections = stock_desk.settle(tx, session, request.operation_id, moved)
        _check_savings_cover(tx, reversals[0].draft)
        entries = (*reversals, *right.entries, *corrections)
        return Posted(entries=entries, changes=_changes(tx, entries) | right.changes)


def _take_back(
    tx: Tx, session: Session, request: ReversalRequest, *, as_part: bool = False
) -> tuple[tuple[JournalEntry, ...], tuple[StockMovement, ...]]:
    """Posts the reversals of an entry and of the stock corrections that it caused."""
    if not request.reason.strip():
        raise ReasonRequired
    entry = journal_store.by_voucher(tx, request.voucher)
    check_reversible(entry, as_part=as_part)
    loans.refuse_reversal(tx, entry)
    term_deposits.refuse_reversal(tx, entry)
    reason = memo(
        tx,
        "",
        Text(
            "Reversal of {voucher}: {reason}",
            {"voucher": str(entry.voucher), "reason": request.reason.strip()},
        ),
    )
    reversals: list[JournalEntry] = []
    moved: list[StockMovement] = []
    for each in (entry, *_caused_corrections(tx, entry)):
        draft = _reversal_draft(tx, session, each, reason)
        reversal = post(
            tx, session, draft, request.operation_id, next_part(tx, request.operation_id)
        )
        reversals.append(reversal)
        moved += stock_desk.move_back(tx, each, reversal)
    return tuple(reversals), tuple(moved)


def _caused_corrections(tx: Tx, entry: JournalEntry) -> tuple[JournalEntry, ...]:
    return tuple(
        other
        for other in journal_store.find_operation(
            tx, entry.operation_id, kind=EntryKind.STOCK_ADJUSTMENT
        )
        if other.id > entry.id and other.draft.reverses is None and other.reversed_by is None
    )


def _reversal_draft(tx: Tx, session: Session, entry: JournalEntry, reason: str) -> DraftEntry:
    original = entry.draft.posted_on
    on = session.clock.today() if journal_store.is_locked(tx, original) else original
    cooperative = settings_store.cooperative(tx)
    return taken_back(
        chart_store.chart(tx),
        entry,
        on=on,
        description=reason,
        same_year=cooperative.fiscal_year_of(on) == cooperative.fiscal_year_of(original),
    )


_OF_KIND = {
    EntryKind.DEPOSIT: Change.SAVINGS,
    EntryKind.WITHDRAWAL: Change.SAVINGS,
    EntryKind.TRANSFER: Change.SAVINGS,
    EntryKind.SAVINGS_INTEREST: Change.SAVINGS,
    EntryKind.DISBURSEMENT: Change.LOANS,
    EntryKind.REPAYMENT: Change.LOANS,
    EntryKind.COLLECTION: Change.LOANS,
    EntryKind.PURCHASE: Change.STOCK,
    EntryKind.SALE: Change.STOCK,
    EntryKind.STOCK_ADJUSTMENT: Change.STOCK,
    EntryKind.SURPLUS_ALLOCATION: Change.SURPLUS,
    EntryKind.SURPLUS_PAYOUT: Change.SURPLUS,
}


def _changes(tx: Tx, entries: Iterable[JournalEntry]) -> frozenset[Change]:
    """What pages must read again, by the kinds of the entries and the accounts of their lines."""
    chart = chart_store.chart(tx)
    changed = {Change.JOURNAL}
    for entry in entries:
        if entry.draft.kind in _OF_KIND:
            changed.add(_OF_KIND[entry.draft.kind])
        for line in entry.draft.lines:
            account = chart.account(line.account)
            if account.demands is Demands.CONTRACT:
                changed.add(Change.SAVINGS if _holds_savings(account) else Change.LOANS)
    return frozenset(changed)


# --- finding and looking ---


def entries(
    session: Session,
    wanted: Search | None = None,
    *,
    after: Cursor | None = None,
    limit: int = PAGE,
) -> EntryPage:
    """A page of entries, the newest first.

    Args:
        session: Who asks.
        wanted: Which ones; None for all.
        after: Where the page begins; None for the first.
        limit: How many a page holds.

    Raises:
        NotPermitted: When the role may not see the books.
        UnknownMember: When nobody has the member number.
    """
    require(session, Permission.SEE_BOOKS)
    wanted = wanted or Search()
    with session.books.read() as tx:
        member_id = None
        if wanted.member_number.strip():
            member_id = member_store.by_number(tx, wanted.member_number).id
        chosen = EntryFilter(
            from_date=wanted.from_date,
            to_date=wanted.to_date,
            text=wanted.text,
            account=wanted.account,
            member_id=member_id,
            kind=wanted.kind,
            series=wanted.series,
            amount=wanted.amount,
        )
        # One more than a page shows whether there is another.
        found = journal_search.search(tx, chosen, after=after, limit=limit + 1)
    page = found[:limit]
    more = len(found) > limit
    return EntryPage(entries=page, next=Cursor(page[-1].posted_on, page[-1].id) if more else None)


def entry(session: Session, voucher: str) -> EntryDetail:
    """One entry with the names behind its numbers.

    Raises:
        NotPermitted: When the role may see neither books nor shop.
        UnknownEntry: When there is no such voucher.
    """
    require_any(session, Permission.SEE_BOOKS, Permission.SEE_SHOP)
    with session.books.read() as tx:
        return detail(tx, journal_store.by_voucher(tx, voucher))


def entry_by_id(session: Session, entry_id: int) -> EntryDetail:
    """One entry by its place in the order of posting, as links in reports name it.

    Raises:
        NotPermitted: When the role may see neither books nor shop.
        UnknownEntry: When there is none.
    """
    require_any(session, Permission.SEE_BOOKS, Permission.SEE_SHOP)
    with session.books.read() as tx:
        return detail(tx, journal_store.by_id(tx, entry_id))


def detail(tx: Tx, found: JournalEntry) -> EntryDetail:
    """The entry with the names behind its numbers."""
    chart = chart_store.chart(tx)
    lines = found.draft.lines
    numbers = journal_search.contract_numbers(
        tx, {line.contract_id for line in lines if line.contract_id is not None}
    )
    members = {
        line.member_id: member_store.get(tx, line.member_id)
        for line in lines
        if line.member_id is not None
    }
    reverses, reversed_by = found.draft.reverses, found.reversed_by
    try:
        check_reversible(found)
        reversible = True
    except CoopLedgerError:
        reversible = False
    return EntryDetail(
        entry=found,
        lines=tuple(
            LineDetail(
                line=line,
                account=chart.account(line.account),
                member=None if line.member_id is None else members[line.member_id],
                contract_number=(
                    "" if line.contract_id is None else numbers.get(line.contract_id, "")
                ),
            )
            for line in lines
        ),
        reverses=None if reverses is None else journal_store.by_id(tx, reverses).voucher,
        reversed_by=None if reversed_by is None else journal_store.by_id(tx, reversed_by).voucher,
        reversible=reversible,
    )


def request_of(session: Session, voucher: str, operation_id: str) -> JournalRequest:
    """An entry as a request, to correct it or to copy it.

    Raises:
        NotPermitted: When the role may not record entries.
        UnknownEntry: When there is no such voucher.
    """
    require(session, Permission.RECORD_JOURNAL)
    with session.books.read() as tx:
        found = detail(tx, journal_store.by_voucher(tx, voucher))
    return JournalRequest(
        operation_id=operation_id,
        posted_on=found.entry.draft.posted_on,
        description=found.entry.draft.description,
        reference=found.entry.draft.reference,
        lines=tuple(
            EntryLine(
                account=each.account.code,
                side=each.line.side,
                amount=each.line.amount,
                member_number="" if each.member is None else each.member.number,
                contract_number=each.contract_number,
                unit=each.line.unit,
            )
            for each in found.lines
        ),
    )
