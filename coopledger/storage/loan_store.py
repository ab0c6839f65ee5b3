"""Loan products, loans, their schedules, and the splits of their payments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.errors import (
    LoanNumberTaken,
    ProductCodeTaken,
    UnknownLoan,
    UnknownProduct,
)
from coopledger.accounting.journal import VoucherNumber
from coopledger.accounting.loan_checks import LoanFacts, PaymentFacts
from coopledger.accounting.loan_schedule import (
    Instalment,
    InterestTiming,
    LoanMethod,
    LoanTerms,
    RoundMode,
)
from coopledger.accounting.loans import (
    LOAN_ACCOUNTS,
    Borrowing,
    Fees,
    Loan,
    LoanPayment,
    LoanProduct,
    PaymentSplit,
)
from coopledger.accounting.money import ZERO, Money, Rounding
from coopledger.accounting.rates import Rate
from coopledger.storage import balances
from coopledger.storage.database import Tx
from coopledger.storage.schema import (
    contract,
    journal_entry,
    journal_line,
    loan,
    loan_instalment,
    loan_payment,
    loan_product,
)

_KIND = "loan"
_FIRST_VERSION = 1
_reversal = journal_entry.alias("reversal")
_NET = sa.func.sum(journal_line.c.debit_sen - journal_line.c.credit_sen)


# --- products ---


def products(tx: Tx) -> tuple[LoanProduct, ...]:
    """All products, those switched off too, in the order in which they were made."""
    rows = tx.connection.execute(sa.select(loan_product).order_by(loan_product.c.id))
    return tuple(product_from_row(row) for row in rows)


def product(tx: Tx, code: str) -> LoanProduct:
    """The product of that code.

    Raises:
        UnknownProduct: When there is none.
    """
    query = sa.select(loan_product).where(loan_product.c.code == code)
    row = tx.connection.execute(query).first()
    if row is None:
        raise UnknownProduct(code)
    return product_from_row(row)


def add_product(tx: Tx, value: LoanProduct) -> None:
    """Adds a product.

    Raises:
        ProductCodeTaken: When a product has the code.
    """
    try:
        tx.connection.execute(sa.insert(loan_product).values(**product_to_row(value)))
    except sa.exc.IntegrityError as error:
        if "loan_product.code" in str(error.orig):
            raise ProductCodeTaken(value.code) from error
        raise


def update_product(tx: Tx, value: LoanProduct) -> None:
    """Replaces the product of that code; loans keep the terms that were agreed."""
    tx.connection.execute(
        sa.update(loan_product)
        .where(loan_product.c.code == value.code)
        .values(**product_to_row(value))
    )


def product_to_row(value: LoanProduct) -> dict[str, Any]:
    """The columns of a product; the trail keeps them too."""
    return {
        "code": value.code,
        "name_id": value.name_id,
        "name_en": value.name_en,
        "method": value.method.value,
        "rate_per_year_ppm": value.rate_per_year.ppm,
        "term_months": value.term_months,
        "origination_fee_ppm": value.origination_fee.ppm,
        "administration_fee_sen": value.administration_fee.sen,
        "round_to_sen": value.round_to.sen,
        "round_mode": value.round_mode.value,
        "rounding": value.rounding.value,
        "grace_principal_months": value.grace_principal_months,
        "bullet_interest": value.interest_at.value,
        "active": int(value.active),
    }


def product_from_row(row: Any) -> LoanProduct:
    """The product of a row."""
    return LoanProduct(
        code=row.code,
        name_id=row.name_id,
        name_en=row.name_en,
        method=LoanMethod(row.method),
        rate_per_year=Rate(row.rate_per_year_ppm),
        term_months=row.term_months,
        origination_fee=Rate(row.origination_fee_ppm),
        administration_fee=Money(row.administration_fee_sen),
        round_to=Money(row.round_to_sen),
        round_mode=RoundMode(row.round_mode),
        rounding=Rounding(row.rounding),
        grace_principal_months=row.grace_principal_months,
        interest_at=InterestTiming(row.bullet_interest),
        active=bool(row.active),
    )


# --- loans ---

_LOANS = (
    sa.select(
        contract.c.number,
        contract.c.member_id,
        contract.c.account_code,
        loan,
        loan_product.c.code.label("product_code"),
    )
    .join(loan, loan.c.contract_id == contract.c.id)
    .outerjoin(loan_product, loan_product.c.id == loan.c.product_id)
)
_IN_ORDER = (sa.func.length(contract.c.number), contract.c.number)
"""2 before 10, although numbers are text."""


def open_contract(
    tx: Tx, number: str, *, member_id: int, account_code: str, opened_on: date
) -> Borrowing:
    """Gives a loan its number, so that the lines of its payout can name it.

    Raises:
        LoanNumberTaken: When another loan has the number.
    """
    try:
        added = tx.connection.execute(
            sa.insert(contract).values(
                kind=_KIND,
                number=number,
                member_id=member_id,
                account_code=account_code,
                opened_on=opened_on.isoformat(),
            )
        ).inserted_primary_key
    except sa.exc.IntegrityError as error:
        if "contract.number" in str(error.orig):
            raise LoanNumberTaken(number) from error
        raise
    assert added is not None
    return Borrowing(contract_id=int(added[0]), member_id=member_id, account_code=account_code)


def release_number(tx: Tx, number: str) -> None:
    """Frees the number of a loan whose payout was taken back, so that the right one can have it."""
    known = find(tx, number)
    if known is not None and is_void(tx, known):
        tx.connection.execute(
            sa.update(contract)
            .where(contract.c.id == known.contract_id)
            .values(number=f"{number}~{known.contract_id}")
        )


def is_void(tx: Tx, value: Loan) -> bool:
    """Whether the loan's payout was taken back."""
    if value.disbursement_entry_id is None:
        return False
    query = sa.select(journal_entry.c.id).where(
        journal_entry.c.reverses == value.disbursement_entry_id
    )
    return tx.connection.execute(query).first() is not None


def add(tx: Tx, value: Loan, instalments: Iterable[Instalment]) -> None:
    """Keeps what was agreed, and the first version of its schedule."""
    terms = value.terms
    product_id = sa.select(loan_product.c.id).where(loan_product.c.code == value.product_code)
    opening = value.opening_principal
    tx.connection.execute(
        sa.insert(loan).values(
            contract_id=value.contract_id,
            product_id=None if value.product_code is None else product_id.scalar_subquery(),
            principal_sen=terms.principal.sen,
            rate_per_year_ppm=terms.rate_per_year.ppm,
            method=terms.method.value,
            term_months=terms.term_months,
            grace_principal_months=terms.grace_principal_months,
            bullet_interest=terms.interest_at.value,
            round_to_sen=terms.round_to.sen,
            round_mode=terms.round_mode.value,
            rounding=terms.rounding.value,
            disbursed_on=terms.start.isoformat(),
            origination_fee_sen=value.fees.origination.sen,
            administration_fee_sen=value.fees.administration.sen,
            opening_principal_sen=None if opening is None else opening.sen,
            disbursement_entry_id=value.disbursement_entry_id,
            purpose=value.purpose,
        )
    )
    rows = [
        {
            "contract_id": value.contract_id,
            "version": _FIRST_VERSION,
            "number": line.number,
            "due_on": line.due_on.isoformat(),
            "principal_sen": line.principal.sen,
            "interest_sen": line.interest.sen,
        }
        for line in instalments
    ]
    if rows:
        tx.connection.execute(sa.insert(loan_instalment), rows)


def find(tx: Tx, number: str) -> Loan | None:
    """The loan of that number, or None."""
    query = _LOANS.where(contract.c.kind == _KIND, contract.c.number == number.strip())
    row = tx.connection.execute(query).first()
    return None if row is None else from_row(row)


def by_number(tx: Tx, number: str) -> Loan:
    """The loan of that number.

    Raises:
        UnknownLoan: When there is none.
    """
    found = find(tx, number)
    if found is None:
        raise UnknownLoan(number)
    return found


def everything(tx: Tx) -> tuple[Loan, ...]:
    """All loans, those paid off too, by number."""
    return tuple(map(from_row, tx.connection.execute(_LOANS.order_by(*_IN_ORDER))))


def of_member(tx: Tx, member_id: int) -> tuple[Loan, ...]:
    """A member's loans, the oldest first."""
    query = _LOANS.where(contract.c.member_id == member_id)
    rows = tx.connection.execute(query.order_by(loan.c.disbursed_on, contract.c.id))
    return tuple(map(from_row, rows))


def of_disbursement(tx: Tx, entry_id: int) -> Loan | None:
    """The loan that the entry paid out; None when it paid out none."""
    row = tx.connection.execute(_LOANS.where(loan.c.disbursement_entry_id == entry_id)).first()
    return None if row is None else from_row(row)


def of_payment(tx: Tx, entry_id: int) -> Loan | None:
    """The loan that the entry was a payment of; None when it was none."""
    query = _LOANS.join(loan_payment, loan_payment.c.contract_id == loan.c.contract_id)
    row = tx.connection.execute(query.where(loan_payment.c.entry_id == entry_id)).first()
    return None if row is None else from_row(row)


def numbers_like(tx: Tx, prefix: str) -> tuple[str, ...]:
    """The loan numbers that begin so."""
    query = sa.select(contract.c.number).where(
        contract.c.kind == _KIND, contract.c.number.startswith(prefix, autoescape=True)
    )
    return tuple(tx.connection.execute(query).scalars())


def from_row(row: Any) -> Loan:
    """The loan of a row of contract and loan."""
    opening = row.opening_principal_sen
    return Loan(
        contract_id=row.contract_id,
        number=row.number,
        member_id=row.member_id,
        account_code=row.account_code,
        terms=LoanTerms(
            principal=Money(row.principal_sen),
            rate_per_year=Rate(row.rate_per_year_ppm),
            term_months=row.term_months,
            method=LoanMethod(row.method),
            start=date.fromisoformat(row.disbursed_on),
            round_to=Money(row.round_to_sen),
            round_mode=RoundMode(row.round_mode),
            rounding=Rounding(row.rounding),
            grace_principal_months=row.grace_principal_months,
            interest_at=InterestTiming(row.bullet_interest),
        ),
        fees=Fees(
            origination=Money(row.origination_fee_sen),
            administration=Money(row.administration_fee_sen),
        ),
        product_code=row.product_code,
        opening_principal=None if opening is None else Money(opening),
        disbursement_entry_id=row.disbursement_entry_id,
        purpose=row.purpose,
    )


# --- schedules ---

_newest = loan_instalment.alias("newest")
_IS_NEWEST = loan_instalment.c.version == (
    sa.select(sa.func.max(_newest.c.version))
    .where(_newest.c.contract_id == loan_instalment.c.contract_id)
    .scalar_subquery()
)


def instalments(tx: Tx, contract_ids: Iterable[int]) -> dict[int, tuple[Instalment, ...]]:
    """The schedules of several loans, each in its newest version, by contract id."""
    query = (
        sa.select(loan_instalment)
        .where(loan_instalment.c.contract_id.in_(list(contract_ids)), _IS_NEWEST)
        .order_by(loan_instalment.c.contract_id, loan_instalment.c.number)
    )
    rows = tx.connection.execute(query).all()
    return {
        contract_id: _with_balances(list(group))
        for contract_id, group in groupby(rows, key=attrgetter("contract_id"))
    }


def _with_balances(rows: list[Any]) -> tuple[Instalment, ...]:
    balance = sum(row.principal_sen for row in rows)
    lines: list[Instalment] = []
    for row in rows:
        balance -= row.principal_sen
        lines.append(
            Instalment(
                number=row.number,
                due_on=date.fromisoformat(row.due_on),
                principal=Money(row.principal_sen),
                interest=Money(row.interest_sen),
                balance=Money(balance),
            )
        )
    return tuple(lines)


# --- payments and what is owed ---


def add_payment(
    tx: Tx, *, entry_id: int, contract_id: int, paid_on: date, split: PaymentSplit
) -> None:
    """Keeps how a posted payment was divided."""
    tx.connection.execute(
        sa.insert(loan_payment).values(
            entry_id=entry_id,
            contract_id=contract_id,
            paid_on=paid_on.isoformat(),
            principal_sen=split.principal.sen,
            interest_sen=split.interest.sen,
            penalty_sen=split.penalty.sen,
        )
    )


def payments(tx: Tx, contract_id: int) -> tuple[LoanPayment, ...]:
    """The payments of a loan by date, those taken back too."""
    query = (
        sa.select(
            loan_payment,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            _reversal.c.id.label("reversed_by"),
        )
        .join(journal_entry, journal_entry.c.id == loan_payment.c.entry_id)
        .outerjoin(_reversal, _reversal.c.reverses == journal_entry.c.id)
        .where(loan_payment.c.contract_id == contract_id)
        .order_by(loan_payment.c.paid_on, loan_payment.c.entry_id)
    )
    return tuple(
        LoanPayment(
            entry_id=row.entry_id,
            voucher=str(VoucherNumber(row.series, row.year, row.number)),
            paid_on=date.fromisoformat(row.paid_on),
            split=_split(row),
            reversed=row.reversed_by is not None,
        )
        for row in tx.connection.execute(query)
    )


def _split(row: Any) -> PaymentSplit:
    return PaymentSplit(
        principal=Money(row.principal_sen),
        interest=Money(row.interest_sen),
        penalty=Money(row.penalty_sen),
    )


def interest_paid(tx: Tx, *, at: date, contract_id: int | None = None) -> dict[int, Money]:
    """The interest that each loan's payments have brought until the day, by contract id.

    A payment taken back counts until the day on which it was.
    """
    query = (
        sa.select(loan_payment.c.contract_id, sa.func.sum(loan_payment.c.interest_sen))
        .outerjoin(
            _reversal,
            sa.and_(
                _reversal.c.reverses == loan_payment.c.entry_id,
                _reversal.c.posted_on <= at.isoformat(),
            ),
        )
        .where(loan_payment.c.paid_on <= at.isoformat(), _reversal.c.id.is_(None))
        .group_by(loan_payment.c.contract_id)
    )
    if contract_id is not None:
        query = query.where(loan_payment.c.contract_id == contract_id)
    return {key: Money(sen) for key, sen in tx.connection.execute(query)}


def outstanding(tx: Tx, value: Loan, *, at: date) -> Money:
    """The principal that one loan owes at the end of the day."""
    ledger = balances.of_contract(tx, value.contract_id, value.account_code, at=at)
    return ledger + _not_itemised(tx, value)


def lowest_outstanding(tx: Tx, value: Loan, *, first: date) -> Money:
    """The lowest principal owed at the end of the day and of every later one."""
    lowest = balances.lowest_from(tx, value.account_code, first, contract_id=value.contract_id)
    return lowest + _not_itemised(tx, value)


def outstanding_by_contract(tx: Tx, values: Iterable[Loan], *, at: date) -> dict[int, Money]:
    """The principal that each of the loans owes at the end of the day, by contract id."""
    return _owed(values, _nets(tx, at), _itemised(tx))


def running(tx: Tx, *, at: date) -> dict[Loan, Money]:
    """The loans on which principal is owed at the end of the day, by number, and how much.

    Loans that are paid off are not read at all: a book of ten years has many.
    """
    nets, itemised = _nets(tx, at), _itemised(tx)
    moved = {contract_id for (_, contract_id), amount in nets.items() if amount}
    query = _LOANS.where(
        sa.or_(
            loan.c.contract_id.in_(moved),
            sa.and_(loan.c.opening_principal_sen.is_not(None), loan.c.contract_id.not_in(itemised)),
        )
    )
    loans = tuple(map(from_row, tx.connection.execute(query.order_by(*_IN_ORDER))))
    owed = _owed(loans, nets, itemised)
    return {value: owed[value.contract_id] for value in loans if owed[value.contract_id]}


def _nets(tx: Tx, at: date) -> dict[tuple[str, int], Money]:
    """The ledger's balance of each account and contract on which loans stand."""
    nets: dict[tuple[str, int], Money] = {}
    for (code, _, contract_id), amount in balances.by_contract(tx, LOAN_ACCOUNTS, at=at).items():
        if contract_id is not None:
            nets[code, contract_id] = nets.get((code, contract_id), ZERO) + amount
    return nets


def _owed(
    values: Iterable[Loan], nets: Mapping[tuple[str, int], Money], itemised: Mapping[int, Money]
) -> dict[int, Money]:
    owed: dict[int, Money] = {}
    for value in values:
        amount = nets.get((value.account_code, value.contract_id), ZERO)
        if value.contract_id not in itemised:
            amount += value.opening_principal or ZERO
        owed[value.contract_id] = amount
    return owed


def _not_itemised(tx: Tx, value: Loan) -> Money:
    """What the loan owed at the opening, where the opening entry has it in one sum with others."""
    if value.opening_principal is None or value.contract_id in _itemised(tx, value.contract_id):
        return ZERO
    return value.opening_principal


def _itemised(tx: Tx, contract_id: int | None = None) -> Mapping[int, Money]:
    """What the opening entry says of each loan that it names."""
    query = (
        sa.select(journal_line.c.contract_id, _NET)
        .where(
            journal_line.c.contract_id.is_not(None),
            journal_line.c.account_code.in_(LOAN_ACCOUNTS),
            journal_line.c.role == "O",
        )
        .group_by(journal_line.c.contract_id)
    )
    if contract_id is not None:
        query = query.where(journal_line.c.contract_id == contract_id)
    return {key: Money(sen) for key, sen in tx.connection.execute(query)}


# --- the check `loan-schedules` ---

_START, _PAYMENT, _OTHER = "start", "payment", "other"


def facts(tx: Tx) -> tuple[LoanFacts, ...]:
    """What schedules, payments and ledger say of every loan."""
    loans = everything(tx)
    schedules = _schedule_sums(tx)
    moved = _movements(tx)
    paid = _payment_facts(tx)
    itemised = _itemised(tx)
    latest = outstanding_by_contract(tx, loans, at=date.max)
    void = _void_contracts(tx)
    result: list[LoanFacts] = []
    for value in loans:
        key = value.contract_id
        started: Money | None = moved.get((key, _START), ZERO)
        if value.opening_principal is not None:
            started = itemised.get(key)
        scheduled, smallest = schedules.get(key, (ZERO, ZERO))
        result.append(
            LoanFacts(
                number=value.number,
                start_principal=value.start_principal,
                scheduled_principal=scheduled,
                smallest_part=smallest,
                is_void=key in void,
                started=started,
                other_movements=moved.get((key, _OTHER), ZERO),
                outstanding=latest[key],
                payments=tuple(paid.get(key, ())),
            )
        )
    return tuple(result)


def _schedule_sums(tx: Tx) -> dict[int, tuple[Money, Money]]:
    """The principal and the smallest part of each newest schedule."""
    smallest = sa.func.min(
        sa.func.min(loan_instalment.c.principal_sen, loan_instalment.c.interest_sen)
    )
    query = (
        sa.select(
            loan_instalment.c.contract_id,
            sa.func.sum(loan_instalment.c.principal_sen),
            smallest,
        )
        .where(_IS_NEWEST)
        .group_by(loan_instalment.c.contract_id)
    )
    return {
        key: (Money(principal), Money(part))
        for key, principal, part in tx.connection.execute(query)
    }


def _movements(tx: Tx) -> dict[tuple[int, str], Money]:
    """What moved each loan after the opening: its payout, its payments, or something else.

    A reversal is of the kind of what it takes back.
    """
    original = sa.func.coalesce(journal_entry.c.reverses, journal_entry.c.id)
    kind = sa.case(
        (original == loan.c.disbursement_entry_id, _START),
        (loan_payment.c.entry_id.is_not(None), _PAYMENT),
        else_=_OTHER,
    )
    query = (
        sa.select(journal_line.c.contract_id, kind, _NET)
        .join(contract, contract.c.id == journal_line.c.contract_id)
        .join(loan, loan.c.contract_id == contract.c.id)
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .outerjoin(loan_payment, loan_payment.c.entry_id == original)
        .where(
            journal_line.c.contract_id.is_not(None),
            journal_line.c.account_code == contract.c.account_code,
            journal_line.c.role != "O",
        )
        .group_by(journal_line.c.contract_id, kind)
    )
    return {(key, name): Money(sen) for key, name, sen in tx.connection.execute(query)}


def _payment_facts(tx: Tx) -> dict[int, list[PaymentFacts]]:
    """The payments that stand, each with what its lines say, by contract id."""
    net = journal_line.c.credit_sen - journal_line.c.debit_sen
    on_loan = journal_line.c.account_code == contract.c.account_code
    query = (
        sa.select(
            loan_payment,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            sa.func.sum(sa.case((on_loan, net), else_=0)).label("posted_principal"),
            sa.func.sum(sa.case((on_loan, 0), else_=net)).label("posted_income"),
        )
        .join(journal_entry, journal_entry.c.id == loan_payment.c.entry_id)
        .join(contract, contract.c.id == loan_payment.c.contract_id)
        .outerjoin(_reversal, _reversal.c.reverses == journal_entry.c.id)
        .outerjoin(
            journal_line,
            sa.and_(
                journal_line.c.entry_id == loan_payment.c.entry_id,
                journal_line.c.contract_id == loan_payment.c.contract_id,
            ),
        )
        .where(_reversal.c.id.is_(None))
        .group_by(loan_payment.c.entry_id)
        .order_by(loan_payment.c.entry_id)
    )
    found: dict[int, list[PaymentFacts]] = {}
    for row in tx.connection.execute(query):
        found.setdefault(row.contract_id, []).append(
            PaymentFacts(
                voucher=str(VoucherNumber(row.series, row.year, row.number)),
                split=_split(row),
                posted_principal=Money(row.posted_principal),
                posted_income=Money(row.posted_income),
            )
        )
    return found


def _void_contracts(tx: Tx) -> frozenset[int]:
    query = sa.select(loan.c.contract_id).join(
        journal_entry, journal_entry.c.reverses == loan.c.disbursement_entry_id
    )
    return frozenset(tx.connection.execute(query).scalars())
