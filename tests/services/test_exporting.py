"""The whole journal for other programs: what they compute equals our books."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from coopledger.accounting.errors import FileNotWritable, NotPermitted
from coopledger.services import closing, exporting
from coopledger.services.exporting import ExportFormat
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from coopledger.storage import balances
from tests.services.workbook_builders import bring_in, workbook

JOURNAL = ["Tanggal", "No Bukti", "Kode Akun", "Debet", "Kredit", "Keterangan", "No Anggota"]
DAY = date(2024, 3, 5)


@pytest.fixture
def session() -> Session:
    rows = [
        JOURNAL,
        [DAY, "F-1; x", "6104", 75_000.07, None, 'Listrik "PLN"; kantor | C:\\a, 1:2'],
        [DAY, "F-1; x", "1101", None, 75_000.07],
        [DAY, "F-2", "1101", 20_000, None, "Setoran"],
        [DAY, "F-2", "3102", None, 20_000, None, "001"],
        [DAY, "F-3", "9901", 5_000, None, "Titipan"],
        [DAY, "F-3", "9904", None, 5_000],
        [DAY, "F-4", "1101", 500, None, "=1+1"],
        [DAY, "F-4", "8103", None, 500],
    ]
    opening = [
        ["Kode Akun", "No Anggota", "Debet", "Kredit"],
        ["1101", None, 1_000_000],
        ["3202", None, None, 1_000_000],
    ]
    book, _ = bring_in(workbook(Jurnal=rows, Saldo_Awal=opening))
    request = closing.CloseYearRequest(operation_id=book.ids.new(), year=2024)
    closing.close_year(book, request)
    return book


def ours(session: Session) -> dict[str, Decimal]:
    with session.books.read() as tx:
        nets = balances.by_account(tx)
    return {code: net.to_decimal() for code, net in nets.items() if net}


def text(session: Session, form: ExportFormat) -> str:
    return exporting.as_text(exporting.whole_journal(session), form)


def test_beancount_has_one_account_each_and_metadata(session: Session) -> None:
    written = text(session, ExportFormat.BEANCOUNT)
    lines = written.splitlines()
    opened = [line.split()[2] for line in lines if " open " in line]
    assert len(opened) == len(set(opened)) == 152
    assert "Equity:9901-Barang-titipan-anggota-memo" in opened
    assert '    member: "001"' in lines
    assert '    contract: "SW-001"' in lines
    assert '    unit: "Pusat"' in lines
    assert '2023-12-31 * "Saldo awal" #opening' in lines
    assert sum(line.endswith("#closing") for line in lines) == 2
    assert r'"Listrik \"PLN\"; kantor | C:\\a, 1:2"' in written


def test_beancount_sums_to_our_balances(session: Session) -> None:
    sums: dict[str, Decimal] = {}
    for line in text(session, ExportFormat.BEANCOUNT).splitlines():
        if match := re.fullmatch(r"  \w+:(\d{4})\S*  (-?\d+\.\d\d) IDR", line):
            sums[match[1]] = sums.get(match[1], Decimal(0)) + Decimal(match[2])
    assert {code: amount for code, amount in sums.items() if amount} == ours(session)


def test_bean_check_is_content(session: Session, tmp_path: Path) -> None:
    loader = pytest.importorskip("beancount.loader")
    path = tmp_path / "x.beancount"
    exporting.export(session, ExportFormat.BEANCOUNT, path)
    entries, errors, _ = loader.load_file(str(path))
    assert errors == []
    checked = [entry for entry in entries if type(entry).__name__ == "Balance"]
    assert {e.account.split(":")[1][:4]: e.amount.number for e in checked if e.amount.number} == (
        ours(session)
    )


@pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger is not installed")
def test_hledger_computes_our_balances(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "x.journal"
    exporting.export(session, ExportFormat.HLEDGER, path)
    subprocess.run(["hledger", "-f", path, "check", "--strict"], check=True)
    answer = subprocess.run(
        ["hledger", "-f", path, "balance", "--flat", "--no-total", "--output-format=csv"],
        check=True,
        capture_output=True,
        text=True,
    )
    rows = csv.DictReader(io.StringIO(answer.stdout))
    sums = {row["account"].split(":")[1][:4]: Decimal(row["balance"].split()[0]) for row in rows}
    assert sums == ours(session)
    tagged = subprocess.run(
        ["hledger", "-f", path, "register", "tag:member=001", "tag:unit=Pusat"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert len(tagged.stdout.splitlines()) == 1


def test_hledger_keeps_marks_out_of_its_grammar(session: Session) -> None:
    line = next(x for x in text(session, ExportFormat.HLEDGER).splitlines() if "PLN" in x)
    assert line == (
        '2024-03-05 * (BKK/2024/000001) Listrik "PLN", kantor / C:\\a, 1:2'
        "  ; entry:2, kind:journal, reference:F-1; x"
    )


def test_csv_has_a_row_for_each_line(session: Session) -> None:
    written = text(session, ExportFormat.CSV)
    assert written.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(written.removeprefix("\ufeff"))))
    sums: dict[str, Decimal] = {}
    for row in rows:
        net = Decimal(row["debit"] or 0) - Decimal(row["credit"] or 0)
        sums[row["account"]] = sums.get(row["account"], Decimal(0)) + net
    assert {code: amount for code, amount in sums.items() if amount} == ours(session)
    assert {row["kind"] for row in rows} == {"opening", "journal", "closing"}
    assert "'=1+1" in {row["description"] for row in rows}
    savings = next(row for row in rows if row["account"] == "3102")
    assert (savings["member"], savings["contract"], savings["credit"]) == ("001", "SW-001", "20000")


def test_an_empty_book_exports_nothing_but_its_heading() -> None:
    session, _ = bring_in(workbook())
    assert text(session, ExportFormat.BEANCOUNT).count("\n") < 5
    assert len(text(session, ExportFormat.CSV).splitlines()) == 1


def test_only_those_who_may_export_do(session: Session, tmp_path: Path) -> None:
    cashier = Session(books=session.books, user=User(name="k", role=Role.CASHIER))
    with pytest.raises(NotPermitted):
        exporting.export(cashier, ExportFormat.CSV, tmp_path / "x.csv")


def test_a_folder_that_is_not_there_is_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(FileNotWritable):
        exporting.export(session, ExportFormat.CSV, tmp_path / "none" / "x.csv")
