"""The chart of accounts: what an account is, and what its lines must name.

The shipped chart stands in `resources/charts/cooperative.toml`; a book keeps its own copy, to which
the cooperative adds accounts of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from coopledger.accounting.errors import UnknownAccount


class Side(Enum):
    """The side of the ledger on which a line stands."""

    DEBIT = "D"
    CREDIT = "K"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.CREDIT if self is Side.DEBIT else Side.DEBIT


class AccountType(Enum):
    """The place of an account in the statements."""

    CURRENT_ASSET = "current_asset"
    CONTRA_ASSET = "contra_asset"
    INVESTMENT = "investment"
    FIXED_ASSET = "fixed_asset"
    INTANGIBLE_ASSET = "intangible_asset"
    OTHER_ASSET = "other_asset"
    CURRENT_LIABILITY = "current_liability"
    LONG_TERM_LIABILITY = "long_term_liability"
    EQUITY = "equity"
    MEMBER_REVENUE = "member_revenue"
    NON_MEMBER_REVENUE = "non_member_revenue"
    CONTRA_REVENUE = "contra_revenue"
    DIRECT_COST = "direct_cost"
    COST_OF_GOODS = "cost_of_goods"
    OPERATING_EXPENSE = "operating_expense"
    COOPERATIVE_EXPENSE = "cooperative_expense"
    OTHER_INCOME = "other_income"
    OTHER_EXPENSE = "other_expense"
    TAX = "tax"
    MEMO = "memo"


ASSET_TYPES = frozenset(
    {
        AccountType.CURRENT_ASSET,
        AccountType.CONTRA_ASSET,
        AccountType.INVESTMENT,
        AccountType.FIXED_ASSET,
        AccountType.INTANGIBLE_ASSET,
        AccountType.OTHER_ASSET,
    }
)
LIABILITY_TYPES = frozenset({AccountType.CURRENT_LIABILITY, AccountType.LONG_TERM_LIABILITY})
BALANCE_SHEET_TYPES = ASSET_TYPES | LIABILITY_TYPES | {AccountType.EQUITY}
INCOME_TYPES = frozenset(
    {
        AccountType.MEMBER_REVENUE,
        AccountType.NON_MEMBER_REVENUE,
        AccountType.CONTRA_REVENUE,
        AccountType.OTHER_INCOME,
    }
)
EXPENSE_TYPES = frozenset(
    {
        AccountType.DIRECT_COST,
        AccountType.COST_OF_GOODS,
        AccountType.OPERATING_EXPENSE,
        AccountType.COOPERATIVE_EXPENSE,
        AccountType.OTHER_EXPENSE,
        AccountType.TAX,
    }
)
SURPLUS_TYPES = INCOME_TYPES | EXPENSE_TYPES
"""The types whose balances make the surplus of a year and are closed at its end."""


class CashFlow(Enum):
    """The section of the cash-flow statement to which an account's movement belongs."""

    CASH = "K"
    OPERATING = "O"
    INVESTING = "I"
    FINANCING = "F"
    NON_CASH = "N"


class Patronage(Enum):
    """Whose business an account shows: members', non-members', or both (shared by revenue)."""

    MEMBER = "m"
    NON_MEMBER = "n"
    SHARED = ""


class Unit(Enum):
    """The business unit of a line (Permenkop 8/2023 keeps savings and loan apart)."""

    SAVINGS_AND_LOAN = "USP"
    SHOP = "Toko"
    HEAD_OFFICE = "Pusat"


class Demands(Enum):
    """What each line on an account must name."""

    NOTHING = ""
    MEMBER = "member"
    CONTRACT = "contract"
    """A contract and the member who holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account.

    Attributes:
        code: Four digits or more; sorts as text.
        name_id: Its name in Indonesian.
        name_en: Its name in English.
        normal_side: The side on which its balance normally stands (a contra account: the other
            one).
        patronage: For the split of the surplus into members' and non-members' part.
        demands: What lines on it must name.
        active: Whether new entries may use it.
    """

    code: str
    name_id: str
    name_en: str
    type: AccountType
    normal_side: Side
    cash_flow: CashFlow
    patronage: Patronage = Patronage.SHARED
    default_unit: Unit = Unit.HEAD_OFFICE
    demands: Demands = Demands.NOTHING
    active: bool = True


class Chart(Mapping[str, Account]):
    """The accounts of a book by code, in the order of their codes."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._accounts = {
            account.code: account for account in sorted(accounts, key=lambda a: a.code)
        }

    def __getitem__(self, code: str) -> Account:
        return self._accounts[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._accounts)

    def __len__(self) -> int:
        return len(self._accounts)

    def account(self, code: str) -> Account:
        """The account of that code.

        Raises:
            UnknownAccount: When the chart has none.
        """
        try:
            return self._accounts[code]
        except KeyError:
            raise UnknownAccount(code) from None

    def of_types(self, types: Iterable[AccountType]) -> tuple[Account, ...]:
        """The accounts of the given types, in the order of their codes."""
        wanted = frozenset(types)
        return tuple(account for account in self._accounts.values() if account.type in wanted)

    @property
    def cash(self) -> tuple[Account, ...]:
        """The accounts that are cash: boxes, banks, e-wallets, cash in transit."""
        return tuple(a for a in self._accounts.values() if a.cash_flow is CashFlow.CASH)


class Codes:
    """The accounts of the shipped chart that rules post to, by the names of the field."""

    CASH = "1101"
    SHOP_TILL = "1103"
    BANK = "1110"
    LOANS_TO_MEMBERS = "1201"
    LOANS_TO_PROSPECTIVE_MEMBERS = "1202"
    LOANS_TO_COOPERATIVES = "1203"
    LOAN_LOSS_ALLOWANCE = "1209"
    LOAN_INTEREST_RECEIVABLE = "1211"
    TRADE_RECEIVABLE_MEMBERS = "1221"
    TRADE_RECEIVABLE_NON_MEMBERS = "1222"
    MERCHANDISE = "1301"
    VOLUNTARY_SAVINGS = "2101"
    DUE_TO_FORMER_MEMBERS = "2108"
    TRADE_PAYABLE = "2111"
    DUE_TO_MEMBER_CONSIGNORS = "2112"
    SURPLUS_PAYABLE_TO_MEMBERS = "2131"
    BOARD_FUND = "2132"
    STAFF_FUND = "2133"
    EDUCATION_FUND = "2134"
    SOCIAL_FUND = "2135"
    AREA_DEVELOPMENT_FUND = "2136"
    EXTERNAL_BORROWING = "2201"
    MEMBERSHIP_SHARE = "3101"
    MANDATORY_SAVINGS = "3102"
    PARTICIPATION_CAPITAL = "3201"
    DONATED_CAPITAL = "3202"
    GENERAL_RESERVE = "3301"
    PRIOR_SURPLUS = "3401"
    CURRENT_SURPLUS = "3402"
    PRIOR_PERIOD_CORRECTION = "3403"
    LOAN_INTEREST = "4101"
    ORIGINATION_FEE = "4102"
    ADMINISTRATION_FEE = "4103"
    PENALTY = "4104"
    SALES_TO_MEMBERS = "4111"
    CONSIGNMENT_COMMISSION = "4112"
    RETURNS_FROM_MEMBERS = "4113"
    SALES_TO_NON_MEMBERS = "4201"
    SAVINGS_INTEREST = "5101"
    COST_OF_SALES_TO_MEMBERS = "5111"
    COST_OF_SALES_TO_NON_MEMBERS = "5211"
    STOCK_DIFFERENCES = "5212"
    SPOILAGE = "5213"
    CASH_OVER = "8103"
    CASH_SHORT = "8202"
