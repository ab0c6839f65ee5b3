from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.money import ZERO
from coopledger.accounting.statements import Column, RowKind, Statement, line, section, total_row

COLUMNS = (Column(key="debit", title="Debet"), Column(key="credit", title="Kredit"))


def test_every_row_of_figures_fills_every_column() -> None:
    rows = (section("Kas"), line("Kas", ZERO, None), total_row("Jumlah", ZERO, ZERO))
    statement = Statement(
        name="t", title="T", cooperative="A", to_date=date(2026, 1, 1), columns=COLUMNS, rows=rows
    )
    assert [row.kind for row in statement.rows] == [RowKind.SECTION, RowKind.LINE, RowKind.TOTAL]
    with pytest.raises(ValueError, match="cells"):
        Statement(
            name="t",
            title="T",
            cooperative="A",
            to_date=date(2026, 1, 1),
            columns=COLUMNS,
            rows=(line("Kas", ZERO),),
        )
