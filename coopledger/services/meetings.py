"""The meeting day: the sheet of a group or village, checking what was typed, and posting it.

One act posts the whole sheet: one voucher for each member who paid (`EntryKind.COLLECTION`), one
more for each further loan of hers, an entry without cash for what she took on credit, and perhaps
one for a cash difference that somebody chose to book. All of it is one batch, which
`services.batches.take_back` undoes.

What is taken on credit is booked as a sale to a member without a list of goods: D 1221 / K 4111 in
her name. So it is her debt, and her purchase in the members' shares of the surplus; what the goods
cost follows with the next stock count (5212), as for any goods that are not listed piece by piece.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from coopledger.accounting.batches import BatchKind
from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.errors import (
    InvalidInput,
    MeetingAlreadyPosted,
    MeetingCountDiffers,
    MeetingEmpty,
    Problem,
    UnknownMeeting,
    UnknownPlace,
)
from coopledger.accounting.gatherings import GatheringKind
from coopledger.accounting.journal import DraftEntry, JournalEntry
from coopledger.accounting.meetings import (
    DENOMINATIONS,
    MeetingDetail,
    MeetingSummary,
    Place,
    PlaceKind,
    RowEntry,
    Sheet,
    SheetColumn,
    cash_expected,
    column_sums,
    counted_cash,
)
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.text import Text
from coopledger.accounting.vouchers import Direction, cash_voucher
from coopledger.services import batches, gatherings, savings
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.meeting_plan import (
    PlannedMember,
    Planner,
    Register,
    SheetFacts,
    belongs,
    sheet_facts,
    title_of,
)
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import (
    batch_store,
    chart_store,
    journal_store,
    loan_store,
    meeting_store,
    member_store,
)
from coopledger.storage.database import Tx

_OVER, _SHORT = Codes.CASH_OVER, Codes.CASH_SHORT

_TYPED_WITHIN = timedelta(days=7)
"""So long after a meeting its paper sheet is still expected to be typed in."""
CHANGED: Changes = frozenset({Change.SAVINGS, Change.LOANS, Change.JOURNAL, Change.STOCK})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRequest:
    """A filled-in sheet to post.

    Attributes:
        held_on: The day of the meeting, which is the accounting date of every entry.
        cash_account: Where the money goes.
        rows: What was typed; rows of the sheet that are missing here are empty.
        denominations: How many of each note and coin, by its value in rupiah; empty when only the
            sum was typed.
        counted: The counted cash; with denominations it must be what they come to.
        book_difference: Whether a difference between sheet and count is booked to cash over (8103)
            or short (8202); without it a difference refuses the act.
        difference_reason: What is known of the difference; stands in its entry.
    """

    operation_id: str
    place: Place
    held_on: date
    rows: tuple[RowEntry, ...]
    counted: Money
    denominations: Mapping[int, int] = field(default_factory=dict)
    cash_account: str = Codes.CASH
    book_difference: bool = False
    difference_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPosted(Posted):
    """What a posted sheet made.

    Attributes:
        meeting_id: By which its papers are printed.
        receipts: How many members get a receipt.
    """

    meeting_id: int
    receipts: int


# --- before the meeting ---


def places(session: Session) -> tuple[Place, ...]:
    """The groups that meet, then the villages, then the whole cooperative.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    today = session.clock.today()
    with session.books.read() as tx:
        register = Register(tx, today)
        present = [each for each in member_store.everyone(tx) if register.takes_part(each)]
        calendar = gatherings.next_meetings(tx, today)
        recent = gatherings.next_meetings(tx, today - _TYPED_WITHIN)
        found = (
            *_places(PlaceKind.GROUP, present, (each.group for each in present), calendar),
            *_places(PlaceKind.VILLAGE, present, (each.village for each in present), calendar),
        )
        return (
            *(replace(place, waiting=_waiting(tx, place, recent, today)) for place in found),
            Place(kind=PlaceKind.ALL, members=len(present)),
        )


def _waiting(
    tx: Tx, place: Place, recent: Mapping[tuple[GatheringKind, str], date], today: date
) -> date | None:
    """The day just gone on which the place met, if its sheet was not recorded."""
    days = {(of, name.casefold()): day for (of, name), day in recent.items()}
    day = days.get((GatheringKind(place.kind.value), place.name.casefold()))
    if day is None or day >= today:
        return None
    return None if meeting_store.standing(tx, place.kind, place.name, day) else day


def _places(
    kind: PlaceKind,
    present: Sequence[Member],
    names: Iterable[str],
    calendar: Mapping[tuple[GatheringKind, str], date],
) -> list[Place]:
    """The places of those names, each in the spelling that most members have."""
    days = {(of, name.casefold()): day for (of, name), day in calendar.items()}
    spellings: dict[str, Counter[str]] = {}
    for name in filter(None, names):
        spellings.setdefault(name.casefold(), Counter())[name] += 1
    usual = [max(sorted(of_one), key=of_one.__getitem__) for of_one in spellings.values()]
    places = [Place(kind=kind, name=name) for name in sorted(usual, key=str.casefold)]
    return [
        replace(
            place,
            members=sum(1 for member in present if belongs(member, place)),
            next_meeting=days.get((GatheringKind(kind.value), place.name.casefold())),
        )
        for place in places
    ]


def open_sheet(session: Session, place: Place, held_on: date) -> Sheet:
    """The sheet of a place and a day, filled in with what is due.

    Dues are everything open up to the month of the meeting, the oldest month first; of a loan it is
    every unpaid instalment up to the end of that month. Voluntary savings are empty, with what she
    usually puts in as a hint. A member with two running loans has a second row. Who works abroad,
    has left or is no member yet stands on the sheet only while she owes a loan.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownPlace: When nobody belongs to the place on that day.
        DateOutOfRange, PeriodClosed: When nothing could be posted on that day.
        MeetingAlreadyPosted: When the meeting was recorded already.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        _check_open(tx, place, held_on)
        return _facts(tx, place, held_on).sheet


def printable_sheet(session: Session, place: Place, held_on: date) -> Sheet:
    """The sheet for its paper, of any day: also of a locked month or a meeting that was posted.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownPlace: When nobody belongs to the place on that day.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return _facts(tx, place, held_on).sheet


def _facts(tx: Tx, place: Place, held_on: date) -> SheetFacts:
    facts = sheet_facts(tx, place, held_on)
    if not facts.sheet.rows:
        raise UnknownPlace(place.name)
    return facts


def _check_open(tx: Tx, place: Place, held_on: date) -> None:
    journal_store.check_day(tx, held_on)
    standing = meeting_store.standing(tx, place.kind, place.name, held_on)
    if standing is not None:
        raise MeetingAlreadyPosted(standing.title)


def check_rows(
    session: Session, place: Place, held_on: date, rows: Iterable[RowEntry]
) -> tuple[Problem, ...]:
    """What would be refused, at its cell, before anything is posted.

    The `place` of a finding names row and column; `accounting.meetings.place_of` reads it. The
    sentence is `i18n.problem_text`.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownPlace: When nobody belongs to the place on that day.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        planner = Planner(tx, _facts(tx, place, held_on), Codes.CASH)
        planner.plan(rows)
        return tuple(planner.problems)


# --- posting ---


def post_meeting(session: Session, request: MeetingRequest) -> MeetingPosted:
    """Posts a filled-in sheet: everything or nothing.

    Raises:
        NotPermitted: When the user may not record savings and loans, or sales where something was
            taken on credit.
        UnknownPlace: When nobody belongs to the place on that day.
        MeetingAlreadyPosted: When the meeting was recorded and not taken back.
        MeetingEmpty: When no amount stands on the sheet.
        InvalidInput: When cells are refused, each a problem with its place, or when the count of
            notes and coins is not the counted sum.
        MeetingCountDiffers: When the counted cash is not what the sheet comes to and the difference
            is not to be booked.
        UnknownAccount, NotACashAccount, AccountInactive: When an account cannot be used.
        DateOutOfRange, PeriodClosed: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    require(session, Permission.RECORD_LOANS)
    if any(row.amount(SheetColumn.PURCHASE) for row in request.rows):
        require(session, Permission.RECORD_SALES)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return _repeated(tx, request.operation_id, done)
        chart = chart_store.chart(tx)
        check_cash_account(chart, request.cash_account)
        _check_open(tx, request.place, request.held_on)
        facts = _facts(tx, request.place, request.held_on)
        planned = _planned(tx, request, facts)
        _check_count(request)
        poster = _Poster(tx, session, request.operation_id)
        rows = [poster.member(each, request.held_on) for each in planned]
        difference = _difference(tx, chart, request)
        over_or_short = None if difference is None else poster.post(difference)
        batch_id = batches.keep(
            tx,
            session,
            BatchKind.MEETING,
            facts.sheet.title,
            request.operation_id,
            poster.entries,
        )
        meeting_id = meeting_store.add(tx, _new_meeting(request, batch_id, over_or_short), rows)
    return MeetingPosted(
        entries=tuple(poster.entries),
        changes=CHANGED,
        meeting_id=meeting_id,
        receipts=sum(1 for row in rows if row.cash),
    )


def _repeated(tx: Tx, operation_id: str, done: Posted) -> MeetingPosted:
    batch = batch_store.of_operation(tx, operation_id)
    meeting = None if batch is None else meeting_store.of_batch(tx, batch.id)
    assert meeting is not None, "the act of this id posted no meeting"
    return MeetingPosted(
        entries=done.entries,
        changes=done.changes,
        repeated=True,
        meeting_id=meeting.id,
        receipts=meeting.payers,
    )


def _planned(tx: Tx, request: MeetingRequest, facts: SheetFacts) -> tuple[PlannedMember, ...]:
    if all(row.is_empty for row in request.rows):
        raise MeetingEmpty
    planner = Planner(
        tx,
        facts,
        request.cash_account,
        lambda member, product: savings.open_if_new(tx, member, product, request.held_on),
    )
    planned = planner.plan(request.rows)
    if planner.problems:
        raise InvalidInput(tuple(planner.problems))
    return planned


def _check_count(request: MeetingRequest) -> None:
    problems = [
        Problem("denomination_unknown", "denominations", {"value": value})
        for value, pieces in request.denominations.items()
        if value not in DENOMINATIONS or pieces < 0
    ]
    if request.counted < ZERO:
        problems.append(Problem("amount_negative", "counted"))
    pieces = counted_cash(request.denominations)
    if any(request.denominations.values()) and pieces != request.counted:
        problems.append(
            Problem(
                "denominations_differ",
                "counted",
                {"pieces": pieces, "counted": request.counted},
            )
        )
    if problems:
        raise InvalidInput(tuple(problems))
    expected = cash_expected(request.rows)
    if request.counted != expected and not request.book_difference:
        raise MeetingCountDiffers(expected, request.counted)


def _difference(tx: Tx, chart: Chart, request: MeetingRequest) -> DraftEntry | None:
    """The entry that books what was counted too much or too little; None when all is there."""
    over = request.counted - cash_expected(request.rows)
    if not over:
        return None
    meeting = {"meeting": title_of(request.place, request.held_on)}
    if over > ZERO:
        words, direction, account = Text("Cash over, {meeting}", meeting), Direction.IN, _OVER
    else:
        words, direction, account = Text("Cash short, {meeting}", meeting), Direction.OUT, _SHORT
    return cash_voucher(
        chart,
        direction=direction,
        posted_on=request.held_on,
        amount=abs(over),
        account=account,
        description=": ".join(filter(None, (memo(tx, "", words), request.difference_reason))),
        cash_account=request.cash_account,
    )


def _new_meeting(
    request: MeetingRequest, batch_id: int, over_or_short: JournalEntry | None
) -> meeting_store.NewMeeting:
    return meeting_store.NewMeeting(
        kind=request.place.kind,
        name=request.place.name,
        held_on=request.held_on,
        cash_account=request.cash_account,
        expected=cash_expected(request.rows),
        counted=request.counted,
        denominations=request.denominations,
        difference_entry_id=None if over_or_short is None else over_or_short.id,
        batch_id=batch_id,
    )


class _Poster:
    """Posts the entries of one act, one after the other.

    Attributes:
        entries: What was posted, in order.
    """

    def __init__(self, tx: Tx, session: Session, operation_id: str) -> None:
        self._tx = tx
        self._session = session
        self._operation_id = operation_id
        self.entries: list[JournalEntry] = []

    def post(self, draft: DraftEntry) -> JournalEntry:
        """Posts the next entry."""
        entry = post(self._tx, self._session, draft, self._operation_id, len(self.entries))
        self.entries.append(entry)
        return entry

    def member(self, planned: PlannedMember, held_on: date) -> meeting_store.NewRow:
        """Posts what one member pays, and says what to keep of her row."""
        posted = []
        for each in planned.entries:
            entry = self.post(each.draft)
            posted.append(entry.id)
            if each.loan is not None:
                loan_store.add_payment(
                    self._tx,
                    entry_id=entry.id,
                    contract_id=each.loan.contract_id,
                    paid_on=held_on,
                    split=each.loan.split,
                )
        return meeting_store.NewRow(
            member_id=planned.member.id,
            # Who pays through somebody else is not counted among those who were missed.
            absent=any(row.absent for row in planned.rows) and not posted,
            cash=total(row.cash for row in planned.rows),
            amounts=column_sums(planned.rows),
            loans=planned.paid_loans,
            entries=tuple(posted),
        )


# --- afterwards ---


def meetings(session: Session, *, limit: int | None = None) -> tuple[MeetingSummary, ...]:
    """The posted meetings, the newest first, those taken back too.

    Raises:
        NotPermitted: When the user may not see the books.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return meeting_store.meetings(tx, limit=limit)


def meeting(session: Session, meeting_id: int) -> MeetingDetail:
    """A posted sheet with its rows.

    Raises:
        NotPermitted: When the user may not see the books.
        UnknownMeeting: When there is none of that id.
    """
    require(session, Permission.SEE_BOOKS)
    with session.books.read() as tx:
        return detail(tx, meeting_id)


def detail(tx: Tx, meeting_id: int) -> MeetingDetail:
    """A posted sheet with its rows, for services that have a transaction open.

    Raises:
        UnknownMeeting: When there is none of that id.
    """
    summary = meeting_store.get(tx, meeting_id)
    if summary is None:
        raise UnknownMeeting(meeting_id)
    return MeetingDetail(summary=summary, rows=meeting_store.rows(tx, meeting_id))
