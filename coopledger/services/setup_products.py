"""The savings products that every new book begins with."""

from __future__ import annotations

from coopledger.accounting.savings import SHIPPED_PRODUCTS
from coopledger.storage import savings_store
from coopledger.storage.database import Tx


def seed_savings_products(tx: Tx) -> None:
    """Puts the shipped savings products into a book that has the shipped chart already."""
    for product in SHIPPED_PRODUCTS:
        savings_store.add_product(tx, product)
