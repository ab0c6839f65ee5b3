"""The list of each member's opening balances, which she signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coopledger.accounting.chart import Account, Chart, Demands
from coopledger.accounting.journal import Line
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money, total


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningOfMember:
    """What one member's accounts opened with, each on the natural side of its account."""

    member: Member
    amounts: Mapping[str, Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningList:
    """All members who had something when the books began.

    Attributes:
        on: The end of this day.
        accounts: The columns: accounts kept by member on which somebody had something.
        rows: By village and number.
        totals: By account code, of the rows.
        not_itemised: By account code, what the opening holds without naming a member.
    """

    on: date
    accounts: tuple[Account, ...]
    rows: tuple[OpeningOfMember, ...]
    totals: Mapping[str, Money]
    not_itemised: Mapping[str, Money]


def opening_list(
    chart: Chart, lines: Iterable[Line], members: Mapping[int, Member], on: date
) -> OpeningList:
    """The list out of the lines of the opening entry.

    Args:
        chart: Which accounts are kept by member, and their natural side.
        lines: The lines of the opening entry.
        members: Whom they name, by id.
        on: The day of the opening entry.
    """
    by_member: dict[int, dict[str, Money]] = {}
    unnamed: dict[str, Money] = {}
    for line in lines:
        account = chart[line.account]
        if account.demands is Demands.NOTHING:
            continue
        amount = line.amount if line.side is account.normal_side else -line.amount
        kept = unnamed if line.member_id is None else by_member.setdefault(line.member_id, {})
        kept[account.code] = kept.get(account.code, ZERO) + amount
    rows = sorted(
        (
            OpeningOfMember(member=members[member_id], amounts=amounts)
            for member_id, amounts in by_member.items()
        ),
        key=lambda row: (row.member.village.casefold(), row.member.number),
    )
    codes = sorted({code for row in rows for code in row.amounts})
    return OpeningList(
        on=on,
        accounts=tuple(chart[code] for code in codes),
        rows=tuple(rows),
        totals={code: total(row.amounts.get(code, ZERO) for row in rows) for code in codes},
        not_itemised=unnamed,
    )
