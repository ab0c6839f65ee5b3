"""The list of opening balances that members sign."""

from __future__ import annotations

import pytest

from coopledger.accounting.errors import NotPermitted
from coopledger.accounting.money import Money
from coopledger.i18n import Translator
from coopledger.services import opening_papers
from coopledger.services.permissions import Role
from coopledger.services.session import Session, User
from tests.reports.pdf_reading import read_pages
from tests.services.workbook_builders import MEMBERS, bring_in, workbook

OPENING = [
    ["Kode Akun", "No Anggota", "No Kontrak", "Unit", "Debet", "Kredit"],
    ["1101", None, None, None, 700_000],
    ["3101", "001", None, None, None, 100_000],
    ["3102", "001", None, None, None, 240_000],
    ["3101", "002", None, None, None, 100_000],
    ["3102", None, None, None, None, 260_000],
]
PEOPLE = [
    [*MEMBERS[0], "Desa"],
    ["001", "Siti Aminah", "P", "01/02/2023", "Sumber"],
    ["002", "Ani Rahayu", "P", "01/02/2023", "Ambulu"],
]


def test_the_figures_are_those_of_the_opening_entry() -> None:
    session, _ = bring_in(workbook(Anggota=PEOPLE, Saldo_Awal=OPENING))
    found = opening_papers.figures(session)
    assert [(row.member.number, sorted(row.amounts)) for row in found.rows] == [
        ("002", ["3101"]),
        ("001", ["3101", "3102"]),
    ]
    assert found.totals == {"3101": Money.rupiah(200_000), "3102": Money.rupiah(240_000)}
    assert found.not_itemised == {"3102": Money.rupiah(260_000)}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_paper_names_each_member_with_what_she_had(language: str) -> None:
    session, _ = bring_in(workbook(Anggota=PEOPLE, Saldo_Awal=OPENING))
    made = opening_papers.opening_list_paper(session, Translator(language))
    text = " ".join(page.text for page in read_pages(made.content))
    for word in ("Siti Aminah", "Ani Rahayu", "Sumber"):
        assert word in text
    amount = "240.000" if language == "id" else "240,000"
    assert amount in text
    assert made.file_name.endswith(".pdf")


def test_a_cashier_does_not_print_it() -> None:
    session, _ = bring_in(workbook())
    cashier = Session(
        books=session.books,
        user=User(name="k", role=Role.CASHIER),
        clock=session.clock,
        ids=session.ids,
    )
    with pytest.raises(NotPermitted):
        opening_papers.opening_list_paper(cashier, Translator("id"))
