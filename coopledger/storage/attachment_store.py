"""Photos and scanned papers, with their content."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from coopledger.accounting.attachments import (
    Attachment,
    AttachmentKind,
    MediaType,
    StoredContent,
    Subject,
)
from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text, text_clock
from coopledger.storage.schema import attachment, member

_FACTS = tuple(column for column in attachment.c if column.name != "content")
"""Lists never read the pictures themselves."""
_NUMBERS = sa.select(member.c.id, member.c.number)


def add(tx: Tx, subject: Subject, key: str, kept: Attachment, content: bytes) -> Attachment:
    """Keeps a file and gives it its id."""
    row = {
        "subject": subject.value,
        "subject_key": key,
        "kind": kept.kind.value,
        "title": kept.title,
        "media_type": kept.media_type.value,
        "content": content,
        "size": kept.size,
        "sha256": kept.sha256,
        "added_at": clock_text(kept.added_at),
        "added_by": kept.added_by,
    }
    inserted = tx.connection.execute(sa.insert(attachment).values(**row)).inserted_primary_key
    assert inserted is not None
    found = get(tx, int(inserted[0]))
    assert found is not None
    return found[2]


def get(tx: Tx, attachment_id: int) -> tuple[Subject, str, Attachment] | None:
    """Whose it is, and what it is; None when there is none of that id."""
    query = sa.select(*_FACTS).where(attachment.c.id == attachment_id)
    row = tx.connection.execute(query).first()
    return None if row is None else (Subject(row.subject), row.subject_key, _from_row(row))


def content(tx: Tx, attachment_id: int) -> bytes | None:
    """What is kept; None when it was taken out."""
    query = sa.select(attachment.c.content).where(attachment.c.id == attachment_id)
    found: bytes | None = tx.connection.execute(query).scalar()
    return found


def list_of(tx: Tx, subject: Subject, key: str) -> tuple[Attachment, ...]:
    """All that belongs to a subject, the removed too, newest first."""
    query = (
        sa.select(*_FACTS)
        .where(attachment.c.subject == subject.value, attachment.c.subject_key == key)
        .order_by(attachment.c.id.desc())
    )
    return tuple(_from_row(row) for row in tx.connection.execute(query))


def newest(tx: Tx, subject: Subject, key: str, kind: AttachmentKind) -> Attachment | None:
    """The one of a kind that is shown: the last that was added and not removed."""
    kept = (each for each in list_of(tx, subject, key) if each.kind is kind)
    return next((each for each in kept if not each.is_removed), None)


def empty(tx: Tx, attachment_id: int, *, at: datetime, who: str) -> None:
    """Takes the content and the title out; the row stays."""
    tx.connection.execute(
        sa.update(attachment)
        .where(attachment.c.id == attachment_id, attachment.c.removed_at.is_(None))
        .values(content=None, title="", removed_at=clock_text(at), removed_by=who)
    )


def stored(tx: Tx) -> Iterator[StoredContent]:
    """Every row with its content, one at a time: together they may be larger than the memory."""
    numbers = {str(row.id): row.number for row in tx.connection.execute(_NUMBERS)}
    ids = sa.select(attachment.c.id).order_by(attachment.c.id)
    for (row_id,) in tx.connection.execute(ids).all():
        row = tx.connection.execute(sa.select(attachment).where(attachment.c.id == row_id)).one()
        number = numbers.get(row.subject_key, "") if row.subject == Subject.MEMBER.value else ""
        yield StoredContent(
            id=row.id,
            place=number or f"{row.subject} {row.subject_key}",
            member=number,
            size=row.size,
            sha256=row.sha256,
            removed=row.removed_at is not None,
            content=row.content,
        )


def _from_row(row: Any) -> Attachment:
    return Attachment(
        id=row.id,
        kind=AttachmentKind(row.kind),
        title=row.title,
        media_type=MediaType(row.media_type),
        size=row.size,
        sha256=row.sha256,
        added_at=text_clock(row.added_at),
        added_by=row.added_by,
        removed_at=text_clock(row.removed_at) if row.removed_at else None,
        removed_by=row.removed_by,
    )
