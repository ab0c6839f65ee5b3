"""A forgotten password: the code of the recovery sheet gives a user a new one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coopledger.i18n.error_text import error_text
from coopledger.ui import library
from coopledger.ui.dialogs.wizard import Wizard
from coopledger.ui.operations import Work
from coopledger.ui.start_screen import StartContext
from coopledger.ui.widgets.basic import TextLabel
from coopledger.ui.widgets.fields import ChoiceEdit, NoteEdit, PasswordEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PASSWORD = 1


class LostPasswordWizard(Wizard[StartContext, str]):
    """Asks for the code and the user, then for the new password; gives the user's name.

    Args:
        context: What screens without a book are given.
        folder: The book.
        names: Who can open it.
        user: Who is chosen at first.
    """

    def __init__(
        self,
        context: StartContext,
        folder: Path,
        names: Sequence[str],
        *,
        user: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("I forgot my password"),
            finish_text=tr("Set the new password"),
            parent=parent,
        )
        self._folder = folder
        self._add_code(names, user)
        self._add_password()
        self.start()

    def check(self, step: int) -> bool:
        """The second password equals the first."""
        if step != _PASSWORD:
            return True
        tr, form = self.context.tr, self.form_of(_PASSWORD)
        weak = library.weakness(self.password.value() or "")
        if weak is not None:
            form.row("password").show_error(error_text(weak, tr))
            self.password.select_all()
            return False
        if self.again.value() != self.password.value():
            form.row("password_again").show_error(tr("The two are not the same. Type it again."))
            self.again.select_all()
            return False
        return True

    def work(self) -> Work[str]:
        """Gives the user the new password."""
        folder, code = self._folder, self.code.value() or ""
        user, new = str(self.user.value()), self.password.value() or ""

        def work(_: object) -> str:
            library.recover_password(folder, code, user, new)
            return user

        return work

    # --- the steps ---

    def _add_code(self, names: Sequence[str], user: str) -> None:
        tr, theme = self.context.tr, self.context.theme
        form = self.add_step(
            tr("Recovery sheet"),
            tr("It lies in a closed envelope with the chair or the supervisors."),
        )
        self.user = form.add("user", ChoiceEdit([(name, name) for name in names]), tr("Who"))
        if user in names:
            self.user.set_value(user)
        self.code = form.add(
            "recovery_code",
            NoteEdit(theme, tr("ABCDE-FGHIJ-…"), lines=3),
            tr("Code of the recovery sheet"),
            hint=tr("Blanks, dashes and small letters do not matter."),
        )
        form.add_widget(
            TextLabel(
                tr(
                    "Without the sheet nobody can open these books, and neither can we. Another "
                    "user who knows her password still can."
                ),
                "muted",
                wrap=True,
            )
        )

    def _add_password(self) -> None:
        tr, theme = self.context.tr, self.context.theme
        form = self.add_step(
            tr("New password"), tr("From now on only the new one opens the books for this user.")
        )
        self.password = form.add(
            "password",
            PasswordEdit(theme, tr),
            tr("Password"),
            hint=tr("Three words that do not belong together are easy to keep and hard to guess."),
        )
        self.again = form.add(
            "password_again", PasswordEdit(theme, tr), tr("The password once more")
        )
