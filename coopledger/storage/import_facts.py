"""What is kept of each import beside its entries."""

from __future__ import annotations

from dataclasses import dataclass

from coopledger.storage import settings_store
from coopledger.storage.database import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFacts:
    """An import.

    Attributes:
        digest: Tells the workbook from every other.
        members: The numbers of those whom it registered.
        skipped: The rows that were left out on purpose, each with its sheet.
    """

    digest: str = ""
    members: tuple[str, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()


def put(tx: Tx, batch_id: int, facts: ImportFacts) -> None:
    """Keeps it under the id of the import's batch."""
    settings_store.put(
        tx,
        _key(batch_id),
        {
            "digest": facts.digest,
            "members": list(facts.members),
            "skipped": [list(each) for each in facts.skipped],
        },
    )


def get(tx: Tx, batch_id: int) -> ImportFacts:
    """What is kept of an import."""
    kept = settings_store.get(tx, _key(batch_id)) or {}
    return ImportFacts(
        digest=kept.get("digest", ""),
        members=tuple(kept.get("members", ())),
        skipped=tuple((str(sheet), int(row)) for sheet, row in kept.get("skipped", ())),
    )


def _key(batch_id: int) -> str:
    return f"import {batch_id}"
