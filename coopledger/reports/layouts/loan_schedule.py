"""A loan's repayment schedule as a paper to take home."""

from __future__ import annotations

from coopledger.accounting.loan_schedule import LoanMethod, RepaymentSchedule
from coopledger.accounting.money import Money
from coopledger.i18n import (
    Translator,
    format_date,
    format_date_short,
    format_money,
    format_percent,
)
from coopledger.reports.document import (
    Align,
    Document,
    Emphasis,
    Field,
    Fields,
    Figure,
    Figures,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Signatures,
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
    page_label,
    part_label,
    place_and_date,
)

_LONG = 18
"""A schedule of more months stands in denser type, so that two years fit on a page."""


def loan_schedule_document(
    schedule: RepaymentSchedule,
    tr: Translator,
    issuer: Issuer,
    *,
    member_name: str = "",
    member_number: str = "",
    loan_number: str = "",
    paper: Paper = Paper.A4,
) -> Document:
    """The terms, three figures, and what is due when.

    Without a member it is a proposal that shows a person what a loan would cost.
    """
    cooperative = issuer.cooperative
    signed = (
        Signatures(
            place_and_date=place_and_date(cooperative, schedule.terms.start, tr),
            items=(
                Signature(role=tr("Borrower"), name=member_name),
                Signature(role=tr("Treasurer"), name=cooperative.treasurer),
            ),
        ),
    )
    return Document(
        title=member_name or tr("Repayment schedule"),
        subtitle=_subtitle(tr, member_number, loan_number),
        kind_label=tr("Repayment schedule").upper() if member_name else tr("Proposal").upper(),
        kind_note=format_date(schedule.terms.start, tr.language),
        letterhead=letterhead(issuer, tr),
        paper=paper,
        code=book_code(issuer),
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=cooperative.name,
        language=tr.language,
        blocks=(
            _figures(schedule, tr),
            Fields(items=_terms(schedule, tr), columns=3),
            Heading(text=tr("What is due when")),
            _table(schedule, tr),
            Paragraph(
                text=tr(
                    "Pay on or before the due date and keep each receipt. If you cannot pay, come "
                    "before the "
                    "due date: the earlier we talk, the more can be done."
                ),
                muted=True,
            ),
            *(signed if member_name else ()),
        ),
    )


def method_name(method: LoanMethod, tr: Translator) -> str:
    """What a method is called: `Menurun`."""
    match method:
        case LoanMethod.FLAT:
            return tr("Flat")
        case LoanMethod.DECLINING_BALANCE:
            return tr("Declining balance")
        case LoanMethod.ANNUITY:
            return tr("Annuity")
        case LoanMethod.BULLET:
            return tr("Bullet")


def _subtitle(tr: Translator, member_number: str, loan_number: str) -> str:
    parts = []
    if member_number:
        parts.append(tr("Member no. {number}", number=member_number))
    if loan_number:
        parts.append(tr("Loan {number}", number=loan_number))
    return " · ".join(parts)


def _figures(schedule: RepaymentSchedule, tr: Translator) -> Figures:
    instalments = schedule.instalments
    first = instalments[0]
    same = all(one.total == first.total for one in instalments[:-1])
    return Figures(
        items=(
            Figure(
                label=tr("You receive"),
                value=tr.value(schedule.terms.principal),
                note=tr("less fees, if any"),
            ),
            Figure(
                label=tr("Each month") if same else tr("The first month"),
                value=tr.value(first.total),
                note=tr("first on {date}", date=first.due_on),
            ),
            Figure(
                label=tr("You pay back in all"),
                value=tr.value(schedule.total),
                note=tr("of this interest {amount}", amount=schedule.total_interest),
            ),
        )
    )


def _terms(schedule: RepaymentSchedule, tr: Translator) -> tuple[Field, ...]:
    terms = schedule.terms
    months = tr.ngettext("{n} month", "{n} months", terms.term_months)
    return (
        Field(label=tr("Term"), value=months),
        Field(label=tr("Method"), value=method_name(terms.method, tr)),
        Field(
            label=tr("Interest per year"),
            value=tr(
                "{rate} (effective {effective})",
                rate=terms.rate_per_year,
                effective=format_percent(schedule.effective_rate_per_year, tr.language, decimals=2),
            ),
        ),
    )


def _table(schedule: RepaymentSchedule, tr: Translator) -> Table:
    right = Align.RIGHT
    columns = (
        TableColumn(title=tr.pgettext("instalment", "No."), align=right, width=0.1),
        TableColumn(title=tr("Due on"), width=1.2),
        TableColumn(title=tr("Principal"), align=right),
        TableColumn(title=tr("Interest"), align=right),
        TableColumn(title=tr("To pay"), align=right),
        TableColumn(title=tr("Still owed"), align=right),
    )
    with_sen = any(
        amount.sen % 100
        for one in schedule.instalments
        for amount in (one.principal, one.interest, one.balance)
    )

    def money(amount: Money) -> str:
        return format_money(amount, tr.language, always_sen=with_sen) if amount else NOTHING

    rows = [
        TableRow(
            (
                str(one.number),
                format_date_short(one.due_on),
                money(one.principal),
                money(one.interest),
                money(one.total),
                money(one.balance),
            )
        )
        for one in schedule.instalments
    ]
    sums = (schedule.terms.principal, schedule.total_interest, schedule.total)
    rows.append(TableRow(("", tr("Total"), *map(money, sums), ""), Emphasis.TOTAL))
    return Table(columns=columns, rows=tuple(rows), indent_column=1, small=len(rows) > _LONG)
