"""Widgets that are garbage die on the window's thread, never on the worker."""

from __future__ import annotations

import gc
import threading

from coopledger.ui.garbage import Collector
from coopledger.ui.operations import Operations, Progress
from tests.ui.conftest import Settle


class Loop:
    """Garbage that only a collection finds, and that tells where it was found."""

    def __init__(self, died_on: list[str]) -> None:
        self.me = self
        self.died_on = died_on

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


def make_much(progress: Progress) -> int:
    """More objects than Python would let stand without looking for garbage."""
    progress.check()
    return len([[number] for number in range(50_000)])


def test_the_worker_collects_nothing(operations: Operations, settle: Settle) -> None:
    died_on: list[str] = []
    Loop(died_on)
    operations.run(make_much)
    settle()
    assert died_on == []
    collector = operations.findChild(Collector)
    assert collector is not None
    while not died_on:
        kept = [[number] for number in range(50_000)]
        collector.look()
        del kept
    assert died_on == [threading.main_thread().name]


def test_python_collects_again_when_the_worker_has_stopped(qapp: object) -> None:
    del qapp
    worker = Operations()
    assert not gc.isenabled()
    worker.close()
    assert gc.isenabled()
