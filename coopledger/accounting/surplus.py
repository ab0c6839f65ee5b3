"""The surplus (SHU): its split into members' and non-members' part, and its allocation.

Parts are rounded down to the rupiah and each member's share again; whatever is left over goes to
the reserve, so that members' shares sum to the pools, pools and funds to the parts, and parts to
the surplus.

Source: UU 25/1992 art. 5 and 45; two tables after PSAK 27, as cooperatives' statutes keep them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from coopledger.accounting.calendar import FiscalYear
from coopledger.accounting.chart import SURPLUS_TYPES, Chart, Codes, Patronage, Unit
from coopledger.accounting.errors import DecisionBeforeYearEnd, NothingToAllocate
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import RUPIAH, ZERO, Money, round_down, total
from coopledger.accounting.settings import MEMBER_PARTS, WHOLE_PPM, Part, SurplusRules

MEMBER_REVENUE_PREFIX = "41"
NON_MEMBER_REVENUE_PREFIX = "42"

FUND_ACCOUNTS: Mapping[Part, str] = MappingProxyType(
    {
        Part.RESERVE: Codes.GENERAL_RESERVE,
        Part.BOARD: Codes.BOARD_FUND,
        Part.STAFF: Codes.STAFF_FUND,
        Part.EDUCATION: Codes.EDUCATION_FUND,
        Part.SOCIAL: Codes.SOCIAL_FUND,
        Part.AREA_DEVELOPMENT: Codes.AREA_DEVELOPMENT_FUND,
    }
)
"""Where the parts that are no member's go when the meeting has decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurplusSplit:
    """A surplus and whose business made it; the two parts sum to the total and may be negative."""

    from_members: Money
    from_non_members: Money

    @property
    def total(self) -> Money:
        """The whole surplus."""
        return self.from_members + self.from_non_members

    def covered(self) -> SurplusSplit:
        """The same surplus after a loss of one part was covered by the other, as far as it reaches.

        Members 2.000.000 and non-members -500.000 become 1.500.000 and 0.
        """
        if (self.from_members < ZERO) == (self.from_non_members < ZERO):
            return self
        smaller = min(self.from_members, self.from_non_members)
        larger = max(self.from_members, self.from_non_members)
        rest = smaller + larger
        covers = rest >= ZERO
        members_lose = self.from_members == smaller
        if members_lose == covers:
            return SurplusSplit(from_members=ZERO, from_non_members=rest)
        return SurplusSplit(from_members=rest, from_non_members=ZERO)


def split_surplus(chart: Chart, movements: Mapping[str, Money]) -> SurplusSplit:
    """Splits a span's surplus into the members' and the non-members' part.

    An account flagged for members or non-members counts wholly there. One without a flag is
    shared in the proportion of net member revenue (41xx) to net non-member revenue (42xx), all to
    members if there is neither. The non-members' part is rounded down to the rupiah, members take
    the rest.

    Args:
        chart: The accounts.
        movements: Debit less credit of each account over the span, closing entries left out.

    Source: docs/ACCOUNTING.md 6.
    """
    by_code = {
        account.code: -movements[account.code]
        for account in chart.of_types(SURPLUS_TYPES)
        if movements.get(account.code)
    }
    direct, shared = (
        total(net for code, net in by_code.items() if chart[code].patronage is whose)
        for whose in (Patronage.NON_MEMBER, Patronage.SHARED)
    )
    share = _non_member_share(by_code)
    exact = direct.sen + shared.sen * share
    from_non_members = _floor_to_rupiah(exact)
    whole = total(by_code.values())
    return SurplusSplit(from_members=whole - from_non_members, from_non_members=from_non_members)


def _non_member_share(by_code: Mapping[str, Money]) -> Fraction:
    """The non-members' share of net revenue; returns above sales count as no revenue."""
    members, others = (
        max(0, sum(m.sen for code, m in by_code.items() if code.startswith(prefix)))
        for prefix in (MEMBER_REVENUE_PREFIX, NON_MEMBER_REVENUE_PREFIX)
    )
    return Fraction(others, members + others) if others else Fraction(0)


def _floor_to_rupiah(sen: Fraction) -> Money:
    """Down also below zero: the members' part is never made smaller by the rounding."""
    return Money(int(sen // RUPIAH.sen) * RUPIAH.sen)


# --- the allocation -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Bases:
    """What the members' pools are shared by: for each pool, each member's figure in sen.

    A member who left counts with what she has left behind: her lines of the year, her average
    balance.
    """

    by_part: Mapping[Part, Mapping[int, int]]

    def of(self, part: Part) -> Mapping[int, int]:
        """The positive figures of one pool by member id."""
        return {who: sen for who, sen in self.by_part.get(part, {}).items() if sen > 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberName:
    """How the list names a member."""

    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberShare:
    """One member's share of each pool, in whole rupiah."""

    member_id: int
    number: str
    name: str
    capital_return: Money = ZERO
    patronage_loans: Money = ZERO
    patronage_purchases: Money = ZERO
    patronage_consignment: Money = ZERO

    def of(self, part: Part) -> Money:
        """Her share of one pool."""
        share: Money = getattr(self, part.value)
        return share

    @property
    def total(self) -> Money:
        """All her shares."""
        return total(self.of(part) for part in MEMBER_PARTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAmount:
    """One part of the allocation; of a members' pool the amount is what its members get."""

    part: Part
    members_ppm: int
    non_members_ppm: int
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class SurplusAllocation:
    """How a year's surplus is shared out.

    `parts` sum to `surplus` when that is above zero; else nothing is allocated and all parts are
    zero.

    Attributes: from_members: The members' part after the cover of a loss. from_non_members: The
        non-members' part after the cover of a loss. remainder_to_reserve: What the reserve holds
        above its own share: pools without a base, roundings
            and sen.
        loss_covered: How much of one part's loss the other covered.
        decided_on: The date of the meeting that decided so, or None for a proposal.
    """

    year: int
    surplus: Money
    from_members: Money
    from_non_members: Money
    parts: tuple[PartAmount, ...]
    members: tuple[MemberShare, ...]
    remainder_to_reserve: Money
    loss_covered: Money = ZERO
    decided_on: date | None = None

    @property
    def decided(self) -> bool:
        """Whether the meeting has decided so."""
        return self.decided_on is not None

    def amount(self, part: Part) -> Money:
        """The amount of one part."""
        return next(p.amount for p in self.parts if p.part is part)


def allocate(
    *,
    year: int,
    split: SurplusSplit,
    rules: SurplusRules,
    bases: Bases,
    names: Mapping[int, MemberName],
) -> SurplusAllocation:
    """Shares a year's surplus out by the two tables and the bases.

    A part is its share of the members' surplus and of the non-members' surplus, each rounded down
    to the rupiah. A member's share of a pool is `pool x her base / all bases`, rounded down: 25 %
    of 60.000.000 with savings of 5 of 75 million gives 1.000.000. What is left over goes to the
    reserve.

    Args:
        year: The book year.
        split: The surplus as its accounts split it.
        rules: The statutes' tables.
        bases: The members' figures for each pool.
        names: Number and name of every member who has a base.
    """
    covered = split.covered()
    surplus = split.total
    targets = {part: _part_target(part, covered, rules) for part in Part}
    if surplus <= ZERO:
        targets = dict.fromkeys(Part, ZERO)
    shares = {part: _shares(targets[part], bases.of(part)) for part in MEMBER_PARTS}
    amounts = targets | {part: total(shares[part].values()) for part in MEMBER_PARTS}
    if surplus > ZERO:
        others = total(amount for part, amount in amounts.items() if part is not Part.RESERVE)
        amounts[Part.RESERVE] = surplus - others
    return SurplusAllocation(
        year=year,
        surplus=surplus,
        from_members=covered.from_members,
        from_non_members=covered.from_non_members,
        parts=tuple(
            PartAmount(
                part=part,
                members_ppm=rules.members.get(part, 0),
                non_members_ppm=rules.non_members.get(part, 0),
                amount=amounts[part],
            )
            for part in Part
        ),
        members=_member_list(shares, names),
        remainder_to_reserve=amounts[Part.RESERVE] - targets[Part.RESERVE],
        loss_covered=abs(covered.from_members - split.from_members),
    )


def _part_target(part: Part, split: SurplusSplit, rules: SurplusRules) -> Money:
    return _percentage(split.from_members, rules.members.get(part, 0)) + _percentage(
        split.from_non_members, rules.non_members.get(part, 0)
    )


def _percentage(amount: Money, ppm: int) -> Money:
    return round_down(Fraction(amount.sen * ppm, WHOLE_PPM))


def _shares(pool: Money, bases: Mapping[int, int]) -> dict[int, Money]:
    whole = sum(bases.values())
    return {who: round_down(Fraction(pool.sen * sen, whole)) for who, sen in bases.items()}


def _member_list(
    shares: Mapping[Part, Mapping[int, Money]], names: Mapping[int, MemberName]
) -> tuple[MemberShare, ...]:
    who = {member_id for pool in shares.values() for member_id in pool}
    unsorted = (
        MemberShare(
            member_id=member_id,
            number=names[member_id].number,
            name=names[member_id].name,
            **{part.value: shares[part].get(member_id, ZERO) for part in MEMBER_PARTS},
        )
        for member_id in who
    )
    return tuple(sorted(unsorted, key=lambda share: (len(share.number), share.number)))


# --- the decision ---------------------------------------------------------------------------------


def decision_draft(
    chart: Chart,
    allocation: SurplusAllocation,
    *,
    fiscal_year: FiscalYear,
    decided_on: date,
    surplus_by_unit: Mapping[Unit, Money],
    description: str,
) -> DraftEntry:
    """The entry of the meeting's decision: the year's surplus to reserve, members and funds.

    Each unit gives up its own surplus; what it becomes stands with the head office.

    Args:
        chart: The accounts.
        allocation: What is decided.
        fiscal_year: The year whose surplus it is.
        decided_on: The date of the meeting.
        surplus_by_unit: Whose surplus it is; sums to the surplus.
        description: The entry's words.

    Raises:
        DecisionBeforeYearEnd: When the meeting would decide on a year that has not ended.
        NothingToAllocate: When the surplus is zero or a loss.

    Source: docs/ACCOUNTING.md 7.
    """
    if decided_on <= fiscal_year.last_day:
        raise DecisionBeforeYearEnd(decided_on, fiscal_year.last_day)
    if allocation.surplus <= ZERO:
        raise NothingToAllocate(allocation.year, allocation.surplus)
    builder = LineBuilder(chart)
    for unit, surplus in surplus_by_unit.items():
        builder.debit(Codes.PRIOR_SURPLUS, max(surplus, ZERO), unit=unit)
        builder.credit(Codes.PRIOR_SURPLUS, max(-surplus, ZERO), unit=unit)
    builder.credit(FUND_ACCOUNTS[Part.RESERVE], allocation.amount(Part.RESERVE))
    for share in allocation.members:
        builder.credit(Codes.SURPLUS_PAYABLE_TO_MEMBERS, share.total, member_id=share.member_id)
    for part, code in FUND_ACCOUNTS.items():
        if part is not Part.RESERVE:
            builder.credit(code, allocation.amount(part))
    return DraftEntry(
        kind=EntryKind.SURPLUS_ALLOCATION,
        posted_on=decided_on,
        description=description,
        lines=builder.lines,
    )


def frozen_text(allocation: SurplusAllocation) -> str:
    """The allocation as JSON text, keys sorted, amounts in sen: what a decision keeps for good."""
    return json.dumps(
        {
            "year": allocation.year,
            "surplus_sen": allocation.surplus.sen,
            "from_members_sen": allocation.from_members.sen,
            "from_non_members_sen": allocation.from_non_members.sen,
            "remainder_to_reserve_sen": allocation.remainder_to_reserve.sen,
            "loss_covered_sen": allocation.loss_covered.sen,
            "parts": [
                [p.part.value, p.members_ppm, p.non_members_ppm, p.amount.sen]
                for p in allocation.parts
            ],
            "members": [
                [m.member_id, m.number, m.name, *(m.of(part).sen for part in MEMBER_PARTS)]
                for m in allocation.members
            ],
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def frozen_hash(text: str) -> str:
    """SHA-256 of a frozen allocation, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def thawed(text: str, *, decided_on: date) -> SurplusAllocation:
    """The allocation that `frozen_text` wrote, as decided on the date."""
    kept: dict[str, Any] = json.loads(text)
    return SurplusAllocation(
        year=kept["year"],
        surplus=Money(kept["surplus_sen"]),
        from_members=Money(kept["from_members_sen"]),
        from_non_members=Money(kept["from_non_members_sen"]),
        remainder_to_reserve=Money(kept["remainder_to_reserve_sen"]),
        loss_covered=Money(kept["loss_covered_sen"]),
        parts=tuple(
            PartAmount(part=Part(part), members_ppm=m, non_members_ppm=n, amount=Money(sen))
            for part, m, n, sen in kept["parts"]
        ),
        members=tuple(_thawed_share(row) for row in kept["members"]),
        decided_on=decided_on,
    )


def _thawed_share(row: list[Any]) -> MemberShare:
    amounts = {part.value: Money(sen) for part, sen in zip(MEMBER_PARTS, row[3:], strict=True)}
    return MemberShare(member_id=row[0], number=row[1], name=row[2], **amounts)


def as_decided(allocation: SurplusAllocation, decided_on: date) -> SurplusAllocation:
    """The proposal, now decided."""
    return replace(allocation, decided_on=decided_on)


def average_bases(month_ends: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """Each member's balances summed over the month-ends of a year.

    Shares by the sum are the shares by the average: the number of months cancels out. A balance
    below zero counts as none.
    """
    sums: dict[int, int] = {}
    for balances in month_ends:
        for who, sen in balances.items():
            sums[who] = sums.get(who, 0) + max(sen, 0)
    return sums
