"""Member statements: one, or all of them in one pass over the journal."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from coopledger.accounting.chart import Chart
from coopledger.accounting.errors import SpanReversed
from coopledger.accounting.loan_position import LoanPosition, position
from coopledger.accounting.loans import Loan
from coopledger.accounting.member_accounts import AccountGroup, member_accounts
from coopledger.accounting.member_statement import (
    NO_PATRONAGE,
    AccountKey,
    AccountName,
    DuesStanding,
    LedgerLine,
    LoanFacts,
    MemberFacts,
    MemberStatement,
    Patronage,
    SurplusReceived,
    build,
)
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money
from coopledger.services.member_reports import EVERYWHERE, Place
from coopledger.services.members import dues_table
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    loan_store,
    member_lines,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.member_lines import Balances, PaidAlong, Scope

_AT_ONCE = 100
"""So many members' lines are in memory at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What all statements of a span share, read once."""

    chart: Chart
    from_date: date
    to_date: date
    openings: Balances
    ledger: Balances
    names: Mapping[int, Mapping[AccountKey, AccountName]]
    loans: Mapping[int, tuple[LoanFacts, ...]]
    patronage: Mapping[int, Patronage]
    surplus: Mapping[int, SurplusReceived]
    dues: Mapping[int, DuesStanding]
    along: PaidAlong

    def statement(self, member: Member, lines: Iterable[LedgerLine]) -> MemberStatement:
        """One member's statement."""
        facts = MemberFacts(
            member=member,
            openings=self.openings.get(member.id, {}),
            lines=[self._with_interest(line) for line in lines],
            ledger=self.ledger.get(member.id, {}),
            names=self.names.get(member.id, {}),
            loans=self.loans.get(member.id, ()),
            patronage=self.patronage.get(member.id, NO_PATRONAGE),
            surplus=self.surplus.get(member.id),
            dues=self.dues.get(member.id),
        )
        return build(self.chart, facts, from_date=self.from_date, to_date=self.to_date)

    def _with_interest(self, line: LedgerLine) -> LedgerLine:
        """A repayment with the interest and penalty that were paid with it."""
        contract_id = line.key[1]
        paid = None if contract_id is None else self.along.get((line.entry_id, contract_id))
        if paid is None:
            return line
        interest, penalty = paid
        return replace(line, interest=interest, penalty=penalty)


def member_statement(
    session: Session, number: str, from_date: date, to_date: date
) -> MemberStatement:
    """One member's statement from one day to another, both included.

    Raises:
        NotPermitted: When the user may not see members.
        SpanReversed: When the span ends before it begins.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    _check_span(from_date, to_date)
    with session.books.read() as tx:
        member = member_store.by_number(tx, number)
        scope = Scope(codes=member_accounts(chart_store.chart(tx)), member_id=member.id)
        facts = _facts(tx, scope, from_date, to_date)
        lines = member_lines.lines(tx, scope, from_date, to_date)
        return facts.statement(member, lines.get(member.id, []))


def member_statements(
    session: Session, from_date: date, to_date: date, place: Place = EVERYWHERE
) -> Generator[MemberStatement, None, None]:
    """The statements of all members who are in the register at the end of the span.

    They come as they are handed out: by village, and within a village by number; who has no village
    comes last. Who has left is among them while anything stands in her name or moved in the span.
    The journal is read while the statements are asked for, in one query for every hundred members;
    the book stays open for reading until the last one. Whoever may stop before that closes the
    generator, on the thread on which it began.

    Raises:
        NotPermitted: When the user may not see members.
        SpanReversed: When the span ends before it begins.
    """
    require(session, Permission.SEE_MEMBERS)
    _check_span(from_date, to_date)
    return _all_statements(session, from_date, to_date, place)


def count_statements(
    session: Session, from_date: date, to_date: date, place: Place = EVERYWHERE
) -> int:
    """How many statements `member_statements` gives for the span, for a progress bar.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        scope = Scope(codes=member_accounts(chart_store.chart(tx)))
        openings = member_lines.balances_before(tx, scope, from_date)
        return len(_recipients(tx, scope, from_date, to_date, place, openings))


def _all_statements(
    session: Session, from_date: date, to_date: date, place: Place
) -> Generator[MemberStatement, None, None]:
    with session.books.read() as tx:
        scope = Scope(codes=member_accounts(chart_store.chart(tx)))
        facts = _facts(tx, scope, from_date, to_date)
        recipients = _recipients(tx, scope, from_date, to_date, place, facts.openings)
        for begin in range(0, len(recipients), _AT_ONCE):
            some = recipients[begin : begin + _AT_ONCE]
            ids = [member.id for member in some]
            lines = member_lines.lines(tx, scope, from_date, to_date, member_ids=ids)
            for member in some:
                yield facts.statement(member, lines.get(member.id, []))


def _recipients(
    tx: Tx, scope: Scope, from_date: date, to_date: date, place: Place, openings: Balances
) -> list[Member]:
    """Who gets a statement, in the order in which they are handed out."""
    moved = member_lines.members_with_lines(tx, scope, from_date, to_date)
    wanted = [
        member
        for member in member_store.everyone(tx)
        if place.holds(member) and (member.id in moved or _is_due(member, to_date, openings))
    ]
    # Sorting is stable: within a village the order of the register stays.
    wanted.sort(key=lambda member: (not member.village, member.village.casefold()))
    return wanted


def _is_due(member: Member, to_date: date, openings: Balances) -> bool:
    """Whether a member gets a statement even if nothing moved."""
    in_register = member.joined_on <= to_date and not member.ended_by(to_date)
    return in_register or any(openings.get(member.id, {}).values())


def _facts(tx: Tx, scope: Scope, from_date: date, to_date: date) -> _Facts:
    year = settings_store.cooperative(tx).fiscal_year_of(to_date)
    ledger = member_lines.balances_at(tx, scope, to_date)
    chart = chart_store.chart(tx)
    return _Facts(
        chart=chart,
        from_date=from_date,
        to_date=to_date,
        openings=member_lines.balances_before(tx, scope, from_date),
        ledger=ledger,
        names=member_lines.names(tx, scope.member_id),
        loans=_loans(tx, scope, ledger, to_date),
        patronage=member_lines.patronage(tx, year.first_day, to_date, scope.member_id),
        surplus=member_lines.last_surplus(
            tx, to_date, savings=member_accounts(chart, AccountGroup.SAVINGS), ledger=ledger
        ),
        dues=_dues(tx, scope.member_id, to_date),
        along=member_lines.paid_along(tx, from_date, to_date, scope.member_id),
    )


def _dues(tx: Tx, member_id: int | None, at: date) -> dict[int, DuesStanding]:
    """Where those who owe dues stand with them; who only applies or has left owes none."""
    table = dues_table(tx, at)
    paid = savings_store.dues_paid(tx, at=at, member_id=member_id)
    paused = member_store.spells_abroad(tx, member_id)
    known = member_store.everyone(tx) if member_id is None else (member_store.get(tx, member_id),)
    standing = {}
    for member in known:
        if not member.is_member_on(at) or member.ended_by(at):
            continue
        position = table.position(
            joined_on=member.joined_on,
            left_on=member.left_on,
            paid=paid.get(member.id, ZERO),
            paused=paused.get(member.id, ()),
        )
        if position.months:
            standing[member.id] = DuesStanding(
                paid_through=position.paid_through,
                arrears=position.arrears,
                months=position.months_in_arrears,
            )
    return standing


def _loans(tx: Tx, scope: Scope, ledger: Balances, at: date) -> dict[int, tuple[LoanFacts, ...]]:
    """What the schedules say of the loans that the ledger says are owed."""
    if scope.member_id is None:
        known = loan_store.everything(tx)
    else:
        known = loan_store.of_member(tx, scope.member_id)
    owed = {
        loan.contract_id: balance for loan in known if (balance := _balance(ledger, loan)) > ZERO
    }
    schedules = loan_store.instalments(tx, owed)
    paid: dict[int, Money] = {}
    if scope.member_id is None:
        paid = loan_store.interest_paid(tx, at=at)
    else:
        for contract_id in owed:
            paid |= loan_store.interest_paid(tx, at=at, contract_id=contract_id)
    by_member: dict[int, tuple[LoanFacts, ...]] = {}
    for loan in known:
        if loan.contract_id in owed:
            standing = position(
                loan,
                schedules.get(loan.contract_id, ()),
                at=at,
                outstanding=owed[loan.contract_id],
                interest_paid=paid.get(loan.contract_id, ZERO),
            )
            held = by_member.get(loan.member_id, ())
            by_member[loan.member_id] = (*held, _loan_facts(loan, standing))
    return by_member


def _balance(ledger: Balances, loan: Loan) -> Money:
    return ledger.get(loan.member_id, {}).get((loan.account_code, loan.contract_id), ZERO)


def _loan_facts(loan: Loan, standing: LoanPosition) -> LoanFacts:
    due = standing.next_due
    return LoanFacts(
        contract_id=loan.contract_id,
        number=loan.number,
        principal=loan.terms.principal,
        instalments=loan.terms.term_months,
        next_number=None if due is None else due.number,
        next_due_on=None if due is None else due.due_on,
        next_amount=ZERO if due is None else due.total,
        overdue=standing.overdue,
        overdue_days=standing.overdue_days,
    )


def _check_span(from_date: date, to_date: date) -> None:
    if to_date < from_date:
        raise SpanReversed(from_date, to_date)
