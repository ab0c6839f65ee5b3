"""The surplus statement (perhitungan hasil usaha): how the year's surplus came about."""

from __future__ import annotations

from collections.abc import Sequence

from coopledger.accounting.chart import Chart
from coopledger.accounting.statement_specs import (
    SURPLUS,
    Balances,
    Scope,
    compound_rows,
    with_change,
)
from coopledger.accounting.statements import Statement, line, section
from coopledger.accounting.surplus import split_surplus
from coopledger.accounting.text import Text


def build(chart: Chart, movements: Sequence[Balances], scope: Scope) -> Statement:
    """The statement of one span, or of two side by side.

    Args:
        chart: The accounts.
        movements: Debit less credit of each account over the span, opening and closing entries left
            out; then those of the span to compare with.
        scope: What it covers.

    Source: docs/ACCOUNTING.md 1 (PSAK 27 order, Permenkop 2/2024).
    """
    compound = compound_rows(chart, SURPLUS, movements, change=scope.comparative)
    splits = [split_surplus(chart, movement) for movement in movements]
    members = tuple(split.from_members for split in splits)
    others = tuple(split.from_non_members for split in splits)
    change = scope.comparative
    rows = (
        *compound.rows,
        section(Text("Of the surplus")),
        line(Text("from business with members"), *with_change(members, change=change)),
        line(Text("from business with non-members"), *with_change(others, change=change)),
    )
    return Statement(
        name="surplus",
        title=Text("Surplus statement"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=scope.columns(change=change),
        rows=rows,
        code_title=Text("Code"),
        totals={
            "surplus": compound.sums["surplus"][0],
            "surplus_from_members": members[0],
            "surplus_from_non_members": others[0],
        },
        filters=scope.filters,
    )
