"""Half-typed forms: kept in the book a moment after each change, and offered again after a restart.

The texts of a form are about members, so they go where the members are, into the encrypted book, by
two callables that the composition root gives; without them they live until the program ends.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from coopledger.ui.operations import Operations, Progress

Draft = Mapping[str, str]
SaveDraft = Callable[[str, Draft | None], None]
"""Keeps the texts of a form under its name, or forgets them (None); runs on the worker."""

SAVE_AFTER_MS = 1000


class Drafts(QObject):
    """The half-typed forms of this book, by the name of their dialog.

    Args:
        operations: Where saving runs.
        kept: What was kept when the book was opened.
        save: Keeps one draft in the book.

    Signals:
        kept: The name of a draft that is on the disk now as it stands, or was forgotten there.
    """

    kept = Signal(str)

    def __init__(
        self,
        operations: Operations,
        kept: Mapping[str, Draft] | None = None,
        save: SaveDraft | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._drafts: dict[str, Draft] = dict(kept or {})
        self._save = save
        self._dirty: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def of(self, name: str) -> Draft:
        """The draft of that form; empty if there is none."""
        return self._drafts.get(name, {})

    def names(self) -> tuple[str, ...]:
        """The forms that have a draft."""
        return tuple(self._drafts)

    def keep(self, name: str, draft: Draft) -> None:
        """Keeps what stands in a form now; written a second after the first unwritten change.

        Whoever types without a pause must not push the writing before her.
        """
        if self._drafts.get(name) == draft:
            return
        self._drafts[name] = dict(draft)
        self._dirty.add(name)
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, name: str) -> None:
        """Forgets a form that was saved or thrown away."""
        if self._drafts.pop(name, None) is not None:
            self._dirty.add(name)
            self.flush()

    def tell_kept(self, name: str) -> None:
        """Passes on that a draft was written; one that has changed since is not yet kept."""
        if name not in self._dirty:
            self.kept.emit(name)

    def give_up(self) -> None:
        """Writes nothing any more: the book is gone, and what was half typed with it."""
        self._timer.stop()
        self._dirty.clear()
        self._save = None

    def flush(self) -> None:
        """Writes what has changed since the last time."""
        self._timer.stop()
        names, self._dirty = self._dirty, set()
        save = self._save
        if save is None:
            return
        for name in sorted(names):
            draft = self._drafts.get(name)

            def work(_: Progress, name: str = name, draft: Draft | None = draft) -> None:
                save(name, draft)

            self._operations.run(work, _Kept(self, name))


class _Kept:
    """Tells that a draft was written, unless it has changed again meanwhile."""

    def __init__(self, drafts: Drafts, name: str) -> None:
        self._drafts = drafts
        self._name = name

    def __call__(self, _: None) -> None:
        """The worker has written it."""
        self._drafts.tell_kept(self._name)
