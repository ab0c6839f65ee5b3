"""Certificates of term deposits, and what each was paid.

Nothing is derived twice: whether a certificate began, ended or was paid is asked of the entries
that did it, so that taking one back needs no second change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.term_checks import TermFacts
from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    BreakRule,
    Ended,
    InterestPaid,
    TermAgreement,
    TermDeposit,
)
from coopledger.storage import balances
from coopledger.storage.database import Tx
from coopledger.storage.rows import date_text, text_date
from coopledger.storage.schema import (
    contract,
    interest_credit,
    journal_entry,
    savings_account,
    savings_product,
    term_deposit,
    term_interest,
)

PAID, ACCRUED = "paid", "accrued"

_REVERSAL = journal_entry.alias("reversal")


def _stands(entry_id: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Whether no entry takes that one back; an act without an entry stands."""
    return ~sa.exists().where(_REVERSAL.c.reverses == entry_id)


def _interest(kind: str) -> sa.ScalarSelect[Any]:
    row = term_interest.c
    return (
        sa.select(sa.func.coalesce(sa.func.sum(row.interest_sen), 0))
        .where(
            row.contract_id == term_deposit.c.contract_id,
            row.version == term_deposit.c.version,
            row.kind == kind,
            _stands(row.entry_id),
        )
        .correlate(term_deposit)
        .scalar_subquery()
    )


_DEPOSITS = (
    sa.select(
        term_deposit,
        contract.c.number,
        contract.c.member_id,
        contract.c.account_code,
        savings_product.c.code.label("product_code"),
        _interest(PAID).label("paid_sen"),
        _interest(ACCRUED).label("accrued_sen"),
        _stands(term_deposit.c.end_entry_id).label("end_stands"),
    )
    .join(contract, contract.c.id == term_deposit.c.contract_id)
    .join(savings_account, savings_account.c.contract_id == contract.c.id)
    .join(savings_product, savings_product.c.id == savings_account.c.product_id)
    .where(_stands(term_deposit.c.entry_id))
    .order_by(term_deposit.c.matures_on, term_deposit.c.certificate)
)


def deposits(
    tx: Tx, *, member_id: int | None = None, running: bool = False
) -> tuple[TermDeposit, ...]:
    """The certificates, the first to mature first.

    Args:
        tx: The transaction.
        member_id: Only hers.
        running: Only those that have not ended.
    """
    query = _DEPOSITS
    if member_id is not None:
        query = query.where(contract.c.member_id == member_id)
    if running:
        query = query.where(
            sa.or_(term_deposit.c.ended_on.is_(None), sa.not_(_stands(term_deposit.c.end_entry_id)))
        )
    return tuple(_deposit(row) for row in tx.connection.execute(query))


def by_certificate(tx: Tx, certificate: str) -> TermDeposit | None:
    """The certificate of that number; the contract's number finds its newest term."""
    wanted = certificate.strip()
    rows = tx.connection.execute(
        _DEPOSITS.where(sa.or_(term_deposit.c.certificate == wanted, contract.c.number == wanted))
    ).all()
    exact = [row for row in rows if row.certificate == wanted and row.number != wanted]
    found = max(exact or rows, key=lambda row: int(row.version), default=None)
    return None if found is None else _deposit(found)


def by_operation(tx: Tx, operation_id: str) -> TermDeposit | None:
    """The certificate that an act began."""
    row = tx.connection.execute(_DEPOSITS.where(term_deposit.c.operation_id == operation_id))
    found = row.first()
    return None if found is None else _deposit(found)


def of_contract(tx: Tx, contract_id: int) -> TermDeposit | None:
    """The newest term of a contract; None when it has no certificate that stands."""
    rows = tx.connection.execute(_DEPOSITS.where(term_deposit.c.contract_id == contract_id)).all()
    found = max(rows, key=lambda row: int(row.version), default=None)
    return None if found is None else _deposit(found)


def contracts(tx: Tx) -> frozenset[int]:
    """The contracts that are certificates."""
    query = sa.select(term_deposit.c.contract_id).distinct()
    return frozenset(tx.connection.execute(query).scalars())


def next_number(tx: Tx, member_id: int, product_code: str, member_number: str) -> str:
    """The number of a member's next certificate of a product: `SB-0012-3`."""
    query = (
        sa.select(sa.func.count(sa.distinct(term_deposit.c.contract_id)))
        .join(contract, contract.c.id == term_deposit.c.contract_id)
        .join(savings_account, savings_account.c.contract_id == contract.c.id)
        .join(savings_product, savings_product.c.id == savings_account.c.product_id)
        .where(contract.c.member_id == member_id, savings_product.c.code == product_code)
    )
    count = int(tx.connection.execute(query).scalar_one())
    return f"{product_code}-{member_number}-{count + 1}"


def next_version(tx: Tx, contract_id: int) -> int:
    """The version of a contract's next term; terms that were taken back keep theirs."""
    query = sa.select(sa.func.max(term_deposit.c.version)).where(
        term_deposit.c.contract_id == contract_id
    )
    return int(tx.connection.execute(query).scalar() or 0) + 1


def add(
    tx: Tx,
    *,
    contract_id: int,
    version: int,
    certificate: str,
    agreement: TermAgreement,
    entry_id: int | None,
    operation_id: str,
) -> None:
    """Keeps a certificate that begins."""
    rule = agreement.break_rule
    tx.connection.execute(
        sa.insert(term_deposit).values(
            contract_id=contract_id,
            version=version,
            certificate=certificate,
            principal_sen=agreement.principal.sen,
            rate_ppm=agreement.rate.ppm,
            term_months=agreement.term_months,
            started_on=agreement.started_on.isoformat(),
            matures_on=agreement.matures_on.isoformat(),
            interest_paid=agreement.interest_paid.value,
            at_maturity=agreement.at_maturity.value,
            pays_into=agreement.pays_into,
            days_in_year=agreement.days_in_year,
            break_penalty=rule.kind.value,
            break_penalty_ppm=rule.rate.ppm,
            break_penalty_sen=rule.amount.sen,
            interest_from=date_text(agreement.interest_from),
            entry_id=entry_id,
            operation_id=operation_id,
        )
    )


def end(tx: Tx, deposit: TermDeposit, *, on: date, how: Ended, entry_id: int | None) -> None:
    """Writes how a certificate ended."""
    tx.connection.execute(
        sa.update(term_deposit)
        .where(
            term_deposit.c.contract_id == deposit.contract_id,
            term_deposit.c.version == deposit.version,
        )
        .values(ended_on=on.isoformat(), ended_how=how.value, end_entry_id=entry_id)
    )


def change_instruction(
    tx: Tx, deposit: TermDeposit, *, at_maturity: AtMaturity, pays_into: str
) -> None:
    """Writes what the member wants done at maturity."""
    tx.connection.execute(
        sa.update(term_deposit)
        .where(
            term_deposit.c.contract_id == deposit.contract_id,
            term_deposit.c.version == deposit.version,
        )
        .values(at_maturity=at_maturity.value, pays_into=pays_into)
    )


def add_interest(
    tx: Tx,
    deposit: TermDeposit,
    *,
    kind: str,
    entry_id: int,
    until: date,
    interest: Money,
    tax: Money = ZERO,
) -> None:
    """Keeps what an entry paid to a certificate, or put aside for it."""
    tx.connection.execute(
        sa.insert(term_interest).values(
            entry_id=entry_id,
            contract_id=deposit.contract_id,
            version=deposit.version,
            kind=kind,
            until=until.isoformat(),
            interest_sen=interest.sen,
            tax_sen=tax.sen,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPaid:
    """Interest that a member was paid in a month.

    Attributes:
        interest: Before tax.
        tax: What was withheld of it.
    """

    interest: Money = ZERO
    tax: Money = ZERO


def paid_between(
    tx: Tx, first: date, last: date, *, products: Iterable[str]
) -> dict[int, MonthPaid]:
    """What each member was paid on certificates of these products, by the day of the entry."""
    row = term_interest.c
    query = (
        sa.select(contract.c.member_id, sa.func.sum(row.interest_sen), sa.func.sum(row.tax_sen))
        .join(contract, contract.c.id == row.contract_id)
        .join(savings_account, savings_account.c.contract_id == contract.c.id)
        .join(savings_product, savings_product.c.id == savings_account.c.product_id)
        .join(journal_entry, journal_entry.c.id == row.entry_id)
        .where(
            row.kind == PAID,
            savings_product.c.code.in_(list(products)),
            journal_entry.c.posted_on.between(first.isoformat(), last.isoformat()),
            _stands(row.entry_id),
        )
        .group_by(contract.c.member_id)
    )
    return {
        who: MonthPaid(interest=Money(interest), tax=Money(tax))
        for who, interest, tax in tx.connection.execute(query)
    }


def credited_between(
    tx: Tx, first: date, last: date, *, member_id: int, products: Iterable[str]
) -> MonthPaid:
    """What interest runs credited a member on her other accounts, by the day of the entry."""
    row = interest_credit.c
    query = (
        sa.select(
            sa.func.coalesce(sa.func.sum(row.interest_sen), 0),
            sa.func.coalesce(sa.func.sum(row.tax_sen), 0),
        )
        .join(contract, contract.c.id == row.contract_id)
        .join(savings_account, savings_account.c.contract_id == contract.c.id)
        .join(savings_product, savings_product.c.id == savings_account.c.product_id)
        .join(journal_entry, journal_entry.c.id == row.entry_id)
        .where(
            contract.c.member_id == member_id,
            savings_product.c.code.in_(list(products)),
            row.contract_id.not_in(sa.select(term_deposit.c.contract_id)),
            journal_entry.c.posted_on.between(first.isoformat(), last.isoformat()),
            _stands(row.entry_id),
        )
    )
    interest, tax = tx.connection.execute(query).one()
    return MonthPaid(interest=Money(interest), tax=Money(tax))


def moved_by(tx: Tx, entry_id: int) -> tuple[tuple[int, int, str], ...]:
    """The terms that an entry touched: contract, version, and `began`, `interest` or `ended`."""
    deposit, row = term_deposit.c, term_interest.c
    queries = (
        sa.select(deposit.contract_id, deposit.version, sa.literal("began")).where(
            deposit.entry_id == entry_id
        ),
        sa.select(deposit.contract_id, deposit.version, sa.literal("ended")).where(
            deposit.end_entry_id == entry_id
        ),
        sa.select(row.contract_id, row.version, sa.literal("interest")).where(
            row.entry_id == entry_id
        ),
    )
    return tuple(
        (contract_id, version, how)
        for query in queries
        for contract_id, version, how in tx.connection.execute(query)
    )


def has_interest(tx: Tx, contract_id: int, version: int) -> bool:
    """Whether interest stands that a term was paid or that was put aside for it."""
    row = term_interest.c
    query = sa.select(row.entry_id).where(
        row.contract_id == contract_id, row.version == version, _stands(row.entry_id)
    )
    return tx.connection.execute(query.limit(1)).first() is not None


def _deposit(row: Any) -> TermDeposit:
    ended = row.ended_on is not None and (row.end_entry_id is None or bool(row.end_stands))
    return TermDeposit(
        contract_id=row.contract_id,
        version=row.version,
        number=row.number,
        certificate=row.certificate,
        member_id=row.member_id,
        product_code=row.product_code,
        account_code=row.account_code,
        agreement=TermAgreement(
            principal=Money(row.principal_sen),
            rate=Rate(row.rate_ppm),
            term_months=row.term_months,
            started_on=date.fromisoformat(row.started_on),
            interest_paid=InterestPaid(row.interest_paid),
            at_maturity=AtMaturity(row.at_maturity),
            pays_into=row.pays_into,
            days_in_year=row.days_in_year,
            break_rule=BreakRule(
                kind=BreakPenalty(row.break_penalty),
                rate=Rate(row.break_penalty_ppm),
                amount=Money(row.break_penalty_sen),
            ),
            interest_from=text_date(row.interest_from),
        ),
        paid=Money(row.paid_sen),
        accrued=Money(row.accrued_sen),
        entry_id=row.entry_id,
        ended_on=text_date(row.ended_on) if ended else None,
        ended_how=Ended(row.ended_how) if ended else None,
    )


def term(tx: Tx, contract_id: int, version: int) -> TermDeposit | None:
    """One term of a contract; None when it never began."""
    row = tx.connection.execute(
        _DEPOSITS.where(
            term_deposit.c.contract_id == contract_id, term_deposit.c.version == version
        )
    ).first()
    return None if row is None else _deposit(row)


def facts(tx: Tx) -> tuple[TermFacts, ...]:
    """The newest term of each certificate that stands, and what the ledger holds on it."""
    newest: dict[int, TermDeposit] = {}
    for found in deposits(tx):
        known = newest.get(found.contract_id)
        if known is None or known.version < found.version:
            newest[found.contract_id] = found
    return tuple(
        TermFacts(
            deposit=found,
            balance=-balances.of_contract(tx, found.contract_id, found.account_code),
        )
        for found in newest.values()
    )
