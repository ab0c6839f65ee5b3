"""The statements as data: sections in order, the account types each takes, its normal side.

One engine, `compound_rows`, turns a specification and balances into rows, like hledger's compound
balance commands. The order of lines is that of PSAK 27 and Permenkop 2/2024 (docs/ACCOUNTING.md 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from coopledger.accounting.chart import Account, AccountType, Chart, Patronage, Side, Unit
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statements import (
    Cell,
    CellType,
    Column,
    Link,
    Row,
    line,
    section,
    total_row,
)
from coopledger.accounting.text import Label, Named, Text

Balances = Mapping[str, Money]
"""Debit less credit by account code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading without figures."""

    title: Label
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountBlock:
    """A section of accounts with its sum.

    Attributes:
        key: What sums call it.
        title: Its heading.
        total: What its sum is called.
        types: The places in the statements (`place_of`) that it takes.
        side: The side on which its amounts are positive.
    """

    key: str
    title: Label
    total: Label
    types: frozenset[AccountType]
    side: Side
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOf:
    """A result: some blocks and earlier sums added, others taken off."""

    key: str
    title: Label
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    level: int = 0


Specification = tuple[Heading | AccountBlock | SumOf, ...]

_CONTRA_ASSET_PLACES = {
    "11": AccountType.CURRENT_ASSET,
    "12": AccountType.CURRENT_ASSET,
    "13": AccountType.CURRENT_ASSET,
    "14": AccountType.CURRENT_ASSET,
    "15": AccountType.INVESTMENT,
    "16": AccountType.FIXED_ASSET,
    "17": AccountType.INTANGIBLE_ASSET,
}


_CONTRA_TYPES = frozenset({AccountType.CONTRA_ASSET, AccountType.CONTRA_REVENUE})


def place_of(account: Account) -> AccountType:
    """The section an account stands in: a contra account stands with what it reduces.

    Accumulated depreciation (165x) stands with the fixed assets, returns with the sales.
    """
    if account.type is AccountType.CONTRA_ASSET:
        return _CONTRA_ASSET_PLACES.get(account.code[:2], AccountType.OTHER_ASSET)
    if account.type is AccountType.CONTRA_REVENUE:
        non_members = account.patronage is Patronage.NON_MEMBER
        return AccountType.NON_MEMBER_REVENUE if non_members else AccountType.MEMBER_REVENUE
    return account.type


def _block(
    key: str, title: Text, total: Text, type_: AccountType, side: Side, *, level: int = 1
) -> AccountBlock:
    return AccountBlock(
        key=key,
        title=title,
        total=total,
        types=frozenset({type_}),
        side=side,
        level=level,
    )


_D, _K, _T = Side.DEBIT, Side.CREDIT, AccountType

POSITION_ASSETS: Specification = (
    Heading(title=Text("Assets")),
    _block(
        "current_assets", Text("Current assets"), Text("Total current assets"), _T.CURRENT_ASSET, _D
    ),
    _block(
        "investments", Text("Long-term investments"), Text("Total investments"), _T.INVESTMENT, _D
    ),
    _block("fixed_assets", Text("Fixed assets"), Text("Total fixed assets"), _T.FIXED_ASSET, _D),
    _block(
        "intangibles",
        Text("Intangible assets"),
        Text("Total intangible assets"),
        _T.INTANGIBLE_ASSET,
        _D,
    ),
    _block("other_assets", Text("Other assets"), Text("Total other assets"), _T.OTHER_ASSET, _D),
    SumOf(
        key="assets",
        title=Text("Total assets"),
        plus=("current_assets", "investments", "fixed_assets", "intangibles", "other_assets"),
    ),
)

POSITION_CLAIMS: Specification = (
    Heading(title=Text("Liabilities and equity")),
    _block(
        "current_liabilities",
        Text("Current liabilities"),
        Text("Total current liabilities"),
        _T.CURRENT_LIABILITY,
        _K,
    ),
    _block(
        "long_term_liabilities",
        Text("Long-term liabilities"),
        Text("Total long-term liabilities"),
        _T.LONG_TERM_LIABILITY,
        _K,
    ),
    SumOf(
        key="liabilities",
        title=Text("Total liabilities"),
        plus=("current_liabilities", "long_term_liabilities"),
        level=1,
    ),
    _block("equity", Text("Equity"), Text("Total equity"), _T.EQUITY, _K),
)

SURPLUS: Specification = (
    Heading(title=Text("Member participation")),
    _block(
        "member_revenue",
        Text("Gross member participation"),
        Text("Total gross member participation"),
        _T.MEMBER_REVENUE,
        _K,
    ),
    _block(
        "direct_cost",
        Text("Direct cost of serving members"),
        Text("Total direct cost of serving members"),
        _T.DIRECT_COST,
        _D,
    ),
    SumOf(
        key="net_member",
        title=Text("Net member participation"),
        plus=("member_revenue",),
        minus=("direct_cost",),
    ),
    Heading(title=Text("Business with non-members")),
    _block(
        "non_member_revenue",
        Text("Revenue from non-members"),
        Text("Total revenue from non-members"),
        _T.NON_MEMBER_REVENUE,
        _K,
    ),
    _block(
        "cost_of_goods",
        Text("Cost of goods sold"),
        Text("Total cost of goods sold"),
        _T.COST_OF_GOODS,
        _D,
    ),
    SumOf(
        key="gross_non_member",
        title=Text("Gross profit from non-members"),
        plus=("non_member_revenue",),
        minus=("cost_of_goods",),
    ),
    SumOf(key="gross", title=Text("Gross surplus"), plus=("net_member", "gross_non_member")),
    _block(
        "operating_expense",
        Text("Operating expenses"),
        Text("Total operating expenses"),
        _T.OPERATING_EXPENSE,
        _D,
        level=0,
    ),
    SumOf(
        key="cooperative",
        title=Text("Surplus of the cooperative"),
        plus=("gross",),
        minus=("operating_expense",),
    ),
    _block(
        "cooperative_expense",
        Text("Cooperative expenses"),
        Text("Total cooperative expenses"),
        _T.COOPERATIVE_EXPENSE,
        _D,
        level=0,
    ),
    SumOf(
        key="after_cooperative",
        title=Text("Surplus after cooperative expenses"),
        plus=("cooperative",),
        minus=("cooperative_expense",),
    ),
    _block(
        "other_income",
        Text("Other income"),
        Text("Total other income"),
        _T.OTHER_INCOME,
        _K,
        level=0,
    ),
    _block(
        "other_expense",
        Text("Other expenses"),
        Text("Total other expenses"),
        _T.OTHER_EXPENSE,
        _D,
        level=0,
    ),
    SumOf(
        key="before_tax",
        title=Text("Surplus before tax"),
        plus=("after_cooperative", "other_income"),
        minus=("other_expense",),
    ),
    _block("tax", Text("Income tax"), Text("Total income tax"), _T.TAX, _D, level=0),
    SumOf(key="surplus", title=Text("Surplus of the year"), plus=("before_tax",), minus=("tax",)),
)


# --- the engine -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Compound:
    """Rows of a compound statement, and each block's and sum's figure for every set of balances."""

    rows: tuple[Row, ...]
    sums: Mapping[str, tuple[Money, ...]]


def compound_rows(
    chart: Chart, specification: Specification, columns: Sequence[Balances], *, change: bool = False
) -> Compound:
    """Rows for a specification; one money column for each set of balances.

    An account that is zero in every column is left out, and so is a block of which nothing is left.

    Args:
        chart: The accounts.
        specification: The sections in order.
        columns: This year's balances, then those to compare with.
        change: Whether a last column says by how many percent the first differs from the second.
    """
    rows: list[Row] = []
    sums: dict[str, tuple[Money, ...]] = {}
    for item in specification:
        if isinstance(item, Heading):
            rows.append(section(item.title, level=item.level))
        elif isinstance(item, AccountBlock):
            block, sums[item.key] = _block_rows(chart, item, columns, change=change)
            rows += block
        else:
            sums[item.key] = tuple(
                Money(
                    sum(sums[key][n].sen for key in item.plus)
                    - sum(sums[key][n].sen for key in item.minus)
                )
                for n in range(len(columns))
            )
            rows.append(
                total_row(item.title, *with_change(sums[item.key], change=change), level=item.level)
            )
    return Compound(rows=tuple(rows), sums=sums)


def _block_rows(
    chart: Chart, block: AccountBlock, columns: Sequence[Balances], *, change: bool
) -> tuple[list[Row], tuple[Money, ...]]:
    sums = [0] * len(columns)
    lines: list[Row] = []
    for account in chart.values():
        if place_of(account) not in block.types:
            continue
        amounts = tuple(
            amount if block.side is Side.DEBIT else -amount
            for amount in (balances.get(account.code, ZERO) for balances in columns)
        )
        if not any(amounts):
            continue
        sums = [sum_ + amount.sen for sum_, amount in zip(sums, amounts, strict=True)]
        cells = with_change(amounts, change=change, contra=account.type in _CONTRA_TYPES)
        lines.append(account_row(account, *cells, level=block.level + 1))
    total = tuple(Money(sen) for sen in sums)
    if not lines:
        return [], total
    heading = section(block.title, level=block.level)
    sum_row = total_row(block.total, *with_change(total, change=change), level=block.level)
    return [heading, *lines, sum_row], total


def account_row(account: Account, *cells: Cell, level: int = 2) -> Row:
    """The line of an account, which opens to its ledger."""
    return line(
        account_name(account),
        *cells,
        code=account.code,
        level=level,
        link=Link(kind="account", key=account.code),
    )


def account_name(account: Account) -> Named:
    """The account's name in both languages."""
    return Named(account.name_id, account.name_en)


def with_change(
    amounts: tuple[Money, ...], *, change: bool, contra: bool = False
) -> tuple[Cell, ...]:
    """The cells of a row: its amounts and, if wanted, by how many percent the first two differ.

    A contra account's percentage is that of what it holds: depreciation of (15.000.000) after
    (12.500.000) is 20,00 more.
    """
    if not change:
        return amounts
    now, before = amounts[:2]
    return (*amounts, percent_change(-now, -before) if contra else percent_change(now, before))


def percent_change(now: Money, before: Money) -> Decimal | None:
    """How many percent more than before, to two decimals half-up; None where nothing was before.

    221.300.000 after 115.000.000 is 92,43.
    """
    if not before:
        return None
    percent = Decimal((now - before).sen) * 100 / abs(before.sen)
    return percent.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


# --- what every statement says about itself -------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a statement covers.

    Attributes:
        cooperative: The cooperative's name.
        to_date: The last day, or the day at which it stands.
        from_date: The first day; None for a statement at a date.
        previous_to: The last day of the span beside it; None without comparatives.
        previous_from: The first day of that span.
        unit: The one business unit it shows; None for all.
        before_closing: Whether the year's closing entries were left out on request.
    """

    cooperative: str
    to_date: date
    from_date: date | None = None
    previous_to: date | None = None
    previous_from: date | None = None
    unit: Unit | None = None
    before_closing: bool = False

    @property
    def filters(self) -> tuple[Label, ...]:
        """What was chosen, for the line below the heading."""
        chosen: list[Label] = []
        if self.unit is not None:
            chosen.append(Text("Business unit: {unit}", {"unit": self.unit.value}))
        if self.before_closing:
            chosen.append(Text("Before the closing entries"))
        return tuple(chosen)

    @property
    def comparative(self) -> bool:
        """Whether the year before stands beside."""
        return self.previous_to is not None

    def columns(self, *, change: bool = False) -> tuple[Column, ...]:
        """One column of amounts, or two headed by their dates, and the change in percent."""
        if self.previous_to is None:
            return (Column(key="amount", title=Text("Amount")),)
        columns: tuple[Column, ...] = (
            Column(key="amount", title=self._heading(self.from_date, self.to_date)),
            Column(key="previous", title=self._heading(self.previous_from, self.previous_to)),
        )
        if change:
            title = Text("Change %")
            columns += (Column(key="change", title=title, type=CellType.PERCENT, width=0.7),)
        return columns

    def _heading(self, first: date | None, last: date) -> str:
        if first is not None and first.year == last.year and _whole_year(first, last):
            return str(last.year)
        return f"{last:%d-%m-%Y}"


def _whole_year(first: date, last: date) -> bool:
    return (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
