"""Loans: preview, payout, payments, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from coopledger.accounting import loans as rules
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    InvalidTerms,
    LoanHasPayments,
    LoanNotRunning,
    MemberNotActive,
    Problem,
    ProductInactive,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.loan_checks import check_loans
from coopledger.accounting.loan_position import (
    LoanPosition,
    LoanSummary,
    payoff,
    position,
    propose_split,
    remaining_instalments,
)
from coopledger.accounting.loan_schedule import (
    Instalment,
    LoanTerms,
    RepaymentSchedule,
    schedule,
)
from coopledger.accounting.loans import (
    NO_FEES,
    Borrowing,
    Fees,
    Loan,
    LoanPayment,
    LoanProduct,
    Movement,
    PaymentSplit,
)
from coopledger.accounting.members import Member, MemberStatus, check_not_abroad
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.text import Text
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, post
from coopledger.services.session import Session
from coopledger.storage import (
    audit_log,
    chart_store,
    journal_store,
    loan_store,
    member_store,
    settings_store,
)
from coopledger.storage.database import Tx

_CHANGES = frozenset({Change.LOANS, Change.JOURNAL})
_NUMBER_PREFIX = "PJ"
_FEW = 8


# --- before the payout ---


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanPreview:
    """What the form shows while terms are typed.

    Attributes:
        schedule: The instalments.
        fees: What would be held back.
        net_paid: What the borrower would get.
        warnings: Rates above the cooperative's cap; they warn and never block.
    """

    schedule: RepaymentSchedule
    fees: Fees
    net_paid: Money
    warnings: tuple[Problem, ...]


def preview(session: Session, terms: LoanTerms, fees: Fees = NO_FEES) -> LoanPreview:
    """The schedule of a loan before it is granted, from the function that its payout uses.

    Raises:
        InvalidTerms: When the terms make no schedule.
    """
    made = schedule(terms)
    with session.books.read() as tx:
        cap = settings_store.book_rules(tx).loan_rate_cap
    return LoanPreview(
        schedule=made,
        fees=fees,
        net_paid=terms.principal - fees.total,
        warnings=_rate_warnings(made, cap),
    )


def _rate_warnings(made: RepaymentSchedule, cap: Rate) -> tuple[Problem, ...]:
    """Source: Permenkop 8/2023 art. 27 says "per year" only, so both readings are compared."""
    agreed = made.terms.rate_per_year
    effective = Rate.percent(made.effective_rate_per_year.quantize(Decimal("0.01")))
    warnings: list[Problem] = []
    if agreed > cap:
        warnings.append(
            Problem("loan_rate_above_cap", "rate_per_year", {"rate": agreed, "cap": cap})
        )
    elif effective > cap:
        warnings.append(
            Problem("effective_rate_above_cap", "rate_per_year", {"rate": effective, "cap": cap})
        )
    return tuple(warnings)


def next_number(session: Session, on: date) -> str:
    """The number that the next loan of that year gets: `PJ-2026-001`."""
    with session.books.read() as tx:
        return _next_number(tx, on)


def _next_number(tx: Tx, on: date) -> str:
    prefix = f"{_NUMBER_PREFIX}-{on.year}-"
    taken = [number.removeprefix(prefix) for number in loan_store.numbers_like(tx, prefix)]
    last = max((int(rest) for rest in taken if rest.isdecimal()), default=0)
    return f"{prefix}{last + 1:03d}"


# --- payout ---


@dataclass(frozen=True, slots=True, kw_only=True)
class DisburseRequest:
    """A loan to be paid out.

    Attributes:
        operation_id: The act; the same id is the same payout.
        member_number: The borrower.
        terms: What was agreed; its start is the accounting date.
        fees: What is held back.
        number: The loan's number; blank takes the next one.
        product_code: The product it is granted under.
        cash_account: Where the money comes from.
        description: What stands in the journal; blank takes the usual words.
        reference: A number from outside.
        purpose: What it is for.
        as_history: Whether it was granted before the books were kept here. History is not stopped
            by rules of today: membership, product switched off, cash in the box.
    """

    operation_id: str
    member_number: str
    terms: LoanTerms
    fees: Fees = NO_FEES
    number: str = ""
    product_code: str | None = None
    cash_account: str = Codes.CASH
    description: str = ""
    reference: str = ""
    purpose: str = ""
    as_history: bool = False

    @property
    def posted_on(self) -> date:
        """The accounting date."""
        return self.terms.start


def disburse(session: Session, request: DisburseRequest) -> Posted:
    """Grants a loan: keeps its terms and schedule, and posts the payout.

    Raises:
        NotPermitted: When the user may not record loans.
        UnknownMember: When there is no such member.
        MemberNotActive: When she is no member on that day; a prospective member's loan stands on an
            account of its own.
        UnknownProduct, ProductInactive: When the product cannot be granted.
        InvalidTerms: When the terms make no schedule, or a fee is negative.
        DeductionsExceedPrincipal: When the fees are more than the loan.
        LoanNumberTaken: When a loan has the number.
        NotACashAccount, UnknownAccount: When the money comes from no cash account.
        InsufficientCash: When the cash account does not hold enough, then or on a later day.
        DateOutOfRange, PeriodClosed, AccountInactive: What posting refuses.
    """
    require(session, Permission.RECORD_LOANS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        made = schedule(request.terms)
        member = member_store.by_number(tx, request.member_number)
        account = _loan_account(member, request)
        _check_product(tx, request)
        number = request.number.strip() or _next_number(tx, request.posted_on)
        loan_store.release_number(tx, number)
        borrowing = loan_store.open_contract(
            tx,
            number,
            member_id=member.id,
            account_code=account,
            opened_on=request.posted_on,
        )
        words = Text("Loan {number} paid out to {name}", {"number": number, "name": member.name})
        movement = Movement(
            posted_on=request.posted_on,
            cash_account=request.cash_account,
            description=memo(tx, request.description, words),
            reference=request.reference,
        )
        draft = rules.disburse(
            chart_store.chart(tx), borrowing, request.terms.principal, request.fees, movement
        )
        if not request.as_history:
            # The date first: a month that is locked needs another remedy than an empty box.
            journal_store.check_date(tx, draft)
            check_cash_cover(tx, draft)
        entry = post(tx, session, draft, request.operation_id)
        loan_store.add(tx, _granted(request, borrowing, number, entry), made.instalments)
        return Posted(entries=(entry,), changes=_CHANGES)


def _granted(
    request: DisburseRequest, borrowing: Borrowing, number: str, entry: JournalEntry
) -> Loan:
    return Loan(
        contract_id=borrowing.contract_id,
        number=number,
        member_id=borrowing.member_id,
        account_code=borrowing.account_code,
        terms=request.terms,
        fees=request.fees,
        product_code=request.product_code,
        disbursement_entry_id=entry.id,
        purpose=request.purpose.strip(),
    )


def _loan_account(member: Member, request: DisburseRequest) -> str:
    if member.status is MemberStatus.PROSPECTIVE:
        return Codes.LOANS_TO_PROSPECTIVE_MEMBERS
    if not (request.as_history or member.is_member_on(request.posted_on)):
        raise MemberNotActive(member.number)
    if not request.as_history:
        check_not_abroad(member)
    return Codes.LOANS_TO_MEMBERS


def _check_product(tx: Tx, request: DisburseRequest) -> None:
    if request.product_code is None:
        return
    product = loan_store.product(tx, request.product_code)
    if not (product.active or request.as_history):
        raise ProductInactive(product.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLoanRequest:
    """A loan that ran before these books began; its balance stands in the opening entry.

    Attributes:
        number: The loan's number.
        member_number: The borrower.
        terms: What was agreed when it was paid out.
        remaining: The principal left on the first day of the books.
        fees: What was held back then.
        account_code: The control account on which it stands.
    """

    number: str
    member_number: str
    terms: LoanTerms
    remaining: Money
    fees: Fees = NO_FEES
    account_code: str = Codes.LOANS_TO_MEMBERS


def register_running_loan(session: Session, request: RunningLoanRequest) -> Borrowing:
    """Takes over a loan that runs already, with the instalments that are left; posts nothing.

    Returns:
        What the line of the opening entry must name. Where that entry has the loans in one sum, the
        loan's balance is still `remaining`.

    Raises:
        NotPermitted: When the user may not import.
        UnknownMember: When there is no such member.
        InvalidTerms: When the terms make no schedule, the payout is not before the books begin, or
            more than the loan is left.
        LoanNumberTaken: When a loan has the number.
    """
    require(session, Permission.IMPORT)
    with session.books.write() as tx:
        begins = settings_store.cooperative(tx).opening_date
        if request.terms.start >= begins:
            raise InvalidTerms("running_loan_not_before_opening")
        instalments = remaining_instalments(schedule(request.terms), request.remaining, begins)
        member = member_store.by_number(tx, request.member_number)
        borrowing = loan_store.open_contract(
            tx,
            request.number.strip(),
            member_id=member.id,
            account_code=request.account_code,
            opened_on=request.terms.start,
        )
        loan = Loan(
            contract_id=borrowing.contract_id,
            number=request.number.strip(),
            member_id=member.id,
            account_code=request.account_code,
            terms=request.terms,
            fees=request.fees,
            opening_principal=request.remaining,
        )
        loan_store.add(tx, loan, instalments)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="register_running_loan",
            subject=loan.number,
            after={"member": member.number, "remaining": request.remaining.to_text()},
        )
        return borrowing


# --- payments ---


@dataclass(frozen=True, slots=True, kw_only=True)
class RepayRequest:
    """A payment as it was divided.

    Attributes:
        operation_id: The act; the same id is the same payment.
        posted_on: The accounting date.
        loan_number: The loan.
        split: Principal, interest and penalty; stored as given.
        cash_account: Where the money goes.
        description: What stands in the journal; blank takes the usual words.
        reference: A number from outside.
        as_history: Whether it was paid before the books were kept here; a loan that is paid off may
            then still be paid interest and penalty.
    """

    operation_id: str
    posted_on: date
    loan_number: str
    split: PaymentSplit
    cash_account: str = Codes.CASH
    description: str = ""
    reference: str = ""
    as_history: bool = False


def repay(session: Session, request: RepayRequest) -> Posted:
    """Records a payment with the split that was agreed at the counter.

    Raises:
        NotPermitted: When the user may not record loans.
        UnknownLoan: When there is no such loan.
        LoanNotRunning: When nothing is owed on that day.
        AmountNotPositive, AmountTooLarge: When the amounts cannot be.
        BeforeDisbursement: When the day is before the payout.
        PaymentExceedsDebt: When more principal is paid than is owed from that day on.
        NotACashAccount, UnknownAccount: When the money comes into no cash account.
        DateOutOfRange, PeriodClosed, AccountInactive: What posting refuses.
    """
    require(session, Permission.RECORD_LOANS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return done
        loan = loan_store.by_number(tx, request.loan_number)
        name = member_store.get(tx, loan.member_id).name
        words = Text("Instalment of loan {number}, {name}", {"number": loan.number, "name": name})
        draft = rules.repay(
            chart_store.chart(tx),
            loan,
            request.split,
            Movement(
                posted_on=request.posted_on,
                cash_account=request.cash_account,
                description=memo(tx, request.description, words),
                reference=request.reference,
            ),
            outstanding=_payable(tx, loan, request),
        )
        entry = post(tx, session, draft, request.operation_id)
        loan_store.add_payment(
            tx,
            entry_id=entry.id,
            contract_id=loan.contract_id,
            paid_on=request.posted_on,
            split=request.split,
        )
        return Posted(entries=(entry,), changes=_CHANGES)


def _payable(tx: Tx, loan: Loan, request: RepayRequest) -> Money:
    """The principal that may be paid on the day."""
    before_payout = request.posted_on < loan.terms.start
    owed = loan_store.outstanding(tx, loan, at=request.posted_on)
    if owed <= ZERO and not request.as_history and not before_payout:
        raise LoanNotRunning(loan.number)
    return loan_store.lowest_outstanding(tx, loan, first=request.posted_on)


def propose(session: Session, loan_number: str, amount: Money, on: date) -> PaymentSplit:
    """How an amount would divide on a day, by the usual order; the person may change it.

    Raises:
        UnknownLoan: When there is no such loan.
        LoanNotRunning: When nothing is owed on that day.
        AmountNotPositive: For zero or less.
        PaymentExceedsDebt: When it is more than everything that is owed until the last instalment.
    """
    with session.books.read() as tx:
        loan = loan_store.by_number(tx, loan_number)
        standing = _standing(tx, loan, on)
    if not standing.is_running:
        raise LoanNotRunning(loan.number)
    return propose_split(loan, standing, amount)


def payoff_quote(session: Session, loan_number: str, on: date) -> PaymentSplit:
    """What settles the loan on a day: the principal, and interest up to the running month.

    Raises:
        UnknownLoan: When there is no such loan.
        LoanNotRunning: When nothing is owed on that day.
    """
    with session.books.read() as tx:
        loan = loan_store.by_number(tx, loan_number)
        standing = _standing(tx, loan, on)
    if not standing.is_running:
        raise LoanNotRunning(loan.number)
    return payoff(loan, standing)


def refuse_reversal(tx: Tx, entry: JournalEntry) -> None:
    """Refuses to take back the payout of a loan on which payments stand.

    Raises:
        LoanHasPayments: When there are payments that were not taken back first.
    """
    loan = loan_store.of_disbursement(tx, entry.id)
    if loan is None:
        return
    if any(not payment.reversed for payment in loan_store.payments(tx, loan.contract_id)):
        raise LoanHasPayments(loan.number)


# --- reading ---


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanCard:
    """One loan on one page.

    Attributes:
        summary: The loan, its borrower, and where it stands.
        product: The product it was granted under.
        instalments: Its schedule.
        payments: What was paid, those taken back marked.
        payoff: What settles it on the day; None when nothing is owed.
    """

    summary: LoanSummary
    product: LoanProduct | None
    instalments: tuple[Instalment, ...]
    payments: tuple[LoanPayment, ...]
    payoff: PaymentSplit | None


def loan_card(session: Session, loan_number: str, at: date) -> LoanCard:
    """One loan with its schedule and payments, as it stands at the end of a day.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownLoan: When there is no such loan.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        loan = loan_store.by_number(tx, loan_number)
        (summary,) = summaries(tx, (loan,), at=at)
        code = loan.product_code
        return LoanCard(
            summary=summary,
            product=None if code is None else loan_store.product(tx, code),
            instalments=_instalments(tx, loan),
            payments=tuple(
                payment
                for payment in loan_store.payments(tx, loan.contract_id)
                if payment.paid_on <= at
            ),
            payoff=payoff(loan, summary.position) if summary.position.is_running else None,
        )


def running_loans(session: Session, at: date) -> tuple[LoanSummary, ...]:
    """The loans on which principal is owed at the end of the day, by number.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return running(tx, at=at)


def loans_of_member(session: Session, member_number: str, at: date) -> tuple[LoanSummary, ...]:
    """A member's loans, those paid off too, the oldest first.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When there is no such member.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member = member_store.by_number(tx, member_number)
        return summaries(tx, loan_store.of_member(tx, member.id), at=at)


def due_within(session: Session, at: date, *, days: int = 7) -> tuple[LoanSummary, ...]:
    """The running loans with an unpaid instalment due from the day on and within so many days.

    Raises:
        NotPermitted: When the user may not see members.
    """
    until = at + timedelta(days=days)
    due = [
        (summary.position.next_due.due_on, summary)
        for summary in running_loans(session, at)
        if summary.position.next_due is not None and summary.position.next_due.due_on <= until
    ]
    return tuple(summary for _, summary in sorted(due, key=lambda pair: pair[0]))


def loan_of_entry(session: Session, entry_id: int) -> str | None:
    """The number of the loan that an entry paid out or was a payment of; None for any other."""
    with session.books.read() as tx:
        loan = loan_store.of_disbursement(tx, entry_id) or loan_store.of_payment(tx, entry_id)
    return None if loan is None else loan.number


def running(tx: Tx, *, at: date) -> tuple[LoanSummary, ...]:
    """The loans on which principal is owed, for reports that have a transaction open."""
    owed = loan_store.running(tx, at=at)
    by_contract = {loan.contract_id: amount for loan, amount in owed.items()}
    return _summaries(tx, tuple(owed), by_contract, loan_store.interest_paid(tx, at=at), at)


def summaries(tx: Tx, loans: Sequence[Loan], *, at: date) -> tuple[LoanSummary, ...]:
    """Where each of the loans stands at the end of the day, in the order given."""
    owed, paid = _owed_and_paid(tx, loans, at)
    return _summaries(tx, loans, owed, paid, at)


def _summaries(
    tx: Tx,
    loans: Sequence[Loan],
    owed: Mapping[int, Money],
    paid: Mapping[int, Money],
    at: date,
) -> tuple[LoanSummary, ...]:
    lines = loan_store.instalments(tx, owed)
    members = _members(tx, loans)
    return tuple(
        LoanSummary(
            loan=loan,
            member=members[loan.member_id],
            position=position(
                loan,
                lines.get(loan.contract_id, ()),
                at=at,
                outstanding=owed[loan.contract_id],
                interest_paid=paid.get(loan.contract_id, ZERO),
            ),
            last_due_on=_last_due(lines.get(loan.contract_id, ())),
        )
        for loan in loans
    )


def _owed_and_paid(
    tx: Tx, loans: Sequence[Loan], at: date
) -> tuple[dict[int, Money], dict[int, Money]]:
    """What the loans owe, and what interest they have paid, by contract id.

    A few are asked for one by one, so that a member's page does not sum the whole book.
    """
    if len(loans) > _FEW:
        everyone = loan_store.outstanding_by_contract(tx, loans, at=at)
        return everyone, loan_store.interest_paid(tx, at=at)
    owed: dict[int, Money] = {}
    paid: dict[int, Money] = {}
    for loan in loans:
        owed[loan.contract_id] = loan_store.outstanding(tx, loan, at=at)
        paid |= loan_store.interest_paid(tx, at=at, contract_id=loan.contract_id)
    return owed, paid


def _members(tx: Tx, loans: Sequence[Loan]) -> dict[int, Member]:
    if len(loans) > _FEW:
        return {member.id: member for member in member_store.everyone(tx)}
    return {loan.member_id: member_store.get(tx, loan.member_id) for loan in loans}


def check_schedules(tx: Tx) -> list[Problem]:
    """The findings of the check `loan-schedules`."""
    return check_loans(loan_store.facts(tx))


def _standing(tx: Tx, loan: Loan, at: date) -> LoanPosition:
    return position(
        loan,
        _instalments(tx, loan),
        at=at,
        outstanding=loan_store.outstanding(tx, loan, at=at),
        interest_paid=loan_store.interest_paid(tx, at=at, contract_id=loan.contract_id).get(
            loan.contract_id, ZERO
        ),
    )


def _instalments(tx: Tx, loan: Loan) -> tuple[Instalment, ...]:
    return loan_store.instalments(tx, [loan.contract_id]).get(loan.contract_id, ())


def _last_due(instalments: tuple[Instalment, ...]) -> date | None:
    return instalments[-1].due_on if instalments else None
