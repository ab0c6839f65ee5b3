"""Timing, and the table of ratios."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of the table.

    Attributes:
        what: What was done.
        bare_what: What the bare library did.
        ours_ms: Median of ours.
        bare_ms: Median of the bare library.
        aim: The ratio that is wanted; None where there is none.
        note: What a reader should know.
    """

    what: str
    bare_what: str
    ours_ms: float
    bare_ms: float
    aim: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours over bare."""
        return self.ours_ms / self.bare_ms if self.bare_ms else 0.0

    @property
    def holds(self) -> bool:
        """Whether the aim is met."""
        return self.aim is None or self.ratio <= self.aim

    def row(self) -> str:
        """A row of a Markdown table."""
        aim = "" if self.aim is None else f"≤ {self.aim:g}"
        mark = "" if self.holds else " **missed**"
        return (
            f"| {self.what} | {self.ours_ms:,.2f} | {self.bare_what} | {self.bare_ms:,.2f}"
            f" | {self.ratio:.2f} | {aim}{mark} | {self.note} |"
        )


def alternate(
    ours: Callable[[], object], bare: Callable[[], object], *, rounds: int, warm_up: int = 2
) -> tuple[float, float]:
    """Median milliseconds of each, measured in turn, so that a slow minute hits both."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + warm_up):
        for kept, work in zip(times, (ours, bare), strict=True):
            spent = once(work)
            if number >= warm_up:
                kept.append(spent)
    return statistics.median(times[0]), statistics.median(times[1])


def once(work: Callable[[], object]) -> float:
    """Milliseconds of one call, without the garbage collector's whims."""
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        work()
        return (time.perf_counter() - started) * 1000
    finally:
        gc.enable()
