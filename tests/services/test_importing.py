"""What a workbook brings into a book, and what keeps it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from coopledger.accounting.chart import AccountType, Patronage, Side, Unit
from coopledger.accounting.errors import ImportRefused, NotPermitted, Problem
from coopledger.accounting.journal import EntryKind, JournalEntry
from coopledger.accounting.money import Money
from coopledger.accounting.private_data import Disability, Topic
from coopledger.i18n import Translator
from coopledger.i18n.error_text import problem_text
from coopledger.services import (
    checking,
    importing,
    members,
    private_data,
    savings,
    settings,
    shop,
    surplus,
)
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from coopledger.storage import (
    audit_log,
    balances,
    chart_store,
    journal_store,
    loan_store,
    settings_store,
)
from tests.services.workbook_builders import (
    MEMBERS,
    OPENING_DATE,
    TREASURER,
    bring_in,
    new_book,
    read,
    refusal,
    workbook,
)

DAY = date(2024, 3, 5)
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik", "Kas", "Keterangan"]
LOANS = [
    *("No Pinjaman", "No Anggota", "Tanggal Cair", "Pokok", "Jasa % per Tahun", "Metode"),
    *("Jangka Waktu", "Provisi", "Administrasi", "Sisa Pokok", "Kas"),
]
REPAYMENTS = ["Tanggal", "No Pinjaman", "Pokok", "Jasa", "Denda", "Kas"]
GOODS = ["Kode", "Nama", "Satuan", "Harga Jual", "Titipan Anggota", "Jumlah Awal"]
GOODS = [*GOODS, "Harga Pokok Awal"]
PURCHASES = ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Bukti", "Pemasok"]
SALES = ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Anggota", "Unit"]
JOURNAL = ["Tanggal", "No Bukti", "Kode Akun", "Debet", "Kredit", "Keterangan", "No Anggota"]
JOURNAL = [*JOURNAL, "No Kontrak", "Unit"]
OPENING = ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"]
CASH_AND_GRANT = [
    ["1101", None, None, None, 5_000_000],
    ["3202", None, None, None, None, 5_000_000],
]


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in problems]


def entries(session: Session) -> list[JournalEntry]:
    with session.books.read() as tx:
        return list(journal_store.all_entries(tx))


def account_balances(session: Session) -> dict[str, str]:
    with session.books.read() as tx:
        return {code: net.to_text() for code, net in balances.by_account(tx).items() if net}


def holds(session: Session) -> bool:
    return all(result.holds for result in checking.check(session))


def refused_with(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(type(problem.values["error"]).__name__, problem.place) for problem in problems]


# --- members and savings ---


def test_members_are_registered() -> None:
    rows = [
        [*MEMBERS[0], "Tanggal Keluar", "Desa", "Tahun Pulang", "Ahli Waris"],
        ["001", "Siti", "P", "01/02/2023", None, "Ambulu", 2019, "Ahmad"],
        ["002", "Budi", "L", "01/02/2023", "31/12/2023", None, None, None],
    ]
    session, result = bring_in(workbook(Anggota=rows))
    assert result.members == 2
    siti, budi = (members.get_member(session, number) for number in ("001", "002"))
    assert (siti.village, siti.migrations[0].home_year) == ("Ambulu", 2019)
    assert siti.heirs[0].name == "Ahmad"
    assert budi.left_on == date(2023, 12, 31)


def test_a_disability_comes_in_confidence_and_waits_for_consent() -> None:
    rows = [
        [*MEMBERS[0], "Disabilitas"],
        ["001", "Siti", "P", "01/02/2023", "pendengaran"],
        ["002", "Budi", "L", "01/02/2023", None],
    ]
    session, _ = bring_in(workbook(Anggota=rows))
    told = private_data.read(session, "001")
    assert told.without_consent == (Topic.DISABILITY,)
    assert told.topics[Topic.DISABILITY].content == Disability(note="pendengaran")
    assert not private_data.read(session, "002").topics
    with session.books.read() as tx:
        trail = str(audit_log.events(tx))
    assert "pendengaran" not in trail
    rows[1][4] = "x" * 3000
    assert places(refusal(workbook(Anggota=rows))) == [("text_too_long", "Anggota!E2")]


def test_mistakes_of_the_register_are_named_by_their_cells() -> None:
    rows = [
        [*MEMBERS[0], "Tanggal Keluar"],
        ["001", "Siti", "P", "01/02/2023", "01/01/2023"],
        ["001", "Ani", "P", "01/02/2023", None],
    ]
    assert places(refusal(workbook(Anggota=rows))) == [("number_twice", "Anggota!A3")]
    del rows[2]
    assert places(refusal(workbook(Anggota=rows))) == [("left_before_joining", "Anggota!E2")]


def test_a_wrong_nik_is_a_note() -> None:
    rows = [[*MEMBERS[0], "NIK"], ["001", "Siti", "P", "01/02/2023", "123"]]
    _, result = bring_in(workbook(Anggota=rows))
    assert places(result.notes) == [("national_id_length", "Anggota!E2")]


def test_savings_go_in_and_out() -> None:
    rows = [
        SAVINGS,
        [DAY, "001", "Sukarela", None, 30_000, None, "Beli obat"],
        [DAY, "001", "sukarela", 50_000, None, "1110"],
        [date(2024, 2, 1), "001", "Pokok", 100_000],
        [date(2024, 2, 1), "001", "Simpanan wajib", "20.000"],
    ]
    session, result = bring_in(workbook(Simpanan=rows))
    assert account_balances(session) == {
        "1101": "90000",
        "1110": "50000",
        "2101": "-20000",
        "3101": "-100000",
        "3102": "-20000",
    }
    posted = entries(session)
    assert [entry.draft.posted_on for entry in posted] == sorted(e.draft.posted_on for e in posted)
    assert posted[-1].draft.description == "Beli obat"
    assert result.entries == 4
    assert holds(session)


def test_history_is_not_stopped_by_rules_of_today() -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", 20_000], [DAY, "001", "Wajib", None, 5_000]]
    session, result = bring_in(workbook(Simpanan=rows))
    assert account_balances(session) == {"1101": "15000", "3102": "-15000"}
    assert places(result.notes) == [("rule_of_today", "Simpanan!3")]
    assert "Simpanan wajib" in problem_text(result.notes[0], Translator("id"))


def test_more_than_there_is_cannot_be_taken_out() -> None:
    rows = [SAVINGS, [DAY, "001", "Sukarela", 50_000], [DAY, "001", "Sukarela", None, 50_001]]
    problems = refusal(workbook(Simpanan=rows))
    assert refused_with(problems) == [("InsufficientBalance", "Simpanan!E3")]


def test_cash_below_zero_is_a_note() -> None:
    rows = [JOURNAL, [DAY, "1", "6104", 500], [DAY, "1", "1101", None, 500]]
    _, result = bring_in(workbook(Jurnal=rows))
    assert [(note.code, note.values["lowest"]) for note in result.notes] == [
        ("cash_below_zero", Money.rupiah(-500)),
    ]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ([DAY, "009", "Wajib", 5], ("member_unknown", "Simpanan!B2")),
        ([DAY, "001", "Qurban Besar", 5], ("product_unknown", "Simpanan!C2")),
        ([DAY, "001", "Wajib", 5, None, "6101"], ("account_no_cash", "Simpanan!F2")),
        ([DAY, "001", "Wajib", 5, None, "1999"], ("account_unknown", "Simpanan!F2")),
        ([date(2023, 12, 31), "001", "Wajib", 5], ("before_opening", "Simpanan!A2")),
    ],
)
def test_savings_that_fit_nothing_are_refused(row: list[Any], found: tuple[str, str]) -> None:
    assert places(refusal(workbook(Simpanan=[SAVINGS, row]))) == [found]


# --- loans ---


def test_loans_are_paid_out_and_paid_back() -> None:
    session, _ = bring_in(
        workbook(
            Saldo_Awal=[OPENING, *CASH_AND_GRANT],
            Pinjaman=[LOANS, ["P1", "001", DAY, 1_000_000, 24, "Menurun", 10, 10_000, 5_000]],
            Angsuran=[REPAYMENTS, [date(2024, 4, 5), "P1", 100_000, 20_000, 1_000]],
        )
    )
    assert account_balances(session) == {
        "1101": "4136000",
        "1201": "900000",
        "3202": "-5000000",
        "4101": "-20000",
        "4102": "-10000",
        "4103": "-5000",
        "4104": "-1000",
    }
    assert holds(session)


def test_a_rate_above_the_cap_is_a_note() -> None:
    loan = ["P1", "001", DAY, 1_000_000, 36, "Menurun", 10]
    _, result = bring_in(workbook(Saldo_Awal=[OPENING, *CASH_AND_GRANT], Pinjaman=[LOANS, loan]))
    assert places(result.notes) == [("loan_rate_above_cap", "Pinjaman!2")]


def test_more_than_was_lent_cannot_be_paid_back() -> None:
    problems = refusal(
        workbook(
            Pinjaman=[LOANS, ["P1", "001", DAY, 1_000_000, 24, "Menurun", 10]],
            Angsuran=[REPAYMENTS, [date(2024, 4, 5), "P1", 1_000_001]],
        )
    )
    assert refused_with(problems) == [("PaymentExceedsDebt", "Angsuran!C2")]


def test_a_payment_before_the_payout_is_refused() -> None:
    problems = refusal(
        workbook(
            Pinjaman=[LOANS, ["P1", "001", DAY, 1_000_000, 24, "Menurun", 10]],
            Angsuran=[REPAYMENTS, [date(2024, 3, 4), "P1", 100]],
        )
    )
    assert refused_with(problems) == [("UnknownLoan", "Angsuran!B2")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["P1", "009", DAY, 5, 1, "Flat", 1]], [("member_unknown", "Pinjaman!B2")]),
        (
            [["P1", "001", DAY, 5, 1, "Flat", 1], ["P1", "002", DAY, 5, 1, "Flat", 1]],
            [("number_twice", "Pinjaman!A3")],
        ),
        (
            [["P1", "001", date(2023, 1, 1), 5, 1, "Flat", 1]],
            [("running_loan_rest", "Pinjaman!J2")],
        ),
        (
            [["P1", "001", DAY, 5, 1, "Flat", 1, None, None, 5]],
            [("opening_differs", "Saldo Awal"), ("rest_of_new_loan", "Pinjaman!J2")],
        ),
    ],
)
def test_loans_that_fit_nothing_are_refused(
    rows: list[list[Any]], found: list[tuple[str, str]]
) -> None:
    assert places(refusal(workbook(Pinjaman=[LOANS, *rows]))) == found


def test_a_payment_needs_its_loan() -> None:
    sheets = workbook(Angsuran=[REPAYMENTS, [DAY, "P9", 5]])
    assert places(refusal(sheets)) == [("loan_unknown", "Angsuran!B2")]


# --- opening balances ---


def test_the_opening_stands_at_the_end_of_the_day_before() -> None:
    opening = [
        OPENING,
        *CASH_AND_GRANT,
        ["2101", "001", None, None, None, 200_000],
        ["1110", None, None, "USP", 200_000, None],
    ]
    session, _ = bring_in(workbook(Saldo_Awal=opening))
    (entry,) = entries(session)
    assert (entry.draft.kind, entry.draft.posted_on) == (EntryKind.OPENING, date(2023, 12, 31))
    by_account = {line.account: line for line in entry.draft.lines}
    assert by_account["1110"].unit is Unit.SAVINGS_AND_LOAN
    page = members.member_page(session, "001")
    assert [held.balance for held in page.accounts] == [Money.rupiah(200_000)]
    assert holds(session)


def test_an_opening_without_its_member_is_not_itemised() -> None:
    opening = [OPENING, ["1101", None, None, None, 70], ["3102", None, None, None, None, 70]]
    session, result = bring_in(workbook(Saldo_Awal=opening))
    assert places(result.notes) == [("opening_not_itemised", "Saldo Awal!B3")]
    assert holds(session)


def test_an_opening_stock_without_goods_is_not_itemised() -> None:
    opening = [OPENING, ["1301", None, None, None, 70], ["3202", None, None, None, None, 70]]
    session, result = bring_in(workbook(Saldo_Awal=opening))
    assert places(result.notes) == [("opening_stock_not_itemised", "Saldo Awal!A2")]
    assert account_balances(session)["1301"] == "70"
    assert holds(session)


def test_savings_opened_in_one_sum_may_be_taken_out_as_history() -> None:
    opening = [
        OPENING,
        *(["1101", None, None, None, 900], ["1301", None, None, None, 100]),
        ["2101", None, None, None, None, 1_000],
    ]
    goods = ["Kode", "Nama", "Satuan", "Jumlah Awal", "Harga Pokok Awal"]
    sale = ["Tanggal", "Kode Barang", "Jumlah", "Harga Satuan", "Bayar", "No Anggota"]
    session, result = bring_in(
        workbook(
            Saldo_Awal=opening,
            Barang=[goods, ["B1", "Beras", "kg", 1, 100]],
            Simpanan=[SAVINGS, [DAY, "001", "Sukarela", None, 300]],
            Penjualan=[sale, [DAY, "B1", 1, 150, "Potong Simpanan", "002"]],
        )
    )
    assert places(result.notes) == [
        ("opening_not_itemised", "Saldo Awal!B4"),
        ("rule_of_today", "Penjualan!2"),
        ("rule_of_today", "Simpanan!2"),
    ]
    assert account_balances(session)["2101"] == "-550"
    assert holds(session)


def test_no_more_is_taken_out_than_the_opening_held() -> None:
    opening = [OPENING, ["1101", None, None, None, 70], ["2101", None, None, None, None, 70]]
    taken = [SAVINGS, [DAY, "001", "Sukarela", None, 71]]
    with pytest.raises(ImportRefused) as refused:
        bring_in(workbook(Saldo_Awal=opening, Simpanan=taken))
    assert places(refused.value.problems) == [("refused", "Simpanan!E2")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["1101", None, None, None, 5]], [("opening_unbalanced", "Saldo Awal")]),
        (
            [["1101", None, None, None, 5], ["4101", None, None, None, None, 5]],
            [("opening_of_surplus", "Saldo Awal!A3")],
        ),
        (
            [["1999", None, None, None, 5], ["3202", None, None, None, None, 5]],
            [("account_unknown", "Saldo Awal!A2")],
        ),
        (
            [["2101", "009", None, None, None, 5], ["1101", None, None, None, 5]],
            [("member_unknown", "Saldo Awal!B2")],
        ),
        (
            [["1201", "001", None, None, 5], ["3202", None, None, None, None, 5]],
            [("contract_missing", "Saldo Awal!C2")],
        ),
    ],
)
def test_openings_that_fit_nothing_are_refused(
    rows: list[list[Any]], found: list[tuple[str, str]]
) -> None:
    assert places(refusal(workbook(Saldo_Awal=[OPENING, *rows]))) == found


RUNNING = [
    ["P1", "001", date(2023, 6, 1), 5_000_000, 24, "Menurun", 10, None, None, 2_000_000],
    ["P2", "002", date(2023, 9, 1), 1_000_000, 24, "Flat", 10, None, None, 700_000],
]


def running(*opening: list[Any]) -> dict[str, Any]:
    return workbook(Saldo_Awal=[OPENING, *opening], Pinjaman=[LOANS, *RUNNING])


def test_loans_that_ran_already_are_the_detail_of_the_opening() -> None:
    session, result = bring_in(
        running(["1201", None, None, None, 2_700_000], ["3202", None, None, None, None, 2_700_000])
    )
    assert result.entries == 1
    assert account_balances(session) == {"1201": "2700000", "3202": "-2700000"}
    with session.books.read() as tx:
        owed = {
            loan.number: loan_store.outstanding(tx, loan, at=OPENING_DATE)
            for loan in loan_store.everything(tx)
        }
    assert owed == {"P1": Money.rupiah(2_000_000), "P2": Money.rupiah(700_000)}
    assert result.notes == ()
    assert holds(session)


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ([["1201", None, None, None, 2_700_001]], ("opening_differs", "Saldo Awal!E2")),
        (
            [["1201", "001", "P1", None, 1_000_000], ["1201", "002", "P2", None, 1_700_000]],
            ("opening_loan_differs", "Saldo Awal!E2"),
        ),
        (
            [["1201", "002", "P1", None, 2_000_000], ["1201", None, "P2", None, 700_000]],
            ("loan_of_other", "Saldo Awal!B2"),
        ),
        ([["1201", None, "P9", None, 2_700_000]], ("loan_unknown", "Saldo Awal!C2")),
    ],
)
def test_loans_that_ran_already_must_equal_the_opening(
    opening: list[list[Any]], found: tuple[str, str]
) -> None:
    total = sum(row[4] for row in opening)
    problems = refusal(running(*opening, ["3202", None, None, None, None, total]))
    assert places(problems)[0] == found


# --- goods ---

COFFEE = ["B1", "Kopi", "kg", 60_000, None, 2.5, 50_000]
STOCKED = [
    ["1301", None, None, None, 125_000],
    ["3202", None, None, None, None, 125_000],
]


def test_goods_are_bought_and_sold() -> None:
    session, _ = bring_in(
        workbook(
            Saldo_Awal=[OPENING, *STOCKED],
            Barang=[GOODS, COFFEE],
            Simpanan=[SAVINGS, [DAY, "001", "Sukarela", 100_000]],
            Pembelian=[PURCHASES, [DAY, "B1", 2.5, 54_000, "Kredit", "F-7", "Toko Abadi"]],
            Penjualan=[
                SALES,
                [DAY, "B1", 1, 60_000, "Potong Simpanan", "001"],
                [DAY, "B1", 1, 60_000, "Kredit", "002"],
                [DAY, "B1", 0.5, 60_000, "Kredit", None, "Pusat"],
                [DAY, "B1", "0,5", 60_000, "Bank"],
            ],
        )
    )
    assert account_balances(session) == {
        "1101": "100000",
        "1110": "30000",
        "1221": "60000",
        "1222": "30000",
        "1301": "104000",
        "2101": "-40000",
        "2111": "-135000",
        "3202": "-125000",
        "4111": "-120000",
        "4201": "-60000",
        "5111": "104000",
        "5211": "52000",
    }
    assert entries(session)[2].draft.reference == "F-7"
    assert holds(session)


def test_more_than_is_in_stock_cannot_be_sold() -> None:
    problems = refusal(
        workbook(
            Saldo_Awal=[OPENING, *STOCKED],
            Barang=[GOODS, COFFEE],
            Penjualan=[SALES, [DAY, "B1", 2.501, 60_000, "Tunai"]],
        )
    )
    assert refused_with(problems) == [("InsufficientStock", "Penjualan!C2")]


def test_the_opening_stock_must_equal_its_account() -> None:
    opening = [["1301", None, None, None, 124_999], ["3202", None, None, None, None, 124_999]]
    problems = refusal(workbook(Saldo_Awal=[OPENING, *opening], Barang=[GOODS, COFFEE]))
    assert places(problems) == [("opening_differs", "Saldo Awal!E2")]


def test_goods_on_consignment_are_on_the_list_and_in_no_account() -> None:
    goods = ["T1", "Keripik", "bungkus", 10_000, "001", 20, 8_500]
    session, result = bring_in(workbook(Barang=[GOODS, goods]))
    assert [item.product.code for item in shop.goods(session)] == ["T1"]
    assert entries(session) == []
    assert places(result.notes) == [("consigned_stock_not_counted", "Barang!F2")]
    sheets = workbook(Barang=[GOODS, goods], Penjualan=[SALES, [DAY, "T1", 1, 10_000, "Tunai"]])
    assert refused_with(refusal(sheets))[0][0] == "ConsignedGoods"


@pytest.mark.parametrize(
    ("sheets", "found"),
    [
        (
            {"Barang": [GOODS, COFFEE[:5], COFFEE[:5]]},
            ("number_twice", "Barang!A3"),
        ),
        (
            {"Barang": [GOODS, ["T1", "Keripik", "bungkus", 1, "009"]]},
            ("member_unknown", "Barang!E2"),
        ),
        (
            {"Penjualan": [SALES, [DAY, "B9", 1, 5, "Tunai"]]},
            ("goods_unknown", "Penjualan!B2"),
        ),
        (
            {"Pembelian": [PURCHASES, [DAY, "B9", 1, 5, "Tunai"]]},
            ("goods_unknown", "Pembelian!B2"),
        ),
    ],
)
def test_goods_that_fit_nothing_are_refused(sheets: dict[str, Any], found: tuple[str, str]) -> None:
    assert places(refusal(workbook(**sheets))) == [found]


# --- journal ---


def test_rows_with_the_same_date_and_number_are_one_entry() -> None:
    rows = [
        JOURNAL,
        [DAY, "J1", "6104", 75_000, None, "Listrik"],
        [DAY, "J2", "6105", 10_000, None, "Sewa", None, None, "Toko"],
        [DAY, "J1", "6101", 25_000, None, "Honor"],
        [date(2024, 3, 6), "J1", "1101", 50, None, "Lain"],
        [DAY, "J1", "1101", None, 100_000],
        [DAY, "J2", "1101", None, 10_000],
        [date(2024, 3, 6), "J1", "8103", None, 50],
    ]
    session, result = bring_in(workbook(Jurnal=rows))
    posted = entries(session)
    assert [(e.draft.reference, len(e.draft.lines), e.draft.description) for e in posted] == [
        ("J1", 3, "Listrik; Honor"),
        ("J2", 2, "Sewa"),
        ("J1", 2, "Lain"),
    ]
    assert posted[1].draft.lines[0].unit is Unit.SHOP
    assert result.entries == 3


def test_a_savings_line_finds_or_opens_her_account() -> None:
    rows = [
        JOURNAL,
        [DAY, "J1", "5101", 3_000, None, "Jasa"],
        [DAY, "J1", "2101", None, 1_000, None, "001"],
        [DAY, "J1", "2101", None, 2_000, None, "002"],
    ]
    given = [SAVINGS, [DAY, "001", "Sukarela", 10_000]]
    session, _ = bring_in(workbook(Jurnal=rows, Simpanan=given))
    held = {
        number: [each.balance for each in members.member_page(session, number).accounts]
        for number in ("001", "002")
    }
    assert held == {"001": [Money.rupiah(11_000)], "002": [Money.rupiah(2_000)]}
    assert holds(session)


def test_a_loan_line_needs_its_number_and_takes_its_member() -> None:
    loan = ["P1", "001", DAY, 1_000_000, 24, "Menurun", 10]
    rows = [
        JOURNAL,
        [date(2024, 4, 1), "J1", "1110", 110_000, None, "Transfer"],
        [date(2024, 4, 1), "J1", "1201", None, 100_000, None, None, "P1"],
        [date(2024, 4, 1), "J1", "4101", None, 10_000, None, None, "P1"],
    ]
    sheets = workbook(Saldo_Awal=[OPENING, *CASH_AND_GRANT], Pinjaman=[LOANS, loan], Jurnal=rows)
    session, _ = bring_in(sheets)
    siti = members.get_member(session, "001")
    assert {line.member_id for line in entries(session)[-1].draft.lines[1:]} == {siti.id}
    rows[2][7] = None
    assert places(refusal(sheets)) == [("contract_missing", "Jurnal!H3")]


def test_what_consignors_are_owed_is_kept_by_member() -> None:
    rows = [
        JOURNAL,
        [DAY, "J1", "1101", 10_000, None, "Titipan laku"],
        [DAY, "J1", "2112", None, 8_500, None, "001"],
        [DAY, "J1", "4112", None, 1_500, None, "001"],
    ]
    opening = [
        OPENING,
        ["2112", "001", None, None, None, 500],
        ["1101", None, None, None, 500],
    ]
    session, _ = bring_in(workbook(Jurnal=rows, Saldo_Awal=opening))
    lines = [line for entry in entries(session) for line in entry.draft.lines]
    assert len({line.contract_id for line in lines if line.account == "2112"}) == 1
    assert holds(session)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [[DAY, "J1", "6104", 75_000], [DAY, "J1", "1101", None, 74_000]],
            [("rows_unbalanced", "Jurnal!D2")],
        ),
        ([[DAY, "J1", "6104", 5]], [("rows_unbalanced", "Jurnal!D2")]),
        (
            [[DAY, "J1", "2101", 5], [DAY, "J1", "1101", None, 5]],
            [("member_missing", "Jurnal!G2")],
        ),
        (
            [[DAY, "J1", "1221", 5], [DAY, "J1", "1101", None, 5]],
            [("member_missing", "Jurnal!G2")],
        ),
        (
            [[DAY, "J1", "9999", 5], [DAY, "J1", "1101", None, 5, None, "009"]],
            [("account_unknown", "Jurnal!C2"), ("member_unknown", "Jurnal!G3")],
        ),
    ],
)
def test_entries_that_fit_nothing_are_refused(
    rows: list[list[Any]], found: list[tuple[str, str]]
) -> None:
    assert places(refusal(workbook(Jurnal=[JOURNAL, *rows]))) == found


# --- accounts, settings ---


def test_own_accounts_stand_beside_the_shipped_ones() -> None:
    accounts = [
        ["Kode", "Nama", "Nama Inggris", "Jenis", "Saldo Normal", "Arus Kas", "Anggota"],
        ["1112", "Bank Jatim", None, "Aset", None, "K", None],
        ["1606.01", "Warung baru", "New stall", "Aset", "D", "I", None],
        ["4120", "Jasa ojek", None, "Pendapatan", None, None, "m"],
        ["1659", "Ak. penyusutan lain", None, "Aset", "K", "N", None],
    ]
    rows = [JOURNAL, [DAY, "1", "1112", 5_000], [DAY, "1", "4120", None, 5_000, None, "001"]]
    session, _ = bring_in(workbook(Akun=accounts, Jurnal=rows))
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
    assert chart["1112"].type is AccountType.CURRENT_ASSET
    assert chart["1606.01"].type is AccountType.FIXED_ASSET
    assert chart["1606.01"].name_en == "New stall"
    assert (chart["4120"].type, chart["4120"].patronage) == (
        AccountType.MEMBER_REVENUE,
        Patronage.MEMBER,
    )
    assert (chart["1659"].type, chart["1659"].normal_side) == (
        AccountType.CONTRA_ASSET,
        Side.CREDIT,
    )
    assert holds(session)


def test_a_code_of_the_shipped_chart_cannot_be_taken() -> None:
    rows = [["Kode", "Nama", "Jenis"], ["1101", "Kas", "Aset"]]
    assert places(refusal(workbook(Akun=rows))) == [("number_taken", "Akun!A2")]


def test_an_account_that_was_switched_off_is_switched_on() -> None:
    rows = [JOURNAL, [DAY, "1", "6114", 5], [DAY, "1", "1102", None, 5]]
    session, result = bring_in(workbook(Jurnal=rows))
    assert [note.place for note in result.notes if note.code == "account_switched_on"] == [
        *("Jurnal!C2", "Jurnal!C3"),
    ]
    with session.books.read() as tx:
        assert chart_store.chart(tx)["6114"].active


def test_rules_of_the_surplus_are_taken_over() -> None:
    rows = [
        ["Bagian", "% Anggota", "% Bukan Anggota", "Dasar"],
        ["Cadangan", 60, 100, None],
        ["Jasa Modal", 40, 0, "Wajib"],
    ]
    session, _ = bring_in(workbook(Aturan_SHU=rows))
    assert sum(surplus.surplus_rules(session).members.values()) == 1_000_000


# --- the import as a whole ---


def test_only_those_who_may_import_do() -> None:
    source = read(workbook())
    session = new_book(source)
    chair = Session(books=session.books, user=User(name="ketua", role=Role.CHAIR))
    with pytest.raises(NotPermitted):
        importing.import_workbook(chair, source)


def test_a_try_keeps_nothing() -> None:
    source = read(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    session = new_book(source)
    tried = importing.import_workbook(session, source, dry_run=True)
    assert tried.entries == 1
    assert entries(session) == []
    assert members.list_members(session) == ()
    assert importing.import_workbook(session, source).entries == 1


def test_nothing_comes_in_twice() -> None:
    source = read(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    session = new_book(source)
    importing.import_workbook(session, source)
    with pytest.raises(ImportRefused) as refused:
        importing.import_workbook(session, source)
    assert places(refused.value.problems) == [("file_imported_before", "")]
    rows_only = {"Jurnal": [JOURNAL, [DAY, "1", "1101", 5], [DAY, "1", "8103", None, 5]]}
    more = read(rows_only)
    importing.import_workbook(session, more)
    with pytest.raises(ImportRefused) as refused:
        importing.import_workbook(session, more)
    assert places(refused.value.problems) == [("file_imported_before", "")]


def test_the_same_people_again_stay_as_they_are() -> None:
    session, _ = bring_in(workbook())
    again = workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]])
    again["Anggota"][1][1] = " SITI "
    again["Anggota"][2][1] = "Wati"
    with pytest.raises(ImportRefused) as refused:
        importing.import_workbook(session, read(again))
    assert places(refused.value.problems) == [("number_taken", "Anggota!A3")]
    del again["Anggota"][2]
    result = importing.import_workbook(session, read(again))
    assert places(result.notes) == [("member_known", "Anggota!A2")]
    assert (result.members, result.entries) == (0, 1)
    assert members.get_member(session, "001").name == "Siti"


def test_a_row_like_an_entry_of_that_day_is_noted() -> None:
    rows = [SAVINGS, [DAY, "001", "Wajib", 20_000], [DAY, "001", "Wajib", 20_000]]
    session, first = bring_in(workbook(Simpanan=rows))
    assert first.notes == ()
    more = [SAVINGS, [DAY, "001", "Wajib", 20_000], [DAY, "002", "Wajib", 20_000]]
    result = importing.import_workbook(session, read({"Simpanan": more}))
    assert places(result.notes) == [("row_looks_known", "Simpanan!2")]
    assert result.notes[0].values["voucher"] == "BKM/2024/000001"


def test_bad_cells_and_rows_that_fit_nothing_are_named_together() -> None:
    """A row with a bad cell is no second finding wherever its number is named."""
    sheets = workbook(
        Simpanan=[SAVINGS, [DAY, "001", "Wajib", "dua"], [DAY, "002", "Wajib", 5],
                  [DAY, "009", "Wajib", 5]],
        Saldo_Awal=[OPENING, ["1101", None, None, None, "dua"],
                    ["3202", None, None, None, None, 5]],
    )  # fmt: skip
    sheets["Anggota"][2][2] = "X"
    assert places(refusal(sheets)) == [
        ("unknown_choice", "Anggota!C3"),
        ("refused", "Saldo Awal!E2"),
        ("refused", "Simpanan!D2"),
        ("member_unknown", "Simpanan!B4"),
    ]


def test_a_second_workbook_adds_to_the_book() -> None:
    session, _ = bring_in(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    more = {"Simpanan": [SAVINGS, [date(2024, 4, 5), "001", "Wajib", 20_000]]}
    importing.import_workbook(session, read(more))
    assert account_balances(session) == {"1101": "40000", "3102": "-40000"}


def test_the_opening_date_stays_once_entries_stand_on_it() -> None:
    session, _ = bring_in(workbook(Simpanan=[SAVINGS, [DAY, "001", "Wajib", 20_000]]))
    other = [["Kunci", "Nilai"], ["Nama", "Baru"], ["Tanggal Saldo Awal", date(2023, 1, 1)]]
    with pytest.raises(ImportRefused) as refused:
        importing.import_workbook(session, read({"Koperasi": other}))
    assert places(refused.value.problems) == [("opening_date_fixed", "Koperasi")]
    other[2][1] = OPENING_DATE
    importing.import_workbook(session, read({"Koperasi": other}))
    assert settings.cooperative(session).name == "Baru"


def test_what_a_second_workbook_leaves_empty_stays() -> None:
    first = [
        *(["Kunci", "Nilai"], ["Nama", "Lama"], ["Tanggal Saldo Awal", OPENING_DATE]),
        *(["Jenis", "Konsumen"], ["Alamat", "Jalan Mawar 1"], ["Ketua", "Siti"]),
        ["Tahun Buku Mulai", "01-07"],
    ]
    rows = [SAVINGS, [DAY, "001", "Wajib", 20_000]]
    session, _ = bring_in({**workbook(Simpanan=rows), "Koperasi": first})
    before = settings.cooperative(session)
    second = [["Kunci", "Nilai"], ["nama", "Baru"], ["Tanggal Saldo Awal", OPENING_DATE]]
    second += [["Ketua", "Ani"], ["Alamat", None]]
    importing.import_workbook(session, read({"Koperasi": second}))
    assert settings.cooperative(session) == replace(before, name="Baru", chair="Ani")


def test_a_second_opening_is_refused() -> None:
    opening = [OPENING, *CASH_AND_GRANT]
    session, _ = bring_in(workbook(Saldo_Awal=opening))
    with pytest.raises(ImportRefused) as refused:
        importing.import_workbook(session, read({"Saldo Awal": opening}))
    assert places(refused.value.problems) == [("opening_exists", "Saldo Awal")]


def test_a_new_book_needs_the_cooperative() -> None:
    sheets = workbook()
    del sheets["Koperasi"]
    with pytest.raises(ImportRefused) as refused:
        importing.cooperative_of(read(sheets))
    assert places(refused.value.problems) == [("sheet_missing", "Koperasi")]


def test_progress_is_told_and_can_stop_it() -> None:
    rows = [SAVINGS, *([DAY, "001", "Wajib", 20_000] for _ in range(120))]
    source = read(workbook(Simpanan=rows))
    session = new_book(source)
    told: list[tuple[int, int]] = []
    importing.import_workbook(session, source, progress=lambda *now: told.append(now))
    assert told == [(50, 122), (100, 122), (122, 122)]

    def stop(_done: int, _rows: int) -> None:
        raise KeyboardInterrupt

    other = new_book(source)
    with pytest.raises(KeyboardInterrupt):
        importing.import_workbook(other, source, progress=stop)
    assert entries(other) == []


def test_years_may_follow_each_other() -> None:
    rows = [SAVINGS, *([date(year, 5, 5), "001", "Wajib", 20_000] for year in (2026, 2024, 2025))]
    session, _ = bring_in(workbook(Simpanan=rows))
    assert [str(entry.voucher) for entry in entries(session)] == [
        *("BKM/2024/000001", "BKM/2025/000001", "BKM/2026/000001"),
    ]


def test_the_trail_knows_of_the_import() -> None:
    session, _ = bring_in(workbook())
    with session.books.read() as tx:
        actions = tx.connection.exec_driver_sql(
            "SELECT subject, who FROM audit_event WHERE action = 'import'"
        ).all()
    assert [tuple(row) for row in actions] == [("test.xlsx", TREASURER.name)]


def test_published_case_20_is_loaded_to_the_rupiah() -> None:
    """Koperasi Sejahtera, 31 December 2014 and 2013."""
    figures = (
        "1101 115.0 221.3; 1222 56.0 96.3; 1304 220.0 200.0; 1602 145.0 182.5; 1652 -12.5 -15.0;"
        "1601 235.0 435.5; 1605 145.0 155.0; 1655 -45.0 -50.0; 2111 -58.5 -44.6;"
        "2101 -290.0 -250.0; 2131 -85.5 -98.4; 3202 -159.0 -450.0; 3301 -200.0 -291.6;"
        "3402 -65.5 -91.0"
    )
    rows = [figure.split() for figure in figures.split(";")]
    before = {code: _millions(first) for code, first, _ in rows}
    after = {code: _millions(last) for code, _, last in rows}
    opening = [
        [code, "001" if code in {"2101", "2131"} else None, None, None, *_sides(amount)]
        for code, amount in before.items()
    ]
    changes = [
        [
            *(date(2014, 12, 31), "1", code),
            *_sides(after[code] - before[code]),
            *("Tahun 2014", "001" if code in {"2101", "2131"} else None),
        ]
        for code in after
    ]
    cooperative = [["Kunci", "Nilai"], ["Nama", "Sejahtera"], ["Tanggal Saldo Awal", "2014-01-01"]]
    member = [MEMBERS[0], ["001", "Anggota", "P", "2010-01-01"]]
    session, _ = bring_in(
        workbook(
            Koperasi=cooperative,
            Anggota=member,
            Saldo_Awal=[OPENING, *opening],
            Jurnal=[JOURNAL, *changes],
        )
    )
    assert account_balances(session) == {code: str(amount) for code, amount in after.items()}
    assert holds(session)


def _millions(text: str) -> int:
    return int(Decimal(text) * 1_000_000)


def _sides(amount: int) -> tuple[int | None, int | None]:
    return (amount, None) if amount > 0 else (None, -amount)


def test_savings_products_are_found_by_name() -> None:
    rows = [SAVINGS, [DAY, "001", "Simpanan hari raya", 10_000], [DAY, "001", "hari raya", 5_000]]
    session, result = bring_in(workbook(Simpanan=rows))
    assert account_balances(session) == {"1101": "15000", "2103": "-15000"}
    assert {note.code for note in result.notes} == {"rule_of_today"}
    assert len(savings.list_products(session, all_of_them=True)) > 3
    with session.books.read() as tx:
        assert settings_store.cooperative(tx).opening_date == OPENING_DATE
