"""What holds for every test: no network, no surprise in the log, no trace in the user's folders.

Random order is pytest-randomly's; warnings as errors and Qt's log stand in pyproject.toml.
Hypothesis draws the same examples every time; `make soak` draws many fresh ones.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SOAK = os.environ.get("COOPLEDGER_SOAK") == "1"

# A laptop that stalls for a second is no failed property.
settings.register_profile(
    "fast", max_examples=60, derandomize=True, deadline=None, print_blob=True, database=None
)
settings.register_profile(
    "soak",
    max_examples=2_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("soak" if SOAK else "fast")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves the long rounds to `make soak`."""
    if SOAK:
        return
    skip = pytest.mark.skip(reason="a long round: make soak")
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for the network fails, even where it would be answered."""

    def refuse(*_args: Any, **_kwargs: Any) -> NoReturn:
        raise AssertionError("a test must not use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and logs of a test run go to a folder of its own, never to the person's."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("LANGUAGE", "COOPLEDGER_PASSWORD"):
            patch.delenv(name, raising=False)
        yield


class _LogWatch(logging.Handler):
    """Remembers warnings and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning, unless it says `@pytest.mark.logs`."""
    if request.node.get_closest_marker("logs"):
        yield
        return
    watch = _LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield
    root.removeHandler(watch)
    assert not watch.seen, f"unexpected warnings in the log: {watch.seen}"
