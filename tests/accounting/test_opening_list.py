"""The list of opening balances."""

from __future__ import annotations

from datetime import date

from coopledger.accounting.chart import Account, AccountType, CashFlow, Chart, Demands, Side, Unit
from coopledger.accounting.journal import Line
from coopledger.accounting.money import Money
from coopledger.accounting.opening_list import opening_list
from tests.accounting.member_builders import a_member

EVE = date(2023, 12, 31)


def account(code: str, side: Side, demands: Demands) -> Account:
    return Account(
        code=code,
        name_id=code,
        name_en=code,
        type=AccountType.CURRENT_ASSET if side is Side.DEBIT else AccountType.EQUITY,
        normal_side=side,
        cash_flow=CashFlow.OPERATING,
        demands=demands,
    )


CHART = Chart(
    [
        account("1101", Side.DEBIT, Demands.NOTHING),
        account("1201", Side.DEBIT, Demands.CONTRACT),
        account("3101", Side.CREDIT, Demands.CONTRACT),
    ]
)


def line(code: str, side: Side, rupiah: int, who: int | None = None) -> Line:
    return Line(
        account=code,
        side=side,
        amount=Money.rupiah(rupiah),
        unit=Unit.HEAD_OFFICE,
        member_id=who,
        contract_id=who,
    )


def test_each_member_stands_once_by_village_with_her_accounts() -> None:
    people = {
        1: a_member(id=1, number="002", village="Sumber"),
        2: a_member(id=2, number="001", village="Ambulu"),
        3: a_member(id=3, number="003", village="ambulu"),
    }
    lines = [
        line("1101", Side.DEBIT, 900),
        line("1201", Side.DEBIT, 500, 1),
        line("3101", Side.CREDIT, 100, 1),
        line("3101", Side.CREDIT, 50, 1),
        line("3101", Side.CREDIT, 200, 2),
        line("3101", Side.DEBIT, 30, 3),
        line("3101", Side.CREDIT, 7),
    ]
    found = opening_list(CHART, lines, people, EVE)
    assert [row.member.number for row in found.rows] == ["001", "003", "002"]
    assert [each.code for each in found.accounts] == ["1201", "3101"]
    assert found.rows[2].amounts == {"1201": Money.rupiah(500), "3101": Money.rupiah(150)}
    assert found.totals == {"1201": Money.rupiah(500), "3101": Money.rupiah(320)}
    assert found.not_itemised == {"3101": Money.rupiah(7)}


def test_a_book_without_an_opening_has_no_rows() -> None:
    assert opening_list(CHART, [], {}, EVE).rows == ()
