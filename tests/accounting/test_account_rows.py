from __future__ import annotations

import pytest

from coopledger.accounting.account_rows import own_account
from coopledger.accounting.chart import Account, AccountType, CashFlow, Patronage, Side
from coopledger.accounting.workbook import SAVINGS, AccountClass


def account(
    code: str,
    account_class: AccountClass,
    *,
    side: Side | None = None,
    patronage: Patronage = Patronage.SHARED,
) -> Account:
    return own_account(
        code=code,
        name_id="Nama",
        name_en="Name",
        account_class=account_class,
        side=side,
        cash_flow=None,
        patronage=patronage,
    )


@pytest.mark.parametrize(
    ("code", "account_class", "kind"),
    [
        ("1119", AccountClass.ASSET, AccountType.CURRENT_ASSET),
        ("1503", AccountClass.ASSET, AccountType.INVESTMENT),
        ("1607", AccountClass.ASSET, AccountType.FIXED_ASSET),
        ("1702", AccountClass.ASSET, AccountType.INTANGIBLE_ASSET),
        ("1803", AccountClass.ASSET, AccountType.OTHER_ASSET),
        ("2119", AccountClass.LIABILITY, AccountType.CURRENT_LIABILITY),
        ("2207", AccountClass.LIABILITY, AccountType.LONG_TERM_LIABILITY),
        ("3203", AccountClass.EQUITY, AccountType.EQUITY),
        ("4121", AccountClass.REVENUE, AccountType.MEMBER_REVENUE),
        ("4221", AccountClass.REVENUE, AccountType.NON_MEMBER_REVENUE),
        ("8107", AccountClass.REVENUE, AccountType.OTHER_INCOME),
        ("5112", AccountClass.EXPENSE, AccountType.DIRECT_COST),
        ("5214", AccountClass.EXPENSE, AccountType.COST_OF_GOODS),
        ("6120", AccountClass.EXPENSE, AccountType.OPERATING_EXPENSE),
        ("7106", AccountClass.EXPENSE, AccountType.COOPERATIVE_EXPENSE),
        ("8205", AccountClass.EXPENSE, AccountType.OTHER_EXPENSE),
        ("9102", AccountClass.EXPENSE, AccountType.TAX),
    ],
)
def test_class_and_code_place_an_account(
    code: str, account_class: AccountClass, kind: AccountType
) -> None:
    assert account(code, account_class).type is kind


def test_the_other_side_makes_a_contra_account() -> None:
    assert account("1659", AccountClass.ASSET, side=Side.CREDIT).type is AccountType.CONTRA_ASSET
    contra = account("4120", AccountClass.REVENUE, side=Side.DEBIT)
    assert contra.type is AccountType.CONTRA_REVENUE
    assert account("6120", AccountClass.EXPENSE, side=Side.CREDIT).normal_side is Side.CREDIT


def test_flags_say_whose_business_revenue_is() -> None:
    members = account("4301", AccountClass.REVENUE, patronage=Patronage.MEMBER)
    others = account("4301", AccountClass.REVENUE, patronage=Patronage.NON_MEMBER)
    assert members.type is AccountType.MEMBER_REVENUE
    assert others.type is AccountType.NON_MEMBER_REVENUE
    assert account("4121", AccountClass.REVENUE).patronage is Patronage.MEMBER
    assert account("6120", AccountClass.EXPENSE).patronage is Patronage.SHARED


def test_the_usual_side_and_cash_flow_hold_where_nothing_is_said() -> None:
    equity = account("3203", AccountClass.EQUITY)
    assert (equity.normal_side, equity.cash_flow) == (Side.CREDIT, CashFlow.FINANCING)


def test_columns_are_found_by_name() -> None:
    assert SAVINGS.column("Setor").name == "Setor"
    with pytest.raises(KeyError):
        SAVINGS.column("Bonus")
