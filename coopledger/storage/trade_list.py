"""The notes of sales and purchases as a list, each with its entry's number."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from coopledger.accounting.chart import Codes
from coopledger.accounting.journal import EntryKind, VoucherNumber
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment, TradeKind
from coopledger.accounting.trade_list import NoteSummary
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_entry, journal_line, member, trade

_reversal = journal_entry.alias("reversal")


def between(tx: Tx, first: date, last: date) -> tuple[NoteSummary, ...]:
    """The notes of a span, the newest first."""
    query = (
        sa.select(
            trade,
            journal_entry.c.series,
            journal_entry.c.year,
            journal_entry.c.number,
            journal_entry.c.description,
            member.c.number.label("member_number"),
            member.c.name.label("member_name"),
            _reversal.c.id.label("reversed_by"),
        )
        .join(journal_entry, journal_entry.c.id == trade.c.entry_id)
        .outerjoin(member, member.c.id == trade.c.member_id)
        .outerjoin(_reversal, _reversal.c.reverses == trade.c.entry_id)
        .where(trade.c.traded_on.between(first.isoformat(), last.isoformat()))
        .order_by(trade.c.traded_on.desc(), trade.c.entry_id.desc())
    )
    return tuple(
        NoteSummary(
            entry_id=row.entry_id,
            voucher=str(VoucherNumber(row.series, row.year, row.number)),
            kind=TradeKind(row.kind),
            traded_on=date.fromisoformat(row.traded_on),
            payment=Payment(row.payment),
            amount=Money(row.total_sen),
            description=row.description,
            member_number=row.member_number or "",
            party=row.member_name or row.partner,
            taken_back=row.reversed_by is not None,
        )
        for row in tx.connection.execute(query)
    )


def last_credit_sales(tx: Tx, at: date) -> dict[int, date]:
    """When each member last bought on credit until a day, by member id.

    A sale on credit is a debit of hers on 1221, whether a note lists its goods or it was written
    down on a meeting's sheet; one that was taken back is none.
    """
    query = (
        sa.select(journal_line.c.member_id, sa.func.max(journal_line.c.posted_on))
        .join(journal_entry, journal_entry.c.id == journal_line.c.entry_id)
        .outerjoin(_reversal, _reversal.c.reverses == journal_entry.c.id)
        .where(
            journal_line.c.account_code == Codes.TRADE_RECEIVABLE_MEMBERS,
            journal_line.c.member_id.is_not(None),
            journal_line.c.debit_sen > 0,
            journal_line.c.posted_on <= at.isoformat(),
            journal_entry.c.kind == EntryKind.SALE.value,
            journal_entry.c.reverses.is_(None),
            _reversal.c.id.is_(None),
        )
        .group_by(journal_line.c.member_id)
    )
    return {member_id: date.fromisoformat(last) for member_id, last in tx.connection.execute(query)}
