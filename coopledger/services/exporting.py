"""The whole journal for other programs: Beancount, hledger, CSV."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from coopledger.accounting.exports import WholeJournal
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    balances,
    chart_store,
    files,
    journal_search,
    journal_store,
    member_store,
    settings_store,
)
from coopledger.storage.database import file_error


class ExportFormat(Enum):
    """The programs that can read the journal."""

    BEANCOUNT = "beancount"
    HLEDGER = "hledger"
    CSV = "csv"


def whole_journal(session: Session) -> WholeJournal:
    """Everything that was posted, with the names behind the numbers.

    Raises:
        NotPermitted: When the user may not export.
    """
    require(session, Permission.EXPORT)
    with session.books.read() as tx:
        entries = sorted(
            journal_store.all_entries(tx), key=lambda entry: (entry.draft.posted_on, entry.id)
        )
        contracts = {
            line.contract_id
            for entry in entries
            for line in entry.draft.lines
            if line.contract_id is not None
        }
        return WholeJournal(
            cooperative=settings_store.cooperative(tx).name,
            chart=chart_store.chart(tx),
            entries=tuple(entries),
            members={member.id: member.number for member in member_store.everyone(tx)},
            contracts=journal_search.contract_numbers(tx, contracts),
            balances=balances.by_account(tx),
        )


def export(session: Session, form: ExportFormat, path: Path) -> int:
    """Writes the whole journal to a file; how many entries it has.

    Raises:
        NotPermitted: When the user may not export.
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    journal = whole_journal(session)
    try:
        files.write_whole(path, as_text(journal, form).encode("utf-8"))
    except OSError as error:
        raise file_error(error, str(path)) from error
    return len(journal.entries)


def as_text(journal: WholeJournal, form: ExportFormat) -> str:
    """The journal in the language of another program."""
    if form is ExportFormat.CSV:
        from coopledger.reports.journal_csv import write_journal_csv

        return write_journal_csv(journal)
    if form is ExportFormat.HLEDGER:
        from coopledger.reports.hledger import write_hledger

        return "\n".join(write_hledger(journal)) + "\n"
    from coopledger.reports.beancount import write_beancount

    return "\n".join(write_beancount(journal)) + "\n"
