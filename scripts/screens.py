"""`make screens`: everything that people see, as pictures in ./screens, for review and the README.

    python scripts/screens.py             windows and papers
    python scripts/screens.py windows     every page, dialog and screen (tests/screens)
    python scripts/screens.py papers      every report, statements and annual report, page by page

Papers are those of the practice cooperative; ./practice is used if it is there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "screens"
PAPERS = SCREENS / "papers"
PASSWORD = "latihan"  # noqa: S105 - the practice book's password is in the README
DPI = 90
PAGES_MAX = 40
"""Of the statements of 85 members the first pages tell enough."""
REPORTS = (
    "journal",
    "general-ledger",
    "trial-balance",
    "financial-position",
    "surplus",
    "changes-in-equity",
    "cash-flow",
    "member-register",
    "savings-balances",
    "dues-arrears",
    "loan-balances",
    "loan-aging",
    "stock",
    "surplus-allocation",
)


def draw_windows() -> None:
    """Every page, dialog and screen, in each look."""
    book = practice() / "book"
    command = [sys.executable, "tests/screens/render.py", str(SCREENS), "--book", str(book)]
    subprocess.run(command, check=True, cwd=ROOT)


def draw_papers() -> None:
    """Every paper of the practice cooperative, a picture for each page."""
    folder = practice()
    PAPERS.mkdir(parents=True, exist_ok=True)
    for name in REPORTS:
        pdf = PAPERS / f"{name}.pdf"
        if coopledger("report", str(folder / "book"), name, "--out", str(pdf)) == 0:
            draw(pdf)
    for name in ("statements", "annual-report"):
        draw(folder / f"{name}.pdf")


def draw(pdf: Path) -> None:
    """A picture for each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    pages = min(len(document), PAGES_MAX)
    for number in range(pages):
        picture = document[number].render(scale=DPI / 72).to_pil()
        picture.save(PAPERS / f"{pdf.stem}-{number + 1:02d}.png")
    print(f"{pdf.stem}: {pages} of {len(document)} pages", flush=True)


def practice() -> Path:
    """The folder of the practice cooperative, made if there is none."""
    for folder in (ROOT / "practice", SCREENS / "practice"):
        if (folder / "annual-report.pdf").exists():
            return folder
    SCREENS.mkdir(exist_ok=True)
    coopledger("sample", str(SCREENS / "practice"))
    return SCREENS / "practice"


def coopledger(*arguments: str) -> int:
    """Runs one command; its exit status."""
    return subprocess.run(
        [sys.executable, "-m", "coopledger", *arguments],
        check=False,
        cwd=ROOT,
        env={**os.environ, "COOPLEDGER_PASSWORD": PASSWORD},
    ).returncode


def main(arguments: list[str]) -> int:
    """0 when everything asked for was drawn."""
    wanted = arguments or ["windows", "papers"]
    if "papers" in wanted:
        draw_papers()
    if "windows" in wanted:
        draw_windows()
    print(f"Pictures: {SCREENS}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
