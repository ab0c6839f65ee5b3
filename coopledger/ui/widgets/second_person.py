"""The second person in a form: who confirms, with her own password, here on this laptop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coopledger.accounting.errors import SecondPersonNeeded
from coopledger.services import users
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Notice, TextLabel
from coopledger.ui.widgets.fields import ChoiceEdit, PasswordEdit

if TYPE_CHECKING:
    from coopledger.services.permissions import Permission
    from coopledger.services.session import User
    from coopledger.ui.context import Context
    from coopledger.ui.widgets.form import Form

Confirm = Callable[[], "User | None"]
"""Checks the password on the worker and gives who confirmed; None where nobody needs to."""


class SecondPerson:
    """The fields of a second person at the end of a form; hidden until they are wanted.

    Args:
        context: What every dialog is given.
        form: The form that they are added to.
        permission: What the second person must be allowed.
        able: Who may confirm; None when nobody needs to, because the user is alone.
        advice: What stands there when nobody has the right.
    """

    def __init__(
        self,
        context: Context,
        form: Form,
        permission: Permission,
        able: tuple[User, ...] | None,
        *,
        advice: str = "",
    ) -> None:
        tr, theme = context.tr, context.theme
        self._context = context
        self._form = form
        self._permission = permission
        self._able = able
        self._wanted = False
        self._widgets: list[TextLabel | Notice] = []
        if able is None:
            return
        heading = form.add_heading(tr("Second person"))
        text = tr("Someone else confirms with her own password, here on this laptop.")
        self._widgets = [heading, TextLabel(text, "muted", wrap=True)]
        if not able:
            self._widgets.append(Notice(theme, advice, Tone.WARNING))
        for widget in self._widgets[1:]:
            form.add_widget(widget)
        form.add(
            "user",
            ChoiceEdit([(user.name, user.display_name) for user in able]),
            tr("Who confirms"),
        )
        form.add("password", PasswordEdit(theme, tr), tr("Her password"), beside=True)
        self.show(wanted=False)

    def show(self, *, wanted: bool) -> None:
        """Asks for the second person, or no longer."""
        self._wanted = wanted and self._able is not None
        if self._able is None:
            return
        for widget in self._widgets:
            widget.setVisible(wanted)
        for name in ("user", "password"):
            self._form.set_shown(name, wanted)

    @property
    def wanted(self) -> bool:
        """Whether somebody must confirm."""
        return self._wanted

    def confirm(self) -> Confirm:
        """What asks for the confirmation on the worker, with what stands in the form now.

        Raises:
            SecondPersonNeeded: When somebody must confirm and nobody is chosen.
        """
        if not self._wanted:
            return _nobody
        name, password = self._form.value("user"), self._form.value("password")
        if name is None:
            raise SecondPersonNeeded(self._permission.value)
        session = self._context.session
        return lambda: users.confirm(session, name, password or "")


def _nobody() -> None:
    return None
