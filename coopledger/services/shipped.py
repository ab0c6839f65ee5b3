"""What every new book begins with: the shipped chart and products."""

from __future__ import annotations

from coopledger.services import loan_products, setup_products
from coopledger.storage import chart_loader, chart_store
from coopledger.storage.database import Tx


def fill(tx: Tx) -> None:
    """Puts the shipped chart and products into an empty book."""
    chart_store.put_chart(tx, chart_loader.load_chart())
    setup_products.seed_savings_products(tx)
    loan_products.seed_loan_products(tx)
