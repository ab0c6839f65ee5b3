"""How files are named: `Koperasi_jenis_periode_waktu.pdf`, the same base for each format."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

_LONGEST_PART = 60
_NOT_A_WORD = re.compile(r"[^A-Za-z0-9]+")


def file_name(
    cooperative: str,
    kind: str,
    *,
    to_date: date,
    made_at: datetime,
    extension: str,
    from_date: date | None = None,
) -> str:
    """A name that every system and every e-mail carries: letters, digits, hyphens and underscores.

    >>> file_name("Koperasi Maju", "Neraca", to_date=date(2025, 12, 31),
    ...           made_at=datetime(2026, 1, 5, 9, 7), extension="pdf")
    'Koperasi-Maju_Neraca_2025-12-31_20260105-0907.pdf'
    """
    period = f"{to_date:%Y-%m-%d}"
    if from_date is not None and from_date != to_date:
        period = f"{from_date:%Y-%m-%d}-{period}"
    return f"{_plain(cooperative)}_{_plain(kind)}_{period}_{made_at:%Y%m%d-%H%M}.{extension}"


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_A_WORD.sub("-", ascii_only).strip("-")[:_LONGEST_PART].rstrip("-") or "CoopLedger"
