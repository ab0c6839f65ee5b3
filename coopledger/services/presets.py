"""What a new book may begin with."""

from __future__ import annotations

from coopledger.accounting.presets import Presets
from coopledger.storage import chart_loader


def presets() -> Presets:
    """Proposed rules and the cooperatives of the seven regions, as the program ships them."""
    return chart_loader.load_presets()
