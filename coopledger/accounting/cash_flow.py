"""The cash-flow statement (laporan arus kas) in the direct form: where cash came from and went to.

Only entries with a cash line count, line by line. Each account names its section; a line that is
no cash matter by nature, and a payable or receivable raised in the same entry, takes the section
of that entry's largest investing or financing line, else operating: equipment of 22 million
bought with 7 million cash and the rest on credit is an investment of 7 million.

Source: docs/ACCOUNTING.md 8; SAK EP permits the direct form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from coopledger.accounting.chart import (
    ASSET_TYPES,
    LIABILITY_TYPES,
    Account,
    AccountType,
    CashFlow,
    Chart,
    Codes,
)
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import Scope, account_row
from coopledger.accounting.statements import Row, Statement, line, section, total_row
from coopledger.accounting.text import Text

SECTIONS = (CashFlow.OPERATING, CashFlow.INVESTING, CashFlow.FINANCING)

RAISED_RECEIVABLES = ("1117", "121", "122", "123", "1403")
"""What others owe from a sale or service; a loan is lent out, not raised by another act."""
RAISED_PAYABLES = ("211", "212", "214")
"""What is owed for a purchase, a service or a tax; savings are taken in, not raised."""

_GOODS = frozenset({AccountType.COST_OF_GOODS})
_GOODS_CODES = frozenset({Codes.COST_OF_SALES_TO_MEMBERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class CashEntryLine:
    """A line of an entry that moved cash, opening and closing entries left out.

    Attributes:
        entry_id: The entry; lines of one entry follow each other.
        account: The account's code.
        net: Debit less credit.
        reversal: Whether the entry takes another back: it then lessens what that one had shown.
        counts: False for a line of another business unit than the statement's: it says what the
            entry was for and adds nothing, so that the units' sections add up to the whole.
    """

    entry_id: int
    account: str
    net: Money
    reversal: bool
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CashFacts:
    """What the statement of one span needs.

    Attributes:
        lines: The lines of all entries that moved cash, entry by entry.
        closing_cash: All cash at the end of the span.
    """

    lines: Iterable[CashEntryLine]
    closing_cash: Money


@dataclass
class _Flows:
    """Receipts and payments by section and account, as they are added up."""

    receipts: dict[tuple[CashFlow, str], Money] = field(default_factory=dict)
    payments: dict[tuple[CashFlow, str], Money] = field(default_factory=dict)
    cash: Money = ZERO

    def add(self, section_: CashFlow, code: str, effect: Money, *, reversal: bool) -> None:
        """Adds what a row's lines in one entry did to cash; a reversal lessens the other kind."""
        receipt = (effect > ZERO) is not reversal
        book = self.receipts if receipt else self.payments
        book[section_, code] = book.get((section_, code), ZERO) + effect

    def of(self, section_: CashFlow) -> Money:
        """The section's net."""
        return total(
            amount
            for book in (self.receipts, self.payments)
            for (where, _), amount in book.items()
            if where is section_
        )


def build(chart: Chart, facts: Sequence[CashFacts], scope: Scope) -> Statement:
    """The statement of one span, or of two side by side.

    Args:
        chart: The accounts.
        facts: This span's, then those to compare with.
        scope: What it covers.
    """
    flows = [_flows(chart, fact.lines) for fact in facts]
    rows: list[Row] = []
    sums = {where: tuple(flow.of(where) for flow in flows) for where in SECTIONS}
    for where in SECTIONS:
        rows += _section_rows(chart, where, flows, sums[where])
    closing = tuple(fact.closing_cash for fact in facts)
    moved = tuple(flow.cash for flow in flows)
    opening = tuple(c - m for c, m in zip(closing, moved, strict=True))
    between = tuple(m - total(sums[where][n] for where in SECTIONS) for n, m in enumerate(moved))
    if any(between):
        rows.append(line(Text("Inter-unit account"), *between, level=0))
    rows += [
        total_row(Text("Net increase in cash"), *moved),
        line(Text("Cash at the beginning"), *opening, level=0),
        total_row(Text("Cash at the end"), *closing),
    ]
    totals = {
        "operating": sums[CashFlow.OPERATING][0],
        "investing": sums[CashFlow.INVESTING][0],
        "financing": sums[CashFlow.FINANCING][0],
        "opening_cash": opening[0],
        "closing_cash": closing[0],
    }
    if scope.unit is not None:
        totals["inter_unit"] = between[0]
    return Statement(
        name="cash-flow",
        title=Text("Cash-flow statement"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=scope.columns(),
        rows=tuple(rows),
        code_title=Text("Code"),
        totals=totals,
        filters=scope.filters,
    )


_SECTION_TITLES = {
    CashFlow.OPERATING: (
        Text("Cash flows from operating activities"),
        Text("Net cash from operating activities"),
    ),
    CashFlow.INVESTING: (
        Text("Cash flows from investing activities"),
        Text("Net cash from investing activities"),
    ),
    CashFlow.FINANCING: (
        Text("Cash flows from financing activities"),
        Text("Net cash from financing activities"),
    ),
}


def _section_rows(
    chart: Chart, where: CashFlow, flows: Sequence[_Flows], sums: tuple[Money, ...]
) -> list[Row]:
    title, sum_title = _SECTION_TITLES[where]
    rows = [section(title)]
    for heading, books in (
        (Text("Cash received from"), [flow.receipts for flow in flows]),
        (Text("Cash paid for"), [flow.payments for flow in flows]),
    ):
        codes = sorted({code for book in books for at, code in book if at is where})
        lines = []
        for code in codes:
            amounts = tuple(book.get((where, code), ZERO) for book in books)
            if any(amounts):
                lines.append(account_row(chart[code], *amounts))
        if lines:
            rows += [section(heading, level=1), *lines]
    return [*rows, total_row(sum_title, *sums)]


# --- entry by entry -------------------------------------------------------------------------------


def _flows(chart: Chart, lines: Iterable[CashEntryLine]) -> _Flows:
    flows = _Flows()
    for _, entry in groupby(lines, key=attrgetter("entry_id")):
        _add_entry(chart, flows, list(entry))
    return flows


def _add_entry(chart: Chart, flows: _Flows, entry: list[CashEntryLine]) -> None:
    flows.cash += total(
        item.net for item in entry if item.counts and chart[item.account].cash_flow is CashFlow.CASH
    )
    lines = _without_memo(chart, entry)
    leading = _leading_line(chart, lines)
    main = _main_line(chart, lines)
    effects: dict[tuple[CashFlow, str], Money] = {}
    for item in lines:
        if not item.counts:
            continue
        place = _place(chart, item, leading, main)
        effects[place] = effects.get(place, ZERO) - item.net
    for (where, code), effect in effects.items():
        if effect:
            flows.add(where, code, effect, reversal=entry[0].reversal)


def _without_memo(chart: Chart, entry: list[CashEntryLine]) -> list[CashEntryLine]:
    """The lines beside cash; memo lines are left out when they balance among themselves."""
    memo = [item for item in entry if chart[item.account].type is AccountType.MEMO]
    drop_memo = not total(item.net for item in memo)
    return [
        item
        for item in entry
        if chart[item.account].cash_flow is not CashFlow.CASH
        and not (drop_memo and chart[item.account].type is AccountType.MEMO)
    ]


def _leading_line(chart: Chart, lines: Iterable[CashEntryLine]) -> CashEntryLine | None:
    """The entry's largest investing or financing line; the first of equals."""
    candidates = [
        item
        for item in lines
        if chart[item.account].cash_flow in (CashFlow.INVESTING, CashFlow.FINANCING)
    ]
    return max(candidates, key=lambda item: abs(item.net), default=None)


def _main_line(chart: Chart, lines: Iterable[CashEntryLine]) -> CashEntryLine | None:
    """The entry's largest operating line that is itself what was paid for or sold."""
    candidates = [
        item
        for item in lines
        if chart[item.account].cash_flow is CashFlow.OPERATING
        and not _follows(chart[item.account], item)
    ]
    return max(candidates, key=lambda item: abs(item.net), default=None)


def _follows(account: Account, item: CashEntryLine) -> bool:
    """Whether a line belongs where the entry's leading line belongs."""
    return account.cash_flow is CashFlow.NON_CASH or _is_raised(account, item)


def _place(
    chart: Chart,
    item: CashEntryLine,
    leading: CashEntryLine | None,
    main: CashEntryLine | None,
) -> tuple[CashFlow, str]:
    """The section and the row of a line.

    Goods of 500 bought with 200 cash and the rest on credit were paid 200, in the row of the goods.
    """
    account = chart[item.account]
    if _follows(account, item):
        if leading is not None:
            return chart[leading.account].cash_flow, leading.account
        if main is not None:
            return CashFlow.OPERATING, _row_code(chart[main.account])
    if account.cash_flow is CashFlow.NON_CASH or account.cash_flow is CashFlow.OPERATING:
        return CashFlow.OPERATING, _row_code(account)
    return account.cash_flow, account.code


def _row_code(account: Account) -> str:
    """The row of an operating account.

    What goods sold had cost stands with the goods, so that a cash sale shows its price and not its
    cost as well.
    """
    goods = account.type in _GOODS or account.code in _GOODS_CODES
    return Codes.MERCHANDISE if goods else account.code


def _is_raised(account: Account, item: CashEntryLine) -> bool:
    """Whether the line raises a payable or a receivable."""
    if account.cash_flow is not CashFlow.OPERATING:
        return False
    grows = (item.net > ZERO) is not item.reversal
    if account.type in ASSET_TYPES:
        return grows and account.code.startswith(RAISED_RECEIVABLES)
    return (
        account.type in LIABILITY_TYPES and not grows and account.code.startswith(RAISED_PAYABLES)
    )
