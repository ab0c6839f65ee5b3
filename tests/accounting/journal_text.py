"""Entries as an accountant writes them, for tests to compare with.

2026-03-31 Setoran
  D 1101 Kas 1.250.000
  K 3102 Simpanan wajib [7] 1.250.000
"""

from __future__ import annotations

from functools import cache
from textwrap import dedent

from coopledger.accounting.chart import Chart
from coopledger.accounting.journal import DraftEntry, Line
from coopledger.accounting.money import Money
from coopledger.storage.chart_loader import load_chart


@cache
def chart() -> Chart:
    """The shipped chart of accounts."""
    return load_chart()


def journal_text(*drafts: DraftEntry) -> str:
    """The drafts as a text journal; `[7]` is member 7, `[7/3]` her contract 3."""
    return "\n".join(_entry(draft) for draft in drafts)


def journal(text: str) -> str:
    """An expected journal out of a test, without its indentation."""
    return dedent(text).strip("\n").rstrip()


def _entry(draft: DraftEntry) -> str:
    head = f"{draft.posted_on} {draft.description}"
    return "\n".join([head, *(f"  {_line(line)}" for line in draft.lines)])


def _line(line: Line) -> str:
    account = chart().account(line.account)
    names = [line.side.value, line.account, account.name_id]
    if line.member_id is not None:
        contract = "" if line.contract_id is None else f"/{line.contract_id}"
        names.append(f"[{line.member_id}{contract}]")
    if line.unit is not account.default_unit:
        names.append(f"({line.unit.value})")
    return " ".join([*names, _amount(line.amount)])


def _amount(amount: Money) -> str:
    rupiah, sen = divmod(amount.sen, 100)
    whole = f"{rupiah:,}".replace(",", ".")
    return f"{whole},{sen:02d}" if sen else whole
