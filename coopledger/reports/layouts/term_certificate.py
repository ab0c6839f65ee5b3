"""The certificate of a term deposit (bilyet simpanan berjangka): what the member keeps at home.

Source: DOMAIN 4.1; the certificates of the field name amount, words, term, rate, maturity and what
is done then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopledger.accounting.term_deposits import (
    AtMaturity,
    BreakPenalty,
    BreakRule,
    Ended,
    InterestPaid,
    TermDeposit,
    earned,
)
from coopledger.accounting.text import Named
from coopledger.i18n import Translator, format_date, format_percent
from coopledger.reports.document import (
    Amount,
    Block,
    Document,
    Field,
    Fields,
    Paper,
    Paragraph,
    Signature,
    Signatures,
)
from coopledger.reports.layouts.receipt import STAMP_DUTY, words_of
from coopledger.reports.statement_document import (
    Issuer,
    book_code,
    footer,
    letterhead,
    page_label,
    part_label,
    place_and_date,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCertificate:
    """What the paper says.

    Attributes:
        product: What the product is called.
        pays_into: What the savings are called that take the interest; None for none.
        voucher: The number of the entry that opened it.
        needs_stamp: Whether the amount asks for a duty stamp.
    """

    deposit: TermDeposit
    member_name: str
    member_number: str
    address: str
    product: Named
    pays_into: Named | None = None
    voucher: str = ""
    needs_stamp: bool = False


def certificate_document(
    paper: TermCertificate, tr: Translator, issuer: Issuer, *, sheet: Paper = Paper.A5_LANDSCAPE
) -> Document:
    """The certificate, signed by the chair and the treasurer."""
    deposit = paper.deposit
    return Document(
        title=tr("Term deposit certificate"),
        subtitle=tr.resolve(paper.product),
        kind_label=deposit.certificate,
        kind_note=format_date(deposit.agreement.started_on, tr.language),
        letterhead=letterhead(issuer, tr),
        paper=sheet,
        code=book_code(issuer),
        footer=footer(issuer, tr),
        page_label=page_label(tr),
        part_label=part_label(tr),
        author=issuer.cooperative.name,
        language=tr.language,
        blocks=tuple(_blocks(paper, tr, issuer)),
    )


def _blocks(paper: TermCertificate, tr: Translator, issuer: Issuer) -> Iterator[Block]:
    deposit, agreed = paper.deposit, paper.deposit.agreement
    if deposit.ended_how is not None:
        yield Paragraph(text=_ended(deposit, tr), bold=True)
    yield Fields(items=tuple(_facts(paper, tr)), columns=3)
    yield Amount(
        label=tr("Amount"),
        value=tr.value(agreed.principal),
        words=words_of(agreed.principal, tr),
    )
    yield Paragraph(text=" ".join(_terms(paper, tr)))
    yield Signatures(
        place_and_date=place_and_date(issuer.cooperative, agreed.started_on, tr),
        items=(
            Signature(role=tr("Member"), name=paper.member_name),
            Signature(role=tr("Treasurer"), name=issuer.cooperative.treasurer),
            Signature(role=tr("Chair"), name=issuer.cooperative.chair),
        ),
        stamp_label=tr("Duty stamp {amount}", amount=STAMP_DUTY) if paper.needs_stamp else "",
    )


def _facts(paper: TermCertificate, tr: Translator) -> Iterator[Field]:
    agreed = paper.deposit.agreement
    yield Field(label=tr("Name"), value=paper.member_name)
    yield Field(label=tr("Member no."), value=paper.member_number)
    if paper.address:
        yield Field(label=tr("Address"), value=paper.address)
    months = tr.ngettext("{n} month", "{n} months", agreed.term_months)
    yield Field(label=tr("Term"), value=months)
    yield Field(label=tr("Matures on"), value=format_date(agreed.matures_on, tr.language))
    yield Field(label=tr("Interest per year"), value=format_percent(agreed.rate, tr.language))
    yield Field(label=tr("Interest of the term"), value=tr.value(earned(agreed, agreed.matures_on)))
    if paper.voucher:
        yield Field(label=tr("Voucher"), value=paper.voucher)


def _terms(paper: TermCertificate, tr: Translator) -> Iterator[str]:
    """The agreement in sentences."""
    agreed = paper.deposit.agreement
    if agreed.interest_paid is InterestPaid.MONTHLY and paper.pays_into is not None:
        yield tr(
            "Interest is paid each month into her {product}.", product=tr.resolve(paper.pays_into)
        )
    else:
        yield tr("Interest is paid at maturity.")
    yield tr("Tax on it is kept back as the law says.")
    match agreed.at_maturity:
        case AtMaturity.PAY_OUT:
            yield tr("At maturity the amount is paid out against this certificate.")
        case AtMaturity.ROLL_PRINCIPAL:
            yield tr("At maturity the amount goes on for the same term, the interest is paid.")
        case AtMaturity.ROLL_ALL:
            yield tr("At maturity amount and interest go on together for the same term.")
    yield _break_sentence(agreed.break_rule, tr)
    yield tr("This certificate belongs to the named member and cannot be sold.")


def _break_sentence(rule: BreakRule, tr: Translator) -> str:
    match rule.kind:
        case BreakPenalty.NONE:
            return tr("It may be broken earlier; interest is then paid up to that day.")
        case BreakPenalty.INTEREST:
            return tr("Who breaks it earlier loses the interest that was not paid yet.")
        case BreakPenalty.RATE:
            return tr(
                "If it is broken earlier, interest is counted {rate} lower from the first day.",
                rate=rule.rate,
            )
        case BreakPenalty.AMOUNT:
            return tr("If it is broken earlier, {amount} is kept back.", amount=rule.amount)


def _ended(deposit: TermDeposit, tr: Translator) -> str:
    on = deposit.ended_on
    match deposit.ended_how:
        case Ended.ROLLED:
            return tr("No longer valid: rolled over on {date}.", date=on)
        case Ended.BROKEN:
            return tr("No longer valid: broken on {date}.", date=on)
        case _:
            return tr("No longer valid: paid out on {date}.", date=on)
