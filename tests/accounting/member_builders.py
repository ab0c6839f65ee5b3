"""Values that tests of members and savings build on, and entries as a readable journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from coopledger.accounting.chart import (
    Account,
    AccountType,
    CashFlow,
    Chart,
    Demands,
    Side,
    Unit,
)
from coopledger.accounting.journal import DraftEntry
from coopledger.accounting.members import Gender, Member, MemberStatus
from coopledger.accounting.savings import SHIPPED_PRODUCTS, SavingsAccount, SavingsProduct

_HELD = {
    code: (AccountType.EQUITY if code.startswith("3") else AccountType.CURRENT_LIABILITY)
    for code in ("2101", "2102", "2103", "2104", "3101", "3102")
}
_NAMES = {product.account_code: product.name_id for product in SHIPPED_PRODUCTS}


def small_chart() -> Chart:
    """Cash, a bank, what members' savings stand on, and one account that is no cash."""
    cash = [
        Account(
            code=code,
            name_id=name,
            name_en=name,
            type=AccountType.CURRENT_ASSET,
            normal_side=Side.DEBIT,
            cash_flow=flow,
        )
        for code, name, flow in (
            ("1101", "Kas", CashFlow.CASH),
            ("1110", "Bank BRI", CashFlow.CASH),
            ("1232", "Piutang lain-lain", CashFlow.OPERATING),
        )
    ]
    savings = [
        Account(
            code=code,
            name_id=_NAMES[code],
            name_en=_NAMES[code],
            type=kind,
            normal_side=Side.CREDIT,
            cash_flow=CashFlow.OPERATING,
            default_unit=Unit.SAVINGS_AND_LOAN,
            demands=Demands.CONTRACT,
        )
        for code, kind in _HELD.items()
    ]
    return Chart([*cash, *savings])


def a_member(**facts: Any) -> Member:
    """Sumiyati, number 0012, a member since 12 March 2023."""
    return Member(
        **{
            "id": 12,
            "number": "0012",
            "name": "Sumiyati",
            "gender": Gender.FEMALE,
            "status": MemberStatus.ACTIVE,
            "joined_on": date(2023, 3, 12),
            **facts,
        }
    )


def product(code: str) -> SavingsProduct:
    """The shipped product of that code."""
    return next(known for known in SHIPPED_PRODUCTS if known.code == code)


def an_account(kept: SavingsProduct, **facts: Any) -> SavingsAccount:
    """Her account of a product."""
    return SavingsAccount(
        **{
            "contract_id": 7,
            "number": f"{kept.code}-0012",
            "member_id": 12,
            "product": kept,
            "opened_on": date(2023, 3, 12),
            **facts,
        }
    )


def as_journal(draft: DraftEntry, chart: Chart, numbers: Mapping[int, str]) -> str:
    """`2026-03-31 Setoran` and below it a line for each side, debits first as they stand."""
    lines = [f"{draft.posted_on} {draft.description}"]
    for line in draft.lines:
        rupiah = f"{line.amount.sen // 100:,}".replace(",", ".")
        holder = f" [{numbers[line.member_id]}]" if line.member_id is not None else ""
        name = chart.account(line.account).name_id
        lines.append(f"  {line.side.value} {line.account} {name}{holder} {rupiah}")
    return "\n".join(lines)
