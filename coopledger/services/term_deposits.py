"""Term deposits: opened with a certificate, paid month by month or at maturity, rolled, broken.

Nothing happens by itself at maturity: the list says what is due, and a person settles it. Interest
that is due each month is paid by the month's run of savings interest, which asks `term_lines` for
it, so that the tax counts all accounts of a member.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from coopledger.accounting import savings as savings_rules
from coopledger.accounting import term_deposits as rules
from coopledger.accounting import term_entries
from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import (
    BalanceHeld,
    InvalidInput,
    MemberNotActive,
    Problem,
    ReasonRequired,
    SavingsAccountClosed,
    TermDepositMoved,
    UnknownProduct,
    UnknownSavingsAccount,
    UnknownTermDeposit,
)
from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.members import Member, check_not_abroad
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import Movement, SavingsKind, SavingsProduct
from coopledger.accounting.savings_interest import RateStep, steps_on
from coopledger.accounting.savings_tax import monthly_tax, tax_on
from coopledger.accounting.term_deposits import (
    AtMaturity,
    Ended,
    InterestPaid,
    Settlement,
    TermAgreement,
    TermDeposit,
    TermLine,
)
from coopledger.accounting.term_entries import Holder, Way
from coopledger.accounting.text import Text
from coopledger.services import savings, trail
from coopledger.services.cash_cover import check_cash_cover
from coopledger.services.changes import Change, Changes, Posted
from coopledger.services.memos import memo
from coopledger.services.permissions import Permission, require
from coopledger.services.posting import already_done, next_part, post
from coopledger.services.session import Session, User
from coopledger.storage import (
    balances,
    chart_store,
    member_store,
    savings_store,
    settings_store,
    term_store,
)
from coopledger.storage.database import Tx
from coopledger.storage.term_store import MonthPaid

CHANGED: Changes = frozenset({Change.SAVINGS, Change.JOURNAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRequest:
    """A term deposit to open.

    Attributes:
        product: The product's code.
        rate: Per year; None for what the product says of such an amount on that day.
        pays_into: The product whose account of hers takes interest; empty for the product's usual.
        cash_account: Where the money comes from, unless `from_product` says otherwise.
        from_product: The savings of hers that the money comes from. The product itself writes a
            certificate for money that stands in it already, such as an opening balance.
        started_on: The first day of the term; None for the accounting date. Only money that stands
            in the product already may have begun earlier.
        interest_from: From which day interest is owed, when it was paid up to then elsewhere.
    """

    operation_id: str
    posted_on: date
    member_number: str
    product: str
    amount: Money
    term_months: int
    rate: Rate | None = None
    interest_paid: InterestPaid = InterestPaid.AT_MATURITY
    at_maturity: AtMaturity = AtMaturity.PAY_OUT
    pays_into: str = ""
    cash_account: str = Codes.CASH
    from_product: str = ""
    started_on: date | None = None
    interest_from: date | None = None
    description: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatureRequest:
    """A certificate that has matured.

    Attributes:
        certificate: Its number.
        instruction: What is done; None for what was agreed.
        cash_account: Where a payment goes, unless `to_product` says otherwise.
        to_product: The savings of hers that a payment goes to.
        rate: Of the next term; None for what the product says on the day of maturity.
        term_months: Of the next term; None for the same.
        second_person: Who confirmed a payment in cash above the limit.
    """

    operation_id: str
    certificate: str
    posted_on: date
    instruction: AtMaturity | None = None
    cash_account: str = Codes.CASH
    to_product: str = ""
    rate: Rate | None = None
    term_months: int | None = None
    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRequest:
    """A certificate to break before it matures.

    Attributes:
        certificate: Its number.
        reason: Why; stands in the trail.
        waive: Whether the board lets her off the penalty.
        cash_account: Where the money goes, unless `to_product` says otherwise.
        to_product: The savings of hers that it goes to.
        second_person: Who confirmed a payment in cash above the limit.
    """

    operation_id: str
    certificate: str
    posted_on: date
    reason: str
    waive: bool = False
    cash_account: str = Codes.CASH
    to_product: str = ""
    second_person: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionRequest:
    """What the member wants done at maturity, changed while the certificate runs."""

    certificate: str
    at_maturity: AtMaturity
    pays_into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermPosted(Posted):
    """What was posted for a certificate; a roll-over without interest posts nothing.

    Attributes:
        deposit: The certificate as it stands now: the new one, or the one that ended.
    """

    deposit: TermDeposit


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSaved:
    """What was changed on a certificate without an entry."""

    deposit: TermDeposit
    changes: Changes = frozenset({Change.SAVINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A certificate with what a list shows of it.

    Attributes:
        interest_so_far: What it earned by the day, paid or not.
        days_left: To maturity; negative once it is overdue.
        held: What of it is held.
    """

    deposit: TermDeposit
    member: Member
    product: SavingsProduct
    interest_so_far: Money
    days_left: int
    held: Money = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPreview:
    """What ending a certificate would do.

    Attributes:
        following: The agreement of the next term; None when it is paid out.
        second_person_above: Above this payment in cash somebody else confirms; None for never.
        held: What of it is held, which keeps it from being paid out.
    """

    row: TermRow
    settlement: Settlement
    following: TermAgreement | None = None
    second_person_above: Money | None = None
    held: Money = ZERO


# --- opening
# -------------------------------------------------------------------------------------


def open_deposit(session: Session, request: OpenRequest) -> TermPosted:
    """Puts a sum of a member's on a certificate of its own.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownMember, UnknownProduct: When there is none.
        NotATermProduct, ProductInactive, BelowMinimum, AboveMaximum: When the product does not take
            it.
        AmountNotPositive, AmountTooLarge: When the amount is none.
        MemberNotActive: When she is no member on that day.
        InvalidInput: When term, rate or days do not fit.
        CoopLedgerError: What `savings.withdraw` refuses, for money that comes from her savings.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return _again(tx, done, request.operation_id)
        member = member_store.by_number(tx, request.member_number)
        product = _product(tx, request.product)
        stands = bool(request.from_product) and (
            _product(tx, request.from_product).code == product.code
        )
        savings_rules.check_term_deposit(
            product, member, request.amount, request.posted_on, as_history=stands
        )
        agreement = _agreement(tx, request, product, stands=stands)
        source = _source(tx, member, request, product)
        number = term_store.next_number(tx, member.id, product.code, member.number)
        contract_id = savings_store.open_contract(tx, product, member, agreement.started_on, number)
        draft = term_entries.opened(
            chart_store.chart(tx),
            Holder(contract_id=contract_id, member_id=member.id, account_code=product.account_code),
            agreement.principal,
            source,
            on=request.posted_on,
            description=memo(
                tx,
                request.description,
                Text("Term deposit {number}, {name}", {"number": number, "name": member.name}),
            ),
        )
        draft = replace(draft, reference=request.reference.strip())
        entry = post(tx, session, draft, request.operation_id)
        term_store.add(
            tx,
            contract_id=contract_id,
            version=1,
            certificate=rules.certificate_number(number, 1),
            agreement=agreement,
            entry_id=entry.id,
            operation_id=request.operation_id,
        )
        trail.record(tx, session, "open_term_deposit", number, {}, _facts(agreement))
        return TermPosted(entries=(entry,), changes=CHANGED, deposit=_existing(tx, number))


def _agreement(
    tx: Tx, request: OpenRequest, product: SavingsProduct, *, stands: bool
) -> TermAgreement:
    started_on = request.started_on or request.posted_on
    rate = request.rate
    if rate is None:
        rate = rate_for(product.rates, started_on, request.amount)
    agreement = TermAgreement(
        principal=request.amount,
        rate=rate,
        term_months=request.term_months,
        started_on=started_on,
        interest_paid=request.interest_paid,
        at_maturity=request.at_maturity,
        pays_into=_pays_into(tx, request.pays_into, product),
        days_in_year=product.days_in_year,
        break_rule=product.break_rule,
        interest_from=request.interest_from,
    )
    problems = rules.check_agreement(agreement)
    if started_on > request.posted_on or (started_on < request.posted_on and not stands):
        problems = (*problems, Problem("term_start_differs", "started_on"))
    if problems:
        raise InvalidInput(problems)
    return agreement


def _source(tx: Tx, member: Member, request: OpenRequest, product: SavingsProduct) -> Way:
    """Cash, or an account of hers that may give so much."""
    if not request.from_product:
        return Way(cash_account=request.cash_account)
    account = savings_store.account(tx, member.id, _product(tx, request.from_product).code)
    if account is None:
        raise UnknownSavingsAccount(member.number)
    code = account.product.account_code
    lowest = -balances.highest_from(tx, code, request.posted_on, contract_id=account.contract_id)
    savings_rules.check_withdrawal(
        account,
        member,
        Movement(
            amount=request.amount,
            posted_on=request.posted_on,
            description="",
            # Money that stays in the product is not taken out of it.
            as_history=account.product.code == product.code,
        ),
        lowest,
        savings_store.held(tx, account.contract_id),
    )
    return Way(account=account)


def rate_for(rates: tuple[RateStep, ...], on: date, amount: Money) -> Rate:
    """What a product's table says of an amount on a day; zero where it says nothing."""
    reached = [step.rate for step in steps_on(rates, on) if step.floor <= amount]
    return reached[-1] if reached else rules.NO_RATE


def _pays_into(tx: Tx, wanted: str, product: SavingsProduct) -> str:
    """The product that takes interest: as wished, as the product says, or voluntary savings.

    Raises:
        InvalidInput: When interest may not go there.
    """
    able = [
        each
        for each in savings_store.products(tx)
        if each.active and each.withdrawable and not each.is_term_deposit
    ]
    code = wanted or product.pays_into
    if code:
        if code not in {each.code for each in able}:
            raise InvalidInput((Problem("pays_into_unfit", "pays_into"),))
        return code
    voluntary = [each for each in able if each.kind is SavingsKind.VOLUNTARY_SAVINGS]
    return voluntary[0].code if voluntary else ""


# --- at maturity
# ---------------------------------------------------------------------------------


def preview_maturity(
    session: Session, certificate: str, on: date, instruction: AtMaturity | None = None
) -> EndPreview:
    """What settling a matured certificate on a day would do.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownTermDeposit: When there is none.
        TermDepositEnded, TermDepositNotDue: When nothing is to be settled.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        deposit = _existing(tx, certificate)
        settlement = _taxed(tx, deposit, rules.settle_at_maturity(deposit, on))
        following = None
        if (instruction or deposit.agreement.at_maturity) is not AtMaturity.PAY_OUT:
            following = _next_term(tx, deposit, settlement, instruction)
        return _preview(tx, deposit, settlement, on, following)


def mature(session: Session, request: MatureRequest) -> TermPosted:
    """Does with a matured certificate what was agreed, or what she wants now.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownTermDeposit: When there is none.
        TermDepositEnded, TermDepositNotDue: When nothing is to be settled.
        TermDepositDiffers: When the ledger holds another amount on it.
        BalanceHeld: When it is held and would be paid out.
        MemberIsAbroad: When it would be paid out in cash while she works abroad.
        MemberNotActive: When it would be rolled over for somebody who has left.
        SecondPersonNeeded: When cash above the limit wants another user.
        InsufficientCash: When the cash account holds less on that day or a later one.
        InvalidInput: When the next term or its rate does not fit.
        UnknownAccount, NotACashAccount, AccountInactive: When the cash account is none.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        done = already_done(tx, request.operation_id)
        if done or term_store.by_operation(tx, request.operation_id):
            nothing = Posted(entries=(), changes=CHANGED, repeated=True)
            return _again(tx, done or nothing, request.operation_id)
        deposit = _existing(tx, request.certificate)
        settlement = _taxed(tx, deposit, rules.settle_at_maturity(deposit, request.posted_on))
        instruction = request.instruction or deposit.agreement.at_maturity
        deposit = replace(deposit, agreement=replace(deposit.agreement, at_maturity=instruction))
        if instruction is AtMaturity.PAY_OUT:
            return _pay_out(tx, session, deposit, settlement, request, Ended.PAID_OUT)
        return _roll(tx, session, deposit, settlement, request)


def _roll(
    tx: Tx,
    session: Session,
    deposit: TermDeposit,
    settlement: Settlement,
    request: MatureRequest,
) -> TermPosted:
    member = member_store.get(tx, deposit.member_id)
    if not member.is_member_on(request.posted_on):
        raise MemberNotActive(member.number)
    following = _next_term(
        tx, deposit, settlement, None, rate=request.rate, term_months=request.term_months
    )
    if problems := rules.check_agreement(following):
        raise InvalidInput(problems)
    pays = deposit.agreement.at_maturity is AtMaturity.ROLL_PRINCIPAL
    target = _own(tx, member, request.to_product or deposit.agreement.pays_into, settlement.on)
    draft = term_entries.rolled_over(
        chart_store.chart(tx),
        deposit,
        settlement,
        target if pays else None,
        balance=_balance(tx, deposit),
        description=_words(tx, Text("Term deposit {number} rolled over, {name}"), deposit, member),
    )
    entries: tuple[JournalEntry, ...] = ()
    if draft is not None:
        entries = (post(tx, session, draft, request.operation_id),)
        _keep_interest(tx, deposit, settlement, entries[0])
    entry_id = entries[0].id if entries else None
    term_store.end(tx, deposit, on=settlement.on, how=Ended.ROLLED, entry_id=entry_id)
    version = term_store.next_version(tx, deposit.contract_id)
    term_store.add(
        tx,
        contract_id=deposit.contract_id,
        version=version,
        certificate=rules.certificate_number(deposit.number, version),
        agreement=following,
        entry_id=entry_id,
        operation_id=request.operation_id,
    )
    trail.record(tx, session, "roll_term_deposit", deposit.certificate, {}, _facts(following))
    return TermPosted(entries=entries, changes=CHANGED, deposit=_existing(tx, deposit.number))


def _next_term(
    tx: Tx,
    deposit: TermDeposit,
    settlement: Settlement,
    instruction: AtMaturity | None,
    *,
    rate: Rate | None = None,
    term_months: int | None = None,
) -> TermAgreement:
    if instruction is not None:
        deposit = replace(deposit, agreement=replace(deposit.agreement, at_maturity=instruction))
    product = _product(tx, deposit.product_code)
    months = deposit.agreement.term_months if term_months is None else term_months
    following = rules.next_term(
        deposit, settlement, rate=deposit.agreement.rate, term_months=months
    )
    if rate is None:
        # What the product says then, or the old rate where it says nothing.
        rate = rate_for(product.rates, following.started_on, following.principal)
        rate = rate if rate.ppm else deposit.agreement.rate
    return replace(
        following,
        rate=rate,
        days_in_year=product.days_in_year,
        break_rule=product.break_rule,
    )


# --- before maturity
# -----------------------------------------------------------------------------


def preview_break(
    session: Session, certificate: str, on: date, *, waive: bool = False
) -> EndPreview:
    """What breaking a certificate on a day would do, with the arithmetic.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownTermDeposit: When there is none.
        TermDepositEnded, TermDepositNotDue, TermDepositOverdue: When nothing is to be broken.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        deposit = _existing(tx, certificate)
        return _preview(tx, deposit, _broken(tx, deposit, on, waive=waive), on)


def break_early(session: Session, request: BreakRequest) -> TermPosted:
    """Pays a certificate out before it matures, with the penalty that was agreed.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownTermDeposit: When there is none.
        ReasonRequired: When nothing says why.
        TermDepositEnded, TermDepositNotDue, TermDepositOverdue: When nothing is to be broken.
        CoopLedgerError: What `mature` refuses of a payment.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        if done := already_done(tx, request.operation_id):
            return _again(tx, done, request.operation_id)
        if not request.reason.strip():
            raise ReasonRequired
        deposit = _existing(tx, request.certificate)
        settlement = _broken(tx, deposit, request.posted_on, waive=request.waive)
        posted = _pay_out(tx, session, deposit, settlement, request, Ended.BROKEN)
        after = {"reason": request.reason.strip(), "penalty_waived": request.waive}
        trail.record(tx, session, "break_term_deposit", deposit.certificate, {}, after)
        return posted


def _broken(tx: Tx, deposit: TermDeposit, on: date, *, waive: bool) -> Settlement:
    settlement = rules.settle_early(deposit, on)
    return _taxed(tx, deposit, rules.waived(settlement) if waive else settlement)


# --- the end of either
# ---------------------------------------------------------------------------


def _pay_out(
    tx: Tx,
    session: Session,
    deposit: TermDeposit,
    settlement: Settlement,
    request: MatureRequest | BreakRequest,
    how: Ended,
) -> TermPosted:
    member = member_store.get(tx, deposit.member_id)
    held = savings_store.held(tx, deposit.contract_id)
    if held:
        raise BalanceHeld(ZERO, held)
    if request.to_product:
        target = _own(tx, member, request.to_product, settlement.on)
    else:
        check_not_abroad(member)
        target = Way(cash_account=request.cash_account)
    words = Text("Term deposit {number} paid out, {name}")
    if how is Ended.BROKEN:
        words = Text("Term deposit {number} broken early, {name}")
    draft = term_entries.paid_out(
        chart_store.chart(tx),
        deposit,
        settlement,
        target,
        balance=_balance(tx, deposit),
        description=_words(tx, words, deposit, member),
    )
    check_cash_cover(tx, draft)
    if not request.to_product:
        savings.confirm_payment(tx, session, request.second_person, settlement.payout)
    entry = post(tx, session, draft, request.operation_id)
    _keep_interest(tx, deposit, settlement, entry)
    term_store.end(tx, deposit, on=settlement.on, how=how, entry_id=entry.id)
    ended = term_store.term(tx, deposit.contract_id, deposit.version)
    assert ended is not None
    return TermPosted(entries=(entry,), changes=CHANGED, deposit=ended)


def _own(tx: Tx, member: Member, code: str, on: date) -> Way:
    """An account of hers that takes the money, opened if she has none."""
    account = savings.open_if_new(tx, member, _product(tx, code), on)
    if account.product.is_term_deposit or not account.product.withdrawable:
        raise InvalidInput((Problem("pays_into_unfit", "to_product"),))
    if account.closed_on is not None:
        raise SavingsAccountClosed(account.number)
    return Way(account=account)


def _keep_interest(
    tx: Tx, deposit: TermDeposit, settlement: Settlement, entry: JournalEntry
) -> None:
    term_store.add_interest(
        tx,
        deposit,
        kind=term_store.PAID,
        entry_id=entry.id,
        until=min(settlement.on, deposit.matures_on),
        interest=settlement.interest,
        tax=settlement.tax,
    )


def _taxed(tx: Tx, deposit: TermDeposit, settlement: Settlement) -> Settlement:
    """The settlement with the tax of the month: on all that she was paid in it, less what was kept.

    What the month's run pays her later counts this interest too.
    """
    taxed = {product.code for product in savings_store.products(tx) if product.taxed}
    if deposit.product_code not in taxed or settlement.interest <= ZERO:
        return settlement
    month = Period.of(settlement.on)
    first, last = month.first_day, month.last_day
    terms = term_store.paid_between(tx, first, last, products=taxed)
    before = (
        terms.get(deposit.member_id, MonthPaid()),
        term_store.credited_between(tx, first, last, member_id=deposit.member_id, products=taxed),
    )
    interest = settlement.interest + total(each.interest for each in before)
    tax = tax_on(settings_store.book_rules(tx).interest_tax, settlement.on)
    owed = monthly_tax(tax, interest) - total(each.tax for each in before)
    return rules.with_tax(settlement, max(owed, ZERO))


def _preview(
    tx: Tx,
    deposit: TermDeposit,
    settlement: Settlement,
    on: date,
    following: TermAgreement | None = None,
) -> EndPreview:
    return EndPreview(
        row=_row(tx, deposit, on),
        settlement=settlement,
        following=following,
        second_person_above=settings_store.book_rules(tx).withdrawal_second_person_above,
        held=savings_store.held(tx, deposit.contract_id),
    )


# --- instructions and lists
# ----------------------------------------------------------------------


def change_instruction(session: Session, request: InstructionRequest) -> TermSaved:
    """Changes what is done at maturity.

    Raises:
        NotPermitted: When the user may not record savings.
        UnknownTermDeposit: When there is none.
        TermDepositEnded: When it has ended.
        InvalidInput: When interest may not go there.
    """
    require(session, Permission.RECORD_SAVINGS)
    with session.books.write() as tx:
        deposit = _existing(tx, request.certificate)
        rules.check_running(deposit)
        agreement = deposit.agreement
        into = _pays_into(
            tx, request.pays_into or agreement.pays_into, _product(tx, deposit.product_code)
        )
        term_store.change_instruction(tx, deposit, at_maturity=request.at_maturity, pays_into=into)
        trail.record(
            tx,
            session,
            "change_term_instruction",
            deposit.certificate,
            {"at_maturity": agreement.at_maturity.value, "pays_into": agreement.pays_into},
            {"at_maturity": request.at_maturity.value, "pays_into": into},
        )
        return TermSaved(deposit=_existing(tx, deposit.number))


def deposits(
    session: Session, on: date, *, member_number: str = "", ended: bool = False
) -> tuple[TermRow, ...]:
    """The certificates that run, the first to mature first.

    Args:
        session: Who asks.
        on: The day to which interest and days are counted.
        member_number: Only hers.
        ended: Whether those that have ended count too.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        member_id = member_store.by_number(tx, member_number).id if member_number else None
        found = term_store.deposits(tx, member_id=member_id, running=not ended)
        return tuple(_row(tx, deposit, on) for deposit in found)


def deposit(session: Session, certificate: str, on: date) -> TermRow:
    """One certificate.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownTermDeposit: When there is none.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return _row(tx, _existing(tx, certificate), on)


def _row(tx: Tx, found: TermDeposit, on: date) -> TermRow:
    until = min(on, found.ended_on) if found.ended_on else on
    return TermRow(
        deposit=found,
        member=member_store.get(tx, found.member_id),
        product=_product(tx, found.product_code),
        interest_so_far=rules.earned(found.agreement, until),
        days_left=rules.days_left(found, on),
        held=savings_store.held(tx, found.contract_id) if found.running else ZERO,
    )


# --- for the month's run of savings interest
# ----------------------------------------------------


def term_lines(tx: Tx, period: Period) -> tuple[TermLine, ...]:
    """What the month's run owes the certificates with monthly interest, before tax."""
    return rules.monthly_lines(term_store.deposits(tx, running=True), period)


def accrual_lines(tx: Tx, period: Period) -> tuple[TermLine, ...]:
    """What the month's run puts aside for certificates that are paid at maturity."""
    return rules.accrual_lines(term_store.deposits(tx, running=True), period)


def paid_in_month(tx: Tx, period: Period) -> Mapping[int, MonthPaid]:
    """What members were paid at maturity or at a break in the month, by member id; taxed only.

    The month's run counts it toward the limit, and keeps back what was not kept back then.
    """
    taxed = [product.code for product in savings_store.products(tx) if product.taxed]
    return term_store.paid_between(tx, period.first_day, period.last_day, products=taxed)


def post_month(
    tx: Tx,
    session: Session,
    period: Period,
    operation_id: str,
    taxes: Mapping[int, Money],
) -> tuple[JournalEntry, ...]:
    """Posts what a month owes the certificates, and puts aside what they are paid at maturity.

    For the run of the month, which takes the entries into its batch.

    Args:
        tx: The transaction of the run.
        session: Who runs it.
        period: The month; entries are dated on its last day.
        operation_id: The run's.
        taxes: What is kept back of each line of `term_lines`, by contract id.

    Raises:
        SavingsAccountClosed: When an account that takes interest is closed.
        PeriodClosed, DateOutOfRange: When nothing is posted on that day.
    """
    on = period.last_day
    entries = [
        _post_line(tx, session, line, taxes.get(line.deposit.contract_id, ZERO), operation_id, on)
        for line in term_lines(tx, period)
    ]
    accruals = accrual_lines(tx, period)
    draft = term_entries.accrued(
        chart_store.chart(tx),
        accruals,
        on=on,
        description=memo(
            tx, "", Text("Interest put aside for term deposits, {month}", {"month": period})
        ),
    )
    if draft is not None:
        entry = post(tx, session, draft, operation_id, next_part(tx, operation_id))
        for line in accruals:
            term_store.add_interest(
                tx,
                line.deposit,
                kind=term_store.ACCRUED,
                entry_id=entry.id,
                until=line.until,
                interest=line.interest,
            )
        entries.append(entry)
    return tuple(entries)


def _post_line(
    tx: Tx, session: Session, line: TermLine, tax: Money, operation_id: str, on: date
) -> JournalEntry:
    found = line.deposit
    member = member_store.get(tx, found.member_id)
    target = _own(tx, member, found.agreement.pays_into, on)
    draft = term_entries.monthly(
        chart_store.chart(tx),
        line,
        target,
        tax=tax,
        on=on,
        description=_words(tx, Text("Interest of term deposit {number}, {name}"), found, member),
    )
    entry = post(tx, session, draft, operation_id, next_part(tx, operation_id))
    term_store.add_interest(
        tx,
        found,
        kind=term_store.PAID,
        entry_id=entry.id,
        until=line.until,
        interest=line.interest,
        tax=tax,
    )
    return entry


# --- for the journal
# -----------------------------------------------------------------------------


def refuse_reversal(tx: Tx, entry: JournalEntry) -> None:
    """Refuses to take back what later entries of a certificate rest upon.

    Raises:
        TermDepositMoved: When such entries stand.
    """
    touched = term_store.moved_by(tx, entry.id)
    ended_here = {(term, version) for term, version, how in touched if how == "ended"}
    for contract_id, version, how in touched:
        found = term_store.term(tx, contract_id, version)
        if found is None or (contract_id, version) in ended_here:
            continue
        moved = not found.running
        if how == "began":
            moved = moved or term_store.has_interest(tx, contract_id, version)
        if moved:
            raise TermDepositMoved(found.certificate)


# --- common
# --------------------------------------------------------------------------------------


def _again(tx: Tx, done: Posted, operation_id: str) -> TermPosted:
    """What an act did the first time, when it comes again."""
    found = term_store.by_operation(tx, operation_id)
    if found is None:
        moved = [each for entry in done.entries for each in term_store.moved_by(tx, entry.id)]
        found = term_store.term(tx, moved[0][0], moved[0][1]) if moved else None
    if found is None:
        raise UnknownTermDeposit("")
    return TermPosted(entries=done.entries, changes=done.changes, repeated=True, deposit=found)


def _existing(tx: Tx, certificate: str) -> TermDeposit:
    found = term_store.by_certificate(tx, certificate)
    if found is None:
        raise UnknownTermDeposit(certificate)
    return found


def _product(tx: Tx, code: str) -> SavingsProduct:
    if not code:
        raise UnknownProduct(code)
    return savings_rules.find_product(savings_store.products(tx), code)


def _balance(tx: Tx, found: TermDeposit) -> Money:
    return -balances.of_contract(tx, found.contract_id, found.account_code)


def _words(tx: Tx, words: Text, found: TermDeposit, member: Member) -> str:
    values = {"number": found.certificate, "name": member.name}
    return memo(tx, "", replace(words, values=values))


def _facts(agreement: TermAgreement) -> dict[str, object]:
    return {
        "principal": agreement.principal.to_text(),
        "rate": str(agreement.rate.to_percent()),
        "term_months": agreement.term_months,
        "started_on": agreement.started_on.isoformat(),
        "matures_on": agreement.matures_on.isoformat(),
        "interest_paid": agreement.interest_paid.value,
        "at_maturity": agreement.at_maturity.value,
    }
