from __future__ import annotations

from datetime import date

import pytest

from coopledger.accounting.capital import (
    CapitalKind,
    borrowing_received,
    borrowing_repaid,
    capital_received,
)
from coopledger.accounting.errors import (
    AccountOfWrongType,
    AmountNotPositive,
    AmountTooLarge,
    DescriptionRequired,
    NotACashAccount,
    UnknownAccount,
)
from coopledger.accounting.money import MAX_AMOUNT, ZERO, Money
from tests.accounting.journal_text import chart, journal, journal_text

RP = Money.rupiah
ON = date(2026, 3, 31)


def test_what_comes_in_as_capital():
    drafts = [
        capital_received(
            chart(), kind=kind, posted_on=ON, amount=RP(5_000_000), description=" Yayasan A "
        )
        for kind in CapitalKind
    ]
    assert journal_text(*drafts) == journal(
        """
        2026-03-31 Yayasan A
          D 1110 Bank BRI 5.000.000
          K 3202 Modal hibah/donasi 5.000.000
        2026-03-31 Yayasan A
          D 1110 Bank BRI 5.000.000
          K 2126 Hibah terikat belum digunakan 5.000.000
        2026-03-31 Yayasan A
          D 1110 Bank BRI 5.000.000
          K 3201 Modal penyertaan 5.000.000
        """
    )


def test_borrowing_and_repayment():
    received = borrowing_received(
        chart(), posted_on=ON, amount=RP(20_000_000), description="LPDB", liability="2202"
    )
    repaid = borrowing_repaid(
        chart(),
        posted_on=ON,
        principal=RP(1_000_000),
        interest=RP(100_000),
        description="LPDB",
        liability="2202",
        cash_account="1101",
    )
    interest_only = borrowing_repaid(
        chart(), posted_on=ON, principal=ZERO, interest=RP(100), description="BRI"
    )
    assert journal_text(received, repaid, interest_only) == journal(
        """
        2026-03-31 LPDB
          D 1110 Bank BRI 20.000.000
          K 2202 Utang LPDB-KUMKM 20.000.000
        2026-03-31 LPDB
          D 2202 Utang LPDB-KUMKM 1.000.000
          D 5103 Bunga utang bank dan LPDB 100.000
          K 1101 Kas 1.100.000
        2026-03-31 BRI
          D 5103 Bunga utang bank dan LPDB 100
          K 1110 Bank BRI 100
        """
    )


def test_capital_refusals():
    facts = {"kind": CapitalKind.GRANT, "posted_on": ON, "description": "A"}
    for amount, refusal in [
        (ZERO, AmountNotPositive),
        (RP(-1), AmountNotPositive),
        (MAX_AMOUNT + RP(1), AmountTooLarge),
    ]:
        with pytest.raises(refusal):
            capital_received(chart(), amount=amount, **facts)
    with pytest.raises(DescriptionRequired):
        capital_received(chart(), amount=RP(1), **{**facts, "description": " "})
    with pytest.raises(NotACashAccount):
        capital_received(chart(), amount=RP(1), cash_account="1201", **facts)
    with pytest.raises(UnknownAccount):
        capital_received(chart(), amount=RP(1), cash_account="1", **facts)


@pytest.mark.parametrize("liability", ["3202", "1232", "2101", "2131", "4101"])
def test_a_lender_stands_on_a_liability_that_is_no_members(liability: str):
    with pytest.raises(AccountOfWrongType):
        borrowing_received(
            chart(), posted_on=ON, amount=RP(1), description="A", liability=liability
        )


@pytest.mark.parametrize(("principal", "interest"), [(-1, 5), (5, -1), (0, 0)])
def test_repayment_wants_amounts(principal: int, interest: int):
    with pytest.raises(AmountNotPositive):
        borrowing_repaid(
            chart(), posted_on=ON, principal=RP(principal), interest=RP(interest), description="A"
        )
