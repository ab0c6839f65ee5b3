"""Opening balances that are typed in, by the way that a workbook's go."""

from __future__ import annotations

from dataclasses import dataclass

from coopledger.accounting import workbook as w
from coopledger.accounting.chart import Side
from coopledger.accounting.money import ZERO
from coopledger.services import importing
from coopledger.services.importing import ImportResult, ReadWorkbook
from coopledger.services.journal import EntryLine
from coopledger.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRequest:
    """The opening entry.

    Attributes:
        title: What the list of imports calls it.
        lines: Its lines; findings name them by their numbers, counted from 1.
    """

    operation_id: str
    title: str
    lines: tuple[EntryLine, ...]


def record_opening(session: Session, request: OpeningRequest) -> ImportResult:
    """Posts the opening entry at the end of the day before the books begin.

    Raises:
        NotPermitted: When the user may not import.
        ImportRefused: When it does not balance, a line does not fit, or the book has its opening.
    """
    rows = tuple(
        w.OpeningRow(
            row=number,
            account=line.account,
            member=line.member_number,
            contract=line.contract_number,
            unit=line.unit,
            debit=line.amount if line.side is Side.DEBIT else ZERO,
            credit=line.amount if line.side is Side.CREDIT else ZERO,
        )
        for number, line in enumerate(request.lines, start=1)
    )
    source = ReadWorkbook(
        workbook=w.Workbook(columns={}, opening=rows),
        digest=f"typed {request.operation_id}",
        name=request.title,
    )
    return importing.import_workbook(session, source)
