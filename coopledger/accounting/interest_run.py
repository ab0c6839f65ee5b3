"""The monthly run of savings interest: what each account earned, its tax, and the entries.

The interest of an account is rounded to whole rupiah, halves up, once a month; the tax is reckoned
on all that a member's taxed accounts earned in the month. Interest stands in the ledger on the
month's last day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from coopledger.accounting.batches import Batch
from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.errors import Problem
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import ZERO, Money, round_half_up, total
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings import SavingsAccount, SavingsProduct
from coopledger.accounting.savings_interest import (
    DatedBalance,
    InterestMethod,
    InterestTerms,
    earned_in_month,
    steps_on,
)
from coopledger.accounting.savings_tax import DatedTax, monthly_tax, split_tax

TAX_PAYABLE = "2123"
"""Where the tax waits until it is paid to the state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earner:
    """An account that may earn.

    Attributes:
        balances: Its balances, those before the month too.
    """

    account: SavingsAccount
    member_number: str
    member_name: str
    balances: tuple[DatedBalance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLine:
    """What one account earned in the month.

    Attributes:
        base: The balance that counted; by daily, the mean of the days.
        rates: The rates per year at which it earned.
        interest: Before tax, in whole rupiah.
        tax: What this account bears of the member's tax.
        goes_to: The number of the account that takes the net; empty for the account itself.
    """

    account: SavingsAccount
    member_number: str
    member_name: str
    method: InterestMethod
    base: Money
    rates: tuple[Rate, ...]
    interest: Money
    tax: Money = ZERO
    goes_to: str = ""

    @property
    def net(self) -> Money:
        """What is credited to the member."""
        return self.interest - self.tax

    @property
    def taker(self) -> str:
        """The number of the account that takes the net."""
        return self.goes_to or self.account.number


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestRun:
    """A run as it was posted.

    Attributes:
        batch: Its entries; once they are taken back the month may run again.
        interest: What they book as interest, that of certificates too; for lists.
        tax: What they keep back; for lists.
    """

    id: int
    period: Period
    batch: Batch
    interest: Money = ZERO
    tax: Money = ZERO

    @property
    def standing(self) -> bool:
        """Whether it still counts."""
        return not self.batch.taken_back


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An account whose interest would be another one if its month ran today.

    Attributes:
        posted: What the run posted; interest and tax.
        now: What it would be.
    """

    account_number: str
    member_number: str
    member_name: str
    posted: tuple[Money, Money]
    now: tuple[Money, Money]


@dataclass(frozen=True, slots=True)
class Taker:
    """Where an account's net interest goes: one of her savings accounts, or 2108 without one."""

    number: str
    account_code: str
    member_id: int
    contract_id: int | None


def earns(product: SavingsProduct) -> bool:
    """Whether the run pays the product: term deposits are paid by their certificates."""
    return bool(product.rates) and not product.is_term_deposit


def terms_of(product: SavingsProduct) -> InterestTerms:
    """How a product earns."""
    return InterestTerms(
        method=product.interest_method,
        rates=product.rates,
        days_in_year=product.days_in_year,
        minimum_balance=product.minimum_interest_balance,
        first_month=product.first_month,
    )


def run_lines(earners: Iterable[Earner], *, first: date, last: date) -> tuple[RunLine, ...]:
    """What each account earned from `first` to `last`, two days of one month, before tax.

    Accounts that earned nothing are left out. The rest stand by member number and account number.
    """
    lines = []
    for earner in earners:
        product = earner.account.product
        earned = earned_in_month(terms_of(product), earner.balances, first=first, last=last)
        interest = round_half_up(earned.exact_sen)
        if interest:
            lines.append(
                RunLine(
                    account=earner.account,
                    member_number=earner.member_number,
                    member_name=earner.member_name,
                    method=product.interest_method,
                    base=earned.base,
                    rates=earned.rates,
                    interest=interest,
                )
            )
    return tuple(sorted(lines, key=lambda line: (line.member_number, line.account.number)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TermInterest:
    """What the run pays on a certificate whose interest is paid every month.

    Attributes:
        contract_id: The certificate's contract.
        taxed: Whether its interest is taxed.
        tax: What is kept back of it.
    """

    contract_id: int
    certificate: str
    member_id: int
    member_number: str
    member_name: str
    interest: Money
    taxed: bool = True
    tax: Money = ZERO

    @property
    def net(self) -> Money:
        """What the member gets."""
        return self.interest - self.tax


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidBefore:
    """What a member was paid in the month before the run, at the end of a certificate."""

    interest: Money = ZERO
    tax: Money = ZERO


def with_taxes(
    lines: Sequence[RunLine],
    terms: Sequence[TermInterest],
    tax: DatedTax | None,
    before: Mapping[int, PaidBefore],
) -> tuple[tuple[RunLine, ...], tuple[TermInterest, ...]]:
    """The lines with each member's tax of the month spread over all her taxed accounts.

    What she was paid before in the month counts toward the limit, and what was kept back then is
    not kept back again. Never more is kept back than the run pays her.

    Args:
        lines: What accounts earned.
        terms: What certificates earned.
        tax: The tax of the month's last day; None where there is none.
        before: What was paid in the month already, by member id.
    """
    members = {line.account.member_id for line in lines} | {term.member_id for term in terms}
    taxed_lines, taxed_terms = list(lines), list(terms)
    for member_id in members:
        here = [
            index
            for index, line in enumerate(lines)
            if line.account.member_id == member_id and line.account.product.taxed
        ]
        there = [
            index for index, term in enumerate(terms) if term.member_id == member_id and term.taxed
        ]
        interests = [lines[index].interest for index in here]
        interests += [terms[index].interest for index in there]
        paid = before.get(member_id, PaidBefore())
        owed = monthly_tax(tax, total(interests) + paid.interest) - paid.tax
        parts = split_tax(min(max(owed, ZERO), total(interests)), interests)
        for index, part in zip(here, parts[: len(here)], strict=True):
            taxed_lines[index] = replace(lines[index], tax=part)
        for index, part in zip(there, parts[len(here) :], strict=True):
            taxed_terms[index] = replace(terms[index], tax=part)
    return tuple(taxed_lines), tuple(taxed_terms)


def warnings_of(products: Iterable[SavingsProduct], last: date, cap: Rate) -> tuple[Problem, ...]:
    """The products whose rate on the month's last day is above what the rules allow."""
    found = []
    for product in products:
        highest = max((step.rate for step in steps_on(product.rates, last)), default=Rate(0))
        if earns(product) and highest > cap:
            values = {"product": product.name, "rate": highest, "cap": cap}
            found.append(Problem("interest_above_cap", product.code, values))
    return tuple(found)


def run_drafts(
    chart: Chart,
    lines: Iterable[RunLine],
    takers: Mapping[int, Taker],
    *,
    posted_on: date,
    descriptions: Mapping[str, str],
) -> tuple[tuple[DraftEntry, tuple[RunLine, ...]], ...]:
    """One memorial entry for each product, with the lines that it pays.

    Debited is the interest of all its accounts, credited each account's net and the tax.

    Args:
        chart: The chart of the book.
        lines: What was earned.
        takers: Where each account's net goes, by the contract id of the account that earned.
        posted_on: The month's last day.
        descriptions: What stands in the journal, by product code.

    Raises:
        UnknownAccount: When the chart lacks an account.
    """

    def product_code(line: RunLine) -> str:
        return line.account.product.code

    drafts = []
    for code, group in groupby(sorted(lines, key=product_code), key=product_code):
        paid = tuple(group)
        builder = LineBuilder(chart).debit(
            Codes.SAVINGS_INTEREST, total(line.interest for line in paid)
        )
        for line in paid:
            taker = takers[line.account.contract_id]
            builder.credit(
                taker.account_code,
                line.net,
                member_id=taker.member_id,
                contract_id=taker.contract_id,
            )
        builder.credit(TAX_PAYABLE, total(line.tax for line in paid))
        draft = DraftEntry(
            kind=EntryKind.SAVINGS_INTEREST,
            posted_on=posted_on,
            description=descriptions[code],
            lines=builder.lines,
        )
        drafts.append((draft, paid))
    return tuple(drafts)


def differences(posted: Iterable[RunLine], now: Iterable[RunLine]) -> tuple[Difference, ...]:
    """The accounts whose interest or tax would be another one today, by member number."""
    before = {line.account.contract_id: line for line in posted}
    after = {line.account.contract_id: line for line in now}
    found = []
    for contract_id in before.keys() | after.keys():
        old, new = before.get(contract_id), after.get(contract_id)
        amounts = (_amounts(old), _amounts(new))
        line = old or new
        if line is not None and amounts[0] != amounts[1]:
            found.append(
                Difference(
                    account_number=line.account.number,
                    member_number=line.member_number,
                    member_name=line.member_name,
                    posted=amounts[0],
                    now=amounts[1],
                )
            )
    return tuple(sorted(found, key=lambda each: (each.member_number, each.account_number)))


def _amounts(line: RunLine | None) -> tuple[Money, Money]:
    return (ZERO, ZERO) if line is None else (line.interest, line.tax)
