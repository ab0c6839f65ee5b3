"""Writes a small book of this version as text, for the upgrade tests of every later version.

    python scripts/dump_book.py            tests/data/books/v<version>.sql

Done once for each released version; such a file is never changed afterwards.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coopledger import __version__  # noqa: E402
from coopledger.accounting.calendar import Period  # noqa: E402
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount  # noqa: E402
from coopledger.services import opening, sample  # noqa: E402
from coopledger.services.permissions import Role  # noqa: E402
from coopledger.services.session import SeededIds, SetClock, User  # noqa: E402
from coopledger.storage import balances  # noqa: E402

FIRST_DAY = date(2024, 1, 1)
MONTHS = [Period(2024, month) for month in range(1, 5)]


def main() -> int:
    """0 if the file was written."""
    target = ROOT / "tests" / "data" / "books" / f"v{__version__}.sql"
    if target.exists():
        print(f"{target} is there already and stays as it is.")
        return 1
    rules = BookRules(
        membership_share=(DatedAmount(from_date=FIRST_DAY, amount=sample.SHARE),),
        mandatory_savings=(DatedAmount(from_date=FIRST_DAY, amount=sample.DUES),),
    )
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Kecil", opening_date=FIRST_DAY),
        user=User(name="bendahara", role=Role.TREASURER),
        clock=SetClock(FIRST_DAY),
        ids=SeededIds(1),
        rules=rules,
    )
    request = sample.SampleRequest(members=4, years=1, seed=1, until=date(2024, 12, 31))
    life = sample.Life(session, request)
    for period in MONTHS:
        life.month(period)
    with session.books.read() as tx:
        figures = balances.by_account(tx)
        raw = tx.connection.connection.driver_connection
        assert raw is not None
        text = "\n".join(raw.iterdump())
    head = "".join(f"-- {code} {net.sen}\n" for code, net in figures.items())
    target.parent.mkdir(parents=True, exist_ok=True)
    title = f"-- CoopLedger {__version__}: a small book. Trial balance in sen:\n"
    target.write_text(f"{title}{head}{text}\n", encoding="utf-8")
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
