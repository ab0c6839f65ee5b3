"""The member's statement: what she has, what she owes, and how it came to be.

It is built from lines of the journal and checks itself against the ledger: for each account opening
plus movements is the closing balance, and that is what the ledger holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Account, Chart, Side
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.text import Label, Named

AccountKey = tuple[str, int | None]
"""Account code, and the contract if the account is kept by contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A line of the journal as the statement reads it.

    Attributes:
        voucher: The entry's number.
        net: The amount, debit positive.
        pair: The id of the entry that was taken back, the same for it and for the one that takes it
            back; None for an entry that stands by itself.
        interest: The loan interest paid with the same act on the same loan.
        penalty: The penalty paid with it.
    """

    entry_id: int
    posted_on: date
    voucher: str
    kind: EntryKind
    description: str
    key: AccountKey
    net: Money
    pair: int | None = None
    interest: Money = ZERO
    penalty: Money = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One movement on one account, seen from the account's own side.

    Attributes:
        increase: What the balance grew by; for a loan what was paid out.
        decrease: What it shrank by; for a loan what was repaid.
        balance: The balance after it.
        pair: As in `LedgerLine`.
        interest: The loan interest paid with a repayment; it never stands on the account.
        penalty: The penalty paid with it.
    """

    entry_id: int
    posted_on: date
    voucher: str
    kind: EntryKind
    description: str
    increase: Money
    decrease: Money
    balance: Money
    pair: int | None = None
    interest: Money = ZERO
    penalty: Money = ZERO

    @property
    def cancelled(self) -> bool:
        """Whether the entry was taken back, or takes another back."""
        return self.pair is not None

    @property
    def change(self) -> Money:
        """What the balance changed by."""
        return self.increase - self.decrease


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountName:
    """How a statement names an account.

    Attributes:
        name: The product's name, or that of the ledger account.
        number: The number of the savings account or loan; empty where the account has no contract.
    """

    name: Label
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountStatement:
    """One account over the span; balances are positive on the account's normal side."""

    key: AccountKey
    name: Label
    number: str
    group: AccountGroup
    opening: Money
    movements: tuple[Movement, ...]
    closing: Money

    @property
    def increase(self) -> Money:
        """All that came to it."""
        return total(movement.increase for movement in self.movements)

    @property
    def decrease(self) -> Money:
        """All that went from it."""
        return total(movement.decrease for movement in self.movements)

    @property
    def left_out(self) -> tuple[tuple[str, ...], ...]:
        """The vouchers of each act that was taken back within the span, oldest first.

        Such a pair changes nothing, so `listed` leaves it out and the paper names it in a sentence.
        """
        pairs = self._undone_pairs()
        vouchers: dict[int, list[str]] = {pair: [] for pair in pairs}
        for movement in self.movements:
            if movement.pair in pairs and movement.voucher not in vouchers[movement.pair]:
                vouchers[movement.pair].append(movement.voucher)
        return tuple(tuple(vouchers[pair]) for pair in pairs)

    @property
    def listed(self) -> tuple[Movement, ...]:
        """The movements without those that were taken back within the span.

        Opening and listed movements still sum to the closing balance; each balance is the one that
        stood had the act never been written. Half of a pair, whose other half lies outside the
        span, is listed.
        """
        pairs = self._undone_pairs()
        if not pairs:
            return self.movements
        balance = self.opening
        shown = []
        for movement in self.movements:
            if movement.pair in pairs:
                continue
            balance += movement.change
            shown.append(replace(movement, balance=balance))
        return tuple(shown)

    @property
    def listed_increase(self) -> Money:
        """All that came to it and stayed booked."""
        return total(movement.increase for movement in self.listed)

    @property
    def listed_decrease(self) -> Money:
        """All that went from it and stayed booked."""
        return total(movement.decrease for movement in self.listed)

    def _undone_pairs(self) -> tuple[int, ...]:
        """The pairs whose two halves both lie in the span."""
        nets: dict[int, Money] = {}
        entries: dict[int, set[int]] = {}
        for movement in self.movements:
            if movement.pair is not None:
                nets[movement.pair] = nets.get(movement.pair, ZERO) + movement.change
                entries.setdefault(movement.pair, set()).add(movement.entry_id)
        return tuple(pair for pair, net in nets.items() if not net and len(entries[pair]) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanFacts:
    """What the schedule says of a loan at the end of the span.

    Attributes:
        contract_id: The loan's contract.
        number: Its number.
        principal: What was lent.
        instalments: How many instalments it has.
        next_number: Which of them comes next; None when the loan is paid off or past its last one.
        next_due_on: When it is due.
        next_amount: What is still to be paid of it.
        overdue: Principal and interest that are late.
        overdue_days: For how long.
    """

    contract_id: int
    number: str
    principal: Money
    instalments: int
    next_number: int | None = None
    next_due_on: date | None = None
    next_amount: Money = ZERO
    overdue: Money = ZERO
    overdue_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SurplusReceived:
    """A member's share of the last surplus that a meeting has decided on.

    Attributes:
        year: The book year whose surplus it is.
        amount: Her share of all pools.
        saved: What of it was moved to her savings by the end of the span.
        waiting: What of it still waits for her.
    """

    year: int
    amount: Money
    saved: Money = ZERO
    waiting: Money = ZERO

    @property
    def paid_out(self) -> Money:
        """What of it she was paid, or was set against what she owed."""
        return self.amount - self.saved - self.waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class DuesStanding:
    """Where a member stands with her dues at the end of the span.

    Attributes:
        paid_through: The last month up to which everything is paid; None when the first is open.
        arrears: What is owed still.
        months: How many months are not paid in full.
    """

    paid_through: Period | None = None
    arrears: Money = ZERO
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patronage:
    """A member's business with the cooperative in the book year, up to the end of the span.

    Attributes:
        purchases: What she bought, less what she returned.
        loan_interest: The loan interest she paid.
        consignment: What the cooperative sold of her goods, as far as it is hers.
    """

    purchases: Money = ZERO
    loan_interest: Money = ZERO
    consignment: Money = ZERO


NO_PATRONAGE = Patronage()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFacts:
    """All that a member's statement is built from.

    Attributes:
        member: Whose statement it is.
        openings: The balance of each account before the span, debit less credit.
        lines: The lines of the span, by account and then by date and entry.
        ledger: The balance of each account at the end of the span, debit less credit, summed by
            itself to check the statement against.
        names: How accounts that have a contract are called.
        loans: What the schedules say.
        patronage: Her business of the year.
        surplus: Her share of the last surplus decided on.
        dues: Where she stands with her dues; None for who owes none.
    """

    member: Member
    openings: Mapping[AccountKey, Money]
    lines: Iterable[LedgerLine]
    ledger: Mapping[AccountKey, Money]
    names: Mapping[AccountKey, AccountName]
    loans: tuple[LoanFacts, ...] = ()
    patronage: Patronage = NO_PATRONAGE
    surplus: SurplusReceived | None = None
    dues: DuesStanding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFigures:
    """What a member holds and owes at the end of a day, by group, each positive on its own side."""

    savings: Money = ZERO
    loans: Money = ZERO
    receivables: Money = ZERO
    payables: Money = ZERO

    def of(self, group: AccountGroup) -> Money:
        """The figure of a group."""
        return {
            AccountGroup.SAVINGS: self.savings,
            AccountGroup.LOANS: self.loans,
            AccountGroup.RECEIVABLES: self.receivables,
            AccountGroup.PAYABLES: self.payables,
        }[group]


def closing_figures(chart: Chart, nets: Mapping[AccountKey, Money]) -> ClosingFigures:
    """The figures of balances as the ledger holds them, debit less credit.

    The side is the group's: an overdrawn savings account lessens what she saved.
    """
    sums = dict.fromkeys(AccountGroup, ZERO)
    for (code, _), net in nets.items():
        account = chart.account(code)
        group = group_of(account)
        assert group is not None, f"account {code} is kept for no single member"
        sums[group] += net if account.normal_side is Side.DEBIT else -net
    return ClosingFigures(
        savings=sums[AccountGroup.SAVINGS],
        loans=sums[AccountGroup.LOANS],
        receivables=sums[AccountGroup.RECEIVABLES],
        payables=sums[AccountGroup.PAYABLES],
    )


@dataclass(frozen=True, kw_only=True)
class MemberStatement:
    """A member's statement from one day to another, both included.

    Attributes:
        accounts: Every account that had a balance or moved, in the order of the chart.
        loans: The loans that are owed at the end of the span.
        patronage: Her business of the book year.
        surplus: Her share of the last surplus decided on.
        dues: Where she stands with her dues; None for who owes none.
    """

    member: Member
    from_date: date
    to_date: date
    accounts: tuple[AccountStatement, ...]
    loans: tuple[LoanFacts, ...]
    patronage: Patronage
    surplus: SurplusReceived | None
    dues: DuesStanding | None = None

    def of_group(self, group: AccountGroup) -> tuple[AccountStatement, ...]:
        """The accounts of one group."""
        return tuple(account for account in self.accounts if account.group is group)

    def closing(self, group: AccountGroup) -> Money:
        """What the accounts of a group hold together."""
        return total(account.closing for account in self.of_group(group))

    @property
    def savings(self) -> Money:
        """All she saved."""
        return self.closing(AccountGroup.SAVINGS)

    @property
    def loan_balance(self) -> Money:
        """The loan principal she owes."""
        return self.closing(AccountGroup.LOANS)

    @property
    def closing_figures(self) -> ClosingFigures:
        """What she holds and owes at the end of the span."""
        return ClosingFigures(
            savings=self.savings,
            loans=self.loan_balance,
            receivables=self.closing(AccountGroup.RECEIVABLES),
            payables=self.closing(AccountGroup.PAYABLES),
        )

    @property
    def next_instalment(self) -> LoanFacts | None:
        """The loan whose next instalment is due first."""
        waiting = [loan for loan in self.loans if loan.next_due_on is not None]
        return min(waiting, key=lambda loan: (loan.next_due_on, loan.number), default=None)

    @cached_property
    def movements(self) -> tuple[tuple[AccountStatement, Movement], ...]:
        """All movements with their accounts, oldest first."""
        pairs = [(account, move) for account in self.accounts for move in account.movements]
        pairs.sort(key=lambda pair: (pair[1].posted_on, pair[1].entry_id))
        return tuple(pairs)


def build(chart: Chart, facts: MemberFacts, *, from_date: date, to_date: date) -> MemberStatement:
    """A member's statement, checked against the ledger.

    Raises:
        AssertionError: When opening and movements of an account are not what the ledger holds; then
            the statement was read wrongly, and none must be printed.
    """
    by_account: dict[AccountKey, list[LedgerLine]] = {}
    for line in facts.lines:
        by_account.setdefault(line.key, []).append(line)
    keys = {key for key, net in facts.openings.items() if net} | by_account.keys()
    accounts = []
    for key in sorted(keys, key=lambda key: (key[0], key[1] or 0)):
        account = chart.account(key[0])
        built = _account_statement(
            account,
            key,
            facts.names.get(key) or AccountName(name=Named(account.name_id, account.name_en)),
            facts.openings.get(key, ZERO),
            by_account.get(key, []),
        )
        _check_against_ledger(account, built, facts.ledger.get(key, ZERO))
        accounts.append(built)
    forgotten = {key for key, net in facts.ledger.items() if net} - keys
    assert not forgotten, f"the statement of {facts.member.number} leaves out {forgotten}"
    return MemberStatement(
        member=facts.member,
        from_date=from_date,
        to_date=to_date,
        accounts=tuple(accounts),
        loans=_owed(facts.loans, accounts),
        patronage=facts.patronage,
        surplus=facts.surplus,
        dues=facts.dues,
    )


def _account_statement(
    account: Account,
    key: AccountKey,
    name: AccountName,
    opening_net: Money,
    lines: list[LedgerLine],
) -> AccountStatement:
    group = group_of(account)
    assert group is not None, f"account {account.code} is kept for no single member"
    sign = 1 if account.normal_side is Side.DEBIT else -1
    opening = balance = opening_net * sign
    movements = []
    for line in lines:
        change = line.net * sign
        balance += change
        movements.append(
            Movement(
                entry_id=line.entry_id,
                posted_on=line.posted_on,
                voucher=line.voucher,
                kind=line.kind,
                description=line.description,
                increase=max(change, ZERO),
                decrease=max(-change, ZERO),
                balance=balance,
                pair=line.pair,
                interest=line.interest,
                penalty=line.penalty,
            )
        )
    return AccountStatement(
        key=key,
        name=name.name,
        number=name.number,
        group=group,
        opening=opening,
        movements=tuple(movements),
        closing=balance,
    )


def _check_against_ledger(account: Account, built: AccountStatement, ledger_net: Money) -> None:
    ledger = ledger_net if account.normal_side is Side.DEBIT else -ledger_net
    assert built.opening + built.increase - built.decrease == built.closing
    assert built.closing == ledger, (
        f"account {built.key}: the statement ends at {built.closing.to_text()}, "
        f"the ledger holds {ledger.to_text()}"
    )


def _owed(loans: tuple[LoanFacts, ...], accounts: list[AccountStatement]) -> tuple[LoanFacts, ...]:
    owed = {account.key[1] for account in accounts if account.closing > ZERO}
    return tuple(loan for loan in loans if loan.contract_id in owed)
