"""What the register says of a member, and the steps of her membership."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coopledger.accounting.member_facts import (
    BACKGROUND_LABELS,
    CHANNEL_LABELS,
    EDUCATION_LABELS,
    MARITAL_LABELS,
    SECTOR_LABELS,
    Background,
    WorkAbroad,
)
from coopledger.accounting.members import GENDER_LABELS, STATUS_LABELS, Member, StatusChange, masked
from coopledger.i18n import Translator
from coopledger.ui.pages.member_tab import MemberFrame, MemberTab, Shown
from coopledger.ui.widgets.basic import Scroller, TextLabel
from coopledger.ui.widgets.facts import Fact, FactList
from coopledger.ui.widgets.tab_head import LARGE_TYPE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coopledger.ui.context import Context

_NOTHING = "\N{EN DASH}"


class RegisterTab(MemberTab[None]):
    """All facts of the register in three columns; in large type in one."""

    name: ClassVar[str] = "register"

    @classmethod
    def title(cls, tr: Translator) -> str:
        """Register."""
        return tr("Register")

    def __init__(self, page: MemberFrame, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        theme, tr = self.context.theme, self.context.tr
        self.person = FactList(theme)
        self.place = FactList(theme)
        self.membership = FactList(theme)
        self.heirs = FactList(theme)
        self.abroad = FactList(theme)
        self.history = StepList(self.context)
        scroller = Scroller()
        columns = QVBoxLayout() if theme.scale >= LARGE_TYPE else QHBoxLayout()
        edge = theme.px(18)
        columns.setContentsMargins(edge, theme.px(8), edge, edge)
        columns.setSpacing(theme.px(24 if theme.scale >= LARGE_TYPE else 40))
        for blocks in (
            ((tr("Who she is"), self.person), (tr("Heirs"), self.heirs)),
            ((tr("Where she lives"), self.place), (tr("Worked abroad"), self.abroad)),
            ((tr("Membership"), self.membership), (tr("Steps of membership"), self.history)),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.px(8))
            for title, widget in blocks:
                column.addWidget(TextLabel(title, "heading"))
                column.addWidget(widget)
                column.addSpacing(theme.px(10))
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroller.body.addLayout(columns)
        scroller.body.addStretch(1)
        self.body.addWidget(scroller)

    def show_member(self, shown: Shown, own: None) -> None:
        """Shows a member."""
        del own
        tr, member = self.context.tr, shown.page.member
        self.person.show_facts(_person(member, tr))
        self.place.show_facts(_place(member, tr))
        self.membership.show_facts(_membership(member, tr))
        self.heirs.show_facts(_heirs(member, tr))
        self.abroad.show_facts(_abroad(member, tr))
        self.history.show_steps(shown.page.history)


class StepList(FactList):
    """The steps of a membership, the newest first: the day, the status, why, and who entered it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._tr = context.tr

    def show_steps(self, steps: tuple[StatusChange, ...]) -> None:
        """Shows them."""
        tr = self._tr
        facts: list[Fact] = []
        for step in reversed(steps):
            facts.append(
                Fact(
                    label=tr.value(step.from_date),
                    value=tr.resolve(STATUS_LABELS[step.status]),
                    line=bool(facts),
                )
            )
            if step.reason:
                facts.append(Fact(label=tr("Why"), value=step.reason))
            facts.append(Fact(label=tr("entered by"), value=step.who))
        self.show_facts(facts)


def _facts(*pairs: tuple[str, str]) -> list[Fact]:
    return [Fact(label=label, value=value or _NOTHING) for label, value in pairs]


def _person(member: Member, tr: Translator) -> list[Fact]:
    marital, school = member.marital_status, member.education
    return _facts(
        (tr("Member no."), member.number),
        (tr("Called"), member.nickname),
        (tr("Gender"), tr.resolve(GENDER_LABELS[member.gender])),
        (tr("NIK"), masked(member.national_id)),
        (tr("Family card no."), masked(member.family_card_number)),
        (tr("Born in"), member.birth_place),
        (tr("Born on"), tr.value(member.birth_date) if member.birth_date else ""),
        (tr("Marital status"), tr.resolve(MARITAL_LABELS[marital]) if marital else ""),
        (tr("Schooling"), tr.resolve(EDUCATION_LABELS[school]) if school else ""),
        (tr("Occupation"), member.occupation),
    )


def _place(member: Member, tr: Translator) -> list[Fact]:
    bank = " ".join(filter(None, (member.bank_name, masked(member.bank_account))))
    return _facts(
        (tr("Address"), member.address),
        (tr("Hamlet, RT/RW"), member.hamlet),
        (tr("Village"), member.village),
        (tr("District"), member.district),
        (tr("Regency"), member.regency),
        (tr("Region code"), member.region_code),
        (tr("Telephone"), member.phone),
        (tr("Bank account"), bank),
    )


def _membership(member: Member, tr: Translator) -> list[Fact]:
    tags = [tr.resolve(BACKGROUND_LABELS[tag]) for tag in Background if tag in member.background]
    return [
        *_facts(
            (tr("Group"), member.group),
            (tr("Applied on"), tr.value(member.applied_on) if member.applied_on else ""),
            (tr("Member since"), tr.value(member.joined_on)),
            (tr("Board meeting no."), member.admission_minutes),
        ),
        *(_facts((tr("Left on"), tr.value(member.left_on))) if member.left_on else ()),
        *(
            Fact(label=tr("Counts herself among") if index == 0 else "", value=tag)
            for index, tag in enumerate(tags)
        ),
    ]


def _heirs(member: Member, tr: Translator) -> list[Fact]:
    facts: list[Fact] = []
    for heir in member.heirs:
        facts.append(Fact(label=heir.relation or _NOTHING, value=heir.name, line=bool(facts)))
        if heir.national_id:
            facts.append(Fact(label=tr("NIK"), value=masked(heir.national_id)))
        if heir.phone:
            facts.append(Fact(label=tr("Telephone"), value=heir.phone))
    return facts or [Fact(label=tr("Nobody is named"), value="")]


def _abroad(member: Member, tr: Translator) -> list[Fact]:
    facts: list[Fact] = []
    for stay in member.migrations:
        facts.append(Fact(label=_years(stay, tr), value=stay.country or _NOTHING, line=bool(facts)))
        for label, value in (
            (tr("Work"), tr.resolve(SECTOR_LABELS[stay.sector]) if stay.sector else ""),
            (tr("How she went"), tr.resolve(CHANNEL_LABELS[stay.channel]) if stay.channel else ""),
        ):
            if value:
                facts.append(Fact(label=label, value=value))
    return facts or [Fact(label=tr("Nothing is written down"), value="")]


def _years(stay: WorkAbroad, tr: Translator) -> str:
    out = str(stay.out_year or "")
    if stay.still_abroad:
        return tr("since {year}", year=out) if out else tr("now")
    home = str(stay.home_year or "")
    if out and home:
        return f"{out}\N{EN DASH}{home}"
    return tr("until {year}", year=home) if home else out or _NOTHING
