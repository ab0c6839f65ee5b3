"""The chart and the presets that the program ships, read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coopledger import paths
from coopledger.accounting.chart import (
    Account,
    AccountType,
    CashFlow,
    Chart,
    Demands,
    Patronage,
    Side,
    Unit,
)
from coopledger.accounting.money import Money
from coopledger.accounting.presets import Preset, Presets, ProposedRules
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import CooperativeKind, Part, SurplusRules

PPM_PER_WHOLE_PERCENT = 10_000


def load_chart() -> Chart:
    """The chart that every new book begins with: 152 accounts, 36 of them switched off."""
    return chart_from_toml(_text("cooperative.toml"))


def chart_from_toml(text: str) -> Chart:
    """The chart of a TOML text of the shipped form.

    Raises:
        ValueError: When the text is no TOML, or an account has a word that does not exist.
        KeyError: When an account lacks one of its values.
    """
    accounts: dict[str, dict[str, Any]] = tomllib.loads(text)["accounts"]
    return Chart(_account(code, values) for code, values in accounts.items())


def _account(code: str, values: Mapping[str, Any]) -> Account:
    known = {
        "id", "en", "type", "side", "cash_flow", "patronage", "unit", "demands", "active",
    }  # fmt: skip
    if unknown := set(values) - known:
        raise ValueError(f"account {code} has unknown values: {sorted(unknown)}")
    return Account(
        code=code,
        name_id=values["id"],
        name_en=values["en"],
        type=AccountType(values["type"]),
        normal_side=Side(values["side"]),
        cash_flow=CashFlow(values["cash_flow"]),
        patronage=Patronage(values.get("patronage", "")),
        default_unit=Unit(values.get("unit", Unit.HEAD_OFFICE.value)),
        demands=Demands(values.get("demands", "")),
        active=values.get("active", True),
    )


def load_presets() -> Presets:
    """The proposals for a new book."""
    data = tomllib.loads(_text("presets.toml"))
    rules = data["rules"]
    return Presets(
        rules=ProposedRules(
            membership_share=Money.rupiah(rules["membership_share"]),
            mandatory_savings=Money.rupiah(rules["mandatory_savings"]),
            savings_rate=Rate.percent(rules["savings_rate"]),
            loan_rate=Rate.percent(rules["loan_rate"]),
            loan_method=rules["loan_method"],
            loan_term_months=rules["loan_term_months"],
            origination_fee=Rate.percent(rules["origination_fee"]),
            administration_fee=Money.rupiah(rules["administration_fee"]),
            surplus=SurplusRules(
                members=_parts(data["surplus"]["members"]),
                non_members=_parts(data["surplus"]["non_members"]),
            ),
        ),
        cooperatives=tuple(_preset(values) for values in data["cooperative"]),
    )


def _parts(percent: Mapping[str, int]) -> dict[Part, int]:
    return {Part(name): share * PPM_PER_WHOLE_PERCENT for name, share in percent.items()}


def _preset(values: Mapping[str, Any]) -> Preset:
    return Preset(
        key=values["key"],
        name=values["name"],
        kind=CooperativeKind(values["kind"]),
        regency=values["regency"],
        province=values["province"],
        villages=tuple(values["villages"]),
    )


def _text(name: str) -> str:
    path: Path = paths.resources() / "charts" / name
    return path.read_text(encoding="utf-8")
