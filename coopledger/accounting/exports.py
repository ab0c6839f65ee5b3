"""What an export of the whole journal needs: entries, and the names behind their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopledger.accounting.chart import (
    ASSET_TYPES,
    INCOME_TYPES,
    LIABILITY_TYPES,
    Account,
    AccountType,
    Chart,
)
from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.accounting.money import Money

CLOSING = "closing"
OPENING = "opening"


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeJournal:
    """Everything that was posted, for other programs.

    Attributes:
        cooperative: The cooperative's name.
        entries: All entries by accounting date, then by order of posting; the opening first.
        members: The numbers of members by id.
        contracts: The numbers of savings accounts, loans and other contracts by id.
        balances: What each account holds after the last entry, debit positive.
    """

    cooperative: str
    chart: Chart
    entries: tuple[JournalEntry, ...]
    members: Mapping[int, str]
    contracts: Mapping[int, str]
    balances: Mapping[str, Money]


def tag_of(entry: JournalEntry) -> str:
    """The tag of an opening or closing entry; empty for all others."""
    if entry.draft.kind is EntryKind.OPENING:
        return OPENING
    return CLOSING if entry.draft.kind is EntryKind.CLOSING else ""


def five_class(account: Account) -> str:
    """The account's class among the five that plain-text accounting knows.

    Memo accounts stand under Equity, where they sum to zero among themselves.
    """
    if account.type in ASSET_TYPES:
        return "Assets"
    if account.type in LIABILITY_TYPES:
        return "Liabilities"
    if account.type in {AccountType.EQUITY, AccountType.MEMO}:
        return "Equity"
    return "Income" if account.type in INCOME_TYPES else "Expenses"


def plain_name(account: Account) -> str:
    """The account's name in plain-text accounting: `Assets:1101-Kas`.

    One account for each account of the ledger; the code makes the name unique, the words are for
    the reader.
    """
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in account.name_id).split()
    code = account.code.replace(".", "-")
    return f"{five_class(account)}:{'-'.join([code, *words])}"


def plain_text(text: str) -> str:
    """A description on one line."""
    return " ".join(text.split())
