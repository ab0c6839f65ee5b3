"""Who works on which book, with which clock: the first parameter of every service."""

from __future__ import annotations

import random
import secrets
import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from coopledger.services.permissions import Role
from coopledger.storage.database import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person who opened the book with her own password."""

    name: str
    role: Role
    full_name: str = ""

    @property
    def display_name(self) -> str:
        """Her full name, or the name she logs in with."""
        return self.full_name or self.name


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The moment, in UTC."""

    def today(self) -> date:
        """The date where the cooperative is."""


class SystemClock:
    """The laptop's clock."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The laptop's local date."""
        return datetime.now().astimezone().date()


@dataclass
class SetClock:
    """A clock that stands where it is put: for tests, and for history that is made or imported."""

    day: date
    at: time = time(9, 0, tzinfo=UTC)
    _ticks: int = 0

    def now(self) -> datetime:
        """A second later at each call."""
        self._ticks += 1
        return datetime.combine(self.day, self.at) + timedelta(seconds=self._ticks)

    def today(self) -> date:
        """The day it was put to."""
        return self.day

    def move_to(self, day: date) -> None:
        """Puts it to the morning of another day."""
        self.day = day
        self._ticks = 0


class IdSource(Protocol):
    """Where operation ids come from."""

    def new(self) -> str:
        """An id never used before: 32 hex digits."""


class RandomIds:
    """Random ids."""

    def new(self) -> str:
        """An id never used before."""
        return uuid.uuid4().hex


@dataclass
class SeededIds:
    """The same ids for the same seed, so that a simulated book comes out the same."""

    seed: int
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 -- repeatable on purpose

    def new(self) -> str:
        """The next id of the series."""
        return f"{self._random.getrandbits(128):032x}"


class SecretSalts:
    """Salts that nobody can guess."""

    def new(self) -> str:
        """128 random bits as 32 hex digits."""
        return secrets.token_hex(16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A user at work on a book.

    Attributes:
        ids: Where operation ids come from.
        salts: Where the salts of fingerprints in the trail come from. They never enter the journal.
    """

    books: Books
    user: User
    clock: Clock = field(default_factory=SystemClock)
    ids: IdSource = field(default_factory=RandomIds)
    salts: IdSource = field(default_factory=SecretSalts)
