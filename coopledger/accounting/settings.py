"""What a cooperative decides about itself: its name and rules (AD/ART), never code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from coopledger.accounting.calendar import FiscalYear, fiscal_year_of
from coopledger.accounting.errors import PercentagesNotWhole
from coopledger.accounting.money import RUPIAH, Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.savings_tax import SHIPPED_TAX, DatedTax

WHOLE_PPM = 1_000_000


class CooperativeKind(Enum):
    """The kind of business in the cooperative's deed."""

    CONSUMER = "consumer"
    PRODUCER = "producer"
    SAVINGS_AND_LOAN = "savings_and_loan"
    SERVICES = "services"
    MULTI_PURPOSE = "multi_purpose"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooperative:
    """Who keeps these books.

    Attributes:
        opening_date: The first day of the books; opening balances stand at the end of the day
            before.
        fiscal_year_start_month: 1 for a book year from January.
    """

    name: str
    opening_date: date
    kind: CooperativeKind = CooperativeKind.MULTI_PURPOSE
    legal_entity_number: str = ""
    cooperative_id_number: str = ""
    address: str = ""
    village: str = ""
    district: str = ""
    regency: str = ""
    province: str = ""
    fiscal_year_start_month: int = 1
    chair: str = ""
    secretary: str = ""
    treasurer: str = ""

    def fiscal_year_of(self, day: date) -> FiscalYear:
        """The book year in which the day lies."""
        return fiscal_year_of(day, self.fiscal_year_start_month)

    @property
    def place(self) -> str:
        """Where papers are signed: regency, else district, else village."""
        return self.regency or self.district or self.village


class Part(Enum):
    """A part of the surplus allocation (UU 25/1992 art. 45 and the cooperative's own statutes)."""

    RESERVE = "reserve"
    CAPITAL_RETURN = "capital_return"
    PATRONAGE_LOANS = "patronage_loans"
    PATRONAGE_PURCHASES = "patronage_purchases"
    PATRONAGE_CONSIGNMENT = "patronage_consignment"
    BOARD = "board"
    STAFF = "staff"
    EDUCATION = "education"
    SOCIAL = "social"
    AREA_DEVELOPMENT = "area_development"


MEMBER_PARTS = (
    Part.CAPITAL_RETURN,
    Part.PATRONAGE_LOANS,
    Part.PATRONAGE_PURCHASES,
    Part.PATRONAGE_CONSIGNMENT,
)


class CapitalBasis(Enum):
    """Which savings earn the return on capital."""

    SHARE_AND_MANDATORY = "share_and_mandatory"
    MANDATORY = "mandatory"
    ALL_SAVINGS = "all_savings"


class LoanBasis(Enum):
    """What measures a member's business with the loan unit."""

    INTEREST_PAID = "interest_paid"
    PRINCIPAL_DISBURSED = "principal_disbursed"
    LOAN_BALANCE = "loan_balance"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurplusRules:
    """The statutes' rules for the surplus: two tables in ppm, each summing to exactly the whole.

    Attributes:
        members: Shares of the surplus made with members.
        non_members: Shares of the surplus made with others; nothing of it goes to members.
        capital_average: Whether capital counts by its average month-end balance, else the closing
            one.

    Raises:
        PercentagesNotWhole: When a table does not sum to 100 %.
        ValueError: When a share is negative.
    """

    members: Mapping[Part, int]
    non_members: Mapping[Part, int]
    capital_basis: CapitalBasis = CapitalBasis.SHARE_AND_MANDATORY
    capital_average: bool = False
    loan_basis: LoanBasis = LoanBasis.INTEREST_PAID

    def __post_init__(self) -> None:
        for name, table in (("members", self.members), ("non_members", self.non_members)):
            if any(ppm < 0 for ppm in table.values()):
                raise ValueError("a share of the surplus cannot be negative")
            if (whole := sum(table.values())) != WHOLE_PPM:
                raise PercentagesNotWhole(name, whole)


def _table(**percent: int) -> Mapping[Part, int]:
    return MappingProxyType({Part(name): share * 10_000 for name, share in percent.items()})


DEFAULT_SURPLUS_RULES = SurplusRules(
    members=_table(
        reserve=25,
        capital_return=20,
        patronage_loans=10,
        patronage_purchases=10,
        board=10,
        staff=10,
        education=5,
        social=5,
        area_development=5,
    ),
    non_members=_table(
        reserve=40, board=15, staff=15, education=10, social=10, area_development=10
    ),
)


class InterestWord(Enum):
    """How the cooperative calls the reward on savings and loans."""

    JASA = "jasa"
    BUNGA = "bunga"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedAmount:
    """An amount that holds from a date on."""

    from_date: date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRules:
    """Rules of the statutes that entries are checked against or prefilled from.

    Attributes:
        membership_share: What each member pays once at entry, by date.
        mandatory_savings: What each member pays each month, by date.
        savings_rate_cap: Yearly; above it the form warns (Permenkop 8/2023 art. 26).
        loan_rate_cap: Yearly; above it the form warns (Permenkop 8/2023 art. 27).
        withdrawal_second_person_above: A larger withdrawal or settlement wants a second person;
            None never does.
        interest_tax: The final tax on members' savings interest, by date.
    """

    membership_share: tuple[DatedAmount, ...] = ()
    mandatory_savings: tuple[DatedAmount, ...] = ()
    savings_rate_cap: Rate = Rate(90_000)
    loan_rate_cap: Rate = Rate(240_000)
    instalment_rounding: Money = RUPIAH
    interest_word: InterestWord = InterestWord.JASA
    agm_deadline_months: int = 3
    stamp_duty_above: Money = Money.rupiah(5_000_000)
    withdrawal_second_person_above: Money | None = Money.rupiah(5_000_000)
    interest_tax: tuple[DatedTax, ...] = SHIPPED_TAX


def amount_on(rates: tuple[DatedAmount, ...], day: date) -> Money | None:
    """The amount that holds on the day, or None before the first."""
    holding = [rate for rate in rates if rate.from_date <= day]
    return max(holding, key=lambda rate: rate.from_date).amount if holding else None
