"""The imports of a book: what each brought in, and how it is undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coopledger.services import import_batches
from coopledger.services.changes import Posted
from coopledger.services.import_batches import ImportBatch, Undo
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import BaseDialog, FormDialog, show_dialog
from coopledger.ui.navigation import Message, Restart
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Button, Card, Notice, TextLabel
from coopledger.ui.widgets.fields import CheckEdit, NoteEdit, TextEdit
from coopledger.ui.widgets.grid import Grid
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_HEIGHT = 250


class ImportsDialog(BaseDialog):
    """Lists the imports, the newest first."""

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Imports of this book"),
            subtitle=tr("What came in from workbooks, and how it is undone if it was wrong."),
            wide=True,
            parent=parent,
        )
        self.setObjectName("imports")
        self.grid = self._list()
        self.notice = Notice(theme)
        self.back_button = Button(theme, tr("Take it back …"), "reverse", role="danger")
        self.discard_button = Button(theme, tr("Throw the book away …"), "trash", role="danger")
        self.sign_button = Button(theme, tr("Opening balances to sign …"), "print")
        self.close_button = Button(theme, tr("Close"))
        self._lay_out_content()
        self.grid.selection_changed.connect(self._show_way)
        self.back_button.clicked.connect(self._take_back)
        self.discard_button.clicked.connect(self._discard)
        self.sign_button.clicked.connect(self._print_opening)
        self.close_button.clicked.connect(self.reject)
        context.operations.changed.connect(self._read)
        self._show_way(None)
        self._read()

    # --- reading ---

    def _read(self) -> None:
        session = self.context.session
        self.context.operations.run(
            lambda _: import_batches.imports(session), self._show, owner=self
        )

    def _show(self, found: tuple[ImportBatch, ...]) -> None:
        self.grid.show_rows(found)
        if found and self.grid.selected() is None:
            self.grid.view.select_row(0)
        self.grid.view.setFocus()
        self._show_way(self.grid.selected())

    def _show_way(self, row: ImportBatch | None) -> None:
        """What can be done about the import in hand."""
        tr, may = self.context.tr, self.context.may
        undo = None if row is None else row.undo
        self.back_button.setVisible(undo is Undo.TAKE_BACK and may(Permission.REVERSE))
        self.discard_button.setVisible(
            undo is Undo.DISCARD_BOOK and may(Permission.MANAGE_USERS) and not self.context.practice
        )
        opening = undo in {Undo.DISCARD_BOOK, Undo.CORRECT}
        self.sign_button.setVisible(opening and may(Permission.PRINT_PAPERS))
        texts = {
            None: "",
            Undo.TAKE_BACK: tr(
                "It can be taken back: the opposite of each of its entries is recorded. The people "
                "whom it registered keep their numbers."
            ),
            Undo.DISCARD_BOOK: tr(
                "It brought the opening balances, and nothing was recorded since. If it was wrong, "
                "throw this book away and make it anew: that is quick, and leaves no traces."
            ),
            Undo.CORRECT: tr(
                "It brought the opening balances, and other work stands on them. It cannot be "
                "taken back as a whole: put single balances right with a journal entry."
            ),
            Undo.NOTHING_LEFT: tr("Nothing of it stands in the books any more."),
        }
        self.notice.tell(texts[undo], Tone.NORMAL)
        self.fit()

    # --- acts ---

    def _take_back(self) -> None:
        row = self.grid.selected()
        if row is not None:
            show_dialog(TakeBackDialog(self.context, row, parent=self))

    def _discard(self) -> None:
        dialog = DiscardDialog(self.context, parent=self)
        show_dialog(dialog)

    def _print_opening(self) -> None:
        from coopledger.ui.dialogs.opening_list import show_opening_list

        show_opening_list(self.context, self)

    # --- building ---

    def _list(self) -> Grid[ImportBatch]:
        tr, theme = self.context.tr, self.context.theme
        grid: Grid[ImportBatch] = Grid(
            theme,
            tr,
            (
                GridColumn(
                    key="at", title=tr("Date"), kind=CellKind.DATE,
                    value=lambda row: row.batch.posted_at.astimezone().date(),
                ),
                GridColumn(
                    key="title", title=tr("Workbook"), value=lambda row: row.batch.title,
                    stretch=3, strong=True,
                ),
                GridColumn(key="who", title=tr("By"), value=lambda row: row.batch.posted_by,
                           stretch=1),
                GridColumn(
                    key="entries", title=tr("Entries"), kind=CellKind.COUNT,
                    value=lambda row: len(row.batch.entries),
                ),
                GridColumn(
                    key="members", title=tr("Members"), kind=CellKind.COUNT,
                    value=lambda row: row.registered,
                ),
                GridColumn(
                    key="skipped", title=tr("Laid aside"), kind=CellKind.COUNT,
                    value=lambda row: row.skipped,
                ),
                GridColumn(
                    key="state", title=tr("State"), kind=CellKind.PILL, value=self._state,
                    tone=self._state_tone,
                ),
            ),
            key=lambda row: row.batch.id,
            look=lambda row: RowLook.GREYED if _is_gone(row) else RowLook.NORMAL,
        )  # fmt: skip
        grid.setFixedHeight(theme.px(_HEIGHT))
        grid.set_empty(
            tr("Nothing came in from a workbook yet"),
            tr("Workbooks are taken over in the settings, and from the cards of the home page."),
            icon="table",
        )
        return grid

    def _state(self, row: ImportBatch) -> str:
        tr = self.context.tr
        if _is_gone(row):
            return tr("taken back")
        return tr("in the books") if row.batch.entries else tr("without entries")

    def _state_tone(self, row: ImportBatch) -> Tone:
        return Tone.MUTED if row.undo is Undo.NOTHING_LEFT else Tone.GOOD

    def _lay_out_content(self) -> None:
        card = Card(self.context.theme, flush=True)
        card.body.addWidget(self.grid)
        self.body.addWidget(card)
        self.body.addWidget(self.notice)
        self.body.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.sign_button)
        self.foot.addWidget(self.back_button)
        self.foot.addWidget(self.discard_button)


def _is_gone(row: ImportBatch) -> bool:
    return bool(row.batch.entries) and row.batch.taken_back


class TakeBackDialog(FormDialog[Posted]):
    """Asks why, and takes an import back.

    Args:
        context: What every dialog is given.
        row: The import.
    """

    name: ClassVar[str] = "take-back-import"
    keeps_draft: ClassVar[bool] = False

    def __init__(
        self, context: Context, row: ImportBatch, *, parent: QWidget | None = None
    ) -> None:
        tr, theme = context.tr, context.theme
        self._row = row
        super().__init__(
            context,
            title=tr("Take an import back"),
            subtitle=tr(
                "{file}: {entries}. The opposite of each is recorded; all stay visible.",
                file=row.batch.title,
                entries=tr.ngettext("{n} entry", "{n} entries", row.batch.standing),
            ),
            save_text=tr("Take the import back"),
            again=False,
            parent=parent,
        )
        self.reason = self.form.add(
            "reason",
            NoteEdit(theme, tr("Wrong file, wrong year …"), lines=2),
            tr("Why is it taken back?"),
        )
        self.end: CheckEdit | None = None
        if row.without_business and context.may(Permission.EDIT_MEMBERS):
            self.end = self.form.add(
                "end_memberships",
                CheckEdit(
                    tr.ngettext(
                        "Mark {n} person without other business as left",
                        "Mark {n} people without other business as left",
                        len(row.without_business),
                    )
                ),
                "",
                optional=True,
            )
            self.form.add_widget(
                TextLabel(
                    tr(
                        "Leave it open if the same workbook comes again, put right: its people are "
                        "known by number and name then."
                    ),
                    "muted",
                    wrap=True,
                )
            )
        self.start()

    def work(self) -> Work[Posted]:
        """Takes it back."""
        session = self.context.session
        request = import_batches.TakeBackRequest(
            operation_id=self.operation_id,
            batch_id=self._row.batch.id,
            reason=self.form.value("reason"),
            end_memberships=self.end is not None and bool(self.end.value()),
        )
        return lambda _: import_batches.take_back(session, request)

    def message(self, result: Posted) -> Message:
        """How much was taken back."""
        tr = self.context.tr
        return Message(
            text=tr.ngettext(
                "The import is taken back: {n} entry.",
                "The import is taken back: {n} entries.",
                len(result.entries),
            )
        )


class DiscardDialog(FormDialog[None]):
    """Throws the book away, once the cooperative's name was typed; then it is made anew."""

    name: ClassVar[str] = "discard-book"
    keeps_draft: ClassVar[bool] = False

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Throw this book away"),
            subtitle=tr(
                "Its files are deleted from this laptop and cannot be got back. The workbook stays "
                "where it is. Then you make the book anew."
            ),
            save_text=tr("Throw it away and begin anew"),
            again=False,
            parent=parent,
        )
        self.save_button.setProperty("role", "danger")
        self.typed = self.form.add(
            "name",
            TextEdit(),
            tr("Type the name of the cooperative: {name}", name=context.cooperative),
        )
        self.saved.connect(partial(_begin_anew, context))
        self.start()

    def work(self) -> Work[None]:
        """Closes and deletes it."""
        from coopledger.services import discarding

        session, typed = self.context.session, self.form.value("name")
        return lambda _: discarding.discard_book(session, typed)

    def message(self, result: None) -> Message:
        """That it is gone."""
        del result
        return Message(text=self.context.tr("The book is thrown away."))


def _begin_anew(context: Context, _: object) -> None:
    context.navigator.restart_wanted.emit(Restart.NEW_BOOK)
