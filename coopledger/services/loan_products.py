"""The loan products that the cooperative offers."""

from __future__ import annotations

from coopledger.accounting.calendar import EARLIEST
from coopledger.accounting.errors import InvalidInput, InvalidTerms, Problem
from coopledger.accounting.loan_schedule import check_terms
from coopledger.accounting.loans import SHIPPED_PRODUCTS, LoanProduct
from coopledger.accounting.money import RUPIAH, ZERO
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import audit_log, loan_store
from coopledger.storage.database import Tx


def seed_loan_products(tx: Tx) -> None:
    """Puts the shipped loan products into a new book."""
    for product in SHIPPED_PRODUCTS:
        loan_store.add_product(tx, product)


def products(session: Session, *, active_only: bool = False) -> tuple[LoanProduct, ...]:
    """The products, in the order in which they were made."""
    with session.books.read() as tx:
        known = loan_store.products(tx)
    return tuple(product for product in known if product.active or not active_only)


def add_product(session: Session, product: LoanProduct) -> Changes:
    """Adds a product.

    Raises:
        NotPermitted: When the user may not change the rules.
        InvalidInput: When a field cannot be.
        ProductCodeTaken: When a product has the code.
    """
    require(session, Permission.EDIT_RULES)
    _check(product)
    with session.books.write() as tx:
        loan_store.add_product(tx, product)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="add_loan_product",
            subject=product.code,
            after=loan_store.product_to_row(product),
        )
    return frozenset({Change.LOANS, Change.SETTINGS})


def change_product(session: Session, product: LoanProduct) -> Changes:
    """Replaces the product of that code; loans keep the terms that were agreed.

    Raises:
        NotPermitted: When the user may not change the rules.
        InvalidInput: When a field cannot be.
        UnknownProduct: When no product has the code.
    """
    require(session, Permission.EDIT_RULES)
    _check(product)
    with session.books.write() as tx:
        before = loan_store.product(tx, product.code)
        loan_store.update_product(tx, product)
        audit_log.record(
            tx,
            who=session.user.name,
            at=session.clock.now(),
            action="change_loan_product",
            subject=product.code,
            before=loan_store.product_to_row(before),
            after=loan_store.product_to_row(product),
        )
    return frozenset({Change.LOANS, Change.SETTINGS})


def _check(product: LoanProduct) -> None:
    problems = [
        Problem("required", field)
        for field in ("code", "name_id", "name_en")
        if not getattr(product, field).strip()
    ]
    try:
        # Whatever the amount and the day will be, the other terms must make a schedule.
        check_terms(product.terms(RUPIAH, EARLIEST))
    except InvalidTerms as error:
        problems.append(Problem(error.reason, error.field_name))
    fee = product.origination_fee
    if fee.fraction < 0 or fee.fraction > 1:
        problems.append(Problem("share_out_of_range", "origination_fee"))
    if product.administration_fee < ZERO:
        problems.append(Problem("fee_negative", "administration_fee"))
    if problems:
        raise InvalidInput(tuple(problems))
