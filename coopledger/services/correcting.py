"""What a form needs to begin with when an entry was wrong: which form, and the old values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any

from coopledger.accounting.capital import BORROWING_COST, RESTRICTED_GRANT, CapitalKind
from coopledger.accounting.chart import CashFlow, Codes, Side
from coopledger.accounting.corrections import check_reversible
from coopledger.accounting.errors import NotReversible
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.money import ZERO
from coopledger.accounting.vouchers import Direction
from coopledger.services import journal, loans, members
from coopledger.services.journal import EntryDetail, LineDetail
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session


class CorrectionForm(Enum):
    """The form in which an entry is put right."""

    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    REPAYMENT = "repayment"
    VOUCHER = "voucher"
    TRANSFER = "transfer"
    GRANT = "grant"
    BORROWING = "borrowing"
    BORROWING_REPAYMENT = "borrowing_repayment"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionFacts:
    """An entry as its form would hold it.

    Attributes:
        values: By the names of the form's fields.
    """

    voucher: str
    form: CorrectionForm
    values: Mapping[str, Any]
    detail: EntryDetail


_ELSEWHERE = frozenset(
    {
        EntryKind.SALE,
        EntryKind.PURCHASE,
        EntryKind.DISBURSEMENT,
        EntryKind.SURPLUS_ALLOCATION,
        EntryKind.SURPLUS_PAYOUT,
        EntryKind.COLLECTION,
        EntryKind.SETTLEMENT,
    }
)
"""Goods, schedules, decisions, a meeting's count or a member's leaving hang on these; they are
cancelled and recorded anew."""

_CAPITAL_KINDS = {
    Codes.DONATED_CAPITAL: CapitalKind.GRANT,
    RESTRICTED_GRANT: CapitalKind.RESTRICTED_GRANT,
    Codes.PARTICIPATION_CAPITAL: CapitalKind.PARTICIPATION,
}


def can_be_corrected(detail: EntryDetail) -> bool:
    """Whether a form can put the entry right in one step; if not, it may still be cancelled."""
    return detail.reversible and detail.entry.draft.kind not in _ELSEWHERE


def facts(session: Session, voucher: str) -> CorrectionFacts:
    """The form and the old values of an entry.

    Raises:
        NotPermitted: When the role may not take entries back.
        UnknownEntry: When there is no such voucher.
        AlreadyReversed, NotReversible: When it cannot be corrected.
    """
    require(session, Permission.REVERSE)
    detail = journal.entry(session, voucher)
    check_reversible(detail.entry)
    draft = detail.entry.draft
    if draft.kind in _ELSEWHERE:
        raise NotReversible(voucher)
    common = {
        "posted_on": draft.posted_on,
        "amount": draft.amount,
        "description": draft.description,
        "reference": draft.reference,
    }
    form, values = _special(session, detail) or (CorrectionForm.JOURNAL, _journal(session, detail))
    return CorrectionFacts(
        voucher=voucher,
        form=form,
        values=MappingProxyType({**common, **values}),
        detail=detail,
    )


_Found = tuple[CorrectionForm, dict[str, Any]]


def _special(session: Session, detail: EntryDetail) -> _Found | None:
    """The everyday form that makes such an entry; None where only the journal does."""
    cash = [line for line in detail.lines if line.account.cash_flow is CashFlow.CASH]
    others = [line for line in detail.lines if line.account.cash_flow is not CashFlow.CASH]
    kind = detail.entry.draft.kind
    if kind is EntryKind.VOUCHER and len(cash) == 2 and not others:
        return _transfer(cash)
    if len(cash) != 1:
        return None
    if kind in {EntryKind.DEPOSIT, EntryKind.WITHDRAWAL} and len(others) == 1:
        return _savings(session, kind, cash[0], others[0])
    if kind is EntryKind.REPAYMENT:
        return _repayment(session, detail, cash[0])
    if kind is EntryKind.VOUCHER and len(others) == 1:
        return _voucher(cash[0], others[0])
    if kind is EntryKind.CAPITAL:
        return _capital(cash[0], others)
    return None


def _transfer(cash: list[LineDetail]) -> _Found:
    by_side = {line.line.side: line.account.code for line in cash}
    values = {"from_account": by_side[Side.CREDIT], "to_account": by_side[Side.DEBIT]}
    return CorrectionForm.TRANSFER, values


def _savings(
    session: Session, kind: EntryKind, cash: LineDetail, other: LineDetail
) -> _Found | None:
    if other.member is None:
        return None
    page = members.member_page(session, other.member.number)
    product = next(
        (
            held.account.product.code
            for held in page.accounts
            if held.account.contract_id == other.line.contract_id
        ),
        None,
    )
    if product is None:
        return None
    form = CorrectionForm.DEPOSIT if kind is EntryKind.DEPOSIT else CorrectionForm.WITHDRAWAL
    return form, {
        "member": other.member.number,
        "product": product,
        "cash_account": cash.account.code,
    }


def _repayment(session: Session, detail: EntryDetail, cash: LineDetail) -> _Found | None:
    number = loans.loan_of_entry(session, detail.entry.id)
    if number is None:
        return None
    card = loans.loan_card(session, number, detail.entry.draft.posted_on)
    payment = next(
        (payment for payment in card.payments if payment.entry_id == detail.entry.id), None
    )
    if payment is None:
        return None
    return CorrectionForm.REPAYMENT, {
        "loan": number,
        "loan_name": card.summary.member.name,
        "principal": payment.split.principal,
        "interest": payment.split.interest,
        "penalty": payment.split.penalty or None,
        "cash_account": cash.account.code,
    }


def _voucher(cash: LineDetail, other: LineDetail) -> _Found:
    came = cash.line.side is Side.DEBIT
    return CorrectionForm.VOUCHER, {
        "direction": Direction.IN if came else Direction.OUT,
        "account": other.account.code,
        "member": None if other.member is None else other.member.number,
        "cash_account": cash.account.code,
    }


def _capital(cash: LineDetail, others: list[LineDetail]) -> _Found | None:
    amounts = {line.account.code: line.line.amount for line in others}
    if cash.line.side is Side.DEBIT and len(others) == 1:
        code = others[0].account.code
        values = {"cash_account": cash.account.code}
        if code in _CAPITAL_KINDS:
            return CorrectionForm.GRANT, {**values, "kind": _CAPITAL_KINDS[code]}
        return CorrectionForm.BORROWING, {**values, "liability": code}
    debts = [code for code in amounts if code != BORROWING_COST]
    if cash.line.side is Side.CREDIT and len(debts) == 1:
        return CorrectionForm.BORROWING_REPAYMENT, {
            "cash_account": cash.account.code,
            "liability": debts[0],
            "principal": amounts[debts[0]],
            "interest": amounts.get(BORROWING_COST, ZERO) or None,
        }
    return None


def _journal(session: Session, detail: EntryDetail) -> dict[str, Any]:
    request = journal.request_of(session, str(detail.entry.voucher), "")
    return {"lines": request.lines}
