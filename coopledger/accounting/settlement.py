"""Settling with a member who leaves or has died: what she saved against what she owes.

Everything of hers moves to one clearing account, 2108 (due to former members): savings, her share
of the surplus and other claims on its credit side, loans, interest, penalties and goods on credit
on its debit side. What is left there is paid out, or stays to be paid; what is missing is paid in,
covered by a fund, or claimed on (1232).

Source: the practice of the field for a member who leaves (D 3101, 3102, 2101 / K 2108, then cash;
set-off against 1201, 1211), UU 25/1992 art. 19 (membership is not inherited, savings are).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.errors import (
    AmountNotPositive,
    FundNotAllowed,
    PaysTooMuch,
    SettlementOpen,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, Line, LineBuilder
from coopledger.accounting.loans import Loan, PaymentSplit, check_payment, credit_payment
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.sales import check_cash_account

CLAIM_ON_FORMER_MEMBERS = "1232"
"""Other receivables: what a former member, her heirs or her guarantor still owe."""
INTEREST_TAX = "2123"
FUNDS = (Codes.SOCIAL_FUND, "2141", "2143", "3302")
"""Which funds may cover what a settlement lacks: social fund, loan risk fund held, solidarity fund
held, risk reserve."""


class LeavingReason(Enum):
    """Why membership ends."""

    OWN_REQUEST = "own_request"
    """Permintaan sendiri."""
    MOVED = "moved"
    """Pindah."""
    DISMISSED = "dismissed"
    """Diberhentikan."""
    NOT_ELIGIBLE = "not_eligible"
    """Tidak lagi memenuhi syarat."""
    DIED = "died"
    """Meninggal."""

    @property
    def status(self) -> MemberStatus:
        """What the register says afterwards."""
        return MemberStatus.DECEASED if self is LeavingReason.DIED else MemberStatus.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that stands between the member and the cooperative.

    Attributes:
        account_code: The ledger account.
        contract_id: The savings account, where the ledger account is kept by contract.
        number: The number of that savings account; empty where there is none.
        amount: What she is owed, for savings and payables; what she owes, for receivables.
    """

    account_code: str
    amount: Money
    contract_id: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnedInterest:
    """Interest that one of her savings accounts earned and that no run has credited yet.

    Attributes:
        claim: The account.
        gross: Before tax.
        tax: What is withheld of it.
        expense_code: The expense account.
    """

    claim: Claim
    gross: Money
    tax: Money = ZERO
    expense_code: str = Codes.SAVINGS_INTEREST

    @property
    def net(self) -> Money:
        """What comes to her."""
        return self.gross - self.tax


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanDue:
    """What settles one of her loans."""

    loan: Loan
    split: PaymentSplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of the difference; each part is zero or positive.

    Attributes:
        paid_out: Cash that she or her heirs get now.
        paid_in: Cash that she or her heirs bring now.
        from_fund: What a fund of the cooperative covers.
        fund_code: Which fund.
        cash_account: Where cash comes from or goes.
    """

    paid_out: Money = ZERO
    paid_in: Money = ZERO
    from_fund: Money = ZERO
    fund_code: str = Codes.SOCIAL_FUND
    cash_account: str = Codes.CASH


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account that is drawn up with a member.

    Attributes:
        member_id: Who she is.
        savings: Her savings, the term deposits too.
        payables: What else she is owed, 2108 itself too.
        receivables: What she owes beside loans.
        loans: Her running loans, each with what settles it.
        interest: What her savings earned and is not credited yet.
    """

    member_id: int
    savings: tuple[Claim, ...] = ()
    payables: tuple[Claim, ...] = ()
    receivables: tuple[Claim, ...] = ()
    loans: tuple[LoanDue, ...] = ()
    interest: tuple[EarnedInterest, ...] = ()

    @property
    def owed_to_her(self) -> Money:
        """All that she is owed, interest after tax."""
        return total(
            (
                *(claim.amount for claim in (*self.savings, *self.payables)),
                *(earned.net for earned in self.interest),
            )
        )

    @property
    def owed_by_her(self) -> Money:
        """All that she owes."""
        return total(
            (
                *(claim.amount for claim in self.receivables),
                *(due.split.total for due in self.loans),
            )
        )

    @property
    def net(self) -> Money:
        """What is left for her; negative is what she still owes."""
        return self.owed_to_her - self.owed_by_her

    def left_to_pay(self, outcome: Outcome) -> Money:
        """What stays on 2108, to be paid to her later."""
        return max(self.net, ZERO) - outcome.paid_out

    def left_to_claim(self, outcome: Outcome) -> Money:
        """What stays on 1232, claimed on her, her heirs or her guarantor."""
        return max(-self.net, ZERO) - outcome.paid_in - outcome.from_fund

    def with_splits(self, splits: Mapping[str, PaymentSplit]) -> Account:
        """The same account with loans settled as agreed, by loan number.

        Interest and penalties may be waived; the principal stays what it is.
        """
        return replace(
            self,
            loans=tuple(
                replace(due, split=replace(splits[due.loan.number], principal=due.split.principal))
                if due.loan.number in splits
                else due
                for due in self.loans
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementEntry:
    """One entry of a settlement, and the loan that it pays, if it pays one."""

    draft: DraftEntry
    paid: LoanDue | None = None


def check_outcome(account: Account, outcome: Outcome) -> None:
    """Refuses an outcome that does not fit the account.

    Raises:
        AmountNotPositive: When a part is negative.
        PaysTooMuch: When more is paid out than is left for her, or more comes in than she owes.
        FundNotAllowed: When the fund is none that may cover a settlement.
    """
    if min(outcome.paid_out, outcome.paid_in, outcome.from_fund) < ZERO:
        raise AmountNotPositive
    if account.left_to_pay(outcome) < ZERO:
        raise PaysTooMuch(max(account.net, ZERO))
    if account.left_to_claim(outcome) < ZERO:
        raise PaysTooMuch(max(-account.net, ZERO))
    if outcome.from_fund and outcome.fund_code not in FUNDS:
        raise FundNotAllowed(outcome.fund_code)


def settle(
    chart: Chart, account: Account, outcome: Outcome, *, posted_on: date, description: str
) -> tuple[SettlementEntry, ...]:
    """The entries of a settlement; afterwards nothing stands on the member's accounts but 2108.

    Savings of 1,300,000 against a loan of 500,000 with 10,000 interest, paid out in cash:
    D 3101, 3102, 2101 1,300,000 / K 2108; D 2108 510,000 / K 1201 500,000, 4101 10,000;
    D 2108 790,000 / K 1101.

    Args:
        chart: The chart of the book.
        account: What stands between her and the cooperative.
        outcome: What becomes of the difference.
        posted_on: The accounting date.
        description: What stands in the journal.

    Raises:
        AmountNotPositive, PaysTooMuch, FundNotAllowed: As `check_outcome` says.
        BeforeDisbursement: When a loan was paid out later.
        SettlementOpen: When a claim is negative: an account is overdrawn, which comes first.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money moves on no cash account.
    """
    check_outcome(account, outcome)
    claims = (*account.savings, *account.payables, *account.receivables)
    for claim in claims:
        if claim.amount < ZERO:
            raise SettlementOpen(claim.number or claim.account_code)
    parts = [
        (_earned_lines(chart, account), None),
        (_claim_lines(chart, account, (*account.savings, *account.payables)), None),
        *((_loan_lines(chart, account, due, posted_on), due) for due in account.loans),
        (_debt_lines(chart, account), None),
        *((lines, None) for lines in _outcome_lines(chart, account, outcome)),
    ]
    return tuple(
        SettlementEntry(
            draft=DraftEntry(
                kind=EntryKind.SETTLEMENT,
                posted_on=posted_on,
                description=description,
                lines=lines,
            ),
            paid=paid,
        )
        for lines, paid in parts
        if lines
    )


def _earned_lines(chart: Chart, account: Account) -> tuple[Line, ...]:
    builder = LineBuilder(chart)
    for earned in account.interest:
        builder.debit(earned.expense_code, earned.gross)
        builder.credit(
            earned.claim.account_code,
            earned.net,
            member_id=account.member_id,
            contract_id=earned.claim.contract_id,
        )
        builder.credit(INTEREST_TAX, earned.tax)
    return builder.lines


def _claim_lines(chart: Chart, account: Account, claims: Iterable[Claim]) -> tuple[Line, ...]:
    """Her savings, with what they just earned, and her other claims, to 2108."""
    earned = {each.claim.contract_id: each.net for each in account.interest}
    builder = LineBuilder(chart)
    moved = ZERO
    for claim in claims:
        if claim.account_code == Codes.DUE_TO_FORMER_MEMBERS:
            continue
        amount = claim.amount
        if claim.contract_id is not None:
            amount += earned.get(claim.contract_id, ZERO)
        builder.debit(
            claim.account_code, amount, member_id=account.member_id, contract_id=claim.contract_id
        )
        moved += amount
    builder.credit(Codes.DUE_TO_FORMER_MEMBERS, moved, member_id=account.member_id)
    return builder.lines


def _loan_lines(chart: Chart, account: Account, due: LoanDue, posted_on: date) -> tuple[Line, ...]:
    check_payment(due.loan, due.split, posted_on, outstanding=due.split.principal)
    builder = LineBuilder(chart).debit(
        Codes.DUE_TO_FORMER_MEMBERS, due.split.total, member_id=account.member_id
    )
    credit_payment(builder, due.loan, due.split)
    return builder.lines


def _debt_lines(chart: Chart, account: Account) -> tuple[Line, ...]:
    owed = total(claim.amount for claim in account.receivables)
    builder = LineBuilder(chart).debit(
        Codes.DUE_TO_FORMER_MEMBERS, owed, member_id=account.member_id
    )
    for claim in account.receivables:
        builder.credit(
            claim.account_code,
            claim.amount,
            member_id=account.member_id,
            contract_id=claim.contract_id,
        )
    return builder.lines


def _outcome_lines(
    chart: Chart, account: Account, outcome: Outcome
) -> tuple[tuple[Line, ...], ...]:
    """Cash out or in on a voucher of its own; fund and claim on another."""
    former, member_id = Codes.DUE_TO_FORMER_MEMBERS, account.member_id
    cash = LineBuilder(chart)
    if outcome.paid_out or outcome.paid_in:
        box = check_cash_account(chart, outcome.cash_account)
        cash.debit(former, outcome.paid_out, member_id=member_id).credit(box, outcome.paid_out)
        cash.debit(box, outcome.paid_in).credit(former, outcome.paid_in, member_id=member_id)
    claim = account.left_to_claim(outcome)
    covered = LineBuilder(chart).debit(outcome.fund_code, outcome.from_fund)
    covered.debit(CLAIM_ON_FORMER_MEMBERS, claim, member_id=member_id)
    covered.credit(former, outcome.from_fund + claim, member_id=member_id)
    return (cash.lines, covered.lines)
