"""The books themselves as reports: journal, general ledger, cash book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from coopledger.accounting.chart import Account, Chart, Side
from coopledger.accounting.journal import JournalEntry, Line, natural
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.statement_specs import Scope, account_name
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
from coopledger.accounting.text import Label, Text

_DATE = Column(key="date", title=Text("Date"), type=CellType.DATE, width=0.8)
_DETAIL = Column(key="detail", title=Text("Detail"), type=CellType.TEXT, width=0.9)
_DEBIT = Column(key="debit", title=Text("Debit"))
_CREDIT = Column(key="credit", title=Text("Credit"))
_BALANCE = Column(key="balance", title=Text("Balance"))
_OPENING = Text("Opening balance")
_CLOSING = Text("Closing balance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The numbers behind ids.

    Attributes:
        members: A member's number by id.
        contracts: The number of a savings account or loan by id.
    """

    members: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    contracts: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    def detail(self, member_id: int | None, contract_id: int | None) -> str | None:
        """The contract's number, else the member's; None where there is neither."""
        if contract_id is not None:
            return self.contracts.get(contract_id)
        return self.member(member_id)

    def member(self, member_id: int | None) -> str | None:
        """The member's number."""
        return None if member_id is None else self.members.get(member_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One line of the ledger with what its entry says.

    Attributes:
        account: The account's code.
        entry_id: The entry.
        voucher: Its number.
        description: What happened.
        signed: The amount, debit positive.
    """

    account: str
    posted_on: date
    entry_id: int
    voucher: str
    description: str
    signed: Money
    member_id: int | None = None
    contract_id: int | None = None


def journal(chart: Chart, entries: Iterable[JournalEntry], names: Names, scope: Scope) -> Statement:
    """The journal of a span: each entry with its lines, by date and then by order of posting.

    Args:
        chart: The chart.
        entries: The entries.
        names: The numbers of members and contracts.
        scope: What it covers; with a unit only that unit's lines are shown.
    """
    rows: list[Row] = []
    debits = credits_ = ZERO
    for entry in entries:
        lines = [
            each for each in entry.draft.lines if scope.unit is None or each.unit is scope.unit
        ]
        if not lines:
            continue
        rows.append(_entry_row(entry))
        rows += [_journal_row(chart.account(each.account), each, names) for each in lines]
        debits += total(each.amount for each in lines if each.side is Side.DEBIT)
        credits_ += total(each.amount for each in lines if each.side is Side.CREDIT)
    rows.append(total_row(TOTAL, None, None, debits, credits_))
    return Statement(
        name="journal",
        title=Text("Journal"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=(_DATE, _DETAIL, _DEBIT, _CREDIT),
        rows=tuple(rows),
        code_title=Text("Voucher and account"),
        label_title=Text("Description"),
        totals={"debit": debits, "credit": credits_},
        filters=scope.filters,
    )


def _entry_row(entry: JournalEntry) -> Row:
    return Row(
        kind=RowKind.SECTION,
        label=entry.draft.description,
        code=str(entry.voucher),
        cells=(entry.draft.posted_on, entry.draft.reference or None, None, None),
        link=Link(kind="entry", key=str(entry.id)),
    )


def _journal_row(account: Account, each: Line, names: Names) -> Row:
    debit = each.amount if each.side is Side.DEBIT else None
    credit = each.amount if each.side is Side.CREDIT else None
    return Row(
        kind=RowKind.LINE,
        label=account_name(account),
        code=account.code,
        level=1,
        cells=(None, names.detail(each.member_id, each.contract_id), debit, credit),
        member=names.member(each.member_id),
        link=Link(kind="account", key=account.code),
        extra={"unit": each.unit.value},
    )


def general_ledger(
    accounts: Sequence[Account],
    openings: Mapping[str, Money],
    lines: Mapping[str, Sequence[LedgerLine]],
    names: Names,
    scope: Scope,
) -> Statement:
    """The general ledger of a span: each account with opening, movements and closing balance.

    Balances stand on the account's normal side; one on the other side is negative.

    Args:
        accounts: The accounts to show, in order; those with neither balance nor movement are left
            out.
        openings: Debit less credit at the beginning of the span.
        lines: The movements of each account, by date and then by order of posting.
        names: The numbers of members and contracts.
        scope: What it covers.
    """
    rows: list[Row] = []
    for account in accounts:
        opening = openings.get(account.code, ZERO)
        moved = lines.get(account.code, ())
        if opening or moved:
            rows += _account_rows(account, opening, moved, names)
    return Statement(
        name="general-ledger",
        title=Text("General ledger"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=(_DATE, _DETAIL, _DEBIT, _CREDIT, _BALANCE),
        rows=tuple(rows),
        code_title=Text("Account and voucher"),
        label_title=Text("Description"),
        label_width=2.4,
        filters=scope.filters,
    )


def _account_rows(
    account: Account, opening: Money, moved: Sequence[LedgerLine], names: Names
) -> list[Row]:
    heading = Row(
        kind=RowKind.SECTION,
        label=account_name(account),
        code=account.code,
        link=Link(kind="account", key=account.code),
    )
    rows = [heading, line(_OPENING, None, None, None, None, natural(account, opening))]
    balance = opening
    for each in moved:
        balance += each.signed
        rows.append(
            Row(
                kind=RowKind.LINE,
                label=each.description,
                code=each.voucher,
                level=1,
                cells=(
                    each.posted_on,
                    names.detail(each.member_id, each.contract_id),
                    each.signed if each.signed > ZERO else None,
                    -each.signed if each.signed < ZERO else None,
                    natural(account, balance),
                ),
                member=names.member(each.member_id),
                link=Link(kind="entry", key=str(each.entry_id)),
            )
        )
    debits = total(each.signed for each in moved if each.signed > ZERO)
    credits_ = total(-each.signed for each in moved if each.signed < ZERO)
    rows.append(total_row(_CLOSING, None, None, debits, credits_, natural(account, balance)))
    return rows


def cash_book(
    account: Account, opening: Money, lines: Iterable[LedgerLine], scope: Scope
) -> Statement:
    """The day book of a cash box or bank account: money in, money out, and what is left.

    Args:
        account: The cash account.
        opening: What was in it before the span.
        lines: Its movements, by date and then by order of posting.
        scope: What it covers.
    """
    left = opening
    rows = [line(_OPENING, None, None, None, left)]
    came = went = ZERO
    for each in lines:
        left += each.signed
        came, went = came + max(each.signed, ZERO), went + max(-each.signed, ZERO)
        rows.append(
            line(
                each.description,
                each.posted_on,
                each.signed if each.signed > ZERO else None,
                -each.signed if each.signed < ZERO else None,
                left,
                code=each.voucher,
                link=Link(kind="entry", key=str(each.entry_id)),
            )
        )
    rows.append(total_row(_CLOSING, None, came, went, left))
    filters: tuple[Label, ...] = (account_name(account), *scope.filters)
    return Statement(
        name="cash-book",
        title=Text("Cash book"),
        cooperative=scope.cooperative,
        from_date=scope.from_date,
        to_date=scope.to_date,
        columns=(
            _DATE,
            Column(key="in", title=Text("Money in")),
            Column(key="out", title=Text("Money out")),
            Column(key="left", title=Text("Left")),
        ),
        rows=tuple(rows),
        code_title=Text("Voucher"),
        label_title=Text("Description"),
        totals={"opening": opening, "in": came, "out": went, "closing": left},
        filters=filters,
    )
