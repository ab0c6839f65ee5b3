"""The check `loan-schedules`: schedules, payments and ledger must tell the same of each loan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopledger.accounting.errors import Problem
from coopledger.accounting.loans import PaymentSplit
from coopledger.accounting.money import ZERO, Money, total


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFacts:
    """A payment as it was split, and as the entry's lines have it.

    Attributes:
        voucher: The entry's number.
        split: The stored split.
        posted_principal: What its lines took off the loan.
        posted_income: What its lines brought in for the loan, interest and penalty together.
    """

    voucher: str
    split: PaymentSplit
    posted_principal: Money
    posted_income: Money

    @property
    def agrees(self) -> bool:
        """Whether split and lines say the same."""
        income = self.split.interest + self.split.penalty
        return (self.split.principal, income) == (self.posted_principal, self.posted_income)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanFacts:
    """What the book has of one loan, for the check `loan-schedules`.

    Attributes:
        number: The loan's number.
        start_principal: What these books have to see repaid.
        scheduled_principal: The principal of its schedule.
        smallest_part: The smallest part of any instalment; zero without a schedule.
        is_void: Whether its payout was taken back.
        started: What the payout or the opening entry moved; None where the opening entry has the
            loan in one sum with others.
        other_movements: What entries moved that are neither of these nor payments.
        outstanding: The ledger's balance of the loan.
        payments: Its payments; those taken back are left out.
    """

    number: str
    start_principal: Money
    scheduled_principal: Money
    smallest_part: Money
    is_void: bool
    started: Money | None
    other_movements: Money
    outstanding: Money
    payments: tuple[PaymentFacts, ...]


def check_loans(loans: Iterable[LoanFacts]) -> list[Problem]:
    """What does not agree between schedules, payments and ledger; empty when all does."""
    return [problem for loan in loans for problem in _check_loan(loan)]


def _check_loan(loan: LoanFacts) -> Iterator[Problem]:
    if loan.scheduled_principal != loan.start_principal:
        yield _difference(
            "loan_schedule_differs", loan.number, loan.start_principal, loan.scheduled_principal
        )
    if loan.smallest_part < ZERO:
        yield Problem("loan_part_negative", loan.number)
    expected_start = ZERO if loan.is_void else loan.start_principal
    if loan.started is not None and loan.started != expected_start:
        yield _difference("loan_start_differs", loan.number, expected_start, loan.started)
    for payment in loan.payments:
        if not payment.agrees:
            yield Problem("loan_payment_differs", payment.voucher, {"loan": loan.number})
    repaid = total(payment.split.principal for payment in loan.payments)
    expected = expected_start - repaid + loan.other_movements
    if loan.outstanding != expected:
        yield _difference("loan_balance_differs", loan.number, expected, loan.outstanding)
    if loan.outstanding < ZERO:
        yield Problem("loan_overpaid", loan.number, {"amount": -loan.outstanding})


def _difference(code: str, number: str, expected: Money, found: Money) -> Problem:
    return Problem(code, number, {"expected": expected, "found": found})
