from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.chart import CashFlow, Demands, Unit
from coopledger.accounting.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CashOnBothSides,
    DescriptionRequired,
    NotACashAccount,
    SameAccount,
    UnknownAccount,
)
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from coopledger.accounting.vouchers import Direction, acts_from, cash_transfer, cash_voucher
from coopledger.storage.act_loader import load_acts
from tests.accounting.journal_text import chart, journal, journal_text

RP = Money.rupiah
ON = date(2026, 3, 31)


def test_money_in_and_out():
    paid = cash_voucher(
        chart(),
        direction=Direction.OUT,
        posted_on=ON,
        amount=RP(250_000),
        account="6104",
        description=" Listrik Maret ",
        unit=Unit.SHOP,
    )
    received = cash_voucher(
        chart(),
        direction=Direction.IN,
        posted_on=ON,
        amount=Money(410_959),
        account="8101",
        description="Bunga",
        cash_account="1110",
    )
    collected = cash_voucher(
        chart(),
        direction=Direction.IN,
        posted_on=ON,
        amount=RP(50_000),
        account="1221",
        description="Bayar utang toko",
        member_id=7,
    )
    assert journal_text(paid, received, collected) == journal(
        """
        2026-03-31 Listrik Maret
          D 6104 Listrik, air, internet, pulsa (Toko) 250.000
          K 1101 Kas 250.000
        2026-03-31 Bunga
          D 1110 Bank BRI 4.109,59
          K 8101 Bunga bank 4.109,59
        2026-03-31 Bayar utang toko
          D 1101 Kas 50.000
          K 1221 Piutang dagang anggota [7] 50.000
        """
    )


def test_transfer():
    draft = cash_transfer(
        chart(),
        posted_on=ON,
        amount=RP(1_000_000),
        from_account="1101",
        to_account="1110",
        description="Setor",
    )
    assert journal_text(draft) == journal(
        """
        2026-03-31 Setor
          D 1110 Bank BRI 1.000.000
          K 1101 Kas 1.000.000
        """
    )


def test_voucher_refusals():
    facts = {
        "direction": Direction.OUT,
        "posted_on": ON,
        "account": "6104",
        "description": "x",
        "amount": RP(1),
    }
    for change, refusal in [
        ({"amount": ZERO}, AmountNotPositive),
        ({"amount": MAX_AMOUNT + RP(1)}, AmountTooLarge),
        ({"description": "  "}, DescriptionRequired),
        ({"account": "9999"}, UnknownAccount),
        ({"account": "1110"}, CashOnBothSides),
        ({"cash_account": "6104"}, NotACashAccount),
        ({"cash_account": "9999"}, UnknownAccount),
    ]:
        with pytest.raises(refusal):
            cash_voucher(chart(), **{**facts, **change})


def test_transfer_refusals():
    facts = {
        "posted_on": ON,
        "amount": RP(1),
        "from_account": "1101",
        "to_account": "1110",
        "description": "x",
    }
    for change, refusal in [
        ({"amount": RP(-1)}, AmountNotPositive),
        ({"description": ""}, DescriptionRequired),
        ({"to_account": "1101"}, SameAccount),
        ({"to_account": "6104"}, NotACashAccount),
        ({"from_account": "6104"}, NotACashAccount),
        ({"from_account": "9999"}, UnknownAccount),
    ]:
        with pytest.raises(refusal):
            cash_transfer(chart(), **{**facts, **change})


@pytest.mark.parametrize("act", load_acts(), ids=lambda act: act.key)
def test_every_shipped_act_posts_against_active_accounts(act):
    account, cash = chart().account(act.account), chart().account(act.cash_account)
    assert account.active
    assert cash.active
    assert cash.cash_flow is CashFlow.CASH
    assert (account.cash_flow is CashFlow.CASH) is (act.direction is Direction.TRANSFER)
    # A ready act asks for a member at most, never for a savings account or loan.
    assert account.demands is not Demands.CONTRACT
    for name in (act.name, act.help):
        assert name.id
        assert name.en
        assert name.id != name.en


def test_there_are_acts_for_the_daily_needs():
    by_key = {act.key: act for act in load_acts()}
    assert len(by_key) >= 30
    assert by_key["pay_electricity"].account == "6104"
    assert by_key["receive_grant"].account == "3202"
    assert (by_key["deposit_in_bank"].cash_account, by_key["deposit_in_bank"].account) == (
        "1101",
        "1110",
    )


def test_acts_are_checked_when_read():
    row = {
        "key": "a",
        "name_id": "A",
        "name_en": "A",
        "help_id": "h",
        "help_en": "h",
        "direction": "in",
        "account": "8101",
        "group": "bank",
    }
    assert acts_from({"act": [row]})[0].cash_account == "1101"
    with pytest.raises(ValueError, match="same key"):
        acts_from({"act": [row, row]})
    with pytest.raises(ValueError, match="sideways"):
        acts_from({"act": [{**row, "direction": "sideways"}]})
    with pytest.raises(KeyError):
        acts_from({"act": [{"key": "a"}]})
