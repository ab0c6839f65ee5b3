"""What the papers of a settlement say, and the screen beside them: the arithmetic, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coopledger.accounting.chart import Chart
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.settlement import Account, Claim, LeavingReason, Outcome
from coopledger.accounting.text import Label, Named, Text

REASON_LABELS = {
    LeavingReason.OWN_REQUEST: Text("at her own request"),
    LeavingReason.MOVED: Text("has moved away"),
    LeavingReason.DISMISSED: Text("dismissed by the board"),
    LeavingReason.NOT_ELIGIBLE: Text("no longer eligible"),
    LeavingReason.DIED: Text("has died"),
}
"""What lists, papers and the register write."""


_NO_NAME = Named("", "")

LINE_LABELS = {
    "interest": Text("Savings interest not yet credited"),
    "tax": Text("Tax on savings interest"),
    "principal": Text("Loan principal"),
    "loan_interest": Text("Loan interest"),
    "penalty": Text("Loan penalty"),
    "paid_out": Text("Paid out"),
    "left_to_pay": Text("Will be paid later"),
    "paid_in": Text("Brought in cash"),
    "from_fund": Text("Covered by a fund of the cooperative"),
    "left_to_claim": Text("Stays owed to the cooperative"),
}
"""What the lines are called that are no ledger account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedLine:
    """One line of the account.

    Attributes:
        amount: How much; a tax is negative.
        key: What it is, as `LINE_LABELS` has it; empty for a ledger account.
        name: The ledger account's name as it was then.
        number: The number of the savings account or loan.
    """

    amount: Money
    key: str = ""
    name: Named = _NO_NAME
    number: str = ""

    @property
    def label(self) -> Label:
        """What it is called."""
        return LINE_LABELS[self.key] if self.key else self.name

    def frozen(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return {
            "key": self.key,
            "id": self.name.id,
            "en": self.name.en,
            "number": self.number,
            "sen": self.amount.sen,
        }

    @classmethod
    def thawed(cls, kept: Mapping[str, Any]) -> StatedLine:
        """From what JSON kept."""
        return cls(
            amount=Money(kept["sen"]),
            key=kept["key"],
            name=Named(kept["id"], kept["en"]),
            number=kept["number"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSettlement:
    """A settlement as it was made.

    Attributes:
        content: Its figures and words, frozen.
        entries: The ids of its entries, in the order of posting.
        taken_back: Whether its entries were taken back.
    """

    id: int
    member_id: int
    reason: LeavingReason
    settled_on: date
    content: Mapping[str, Any]
    operation_id: str
    settled_at: datetime
    settled_by: str
    entries: tuple[int, ...]
    taken_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPaper:
    """What the paper says.

    Attributes:
        reason: Why she left; None when she goes abroad again and everything stays.
        owed_to_her: Her savings and other claims.
        owed_by_her: Her loans and other debts.
        outcome: What became of the difference: paid out, paid in, covered, left; only what is
            more than zero.
        payee: Who got or brought the money, where it was not herself.
        heirs: Who receives what is hers, for one who has died.
        vouchers: The entries behind it.
        taken_back: Whether the settlement was taken back.
    """

    member_name: str
    member_number: str
    joined_on: date
    settled_on: date
    reason: LeavingReason | None
    ended_on: date | None = None
    owed_to_her: tuple[StatedLine, ...] = ()
    owed_by_her: tuple[StatedLine, ...] = ()
    outcome: tuple[StatedLine, ...] = ()
    payee: str = ""
    note: str = ""
    heirs: tuple[str, ...] = ()
    vouchers: tuple[str, ...] = ()
    taken_back: bool = False

    @property
    def net(self) -> Money:
        """What was left for her; negative is what she still owed."""
        owed = total(line.amount for line in self.owed_by_her)
        return total(line.amount for line in self.owed_to_her) - owed


def owed_to_her(chart: Chart, account: Account) -> tuple[StatedLine, ...]:
    """Her savings and other claims, with the interest that was not credited yet and its tax."""
    claims = _claims(chart, (*account.savings, *account.payables))
    earned = (
        StatedLine(key=key, amount=amount, number=each.claim.number)
        for each in account.interest
        for key, amount in (("interest", each.gross), ("tax", -each.tax))
        if amount
    )
    return (*claims, *earned)


def owed_by_her(chart: Chart, account: Account) -> tuple[StatedLine, ...]:
    """Her loans and other debts."""
    owed = (
        StatedLine(key=key, amount=amount, number=due.loan.number)
        for due in account.loans
        for key, amount in (
            ("principal", due.split.principal),
            ("loan_interest", due.split.interest),
            ("penalty", due.split.penalty),
        )
        if amount
    )
    return (*owed, *_claims(chart, account.receivables))


def becomes(account: Account, outcome: Outcome) -> tuple[StatedLine, ...]:
    """What becomes of the difference; only what is more than zero."""
    parts = (
        ("paid_out", outcome.paid_out),
        ("left_to_pay", account.left_to_pay(outcome)),
        ("paid_in", outcome.paid_in),
        ("from_fund", outcome.from_fund),
        ("left_to_claim", account.left_to_claim(outcome)),
    )
    return tuple(StatedLine(key=key, amount=amount) for key, amount in parts if amount > ZERO)


def _claims(chart: Chart, claims: Iterable[Claim]) -> Iterator[StatedLine]:
    for claim in claims:
        account = chart.account(claim.account_code)
        yield StatedLine(
            name=Named(account.name_id, account.name_en), amount=claim.amount, number=claim.number
        )
