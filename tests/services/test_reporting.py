"""Every report by its name, in every form of file."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import openpyxl
import pypdf
import pytest

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import ComesLater, SpanReversed, UnitNotHere, UnknownReport
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.i18n import Translator
from coopledger.services import opening, reporting, sample
from coopledger.services.permissions import Role
from coopledger.services.reporting import FileForm, ReportRequest
from coopledger.services.session import SeededIds, Session, SetClock, User

FIRST_DAY = date(2024, 1, 1)


@pytest.fixture(scope="module")
def session() -> Session:
    """Two months of a small cooperative."""
    made = opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=FIRST_DAY, treasurer="Siti Aminah"),
        user=User(name="siti", role=Role.TREASURER),
        clock=SetClock(FIRST_DAY),
        ids=SeededIds(1),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=FIRST_DAY, amount=sample.SHARE),),
            mandatory_savings=(DatedAmount(from_date=FIRST_DAY, amount=sample.DUES),),
        ),
    )
    request = sample.SampleRequest(members=6, years=1, seed=2, until=date(2024, 12, 31))
    life = sample.Life(made, request)
    for month in (1, 2):
        life.month(Period(2024, month))
    return made


@pytest.mark.parametrize("name", reporting.REPORT_NAMES)
def test_a_report_is_written_in_every_form(session: Session, name: str) -> None:
    request, tr = ReportRequest(name=name), Translator("id")
    made = {form: reporting.report_file(session, request, form, tr) for form in FileForm}
    values = json.loads(made[FileForm.JSON])
    assert values["report"] == name
    assert values["cooperative"] == "Koperasi Uji"
    pages = pypdf.PdfReader(io.BytesIO(made[FileForm.PDF])).pages
    assert "Koperasi Uji" in "".join(page.extract_text() for page in pages)
    assert openpyxl.load_workbook(io.BytesIO(made[FileForm.XLSX])).sheetnames
    assert list(csv.reader(io.StringIO(made[FileForm.CSV].decode("utf-8-sig"))))
    assert "Koperasi Uji" in made[FileForm.TEXT].decode("utf-8")


def test_reports_that_come_later_and_reports_that_never_do(session: Session) -> None:
    for name in reporting.LATER:
        with pytest.raises(ComesLater):
            reporting.statement(session, ReportRequest(name=name))
    with pytest.raises(UnknownReport) as unknown:
        reporting.statement(session, ReportRequest(name="nonsense"))
    assert "trial-balance" in unknown.value.known


def test_a_span_and_a_unit_that_make_no_sense(session: Session) -> None:
    backwards = ReportRequest(name="surplus", from_date=date(2024, 2, 1), to_date=date(2024, 1, 31))
    with pytest.raises(SpanReversed):
        reporting.statement(session, backwards)
    with pytest.raises(UnitNotHere):
        reporting.statement(session, ReportRequest(name="member-register", unit=Unit.SHOP))


def test_without_dates_a_report_stands_at_the_last_entry(session: Session) -> None:
    position = reporting.statement(session, ReportRequest(name="financial-position"))
    assert position.to_date.month == 2
    surplus = reporting.statement(session, ReportRequest(name="surplus"))
    assert (surplus.from_date, surplus.to_date) == (FIRST_DAY, date(2024, 12, 31))
