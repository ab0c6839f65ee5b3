"""The whole journal for Beancount.

One account for each account of the ledger; member, contract and unit are metadata of postings. The
balances after the last entry stand at the end as assertions, so that `bean-check` compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from coopledger.accounting.exports import WholeJournal, plain_name, plain_text, tag_of
from coopledger.accounting.journal import JournalEntry, Line
from coopledger.accounting.money import Money

CURRENCY = "IDR"


def write_beancount(journal: WholeJournal) -> Iterator[str]:
    """The lines of a Beancount file, without their line ends."""
    yield f'option "title" {_quoted(journal.cooperative)}'
    yield f'option "operating_currency" "{CURRENCY}"'
    yield ""
    if not journal.entries:
        return
    first = journal.entries[0].draft.posted_on
    yield from _opened(journal, first)
    for entry in journal.entries:
        yield ""
        yield from _transaction(journal, entry)
    yield ""
    yield from _asserted(journal)


def _opened(journal: WholeJournal, first: date) -> Iterator[str]:
    yield f"{first.isoformat()} commodity {CURRENCY}"
    for account in journal.chart.values():
        yield f"{first.isoformat()} open {plain_name(account)} {CURRENCY}"
        yield f"  code: {_quoted(account.code)}"
        yield f"  name: {_quoted(account.name_id)}"
        yield f"  name-en: {_quoted(account.name_en)}"


def _transaction(journal: WholeJournal, entry: JournalEntry) -> Iterator[str]:
    draft = entry.draft
    tag = tag_of(entry)
    words = _quoted(plain_text(draft.description))
    yield f"{draft.posted_on.isoformat()} * {words}{f' #{tag}' if tag else ''}"
    yield f"  voucher: {_quoted(str(entry.voucher))}"
    yield f"  entry: {entry.id}"
    yield f"  kind: {_quoted(draft.kind.value)}"
    if draft.reference:
        yield f"  reference: {_quoted(plain_text(draft.reference))}"
    if draft.reverses is not None:
        yield f"  reverses: {draft.reverses}"
    yield f"  hash: {_quoted(entry.hash)}"
    for line in draft.lines:
        yield from _posting(journal, line)


def _posting(journal: WholeJournal, line: Line) -> Iterator[str]:
    account = plain_name(journal.chart.account(line.account))
    yield f"  {account}  {decimal(line.signed)} {CURRENCY}"
    yield f"    unit: {_quoted(line.unit.value)}"
    if line.member_id is not None:
        yield f"    member: {_quoted(journal.members[line.member_id])}"
    if line.contract_id is not None:
        yield f"    contract: {_quoted(journal.contracts[line.contract_id])}"


def _asserted(journal: WholeJournal) -> Iterator[str]:
    """Beancount looks at the start of a day, so the assertions stand on the day after."""
    after = journal.entries[-1].draft.posted_on + timedelta(days=1)
    for account in journal.chart.values():
        amount = journal.balances.get(account.code, Money(0))
        yield f"{after.isoformat()} balance {plain_name(account)}  {decimal(amount)} {CURRENCY}"


def decimal(amount: Money) -> str:
    """An amount with two decimals, always."""
    return f"{amount.to_decimal():.2f}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
