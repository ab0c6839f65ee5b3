"""The list of opening balances: one line per member, with the place where she signs.

Source: a change of books is agreed by those whose balances are carried over (DOMAIN section 12).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from coopledger.accounting.chart import Account
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.opening_list import OpeningList, OpeningOfMember
from coopledger.i18n import Translator, format_money
from coopledger.reports.document import (
    Align,
    Block,
    Document,
    Emphasis,
    Paper,
    Paragraph,
    Spacer,
    Table,
    TableColumn,
    TableRow,
)
from coopledger.reports.statement_document import (
    NOTHING,
    Issuer,
    book_code,
    footer,
    letterhead,
    officers_signatures,
    page_label,
    part_label,
)


def opening_list_document(
    figures: OpeningList, tr: Translator, issuer: Issuer, *, paper: Paper = Paper.A4_LANDSCAPE
) -> Document:
    """The list, villages one after the other.

    Args:
        figures: The opening balances.
        tr: The language.
        issuer: The cooperative.
        paper: The sheet.
    """
    return Document(
        title=tr("Opening balances of members"),
        subtitle=tr("As at {date}", date=figures.on),
        letterhead=letterhead(issuer, tr),
        blocks=tuple(_blocks(figures, tr, issuer)),
        paper=paper,
        code=book_code(issuer),
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
    )


def _blocks(figures: OpeningList, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    yield Paragraph(
        text=tr(
            "With her signature each member confirms what she had, and what she owed, when the "
            "new books began. Whoever finds something wrong writes it behind her name and does "
            "not sign."
        ),
        muted=True,
    )
    yield _table(figures, tr)
    for account in figures.accounts:
        if amount := figures.not_itemised.get(account.code):
            yield Paragraph(
                text=tr(
                    "{name}: {amount} more stands in the books without a member's name.",
                    name=_name(account, tr),
                    amount=amount,
                ),
                muted=True,
            )
    yield Spacer()
    yield officers_signatures(issuer, tr, on=figures.on)


def _table(figures: OpeningList, tr: Translator) -> Table:
    rows: list[TableRow] = []
    number = 0
    for village, group in groupby(figures.rows, key=lambda row: row.member.village):
        rows.append(
            TableRow(
                ("", village or tr("No village"), *[""] * (len(figures.accounts) + 2)),
                emphasis=Emphasis.SECTION,
            )
        )
        for row in group:
            number += 1
            rows.append(_row(number, row, figures, tr))
    totals = [_money(figures.totals[account.code], tr) for account in figures.accounts]
    if rows:
        rows.append(TableRow(("", tr("Total"), "", *totals, ""), emphasis=Emphasis.TOTAL))
    return Table(
        columns=(
            TableColumn(title=tr("No."), align=Align.RIGHT, width=0.35),
            TableColumn(title=tr("Name"), width=1.9),
            TableColumn(title=tr("Member no."), width=0.8),
            *(
                TableColumn(title=_name(account, tr), align=Align.RIGHT, width=1.0)
                for account in figures.accounts
            ),
            TableColumn(title=tr("Signature"), width=1.7),
        ),
        rows=tuple(rows),
        indent_column=1,
        empty_text=tr("No member had anything when these books began."),
    )


def _row(number: int, row: OpeningOfMember, figures: OpeningList, tr: Translator) -> TableRow:
    amounts = [_money(row.amounts.get(account.code, ZERO), tr) for account in figures.accounts]
    # She signs to the left and to the right in turn, so that two names do not run together.
    place = f"{number} ………………" if number % 2 else f"\N{EM SPACE}\N{EM SPACE}{number} ………………"
    return TableRow((str(number), row.member.name, row.member.number, *amounts, place), level=1)


def _money(amount: Money, tr: Translator) -> str:
    return format_money(amount, tr.language) if amount else NOTHING


def _name(account: Account, tr: Translator) -> str:
    return account.name_en if tr.language == "en" else account.name_id
