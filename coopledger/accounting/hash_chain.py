"""The hash chain: each entry's hash covers the one before it.

The canonical text is written by hand, begins with its version and is described in
`docs/BACKUP_FORMAT.md` well enough that an auditor can re-check it in any language. An entry is
always re-checked under the version it was written with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from coopledger.accounting.journal import DraftEntry, JournalEntry, VoucherNumber

VERSION = 1
GENESIS = "0" * 64
"""The previous hash of the first entry."""
SHORT_HASH_LENGTH = 12


def canonical_text(
    *,
    id: int,  # noqa: A002 - the table's own word
    voucher: VoucherNumber,
    draft: DraftEntry,
    recorded_at: datetime,
    recorded_by: str,
    operation_id: str,
    part: int,
    previous_hash: str,
) -> str:
    """The text over which an entry's hash is taken: one fact a line, in fixed order."""
    return text_of_row(
        id=id,
        voucher=str(voucher),
        kind=draft.kind.value,
        posted_on=draft.posted_on.isoformat(),
        reverses=draft.reverses,
        reference=draft.reference,
        description=draft.description,
        recorded_at=f"{recorded_at:%Y-%m-%dT%H:%M:%SZ}",
        recorded_by=recorded_by,
        operation_id=operation_id,
        part=part,
        previous_hash=previous_hash,
        lines=(
            (
                line.account,
                line.side.value,
                line.amount.sen,
                line.unit.value,
                line.member_id,
                line.contract_id,
            )
            for line in draft.lines
        ),
    )


LineRow = tuple[str, str, int, str, int | None, int | None]
"""A line as the hash sees it: account, side, sen, unit, member, contract."""


def text_of_row(
    *,
    id: int,  # noqa: A002 - the table's own word
    voucher: str,
    kind: str,
    posted_on: str,
    reverses: int | None,
    reference: str,
    description: str,
    recorded_at: str,
    recorded_by: str,
    operation_id: str,
    part: int,
    previous_hash: str,
    lines: Iterable[LineRow],
) -> str:
    """The canonical text from values as a row keeps them, valid entry or not."""
    head = (
        f"coopledger-entry {VERSION}\n"
        f"previous {previous_hash}\n"
        f"id {id}\n"
        f"voucher {voucher}\n"
        f"kind {kind}\n"
        f"posted_on {posted_on}\n"
        f"reverses {'-' if reverses is None else reverses}\n"
        f"reference {_escape(reference)}\n"
        f"description {_escape(description)}\n"
        f"recorded_at {recorded_at}\n"
        f"recorded_by {_escape(recorded_by)}\n"
        f"operation {operation_id} {part}\n"
    )
    return head + "".join(
        f"line {account} {side} {sen} {unit}"
        f" {'-' if member_id is None else member_id}"
        f" {'-' if contract_id is None else contract_id}\n"
        for account, side, sen, unit, member_id, contract_id in lines
    )


def hash_of(text: str) -> str:
    """SHA-256 of the canonical text in UTF-8, in lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def recomputed_hash(entry: JournalEntry) -> str:
    """The hash that the entry's content gives, to be compared with the one it carries."""
    return hash_of(
        canonical_text(
            id=entry.id,
            voucher=entry.voucher,
            draft=entry.draft,
            recorded_at=entry.recorded_at,
            recorded_by=entry.recorded_by,
            operation_id=entry.operation_id,
            part=entry.part,
            previous_hash=entry.previous_hash,
        )
    )


def short_hash(full: str) -> str:
    """The head as paper shows it: `9f3a-71c2-e804`."""
    digits = full[:SHORT_HASH_LENGTH]
    return "-".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
