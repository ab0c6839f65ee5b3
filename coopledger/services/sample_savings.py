"""What the practice cooperative's members save for: the holiday, school, and a sum for a term.

No dice are thrown here, so that what else happens in the practice book does not depend on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_interest import one_rate
from coopledger.accounting.term_deposits import AtMaturity, InterestPaid
from coopledger.services import loans, savings, term_deposits
from coopledger.services.session import Session

HOLIDAY, EDUCATION, TERM = "SHR", "SPD", "SB"
_RATES = {HOLIDAY: Rate.percent(2), EDUCATION: Rate.percent(2), TERM: Rate.percent(6)}
_SCHOOL_MONTH = 7
_TERM_MONTHS = (2, 5, 8, 11)
"""In these months somebody puts a sum on a certificate."""
_SUMS = (2_000_000, 1_500_000, 3_000_000, 1_000_000)
_INSTRUCTIONS = (AtMaturity.ROLL_PRINCIPAL, AtMaturity.PAY_OUT, AtMaturity.ROLL_ALL)

Act = Callable[[date], None]


class PurposeSavings:
    """The acts of savings for a purpose, month by month.

    Args:
        session: The practice book.
        members: How many people its register has at the beginning, numbered from 0001.
    """

    def __init__(self, session: Session, members: int) -> None:
        self._session = session
        self._members = members

    def plan(self, period: Period, *, founding: bool) -> Iterator[tuple[date, Act]]:
        """What happens in a month, and on which day."""
        first = period.first_day
        if founding:
            yield first.replace(day=2), self._switch_on
        yield first.replace(day=6), self._put_aside
        if period.month == _SCHOOL_MONTH:
            yield first.replace(day=3), self._school_begins
        if period.month in _TERM_MONTHS:
            yield first.replace(day=19), self._open_certificate
        yield first.replace(day=20), self._settle_what_is_due
        if period.month == _TERM_MONTHS[-1]:
            yield first.replace(day=21), self._hold_for_a_loan

    def _number(self, place: int) -> str:
        return f"{(place - 1) % self._members + 1:04d}"

    def _switch_on(self, _: date) -> None:
        for product in savings.list_products(self._session, all_of_them=True):
            if product.code in _RATES:
                savings.edit_product(
                    self._session,
                    replace(product, active=True, rates=one_rate(_RATES[product.code])),
                )

    def _put_aside(self, on: date) -> None:
        """Every fifth member saves for the holiday, every seventh for school."""
        for place in range(1, self._members + 1):
            if place % 5 == 1:
                self._deposit(on, place, HOLIDAY, Money.rupiah(25_000))
            if place % 7 == 2:
                self._deposit(on, place, EDUCATION, Money.rupiah(20_000))

    def _deposit(self, on: date, place: int, product: str, amount: Money) -> None:
        savings.deposit(
            self._session,
            savings.DepositRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                member_number=self._number(place),
                product=product,
                amount=amount,
            ),
        )

    def _school_begins(self, on: date) -> None:
        """What was saved for school goes to voluntary savings, from which it is drawn."""
        for place in range(1, self._members + 1):
            number = self._number(place)
            if place % 7 != 2:
                continue
            free = savings.propose(self._session, number, EDUCATION, on).available
            if free:
                savings.transfer(
                    self._session,
                    savings.TransferRequest(
                        operation_id=self._session.ids.new(),
                        posted_on=on,
                        member_number=number,
                        product=EDUCATION,
                        to_product="SS",
                        amount=free,
                    ),
                )

    def _open_certificate(self, on: date) -> None:
        turn = on.year * len(_TERM_MONTHS) + _TERM_MONTHS.index(on.month)
        term_deposits.open_deposit(
            self._session,
            term_deposits.OpenRequest(
                operation_id=self._session.ids.new(),
                posted_on=on,
                member_number=self._number(turn * 3),
                product=TERM,
                amount=Money.rupiah(_SUMS[turn % len(_SUMS)]),
                term_months=6 if turn % 2 else 12,
                interest_paid=InterestPaid.MONTHLY if turn % 3 else InterestPaid.AT_MATURITY,
                at_maturity=_INSTRUCTIONS[turn % len(_INSTRUCTIONS)],
            ),
        )

    def _settle_what_is_due(self, on: date) -> None:
        for row in term_deposits.deposits(self._session, on):
            if row.days_left <= 0:
                term_deposits.mature(
                    self._session,
                    term_deposits.MatureRequest(
                        operation_id=self._session.ids.new(),
                        certificate=row.deposit.certificate,
                        posted_on=on,
                        to_product="SS",
                    ),
                )

    def _hold_for_a_loan(self, on: date) -> None:
        """The first borrower with savings lets part of them stand for her loan."""
        held = {row.account.number for row in savings.held_amounts(self._session)}
        for summary in loans.running_loans(self._session, on):
            number = summary.member.number
            free = savings.propose(self._session, number, "SS", on).available
            amount = Money.rupiah(100_000)
            if free < amount or f"SS-{number}" in held:
                continue
            savings.place_hold(
                self._session,
                savings.HoldRequest(
                    operation_id=self._session.ids.new(),
                    account=f"SS-{number}",
                    amount=amount,
                    reason=f"Agunan pinjaman {summary.loan.number}",
                    held_on=on,
                    loan_number=summary.loan.number,
                ),
            )
            return
