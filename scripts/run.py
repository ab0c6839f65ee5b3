"""What `make run` does after the installation: the practice cooperative, then the window.

It asks nothing of a shell, so that Windows, which has no make, can call it too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRACTICE = ROOT / "practice"
PAPERS = ("statements.pdf", "annual-report.pdf")
PASSWORD = "latihan"  # noqa: S105 - the practice book's password is in the README


def coopledger(*arguments: str, quiet: bool = False) -> int:
    """Runs the program as a person would; its exit status. Refusals are always heard."""
    command = [sys.executable, "-m", "coopledger", *arguments]
    environment = {**os.environ, "COOPLEDGER_PASSWORD": PASSWORD}
    said = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, check=False, cwd=ROOT, env=environment, stdout=said).returncode


def make_practice() -> bool:
    """Whether the practice cooperative is there, made now or before."""
    if all((PRACTICE / name).exists() for name in ("book", *PAPERS)):
        return True
    if PRACTICE.exists():
        print(f"{PRACTICE} is there but not whole; move it away and run this again.")
        return False
    making = PRACTICE.with_name("practice.making")
    if making.exists():
        shutil.rmtree(making)  # ours, from a run that was stopped
    today = datetime.now().astimezone().date().isoformat()
    print(
        "Making the practice cooperative (85 members, two whole years and this one) ...", flush=True
    )
    if coopledger("sample", str(making), "--until", today, quiet=True) != 0:
        return False
    making.rename(PRACTICE)
    return True


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """0 if the practice cooperative stands and the window, if any, closed well."""
    if not make_practice():
        return 1
    print(f"Practice cooperative:  {PRACTICE / 'book'}   (password: {PASSWORD})")
    print(f"Member statements:     {PRACTICE / 'statements.pdf'}")
    print(f"Annual report:         {PRACTICE / 'annual-report.pdf'}")
    if not has_display():
        print(
            "There is no display here, so no window was opened. On a desktop, `make run` opens it."
        )
        return 0
    print("Opening the window ...", flush=True)
    return coopledger(str(PRACTICE / "book"))


if __name__ == "__main__":
    sys.exit(main())
