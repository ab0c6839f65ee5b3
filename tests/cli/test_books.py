"""The commands on a book, from the workbook to the closed year."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from coopledger import cli
from coopledger.cli.dispatch import LATER, MODULES
from coopledger.services import importing, opening
from tests.services.workbook_builders import TREASURER, Sheets, workbook, write

PASSWORD = "kunci rahasia bersama"
SAVINGS = ["Tanggal", "No Anggota", "Jenis", "Setor", "Tarik"]
JOURNAL = ["Tanggal", "No Bukti", "Kode Akun", "Debet", "Kredit", "Keterangan", "No Anggota"]
SURPLUS = [
    ["Bagian", "% Anggota", "% Bukan Anggota"],
    ["Cadangan", 40, 100],
    ["Jasa Modal", 60, 0],
]


def sheets() -> Sheets:
    return workbook(
        Simpanan=[
            SAVINGS,
            [date(2024, 3, 5), "001", "Wajib", 100_000],
            [date(2024, 3, 5), "002", "Wajib", 300_000],
        ],
        Jurnal=[
            JOURNAL,
            [date(2024, 6, 30), "J1", "1101", 50_000, None, "Uang pangkal"],
            [date(2024, 6, 30), "J1", "4119", None, 50_000, None, "001"],
        ],
        Aturan_SHU=SURPLUS,
    )


class Run:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder
        self.book = folder / "book"
        self.opened: list[tuple[Path | None, str | None]] = []
        self.out = self.err = ""

    def __call__(self, *arguments: str | Path) -> int:
        status = cli.main([str(each) for each in arguments], open_window=self._open)
        self.out, self.err = self._capsys.readouterr()
        return status

    def _open(self, book: Path | None, language: str | None) -> int:
        self.opened.append((book, language))
        return 7

    def json(self, *arguments: str | Path) -> Any:
        assert self(*arguments) == 0, self.err
        return json.loads(self.out)

    def refused(self, *arguments: str | Path) -> str:
        """The one line of a command that could not run."""
        assert self(*arguments) == 2
        assert (self.out, self.err.count("\n")) == ("", 1)
        assert self.err.startswith("coopledger: ")
        return self.err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COOPLEDGER_PASSWORD", PASSWORD)
    return Run(capsys, tmp_path)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the workbook and the book made from it, quick to open."""
    folder = tmp_path_factory.mktemp("finished")
    book = importing.NewBook(
        folder=folder / "book", user=TREASURER, password=PASSWORD, cost=opening.PRACTICE_COST
    )
    importing.create_book(book, importing.read(write(folder / "w.xlsx", sheets())))
    return folder


@pytest.fixture
def made(run: Run, finished: Path) -> Run:
    """With a book made from the workbook."""
    shutil.copytree(finished, run.folder, dirs_exist_ok=True)
    return run


# --- import ---


def test_a_workbook_makes_a_book(run: Run) -> None:
    path = write(run.folder / "w.xlsx", sheets())
    assert run("import", run.book, path, "--create") == 0
    assert "3 bukti, 2 anggota" in run.out
    assert re.search(r"([0-9A-Z]{5}-){5}", run.err)
    checks = run.json("check", run.book, "--json")["checks"]
    assert all(check["holds"] for check in checks)
    assert [check["name"] for check in checks] == [
        *("balanced", "numbers", "chain", "control-accounts", "locked-periods"),
        *("member-balances", "stock", "loan-schedules", "attachments", "meetings"),
        *("term-deposits", "opening-equals-closing", "schema-and-triggers"),
    ]


def test_refusals_name_their_cells_and_leave_no_book(run: Run) -> None:
    changed = sheets()
    changed["Simpanan"][1][3] = "seratus"
    changed["Jurnal"][1][3] = 50_001
    path, copy = write(run.folder / "w.xlsx", changed), run.folder / "errors.xlsx"
    assert run("import", run.book, path, "--create", "--errors", copy) == 1
    assert "Simpanan!D2 (Setor): " in run.err
    assert run.out == ""
    assert not run.book.exists()
    assert openpyxl.load_workbook(copy)["Simpanan"]["F2"].value.startswith("Setor: ")
    changed["Simpanan"][1][3] = 100_000
    assert run("import", run.book, write(path, changed), "--create") == 1
    assert "Jurnal!D2 (Debet): " in run.err
    assert not run.book.exists()


def test_a_refusal_while_posting_leaves_no_book(run: Run) -> None:
    changed = sheets()
    changed["Simpanan"].append([date(2024, 3, 6), "001", "Wajib", None, 100_001])
    assert run("import", run.book, write(run.folder / "w.xlsx", changed), "--create") == 1
    assert "Simpanan!E4 (Tarik): " in run.err
    assert not run.book.exists()
    run.book.mkdir()
    assert run("import", run.book, run.folder / "w.xlsx", "--create") == 1
    assert list(run.book.iterdir()) == []


def test_a_try_makes_no_book(run: Run) -> None:
    path = write(run.folder / "w.xlsx", sheets())
    assert run("import", run.book, path, "--create", "--dry-run", "--lang", "en") == 0
    assert run.out == "Could be taken over: 3 entries, 2 members. Nothing was kept.\n"
    assert not run.book.exists()


def test_a_second_workbook_comes_into_the_book(made: Run) -> None:
    more = {"Simpanan": [SAVINGS, [date(2024, 4, 5), "001", "Wajib", 20_000]]}
    path = write(made.folder / "more.xlsx", more)
    assert made("import", made.book, path, "--dry-run") == 0
    assert made("import", made.book, path) == 0
    assert "1 bukti, 0 anggota" in made.out
    assert made("import", made.book, path) == 1
    assert "Berkas ini sudah masuk" in made.err


def test_a_weak_password_is_warned_about(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOPLEDGER_PASSWORD", "123")
    path = write(run.folder / "w.xlsx", sheets())
    assert run("import", run.book, path, "--create", "--user", "sri") == 0
    assert "mudah ditebak" in run.err
    assert run("check", run.book, "--user", "sri") == 0


def test_what_cannot_be_imported(made: Run) -> None:
    path = made.folder / "w.xlsx"
    assert "sudah ada" in made.refused("import", made.book, path, "--create")
    assert "tidak bisa dibaca" in made.refused("import", made.book, made.folder / "none.xlsx")
    assert "Tidak ada buku" in made.refused("import", made.folder / "none", path)


# --- template ---


def test_the_template_is_written_once(run: Run) -> None:
    path = run.folder / "template.xlsx"
    assert run("template", path) == 0
    assert "sudah ada" in run.refused("template", path)


# --- passwords ---


def test_the_password_comes_from_a_file_first(made: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    file = made.folder / "password"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    monkeypatch.setenv("COOPLEDGER_PASSWORD", "wrong")
    assert "kata sandi salah" in made.refused("check", made.book)
    assert made("check", made.book, "--password-file", file) == 0
    made.refused("check", made.book, "--password-file", made.folder / "none")
    monkeypatch.delenv("COOPLEDGER_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert "--password-file" in made.refused("check", made.book)


def test_the_password_is_typed_where_someone_is_there(
    made: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COOPLEDGER_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _question: PASSWORD)
    assert made("check", made.book) == 0
    typed = iter([PASSWORD, "other"])
    monkeypatch.setattr("getpass.getpass", lambda _question: next(typed))
    made.refused("import", made.folder / "new", made.folder / "w.xlsx", "--create")


def test_an_unknown_user_is_told(made: Run) -> None:
    assert "budi" in made.refused("check", made.book, "--user", "budi")


# --- reports and statements ---


@pytest.mark.parametrize(
    "name",
    [
        *("journal", "general-ledger", "trial-balance", "financial-position", "surplus"),
        *("changes-in-equity", "cash-flow", "member-register", "savings-balances"),
        *("dues-arrears", "loan-balances", "loan-aging", "stock", "surplus-allocation"),
        "disability",
        "annual-report",
    ],
)
def test_reports_are_written_in_four_forms(made: Run, name: str) -> None:
    values = made.json("report", made.book, name, "--out", "-")
    assert values["report"] == name
    assert (values["cooperative"], values["to"][:4]) == ("Koperasi Coba", "2024")
    for form, start in (
        ("pdf", b"%PDF-"),
        ("xlsx", b"PK"),
        ("csv", b"\xef\xbb\xbf"),
        ("json", b"{"),
    ):
        out = made.folder / f"{name}.{form}"
        assert made("report", made.book, name, "--out", out) == 0
        assert (made.out, made.err) == ("", "")
        assert out.read_bytes().startswith(start)
    assert json.loads((made.folder / f"{name}.json").read_text("utf-8")) == values


def test_a_report_without_dates_stands_at_the_last_entry(made: Run) -> None:
    assert made.json("report", made.book, "trial-balance", "--out", "-")["to"] == "2024-06-30"
    span = made.json("report", made.book, "surplus", "--out", "-")
    assert (span["from"], span["to"]) == ("2024-01-01", "2024-12-31")


def test_reports_of_a_given_time_and_unit(made: Run) -> None:
    def total(*options: str) -> str:
        values = made.json("report", made.book, "financial-position", *options, "--out", "-")
        text: str = values["totals"]["assets"]
        return text

    assert total("--at", "2024-03-05") == "400000"
    assert total("--at", "2024-03-04") == "0"
    assert total("--year", "2024") == "450000"
    assert total("--to", "2024-06-30", "--unit", "usp") == "0"
    surplus = made.json(
        *("report", made.book, "surplus", "--from", "2024-07-01", "--to", "2024-07-31"),
        *("--out", "-"),
    )
    assert surplus["totals"]["surplus"] == "0"


def test_reports_that_cannot_be(made: Run) -> None:
    report = ("report", made.book)
    assert "akan datang" in made.refused(*report, "health", "--out", "-")
    assert "trial-balance" in made.refused(*report, "neraca", "--out", "-")
    made.refused(*report, "surplus", "--out", "x.docx")
    made.refused(*report, "surplus")
    made.refused(*report, "stock", "--unit", "Toko", "--out", "-")
    made.refused(*report, "stock", "--unit", "Kantin", "--out", "-")
    made.refused(*report, "surplus", "--from", "2024-07-01", "--to", "2024-06-01", "--out", "-")
    made.refused(*report, "surplus", "--at", "31-02-2024", "--out", "-")
    nowhere = made.folder / "none" / "x.pdf"
    assert "Pilih folder yang ada" in made.refused(*report, "stock", "--out", nowhere)
    assert "terlalu jauh ke depan" in made.refused(*report, "stock", "--year", "9999", "--out", "-")
    assert "terlalu lama" in made.refused(*report, "stock", "--year", "0000", "--out", "-")
    assert "--help" in made.refused(*report, "stock", "--year", "99999", "--out", "-")


@pytest.mark.parametrize("name", ["journal", "general-ledger"])
def test_an_empty_side_is_zero_in_json_and_a_section_has_no_amounts(made: Run, name: str) -> None:
    rows = made.json("report", made.book, name, "--out", "-")["rows"]
    for row in rows:
        filled = row["kind"] != "section"
        assert all(isinstance(amount, str) for amount in row["amounts"])
        assert bool(row["amounts"]) is filled


def test_the_annual_report_has_the_form_of_every_report(made: Run) -> None:
    values = made.json("report", made.book, "annual-report", "--out", "-")
    assert {"report", "cooperative", "from", "to", "columns", "rows"} <= set(values)


def test_a_full_disk_behind_the_output_is_no_mistake_of_ours(
    made: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sys.stdout.write", full)
    assert made("report", made.book, "stock", "--out", "-") == 2
    assert "Disk penuh" in made.err


def test_member_statements_are_printed(made: Run) -> None:
    span = ("--from", "2024-01-01", "--to", "2024-12-31")
    one, everyone = made.folder / "one.pdf", made.folder / "all.pdf"
    assert made("statement", made.book, "--member", "001", *span, "--out", one) == 0
    assert made("statement", made.book, "--all", *span, "--out", everyone) == 0
    assert one.read_bytes().startswith(b"%PDF-")
    assert len(everyone.read_bytes()) > len(one.read_bytes())
    out = ("--out", one)
    assert "009" in made.refused("statement", made.book, "--member", "009", *span, *out)
    made.refused("statement", made.book, "--all", *span, "--out", "x.txt")
    made.refused("statement", made.book, *span, *out)
    early = ("--from", "2020-01-01", "--to", "2020-12-31")
    made.refused("statement", made.book, "--all", *early, *out)


# --- closing and the surplus ---


def test_a_year_is_closed_and_its_surplus_shared_out(made: Run) -> None:
    before = made.json("report", made.book, "surplus-allocation", "--year", "2024", "--out", "-")
    assert (before["decided"], before["surplus"]) == (False, "50000")
    assert {m["member"]: m["capital_return"] for m in before["members"]} == {
        "001": "7500",
        "002": "22500",
    }
    assert made("close", made.book, "--month", "2024-01") == 0
    assert made("close", made.book, "--month", "2024-03") == 1
    assert made("close", made.book, "--year", "2024") == 0
    assert made("close", made.book, "--year", "2024") == 1
    allocate = ("allocate-surplus", made.book, "--year", "2024", "--decided-on")
    assert made(*allocate, "2024-12-01") == 1
    assert made(*allocate, "2025-03-15") == 0
    assert made(*allocate, "2025-03-15") == 1
    after = made.json("report", made.book, "surplus-allocation", "--year", "2024", "--out", "-")
    assert after["decided"] is True
    assert {**after, "decided": False, "notes": None, "rows": None, "decided_on": None} == {
        **before,
        "notes": None,
        "rows": None,
        "decided_on": None,
    }
    assert made("check", made.book) == 0
    late = write(
        made.folder / "late.xlsx", {"Simpanan": [SAVINGS, [date(2024, 4, 5), "001", "Wajib", 5]]}
    )
    assert made("import", made.book, late) == 1
    assert "Simpanan!A2 (Tanggal): " in made.err


def test_closing_needs_a_month_or_a_year(made: Run) -> None:
    made.refused("close", made.book)
    made.refused("close", made.book, "--month", "2024-13")
    made.refused("close", made.book, "--month", "2024-01", "--year", "2024")
    assert made("close", made.book, "--year", "2030") == 1


# --- export ---


@pytest.mark.parametrize("form", ["beancount", "hledger", "csv"])
def test_the_journal_is_exported(made: Run, form: str) -> None:
    out = made.folder / "out"
    assert made("export", made.book, "--format", form, out) == 0
    assert made.out == "3 bukti\n"
    assert "4119" in out.read_text("utf-8")


# --- the program itself ---


def test_help_names_every_command(run: Run) -> None:
    assert run("--help") == 0
    assert [name for name in MODULES if name not in run.out] == []
    for name in MODULES:
        assert run(name, "--help") == 0
        assert "--lang" in run.out
    assert run("--version") == 0


@pytest.mark.parametrize("name", sorted(LATER))
def test_what_comes_later_says_so(run: Run, name: str) -> None:
    assert "akan datang" in run.refused(name, "x", "--out", "y")
    assert "comes later" in run.refused(name, "--lang", "en")


def test_a_backup_cannot_be_checked_yet(run: Run) -> None:
    file = run.folder / "x.coopbackup"
    file.write_bytes(b"x")
    assert "akan datang" in run.refused("check", file)


def test_without_a_command_the_window_opens(run: Run) -> None:
    assert run() == 7
    assert run("--lang", "en") == 7
    assert run(run.folder) == 7
    assert run.opened == [(None, None), (None, "en"), (run.folder, None)]


def test_neither_command_nor_book(run: Run) -> None:
    assert "chek" in run.refused("chek")
    run.refused("--nothing")
    run.refused("--lang", "nl", "words", "5")
    run.refused("words", "5", "--lang")


def test_a_mistake_of_ours_shows_no_traceback(made: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("a mistake")

    monkeypatch.setattr("coopledger.services.checking.check", broken)
    assert "ZeroDivisionError: a mistake" in made.refused("check", made.book)


def test_stopping_is_no_mistake(made: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("coopledger.services.checking.check", stopped)
    assert "Dihentikan" in made.refused("check", made.book)


# --- as a process ---


def process(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coopledger", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def test_the_program_answers_as_a_process() -> None:
    done = process("words", "1001000")
    assert (done.returncode, done.stdout, done.stderr) == (0, "satu juta seribu rupiah\n", "")
    refused = process("check", "/nowhere")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Traceback" not in refused.stderr


def test_calculators_load_no_database_and_no_window() -> None:
    script = (
        "import sys; from coopledger.cli import main;"
        "main(['words', '5'], open_window=None);"
        "main('loan-schedule --principal 5000000 --rate-per-year 18 --months 10 --method flat "
        "--start 2024-01-31 --json'.split(), open_window=None);"
        "print(sorted({n.partition('.')[0] for n in sys.modules} &"
        " {'sqlalchemy', 'PySide6', 'openpyxl', 'reportlab', 'babel', 'xlsxwriter'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.splitlines()[-1] == "[]"
