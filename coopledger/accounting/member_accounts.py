"""Which accounts are kept by member, and what they are to her."""

from __future__ import annotations

from enum import Enum

from coopledger.accounting.chart import ASSET_TYPES, Account, Chart, Codes, Demands
from coopledger.accounting.text import Text


class AccountGroup(Enum):
    """What an account is to the member."""

    SAVINGS = "savings"
    """What she saved: her capital in the cooperative, and what she may withdraw."""
    LOANS = "loans"
    """What she borrowed."""
    RECEIVABLES = "receivables"
    """What else she owes: goods on credit, interest and penalties that are due."""
    PAYABLES = "payables"
    """What else she is owed: her share of the surplus, goods of hers that were sold."""


def group_of(account: Account) -> AccountGroup | None:
    """What the account is to a member; None when it is kept for no single member."""
    if account.demands is Demands.NOTHING:
        return None
    kept_by_contract = account.demands is Demands.CONTRACT
    if account.type in ASSET_TYPES:
        return AccountGroup.LOANS if kept_by_contract else AccountGroup.RECEIVABLES
    if kept_by_contract and account.code != Codes.DUE_TO_MEMBER_CONSIGNORS:
        return AccountGroup.SAVINGS
    return AccountGroup.PAYABLES


def member_accounts(chart: Chart, *groups: AccountGroup) -> tuple[str, ...]:
    """The codes of the accounts that are kept by member, of the given groups or of all."""
    wanted = frozenset(groups or AccountGroup)
    return tuple(account.code for account in chart.values() if group_of(account) in wanted)


DEBTS = (AccountGroup.LOANS, AccountGroup.RECEIVABLES)
"""The groups in which the member owes."""

GROUP_TITLES = {
    AccountGroup.SAVINGS: Text("Savings"),
    AccountGroup.LOANS: Text("Loans"),
    AccountGroup.RECEIVABLES: Text("Owed to the cooperative"),
    AccountGroup.PAYABLES: Text("Owed to the member"),
}
"""What the groups are called on paper and screen."""
