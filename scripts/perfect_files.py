"""The ratchet of coverage: rules that their own tests reach whole, branches included, stay so.

Runs `tests/accounting` under coverage. A file that is not named below must be reached whole; one
that is named and has become whole must be taken off the list, which so only gets shorter.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOM = "coopledger/accounting"

REACHED_BY_SERVICES = {
    # Shapes of reports and of the workbook, whose tests go through the services that fill them.
    "annual_report.py",
    "entry_list.py",
    "exports.py",
    "ledger_reports.py",
    "loan_reports.py",
    "member_reports.py",
    "stock_reports.py",
    "trade_list.py",
    "voucher_paper.py",
    "workbook_checks.py",
}


def measure() -> dict[str, float]:
    """How much of each file of the room its own tests reach, in percent."""
    with tempfile.TemporaryDirectory() as name:
        data, report = Path(name) / "coverage", Path(name) / "coverage.json"
        environment = {**os.environ, "COVERAGE_FILE": str(data)}
        run = [sys.executable, "-m", "coverage"]
        options = ["run", "--branch", f"--source={ROOM}", "-m", "pytest", "-q", "tests/accounting"]
        subprocess.run([*run, *options], cwd=ROOT, env=environment, check=True)
        subprocess.run(
            [*run, "json", "-q", "-o", str(report)], cwd=ROOT, env=environment, check=True
        )
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {Path(path).name: facts["summary"]["percent_covered"] for path, facts in files.items()}


def main() -> int:
    """0 when the list says how it is."""
    reached = measure()
    whole = {name for name, percent in reached.items() if percent == 100}
    fallen = sorted(set(reached) - whole - REACHED_BY_SERVICES)
    risen = sorted(whole & REACHED_BY_SERVICES)
    gone = sorted(REACHED_BY_SERVICES - set(reached))
    for name in fallen:
        print(f"{ROOM}/{name}: {reached[name]:.1f} % reached by tests/accounting; test the rest")
    for name in risen:
        print(f"{ROOM}/{name}: reached whole; take it off the list in scripts/perfect_files.py")
    for name in gone:
        print(f"{ROOM}/{name}: is no more; take it off the list in scripts/perfect_files.py")
    if not fallen + risen + gone:
        print(f"{len(whole)} files of {ROOM} are reached whole by tests/accounting")
    return 1 if fallen + risen + gone else 0


if __name__ == "__main__":
    sys.exit(main())
