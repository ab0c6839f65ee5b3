"""Windows in processes of their own: time to the first paint, and memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import book
from measuring import Result

CHILD = Path(__file__).with_name("window_child.py")
RUNS = 7


def starts(folder: Path, home: Path) -> Iterator[Result]:
    """The program on a book, beside a window with an empty table."""
    bare, ours = _alternately(["bare-start"], ["our-start", str(folder), book.PASSWORD], home)
    yield Result(
        what="start to the first painted window",
        bare_what="a PySide6 window with an empty table",
        ours_ms=ours["painted_ms"],
        bare_ms=bare["painted_ms"],
        aim=1.5,
    )
    yield Result(
        what="start to the first screen, ready for the password",
        bare_what="a PySide6 window with an empty table",
        ours_ms=ours["password_ms"],
        bare_ms=bare["painted_ms"],
    )
    yield Result(
        what="start to the home page's figures, unlocking apart",
        bare_what="a PySide6 window with an empty table",
        ours_ms=ours["home_ms"],
        bare_ms=bare["painted_ms"],
        aim=3,
    )
    yield Result(
        what="memory with the book open, MiB",
        bare_what="a PySide6 window with an empty table",
        ours_ms=ours["peak_mib"],
        bare_ms=bare["peak_mib"],
        note="the most at any time",
    )


def registers(home: Path) -> Iterator[Result]:
    """A list of 100,000 rows, from data to painted."""
    bare, ours = _alternately(["bare-table"], ["our-table"], home)
    yield Result(
        what="a register of 100,000 rows, painted",
        bare_what="bare model and view",
        ours_ms=ours["painted_ms"],
        bare_ms=bare["painted_ms"],
        aim=2,
    )


def _alternately(
    bare: list[str], ours: list[str], home: Path
) -> tuple[dict[str, float], dict[str, float]]:
    """Medians of both, run in turn after one start of each that warms the disk's cache."""
    found: tuple[list[dict[str, float]], list[dict[str, float]]] = ([], [])
    for number in range(RUNS + 1):
        for kept, mode in zip(found, (bare, ours), strict=True):
            figures = _child(mode, home)
            if number:
                kept.append(figures)
    first, second = (
        {name: statistics.median(run[name] for run in runs) for name in runs[0]} for runs in found
    )
    return first, second


def _child(mode: list[str], home: Path) -> dict[str, float]:
    environment = {
        **os.environ,
        # An installed program has its bytecode.
        "PYTHONDONTWRITEBYTECODE": "",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "XDG_DATA_HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "COOPLEDGER_STARTED": repr(time.monotonic()),
    }
    done = subprocess.run(
        [sys.executable, str(CHILD), *mode],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(mode)} failed:\n{done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures
