"""The notes of sales and purchases as a list, each with its entry's number."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from coopledger.accounting.journal import VoucherNumber
from coopledger.accounting.money import Money
from coopledger.accounting.sales import Payment, TradeKind
from coopledger.accounting.trade_list import NoteSummary
from coopledger.storage.database import Tx
from coopledger.storage.schema import journal_entry, member, trade

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
    """When each member last bought on credit until a day, by member id."""
    query = (
        sa.select(trade.c.member_id, sa.func.max(trade.c.traded_on))
        .where(
            trade.c.member_id.is_not(None),
            trade.c.payment == Payment.CREDIT.value,
            trade.c.traded_on <= at.isoformat(),
        )
        .group_by(trade.c.member_id)
    )
    return {member_id: date.fromisoformat(last) for member_id, last in tx.connection.execute(query)}
