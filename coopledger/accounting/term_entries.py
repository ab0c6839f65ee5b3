"""The entries of term deposits: opened, put aside for, paid, settled at the end.

Source: DOMAIN of Indonesian practice: D cash K 2102 at opening; D 5102 K 2121 at each month's end
for interest that is paid at maturity; the final tax goes to 2123.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coopledger.accounting.chart import Chart
from coopledger.accounting.errors import TermDepositDiffers
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.sales import check_cash_account
from coopledger.accounting.savings import SavingsAccount
from coopledger.accounting.term_deposits import Settlement, TermDeposit, TermLine

INTEREST_EXPENSE = "5102"
INTEREST_PAYABLE = "2121"
TAX_PAYABLE = "2123"
BREAK_INCOME = "4119"
"""Other fees from members: what an early break costs a fixed amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The contract of a certificate and whose it is.

    Attributes:
        account_code: The ledger account that holds it.
    """

    contract_id: int
    member_id: int
    account_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where the money of a certificate comes from or goes to: cash, or a savings account of hers.

    Attributes:
        cash_account: Where `account` is None.
    """

    cash_account: str = ""
    account: SavingsAccount | None = None

    def give(self, lines: LineBuilder, chart: Chart, amount: Money) -> None:
        """The line by which money comes from there."""
        if self.account is None:
            lines.debit(check_cash_account(chart, self.cash_account), amount)
            return
        lines.debit(
            self.account.product.account_code,
            amount,
            member_id=self.account.member_id,
            contract_id=self.account.contract_id,
        )

    def take(self, lines: LineBuilder, chart: Chart, amount: Money) -> None:
        """The line by which money goes there."""
        if self.account is None:
            lines.credit(check_cash_account(chart, self.cash_account), amount)
            return
        lines.credit(
            self.account.product.account_code,
            amount,
            member_id=self.account.member_id,
            contract_id=self.account.contract_id,
        )


def opened(
    chart: Chart, holder: Holder, principal: Money, source: Way, *, on: date, description: str
) -> DraftEntry:
    """The entry that puts a sum on a certificate.

    Raises:
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money comes from no cash account.
    """
    lines = LineBuilder(chart)
    source.give(lines, chart, principal)
    lines.credit(
        holder.account_code,
        principal,
        member_id=holder.member_id,
        contract_id=holder.contract_id,
    )
    kind = EntryKind.DEPOSIT if source.account is None else EntryKind.TRANSFER
    return DraftEntry(kind=kind, posted_on=on, description=description, lines=lines.lines)


def accrued(
    chart: Chart, lines: Sequence[TermLine], *, on: date, description: str
) -> DraftEntry | None:
    """The entry of a month's end that puts interest aside; None when there is none.

    Raises:
        UnknownAccount: When the chart lacks an account.
    """
    whole = total(line.interest for line in lines)
    if not whole:
        return None
    builder = LineBuilder(chart).debit(INTEREST_EXPENSE, whole)
    for line in lines:
        builder.credit(INTEREST_PAYABLE, line.interest, member_id=line.deposit.member_id)
    return DraftEntry(
        kind=EntryKind.SAVINGS_INTEREST,
        posted_on=on,
        description=description,
        lines=builder.lines,
    )


def monthly(
    chart: Chart, line: TermLine, target: Way, *, tax: Money, on: date, description: str
) -> DraftEntry:
    """The entry that pays a certificate the interest of a month.

    Raises:
        UnknownAccount: When the chart lacks an account.
    """
    member_id = line.deposit.member_id
    lines = LineBuilder(chart).debit(INTEREST_EXPENSE, line.interest, member_id=member_id)
    lines.credit(TAX_PAYABLE, tax, member_id=member_id)
    target.take(lines, chart, line.interest - tax)
    return DraftEntry(
        kind=EntryKind.SAVINGS_INTEREST, posted_on=on, description=description, lines=lines.lines
    )


def paid_out(
    chart: Chart,
    deposit: TermDeposit,
    settlement: Settlement,
    target: Way,
    *,
    balance: Money,
    description: str,
) -> DraftEntry:
    """The entry of the end of a certificate: principal and interest go out, less tax and penalty.

    Args:
        chart: The chart of the book.
        deposit: The certificate.
        settlement: The arithmetic.
        target: Where the money goes.
        balance: What the ledger holds on it.
        description: What stands in the journal.

    Raises:
        TermDepositDiffers: When that is not its principal.
        UnknownAccount: When the chart lacks an account.
        NotACashAccount: When the money goes to no cash account.
    """
    check_balance(deposit, balance)
    lines = LineBuilder(chart).debit(
        deposit.account_code,
        deposit.principal,
        member_id=deposit.member_id,
        contract_id=deposit.contract_id,
    )
    _interest(lines, deposit, settlement)
    lines.credit(BREAK_INCOME, settlement.penalty, member_id=deposit.member_id)
    target.take(lines, chart, settlement.payout)
    kind = EntryKind.WITHDRAWAL if target.account is None else EntryKind.TRANSFER
    return DraftEntry(
        kind=kind, posted_on=settlement.on, description=description, lines=lines.lines
    )


def rolled_over(
    chart: Chart,
    deposit: TermDeposit,
    settlement: Settlement,
    target: Way | None,
    *,
    balance: Money,
    description: str,
) -> DraftEntry | None:
    """The entry of a roll-over: the interest of the term; None when nothing is left to pay of it.

    Args:
        chart: The chart of the book.
        deposit: The certificate.
        settlement: The arithmetic.
        target: Where the interest goes; None to add it to the certificate.
        balance: What the ledger holds on it.
        description: What stands in the journal.

    Raises:
        TermDepositDiffers: When that is not its principal.
        UnknownAccount: When the chart lacks an account.
    """
    check_balance(deposit, balance)
    if not settlement.interest and not settlement.accrued:
        return None
    lines = LineBuilder(chart)
    _interest(lines, deposit, settlement)
    if target is not None:
        target.take(lines, chart, settlement.net_interest)
    else:
        lines.credit(
            deposit.account_code,
            settlement.net_interest,
            member_id=deposit.member_id,
            contract_id=deposit.contract_id,
        )
    return DraftEntry(
        kind=EntryKind.SAVINGS_INTEREST,
        posted_on=settlement.on,
        description=description,
        lines=lines.lines,
    )


def check_balance(deposit: TermDeposit, balance: Money) -> None:
    """Refuses to end a certificate on which the ledger holds another amount.

    Raises:
        TermDepositDiffers: When it does.
    """
    if balance != deposit.principal:
        raise TermDepositDiffers(deposit.certificate, deposit.principal, balance)


def _interest(lines: LineBuilder, deposit: TermDeposit, settlement: Settlement) -> None:
    """The lines of what the interest costs and of the tax: what was put aside is used first."""
    member_id = deposit.member_id
    lines.debit(INTEREST_PAYABLE, settlement.accrued, member_id=member_id)
    rest = settlement.interest - settlement.accrued
    if rest >= ZERO:
        lines.debit(INTEREST_EXPENSE, rest, member_id=member_id)
    else:
        lines.credit(INTEREST_EXPENSE, -rest, member_id=member_id)
    lines.credit(TAX_PAYABLE, settlement.tax, member_id=member_id)
