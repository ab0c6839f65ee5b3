"""Accounts of a cooperative's own: their place in the statements from class and code."""

from __future__ import annotations

from coopledger.accounting.chart import (
    Account,
    AccountType,
    CashFlow,
    Patronage,
    Side,
)
from coopledger.accounting.workbook import AccountClass

_SIDES = {
    AccountClass.ASSET: Side.DEBIT,
    AccountClass.LIABILITY: Side.CREDIT,
    AccountClass.EQUITY: Side.CREDIT,
    AccountClass.REVENUE: Side.CREDIT,
    AccountClass.EXPENSE: Side.DEBIT,
}
_CASH_FLOWS = {
    AccountClass.ASSET: CashFlow.OPERATING,
    AccountClass.LIABILITY: CashFlow.OPERATING,
    AccountClass.EQUITY: CashFlow.FINANCING,
    AccountClass.REVENUE: CashFlow.OPERATING,
    AccountClass.EXPENSE: CashFlow.OPERATING,
}
_BY_CODE = {
    AccountClass.ASSET: {
        "15": AccountType.INVESTMENT,
        "16": AccountType.FIXED_ASSET,
        "17": AccountType.INTANGIBLE_ASSET,
        "18": AccountType.OTHER_ASSET,
    },
    AccountClass.LIABILITY: {"22": AccountType.LONG_TERM_LIABILITY},
    AccountClass.EXPENSE: {
        "51": AccountType.DIRECT_COST,
        "52": AccountType.COST_OF_GOODS,
        "71": AccountType.COOPERATIVE_EXPENSE,
        "82": AccountType.OTHER_EXPENSE,
        "91": AccountType.TAX,
    },
    AccountClass.REVENUE: {
        "41": AccountType.MEMBER_REVENUE,
        "42": AccountType.NON_MEMBER_REVENUE,
    },
}
"""The groups of the shipped chart in which an own account may stand."""
_OTHERWISE = {
    AccountClass.ASSET: AccountType.CURRENT_ASSET,
    AccountClass.LIABILITY: AccountType.CURRENT_LIABILITY,
    AccountClass.EQUITY: AccountType.EQUITY,
    AccountClass.REVENUE: AccountType.OTHER_INCOME,
    AccountClass.EXPENSE: AccountType.OPERATING_EXPENSE,
}

_PATRONAGE = {
    AccountType.MEMBER_REVENUE: Patronage.MEMBER,
    AccountType.NON_MEMBER_REVENUE: Patronage.NON_MEMBER,
}


def own_account(
    *,
    code: str,
    name_id: str,
    name_en: str,
    account_class: AccountClass,
    side: Side | None,
    cash_flow: CashFlow | None,
    patronage: Patronage,
) -> Account:
    """The account that a treasurer describes by class, code and flags.

    The first two figures of the code put it among the groups of the shipped chart: 1606 is a fixed
    asset. An asset on credit is a contra asset, revenue on debit a contra revenue.
    """
    normal_side = side or _SIDES[account_class]
    kind = _type(code, account_class, patronage)
    contra = normal_side is not _SIDES[account_class]
    if contra and account_class is AccountClass.ASSET:
        kind = AccountType.CONTRA_ASSET
    elif contra and account_class is AccountClass.REVENUE:
        kind = AccountType.CONTRA_REVENUE
    return Account(
        code=code,
        name_id=name_id,
        name_en=name_en,
        type=kind,
        normal_side=normal_side,
        cash_flow=cash_flow or _CASH_FLOWS[account_class],
        patronage=_PATRONAGE.get(kind, patronage),
    )


def _type(code: str, account_class: AccountClass, patronage: Patronage) -> AccountType:
    if account_class is AccountClass.REVENUE and patronage is not Patronage.SHARED:
        if patronage is Patronage.MEMBER:
            return AccountType.MEMBER_REVENUE
        return AccountType.NON_MEMBER_REVENUE
    return _BY_CODE.get(account_class, {}).get(code[:2], _OTHERWISE[account_class])
