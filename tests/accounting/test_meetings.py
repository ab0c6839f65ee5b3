"""The arithmetic of a meeting-day sheet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopledger.accounting.chart import Account as _Account
from coopledger.accounting.chart import AccountType, CashFlow, Chart, Side, Unit
from coopledger.accounting.journal import DraftEntry, EntryKind, LineBuilder
from coopledger.accounting.meetings import (
    CASH_COLUMNS,
    DENOMINATIONS,
    MeetingSummary,
    Place,
    PlaceKind,
    RowEntry,
    Sheet,
    SheetColumn,
    SheetRow,
    cash_expected,
    cell_place,
    collection,
    column_sums,
    counted_cash,
    difference,
    place_of,
    row_codes,
)
from coopledger.accounting.money import ZERO, Money

HELD = date(2026, 11, 24)
M, V, P, J, D, C = SheetColumn


def rupiah(amount: int) -> Money:
    return Money.rupiah(amount)


def typed(number: str, absent: bool = False, **amounts: int) -> RowEntry:
    names = {column.value: column for column in SheetColumn}
    return RowEntry(
        member_number=number,
        absent=absent,
        amounts={names[name]: rupiah(amount) for name, amount in amounts.items()},
    )


def test_the_foot_sums_every_column_and_leaves_out_who_was_absent() -> None:
    rows = (
        typed("0012", mandatory=20_000, voluntary=50_000, principal=300_000, interest=45_000),
        typed("0014", mandatory=20_000, penalty=5_000, purchase=80_000),
        typed("0031", absent=True, mandatory=20_000),
    )
    assert column_sums(rows) == {
        M: rupiah(40_000),
        V: rupiah(50_000),
        P: rupiah(300_000),
        J: rupiah(45_000),
        D: rupiah(5_000),
        C: rupiah(80_000),
    }
    # Goods on credit bring no cash.
    assert cash_expected(rows) == rupiah(440_000)
    assert rows[2].is_empty
    assert not rows[1].is_empty
    assert typed("0012", mandatory=0).is_empty


def test_the_count_of_notes_and_coins() -> None:
    assert counted_cash({100_000: 3, 500: 7, 100: 0}) == rupiah(303_500)
    assert counted_cash({}) == ZERO
    assert DENOMINATIONS[0] == 100_000
    assert DENOMINATIONS[-1] == 100
    assert list(DENOMINATIONS) == sorted(DENOMINATIONS, reverse=True)


def test_the_difference_is_counted_less_expected() -> None:
    rows = (typed("0012", mandatory=3_477_798),)
    assert difference(rows, rupiah(3_477_000)) == -rupiah(798)
    assert difference(rows, rupiah(3_478_000)) == rupiah(202)


AMOUNTS = st.dictionaries(
    st.sampled_from(list(SheetColumn)), st.integers(0, 10**9).map(Money), max_size=6
)


@given(st.lists(st.tuples(AMOUNTS, st.booleans()), max_size=12))
def test_rows_and_columns_sum_to_the_same_cash(
    drawn: list[tuple[dict[SheetColumn, Money], bool]],
) -> None:
    rows = [
        RowEntry(member_number=str(place), amounts=amounts, absent=absent)
        for place, (amounts, absent) in enumerate(drawn)
    ]
    sums = column_sums(rows)
    assert sum((sums[column] for column in CASH_COLUMNS), ZERO) == cash_expected(rows)


def test_rows_have_codes_in_the_order_of_the_sheet() -> None:
    assert row_codes([1, 3, 1]) == (
        (1, "01"),
        (2, "02"),
        (2, "02b"),
        (2, "02c"),
        (3, "03"),
    )
    assert row_codes([1] * 120)[6] == (7, "007")
    assert row_codes([]) == ()


def test_a_sheet_finds_its_rows_by_member_and_further_loan() -> None:
    own = SheetRow(rank=1, code="01", member_number="0012", member_name="Ani", loan_number="P1")
    other = SheetRow(
        rank=1,
        code="01b",
        member_number="0012",
        member_name="Ani",
        loan_number="P2",
        further=True,
        limits={M: ZERO, P: rupiah(5)},
    )
    place = Place(kind=PlaceKind.ALL)
    sheet = Sheet(place=place, held_on=HELD, rows=(own, other))
    assert sheet.row(("0012", None)) is own
    assert sheet.row(("0012", "P2")) is other
    assert sheet.row(("0099", None)) is None
    assert RowEntry(member_number="0012", loan_number="P2").key == other.key
    assert own.allows(M)
    assert not other.allows(M)
    assert other.allows(P)


@pytest.mark.parametrize("column", [None, M, C])
@pytest.mark.parametrize("key", [("0012", None), ("0012", "PJ-2026-001")])
def test_the_place_of_a_finding_leads_back_to_its_cell(
    key: tuple[str, str | None], column: SheetColumn | None
) -> None:
    assert place_of(cell_place(key, column)) == (key, column)


def account(code: str, cash_flow: CashFlow = CashFlow.OPERATING) -> _Account:
    return _Account(
        code=code,
        name_id=code,
        name_en=code,
        type=AccountType.CURRENT_ASSET,
        normal_side=Side.DEBIT,
        cash_flow=cash_flow,
        default_unit=Unit.SAVINGS_AND_LOAN,
    )


def test_a_collection_has_one_line_of_cash_and_keeps_the_others() -> None:
    chart = Chart([account("1101", CashFlow.CASH), account("2101"), account("3102")])

    def draft(code: str, amount: int) -> DraftEntry:
        builder = LineBuilder(chart).debit("1101", rupiah(amount))
        builder.credit(code, rupiah(amount), member_id=7, contract_id=9)
        return DraftEntry(
            kind=EntryKind.DEPOSIT, posted_on=HELD, description="x", lines=builder.lines
        )

    made = collection(chart, [draft("3102", 20_000), draft("2101", 20_000)], "Kumpulan")
    assert made.kind is EntryKind.COLLECTION
    assert made.posted_on == HELD
    assert made.description == "Kumpulan"
    assert [(line.account, line.amount) for line in made.lines] == [
        ("1101", rupiah(40_000)),
        ("3102", rupiah(20_000)),
        ("2101", rupiah(20_000)),
    ]


def test_a_posted_sheet_tells_its_difference() -> None:
    summary = MeetingSummary(
        id=1,
        kind=PlaceKind.ALL,
        name="",
        title="",
        held_on=HELD,
        cash_account="1101",
        expected=rupiah(100),
        counted=rupiah(90),
        denominations={},
        batch_id=1,
        posted_by="siti",
        members=1,
        absent=0,
        payers=1,
        taken_back=False,
    )
    assert summary.difference == -rupiah(10)
