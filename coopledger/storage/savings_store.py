"""Savings products, the members' accounts of them, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.chart import Codes
from coopledger.accounting.errors import ProductCodeTaken, UnknownProduct
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.members import Member
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import (
    Hold,
    SavingsAccount,
    SavingsKind,
    SavingsProduct,
    account_number,
)
from coopledger.accounting.savings_interest import FirstMonth, InterestMethod, RateStep
from coopledger.accounting.term_deposits import BreakPenalty, BreakRule
from coopledger.accounting.withdrawal_windows import parse_windows, windows_text
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, date_text, text_date
from coopledger.storage.schema import (
    contract,
    journal_entry,
    journal_line,
    savings_account,
    savings_hold,
    savings_product,
    savings_rate,
    term_deposit,
)

_KIND = "savings"
_CACHE = "savings products"

# --- products
# --------------------------------------------------------------------------------------


def products(tx: Tx) -> tuple[SavingsProduct, ...]:
    """All products, those switched off too, in the order in which they were made."""
    cached: tuple[SavingsProduct, ...] | None = tx.books.caches.get(_CACHE)
    if cached is None:
        query = sa.select(savings_product).order_by(savings_product.c.id)
        rates = _rates(tx)
        cached = tuple(
            product_from_row(row, tuple(rates.get(row.id, ())))
            for row in tx.connection.execute(query)
        )
        tx.books.caches[_CACHE] = cached
    return cached


def product(tx: Tx, code: str) -> SavingsProduct:
    """The product of that code.

    Raises:
        UnknownProduct: When there is none.
    """
    for known in products(tx):
        if known.code == code:
            return known
    raise UnknownProduct(code)


def add_product(tx: Tx, value: SavingsProduct) -> None:
    """Adds a product.

    Raises:
        ProductCodeTaken: When a product has the code.
    """
    try:
        tx.connection.execute(sa.insert(savings_product).values(**product_to_row(value)))
        _put_rates(tx, value)
    except sa.exc.IntegrityError as error:
        if "savings_product.code" in str(error.orig):
            raise ProductCodeTaken(value.code) from error
        raise
    tx.books.caches.pop(_CACHE, None)


def update_product(tx: Tx, value: SavingsProduct) -> None:
    """Replaces the product of that code."""
    tx.connection.execute(
        sa.update(savings_product)
        .where(savings_product.c.code == value.code)
        .values(**product_to_row(value))
    )
    _put_rates(tx, value)
    tx.books.caches.pop(_CACHE, None)


def _rates(tx: Tx) -> dict[int, list[RateStep]]:
    """The steps of every product by its id, the oldest and lowest first."""
    query = sa.select(savings_rate).order_by(
        savings_rate.c.product_id, savings_rate.c.from_date, savings_rate.c.floor_sen
    )
    found: dict[int, list[RateStep]] = {}
    for row in tx.connection.execute(query):
        step = RateStep(
            from_date=date.fromisoformat(row.from_date),
            floor=Money(row.floor_sen),
            rate=Rate(row.rate_ppm),
        )
        found.setdefault(row.product_id, []).append(step)
    return found


def _put_rates(tx: Tx, value: SavingsProduct) -> None:
    """Replaces the steps of a product that is kept already."""
    product_id = tx.connection.execute(
        sa.select(savings_product.c.id).where(savings_product.c.code == value.code)
    ).scalar_one()
    tx.connection.execute(sa.delete(savings_rate).where(savings_rate.c.product_id == product_id))
    rows = [
        {
            "product_id": product_id,
            "from_date": step.from_date.isoformat(),
            "floor_sen": step.floor.sen,
            "rate_ppm": step.rate.ppm,
        }
        for step in value.rates
    ]
    if rows:
        tx.connection.execute(sa.insert(savings_rate), rows)


def product_in_use(tx: Tx, code: str) -> bool:
    """Whether a member has an account of the product."""
    query = (
        sa.select(savings_account.c.contract_id)
        .join(savings_product, savings_product.c.id == savings_account.c.product_id)
        .where(savings_product.c.code == code)
    )
    return tx.connection.execute(query.limit(1)).first() is not None


def product_to_row(value: SavingsProduct) -> dict[str, Any]:
    """The columns of a product."""
    return {
        "code": value.code,
        "name_id": value.name_id,
        "name_en": value.name_en,
        "kind": value.kind.value,
        "account_code": value.account_code,
        "interest_method": value.interest_method.value,
        "minimum_deposit_sen": value.minimum_deposit.sen,
        "minimum_balance_sen": value.minimum_balance.sen,
        "withdrawable": int(value.withdrawable),
        "active": int(value.active),
        "maximum_deposit_sen": value.maximum_deposit.sen,
        "maximum_balance_sen": value.maximum_balance.sen,
        "withdrawal_windows": windows_text(value.withdrawal_windows),
        "days_in_year": value.days_in_year,
        "minimum_interest_balance_sen": value.minimum_interest_balance.sen,
        "first_month": value.first_month.value,
        "pays_into": value.pays_into,
        "taxed": int(value.taxed),
        "term_months": value.term_months,
        "break_penalty": value.break_rule.kind.value,
        "break_penalty_ppm": value.break_rule.rate.ppm,
        "break_penalty_sen": value.break_rule.amount.sen,
    }


def product_facts(value: SavingsProduct) -> dict[str, Any]:
    """Everything about a product, as the trail keeps it."""
    rates = [
        [step.from_date.isoformat(), step.floor.to_text(), str(step.rate.to_percent())]
        for step in value.rates
    ]
    return {**product_to_row(value), "rates": rates}


def product_from_row(row: Any, rates: tuple[RateStep, ...]) -> SavingsProduct:
    """The product of a row, with its rates."""
    return SavingsProduct(
        code=row.code,
        name_id=row.name_id,
        name_en=row.name_en,
        kind=SavingsKind(row.kind),
        account_code=row.account_code,
        rates=rates,
        interest_method=InterestMethod(row.interest_method),
        minimum_deposit=Money(row.minimum_deposit_sen),
        minimum_balance=Money(row.minimum_balance_sen),
        withdrawable=bool(row.withdrawable),
        active=bool(row.active),
        maximum_deposit=Money(row.maximum_deposit_sen),
        maximum_balance=Money(row.maximum_balance_sen),
        withdrawal_windows=parse_windows(row.withdrawal_windows),
        days_in_year=row.days_in_year,
        minimum_interest_balance=Money(row.minimum_interest_balance_sen),
        # Older books kept neither; empty is what they did.
        first_month=FirstMonth(row.first_month or FirstMonth.STRICT.value),
        pays_into=row.pays_into,
        taxed=bool(row.taxed),
        term_months=row.term_months,
        break_rule=BreakRule(
            kind=BreakPenalty(row.break_penalty or BreakPenalty.NONE.value),
            rate=Rate(row.break_penalty_ppm),
            amount=Money(row.break_penalty_sen),
        ),
    )


# --- accounts
# --------------------------------------------------------------------------------------

_ACCOUNTS = (
    sa.select(contract, savings_product.c.code.label("product_code"))
    .join(savings_account, savings_account.c.contract_id == contract.c.id)
    .join(savings_product, savings_product.c.id == savings_account.c.product_id)
)


def account(tx: Tx, member_id: int, product_code: str) -> SavingsAccount | None:
    """A member's account of a product; None when she has none.

    Of a term deposit it is the one without a certificate, which opening balances and imported rows
    stand on.
    """
    query = _ACCOUNTS.where(
        contract.c.member_id == member_id,
        savings_product.c.code == product_code,
        contract.c.id.not_in(sa.select(term_deposit.c.contract_id)),
    )
    row = tx.connection.execute(query).first()
    return None if row is None else _account(tx, row)


def by_number(tx: Tx, number: str) -> SavingsAccount | None:
    """The savings account of that number; None when there is none."""
    row = tx.connection.execute(_ACCOUNTS.where(contract.c.number == number.strip())).first()
    return None if row is None else _account(tx, row)


def accounts_of(tx: Tx, member_id: int) -> tuple[SavingsAccount, ...]:
    """A member's accounts, in the order of their products."""
    query = _ACCOUNTS.where(contract.c.member_id == member_id).order_by(savings_product.c.id)
    return tuple(_account(tx, row) for row in tx.connection.execute(query).all())


def accounts(tx: Tx) -> dict[int, SavingsAccount]:
    """Every savings account by contract id."""
    rows = tx.connection.execute(_ACCOUNTS).all()
    return {row.id: _account(tx, row) for row in rows}


def not_itemised(tx: Tx, account_code: str) -> Money:
    """What the opening entry holds on a savings account's control account in nobody's name."""
    line = journal_line.c
    query = sa.select(sa.func.sum(line.credit_sen - line.debit_sen)).where(
        line.account_code == account_code, line.role == "O", line.contract_id.is_(None)
    )
    return Money(tx.connection.execute(query).scalar() or 0)


def open_account(tx: Tx, kept: SavingsProduct, holder: Member, opened_on: date) -> SavingsAccount:
    """Opens a member's account of a product."""
    open_contract(tx, kept, holder, opened_on, account_number(kept, holder))
    opened = account(tx, holder.id, kept.code)
    assert opened is not None
    return opened


def open_contract(
    tx: Tx, kept: SavingsProduct, holder: Member, opened_on: date, number: str
) -> int:
    """Opens an account under a number of its own, and returns its contract id."""
    product_id = sa.select(savings_product.c.id).where(savings_product.c.code == kept.code)
    added = tx.connection.execute(
        sa.insert(contract).values(
            kind=_KIND,
            number=number,
            member_id=holder.id,
            account_code=kept.account_code,
            opened_on=opened_on.isoformat(),
        )
    ).inserted_primary_key
    assert added is not None
    tx.connection.execute(
        sa.insert(savings_account).values(
            contract_id=added[0], product_id=product_id.scalar_subquery()
        )
    )
    return int(added[0])


def set_closed(tx: Tx, contract_id: int, closed_on: date | None) -> None:
    """Closes an account, or opens it again with None."""
    tx.connection.execute(
        sa.update(contract)
        .where(contract.c.id == contract_id)
        .values(closed_on=date_text(closed_on))
    )


def _account(tx: Tx, row: Any) -> SavingsAccount:
    return SavingsAccount(
        contract_id=row.id,
        number=row.number,
        member_id=row.member_id,
        product=product(tx, row.product_code),
        opened_on=date.fromisoformat(row.opened_on),
        closed_on=text_date(row.closed_on),
    )


# --- what they hold
# --------------------------------------------------------------------------------


def dues_paid(tx: Tx, *, at: date, member_id: int | None = None) -> dict[int, Money]:
    """What each member has paid in mandatory savings since the books began, up to the day.

    The opening entry is left out, because it settles what was owed before, and so are withdrawals:
    who has left and was paid out did pay her dues.
    """
    line = journal_line.c
    is_withdrawal = journal_entry.c.kind.in_(
        [EntryKind.WITHDRAWAL.value, EntryKind.SETTLEMENT.value]
    )
    # Only the few lines that take out, or take that back, are asked why: a join for every deposit
    # of ten years would cost a second.
    withdrawn = sa.exists().where(journal_entry.c.id == line.entry_id, is_withdrawal)
    put_back = sa.select(journal_entry.c.id).where(journal_entry.c.reverses > 0, is_withdrawal)
    paid = sa.case(
        (sa.and_(line.debit_sen > 0, withdrawn), 0),
        (sa.and_(line.credit_sen > 0, line.entry_id.in_(put_back)), 0),
        else_=line.credit_sen - line.debit_sen,
    )
    query = (
        sa.select(line.member_id, sa.func.sum(paid))
        .where(
            line.member_id.is_not(None),
            line.account_code == Codes.MANDATORY_SAVINGS,
            line.role == "N",
            line.posted_on <= at.isoformat(),
        )
        .group_by(line.member_id)
    )
    if member_id is not None:
        query = query.where(line.member_id == member_id)
    return {who: Money(sen) for who, sen in tx.connection.execute(query)}


# --- holds
# --------------------------------------------------------------------------------------


_LOAN = contract.alias("loan_contract")
_HOLDS = (
    sa.select(savings_hold, _LOAN.c.number.label("loan_number"))
    .outerjoin(_LOAN, _LOAN.c.id == savings_hold.c.loan_contract_id)
    .join(contract, contract.c.id == savings_hold.c.contract_id)
)
_STANDS = sa.and_(savings_hold.c.released_on.is_(None), contract.c.closed_on.is_(None))
"""A closed account holds nothing; opened again, its holds stand again."""


def add_hold(
    tx: Tx,
    *,
    contract_id: int,
    amount: Money,
    reason: str,
    loan_contract_id: int | None,
    held_on: date,
    at: datetime,
    who: str,
    operation_id: str,
) -> Hold:
    """Keeps a hold and returns it."""
    added = tx.connection.execute(
        sa.insert(savings_hold).values(
            contract_id=contract_id,
            amount_sen=amount.sen,
            reason=reason,
            loan_contract_id=loan_contract_id,
            held_on=held_on.isoformat(),
            held_at=clock_text(at),
            held_by=who,
            operation_id=operation_id,
        )
    ).inserted_primary_key
    assert added is not None
    kept = hold(tx, int(added[0]))
    assert kept is not None
    return kept


def hold(tx: Tx, hold_id: int) -> Hold | None:
    """The hold of that id; None when there is none."""
    row = tx.connection.execute(_HOLDS.where(savings_hold.c.id == hold_id)).first()
    return None if row is None else _hold(row)


def hold_of_operation(tx: Tx, operation_id: str) -> Hold | None:
    """The hold that an act placed."""
    row = tx.connection.execute(_HOLDS.where(savings_hold.c.operation_id == operation_id)).first()
    return None if row is None else _hold(row)


def holds(
    tx: Tx, *, contract_ids: Iterable[int] | None = None, released: bool = False
) -> tuple[Hold, ...]:
    """The holds that stand, the newest first.

    Args:
        tx: The transaction.
        contract_ids: Only those of these accounts; None for all.
        released: Whether those that were released count too.
    """
    query = _HOLDS.order_by(savings_hold.c.id.desc())
    if contract_ids is not None:
        query = query.where(savings_hold.c.contract_id.in_(list(contract_ids)))
    if not released:
        query = query.where(_STANDS)
    return tuple(_hold(row) for row in tx.connection.execute(query))


def held(tx: Tx, contract_id: int) -> Money:
    """What of an account is held."""
    query = (
        sa.select(sa.func.sum(savings_hold.c.amount_sen))
        .join(contract, contract.c.id == savings_hold.c.contract_id)
        .where(savings_hold.c.contract_id == contract_id, _STANDS)
    )
    return Money(tx.connection.execute(query).scalar() or 0)


def release(tx: Tx, hold_id: int, *, on: date, at: datetime, who: str) -> None:
    """Writes that a hold was released."""
    tx.connection.execute(
        sa.update(savings_hold)
        .where(savings_hold.c.id == hold_id)
        .values(released_on=on.isoformat(), released_at=clock_text(at), released_by=who)
    )


def _hold(row: Any) -> Hold:
    return Hold(
        id=row.id,
        contract_id=row.contract_id,
        amount=Money(row.amount_sen),
        reason=row.reason,
        held_on=date.fromisoformat(row.held_on),
        held_by=row.held_by,
        loan_number=row.loan_number or "",
        released_on=text_date(row.released_on),
        released_by=row.released_by or "",
    )
