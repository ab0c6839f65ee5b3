"""Small conversions between values and columns that every store uses."""

from __future__ import annotations

from datetime import UTC, date, datetime

CLOCK_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def date_text(day: date | None) -> str | None:
    """ISO text, or None."""
    return None if day is None else day.isoformat()


def text_date(text: str | None) -> date | None:
    """The date of ISO text, or None."""
    return None if text is None else date.fromisoformat(text)


def clock_text(moment: datetime) -> str:
    """UTC to the second, `2026-11-24T10:42:13Z`.

    Raises:
        ValueError: When the moment names no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC).strftime(CLOCK_FORMAT)


def text_clock(text: str) -> datetime:
    """The moment of such a text, in UTC."""
    return datetime.strptime(text, CLOCK_FORMAT).replace(tzinfo=UTC)
