"""A workbook of 220 members by command line; its bad copies are refused with each cell named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopledger import cli
from coopledger.services import checking, members, opening
from coopledger.storage import keys
from tests.services import big_workbook as big
from tests.services.workbook_builders import write

PASSWORD = "tiga kata rahasia"


def run(*arguments: str | Path) -> int:
    return cli.main([str(each) for each in arguments], open_window=lambda _book, _lang: 7)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COOPLEDGER_PASSWORD", PASSWORD)
    monkeypatch.setattr(keys, "DEFAULT_COST", opening.PRACTICE_COST)


def test_the_good_workbook_makes_a_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "baik.xlsx", big.good())
    assert run("import", tmp_path / "book", path, "--create") == 0
    assert "220 anggota" in capsys.readouterr().out
    session = opening.open_book(tmp_path / "book", password=PASSWORD)
    assert len(members.list_members(session)) == big.MEMBERS
    assert all(each.holds for each in checking.check(session))
    session.books.close()


@pytest.mark.parametrize("mistakes", [big.cell_mistakes, big.fit_mistakes])
def test_a_bad_copy_is_refused_with_each_cell_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mistakes: big.Kinds
) -> None:
    sheets, wanted = big.bad(mistakes())
    path = write(tmp_path / "salah.xlsx", sheets)
    errors = tmp_path / "kesalahan.xlsx"
    assert run("import", tmp_path / "book", path, "--create", "--errors", errors) == 1
    named = capsys.readouterr().err
    assert [place for _, place in wanted if place not in named] == []
    assert not (tmp_path / "book").exists()
    assert errors.exists()
