"""The ready acts that the program ships, read from TOML."""

from __future__ import annotations

import tomllib

from coopledger import paths
from coopledger.accounting.vouchers import Act, acts_from


def load_acts() -> tuple[Act, ...]:
    """The acts of `resources/acts/acts.toml`, in the order of the screen."""
    path = paths.resources() / "acts" / "acts.toml"
    return acts_from(tomllib.loads(path.read_text(encoding="utf-8")))
