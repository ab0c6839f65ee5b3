"""The practice cooperative's people in confidence, and what its trail says of them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
import sqlalchemy as sa
from pypdf import PdfReader

from coopledger.accounting.private_data import Topic
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.i18n import Translator
from coopledger.services import (
    checking,
    exporting,
    members,
    opening,
    private_data,
    reporting,
    sample,
)
from coopledger.services.exporting import ExportFormat
from coopledger.services.permissions import Role
from coopledger.services.reporting import ReportRequest
from coopledger.services.sample import SampleRequest
from coopledger.services.sample_private import OLDER_REGISTER
from coopledger.services.session import SeededIds, Session, SetClock, User
from coopledger.storage import journal_store, schema

REQUEST = SampleRequest(members=12, years=1)
[FROM_OLDER] = OLDER_REGISTER


def live() -> Session:
    first = REQUEST.first_day
    session = opening.new_book_in_memory(
        Cooperative(name="Koperasi Latihan", opening_date=first),
        user=User(name="bendahara", role=Role.TREASURER),
        clock=SetClock(first),
        ids=SeededIds(REQUEST.seed),
        rules=BookRules(
            membership_share=(DatedAmount(from_date=first, amount=sample.SHARE),),
            mandatory_savings=(DatedAmount(from_date=first, amount=sample.DUES),),
        ),
    )
    sample.live(session, REQUEST)
    return session


@pytest.fixture(scope="module")
def session() -> Session:
    return live()


def rows(session: Session, table: sa.Table) -> list[Any]:
    with session.books.read() as tx:
        return [tuple(row) for row in tx.connection.execute(sa.select(table))]


def test_the_same_request_gives_the_same_book_with_salts_and_trail(session: Session) -> None:
    other = live()
    for table in (schema.member, schema.member_private, schema.audit_event):
        assert rows(session, table) == rows(other, table)
    with session.books.read() as tx, other.books.read() as other_tx:
        assert journal_store.head(tx) == journal_store.head(other_tx)


def test_some_told_something_and_one_is_still_to_be_asked(session: Session) -> None:
    told = {
        each.member.number: private_data.read(session, each.member.number)
        for each in members.list_members(session)
    }
    assert sum(1 for data in told.values() if data.topics) >= 4
    without = [number for number, data in told.items() if data.without_consent]
    assert without == [f"{FROM_OLDER:04d}"]
    assert told[without[0]].without_consent == (Topic.DISABILITY,)


def test_its_trail_holds_nothing_of_what_the_register_keeps_quiet(session: Session) -> None:
    text = "\n".join(str(row) for row in rows(session, schema.audit_event))
    for each in members.list_members(session):
        member = each.member
        for value in (member.national_id, member.phone, member.birth_date):
            assert str(value) not in text
    assert OLDER_REGISTER[FROM_OLDER] not in text


def test_no_report_statement_or_export_tells_a_national_id_or_a_confidence(
    session: Session,
) -> None:
    people = [each.member for each in members.list_members(session)]
    quiet = {member.national_id for member in people} | {OLDER_REGISTER[FROM_OLDER]}
    quiet |= {
        note
        for member in people
        for told in private_data.read(session, member.number).topics.values()
        if (note := getattr(told.content, "note", ""))
    }
    said = {
        name: str(reporting.statement(session, ReportRequest(name=name)))
        for name in reporting.REPORT_NAMES
        if name != reporting.ANNUAL_REPORT
    }
    said["annual"] = str(reporting.annual(session))
    paper = reporting.member_statements_file(
        session, from_date=REQUEST.first_day, to_date=REQUEST.until, tr=Translator("id")
    )
    said["statements"] = "\n".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
    assert all(member.name in said["statements"] for member in people)
    journal = exporting.whole_journal(session)
    said |= {form.value: exporting.as_text(journal, form) for form in ExportFormat}
    assert len(quiet) > len(people)
    assert [(name, word) for name, text in said.items() for word in quiet if word in text] == []


def test_the_checks_hold(session: Session) -> None:
    assert [result.name for result in checking.check(session) if not result.holds] == []
    assert date(2025, 12, 31) == session.clock.today()
