"""The wheel is whole: the program finds its chart, words, fonts and migrations inside it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from coopledger import paths

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout, without asking a package index."""
    folder = tmp_path_factory.mktemp("wheel")
    program = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    built = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def data_files(folder: Path) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }


def test_the_wheel_carries_resources_and_migrations(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = data_files(ROOT / "resources") | data_files(ROOT / "migrations")
    assert wanted
    missing = {name for name in wanted if f"coopledger/_data/{name}" not in names}
    assert missing == set()
    assert "coopledger/_data/resources/locale/id/LC_MESSAGES/coopledger.mo" in names


def test_the_wheel_carries_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"coopledger"}
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "coopledger").rglob("*.py")}
    assert modules <= set(names)
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_has_its_command_and_licence(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    info = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "coopledger = coopledger.__main__:main" in archive.read(info).decode()
    assert any(name.endswith("licenses/LICENSE") for name in archive.namelist())


def test_in_a_checkout_data_stand_beside_the_package() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.migrations() == ROOT / "migrations"


def test_an_unpacked_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    program = "from coopledger import paths; print(paths.resources()); print(paths.migrations())"
    output = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    packed = tmp_path.resolve() / "coopledger" / "_data"
    assert output == [str(packed / "resources"), str(packed / "migrations")]


def test_a_frozen_app_finds_its_data(tmp_path: Path) -> None:
    (tmp_path / "coopledger" / "_data").mkdir(parents=True)
    program = (
        "import sys; sys._MEIPASS = sys.argv[1]\n"
        "from coopledger import paths; print(paths.resources())"
    )
    output = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert output == str(tmp_path / "coopledger" / "_data" / "resources")


@pytest.mark.soak
def test_the_installed_wheel_makes_a_practice_cooperative(wheel: Path, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    programs = venv / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([str(programs / "python"), "-m", "pip", "install", "-q", str(wheel)], check=True)
    made = subprocess.run(
        [str(programs / "coopledger"), "sample", "made", "--members", "12", "--years", "1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "made" / "annual-report.pdf").stat().st_size > 0
