"""The whole journal as CSV, one row for each line, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io

from coopledger.accounting.chart import Side
from coopledger.accounting.exports import WholeJournal
from coopledger.accounting.money import Money
from coopledger.reports.csv import safe_text

COLUMNS = (
    "entry",
    "voucher",
    "date",
    "kind",
    "description",
    "reference",
    "reverses",
    "account",
    "account_name",
    "unit",
    "member",
    "contract",
    "debit",
    "credit",
    "recorded_at",
    "recorded_by",
    "hash",
)


def write_journal_csv(journal: WholeJournal) -> str:
    """The rows of the journal; amounts are decimal rupiah, dates ISO."""
    buffer = io.StringIO()
    # So that spreadsheets read it as UTF-8.
    buffer.write("\ufeff")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in journal.entries:
        draft = entry.draft
        for line in draft.lines:
            member, contract = line.member_id, line.contract_id
            writer.writerow(
                (
                    entry.id,
                    str(entry.voucher),
                    draft.posted_on.isoformat(),
                    draft.kind.value,
                    safe_text(draft.description),
                    safe_text(draft.reference),
                    "" if draft.reverses is None else draft.reverses,
                    line.account,
                    journal.chart.account(line.account).name_id,
                    line.unit.value,
                    "" if member is None else safe_text(journal.members[member]),
                    "" if contract is None else safe_text(journal.contracts[contract]),
                    _amount(line.amount, on=line.side is Side.DEBIT),
                    _amount(line.amount, on=line.side is Side.CREDIT),
                    entry.recorded_at.isoformat(),
                    safe_text(entry.recorded_by),
                    entry.hash,
                )
            )
    return buffer.getvalue()


def _amount(amount: Money, *, on: bool) -> str:
    return amount.to_text() if on else ""
