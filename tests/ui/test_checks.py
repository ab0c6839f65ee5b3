"""Checks in the window: the verdict in words, findings with their place, the trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from coopledger.accounting import integrity
from coopledger.accounting.errors import Problem
from coopledger.accounting.integrity import CheckResult
from coopledger.accounting.money import Money
from coopledger.accounting.vouchers import Direction
from coopledger.services import audit_trail, cash, checking, members, settings
from coopledger.ui import check_words
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.pages.checks import ChecksPage, TrailDialog, change_text
from coopledger.ui.widgets.basic import Button
from tests.services.savings_builders import details


@pytest.fixture
def voucher(context: Context) -> str:
    """The number of one voucher."""
    session = context.session
    posted = cash.record_voucher(
        session,
        cash.VoucherRequest(
            operation_id=session.ids.new(),
            posted_on=date(2026, 1, 10),
            direction=Direction.IN,
            account="8101",
            amount=Money.rupiah(1_000_000),
            description="Pendapatan lain",
        ),
    )
    return str(posted.entry.voucher)


@pytest.fixture
def page(qtbot, context, voucher, settle):  # type: ignore[no-untyped-def]
    """The page as it is shown."""
    page = ChecksPage(context)
    qtbot.addWidget(page)
    context.operations.changed.connect(page.take_changes)
    page.show()
    settle()
    return page


def test_every_check_has_words() -> None:
    assert tuple(check_words.CHECKS) == integrity.CHECK_NAMES


def test_the_books_are_checked_when_the_page_is_first_seen(page) -> None:
    assert page.verdict.value.whole_text() == f"All {len(integrity.CHECK_NAMES)} checks hold"
    head = audit_trail.chain_head(page.context.session)
    assert page.code.value.whole_text() == head.code
    assert page.entries.value.whole_text() == "1"
    assert len(page.results.results) == len(integrity.CHECK_NAMES)


def test_a_later_entry_makes_the_verdict_stale_until_checked_again(qtbot, page, settle) -> None:
    session = page.context.session
    rules = settings.book_rules(session)
    page.context.operations.run(
        lambda _: settings.put_book_rules(session, replace(rules, agm_deadline_months=4))
    )
    settle()
    assert page.stale.isVisible()
    qtbot.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    settle()
    assert not page.stale.isVisible()


def test_a_finding_leads_to_its_place(qtbot, page, voucher, settle, monkeypatch) -> None:
    broken = tuple(
        replace(result, problems=(Problem("entry_incomplete", voucher),))
        if result.name == "balanced"
        else result
        for result in page.results.results
    )
    monkeypatch.setattr(checking, "check", lambda _: broken)
    page.check_books()
    settle()
    assert page.verdict.value.whole_text() == "1 check does not hold"
    opened: list[Target] = []
    page.context.navigator.target_wanted.connect(opened.append)
    (button,) = [
        button for button in page.results.findChildren(Button) if button.text() == "Go there"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert opened == [Target(page="ledger", kind="entry", key="1")]


@pytest.mark.parametrize(
    ("check", "problem", "target"),
    [
        ("stock", Problem("stock_value_negative", "B-01"), ("shop", "product", "B-01")),
        ("loan-schedules", Problem("loan_overpaid", "PJ-1"), ("loans", "loan", "PJ-1")),
        ("control-accounts", Problem("detail_missing", "2101"), ("ledger", "account", "2101")),
        (
            "member-balances",
            Problem("balance_below_zero", "SS-1", {"member": "0012"}),
            ("members", "member", "0012"),
        ),
    ],
)
def test_findings_of_each_kind_have_a_page(context, check, problem, target) -> None:
    result = CheckResult(name=check, problems=(problem,))
    assert check_words.has_place(result, problem)
    page, kind, key = target
    assert check_words.find_place(context.session, result, problem) == Target(
        page=page, kind=kind, key=key
    )


def test_a_finding_about_the_file_has_no_page() -> None:
    problem = Problem("schema_missing", "journal_line_no_update")
    result = CheckResult(name="schema-and-triggers", problems=(problem,))
    assert not check_words.has_place(result, problem)


def test_the_trail_shows_who_changed_what(page, settle, tr) -> None:
    session = page.context.session
    rules = settings.book_rules(session)
    settings.put_book_rules(session, replace(rules, agm_deadline_months=4))
    page.tabs.set_value("trail")
    page.refresh()
    settle()
    newest = page.trail.model.row(0)
    assert (newest.action, newest.who) == ("edit_rules", "siti")
    assert change_text(newest, tr) == "Annual meeting at the latest after: 3 → 4"
    assert page.trail.model.text(0, page.trail.model.columns[2]) == "Rules changed"
    page.trail.row_activated.emit(newest)
    (dialog,) = page.findChildren(TrailDialog)
    assert dialog.facts.value_of("Annual meeting at the latest after") == "3 → 4"


def test_a_personal_value_is_said_to_have_changed_and_is_not_shown(context, tr) -> None:
    session = context.session
    members.register_member(
        session,
        members.RegisterRequest(
            operation_id=session.ids.new(),
            details=details("0012", joined_on=session.clock.today(), phone="0812"),
        ),
    )
    registered = audit_trail.events(session, limit=1)[0]
    assert "Name: Sumiyati" in change_text(registered, tr)
    assert "Phone: written down (not shown)" in change_text(registered, tr)
    for phone in ("0813", ""):
        members.edit_member(
            session,
            members.EditRequest(
                number="0012",
                details=details("0012", joined_on=session.clock.today(), phone=phone),
            ),
        )
    taken_out, changed = audit_trail.events(session, limit=2)
    assert change_text(changed, tr) == "Phone: changed (not shown)"
    assert change_text(taken_out, tr) == "Phone: taken out (not shown)"
