"""The figures of papers about one entry: receipt, voucher, note."""

from __future__ import annotations

from coopledger.accounting.journal import JournalEntry
from coopledger.accounting.voucher_paper import PaperNames, VoucherPaper, voucher_paper
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    chart_store,
    journal_search,
    journal_store,
    member_store,
    settings_store,
    shop_store,
)
from coopledger.storage.database import Tx


def paper(session: Session, voucher: str) -> VoucherPaper:
    """The paper of a voucher, with its goods if it is a note.

    Raises:
        NotPermitted: When the role may not print papers.
        UnknownEntry: When there is no such voucher.
    """
    require(session, Permission.PRINT_PAPERS)
    with session.books.read() as tx:
        return of_entry(tx, journal_store.by_voucher(tx, voucher))


def of_entry(tx: Tx, entry: JournalEntry) -> VoucherPaper:
    """The paper of an entry, for services that print many."""
    lines = entry.draft.lines
    trade = shop_store.trade_of_entry(tx, entry.id)
    members = {}
    for member_id in {line.member_id for line in lines if line.member_id is not None}:
        member = member_store.get(tx, member_id)
        members[member_id] = (member.number, member.name)
    traded = () if trade is None else trade.lines
    names = PaperNames(
        members=members,
        contracts=journal_search.contract_numbers(
            tx, {line.contract_id for line in lines if line.contract_id is not None}
        ),
        products={
            line.product_id: shop_store.product_by_id(tx, line.product_id) for line in traded
        },
        reverses=_number(tx, entry.draft.reverses),
        reversed_by=_number(tx, entry.reversed_by),
    )
    return voucher_paper(
        chart_store.chart(tx),
        entry,
        names,
        stamp_duty_above=settings_store.book_rules(tx).stamp_duty_above,
        trade=trade,
    )


def _number(tx: Tx, entry_id: int | None) -> str:
    return "" if entry_id is None else str(journal_store.by_id(tx, entry_id).voucher)
