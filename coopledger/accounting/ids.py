"""Operation ids: the name of one act of one person, so that a retry is the same act."""

from __future__ import annotations

import re

_OPERATION_ID = re.compile(r"[0-9a-f]{32}")


def check_operation_id(text: str) -> str:
    """The id itself, if it is 32 lower-case hex digits.

    Raises:
        ValueError: When it is not.
    """
    if not _OPERATION_ID.fullmatch(text):
        raise ValueError(f"not an operation id: {text!r}")
    return text
