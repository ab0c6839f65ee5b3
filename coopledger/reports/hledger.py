"""The whole journal for hledger, with member, contract and unit as tags of postings."""

from __future__ import annotations

from collections.abc import Iterator

from coopledger.accounting.chart import Account, CashFlow
from coopledger.accounting.exports import (
    WholeJournal,
    five_class,
    plain_name,
    plain_text,
    tag_of,
)
from coopledger.accounting.journal import JournalEntry, Line
from coopledger.reports.beancount import CURRENCY, decimal

_TYPES = {"Assets": "A", "Liabilities": "L", "Equity": "E", "Income": "R", "Expenses": "X"}


def write_hledger(journal: WholeJournal) -> Iterator[str]:
    """The lines of an hledger journal, without their line ends."""
    yield f"; {plain_text(journal.cooperative)}"
    yield f"commodity 1000.00 {CURRENCY}"
    yield ""
    for account in journal.chart.values():
        yield f"account {plain_name(account)}  ; type:{_type(account)}, code:{account.code}"
    for entry in journal.entries:
        yield ""
        yield from _transaction(journal, entry)


def _type(account: Account) -> str:
    return "C" if account.cash_flow is CashFlow.CASH else _TYPES[five_class(account)]


def _transaction(journal: WholeJournal, entry: JournalEntry) -> Iterator[str]:
    draft = entry.draft
    tags = [f"entry:{entry.id}", f"kind:{draft.kind.value}"]
    if tag := tag_of(entry):
        tags.append(f"{tag}:")
    if draft.reference:
        tags.append(f"reference:{_tag_value(draft.reference)}")
    if draft.reverses is not None:
        tags.append(f"reverses:{draft.reverses}")
    # A semicolon would begin a comment, and a bar would divide payee from note.
    words = plain_text(draft.description).replace(";", ",").replace("|", "/")
    yield f"{draft.posted_on.isoformat()} * ({entry.voucher}) {words}  ; {', '.join(tags)}"
    for line in draft.lines:
        yield _posting(journal, line)


def _posting(journal: WholeJournal, line: Line) -> str:
    account = plain_name(journal.chart.account(line.account))
    tags = [f"unit:{line.unit.value}"]
    if line.member_id is not None:
        tags.append(f"member:{_tag_value(journal.members[line.member_id])}")
    if line.contract_id is not None:
        tags.append(f"contract:{_tag_value(journal.contracts[line.contract_id])}")
    return f"    {account}  {decimal(line.signed)} {CURRENCY}  ; {', '.join(tags)}"


def _tag_value(text: str) -> str:
    """A comma would end the value of a tag."""
    return plain_text(text).replace(",", " ")
