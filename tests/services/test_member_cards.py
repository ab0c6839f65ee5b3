"""Member cards: whose, in which order, and what stands on them."""

from __future__ import annotations

import io
from datetime import date

import pypdf
import pytest
from PIL import Image

from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.errors import NoMembers, NotPermitted, UnknownMember
from coopledger.i18n import Translator
from coopledger.services import attachments, reporting
from coopledger.services.member_cards import member_cards
from coopledger.services.member_reports import Place
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.services.savings_builders import add_member, as_role, new_session

ENGLISH = Translator("en")
NIK = "3307105408850002"


def picture(kind: str, colour: tuple[int, int, int] = (200, 30, 40)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (120, 160), colour).save(stream, kind)
    return stream.getvalue()


@pytest.fixture
def session() -> Session:
    made = new_session()
    add_member(made, "0002", name="Painem", village="Wonosari", national_id=NIK)
    add_member(made, "0010", name="Sumiyati", village="Arjosari")
    add_member(made, "0003", name="Budi", village="Arjosari", group="Melati")
    add_member(made, "0001", name="Pergi", left_on=date(2026, 3, 1))
    return made


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_cards_come_by_village_and_number_for_those_who_are_members(session: Session) -> None:
    (text,) = pages(member_cards(session, ENGLISH).content)
    places = [text.index(name) for name in ("Budi", "Sumiyati", "Painem")]
    assert places == sorted(places)
    assert "Pergi" not in text
    assert NIK not in text
    assert "No. 0003" in text


def test_one_card_or_those_of_a_group(session: Session) -> None:
    (one,) = pages(member_cards(session, ENGLISH, member="0001").content)
    assert "Pergi" in one
    (group,) = pages(member_cards(session, ENGLISH, place=Place(group="Melati")).content)
    assert "Budi" in group
    assert "Painem" not in group


def test_ten_stand_on_a_sheet(session: Session) -> None:
    for number in range(20, 30):
        add_member(session, f"00{number}")
    told: list[tuple[int, int]] = []
    made = member_cards(session, ENGLISH, progress=lambda done, of: told.append((done, of)))
    assert len(pages(made.content)) == 2
    assert told[-1] == (13, 13)
    sheet = pypdf.PdfReader(io.BytesIO(made.content)).pages[0].mediabox
    assert (round(float(sheet.width)), round(float(sheet.height))) == (595, 842)


def test_her_photo_and_the_logo_stand_on_it(session: Session) -> None:
    def pictures() -> int:
        page = pypdf.PdfReader(
            io.BytesIO(member_cards(session, ENGLISH, member="0003").content)
        ).pages[0]
        return sum(1 for image in page.images if image.image is not None)

    assert pictures() == 0
    attachments.add(session, Subject.MEMBER, "0003", AttachmentKind.PHOTO, "", picture("JPEG"))
    assert pictures() == 1
    attachments.add(
        session, Subject.COOPERATIVE, attachments.LOGO_KEY, AttachmentKind.LOGO, "", picture("PNG")
    )
    assert pictures() == 2
    assert reporting.issuer(session).logo_png is not None


def test_what_is_refused(session: Session) -> None:
    with pytest.raises(UnknownMember):
        member_cards(session, ENGLISH, member="9999")
    with pytest.raises(NoMembers):
        member_cards(session, ENGLISH, place=Place(village="Nowhere"))
    with pytest.raises(NotPermitted):
        member_cards(as_role(session, Role.CASHIER), ENGLISH)
