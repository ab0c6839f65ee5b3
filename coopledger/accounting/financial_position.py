"""The statement of financial position (neraca): what the cooperative has, owes and owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopledger.accounting.chart import SURPLUS_TYPES, Chart, Codes
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import (
    POSITION_ASSETS,
    POSITION_CLAIMS,
    Balances,
    Compound,
    Scope,
    compound_rows,
    with_change,
)
from coopledger.accounting.statements import Row, Statement, line, total_row
from coopledger.accounting.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionFacts:
    """Balances at a date.

    Attributes:
        balances: Every account at the end of the day.
        unclosed_before: Debit less credit that the surplus accounts still held when the year began:
            it belongs to earlier years though their closing entries are not posted yet.
    """

    balances: Balances
    unclosed_before: Money = ZERO


def build(chart: Chart, facts: Sequence[PositionFacts], scope: Scope) -> Statement:
    """The statement for one date, or for two side by side.

    The surplus of the year is the balance of 3402 and of all surplus accounts, so that the
    statement holds on every day, closed or not. For one business unit the difference between what
    it has and what it owes stands as the inter-unit account, which is zero over all units.

    Args:
        chart: The accounts.
        facts: This date's, then those to compare with.
        scope: What it covers.
    """
    columns = [with_surplus_in_equity(chart, fact) for fact in facts]
    change = scope.comparative
    assets = compound_rows(chart, POSITION_ASSETS, columns, change=change)
    claims = compound_rows(chart, POSITION_CLAIMS, columns, change=change)
    own, borrowed = claims.sums["equity"], claims.sums["liabilities"]
    between = tuple(
        has - owes - owns
        for has, owes, owns in zip(assets.sums["assets"], borrowed, own, strict=True)
    )
    rows = [*assets.rows, *claims.rows, *_last_rows(claims, between, change=change)]
    totals = {
        "assets": assets.sums["assets"][0],
        "liabilities": borrowed[0],
        "equity": own[0],
    }
    if scope.unit is not None:
        totals["inter_unit"] = between[0]
    return Statement(
        name="financial-position",
        title=Text("Statement of financial position"),
        cooperative=scope.cooperative,
        to_date=scope.to_date,
        columns=scope.columns(change=change),
        rows=tuple(rows),
        code_title=Text("Code"),
        totals=totals,
        filters=scope.filters,
    )


def with_surplus_in_equity(chart: Chart, facts: PositionFacts) -> dict[str, Money]:
    """The balances with those of the surplus accounts moved into equity.

    What earlier years left unclosed is theirs (3401), the rest the surplus of the year (3402).
    """
    balances = dict(facts.balances)
    surplus = total(balances.pop(account.code, ZERO) for account in chart.of_types(SURPLUS_TYPES))
    for code, amount in (
        (Codes.CURRENT_SURPLUS, surplus - facts.unclosed_before),
        (Codes.PRIOR_SURPLUS, facts.unclosed_before),
    ):
        balances[code] = balances.get(code, ZERO) + amount
    return balances


def _last_rows(claims: Compound, between: tuple[Money, ...], *, change: bool) -> list[Row]:
    rows = []
    if any(between):
        rows.append(line(Text("Inter-unit account"), *with_change(between, change=change)))
    claimed = tuple(
        owes + owns + due
        for owes, owns, due in zip(
            claims.sums["liabilities"], claims.sums["equity"], between, strict=True
        )
    )
    cells = with_change(claimed, change=change)
    rows.append(total_row(Text("Total liabilities and equity"), *cells))
    return rows
