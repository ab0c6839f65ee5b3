from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.members import Gender, MemberStatus
from coopledger.accounting.money import ZERO
from coopledger.accounting.statements import RowKind, Statement
from coopledger.accounting.text import Named, Text
from coopledger.services import member_reports, members, savings
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import member_store
from tests.services.savings_builders import (
    OPENS,
    R,
    add_member,
    as_role,
    ledger,
    move,
    new_session,
    put_in,
    take_out,
)

MID = date(2026, 3, 31)


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(
        made,
        "10",
        name="Karti",
        village="Gondang",
        birth_place="Kebumen",
        phone="0812",
        group="Mawar",
    )
    add_member(made, "2", name="Ani", joined_on=date(2026, 2, 10))
    add_member(made, "3", name="Budi", gender=Gender.MALE, left_on=date(2026, 3, 15))
    add_member(made, "11", name="Cici", joined_on=date(2026, 5, 1))
    return made


def numbers(statement: Statement) -> list[str | None]:
    return [row.member for row in statement.rows if row.kind is RowKind.LINE]


def cell(statement: Statement, member: str, key: str) -> Any:
    index = [column.key for column in statement.columns].index(key)
    return next(row.cells[index] for row in statement.rows if row.member == member)


def total_cells(statement: Statement) -> tuple[Any, ...]:
    return next(row.cells for row in statement.rows if row.kind is RowKind.TOTAL)


# --- member-register ---


def test_the_register_names_everyone_entered_by_the_day(session: Session) -> None:
    statement = member_reports.member_register(session, MID)
    assert (statement.name, statement.cooperative) == ("member-register", "Koperasi Uji")
    assert numbers(statement) == ["2", "3", "10"]
    assert statement.data == {"members": 2, "women": 2, "men": 0}
    assert cell(statement, "3", "gender") == Text("Male")
    assert cell(statement, "3", "left_on") == date(2026, 3, 15)
    assert cell(statement, "3", "status") == Text("left")
    assert cell(statement, "10", "village") == "Gondang"
    assert cell(statement, "10", "left_on") is None
    link = next(row.link for row in statement.rows if row.member == "10")
    assert link is not None
    assert (link.kind, link.key) == ("member", "10")


def test_before_she_left_the_register_shows_her_as_a_member(session: Session) -> None:
    statement = member_reports.member_register(session, date(2026, 3, 14))
    assert cell(statement, "3", "left_on") is None
    assert cell(statement, "3", "status") == Text("active")
    assert statement.data["members"] == 3


def test_no_list_shows_a_national_id(session: Session) -> None:
    members.edit_member(
        session,
        members.EditRequest(
            number="10",
            details=_with_id(members.get_member(session, "10").details),
        ),
    )
    statement = member_reports.member_register(session, MID)
    assert not any("3307105408850002" in str(row) for row in statement.rows)


def _with_id(details: Any) -> Any:
    return replace(details, national_id="3307105408850002")


# --- savings-balances ---


def test_savings_sum_to_the_ledger_by_kind(session: Session) -> None:
    put_in(session, 100_000, member_number="10", product="SP")
    put_in(session, 20_000, member_number="10", product="SW")
    put_in(session, 50_000, member_number="10")
    put_in(session, 70_000, member_number="3")
    take_out(session, 30_000, member_number="10", posted_on=date(2026, 4, 2))
    statement = member_reports.savings_balances(session, MID)
    assert [column.key for column in statement.columns] == [
        "membership_share",
        "mandatory_savings",
        "voluntary_savings",
        "total",
    ]
    assert statement.columns[2].title == Named("Simpanan sukarela", "Voluntary savings")
    assert numbers(statement) == ["3", "10"]
    assert [cell(statement, "10", column.key) for column in statement.columns] == [
        R(100_000),
        R(20_000),
        R(50_000),
        R(170_000),
    ]
    assert total_cells(statement) == (R(100_000), R(20_000), R(120_000), R(240_000))
    assert statement.totals == {"savings": R(240_000)}
    later = member_reports.savings_balances(session, date(2026, 6, 30))
    assert total_cells(later) == tuple(
        [-ledger(session, code) for code in ("3101", "3102", "2101")] + [R(210_000)]
    )


def test_what_the_opening_entry_left_without_members_has_its_own_row(session: Session) -> None:
    move(
        session,
        lambda lines: lines.debit("1101", R(90_000)).credit("3102", R(90_000)),
        on=date(2025, 12, 31),
        kind=EntryKind.OPENING,
    )
    statement = member_reports.savings_balances(session, MID)
    row, last = statement.rows
    assert (row.label, row.member, row.cells) == (
        Text("Not itemised"),
        None,
        (ZERO, R(90_000), ZERO, R(90_000)),
    )
    assert last.cells == row.cells


def test_other_kinds_get_a_column_when_they_hold_money(session: Session) -> None:
    put_in(session, 5_000, member_number="10", product="SHR", as_history=True)
    statement = member_reports.savings_balances(session, MID)
    assert [column.key for column in statement.columns][3:] == ["account_2103", "total"]
    assert cell(statement, "10", "account_2103") == R(5_000)
    take_out(session, 5_000, member_number="10", product="SHR")
    assert len(member_reports.savings_balances(session, MID).columns) == 4


def test_two_products_on_one_account_share_a_column_named_after_it(session: Session) -> None:
    qurban = replace(
        savings.list_products(session, all_of_them=True)[6],
        code="SQ",
        name_id="Simpanan qurban",
        name_en="Qurban savings",
        active=True,
    )
    savings.add_product(session, qurban)
    put_in(session, 5_000, member_number="10", product="SQ")
    put_in(session, 6_000, member_number="10", product="SK", as_history=True)
    statement = member_reports.savings_balances(session, MID)
    assert cell(statement, "10", "account_2105") == R(11_000)
    assert statement.columns[3].title == Named(
        "Simpanan khusus lain (qurban, wisata)", "Other special savings"
    )


# --- dues-arrears ---


def test_who_is_behind_the_most_months_first(session: Session) -> None:
    put_in(session, 50_000, member_number="10", product="SW")
    put_in(session, 20_000, member_number="2", product="SW", posted_on=date(2026, 2, 10))
    statement = member_reports.dues_arrears(session, date(2026, 4, 30))
    # 10: four months, half of March paid; 2: from February, only that paid; 3 left; 11 not in yet.
    assert numbers(statement) == ["2", "10"]
    assert [cell(statement, "10", column.key) for column in statement.columns] == [
        R(80_000),
        R(50_000),
        R(30_000),
        2,
        date(2026, 2, 28),
    ]
    assert cell(statement, "2", "paid_through") == date(2026, 2, 28)
    assert total_cells(statement) == (R(140_000), R(70_000), R(70_000), 4, None)
    assert statement.totals == {"arrears": R(70_000)}
    assert statement.data == {"members": 2, "members_in_arrears": 2}


def test_opening_dues_settle_what_was_before_and_no_month_since(session: Session) -> None:
    with session.books.write() as tx:
        member = member_store.by_number(tx, "10")
        contract = savings.account_on(tx, member, "3102", OPENS).contract_id
    move(
        session,
        lambda lines: lines.debit("1101", R(500_000)).credit(
            "3102", R(500_000), member_id=member.id, contract_id=contract
        ),
        on=date(2025, 12, 31),
        kind=EntryKind.OPENING,
    )
    statement = member_reports.dues_arrears(session, date(2026, 2, 28))
    assert cell(statement, "10", "arrears") == R(40_000)


def test_dues_paid_back_to_who_came_again_stay_paid(session: Session) -> None:
    put_in(session, 20_000, member_number="10", product="SW")
    for status, reason in ((MemberStatus.LEFT, "pindah"), (MemberStatus.ACTIVE, "kembali")):
        members.change_status(
            session,
            members.StatusRequest(
                operation_id=session.ids.new(),
                number="10",
                status=status,
                from_date=date(2026, 1, 31),
                reason=reason,
            ),
        )
        if status is MemberStatus.LEFT:
            take_out(session, 20_000, member_number="10", product="SW", posted_on=date(2026, 1, 31))
    statement = member_reports.dues_arrears(session, date(2026, 1, 31))
    # Only 3 is behind, who paid nothing at all.
    assert numbers(statement) == ["3"]
    assert total_cells(statement) == (R(20_000), ZERO, R(20_000), 1, None)


def test_nobody_behind(session: Session) -> None:
    statement = member_reports.dues_arrears(session, date(2025, 12, 31))
    assert numbers(statement) == []
    assert total_cells(statement) == (ZERO, ZERO, ZERO, 0, None)


@pytest.mark.parametrize(
    "report",
    [
        member_reports.member_register,
        member_reports.savings_balances,
        member_reports.dues_arrears,
    ],
)
def test_a_cashier_sees_no_list_of_members(session: Session, report: Any) -> None:
    with pytest.raises(NotPermitted):
        report(as_role(session, Role.CASHIER), MID)
    for role in (Role.SUPERVISOR, Role.AUDITOR, Role.SECRETARY, Role.CHAIR):
        assert report(as_role(session, role), MID).to_date == MID
