"""Settling with a member who leaves or has died, in one act, and taking that act back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from coopledger.accounting import settlement as rules
from coopledger.accounting.chart import Chart
from coopledger.accounting.errors import (
    HeldForAnother,
    InvalidInput,
    MovementsAfter,
    NothingToTakeBack,
    Problem,
    ReasonRequired,
    TermDepositRuns,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.loan_position import payoff
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.member_facts import Heir
from coopledger.accounting.members import Member, MemberStatus
from coopledger.accounting.money import Money, total
from coopledger.accounting.savings import Hold
from coopledger.accounting.savings_tax import DatedTax, monthly_tax, split_tax, tax_on
from coopledger.accounting.settlement import (
    Account,
    Claim,
    EarnedInterest,
    LeavingReason,
    LoanDue,
    Outcome,
)
from coopledger.accounting.settlement_paper import (
    REASON_LABELS,
    KeptSettlement,
    becomes,
    owed_by_her,
    owed_to_her,
)
from coopledger.accounting.text import Named, Text
from coopledger.services import journal, loans, members, savings_interest, trail
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import EVERYTHING, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, next_part, post
from coopledger.services.second_person import require_second_person
from coopledger.services.session import Session, User
from coopledger.storage import (
    balances,
    chart_store,
    journal_store,
    loan_store,
    member_store,
    savings_store,
    settings_store,
    settlement_store,
    term_store,
)
from coopledger.storage.database import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnUp:
    """What stands between a member and the cooperative on a day.

    Attributes:
        account: Savings, claims, debts and loans; loans with what settles them on the day.
        last_movement: The last day on which her accounts moved.
        heirs: Who receives her savings when she has died.
        certificates: Term deposits that have to be ended first.
        holds: Parts of her savings that are held; they end with the settlement.
        earned: What her savings earned since the last run of interest, by account number, before
            tax.
        tax: The tax on savings interest of the day; None where there is none.
        second_person_above: Above this payment a second person confirms; None never asks.
        chart: The accounts, for their names.
    """

    member: Member
    on: date
    account: Account
    last_movement: date | None
    heirs: tuple[Heir, ...]
    certificates: tuple[str, ...]
    holds: tuple[Hold, ...]
    earned: Mapping[str, Money]
    tax: DatedTax | None
    second_person_above: Money | None
    chart: Chart

    @property
    def funds(self) -> dict[str, Named]:
        """The funds that may cover what lacks, by their accounts."""
        kept = (self.chart.get(code) for code in rules.FUNDS)
        return {
            account.code: Named(account.name_id, account.name_en)
            for account in kept
            if account is not None and account.active
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRequest:
    """A settlement as it was agreed.

    Attributes:
        reason: Why membership ends.
        ended_on: The day it ends, or of her death.
        settled_on: The accounting date.
        splits: Interest and penalty of loans where they differ from the proposal, by loan number.
        interest: What her savings earned since the last run, before tax, by account number.
        outcome: What becomes of the difference.
        payee: Who gets or brings the money, where it is not herself: an heir, a guarantor.
        note: What else the paper says.
        second_person: Who confirmed a payment above the limit.
    """

    operation_id: str
    member_number: str
    reason: LeavingReason
    ended_on: date
    settled_on: date
    splits: Mapping[str, PaymentSplit] = field(default_factory=dict)
    interest: Mapping[str, Money] = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    payee: str = ""
    note: str = ""
    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackRequest:
    """A settlement to take back.

    Attributes:
        reason: Why; stands in every reversal.
    """

    operation_id: str
    settlement_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Posted):
    """A settlement that was posted."""

    settlement_id: int


def draw_up(session: Session, member_number: str, on: date) -> DrawnUp:
    """What stands between a member and the cooperative at the end of a day.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member = member_store.by_number(tx, member_number)
        return DrawnUp(
            member=member,
            on=on,
            account=_account(tx, member, on),
            last_movement=settlement_store.last_movement(tx, member.id),
            heirs=member.heirs,
            certificates=_running_certificates(tx, member),
            holds=_holds(tx, member),
            earned=savings_interest.earned_since_last_run(tx, member, on),
            tax=tax_on(settings_store.book_rules(tx).interest_tax, on),
            second_person_above=settings_store.book_rules(tx).withdrawal_second_person_above,
            chart=chart_store.chart(tx),
        )


def agreed(
    drawn: DrawnUp, splits: Mapping[str, PaymentSplit], interest: Mapping[str, Money]
) -> Account:
    """The account with loans and interest as they were agreed, for the form's sum."""
    return _as_agreed(drawn.account, splits, interest, drawn.tax)


def settle(session: Session, request: SettleRequest) -> Settled:
    """Sets a member's savings off against her debts, settles the rest and ends her membership.

    Her savings accounts are closed. The share of dues that she never paid is not claimed.

    Raises:
        NotPermitted: When the user may not settle with members.
        UnknownMember: When nobody has the number.
        StatusChangeNotAllowed: When her membership cannot end.
        InvalidInput: When it ends after the settlement, before she joined, or is still to come.
        MovementsAfter: When her accounts moved after the day of the settlement.
        TermDepositRuns: When a term deposit of hers has not ended.
        HeldForAnother: When her savings stand for another member's running loan.
        AmountNotPositive, PaysTooMuch, FundNotAllowed: When the outcome does not fit.
        SettlementOpen: When one of her accounts is overdrawn.
        SecondPersonNeeded: When the payment is above the limit and nobody else confirmed.
        InsufficientCash: When the cash account holds less.
        NotACashAccount, UnknownAccount, AccountInactive: When an account does not fit.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.SETTLE_MEMBERS)
    with session.books.write() as tx:
        if done := settlement_store.of_operation(tx, request.operation_id):
            return _repeated(tx, done)
        member = member_store.by_number(tx, request.member_number)
        _check_days(tx, member, request)
        _check_second_person(tx, session, request)
        _check_nothing_runs(tx, member)
        account = _as_agreed(
            _account(tx, member, request.settled_on),
            request.splits,
            request.interest,
            tax_on(settings_store.book_rules(tx).interest_tax, request.settled_on),
        )
        entries = _post(tx, session, member, account, request)
        _end_membership(tx, session, member, request)
        closed = _close_accounts(tx, member, request.settled_on)
        settlement_id = settlement_store.add(
            tx,
            member_id=member.id,
            reason=request.reason,
            settled_on=request.settled_on,
            content=_content(chart_store.chart(tx), member, account, request, closed),
            operation_id=request.operation_id,
            at=session.clock.now(),
            who=session.user.name,
            entries=[entry.id for entry in entries],
        )
        trail.record(
            tx,
            session,
            "settle_member",
            member.number,
            after={
                "reason": request.reason.value,
                "net": account.net.to_text(),
                "second_person": request.second_person.name if request.second_person else "",
            },
        )
    return Settled(entries=entries, changes=EVERYTHING, settlement_id=settlement_id)


def take_back(session: Session, request: TakeBackRequest) -> Posted:
    """Takes a settlement back as a whole: entries, accounts, and the end of membership.

    Raises:
        NotPermitted: When the user may not take entries back.
        ReasonRequired: When no reason is given.
        NothingToTakeBack: When there is no such settlement that posted entries, it was taken back,
            or a later one stands.
        CoopLedgerError: What `journal.reverse` refuses for one of its entries.
    """
    require(session, Permission.REVERSE)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        if not request.reason.strip():
            raise ReasonRequired
        kept = settlement_store.get(tx, request.settlement_id)
        if kept is None or kept.taken_back or not kept.entries:
            raise NothingToTakeBack
        member = member_store.get(tx, kept.member_id)
        if any(
            row.id > kept.id and not row.taken_back
            for row in settlement_store.of_member(tx, member.id)
        ):
            raise NothingToTakeBack
        standing = [journal_store.by_id(tx, entry_id) for entry_id in reversed(kept.entries)]
        entries = journal.take_back_all(tx, session, standing, request.reason, request.operation_id)
        for contract_id in kept.content["closed"]:
            savings_store.set_closed(tx, contract_id, None)
        _take_back_leaving(session, member, kept, request)
        trail.record(
            tx,
            session,
            "take_back_settlement",
            member.number,
            after={"reason": request.reason.strip()},
        )
    return Posted(entries=entries, changes=EVERYTHING)


def settlements(session: Session, member_number: str) -> tuple[KeptSettlement, ...]:
    """What was settled with a member, the newest first.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return settlement_store.of_member(tx, member_store.by_number(tx, member_number).id)


# --- drawing up ---


def _account(tx: Tx, member: Member, on: date) -> Account:
    chart = chart_store.chart(tx)
    numbers = {each.contract_id: each.number for each in savings_store.accounts_of(tx, member.id)}
    order = {contract_id: place for place, contract_id in enumerate(numbers)}
    found: dict[AccountGroup, list[Claim]] = {group: [] for group in AccountGroup}
    nets = balances.of_member(tx, member.id, at=on)
    for code, contract_id in sorted(
        nets, key=lambda key: (order.get(key[1] or 0, len(order)), key[0])
    ):
        net = nets[code, contract_id]
        group = group_of(chart.account(code))
        if group is None or group is AccountGroup.LOANS or not net:
            continue
        owes = group is AccountGroup.RECEIVABLES
        found[group].append(
            Claim(
                account_code=code,
                contract_id=contract_id,
                number=numbers.get(contract_id or 0, ""),
                amount=net if owes else -net,
            )
        )
    summaries = loans.summaries(tx, loan_store.of_member(tx, member.id), at=on)
    return Account(
        member_id=member.id,
        savings=tuple(found[AccountGroup.SAVINGS]),
        payables=tuple(found[AccountGroup.PAYABLES]),
        receivables=tuple(found[AccountGroup.RECEIVABLES]),
        loans=tuple(
            LoanDue(loan=each.loan, split=payoff(each.loan, each.position))
            for each in summaries
            if each.position.is_running
        ),
    )


def _as_agreed(
    account: Account,
    splits: Mapping[str, PaymentSplit],
    interest: Mapping[str, Money],
    tax: DatedTax | None,
) -> Account:
    """Loans and interest as they were agreed, and the tax on that interest."""
    earning = [claim for claim in account.savings if interest.get(claim.number)]
    gross = [interest[claim.number] for claim in earning]
    taxes = split_tax(monthly_tax(tax, total(gross)), gross)
    return replace(
        account.with_splits(splits),
        interest=tuple(
            EarnedInterest(claim=claim, gross=amount, tax=part)
            for claim, amount, part in zip(earning, gross, taxes, strict=True)
        ),
    )


# --- checking ---


def _check_days(tx: Tx, member: Member, request: SettleRequest) -> None:
    if request.ended_on > request.settled_on:
        raise InvalidInput((Problem("ends_after_settlement", "ended_on"),))
    last = settlement_store.last_movement(tx, member.id)
    if last is not None and last > request.settled_on:
        raise MovementsAfter(last)


def _check_second_person(tx: Tx, session: Session, request: SettleRequest) -> None:
    limit = settings_store.book_rules(tx).withdrawal_second_person_above
    if limit is not None and request.outcome.paid_out > limit:
        require_second_person(tx, session, request.second_person, Permission.CONFIRM_WITHDRAWAL)


def _check_nothing_runs(tx: Tx, member: Member) -> None:
    """Certificates are ended by their own rules, and a guarantee for another is no one's to end."""
    for certificate in _running_certificates(tx, member):
        raise TermDepositRuns(certificate)
    for hold in _holds(tx, member):
        loan = loan_store.find(tx, hold.loan_number) if hold.loan_number else None
        if loan is None or loan.member_id == member.id:
            continue
        if loan_store.outstanding(tx, loan, at=date.max):
            raise HeldForAnother(loan.number)


def _running_certificates(tx: Tx, member: Member) -> tuple[str, ...]:
    return tuple(
        deposit.certificate
        for deposit in term_store.deposits(tx, member_id=member.id, running=True)
    )


def _holds(tx: Tx, member: Member) -> tuple[Hold, ...]:
    accounts = savings_store.accounts_of(tx, member.id)
    return savings_store.holds(tx, contract_ids=[account.contract_id for account in accounts])


# --- posting ---


def _post(
    tx: Tx, session: Session, member: Member, account: Account, request: SettleRequest
) -> tuple[JournalEntry, ...]:
    words = Text("Settlement with {name}, {number}", {"name": member.name, "number": member.number})
    made = rules.settle(
        chart_store.chart(tx),
        account,
        request.outcome,
        posted_on=request.settled_on,
        description=memo(tx, "", words),
    )
    entries = []
    for each in made:
        check_cash_cover(tx, each.draft)
        part = next_part(tx, request.operation_id)
        entry = post(tx, session, each.draft, request.operation_id, part)
        if each.paid is not None:
            loan_store.add_payment(
                tx,
                entry_id=entry.id,
                contract_id=each.paid.loan.contract_id,
                paid_on=request.settled_on,
                split=each.paid.split,
            )
        entries.append(entry)
    return tuple(entries)


def _end_membership(tx: Tx, session: Session, member: Member, request: SettleRequest) -> None:
    if member.status.has_ended:
        return
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=request.operation_id,
            number=member.number,
            status=request.reason.status,
            from_date=request.ended_on,
            reason=memo(tx, "", REASON_LABELS[request.reason]),
        ),
    )


def _close_accounts(tx: Tx, member: Member, on: date) -> list[int]:
    """Closes her accounts that are open, and says which."""
    closed = [
        account.contract_id
        for account in savings_store.accounts_of(tx, member.id)
        if account.closed_on is None
    ]
    for contract_id in closed:
        savings_store.set_closed(tx, contract_id, on)
    return closed


def _content(
    chart: Chart, member: Member, account: Account, request: SettleRequest, closed: list[int]
) -> dict[str, Any]:
    """What the paper says, frozen."""
    outcome = request.outcome
    return {
        "status_before": member.status.value,
        "ended_on": request.ended_on.isoformat(),
        "owed_to_her": [line.frozen() for line in owed_to_her(chart, account)],
        "owed_by_her": [line.frozen() for line in owed_by_her(chart, account)],
        "outcome": [line.frozen() for line in becomes(account, outcome)],
        "fund": outcome.fund_code,
        "cash_account": outcome.cash_account,
        "payee": request.payee.strip(),
        "note": request.note.strip(),
        "closed": closed,
    }


def _take_back_leaving(
    session: Session, member: Member, kept: KeptSettlement, request: TakeBackRequest
) -> None:
    """Gives her back the status that she had, where the settlement ended her membership."""
    before = MemberStatus(kept.content["status_before"])
    if before.has_ended or not member.status.has_ended:
        return
    members.change_status(
        session,
        members.StatusRequest(
            operation_id=request.operation_id,
            number=member.number,
            status=MemberStatus.ACTIVE,
            from_date=kept.settled_on,
            reason=request.reason,
        ),
    )


def _repeated(tx: Tx, kept: KeptSettlement) -> Settled:
    return Settled(
        entries=tuple(journal_store.by_id(tx, entry_id) for entry_id in kept.entries),
        changes=EVERYTHING,
        repeated=True,
        settlement_id=kept.id,
    )
