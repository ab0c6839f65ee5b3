"""Half-typed forms, kept in the encrypted book until they are saved or thrown away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from coopledger.storage.database import Tx
from coopledger.storage.rows import clock_text
from coopledger.storage.schema import form_draft


def put(tx: Tx, form: str, who: str, content: Mapping[str, str], *, at: datetime) -> None:
    """Keeps the texts of a form for the person who typed them."""
    forget(tx, form, who)
    tx.connection.execute(
        sa.insert(form_draft).values(
            form=form,
            who=who,
            content=json.dumps(dict(content), ensure_ascii=False, sort_keys=True),
            saved_at=clock_text(at),
        )
    )


def forget(tx: Tx, form: str, who: str) -> None:
    """Throws a draft away; nothing where there is none."""
    tx.connection.execute(
        sa.delete(form_draft).where(form_draft.c.form == form, form_draft.c.who == who)
    )


def of_user(tx: Tx, who: str) -> dict[str, dict[str, str]]:
    """The person's drafts by form."""
    rows = tx.connection.execute(
        sa.select(form_draft.c.form, form_draft.c.content).where(form_draft.c.who == who)
    )
    return {form: json.loads(content) for form, content in rows}
