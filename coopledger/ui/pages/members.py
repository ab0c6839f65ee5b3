"""The register of members, and the page of one member."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from coopledger.accounting.members import STATUS_LABELS, Member, MemberStatus
from coopledger.accounting.money import total
from coopledger.accounting.statements import Statement
from coopledger.services import member_reports, members
from coopledger.services.changes import Change, Changes
from coopledger.services.members import MemberSummary
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.dialogs.base import show_dialog
from coopledger.ui.navigation import Act, Target
from coopledger.ui.operations import Progress, Work
from coopledger.ui.pages.base import ListPage, Page
from coopledger.ui.pages.member_detail import MemberDetailPage
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.export_bar import ExportBar
from coopledger.ui.widgets.fields import ChoiceEdit
from coopledger.ui.widgets.flow import Flow
from coopledger.ui.widgets.grid_model import CellKind, GridColumn, RowLook
from coopledger.ui.widgets.tab_head import LARGE_TYPE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FILTER_WIDTH = 205
SEARCH_WIDTH = 280
NAME_WIDTH = 190
"""Names of three words stand whole in it."""
STATUS_TONES = {
    MemberStatus.PROSPECTIVE: Tone.WARNING,
    MemberStatus.ACTIVE: Tone.GOOD,
    MemberStatus.PASSIVE: Tone.NORMAL,
    MemberStatus.ABROAD: Tone.NORMAL,
    MemberStatus.LEFT: Tone.MUTED,
    MemberStatus.DECEASED: Tone.MUTED,
}
_RUNNING = "running"


class MembersPage(ListPage[MemberSummary]):
    """Everyone in the register, with what each holds and owes."""

    name: ClassVar[str] = "members"
    concerns: ClassVar[Changes] = frozenset(
        {Change.MEMBERS, Change.SAVINGS, Change.LOANS, Change.JOURNAL}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(
            context,
            tr("Members"),
            _columns(context),
            key=lambda row: row.member.number,
            search_hint=tr("Number, name, village or NIK"),
            look=_look,
            parent=parent,
        )
        self._everyone: Sequence[MemberSummary] = ()
        self._kept_place = ""
        self._build_filters()
        self.add_action(tr("Groups and villages"), self.show_gatherings, "members")
        if context.may(Permission.PRINT_PAPERS):
            self.add_action(tr("Print for many"), self.print_statements, "print")
        if context.may(Permission.EDIT_MEMBERS):
            self.add_action(
                tr("New member"), self.new_member, "user-plus", primary=True, keys="Ctrl+N"
            )
            self.grid.empty_activated.connect(self.new_member)

    # --- reading and showing ---

    def read(self) -> Work[Sequence[MemberSummary]]:
        """The whole register; the filters look at it here."""
        session = self.context.session

        def work(progress: Progress) -> Sequence[MemberSummary]:
            progress.check()
            return members.list_members(session)

        return work

    def show_result(self, result: Sequence[MemberSummary]) -> None:
        """The members that the filters let through, their totals and how many they are."""
        self._everyone = result
        self._offer_places()
        self._show_filtered()

    def _show_filtered(self) -> None:
        tr = self.context.tr
        rows = [row for row in self._everyone if self._fits(row)]
        self._tell_why_empty()
        self.grid.show_rows(rows)
        if rows:
            self.grid.show_totals(
                tr("Total"),
                {
                    "share": total(row.membership_share for row in rows),
                    "mandatory": total(row.mandatory_savings for row in rows),
                    "other": total(row.other_savings for row in rows),
                    "debts": total(row.debts for row in rows),
                },
            )
        running = sum(1 for row in self._everyone if row.member.status.is_member)
        text = tr.ngettext("{n} member", "{n} members", running)
        if len(rows) != running:
            text = tr("{members} · {shown} shown", members=text, shown=len(rows))
        self.header.set_subtitle(text)

    def _fits(self, row: MemberSummary) -> bool:
        member = row.member
        status, place = self.status.value(), self.place.value()
        if status == _RUNNING and member.status.has_ended:
            return False
        if isinstance(status, MemberStatus) and member.status is not status:
            return False
        if place and place not in _places(member):
            return False
        where = f"{member.number} {member.name} {member.nickname} {member.village} {member.group} "
        searched = f"{where}{member.national_id} {member.phone}".casefold()
        return all(word in searched for word in self.search.text().casefold().split())

    def _tell_why_empty(self) -> None:
        tr = self.context.tr
        if not self._everyone:
            self.grid.set_empty(
                tr("Nobody is in the register yet"),
                tr("Enter the first member, or bring all in from Excel in the settings."),
                icon="members",
                action=tr("New member") if self.context.may(Permission.EDIT_MEMBERS) else "",
            )
        else:
            self.grid.set_empty(
                tr("No member fits"),
                tr("Nobody is found by these words and filters. Try fewer."),
                icon="members",
            )

    # --- filters ---

    def _build_filters(self) -> None:
        context, tr = self.context, self.context.tr
        self.status = ChoiceEdit(
            [
                (_RUNNING, tr("Members and applicants")),
                (None, tr("Everyone")),
                *((status, tr.resolve(STATUS_LABELS[status])) for status in MemberStatus),
            ]
        )
        self.status.set_value(_RUNNING)
        self.place = ChoiceEdit([("", tr("All groups and villages"))])
        for field, name, words in (
            (self.place, "filter-place", tr("Group or village")),
            (self.status, "filter-status", tr("Status")),
        ):
            field.setObjectName(name)
            field.editor().setAccessibleName(words)
            field.setFixedWidth(context.theme.px(FILTER_WIDTH))
            field.value_changed.connect(self._filter)
        self.search.wanted.disconnect(self.refresh)
        self.search.wanted.connect(self._filter)
        self.export = ExportBar(context)
        self.search.setFixedWidth(context.theme.px(SEARCH_WIDTH))
        self._lay_out_filters()
        session, today = context.session, context.today()

        def register(progress: Progress) -> Statement:
            progress.check()
            return member_reports.member_register(session, today)

        if context.may(Permission.PRINT_PAPERS):
            self.export.offer_report(register, tr("Member register"), to_date=today)

    def _lay_out_filters(self) -> None:
        """Beside the search field, or in large type in a line below it."""
        theme = self.context.theme
        if theme.scale < LARGE_TYPE:
            self.add_filter(self.place)
            self.add_filter(self.status)
            self.filters.addWidget(self.export)
            return
        flow = Flow(theme.px(10))
        for widget in (self.place, self.status, self.export):
            flow.add(widget)
        self.body.insertWidget(1, flow)

    def _filter(self, _: object = None) -> None:
        self._show_filtered()

    def _offer_places(self) -> None:
        """The groups, then the villages, of whoever is in the register."""
        choices = [("", self.context.tr("All groups and villages")), *self._place_choices()]
        self.place.blockSignals(True)
        self.place.set_choices(choices)
        if self._kept_place and self._kept_place in dict(choices):
            self.place.set_value(self._kept_place)
        self._kept_place = ""
        self.place.blockSignals(False)

    def _place_choices(self) -> list[tuple[str, str]]:
        tr = self.context.tr
        groups = sorted({row.member.group for row in self._everyone if row.member.group})
        villages = sorted({row.member.village for row in self._everyone if row.member.village})
        return [
            *((f"group:{name}", tr("group {name}", name=name)) for name in groups),
            *((f"village:{name}", tr("{name} village", name=name)) for name in villages),
        ]

    def state(self) -> dict[str, str]:
        """Search and filters."""
        status = self.status.value()
        return {
            "search": self.search.text(),
            "place": self.place.value() or "",
            "status": status.value if isinstance(status, MemberStatus) else (status or "all"),
        }

    def restore_state(self, state: Any) -> None:
        """Search and filters again."""
        super().restore_state(state)
        self._kept_place = state.get("place", "")
        kept = state.get("status", _RUNNING)
        by_code: dict[str, object] = {status.value: status for status in MemberStatus}
        self.status.set_value(by_code.get(kept, None if kept == "all" else _RUNNING))

    # --- acts ---

    def open_row(self, row: MemberSummary) -> None:
        """Her page."""
        self.open_detail(MemberDetailPage(self.context, row.member.number, row.member.name))

    def detail(self, target: Target) -> Page[Any] | None:
        """The page of the member a link points to."""
        if target.kind != "member":
            return None
        return MemberDetailPage(self.context, target.key)

    def acts(self) -> Sequence[Act]:
        """What the search palette offers."""
        if not self.context.may(Permission.EDIT_MEMBERS):
            return ()
        title = self.context.tr("New member")
        return (Act(title=title, run=self.new_member, icon="user-plus", keys="Ctrl+N"),)

    def new_member(self, person: object = "") -> None:
        """Opens the register's form, with a name if one was typed."""
        from coopledger.ui.dialogs.member import MemberDialog

        name = person if isinstance(person, str) else ""
        show_dialog(MemberDialog(self.context, person=name, parent=self))

    def show_gatherings(self) -> None:
        """The groups and villages with their calendars."""
        from coopledger.ui.dialogs.gatherings import GatheringsDialog

        show_dialog(GatheringsDialog(self.context, parent=self))

    def print_statements(self) -> None:
        """Chooses whose statements or cards are printed: everybody's, a group's, a village's."""
        from coopledger.ui.dialogs.member_batch import MemberBatchDialog

        dialog = MemberBatchDialog(
            self.context,
            self._place_choices(),
            place=str(self.place.value() or ""),
            parent=self,
        )
        show_dialog(dialog)


def _columns(context: Context) -> tuple[GridColumn[MemberSummary], ...]:
    tr = context.tr

    def money(key: str, title: str, attribute: str) -> GridColumn[MemberSummary]:
        return GridColumn(
            key=key,
            title=title,
            value=lambda row: getattr(row, attribute),
            kind=CellKind.MONEY,
            width=110,
        )

    group: GridColumn[MemberSummary] = GridColumn(
        key="group", title=tr("Group"), value=lambda row: row.member.group, stretch=2
    )
    # In large type her name needs the room.
    groups = (group,) if context.theme.scale < LARGE_TYPE else ()
    return (
        GridColumn(key="number", title=tr("No."), value=lambda row: row.member.number),
        GridColumn(
            key="name",
            title=tr("Name"),
            value=lambda row: row.member.name,
            width=NAME_WIDTH,
            stretch=3,
            strong=True,
        ),
        GridColumn(
            key="village", title=tr("Village"), value=lambda row: row.member.village, stretch=2
        ),
        *groups,
        GridColumn(
            key="status",
            title=tr("Status"),
            value=lambda row: tr.resolve(STATUS_LABELS[row.member.status]),
            kind=CellKind.PILL,
            tone=lambda row: STATUS_TONES[row.member.status],
        ),
        money("share", tr.pgettext("savings", "Share"), "membership_share"),
        money("mandatory", tr("Mandatory"), "mandatory_savings"),
        money("other", tr("Other savings"), "other_savings"),
        money("debts", tr("Owes"), "debts"),
    )


def _places(member: Member) -> tuple[str, str]:
    """By what her group and her village are told in the filter."""
    return f"group:{member.group}", f"village:{member.village}"


def _look(row: MemberSummary) -> RowLook:
    return RowLook.GREYED if row.member.status.has_ended else RowLook.NORMAL
