"""What a new book may begin with: proposed rules and the regions' cooperatives."""

from __future__ import annotations

from dataclasses import dataclass

from coopledger.accounting.money import Money
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import CooperativeKind, SurplusRules


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRules:
    """Rules that most statutes resemble; the form shows and changes them.

    Attributes:
        membership_share: Paid once at entry.
        mandatory_savings: Paid each month.
        savings_rate: Yearly, on voluntary savings.
        loan_rate: Yearly.
        loan_method: The code of the schedule's method (`flat`).
        origination_fee: The share of the principal that is held back at the payout.
        administration_fee: Held back at the payout, whatever the principal.
    """

    membership_share: Money
    mandatory_savings: Money
    savings_rate: Rate
    loan_rate: Rate
    loan_method: str
    loan_term_months: int
    origination_fee: Rate
    administration_fee: Money
    surplus: SurplusRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A cooperative of the seven regions; an empty name is to be written from the deed."""

    key: str
    name: str
    kind: CooperativeKind
    regency: str
    province: str
    villages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presets:
    """All proposals for a new book."""

    rules: ProposedRules
    cooperatives: tuple[Preset, ...]
