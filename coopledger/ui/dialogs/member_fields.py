"""The fields of the register's form: on the first screen what is needed, the rest behind tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from coopledger.accounting.member_facts import (
    BACKGROUND_LABELS,
    CHANNEL_LABELS,
    EDUCATION_LABELS,
    MARITAL_LABELS,
    SECTOR_LABELS,
    Background,
    Heir,
    WorkAbroad,
)
from coopledger.accounting.members import (
    GENDER_LABELS,
    STATUS_LABELS,
    Gender,
    MemberDetails,
    MemberStatus,
)
from coopledger.accounting.text import Text
from coopledger.services.members import Place, Suggestions
from coopledger.ui.context import Context
from coopledger.ui.widgets.date_edit import DateEdit
from coopledger.ui.widgets.fields import CheckEdit, ChoiceEdit, TextEdit
from coopledger.ui.widgets.form import Form
from coopledger.ui.widgets.number_edits import YearEdit
from coopledger.ui.widgets.rows_edit import RowColumn, RowsEdit
from coopledger.ui.widgets.suggest_edit import SuggestEdit

_TEXTS = (
    "name",
    "nickname",
    "national_id",
    "family_card_number",
    "birth_place",
    "occupation",
    "address",
    "hamlet",
    "village",
    "district",
    "regency",
    "region_code",
    "group",
    "phone",
    "bank_name",
    "bank_account",
    "admission_minutes",
)
_VALUES = ("birth_date", "marital_status", "education", "applied_on", "left_on")
_STARTING = (MemberStatus.ACTIVE, MemberStatus.PROSPECTIVE)
_COUNTRIES = (
    "Arab Saudi",
    "Brunei",
    "Hong Kong",
    "Jepang",
    "Korea Selatan",
    "Malaysia",
    "Singapura",
    "Taiwan",
)
"""Where most go; the register adds its own."""
_DASH = "\N{EN DASH}"


class MemberFields:
    """Builds the fields in a form, fills them and reads them.

    Args:
        context: What every dialog is given.
        form: Where the fields go.
        new: Whether a member is entered; of one who stands there already the status and the day of
            leaving have a dialog of their own.
    """

    def __init__(self, context: Context, form: Form, *, new: bool) -> None:
        self._context, self._form = context, form
        self._places: Mapping[str, Place] = {}
        self._countries: tuple[str, ...] = _COUNTRIES
        self._relations: tuple[str, ...] = ()
        self._extra: MemberDetails | None = None
        self._add_main_things(new=new)
        self._add_more()
        self._add_membership(new=new)
        self._add_heirs()
        self._add_work_abroad()
        # Nearly everything may stay blank; said once, not thirty times.
        for name in form.names():
            form.row(name).note.setText("")
        self.village.edit.editingFinished.connect(self._fill_place)

    # --- values ---

    def details(self) -> MemberDetails:
        """What stands in the form; blank texts are empty, and what it does not ask stays."""
        value = self._form.value
        kept: dict[str, Any] = {}
        if self._extra is not None:
            kept = {each.name: getattr(self._extra, each.name) for each in fields(MemberDetails)}
        return MemberDetails(
            **{
                **kept,
                **{name: value(name) or "" for name in _TEXTS},
                **{name: value(name) for name in _VALUES},
                "number": value("number") or "",
                "gender": value("gender"),
                "joined_on": value("joined_on") or self._context.today(),
                "background": frozenset(tag for tag in Background if value(_tag_name(tag))),
                "heirs": self.heirs.value(),
                "migrations": self.migrations.value(),
            }
        )

    def fill(self, details: MemberDetails) -> None:
        """Shows what the register says of a person."""
        self._extra = details
        for name in (*_TEXTS, *_VALUES, "number", "gender", "joined_on"):
            self._form.row(name).field.set_value(getattr(details, name) or None)
        for tag in Background:
            self._form.row(_tag_name(tag)).field.set_value(tag in details.background)
        self.heirs.set_value(details.heirs)
        self.migrations.set_value(details.migrations)

    def offer(self, known: Suggestions) -> None:
        """What completes itself while one types."""
        self.village.set_suggestions(known.villages)
        self.group.set_suggestions(known.groups)
        self.occupation.set_suggestions(known.occupations)
        self.bank.set_suggestions(known.banks)
        self._places = known.places
        self._countries = tuple(dict.fromkeys((*known.countries, *_COUNTRIES)))
        self._relations = known.relations
        for rows, key, words in (
            (self.migrations, "country", self._countries),
            (self.heirs, "relation", self._relations),
        ):
            for row in range(rows.count()):
                cell = rows.cell(row, key)
                if isinstance(cell, SuggestEdit):
                    cell.set_suggestions(words)

    def _fill_place(self) -> None:
        """Where the village lies, if that is blank and the register knows it."""
        place = self._places.get(self.village.value() or "")
        if place is None:
            return
        for name in ("district", "regency", "region_code"):
            field = self._form.row(name).field
            if field.is_empty():
                field.set_value(getattr(place, name))

    # --- building ---

    def _add_main_things(self, *, new: bool) -> None:
        context, form, tr = self._context, self._form, self._context.tr
        theme, today = context.theme, context.today()
        form.add_part("main", tr("The main things"))
        self.number = form.add("number", TextEdit(longest=30), tr("Member no."), share=2)
        self.person = form.add(
            "name",
            TextEdit(),
            tr("Name"),
            hint=tr("As on her identity card"),
            beside=True,
            share=5,
        )
        genders = [(each, tr.resolve(GENDER_LABELS[each])) for each in Gender]
        self.gender = form.add("gender", ChoiceEdit(genders), tr("Gender"), beside=True, share=2)
        self.national_id = self._text(
            "national_id", tr("NIK"), hint=tr("16 digits on the identity card"), share=4, longest=20
        )
        self._text("birth_place", tr("Born in"), beside=True, share=3)
        self.birth_date = form.add(
            "birth_date",
            DateEdit(theme, tr, today, blank=True),
            tr("Born on"),
            optional=True,
            beside=True,
            share=3,
        )
        self._text("address", tr("Address"), share=4)
        self.village = self._suggested("village", tr("Village"), beside=True, share=3)
        self.group = self._suggested("group", tr("Group"), beside=True, share=3)
        self._text("phone", tr("Telephone"), share=4)
        self.joined_on = form.add(
            "joined_on", DateEdit(theme, tr, today), tr("Member since"), beside=True, share=3
        )
        statuses = [(each, tr.resolve(STATUS_LABELS[each])) for each in _STARTING]
        form.add("status", ChoiceEdit(statuses), tr("Status"), beside=True, share=3)
        form.set_shown("status", new)

    def _add_more(self) -> None:
        form, tr = self._form, self._context.tr
        form.add_part("more", tr("More about her"))
        self._text("nickname", tr("Called"), hint=tr("How people call her"), share=3)
        self._choice("marital_status", MARITAL_LABELS, tr("Marital status"), beside=True, share=3)
        self._choice("education", EDUCATION_LABELS, tr("Schooling"), beside=True, share=3)
        self.occupation = self._suggested("occupation", tr("Occupation"), share=3)
        self._text(
            "family_card_number",
            tr("Family card no."),
            hint=tr("16 digits on the family card"),
            beside=True,
            share=3,
            longest=20,
        )
        self.bank = self._suggested("bank_name", tr("Bank"), beside=True, share=2)
        self._text("bank_account", tr("Bank account"), beside=True, share=2)
        form.add_heading(tr("Where she lives"))
        self._text("hamlet", tr("Hamlet, RT/RW"), share=3)
        self._text("district", tr("District"), beside=True, share=3)
        self._text("regency", tr("Regency"), beside=True, share=3)
        self._text(
            "region_code",
            tr("Region code"),
            hint=tr("for instance 33.07.08.2003"),
            beside=True,
            share=2,
        )

    def _add_membership(self, *, new: bool) -> None:
        context, form, tr = self._context, self._form, self._context.tr
        theme, today = context.theme, context.today()
        form.add_part("membership", tr("Membership"))
        form.add(
            "applied_on",
            DateEdit(theme, tr, today, blank=True),
            tr("Applied on"),
            optional=True,
        )
        self._text(
            "admission_minutes",
            tr("Board meeting no."),
            hint=tr("The meeting that admitted her"),
            beside=True,
        )
        form.add(
            "left_on",
            DateEdit(theme, tr, today, blank=True),
            tr("Left on"),
            hint=tr("Only for someone who has left already"),
            optional=True,
            beside=True,
        )
        form.set_shown("left_on", new)
        form.add_heading(tr("She counts herself among"))
        for index, tag in enumerate(Background):
            words = tr.resolve(BACKGROUND_LABELS[tag])
            form.add(_tag_name(tag), CheckEdit(words), words, beside=index % 3 > 0)

    def _add_heirs(self) -> None:
        form, tr, theme = self._form, self._context.tr, self._context.theme
        form.add_part("heirs", tr("Heirs"))
        columns = (
            RowColumn(key="name", title=tr("Name"), make=TextEdit, share=4),
            RowColumn(
                key="relation",
                title=tr("Is her"),
                make=self._completing(tr("for instance child"), lambda: self._relations),
                share=3,
            ),
            RowColumn(
                key="national_id", title=tr("NIK"), make=lambda: TextEdit(longest=20), share=3
            ),
            RowColumn(key="phone", title=tr("Telephone"), make=TextEdit, share=3),
        )
        self.heirs = form.add(
            "heirs",
            RowsEdit(theme, tr, columns, read=_heir, write=_texts_of),
            tr("Who receives her savings when she dies"),
            hint=tr("In the order she names them. A row left blank is not kept."),
            optional=True,
        )

    def _add_work_abroad(self) -> None:
        form, tr, theme = self._form, self._context.tr, self._context.theme
        form.add_part("abroad", tr("Work abroad"))
        sectors, channels = self._choices(SECTOR_LABELS), self._choices(CHANNEL_LABELS)
        columns = (
            RowColumn(
                key="country",
                title=tr("Country"),
                make=self._completing(tr("for instance Hong Kong"), lambda: self._countries),
                share=4,
            ),
            RowColumn(key="sector", title=tr("Work"), make=lambda: ChoiceEdit(sectors), share=4),
            RowColumn(key="out_year", title=tr("Went in"), make=lambda: YearEdit(tr), share=2),
            RowColumn(key="home_year", title=tr("Home in"), make=lambda: YearEdit(tr), share=2),
            RowColumn(
                key="still_abroad",
                title=tr("Not home yet"),
                make=lambda: CheckEdit(tr("still there")),
                share=2,
            ),
            RowColumn(
                key="channel", title=tr("How she went"), make=lambda: ChoiceEdit(channels), share=5
            ),
        )
        self.migrations = form.add(
            "migrations",
            RowsEdit(theme, tr, columns, read=_stay, write=_texts_of),
            tr("Each time she worked abroad, the oldest first"),
            hint=tr("Only what she likes to tell. What happened to her there belongs elsewhere."),
            optional=True,
        )

    def _text(
        self,
        name: str,
        label: str,
        *,
        hint: str = "",
        beside: bool = False,
        share: int = 1,
        longest: int = 200,
    ) -> TextEdit:
        return self._form.add(
            name,
            TextEdit(longest=longest),
            label,
            hint=hint,
            optional=True,
            beside=beside,
            share=share,
        )

    def _suggested(
        self, name: str, label: str, *, beside: bool = False, share: int = 1
    ) -> SuggestEdit:
        return self._form.add(name, SuggestEdit(), label, optional=True, beside=beside, share=share)

    def _choice(
        self,
        name: str,
        labels: Mapping[Any, Text],
        label: str,
        *,
        beside: bool = False,
        share: int = 1,
    ) -> ChoiceEdit:
        field = ChoiceEdit(self._choices(labels))
        return self._form.add(name, field, label, optional=True, beside=beside, share=share)

    def _choices(self, labels: Mapping[Any, Text]) -> list[tuple[Enum | None, str]]:
        """Each answer, and before them that nobody has asked."""
        tr = self._context.tr
        return [(None, _DASH), *((each, tr.resolve(text)) for each, text in labels.items())]

    def _completing(
        self, example: str, words: Callable[[], Iterable[str]]
    ) -> Callable[[], SuggestEdit]:
        def make() -> SuggestEdit:
            made = SuggestEdit(example)
            made.set_suggestions(tuple(words()))
            return made

        return make


def _tag_name(tag: Background) -> str:
    return f"background-{tag.value}"


def _heir(values: dict[str, Any]) -> Heir:
    return Heir(**{key: text or "" for key, text in values.items()})


def _stay(values: dict[str, Any]) -> WorkAbroad:
    return WorkAbroad(**{**values, "country": values["country"] or ""})


def _texts_of(value: Heir | WorkAbroad) -> dict[str, Any]:
    return {each.name: getattr(value, each.name) for each in fields(value)}
