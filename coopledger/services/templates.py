"""Blank files that the program gives away."""

from __future__ import annotations

from pathlib import Path

from coopledger.accounting.savings import SHIPPED_PRODUCTS
from coopledger.accounting.workbook import SavingsWord
from coopledger.i18n import Translator
from coopledger.storage import chart_loader


def write_import_template(path: Path, tr: Translator) -> None:
    """Writes the blank import workbook, with the shipped accounts and products in its drop-downs.

    Raises:
        BookExists: When something of that name is there.
        FileNotWritable, DiskFull, StorageUnavailable: When the disk refuses.
    """
    from coopledger.services import workbook_files

    usual = [word.value for word in SavingsWord]
    others = [
        product.name_id for product in SHIPPED_PRODUCTS if product.name_id.split()[-1] not in usual
    ]
    workbook_files.write_template(
        path,
        chart=chart_loader.load_chart(),
        products=[*usual, *others],
        tr=tr,
    )
