"""Whether the cash that is to go out is there: no box and no bank account falls below zero."""

from __future__ import annotations

from coopledger.accounting.errors import InsufficientCash
from coopledger.accounting.journal import DraftEntry
from coopledger.accounting.money import ZERO, total
from coopledger.storage import balances, chart_store, journal_store
from coopledger.storage.database import Tx


def check_cash_cover(tx: Tx, draft: DraftEntry) -> None:
    """Refuses an entry that takes more out of a cash account than there is, then or on a later day.

    Called before the entry is posted, and not for history, whose cash is what it was.

    Raises:
        DateOutOfRange, PeriodClosed: When the date is not open, which is the better thing to say.
        InsufficientCash: When a cash account does not hold enough.
    """
    journal_store.check_date(tx, draft)
    for account in chart_store.chart(tx).cash:
        out = -total(line.signed for line in draft.lines if line.account == account.code)
        if out <= ZERO:
            continue
        available = balances.lowest_from(tx, account.code, draft.posted_on)
        if out > available:
            raise InsufficientCash(account.code, max(available, ZERO))
