"""`sample`, and how long work tells how far it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coopledger import cli
from coopledger.accounting.errors import DiskFull
from coopledger.cli.terminal import Terminal
from coopledger.i18n import Translator


def sample(folder: Path, *options: str) -> int:
    arguments = ["sample", str(folder), "--members", "3", "--years", "1", *options]
    return cli.main(arguments, open_window=lambda _book, _language: 99)


def test_the_practice_cooperative_is_made_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "practice"
    assert sample(folder) == 0
    assert "latihan" in capsys.readouterr().out
    for name in ("statements.pdf", "annual-report.pdf"):
        assert (folder / name).read_bytes().startswith(b"%PDF-")
    monkeypatch.setenv("COOPLEDGER_PASSWORD", "latihan")
    book = str(folder / "book")
    assert cli.main(["check", book], open_window=lambda _book, _language: 99) == 0
    capsys.readouterr()
    assert sample(folder) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("existed", [True, False])
def test_a_practice_cooperative_that_breaks_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existed: bool
) -> None:
    folder = tmp_path / "practice"
    if existed:
        folder.mkdir()

    def full(*_arguments: object, **_options: object) -> bytes:
        raise DiskFull

    monkeypatch.setattr("coopledger.services.reporting.report_file", full)
    assert sample(folder) == 2
    assert [each.name for each in tmp_path.rglob("*")] == (["practice"] if existed else [])


def test_a_file_is_no_place_for_a_practice_cooperative(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kas.xlsx"
    file.touch()
    assert sample(file) == 2
    assert "sudah ada" in capsys.readouterr().err


@pytest.mark.parametrize("options", [("--members", "0"), ("--years", "0"), ("--until", "x")])
def test_a_practice_cooperative_that_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, str]
) -> None:
    assert sample(tmp_path / "practice", *options) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "practice").exists()


def test_progress_shows_only_where_someone_looks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(Translator("id"))
    terminal.progress(5, 1_000)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    terminal.progress(5, 1_000)
    assert "5 / 1.000" in capsys.readouterr().err
    terminal.progress(1_000, 1_000)
    terminal.note("done")
    assert capsys.readouterr().err.endswith("\rdone\n")


def test_without_a_display_the_window_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert cli.main(["--lang", "en"], open_window=lambda _book, _language: 99) == 2
    assert "no display" in capsys.readouterr().err
