"""The surplus allocation as reports: its parts, and its members."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.money import total
from coopledger.accounting.rates import Rate
from coopledger.accounting.settings import MEMBER_PARTS, WHOLE_PPM, Part
from coopledger.accounting.statements import (
    TOTAL,
    CellType,
    Column,
    Link,
    Row,
    RowKind,
    Statement,
    line,
    total_row,
)
from coopledger.accounting.surplus import SurplusAllocation
from coopledger.accounting.text import Label, Text

PART_NAMES: Mapping[Part, Label] = MappingProxyType(
    {
        Part.RESERVE: Text("General reserve"),
        Part.CAPITAL_RETURN: Text("Return on capital"),
        Part.PATRONAGE_LOANS: Text("Patronage refund on loans"),
        Part.PATRONAGE_PURCHASES: Text("Patronage refund on purchases"),
        Part.PATRONAGE_CONSIGNMENT: Text("Patronage refund on consignment"),
        Part.BOARD: Text("Board fund"),
        Part.STAFF: Text("Staff fund"),
        Part.EDUCATION: Text("Education fund"),
        Part.SOCIAL: Text("Social fund"),
        Part.AREA_DEVELOPMENT: Text("Area development fund"),
    }
)
"""What the parts of the allocation are called."""


def allocation_table(
    allocation: SurplusAllocation, *, cooperative: str, fiscal_year: FiscalYear
) -> Statement:
    """The report `surplus-allocation`: each part with its percentages and its amount."""
    lines = tuple(
        line(
            PART_NAMES[part.part],
            Rate(part.members_ppm).to_percent(),
            Rate(part.non_members_ppm).to_percent(),
            part.amount,
            level=0,
        )
        for part in allocation.parts
        if part.members_ppm or part.non_members_ppm or part.amount
    )
    whole = Rate(WHOLE_PPM).to_percent()
    allocated = total(part.amount for part in allocation.parts)
    return Statement(
        name="surplus-allocation",
        title=Text("Surplus allocation"),
        cooperative=cooperative,
        from_date=fiscal_year.first_day,
        to_date=fiscal_year.last_day,
        columns=(
            Column(key="percent_members", title=Text("Of members' part"), type=CellType.PERCENT),
            Column(
                key="percent_non_members",
                title=Text("Of non-members' part"),
                type=CellType.PERCENT,
            ),
            Column(key="amount", title=Text("Amount")),
        ),
        rows=(*lines, total_row(TOTAL, whole, whole, allocated)),
        notes=_notes(allocation),
        data=allocation_values(allocation),
    )


def _notes(allocation: SurplusAllocation) -> tuple[Label, ...]:
    notes: list[Label] = []
    if allocation.remainder_to_reserve:
        amount = allocation.remainder_to_reserve
        notes.append(
            Text(
                "Of the reserve, {amount} are roundings and parts without a base.",
                {"amount": amount},
            )
        )
    if allocation.loss_covered:
        amount = allocation.loss_covered
        notes.append(
            Text("A loss of {amount} of one part was covered by the other.", {"amount": amount})
        )
    return tuple(notes)


def allocation_list(
    allocation: SurplusAllocation, *, cooperative: str, fiscal_year: FiscalYear
) -> Statement:
    """Each member's share of each pool; the columns sum to the parts."""
    rows = tuple(
        Row(
            kind=RowKind.LINE,
            code=share.number,
            label=share.name,
            cells=(*(share.of(part) for part in MEMBER_PARTS), share.total),
            member=share.number,
            link=Link(kind="member", key=share.number),
        )
        for share in allocation.members
    )
    sums = tuple(total(share.of(part) for share in allocation.members) for part in MEMBER_PARTS)
    return Statement(
        name="surplus-shares",
        title=Text("Members' shares of the surplus"),
        cooperative=cooperative,
        from_date=fiscal_year.first_day,
        to_date=fiscal_year.last_day,
        columns=(
            Column(key="capital_return", title=Text("Capital")),
            Column(key="patronage_loans", title=Text("Loans")),
            Column(key="patronage_purchases", title=Text("Purchases")),
            Column(key="patronage_consignment", title=Text("Consignment")),
            Column(key="total", title=TOTAL),
        ),
        rows=(*rows, total_row(TOTAL, *sums, total(sums))),
        code_title=Text("Member no."),
        label_title=Text("Name"),
    )


def allocation_values(allocation: SurplusAllocation) -> dict[str, Any]:
    """The allocation in the form of the contract's JSON."""
    return {
        "year": allocation.year,
        "decided": allocation.decided,
        "surplus": allocation.surplus,
        "surplus_from_members": allocation.from_members,
        "surplus_from_non_members": allocation.from_non_members,
        "parts": [
            {
                "part": part.part,
                "percent_members": Rate(part.members_ppm),
                "percent_non_members": Rate(part.non_members_ppm),
                "amount": part.amount,
            }
            for part in allocation.parts
        ],
        "members": [
            {
                "member": share.number,
                **{part.value: share.of(part) for part in MEMBER_PARTS},
                "total": share.total,
            }
            for share in allocation.members
        ],
        "remainder_to_reserve": allocation.remainder_to_reserve,
    }
