"""What a new book still lacks."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from coopledger.accounting.attachments import AttachmentKind, Subject
from coopledger.accounting.chart import Side
from coopledger.accounting.errors import ImportRefused, NotPermitted, ReasonRequired
from coopledger.accounting.money import Money
from coopledger.accounting.settings import BookRules, Cooperative, DatedAmount
from coopledger.services import attachments, checklist, opening, opening_entry, settings
from coopledger.services.checklist import CardState, SetupCard
from coopledger.services.journal import EntryLine
from coopledger.services.permissions import Role
from coopledger.services.session import SeededIds, Session, SetClock, User
from tests.services.savings_builders import add_member

BEGINS = date(2026, 1, 1)
TREASURER = User(name="siti", role=Role.TREASURER)


@pytest.fixture
def session() -> Session:
    return opening.new_book_in_memory(
        Cooperative(name="Koperasi Uji", opening_date=BEGINS),
        user=TREASURER,
        clock=SetClock(date(2026, 3, 3)),
        ids=SeededIds(1),
    )


def states(session: Session) -> dict[SetupCard, CardState]:
    return {each.card: each.state for each in checklist.checklist(session)}


def balance(session: Session, debit: int = 5_000_000, credit: int = 5_000_000) -> None:
    opening_entry.record_opening(
        session,
        opening_entry.OpeningRequest(
            operation_id=session.ids.new(),
            title="Saldo awal",
            lines=(
                EntryLine(account="1101", side=Side.DEBIT, amount=Money.rupiah(debit)),
                EntryLine(account="3202", side=Side.CREDIT, amount=Money.rupiah(credit)),
            ),
        ),
    )


def a_logo() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (64, 64), "#1F7A5C").save(content, "PNG")
    return content.getvalue()


def test_in_a_new_book_everything_is_open(session: Session) -> None:
    assert states(session) == dict.fromkeys(SetupCard, CardState.OPEN)


def test_members_and_balances_are_seen_in_the_book(session: Session) -> None:
    add_member(session, "0001")
    assert states(session)[SetupCard.MEMBERS] is CardState.DONE
    balance(session)
    assert states(session)[SetupCard.OPENING] is CardState.DONE


def test_both_amounts_make_the_rules(session: Session) -> None:
    amounts = (DatedAmount(from_date=BEGINS, amount=Money.rupiah(20_000)),)
    settings.put_book_rules(session, BookRules(membership_share=amounts))
    assert states(session)[SetupCard.RULES] is CardState.OPEN
    settings.put_book_rules(session, BookRules(membership_share=amounts, mandatory_savings=amounts))
    assert states(session)[SetupCard.RULES] is CardState.DONE


def test_a_letterhead_has_address_deed_signers_and_logo(session: Session) -> None:
    kept = settings.cooperative(session)
    settings.put_cooperative(
        session,
        replace(kept, village="Ambulu", legal_entity_number="12/BH", chair="Ani", treasurer="Siti"),
    )
    assert states(session)[SetupCard.LETTERHEAD] is CardState.OPEN
    attachments.add(
        session,
        Subject.COOPERATIVE,
        attachments.LOGO_KEY,
        AttachmentKind.LOGO,
        "logo",
        a_logo(),
    )
    assert states(session)[SetupCard.LETTERHEAD] is CardState.DONE


def test_a_card_is_put_aside_with_a_reason_and_taken_up_again(session: Session) -> None:
    with pytest.raises(ReasonRequired):
        checklist.put_aside(session, SetupCard.PRINTER, " ")
    checklist.put_aside(session, SetupCard.PRINTER, "belum punya printer")
    (card,) = [each for each in checklist.checklist(session) if each.card is SetupCard.PRINTER]
    assert (card.state, card.reason) == (CardState.ASIDE, "belum punya printer")
    checklist.take_up(session, SetupCard.PRINTER)
    assert states(session)[SetupCard.PRINTER] is CardState.OPEN


def test_the_list_goes_when_all_is_settled_and_does_not_come_back(session: Session) -> None:
    for card in (SetupCard.RULES, SetupCard.LETTERHEAD, SetupCard.OPENING, SetupCard.MEMBERS):
        checklist.put_aside(session, card, "nanti")
    checklist.note_done(session, SetupCard.RECOVERY_SHEET)
    assert len(checklist.checklist(session)) == len(SetupCard)
    checklist.note_done(session, SetupCard.PRINTER)
    assert checklist.checklist(session) == ()
    checklist.take_up(session, SetupCard.RULES)
    assert states(session)[SetupCard.RULES] is CardState.OPEN


def test_only_who_sets_rules_sees_it(session: Session) -> None:
    secretary = replace(session, user=User(name="s", role=Role.SECRETARY))
    assert checklist.checklist(secretary) == ()
    with pytest.raises(NotPermitted):
        checklist.put_aside(secretary, SetupCard.PRINTER, "nanti")


def test_an_opening_that_is_typed_in_must_balance_and_comes_once(session: Session) -> None:
    with pytest.raises(ImportRefused) as refused:
        balance(session, credit=4_000_000)
    assert [each.code for each in refused.value.problems] == ["opening_unbalanced"]
    balance(session)
    with pytest.raises(ImportRefused) as refused:
        balance(session)
    assert [each.code for each in refused.value.problems] == ["opening_exists"]
