"""What the register asks of a person beyond her name: choices, heirs, and her work abroad.

Every choice may stay unanswered (None), and everybody may say that she does not wish to answer:
that is an answer of its own, so that nobody asks her again.

Source: the fields of the buku daftar anggota as cooperatives of returned migrants keep it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from coopledger.accounting.text import Text


class MaritalStatus(Enum):
    """Status perkawinan, as the identity card writes it."""

    SINGLE = "single"
    MARRIED = "married"
    WIDOWED = "widowed"
    DIVORCED = "divorced"
    NO_ANSWER = "no_answer"


class Education(Enum):
    """The highest school finished."""

    NONE = "none"
    PRIMARY = "primary"
    """SD or MI."""
    LOWER_SECONDARY = "lower_secondary"
    """SMP or MTs."""
    UPPER_SECONDARY = "upper_secondary"
    """SMA, SMK or MA."""
    DIPLOMA = "diploma"
    DEGREE = "degree"
    NO_ANSWER = "no_answer"


class WorkSector(Enum):
    """What kind of work it was abroad."""

    DOMESTIC = "domestic"
    """PRT: in a household, care of the old included."""
    FACTORY = "factory"
    PLANTATION = "plantation"
    SEA = "sea"
    OTHER = "other"
    NO_ANSWER = "no_answer"


class LegalChannel(Enum):
    """How she went abroad."""

    PROCEDURAL = "procedural"
    NON_PROCEDURAL = "non_procedural"
    NO_ANSWER = "no_answer"


class Background(Enum):
    """Groups that a member may count herself among; several may hold.

    What was done to a person is none of them: that is private.
    """

    FORMER_MIGRANT = "former_migrant"
    """Purna migran: has worked abroad."""
    MIGRANT_FAMILY = "migrant_family"
    """Keluarga migran: somebody of her family works or worked abroad."""
    FEMALE_HEAD = "female_head"
    """Perempuan kepala keluarga."""
    ELDERLY = "elderly"
    POOR = "poor"
    INDIGENOUS = "indigenous"


MARITAL_LABELS = {
    MaritalStatus.SINGLE: Text("not married"),
    MaritalStatus.MARRIED: Text("married"),
    MaritalStatus.WIDOWED: Text("widowed"),
    MaritalStatus.DIVORCED: Text("divorced"),
    MaritalStatus.NO_ANSWER: Text("does not wish to answer"),
}
"""What forms and lists write."""

EDUCATION_LABELS = {
    Education.NONE: Text("no school finished"),
    Education.PRIMARY: Text("primary school"),
    Education.LOWER_SECONDARY: Text("lower secondary school"),
    Education.UPPER_SECONDARY: Text("upper secondary school"),
    Education.DIPLOMA: Text("diploma"),
    Education.DEGREE: Text("university degree"),
    Education.NO_ANSWER: Text("does not wish to answer"),
}
"""What forms and lists write."""

SECTOR_LABELS = {
    WorkSector.DOMESTIC: Text("household"),
    WorkSector.FACTORY: Text("factory"),
    WorkSector.PLANTATION: Text("plantation"),
    WorkSector.SEA: Text("at sea"),
    WorkSector.OTHER: Text("other work"),
    WorkSector.NO_ANSWER: Text("does not wish to answer"),
}
"""What forms and lists write."""

CHANNEL_LABELS = {
    LegalChannel.PROCEDURAL: Text("with papers (procedural)"),
    LegalChannel.NON_PROCEDURAL: Text("without papers (non-procedural)"),
    LegalChannel.NO_ANSWER: Text("does not wish to answer"),
}
"""What forms and lists write."""

BACKGROUND_LABELS = {
    Background.FORMER_MIGRANT: Text("has worked abroad"),
    Background.MIGRANT_FAMILY: Text("family of a migrant worker"),
    Background.FEMALE_HEAD: Text("woman who heads her family"),
    Background.ELDERLY: Text("elderly"),
    Background.POOR: Text("poor household"),
    Background.INDIGENOUS: Text("indigenous community"),
}
"""What forms and lists write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heir:
    """Ahli waris: who receives her savings when she dies; membership itself is not inherited.

    Attributes:
        relation: How the heir is related to her.
        national_id: The heir's NIK; may be blank.
    """

    name: str = ""
    relation: str = ""
    national_id: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkAbroad:
    """One time that she worked abroad.

    Attributes:
        out_year: The year she went.
        home_year: The year she came home; None when unknown, or while she is away.
        still_abroad: Whether she is there still.
    """

    country: str = ""
    sector: WorkSector | None = None
    out_year: int | None = None
    home_year: int | None = None
    still_abroad: bool = False
    channel: LegalChannel | None = None


NOBODY = Heir()
NOWHERE = WorkAbroad()
"""Rows in which nothing was filled in; the register keeps none of them."""
