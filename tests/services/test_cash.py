from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.chart import Unit
from coopledger.accounting.errors import (
    AccountInactive,
    AmountNotPositive,
    CashOnBothSides,
    ContractRequired,
    DateOutOfRange,
    DescriptionRequired,
    InsufficientCash,
    MemberRequired,
    NotACashAccount,
    NotPermitted,
    PeriodClosed,
    SameAccount,
    UnknownAccount,
    UnknownAct,
    UnknownMember,
)
from coopledger.accounting.money import ZERO
from coopledger.accounting.vouchers import Direction
from coopledger.services import cash
from coopledger.services.changes import Posted
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from tests.accounting.journal_text import journal, journal_text
from tests.services.shop_builders import (
    OPENS,
    RP,
    TODAY,
    add_member,
    as_role,
    entry_count,
    ledger,
    lock,
    new_session,
    texts,
)

MARCH = date(2026, 3, 1)


@pytest.fixture
def session() -> Session:
    made = new_session()
    act(made, "receive_grant", 5_000_000, on=OPENS, description="Yayasan A", cash_account="1101")
    return made


def act(session: Session, key: str, rupiah: int, on: date = TODAY, **facts: object) -> Posted:
    return cash.do_act(session, request(session, key, rupiah, on, **facts))


def request(
    session: Session, key: str, rupiah: int, on: date = TODAY, **facts: object
) -> cash.ActRequest:
    facts = {"operation_id": session.ids.new(), **facts}
    return cash.ActRequest(posted_on=on, act=key, amount=RP(rupiah), **facts)


def voucher(session: Session, **facts: object) -> Posted:
    given = {
        "operation_id": session.ids.new(),
        "posted_on": TODAY,
        "direction": Direction.OUT,
        "amount": RP(10),
        "account": "6116",
        "description": "Kopi",
    }
    return cash.record_voucher(session, cash.VoucherRequest(**{**given, **facts}))


def transfer(session: Session, **facts: object) -> Posted:
    given = {
        "operation_id": session.ids.new(),
        "posted_on": TODAY,
        "amount": RP(10),
        "from_account": "1101",
        "to_account": "1110",
        "description": "Setor",
    }
    return cash.transfer(session, cash.TransferRequest(**{**given, **facts}))


def test_ready_acts_post_what_they_say(session: Session):
    paid = act(session, "pay_electricity", 250_000)
    deposited = act(session, "deposit_in_bank", 1_000_000, description=" Setoran BRI ")
    fetched = act(session, "withdraw_from_bank", 400_000)
    interest = act(session, "bank_interest", 4_109)
    assert journal_text(
        *(posted.entry.draft for posted in (paid, deposited, fetched, interest))
    ) == (
        journal(
            """
            2026-03-31 Bayar listrik, air, internet, pulsa
              D 6104 Listrik, air, internet, pulsa 250.000
              K 1101 Kas 250.000
            2026-03-31 Setoran BRI
              D 1110 Bank BRI 1.000.000
              K 1101 Kas 1.000.000
            2026-03-31 Tarik uang dari bank
              D 1101 Kas 400.000
              K 1110 Bank BRI 400.000
            2026-03-31 Terima bunga bank
              D 1110 Bank BRI 4.109
              K 8101 Bunga bank 4.109
            """
        )
    )
    assert [str(posted.entry.voucher) for posted in (paid, deposited, interest)] == [
        "BKK/2026/000001",
        "BM/2026/000001",
        "BKM/2026/000002",
    ]


def test_a_members_shop_debt_is_collected_in_her_name(session: Session):
    member = add_member(session)
    posted = act(session, "collect_receivable", 5_000, member_number="7", unit=Unit.HEAD_OFFICE)
    line = posted.entry.draft.lines[1]
    assert (line.account, line.member_id, line.unit) == ("1221", member.id, Unit.HEAD_OFFICE)


def test_the_preview_is_what_gets_posted(session: Session):
    wanted = request(session, "pay_meeting", 75_000)
    shown = cash.preview_act(session, wanted)
    assert entry_count(session) == 1
    assert cash.do_act(session, wanted).entry.draft == shown


def test_every_act_can_be_done(session: Session):
    add_member(session)
    act(session, "receive_grant", 5_000_000, description="Bank")
    for ready in cash.acts():
        posted = act(session, ready.key, 1_000, member_number="7")
        assert posted.entry.draft.description == ready.name.id


def test_act_refusals(session: Session):
    before = entry_count(session)
    for key, facts, refusal in [
        ("fly", {}, UnknownAct),
        ("pay_wages", {"rupiah": 0}, AmountNotPositive),
        ("pay_wages", {"rupiah": 5_000_001}, InsufficientCash),
        ("withdraw_from_bank", {}, InsufficientCash),
        ("pay_wages", {"cash_account": "6101"}, NotACashAccount),
        ("pay_wages", {"cash_account": "1102"}, InsufficientCash),
        ("bank_interest", {"cash_account": "1102"}, AccountInactive),
        ("deposit_in_bank", {"cash_account": "1110"}, SameAccount),
        ("collect_receivable", {}, MemberRequired),
        ("collect_receivable", {"member_number": "99"}, UnknownMember),
        ("pay_wages", {"on": date(2025, 12, 31)}, DateOutOfRange),
    ]:
        with pytest.raises(refusal):
            act(session, key, **{"rupiah": 1_000, **facts})
    for role in (Role.CASHIER, Role.CHAIR):
        with pytest.raises(NotPermitted):
            act(as_role(session, role), "pay_wages", 1)
        with pytest.raises(NotPermitted):
            cash.preview_act(as_role(session, role), request(session, "pay_wages", 1))
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        act(session, "pay_wages", 1_000)
    assert entry_count(session) == before


def test_vouchers_against_any_account(session: Session):
    paid = voucher(session, unit=Unit.SHOP, reference="N-1")
    received = voucher(session, direction=Direction.IN, account="2144", cash_account="1115")
    assert journal_text(paid.entry.draft, received.entry.draft) == journal(
        """
        2026-03-31 Kopi
          D 6116 Konsumsi dan rumah tangga kantor (Toko) 10
          K 1101 Kas 10
        2026-03-31 Kopi
          D 1115 Dompet digital (e-wallet, QRIS) 10
          K 2144 Titipan lain-lain (setoran belum dikenal) 10
        """
    )


def test_voucher_refusals(session: Session):
    before = entry_count(session)
    for facts, refusal in [
        ({"amount": ZERO}, AmountNotPositive),
        ({"description": " "}, DescriptionRequired),
        ({"account": "9999"}, UnknownAccount),
        ({"account": "1110"}, CashOnBothSides),
        ({"account": "1231", "cash_account": "2101"}, NotACashAccount),
        ({"account": "2101", "direction": Direction.IN}, MemberRequired),
        ({"account": "2131"}, MemberRequired),
        ({"account": "2131", "member_number": "99"}, UnknownMember),
        ({"amount": RP(5_000_001)}, InsufficientCash),
        ({"posted_on": date(2100, 1, 1)}, DateOutOfRange),
    ]:
        with pytest.raises(refusal):
            voucher(session, **facts)
    add_member(session)
    with pytest.raises(ContractRequired):
        voucher(session, account="3102", direction=Direction.IN, member_number="7")
    with pytest.raises(NotPermitted):
        voucher(as_role(session, Role.SECRETARY))
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        voucher(session)
    assert entry_count(session) == before


def test_transfers(session: Session):
    assert texts(transfer(session)) == journal(
        """
        2026-03-31 Setor
          D 1110 Bank BRI 10
          K 1101 Kas 10
        """
    )
    before = entry_count(session)
    for facts, refusal in [
        ({"amount": RP(-1)}, AmountNotPositive),
        ({"to_account": "1101"}, SameAccount),
        ({"to_account": "6101"}, NotACashAccount),
        ({"from_account": "1115"}, InsufficientCash),
        ({"description": ""}, DescriptionRequired),
    ]:
        with pytest.raises(refusal):
            transfer(session, **facts)
    with pytest.raises(NotPermitted):
        transfer(as_role(session, Role.SUPERVISOR))
    lock(session, 2026, 3)
    with pytest.raises(PeriodClosed):
        transfer(session)
    assert entry_count(session) == before


def test_the_same_operation_twice_posts_once(session: Session):
    one = {"operation_id": "a" * 32}
    for do in (
        lambda: act(session, "pay_wages", 10, **one),
        lambda: voucher(session, operation_id="b" * 32),
        lambda: transfer(session, operation_id="c" * 32),
    ):
        first, again = do(), do()
        assert (first.repeated, again.repeated) == (False, True)
        assert again.entries == first.entries


def test_what_is_in_the_boxes_and_what_may_go_out(session: Session):
    act(session, "deposit_in_bank", 1_000_000, on=MARCH)
    act(session, "pay_wages", 3_500_000)
    held = {each.account.code: each.balance for each in cash.cash_balances(session)}
    assert (held["1101"], held["1110"], held["1103"]) == (RP(500_000), RP(1_000_000), ZERO)
    assert "1102" not in held
    before = {each.account.code: each.balance for each in cash.cash_balances(session, at=MARCH)}
    assert before["1101"] == RP(4_000_000)
    # On 1 March there were 4 million, but the wages at the month's end need 3.5 of them.
    assert cash.spendable(session, "1101", MARCH) == RP(500_000)
    with pytest.raises(InsufficientCash) as refusal:
        voucher(session, posted_on=MARCH, amount=RP(500_001))
    assert (refusal.value.code, refusal.value.available) == ("1101", RP(500_000))
    assert ledger(session, "1101") == RP(500_000)
    with pytest.raises(NotACashAccount):
        cash.spendable(session, "6101", MARCH)
    with pytest.raises(NotPermitted):
        cash.cash_balances(as_role(session, Role.CASHIER))
    with pytest.raises(NotPermitted):
        cash.spendable(as_role(session, Role.CASHIER), "1101", MARCH)
