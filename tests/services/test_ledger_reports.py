from __future__ import annotations

from datetime import date, timedelta

import pytest

from coopledger.accounting.chart import Side, Unit
from coopledger.accounting.errors import (
    NotACashAccount,
    NotPermitted,
    SpanReversed,
    UnknownAccount,
)
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statements import Link, RowKind, Statement
from coopledger.accounting.text import Named, Text
from coopledger.services import journal, ledger_reports
from coopledger.services.journal import EntryLine, JournalRequest
from coopledger.services.permissions import Role
from coopledger.services.posting import post
from coopledger.services.session import Session
from coopledger.storage import chart_store
from tests.services.shop_builders import OPENS, RP, TODAY, add_member, as_role, new_session

MARCH = date(2026, 3, 1)
YEAR_END = date(2026, 12, 31)


def write(session: Session, on: date, text: str, **facts: object) -> int:
    """An entry of `D 1101 10` lines; `K 2101@7 10` names member 7."""
    lines = []
    for written in text.split(", "):
        side, account, amount = written.split()
        code, _, number = account.partition("@")
        unit = facts.get("unit")
        lines.append(
            EntryLine(
                account=code,
                side=Side(side),
                amount=RP(int(amount)),
                member_number=number,
                unit=unit if isinstance(unit, Unit) else None,
            )
        )
    request = JournalRequest(
        operation_id=session.ids.new(),
        posted_on=on,
        description=str(facts.get("description", text)),
        lines=tuple(lines),
        reference=str(facts.get("reference", "")),
        as_history=True,
    )
    return journal.record(session, request).entry.id


def post_kind(session: Session, kind: EntryKind, on: date, debit: str, credit: str) -> None:
    with session.books.write() as tx:
        lines = LineBuilder(chart_store.chart(tx)).debit(debit, RP(100)).credit(credit, RP(100))
        draft = DraftEntry(kind=kind, posted_on=on, description=kind.value, lines=lines.lines)
        post(tx, session, draft, session.ids.new())


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made)
    post_kind(made, EntryKind.OPENING, OPENS - timedelta(days=1), "1101", "3401")
    write(made, date(2026, 2, 5), "D 1101 50, K 8101 50")
    write(made, MARCH, "D 1101 30, K 2101@7 30", description="Setoran", reference="S-1")
    write(made, TODAY, "D 6101 20, K 1101 20", description="Gaji", unit=Unit.SHOP)
    return made


def table(statement: Statement) -> list[tuple[object, ...]]:
    return [(row.kind.value, row.code, *row.cells) for row in statement.rows]


def test_the_journal_shows_each_entry_with_its_lines(session: Session):
    shown = ledger_reports.journal(session, from_date=MARCH, to_date=TODAY)
    assert table(shown) == [
        ("section", "BKM/2026/000002", MARCH, "S-1", None, None),
        ("line", "1101", None, None, RP(30), None),
        ("line", "2101", None, "SS-7", None, RP(30)),
        ("section", "BKK/2026/000001", TODAY, None, None, None),
        ("line", "6101", None, None, RP(20), None),
        ("line", "1101", None, None, None, RP(20)),
        ("total", "", None, None, RP(50), RP(50)),
    ]
    assert shown.rows[0].label == "Setoran"
    assert shown.rows[0].link == Link(kind="entry", key="3")
    assert (shown.rows[2].member, shown.rows[2].label) == (
        "7",
        Named("Simpanan sukarela", "Voluntary savings"),
    )
    assert shown.totals == {"debit": RP(50), "credit": RP(50)}


def test_the_opening_entry_is_no_movement(session: Session):
    shown = ledger_reports.journal(session, from_date=date(2025, 1, 1), to_date=TODAY)
    assert [row.code for row in shown.rows if row.kind is RowKind.SECTION] == [
        "BKM/2026/000001",
        "BKM/2026/000002",
        "BKK/2026/000001",
    ]
    ledger = ledger_reports.general_ledger(
        session, from_date=date(2025, 1, 1), to_date=TODAY, account="1101"
    )
    assert ledger.rows[1].cells[-1] == RP(100)


def test_a_unit_shows_its_own_lines(session: Session):
    shown = ledger_reports.journal(session, from_date=MARCH, to_date=TODAY, unit=Unit.SHOP)
    assert [row.code for row in shown.rows[:-1]] == ["BKK/2026/000001", "6101", "1101"]
    assert shown.filters == (Text("Business unit: {unit}", {"unit": "Toko"}),)
    ledger = ledger_reports.general_ledger(session, from_date=MARCH, to_date=TODAY, unit=Unit.SHOP)
    assert [row.code for row in ledger.rows if row.kind is RowKind.SECTION] == ["1101", "6101"]


def test_the_general_ledger_runs_from_opening_to_closing(session: Session):
    shown = ledger_reports.general_ledger(session, from_date=MARCH, to_date=TODAY)
    assert table(shown) == [
        ("section", "1101"),
        ("line", "", None, None, None, None, RP(150)),
        ("line", "BKM/2026/000002", MARCH, None, RP(30), None, RP(180)),
        ("line", "BKK/2026/000001", TODAY, None, None, RP(20), RP(160)),
        ("total", "", None, None, RP(30), RP(20), RP(160)),
        ("section", "2101"),
        ("line", "", None, None, None, None, ZERO),
        ("line", "BKM/2026/000002", MARCH, "SS-7", None, RP(30), RP(30)),
        ("total", "", None, None, ZERO, RP(30), RP(30)),
        ("section", "3401"),
        ("line", "", None, None, None, None, RP(100)),
        ("total", "", None, None, ZERO, ZERO, RP(100)),
        ("section", "6101"),
        ("line", "", None, None, None, None, ZERO),
        ("line", "BKK/2026/000001", TODAY, None, RP(20), None, RP(20)),
        ("total", "", None, None, RP(20), ZERO, RP(20)),
        ("section", "8101"),
        ("line", "", None, None, None, None, RP(50)),
        ("total", "", None, None, ZERO, ZERO, RP(50)),
    ]
    assert shown.rows[2].link == Link(kind="entry", key="3")
    assert shown.rows[7].member == "7"


def test_one_account_alone(session: Session):
    shown = ledger_reports.general_ledger(session, from_date=TODAY, to_date=TODAY, account="6101")
    assert [row.kind.value for row in shown.rows] == ["section", "line", "line", "total"]


def test_closing_entries_are_left_out_on_request(session: Session):
    post_kind(session, EntryKind.CLOSING, YEAR_END, "8101", "3402")
    post_kind(session, EntryKind.CLOSING, date(2027, 1, 1), "3402", "3401")
    whole = {"from_date": OPENS, "to_date": YEAR_END}

    def closing(report: Statement) -> Money:
        return report.rows[-1].cells[-1]

    def ledger(**span: object) -> Statement:
        return ledger_reports.general_ledger(session, account="8101", **span)

    assert closing(ledger(**whole)) == RP(-50)
    assert closing(ledger(before_closing=True, **whole)) == RP(50)
    assert len(ledger_reports.journal(session, **whole).rows) == 13
    assert len(ledger_reports.journal(session, before_closing=True, **whole).rows) == 10
    # What carried the year before forward, on the first day of the next, always stays.
    first_day = {"from_date": date(2027, 1, 1), "to_date": date(2027, 1, 31)}
    assert len(ledger_reports.journal(session, before_closing=True, **first_day).rows) == 4
    carried = ledger_reports.general_ledger(
        session, account="3401", before_closing=True, **first_day
    )
    assert closing(carried) == RP(200)


def test_the_cash_book_says_money_in_and_money_out(session: Session):
    shown = ledger_reports.cash_book(session, "1101", from_date=MARCH, to_date=TODAY)
    assert table(shown) == [
        ("line", "", None, None, None, RP(150)),
        ("line", "BKM/2026/000002", MARCH, RP(30), None, RP(180)),
        ("line", "BKK/2026/000001", TODAY, None, RP(20), RP(160)),
        ("total", "", None, RP(30), RP(20), RP(160)),
    ]
    assert shown.totals == {
        "opening": RP(150),
        "in": RP(30),
        "out": RP(20),
        "closing": RP(160),
    }
    assert shown.filters == (Named("Kas", "Cash on hand"),)
    empty = ledger_reports.cash_book(session, "1103", from_date=MARCH, to_date=TODAY)
    assert table(empty) == [
        ("line", "", None, None, None, ZERO),
        ("total", "", None, ZERO, ZERO, ZERO),
    ]


def test_refusals(session: Session):
    span = {"from_date": MARCH, "to_date": TODAY}
    turned = {"from_date": TODAY, "to_date": MARCH}
    cashier = as_role(session, Role.CASHIER)
    for report in (ledger_reports.journal, ledger_reports.general_ledger):
        with pytest.raises(SpanReversed):
            report(session, **turned)
        with pytest.raises(NotPermitted):
            report(cashier, **span)
    with pytest.raises(SpanReversed):
        ledger_reports.cash_book(session, "1101", **turned)
    with pytest.raises(NotPermitted):
        ledger_reports.cash_book(cashier, "1101", **span)
    with pytest.raises(NotACashAccount):
        ledger_reports.cash_book(session, "6101", **span)
    with pytest.raises(UnknownAccount):
        ledger_reports.general_ledger(session, account="6199", **span)
