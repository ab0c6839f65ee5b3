"""The monthly run of savings interest: preview, post, look back, and what would differ today.

A run is one act with one entry for each product, a batch that goes back as a whole
(`services.batches.take_back`), after which the month may run again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coopledger.accounting import interest_run as rules
from coopledger.accounting.batches import BatchKind
from coopledger.accounting.calendar import Period, months_between
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    InterestAlreadyRun,
    InterestMonthNotOver,
    NothingEarned,
    Problem,
    UnknownInterestRun,
)
from coopledger.accounting.interest_run import (
    Difference,
    Earner,
    InterestRun,
    PaidBefore,
    RunLine,
    Taker,
    TermInterest,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsAccount
from coopledger.accounting.savings_tax import tax_on
from coopledger.accounting.term_deposits import TermLine
from coopledger.accounting.text import Text
from coopledger.services import batches, term_deposits
from coopledger.services.changes import Change, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, next_part, post
from coopledger.services.savings import open_if_new
from coopledger.services.session import Session
from coopledger.storage import (
    audit_log,
    batch_store,
    chart_store,
    interest_store,
    journal_store,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx

Progress = Callable[[int, int], None]
"""Called with the accounts done and the accounts in all; an exception from it stops the run."""

_CHANGES = frozenset({Change.SAVINGS, Change.JOURNAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestPreview:
    """What a run of a month would post.

    Attributes:
        lines: What each account earned, by member number.
        terms: What certificates with monthly interest earned.
        put_aside: Interest that certificates earned and are paid at maturity.
        obstacles: What keeps the run from being posted; empty when nothing does.
        warnings: What should be looked at first.
        standing: The run of the month that stands already.
    """

    period: Period
    lines: tuple[RunLine, ...]
    terms: tuple[TermInterest, ...]
    put_aside: Money
    obstacles: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    standing: InterestRun | None

    @property
    def interest(self) -> Money:
        """All interest before tax."""
        return _sum_interest(self.lines, self.terms)

    @property
    def tax(self) -> Money:
        """All tax."""
        return _sum_tax(self.lines, self.terms)

    @property
    def net(self) -> Money:
        """What members get."""
        return self.interest - self.tax


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """A month to run."""

    operation_id: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestPosted(Posted):
    """A run that was posted."""

    run: InterestRun


# --- before ---


def next_period(session: Session) -> Period:
    """The month that a run is proposed for.

    It is the one behind the last that stands, be it not over yet; without any the last month that
    is over.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    today = session.clock.today()
    last_over = Period.of(today + timedelta(days=1)).plus(-1)
    with session.books.read() as tx:
        standing = [run.period for run in interest_store.runs(tx) if run.standing]
        begins = Period.of(settings_store.cooperative(tx).opening_date)
    following = max(standing).plus(1) if standing else last_over
    return max(min(following, Period.of(today)), begins)


def preview(
    session: Session, period: Period, *, progress: Progress | None = None
) -> InterestPreview:
    """What a run of the month would post now; nothing is changed.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return _preview(tx, session, period, progress)


def _preview(
    tx: Tx, session: Session, period: Period, progress: Progress | None = None
) -> InterestPreview:
    lines, terms = _earned(tx, period, progress=progress)
    standing = _standing(tx, period)
    accruals = term_deposits.accrual_lines(tx, period)
    put_aside = total(line.interest for line in accruals)
    nothing = not (lines or terms or put_aside)
    return InterestPreview(
        period=period,
        lines=lines,
        terms=terms,
        put_aside=put_aside,
        obstacles=tuple(_obstacles(tx, session, period, standing, nothing=nothing)),
        warnings=tuple(_warnings(tx, session, period)),
        standing=standing,
    )


def _obstacles(
    tx: Tx, session: Session, period: Period, standing: InterestRun | None, *, nothing: bool
) -> Iterable[Problem]:
    if standing is not None:
        yield Problem("interest_ran_already", "period", {"month": period})
    if period.last_day > session.clock.today():
        yield Problem("interest_month_not_over", "period", {"month": period})
    if journal_store.is_locked(tx, period.last_day):
        yield Problem("interest_month_locked", "period", {"month": period})
    if period < Period.of(settings_store.cooperative(tx).opening_date):
        yield Problem("interest_before_books", "period")
    if nothing:
        yield Problem("interest_nothing_earned", "period", {"month": period})


def _warnings(tx: Tx, session: Session, period: Period) -> Iterable[Problem]:
    if period.last_day == session.clock.today():
        yield Problem("interest_last_day", "period", {"month": period})
    cap = settings_store.book_rules(tx).savings_rate_cap
    yield from rules.warnings_of(savings_store.products(tx), period.last_day, cap)
    ran = {run.period for run in interest_store.runs(tx) if run.standing}
    if ran:
        for month in months_between(min(ran).first_day, period.plus(-1).last_day):
            if month < period and month not in ran:
                yield Problem("interest_month_missing", "period", {"month": month})
    otherwise = interest_store.booked_otherwise(tx, period.first_day, period.last_day)
    if otherwise:
        yield Problem("interest_booked_otherwise", "period", {"amount": otherwise})


# --- posting ---


def run(
    session: Session, request: RunRequest, *, progress: Progress | None = None
) -> InterestPosted:
    """Posts what a month's savings earned, on the month's last day.

    Each account is credited its interest less the tax it bears, or the account that its product
    pays into; the interest of an account that was closed meanwhile waits on 2108. Certificates with
    monthly interest are paid, and what others are paid at maturity is put aside. Members with whom
    all was settled in the month or later are left out: the settlement covered it.

    Raises:
        NotPermitted: When the user may not run interest.
        InterestAlreadyRun: When a run of the month stands.
        InterestMonthNotOver: Before the month's last day.
        NothingEarned: When no account earned anything.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
        UnknownAccount, AccountInactive: When an account does not fit.
        SavingsAccountClosed: When an account that takes a certificate's interest is closed.
    """
    require(session, Permission.RUN_INTEREST)
    period = request.period
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return _again(tx, done, request)
        if _standing(tx, period):
            raise InterestAlreadyRun(period)
        if period.last_day > session.clock.today():
            raise InterestMonthNotOver(period)
        lines, terms = _earned(tx, period, progress=progress)
        posted = _post(tx, session, request, lines)
        taxes = {term.contract_id: term.tax for term in terms}
        certificates = term_deposits.post_month(tx, session, period, request.operation_id, taxes)
        entries = (*(entry for entry, _ in posted), *certificates)
        if not entries:
            raise NothingEarned(period)
        batch_id = batches.keep(
            tx, session, BatchKind.INTEREST, str(period), request.operation_id, entries
        )
        run_id = interest_store.add_run(tx, period, batch_id)
        for entry, paid in posted:
            interest_store.add_credits(tx, run_id, entry.id, paid)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="run_savings_interest",
            subject=str(period),
            after={
                "interest": _sum_interest(lines, terms).to_text(),
                "tax": _sum_tax(lines, terms).to_text(),
            },
        )
        made = _standing(tx, period)
        assert made is not None
    return InterestPosted(entries=entries, changes=_CHANGES, run=made)


def _post(
    tx: Tx, session: Session, request: RunRequest, lines: tuple[RunLine, ...]
) -> list[tuple[JournalEntry, tuple[RunLine, ...]]]:
    takers = {line.account.contract_id: _taker(tx, line, request.period) for line in lines}
    named = tuple(
        replace(line, goes_to=number) if number != line.account.number else line
        for line in lines
        if (number := takers[line.account.contract_id].number)
    )
    drafts = rules.run_drafts(
        chart_store.chart(tx),
        named,
        takers,
        posted_on=request.period.last_day,
        descriptions=_descriptions(tx, named, request.period),
    )
    posted = []
    for draft, paid in drafts:
        part = next_part(tx, request.operation_id)
        posted.append((post(tx, session, draft, request.operation_id, part), paid))
    return posted


def _descriptions(tx: Tx, lines: tuple[RunLine, ...], period: Period) -> dict[str, str]:
    return {
        line.account.product.code: memo(
            tx,
            "",
            Text(
                "Interest on {product}, {month}",
                {"product": line.account.product.name_id, "month": period},
            ),
        )
        for line in lines
    }


def _taker(tx: Tx, line: RunLine, period: Period) -> Taker:
    """The account that takes the net: the product's choice, else its own, else 2108."""
    account, member = line.account, member_store.get(tx, line.account.member_id)
    wanted = account.product.pays_into
    chosen: SavingsAccount | None = account
    if wanted and wanted != account.product.code:
        chosen = savings_store.account(tx, member.id, wanted)
        if chosen is None and not member.ended_by(period.last_day):
            chosen = open_if_new(tx, member, savings_store.product(tx, wanted), period.last_day)
    own = None if account.product.is_share_capital else account
    for each in (chosen, own):
        if each is not None and each.closed_on is None:
            return Taker(
                number=each.number,
                account_code=each.product.account_code,
                member_id=member.id,
                contract_id=each.contract_id,
            )
    return Taker(
        number=Codes.DUE_TO_FORMER_MEMBERS,
        account_code=Codes.DUE_TO_FORMER_MEMBERS,
        member_id=member.id,
        contract_id=None,
    )


def _again(tx: Tx, done: Posted, request: RunRequest) -> InterestPosted:
    batch = batch_store.of_operation(tx, request.operation_id)
    made = next(
        run
        for run in interest_store.runs(tx, request.period)
        if batch is not None and run.batch.id == batch.id
    )
    return InterestPosted(entries=done.entries, changes=_CHANGES, repeated=True, run=made)


# --- reckoning ---


def _earned(
    tx: Tx, period: Period, *, without_run: int | None = None, progress: Progress | None = None
) -> tuple[tuple[RunLine, ...], tuple[TermInterest, ...]]:
    """What accounts and certificates earned in the month, with the tax of each member."""
    members = {member.id: member for member in member_store.everyone(tx)}
    settled = interest_store.settled_since(tx, period.first_day)
    # Books that begin within a month know nothing of its days before.
    first = max(period.first_day, settings_store.cooperative(tx).opening_date)
    if first > period.last_day:
        return (), ()
    lines = rules.run_lines(
        _earners(tx, (first, period.last_day), members, settled, without_run, progress),
        first=first,
        last=period.last_day,
    )
    terms = tuple(
        _term(tx, line, members[line.deposit.member_id])
        for line in term_deposits.term_lines(tx, period)
    )
    before = {
        who: PaidBefore(interest=paid.interest, tax=paid.tax)
        for who, paid in term_deposits.paid_in_month(tx, period).items()
    }
    tax = tax_on(settings_store.book_rules(tx).interest_tax, period.last_day)
    return rules.with_taxes(lines, terms, tax, before)


def _earners(
    tx: Tx,
    span: tuple[date, date],
    members: Mapping[int, Member],
    settled: frozenset[int],
    without_run: int | None,
    progress: Progress | None,
) -> Iterable[Earner]:
    accounts = savings_store.accounts(tx)
    held = interest_store.balances(tx, *span, without_run=without_run)
    for done, (contract_id, balances) in enumerate(held.items(), 1):
        if progress is not None:
            progress(done, len(held))
        account = accounts[contract_id]
        if account.member_id in settled or not rules.earns(account.product):
            continue
        member = members[account.member_id]
        yield Earner(
            account=account,
            member_number=member.number,
            member_name=member.name,
            balances=balances,
        )


def _term(tx: Tx, line: TermLine, member: Member) -> TermInterest:
    deposit = line.deposit
    return TermInterest(
        contract_id=deposit.contract_id,
        certificate=deposit.certificate,
        member_id=member.id,
        member_number=member.number,
        member_name=member.name,
        interest=line.interest,
        taxed=savings_store.product(tx, deposit.product_code).taxed,
    )


def earned_since_last_run(tx: Tx, member: Member, until: date) -> dict[str, Money]:
    """What a member's accounts earned from the last run to a day, by account number; before tax.

    Each month is rounded to whole rupiah, as a run would. Empty in a book that has no run, and for
    days that a run covers already.
    """
    ran = [run.period for run in interest_store.runs(tx) if run.standing]
    if not ran:
        return {}
    accounts = {each.contract_id: each for each in savings_store.accounts_of(tx, member.id)}
    earned: dict[str, Money] = {}
    for period in months_between(max(ran).plus(1).first_day, until):
        if period.first_day > until:
            break
        last = min(period.last_day, until)
        held = interest_store.balances(tx, period.first_day, last, contracts=accounts)
        earners = [
            Earner(
                account=accounts[contract_id],
                member_number=member.number,
                member_name=member.name,
                balances=balances,
            )
            for contract_id, balances in held.items()
            if rules.earns(accounts[contract_id].product)
        ]
        for line in rules.run_lines(earners, first=period.first_day, last=last):
            number = line.account.number
            earned[number] = earned.get(number, ZERO) + line.interest
    return earned


# --- afterwards ---


def runs(session: Session) -> tuple[InterestRun, ...]:
    """The runs of the book with their sums, the newest first; those taken back too.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        sums = interest_store.sums(tx)
        return tuple(
            replace(run, interest=sums[run.id][0], tax=sums[run.id][1])
            for run in interest_store.runs(tx)
        )


def lines_of(session: Session, run_id: int) -> tuple[RunLine, ...]:
    """What a run credited, by member number.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownInterestRun: When there is none of that id.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        _run(tx, run_id)
        return interest_store.credited(tx, run_id)


def certificates_of(session: Session, run_id: int) -> tuple[TermInterest, ...]:
    """What a run paid on certificates, by member number.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownInterestRun: When there is none of that id.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        _run(tx, run_id)
        return interest_store.certificates(tx, run_id)


def differences(session: Session, run_id: int) -> tuple[Difference, ...]:
    """The accounts whose interest would be another one if the run's month ran today.

    Entries that were dated back into the month, and rules that changed since, show here.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownInterestRun: When there is none of that id.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        kept = _run(tx, run_id)
        now, _ = _earned(tx, kept.period, without_run=kept.id)
        return rules.differences(interest_store.credited(tx, run_id), now)


def _run(tx: Tx, run_id: int) -> InterestRun:
    for kept in interest_store.runs(tx):
        if kept.id == run_id:
            return kept
    raise UnknownInterestRun(run_id)


def _standing(tx: Tx, period: Period) -> InterestRun | None:
    return next((run for run in interest_store.runs(tx, period) if run.standing), None)


def _sum_interest(lines: Iterable[RunLine], terms: Iterable[TermInterest]) -> Money:
    return total(line.interest for line in lines) + total(term.interest for term in terms)


def _sum_tax(lines: Iterable[RunLine], terms: Iterable[TermInterest]) -> Money:
    return total(line.tax for line in lines) + total(term.tax for term in terms)
