"""What the paper of a posted entry shows: receipt, cash voucher, memorial voucher, sales note.

Numbers only: the layout turns amounts into figures and words (`accounting.words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from coopledger.accounting.chart import CashFlow, Chart, Codes, Side
from coopledger.accounting.inventory import Product
from coopledger.accounting.journal import EntryKind, JournalEntry, Line, cash_effect
from coopledger.accounting.member_accounts import AccountGroup, group_of
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.sales import Payment, Trade
from coopledger.accounting.statement_specs import account_name
from coopledger.accounting.text import Label, Text


class PaperKind(Enum):
    """Which paper an entry gets."""

    RECEIPT = "receipt"
    """Bukti kas masuk, for the payer: kuitansi."""
    PAYMENT = "payment"
    """Bukti kas keluar."""
    MEMORIAL = "memorial"
    """Bukti memorial: no cash moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One line of the entry.

    Attributes:
        account: The account's code.
        name: Its name.
        party: The member and the contract it names, in figures; empty for none.
    """

    account: str
    name: Label
    debit: Money | None
    credit: Money | None
    party: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    """One thing of several that a payment is for: dues, savings, an instalment's principal."""

    label: Label
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGoods:
    """One line of a sales or purchase note."""

    name: str
    unit_name: str
    quantity_milli: int
    unit_price: Money
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherPaper:
    """One paper.

    Attributes:
        kind: Which paper.
        entry_kind: What happened, for its title.
        number: The voucher's number.
        posted_on: The accounting date.
        party: From whom or to whom; empty where nobody is named.
        party_number: Her member number, where she is a member.
        description: What for.
        reference: The number of the paper from outside.
        amount: The cash that moved, or without cash the sum of the debits.
        cash_accounts: Where the cash went in or came from.
        lines: Debit and credit, for the bookkeeping copy.
        goods: What was sold or bought, for a note.
        parts: What a payment on a meeting day is for, which sums to the amount.
        on_credit: What she took on credit at the same meeting, which is not in the amount.
        payment: How goods were paid; None where there are none.
        needs_stamp: Whether stamp duty is due (a receipt above the limit).
        recorded_by: Who made it.
        reverses: The number of the voucher that it takes back; empty for none.
        reversed_by: The number of the voucher that took it back, so that no valid copy is printed.
        hash: The entry's own hash, which pins the paper to the book.
    """

    kind: PaperKind
    entry_kind: EntryKind
    number: str
    posted_on: date
    description: str
    amount: Money
    lines: tuple[PaperLine, ...]
    recorded_by: str
    hash: str
    party: str = ""
    party_number: str = ""
    reference: str = ""
    cash_accounts: tuple[Label, ...] = ()
    goods: tuple[PaperGoods, ...] = ()
    parts: tuple[PaperPart, ...] = ()
    on_credit: Money = ZERO
    payment: Payment | None = None
    needs_stamp: bool = False
    reverses: str = ""
    reversed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNames:
    """The names behind the ids of an entry.

    Attributes:
        members: Number and name of each member by id.
        contracts: The number of each contract by id.
        products: The goods by id, for a note.
        reverses: The number of the entry that it takes back.
        reversed_by: The number of the entry that took it back.
    """

    members: Mapping[int, tuple[str, str]]
    contracts: Mapping[int, str]
    products: Mapping[int, Product]
    reverses: str = ""
    reversed_by: str = ""


def voucher_paper(
    chart: Chart,
    entry: JournalEntry,
    names: PaperNames,
    *,
    stamp_duty_above: Money,
    trade: Trade | None = None,
) -> VoucherPaper:
    """The paper of an entry.

    Args:
        chart: The chart.
        entry: The entry.
        names: The names behind its ids.
        stamp_duty_above: Receipts above this amount carry a stamp; exactly this amount does not.
            Source: UU 10/2020 (bea meterai).
        trade: The note behind the entry, if it sold or bought goods.
    """
    draft = entry.draft
    cash = cash_effect(chart, draft.lines)
    kind = PaperKind.MEMORIAL
    if cash:
        kind = PaperKind.RECEIPT if cash > ZERO else PaperKind.PAYMENT
    amount = abs(cash) or draft.amount
    member_number, name = _party(entry, names, trade)
    return VoucherPaper(
        kind=kind,
        entry_kind=draft.kind,
        number=str(entry.voucher),
        posted_on=draft.posted_on,
        party=name,
        party_number=member_number,
        description=draft.description,
        reference=draft.reference,
        amount=amount,
        cash_accounts=_cash_accounts(chart, entry),
        lines=_lines(chart, entry, names),
        goods=() if trade is None else _goods(trade, names),
        parts=_parts(chart, entry, names) if draft.kind is EntryKind.COLLECTION else (),
        payment=None if trade is None else trade.payment,
        needs_stamp=kind is PaperKind.RECEIPT and amount > stamp_duty_above,
        recorded_by=entry.recorded_by,
        reverses=names.reverses,
        reversed_by=names.reversed_by,
        hash=entry.hash,
    )


def _party(entry: JournalEntry, names: PaperNames, trade: Trade | None) -> tuple[str, str]:
    """The one member whom the entry concerns, else the partner of the note."""
    ids = {line.member_id for line in entry.draft.lines if line.member_id is not None}
    if len(ids) == 1:
        return names.members[ids.pop()]
    return "", "" if trade is None else trade.partner


def _cash_accounts(chart: Chart, entry: JournalEntry) -> tuple[Label, ...]:
    codes = dict.fromkeys(line.account for line in entry.draft.lines)
    accounts = [chart.account(code) for code in codes]
    return tuple(account_name(a) for a in accounts if a.cash_flow is CashFlow.CASH)


def _lines(chart: Chart, entry: JournalEntry, names: PaperNames) -> tuple[PaperLine, ...]:
    lines = []
    for line in entry.draft.lines:
        party = []
        if line.member_id is not None:
            party.append(names.members[line.member_id][0])
        if line.contract_id is not None:
            party.append(names.contracts[line.contract_id])
        lines.append(
            PaperLine(
                account=line.account,
                name=account_name(chart.account(line.account)),
                debit=line.amount if line.side is Side.DEBIT else None,
                credit=line.amount if line.side is Side.CREDIT else None,
                party=" · ".join(party),
            )
        )
    return tuple(lines)


def _parts(chart: Chart, entry: JournalEntry, names: PaperNames) -> tuple[PaperPart, ...]:
    """What the lines beside the cash are for, those of a reversal on the other side too."""
    return tuple(
        PaperPart(label=_part_label(chart, line, names), amount=line.amount)
        for line in entry.draft.lines
        if chart.account(line.account).cash_flow is not CashFlow.CASH
    )


def _part_label(chart: Chart, line: Line, names: PaperNames) -> Label:
    account = chart.account(line.account)
    if line.contract_id is None or group_of(account) is AccountGroup.SAVINGS:
        return account_name(account)
    loan = {"number": names.contracts[line.contract_id]}
    if group_of(account) is AccountGroup.LOANS:
        return Text("Principal of loan {number}", loan)
    if line.account == Codes.PENALTY:
        return Text("Penalty of loan {number}", loan)
    return Text("Interest of loan {number}", loan)


def _goods(trade: Trade, names: PaperNames) -> tuple[PaperGoods, ...]:
    return tuple(
        PaperGoods(
            name=names.products[line.product_id].name,
            unit_name=names.products[line.product_id].unit_name,
            quantity_milli=line.quantity_milli,
            unit_price=line.unit_price,
            amount=line.amount,
        )
        for line in trade.lines
    )


ENTRY_KIND_TITLES: Mapping[EntryKind, Text] = {
    EntryKind.OPENING: Text("Opening balances"),
    EntryKind.DEPOSIT: Text("Savings deposit"),
    EntryKind.WITHDRAWAL: Text("Savings withdrawal"),
    EntryKind.TRANSFER: Text("Transfer between savings"),
    EntryKind.SAVINGS_INTEREST: Text("Savings interest"),
    EntryKind.DISBURSEMENT: Text("Loan disbursement"),
    EntryKind.REPAYMENT: Text("Loan repayment"),
    EntryKind.PURCHASE: Text("Purchase of goods"),
    EntryKind.SALE: Text("Sale of goods"),
    EntryKind.STOCK_ADJUSTMENT: Text("Stock adjustment"),
    EntryKind.CAPITAL: Text("Capital"),
    EntryKind.VOUCHER: Text("Cash voucher"),
    EntryKind.JOURNAL: Text("Journal entry"),
    EntryKind.SURPLUS_ALLOCATION: Text("Surplus allocation"),
    EntryKind.SURPLUS_PAYOUT: Text("Surplus payout"),
    EntryKind.CLOSING: Text("Closing entry"),
    EntryKind.COLLECTION: Text("Payment on a meeting day"),
    EntryKind.SETTLEMENT: Text("Settlement with a member"),
}
"""What an entry is called by why it was made."""
