"""The import contracts of pyproject.toml hold, and each of them would notice a breach."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "coopledger"

PLANTED = [
    # contract, a module that must not exist, what it imports
    ("rooms", "accounting/planted.py", "import coopledger.i18n"),
    ("rooms", "i18n/planted.py", "import coopledger.reports.document"),
    ("rooms", "reports/planted.py", "import coopledger.storage"),
    ("rooms", "storage/planted.py", "import coopledger.services"),
    ("rooms", "services/planted.py", "import coopledger.ui"),
    ("rooms", "ui/planted.py", "import coopledger.cli"),
    ("rooms", "planted.py", ""),  # a module that stands in no room
    ("storage-protected", "ui/planted.py", "import coopledger.storage"),
    ("papers-protected", "ui/planted.py", "import coopledger.reports.layouts"),
    ("sql-protected", "services/planted.py", "def f():\n    import sqlalchemy"),
    ("sql-protected", "ui/planted.py", "import sqlite3"),
    ("qt-protected", "services/planted.py", "from PySide6.QtCore import QObject"),
    ("reportlab-protected", "reports/layouts/planted.py", "import reportlab"),
    ("keys-protected", "services/planted.py", "import pyrage"),
    ("accounting-pure", "accounting/planted.py", "import babel"),
    ("accounting-pure", "accounting/planted.py", "from pathlib import Path"),
    ("upper-rooms", "ui/planted.py", "import openpyxl"),
    ("storage-silent", "storage/planted.py", "import coopledger.i18n"),
]


def lint_imports(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs import-linter on the package in `folder`, never on an installed one."""
    program = (
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    )
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, for planting."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(
        PACKAGE, folder / "coopledger", ignore=shutil.ignore_patterns("__pycache__", "_data")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_holds(copy: Path) -> None:
    result = lint_imports(copy)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(("contract", "module", "source"), PLANTED)
def test_a_planted_breach_turns_the_contract_red(
    copy: Path, contract: str, module: str, source: str
) -> None:
    planted = copy / "coopledger" / module
    planted.write_text(source + "\n", encoding="utf-8")
    try:
        result = lint_imports(copy, "--contract", contract)
    finally:
        planted.unlink()
    assert result.returncode == 1, result.stdout + result.stderr
    assert "planted" in result.stdout


def test_every_contract_was_seen_red() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"] for contract in config["tool"]["importlinter"]["contracts"]}
    assert contracts == {contract for contract, _, _ in PLANTED}


def test_accounting_imports_the_standard_library_alone() -> None:
    foreign = []
    for path in sorted((PACKAGE / "accounting").rglob("*.py")):
        for name in imported_names(path):
            top = name.split(".")[0]
            inside = name.startswith("coopledger.accounting")
            if not inside and top not in sys.stdlib_module_names and top != "__future__":
                foreign.append(f"{path.relative_to(ROOT)}: {name}")
    assert foreign == []


def test_migrations_import_nothing_of_the_program() -> None:
    """A released migration must do tomorrow what it did yesterday."""
    live = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / "migrations" / "versions").glob("*.py"))
        for name in imported_names(path)
        if name.split(".")[0] == "coopledger"
    ]
    assert live == []


def imported_names(path: Path) -> list[str]:
    """The modules that a file imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
    return names
