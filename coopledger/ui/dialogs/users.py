"""Who may open the book: users, their offices and their passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopledger.i18n.error_text import error_text
from coopledger.services import users
from coopledger.services.changes import Changes
from coopledger.services.permissions import Role
from coopledger.services.session import User
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import FormDialog
from coopledger.ui.navigation import Message
from coopledger.ui.operations import Work
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.basic import Notice, TextLabel
from coopledger.ui.widgets.fields import ChoiceEdit, PasswordEdit, TextEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.words import ROLE_NAMES, role_note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AddUserDialog(FormDialog[Changes]):
    """Gives one more person a password of her own."""

    name = "add-user"
    keeps_draft = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("New user"),
            save_text=tr("Add the user"),
            subtitle=tr("She types her password herself and tells nobody."),
            again=False,
            parent=parent,
        )
        self.full_name = self.form.add("full_name", TextEdit(), tr("Full name"))
        self.role = _add_role(self.form, context)
        self.user = self.form.add(
            "user",
            TextEdit(longest=40),
            tr("Name at the start"),
            hint=tr("Short, as she chooses herself from the list when opening."),
        )
        self.password = self.form.add("password", PasswordEdit(theme, tr), tr("Password"))
        self.again = self.form.add(
            "password_again", PasswordEdit(theme, tr), tr("The password once more"), beside=True
        )
        self.role.value_changed.connect(self._propose_name)
        self._propose_name(self.role.value())
        self.start()

    def check(self) -> bool:
        """A strong enough password, twice the same."""
        return _check_new_password(self.form, self.context, "password", "password_again")

    def work(self) -> Work[Changes]:
        """Adds her."""
        session, value = self.context.session, self.form.value
        request = users.NewUserRequest(
            name=value("user").strip(),
            full_name=value("full_name").strip(),
            role=value("role"),
            password=value("password"),
        )
        return lambda _: users.add_user(session, request)

    def message(self, result: Changes) -> Message:
        """Who can open the book now."""
        del result
        name = self.form.value("full_name")
        return Message(text=self.context.tr("{name} can open the book now.", name=name))

    def _propose_name(self, role: object) -> None:
        known = {one.value for one in Role}
        if isinstance(role, Role) and (self.user.value() or "") in {"", *known}:
            self.user.set_value(role.value)


class ChangeRoleDialog(FormDialog[Changes]):
    """Gives a user another office."""

    name = "change-role"
    keeps_draft = False

    def __init__(self, context: Context, user: User, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            title=tr("Office of {name}", name=user.display_name),
            save_text=tr("Change the office"),
            again=False,
            parent=parent,
        )
        self._user = user
        self.role = _add_role(self.form, context)
        self.role.set_value(user.role)
        self.start()

    def work(self) -> Work[Changes]:
        """Changes it."""
        session, name, role = self.context.session, self._user.name, self.role.value()
        return lambda _: users.change_role(session, name, role)


class RemoveUserDialog(FormDialog[Changes]):
    """Takes a user's key away."""

    name = "remove-user"
    keeps_draft = False

    def __init__(self, context: Context, user: User, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Remove {name}", name=user.display_name),
            save_text=tr("Remove the user"),
            again=False,
            parent=parent,
        )
        self._user = user
        text = tr("Her password opens the book no more. What she recorded stays, with her name.")
        self.form.add_widget(Notice(theme, text, Tone.WARNING))
        self.form.add_widget(
            TextLabel(
                tr("The book gets a new key, which takes a moment."),
                "muted",
                wrap=True,
            )
        )
        self.start()
        self.cancel_button.setFocus()

    def work(self) -> Work[Changes]:
        """Removes her."""
        session, name = self.context.session, self._user.name
        return lambda _: users.remove_user(session, name)

    def message(self, result: Changes) -> Message:
        """Who cannot open the book any more."""
        del result
        name = self._user.display_name
        return Message(text=self.context.tr("{name} cannot open the book any more.", name=name))


class ChangePasswordDialog(FormDialog[Changes]):
    """Another password for whoever works now."""

    name = "change-password"
    keeps_draft = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(
            context,
            title=tr("Change my password"),
            save_text=tr("Change the password"),
            subtitle=context.session.user.display_name,
            again=False,
            parent=parent,
        )
        self.old = self.form.add("password", PasswordEdit(theme, tr), tr("Password until now"))
        self.new = self.form.add("new_password", PasswordEdit(theme, tr), tr("New password"))
        self.again = self.form.add(
            "password_again", PasswordEdit(theme, tr), tr("The password once more"), beside=True
        )
        self.start()

    def check(self) -> bool:
        """A strong enough password, twice the same."""
        return _check_new_password(self.form, self.context, "new_password", "password_again")

    def work(self) -> Work[Changes]:
        """Changes it."""
        session, old, new = self.context.session, self.old.value() or "", self.new.value() or ""
        return lambda _: users.change_password(session, old, new)

    def message(self, result: Changes) -> Message:
        """What counts from now on."""
        del result
        return Message(text=self.context.tr("The new password counts from now on."))


def _add_role(form: Form, context: Context) -> ChoiceEdit:
    """The office, with what it may do."""
    tr = context.tr
    roles = [(role, tr.resolve(ROLE_NAMES[role])) for role in Role]
    field = form.add("role", ChoiceEdit(roles), tr("Office"), hint=role_note(Role.CASHIER, tr))

    def tell(role: object) -> None:
        if isinstance(role, Role):
            form.row("role").set_hint(role_note(role, tr))

    field.value_changed.connect(tell)
    return field


def _check_new_password(form: Form, context: Context, new: str, again: str) -> bool:
    password = form.value(new) or ""
    weak = users.weakness(password)
    if weak is not None:
        form.row(new).show_error(error_text(weak, context.tr))
        form.row(new).field.select_all()
        return False
    if form.value(again) != password:
        form.row(again).show_error(context.tr("The two are not the same. Type it again."))
        form.row(again).field.select_all()
        return False
    return True
