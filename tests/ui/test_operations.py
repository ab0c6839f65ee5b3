"""The worker: order, answers, refusals, faults, progress, cancelling, changes."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from coopledger.accounting.errors import Cancelled, CoopLedgerError, ReasonRequired
from coopledger.services.changes import Change, Posted
from coopledger.ui.operations import Operations, Progress, ProgressState
from tests.ui.conftest import Settle


def test_work_runs_on_one_other_thread_and_answers_here(
    operations: Operations, settle: Settle
) -> None:
    threads: list[str] = []
    answers: list[tuple[int, str]] = []
    for number in range(3):
        operations.run(
            lambda _, n=number: (threads.append(threading.current_thread().name), n)[1],
            lambda n: answers.append((n, threading.current_thread().name)),
        )
    settle()
    assert threads == ["book"] * 3
    assert answers == [(n, threading.main_thread().name) for n in range(3)]


def test_a_refusal_goes_to_the_one_who_asked(operations: Operations, settle: Settle) -> None:
    refused: list[CoopLedgerError] = []
    everywhere: list[CoopLedgerError] = []
    operations.refused.connect(everywhere.append)

    def work(_: Progress) -> None:
        raise ReasonRequired

    operations.run(work, on_error=refused.append)
    settle()
    assert isinstance(refused[0], ReasonRequired)
    assert everywhere == []
    operations.run(work)
    settle()
    assert isinstance(everywhere[0], ReasonRequired)


def test_a_fault_is_never_silent_and_gives_the_button_back(
    operations: Operations, settle: Settle
) -> None:
    faults: list[Exception] = []
    refused: list[CoopLedgerError] = []
    settled: list[bool] = []
    operations.crashed.connect(faults.append)

    def work(_: Progress) -> None:
        raise ZeroDivisionError

    operations.run(work, on_error=refused.append, on_settled=lambda: settled.append(True))
    settle()
    assert isinstance(faults[0], ZeroDivisionError)
    assert refused == []
    assert settled == [True]


def test_a_fault_does_not_stop_the_worker(operations: Operations, settle: Settle) -> None:
    answers: list[int] = []
    operations.crashed.connect(lambda _: None)
    operations.run(lambda _: 1 // 0)
    operations.run(lambda _: 7, answers.append)
    settle()
    assert answers == [7]


def test_stopped_work_ends_at_its_next_report(operations: Operations, settle: Settle) -> None:
    begun, go_on = threading.Event(), threading.Event()
    steps: list[int] = []
    refused: list[CoopLedgerError] = []

    def work(progress: Progress) -> None:
        for step in range(1_000):
            progress.report(step, 1_000)
            steps.append(step)
            begun.set()
            go_on.wait(5)

    operation = operations.run(work, on_error=refused.append, title="Printing")
    assert begun.wait(5)
    operation.cancel()
    go_on.set()
    settle()
    assert len(steps) == 1
    assert isinstance(refused[0], Cancelled)


def test_waiting_work_that_is_stopped_never_begins(operations: Operations, settle: Settle) -> None:
    go_on = threading.Event()
    ran: list[str] = []
    operations.run(lambda _: go_on.wait(5))
    second = operations.run(lambda _: ran.append("second"), on_error=lambda _: None)
    second.cancel()
    go_on.set()
    settle()
    assert ran == []


def test_progress_is_told_and_ends_with_none(operations: Operations, settle: Settle) -> None:
    states: list[ProgressState | None] = []
    operations.progressed.connect(states.append)

    def work(progress: Progress) -> None:
        progress(3, 3)

    operations.run(work, title="Printing statements")
    settle()
    assert states[-1] is None
    last = states[-2]
    assert last is not None
    assert (last.title, last.done, last.total) == ("Printing statements", 3, 3)


def test_changes_are_broadcast(operations: Operations, settle: Settle) -> None:
    seen: list[frozenset[Change]] = []
    operations.changed.connect(seen.append)
    changes = frozenset({Change.SAVINGS, Change.JOURNAL})
    operations.run(lambda _: Posted(entries=(), changes=changes))
    operations.run(lambda _: frozenset({Change.SETTINGS}))
    operations.run(lambda _: frozenset({"a", "b"}))
    operations.run(lambda _: None)
    settle()
    assert seen == [changes, frozenset({Change.SETTINGS})]


def test_nobody_is_called_when_the_widget_is_gone(operations: Operations, settle: Settle) -> None:
    go_on = threading.Event()
    called: list[object] = []
    widget = QWidget()
    operations.run(lambda _: go_on.wait(5), called.append, owner=widget)
    delete(widget)
    go_on.set()
    settle()
    assert called == []


def test_busy_shows_only_after_a_while(operations: Operations, settle: Settle, qtbot) -> None:  # type: ignore[no-untyped-def]
    shown: list[bool] = []
    operations.busy_changed.connect(shown.append)
    operations.run(lambda _: None)
    settle()
    assert shown == []
    go_on = threading.Event()
    operations.run(lambda _: go_on.wait(5))
    qtbot.waitUntil(lambda: shown == [True], timeout=2_000)
    go_on.set()
    settle()
    assert shown == [True, False]


def test_closing_lets_waiting_work_end(qapp: QObject) -> None:
    operations = Operations()
    done: list[int] = []
    for number in range(5):
        operations.run(lambda _, n=number: done.append(n))
    operations.close()
    assert done == list(range(5))
    assert operations.closed


@pytest.mark.parametrize("total", [0, 10])
def test_reports_are_not_told_more_often_than_one_can_see(total: int) -> None:
    told: list[int] = []
    progress = Progress(lambda done, _total, _text: told.append(done), threading.Event())
    for step in range(1, 11):
        progress.report(step, total)
    assert told[0] == 1
    assert len(told) < 10


def test_what_is_answered_keeps_nobody_alive(  # type: ignore[no-untyped-def]
    qtbot, operations: Operations
) -> None:
    """The worker may let an operation go last; were a widget in it, it would die there."""
    owner = QObject()
    done: list[int] = []
    operation = operations.run(lambda _: 7, done.append, owner=owner)
    qtbot.waitUntil(lambda: operations.idle)
    assert done == [7]
    assert operation.owner is None
    assert operation.on_done is None
    assert not operation.wanted
