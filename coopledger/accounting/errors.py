"""What can go wrong, as types.

`CoopLedgerError` refuses one use case; its fields say what about. `Problem` is one finding of many
(validation, checks, import). Neither holds a sentence: the words stand in `i18n.error_text`. Every
error of the program lives here, those of storage too, so that the room with the words can know them
all without knowing storage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar, dataclass_transform

from coopledger.accounting.calendar import Period
from coopledger.accounting.money import Money
from coopledger.accounting.text import Label


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a stable code, the place it concerns, and the values its sentence needs.

    Attributes:
        code: Stable snake_case name; `i18n.error_text.PROBLEM_TEXTS` has its sentence.
        place: Where: a field name, `"Simpanan!C7"`, a voucher number, a member number.
        values: What the sentence fills in.
    """

    code: str
    place: str = ""
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass_transform(eq_default=False)
class CoopLedgerError(Exception):
    """A refused use case. The annotations of a subclass are the fields its sentence fills in.

    A subclass is written like a dataclass, and type checkers read it as one; a hundred real
    dataclasses would cost the first window 30 ms, since each of them compiles its own methods.

    Attributes:
        field_name: The form field at which the error is shown, or empty.
    """

    field_name: ClassVar[str] = ""
    field_types: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls) -> None:
        """Notes the fields: every annotation that is no class variable, in order."""
        # As written, which is text in this module; inspect would cost more than it gives.
        written = vars(cls).get("__annotations__", {})
        own = {name: kind for name, kind in written.items() if not str(kind).startswith("ClassVar")}
        cls.field_types = {**cls.field_types, **own}

    def __init__(self, *values: Any, **named: Any) -> None:
        names = tuple(self.field_types)
        facts = dict(zip(names, values, strict=False)) | named
        missing = [name for name in names if name not in facts and not hasattr(type(self), name)]
        if missing or len(values) > len(names) or facts.keys() - set(names):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names) or 'nothing'}")
        super().__init__(*facts.values())
        for name, value in facts.items():
            setattr(self, name, value)

    def __eq__(self, other: object) -> bool:
        # Field by field, so that a default and the same value given are equal.
        return type(other) is type(self) and all(
            getattr(other, name) == getattr(self, name) for name in self.field_types
        )

    __hash__ = Exception.__hash__

    def __repr__(self) -> str:
        facts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.field_types)
        return f"{type(self).__name__}({facts})"


class InvalidInput(CoopLedgerError):
    """Several findings at once, each with its place."""

    problems: tuple[Problem, ...]


# --- what people type ---


class AmountUnreadable(CoopLedgerError):
    """A typed amount means nothing certain.

    Attributes:
        text: What was typed.
        reason: `empty`, `symbol`, `negative`, `letters`, `dots`, `commas`, `decimals`, `too_fine`,
            `form`, or for scripts `decimal_number`, `whole_rupiah`, `too_long`.
    """

    text: str
    reason: str
    field_name: ClassVar[str] = "amount"


class DateUnreadable(CoopLedgerError):
    """A typed date means nothing certain.

    Attributes:
        text: What was typed.
        reason: `empty`, `form`, `no_such_day`, `too_early` or `too_late`.
    """

    text: str
    reason: str
    field_name: ClassVar[str] = "posted_on"


class NumberUnreadable(CoopLedgerError):
    """A typed rate or quantity means nothing certain.

    Attributes:
        text: What was typed.
        reason: `empty`, `form`, `negative` or `too_fine`.
    """

    text: str
    reason: str
    field_name: ClassVar[str] = "quantity"


# --- permission and people ---


class NotPermitted(CoopLedgerError):
    """The user's role does not allow the act."""

    permission: str
    role: str


class WrongPassword(CoopLedgerError):
    """No key slot opens with this user and password."""

    field_name: ClassVar[str] = "password"


class UnknownUser(CoopLedgerError):
    """The book has no user of that name."""

    name: str
    field_name: ClassVar[str] = "user"


class UserExists(CoopLedgerError):
    """The book has a user of that name already."""

    name: str
    field_name: ClassVar[str] = "user"


class LastManager(CoopLedgerError):
    """The act would leave the book without anyone who may manage users."""


class WeakPassword(CoopLedgerError):
    """The password is shorter than the rule asks, or is one of the best known."""

    minimum_length: int
    field_name: ClassVar[str] = "password"


class SecondPersonNeeded(CoopLedgerError):
    """The act wants a second person's confirmation, and the book has more than one active user."""

    permission: str


# --- the ledger ---


class InterestAlreadyRun(CoopLedgerError):
    """The savings interest of the month stands already."""

    month: Period
    field_name: ClassVar[str] = "period"


class InterestMonthNotOver(CoopLedgerError):
    """Savings interest is posted from the month's last day on."""

    month: Period
    field_name: ClassVar[str] = "period"


class NothingEarned(CoopLedgerError):
    """No savings earned anything in the month."""

    month: Period
    field_name: ClassVar[str] = "period"


class UnknownInterestRun(CoopLedgerError):
    """There is no run of savings interest of that number."""

    run_id: int


class UnknownBatch(CoopLedgerError):
    """There is no batch of entries of that number."""

    batch_id: int


class UnknownPlace(CoopLedgerError):
    """No member belongs to a group or village of that name."""

    name: str


class UnknownMeeting(CoopLedgerError):
    """There is no posted meeting of that number."""

    meeting_id: int


class MeetingEmpty(CoopLedgerError):
    """Nothing stands on the meeting-day sheet that could be posted."""


class MeetingCountDiffers(CoopLedgerError):
    """The counted cash is not what the sheet sums to."""

    expected: Money
    counted: Money
    field_name: ClassVar[str] = "counted"


class MeetingAlreadyPosted(CoopLedgerError):
    """The sheet of this place and day was posted already and not taken back."""

    title: str
    field_name: ClassVar[str] = "held_on"


class PeriodClosed(CoopLedgerError):
    """The accounting date lies in a locked month."""

    on: date
    field_name: ClassVar[str] = "posted_on"


class DateOutOfRange(CoopLedgerError):
    """The accounting date lies before the books begin, or too far in the future."""

    on: date
    earliest: date
    latest: date
    field_name: ClassVar[str] = "posted_on"


class SpanReversed(CoopLedgerError):
    """A span of days ends before it begins."""

    from_date: date
    to_date: date
    field_name: ClassVar[str] = "to_date"


class UnknownAccount(CoopLedgerError):
    """The chart has no such account."""

    code: str
    field_name: ClassVar[str] = "account"


class AccountInactive(CoopLedgerError):
    """The account is switched off."""

    code: str
    field_name: ClassVar[str] = "account"


class MemberRequired(CoopLedgerError):
    """Lines on this control account must name a member."""

    code: str
    field_name: ClassVar[str] = "member"


class ContractRequired(CoopLedgerError):
    """Lines on this control account must name a contract (a savings account, a loan)."""

    code: str
    field_name: ClassVar[str] = "contract"


class OperationConflict(CoopLedgerError):
    """The same operation id came again with other content."""

    operation_id: str


class UnknownEntry(CoopLedgerError):
    """No entry has this number."""

    number: str


class AlreadyReversed(CoopLedgerError):
    """The entry has been reversed before."""

    number: str


class NotReversible(CoopLedgerError):
    """Entries of this kind are not reversed by themselves (opening, closing, a reversal)."""

    number: str


class PaysTooMuch(CoopLedgerError):
    """More is paid out than is left for a member, or more is brought in than she owes."""

    most: Money
    field_name: ClassVar[str] = "paid"


class FundNotAllowed(CoopLedgerError):
    """The account is no fund that may cover what a settlement lacks."""

    code: str
    field_name: ClassVar[str] = "fund"


class SettlementOpen(CoopLedgerError):
    """One of the member's accounts stands below zero and has to be put right before she settles."""

    number: str


class TermDepositRuns(CoopLedgerError):
    """A term deposit of the member's has to be ended before she is settled with."""

    certificate: str


class HeldForAnother(CoopLedgerError):
    """The member's savings stand for somebody else's loan that still runs."""

    loan_number: str


class MovementsAfter(CoopLedgerError):
    """The member's accounts moved after the day on which she is to be settled with."""

    last: date
    field_name: ClassVar[str] = "settled_on"


class UnknownSettlement(CoopLedgerError):
    """There is no settlement of that number."""

    settlement_id: int


class SettledAsAWhole(CoopLedgerError):
    """The entry is a part of a settlement, which is taken back as a whole."""

    number: str


class NothingToTakeBack(CoopLedgerError):
    """The settlement was taken back already, or is not the member's last one."""


class ReasonRequired(CoopLedgerError):
    """The act wants a reason in words."""

    field_name: ClassVar[str] = "reason"


class InsufficientCash(CoopLedgerError):
    """The cash account would go below zero on some day."""

    code: str
    available: Money
    field_name: ClassVar[str] = "amount"


class NotACashAccount(CoopLedgerError):
    """The account chosen as cash is no cash box, bank account or e-wallet."""

    code: str
    field_name: ClassVar[str] = "cash_account"


class CashOnBothSides(CoopLedgerError):
    """A voucher's account is itself cash: money between boxes and banks is a transfer."""

    code: str
    field_name: ClassVar[str] = "account"


class SameAccount(CoopLedgerError):
    """Money cannot be moved from an account to itself."""

    code: str
    field_name: ClassVar[str] = "to_account"


class AccountOfWrongType(CoopLedgerError):
    """The account is not of the type that the act moves (a borrowing must go to a liability)."""

    code: str
    field_name: ClassVar[str] = "account"


class DescriptionRequired(CoopLedgerError):
    """The act wants a few words about what happened."""

    field_name: ClassVar[str] = "description"


class UnknownAct(CoopLedgerError):
    """There is no ready act of that name."""

    key: str
    field_name: ClassVar[str] = "act"


class UnknownContract(CoopLedgerError):
    """The account has no savings account, loan or other contract of that number."""

    number: str
    account: str
    field_name: ClassVar[str] = "contract"


class ContractOfOther(CoopLedgerError):
    """The savings account or loan belongs to another member than the one named."""

    number: str
    field_name: ClassVar[str] = "contract"


class EntryTooShort(CoopLedgerError):
    """A journal entry has at least two lines."""

    field_name: ClassVar[str] = "lines"


class EntryNotBalanced(CoopLedgerError):
    """Debits and credits differ; `difference` is debits less credits."""

    difference: Money
    field_name: ClassVar[str] = "lines"


# --- members and savings ---


class UnknownMember(CoopLedgerError):
    """The register has no such member."""

    number: str
    field_name: ClassVar[str] = "member"


class MemberNumberTaken(CoopLedgerError):
    """A member, present or former, has this number."""

    number: str
    field_name: ClassVar[str] = "number"


class MemberNotActive(CoopLedgerError):
    """The member has left, or is not yet admitted."""

    number: str
    field_name: ClassVar[str] = "member"


class MemberHasBalances(CoopLedgerError):
    """The member cannot leave while she has debts; her savings are paid out afterwards."""

    number: str
    savings: Money
    debts: Money


class MemberIsAbroad(CoopLedgerError):
    """Nothing is paid out or lent to a member while she works abroad."""

    number: str
    field_name: ClassVar[str] = "member"


class UnknownGathering(CoopLedgerError):
    """No group or village has this name."""

    name: str
    field_name: ClassVar[str] = "name"


class GatheringNameTaken(CoopLedgerError):
    """Another group or village has this name already."""

    name: str
    field_name: ClassVar[str] = "name"


class GatheringHasMembers(CoopLedgerError):
    """A group or village is given up only when nobody belongs to it any more."""

    name: str
    members: int


class UnknownProduct(CoopLedgerError):
    """No savings or loan product, or good, has this name or code."""

    name: str
    field_name: ClassVar[str] = "product"


class ProductCodeTaken(CoopLedgerError):
    """A product has this code already."""

    code: str
    field_name: ClassVar[str] = "code"


class AmountNotPositive(CoopLedgerError):
    """The amount is zero or negative."""

    field_name: ClassVar[str] = "amount"


class AmountTooLarge(CoopLedgerError):
    """The amount is above the largest single amount."""

    maximum: Money
    field_name: ClassVar[str] = "amount"


class BelowMinimum(CoopLedgerError):
    """The product wants at least this amount."""

    minimum: Money
    field_name: ClassVar[str] = "amount"


class AboveMaximum(CoopLedgerError):
    """The product takes at most this amount at a time."""

    maximum: Money
    field_name: ClassVar[str] = "amount"


class AboveMaximumBalance(CoopLedgerError):
    """The account may hold at most `maximum`; so much more fits into it."""

    maximum: Money
    remaining: Money
    field_name: ClassVar[str] = "amount"


class OutsideWindow(CoopLedgerError):
    """The savings come out within their windows only; the next one is named."""

    next_from: date
    next_to: date
    field_name: ClassVar[str] = "posted_on"


class NoWindowLeft(CoopLedgerError):
    """The savings come out within their windows only, and no later one is planned."""

    product: Label
    field_name: ClassVar[str] = "posted_on"


class BalanceHeld(CoopLedgerError):
    """Part of the balance is held, for a loan or another reason."""

    available: Money
    held: Money
    field_name: ClassVar[str] = "amount"


class HoldTooLarge(CoopLedgerError):
    """No more can be held than the account holds and is not held yet."""

    available: Money
    field_name: ClassVar[str] = "amount"


class UnknownHold(CoopLedgerError):
    """The book has no such hold."""

    hold_id: int


class HoldReleased(CoopLedgerError):
    """The hold was released already."""

    released_on: date


class SameSavingsAccount(CoopLedgerError):
    """Savings are moved from one account to another one."""

    field_name: ClassVar[str] = "to_product"


class OpenAsTermDeposit(CoopLedgerError):
    """Term deposits are opened with a certificate each, not paid in like other savings."""

    product: Label
    field_name: ClassVar[str] = "product"


class NotATermProduct(CoopLedgerError):
    """The product is no term deposit."""

    product: Label
    field_name: ClassVar[str] = "product"


class UnknownTermDeposit(CoopLedgerError):
    """No certificate has this number."""

    number: str
    field_name: ClassVar[str] = "number"


class TermDepositEnded(CoopLedgerError):
    """The certificate was paid out, rolled over or broken already."""

    certificate: str


class TermDepositNotDue(CoopLedgerError):
    """The certificate does not mature before that day."""

    certificate: str
    matures_on: date
    field_name: ClassVar[str] = "posted_on"


class TermDepositOverdue(CoopLedgerError):
    """The certificate has matured, so it is settled and not broken."""

    certificate: str
    matures_on: date
    field_name: ClassVar[str] = "posted_on"


class TermDepositDiffers(CoopLedgerError):
    """The ledger holds another amount on the certificate than its principal."""

    certificate: str
    principal: Money
    balance: Money


class TermDepositMoved(CoopLedgerError):
    """The entry of a certificate cannot be taken back while later ones of it stand."""

    certificate: str


class InsufficientBalance(CoopLedgerError):
    """The account holds less than is asked for."""

    available: Money
    field_name: ClassVar[str] = "amount"


class NotWithdrawable(CoopLedgerError):
    """The product is paid back only when membership ends."""

    product: Label
    field_name: ClassVar[str] = "product"


class AlreadyPaidInFull(CoopLedgerError):
    """The membership share has been paid already."""

    due: Money
    field_name: ClassVar[str] = "amount"


class AboveRemainingShare(CoopLedgerError):
    """More is paid than is left of the membership share."""

    remaining: Money
    field_name: ClassVar[str] = "amount"


class SavingsAccountClosed(CoopLedgerError):
    """The savings account was closed, and takes and gives nothing until it is opened again."""

    number: str
    field_name: ClassVar[str] = "product"


class UnknownSavingsAccount(CoopLedgerError):
    """The member has no account of this product."""

    number: str
    field_name: ClassVar[str] = "product"


class AccountHasBalance(CoopLedgerError):
    """The savings account holds money and cannot be closed."""

    number: str
    balance: Money


class ProductInactive(CoopLedgerError):
    """The product is switched off in the settings."""

    product: Label
    field_name: ClassVar[str] = "product"


class MemberNumberFixed(CoopLedgerError):
    """The member's number stands in the books already, and a number is never given anew."""

    number: str
    field_name: ClassVar[str] = "number"


class StatusChangeNotAllowed(CoopLedgerError):
    """Membership does not go from `current` to `wanted` (status codes)."""

    number: str
    current: str
    wanted: str
    field_name: ClassVar[str] = "status"


# --- papers and private data ---


class AttachmentEmpty(CoopLedgerError):
    """The file has no content."""

    field_name = "file"


class AttachmentDamaged(CoopLedgerError):
    """The file begins as what it says and cannot be read to its end."""

    field_name = "file"


class AttachmentLocked(CoopLedgerError):
    """The PDF opens only with a password."""

    field_name = "file"


class AttachmentTypeUnknown(CoopLedgerError):
    """The file is of a format that is not read."""

    field_name = "file"


class AttachmentTypeWrong(CoopLedgerError):
    """The file is something else than its name says."""

    field_name = "file"
    said: str
    found: str


class HeicNotRead(CoopLedgerError):
    """The picture is in the format of iPhones, which needs a library under patents."""

    field_name = "file"


class AttachmentTooLarge(CoopLedgerError):
    """The file is larger than can be kept; in kB."""

    field_name = "file"
    size: int
    maximum: int


class PictureTooLarge(CoopLedgerError):
    """The picture has more pixels than are opened; in millions."""

    field_name = "file"
    megapixels: int
    maximum: int


class PictureWanted(CoopLedgerError):
    """A photo or a logo cannot be a PDF."""

    field_name = "file"


class UnknownAttachment(CoopLedgerError):
    """No such photo or paper is kept."""

    attachment_id: int


class AttachmentGone(CoopLedgerError):
    """The content was taken out before."""

    attachment_id: int


class MembershipRuns(CoopLedgerError):
    """The personal data of a member cannot be erased."""

    number: str


class AccountsNotSettled(CoopLedgerError):
    """A former member still has something to receive or to pay."""

    number: str
    savings: Money
    debts: Money


class AlreadyErased(CoopLedgerError):
    """There is nothing left to erase."""

    number: str


# --- loans ---


class UnknownLoan(CoopLedgerError):
    """No loan has this number."""

    number: str
    field_name: ClassVar[str] = "loan"


class LoanNumberTaken(CoopLedgerError):
    """A loan has this number already."""

    number: str
    field_name: ClassVar[str] = "number"


class LoanNotRunning(CoopLedgerError):
    """The loan is paid off, or not paid out yet."""

    number: str
    field_name: ClassVar[str] = "loan"


class LoanHasPayments(CoopLedgerError):
    """The payout cannot be taken back while payments of the loan stand."""

    number: str
    field_name: ClassVar[str] = "loan"


_FIELDS_OF_TERMS = {
    "principal_not_positive": "principal",
    "principal_too_large": "principal",
    "rate_out_of_range": "rate_per_year",
    "rounding_unit_out_of_range": "round_to",
    "grace_negative": "grace_principal_months",
    "grace_too_long": "grace_principal_months",
    "start_out_of_range": "start",
    "running_loan_not_before_opening": "start",
    "fee_negative": "origination_fee",
    "remaining_negative": "remaining",
    "remaining_above_principal": "remaining",
}


class InvalidTerms(CoopLedgerError):
    """A loan's terms make no schedule: `reason` is a problem code."""

    reason: str

    @property
    def field_name(self) -> str:  # type: ignore[override]
        """The field of the terms that the reason is about."""
        return _FIELDS_OF_TERMS.get(self.reason, "term_months")


class DeductionsExceedPrincipal(CoopLedgerError):
    """What is held back at the payout is more than the loan."""

    principal: Money
    deductions: Money
    field_name: ClassVar[str] = "origination_fee"


class PaymentExceedsDebt(CoopLedgerError):
    """More principal is paid than is owed."""

    outstanding: Money
    field_name: ClassVar[str] = "amount"


class BeforeDisbursement(CoopLedgerError):
    """A repayment is dated before the loan was paid out."""

    on: date
    disbursed_on: date
    field_name: ClassVar[str] = "posted_on"


# --- shop ---


class InsufficientStock(CoopLedgerError):
    """Fewer are in stock than are to go out; `available` is in thousandths of the unit."""

    product: str
    available_milli: int
    field_name: ClassVar[str] = "quantity"


class QuantityNotPositive(CoopLedgerError):
    """The quantity is zero or negative."""

    field_name: ClassVar[str] = "quantity"


class QuantityTooLarge(CoopLedgerError):
    """The quantity is above the largest one, which is in thousandths of the unit."""

    maximum_milli: int
    field_name: ClassVar[str] = "quantity"


class NoGoods(CoopLedgerError):
    """A sale or purchase names no goods."""

    field_name: ClassVar[str] = "product"


class UnknownGoods(CoopLedgerError):
    """The list of goods has no such code."""

    code: str
    field_name: ClassVar[str] = "product"


class GoodsInactive(CoopLedgerError):
    """The goods were taken off the list."""

    code: str
    field_name: ClassVar[str] = "product"


class ConsignedGoods(CoopLedgerError):
    """The goods belong to a member and never enter the cooperative's own stock."""

    code: str
    field_name: ClassVar[str] = "product"


class NameRequired(CoopLedgerError):
    """A name or code that must be filled in is empty; `what` is the field."""

    what: str
    field_name: ClassVar[str] = "name"


class CreditNeedsMember(CoopLedgerError):
    """Only a member's savings can be cut, and only she has them."""

    field_name: ClassVar[str] = "member"


# --- closing and surplus ---


class MonthsNotInOrder(CoopLedgerError):
    """An earlier month is still open."""

    first_open: Period


class MonthNotOver(CoopLedgerError):
    """The month has not ended yet."""

    period: Period


class MonthAlreadyClosed(CoopLedgerError):
    """The month is locked already."""

    period: Period


class MonthNotClosed(CoopLedgerError):
    """The month is open, so it cannot be reopened."""

    period: Period


class ChecksFailed(CoopLedgerError):
    """The books fail checks that must hold before this act."""

    problems: tuple[Problem, ...]


class YearAlreadyClosed(CoopLedgerError):
    """The year's closing entries are posted already."""

    year: int


class YearNotClosed(CoopLedgerError):
    """The year's closing entries are not posted yet."""

    year: int


class SurplusAlreadyAllocated(CoopLedgerError):
    """The decision for this year is posted already."""

    year: int


class NothingToAllocate(CoopLedgerError):
    """The year's surplus is zero or a loss."""

    year: int
    surplus: Money


class PercentagesNotWhole(CoopLedgerError):
    """A table of the surplus allocation does not sum to exactly 100 %, but to `sum_ppm`."""

    table: str
    sum_ppm: int


class DecisionBeforeYearEnd(CoopLedgerError):
    """The meeting cannot decide on a year before the year has ended."""

    on: date
    year_end: date
    field_name: ClassVar[str] = "decided_on"


# --- the book on disk ---


class BookNotFound(CoopLedgerError):
    """There is no book in this folder."""

    path: str


class BookExists(CoopLedgerError):
    """Something of that name is there already; nothing is ever overwritten."""

    path: str


class BookDamaged(CoopLedgerError):
    """The file is not a readable book; `detail` is for the support log."""

    path: str
    detail: str = ""


class BookTooNew(CoopLedgerError):
    """The book was written by a newer version of the program."""

    book_version: str
    program_version: str


class BookNeedsUpgrade(CoopLedgerError):
    """The book's schema is older and must be upgraded before it is written to."""

    book_version: str
    program_version: str


class UpgradeFailed(CoopLedgerError):
    """The upgrade did not hold; the book is as it was before, and the copy is kept."""

    kept_copy: str
    detail: str = ""


class BookInUse(CoopLedgerError):
    """Another program has the book open."""

    user: str
    host: str
    since: datetime | None


class DiscardNotConfirmed(CoopLedgerError):
    """A book is thrown away only once its cooperative's name was typed."""

    name: str
    field_name: ClassVar[str] = "name"


class BookHoldsWork(CoopLedgerError):
    """A book that holds more than one import is not thrown away from the window."""


class BookReadOnly(CoopLedgerError):
    """The book was opened for reading only, or its folder cannot be written."""

    path: str = ""


class DiskFull(CoopLedgerError):
    """There is no room left on the disk; nothing of this act was kept."""

    path: str = ""


class FileNotWritable(CoopLedgerError):
    """A file cannot be made where it was asked for: no such folder, or none to write in."""

    path: str


class StorageUnavailable(CoopLedgerError):
    """The disk refused for a reason that is not ours (locked, removed, I/O error)."""

    path: str
    detail: str = ""


class WrongRecoveryCode(CoopLedgerError):
    """The recovery code is mistyped (`checksum`) or belongs to another book (`book`)."""

    reason: str
    field_name: ClassVar[str] = "recovery_code"


class Cancelled(CoopLedgerError):
    """The person stopped the work; nothing of it was kept."""


# --- files that come in and go out ---


class FileUnreadable(CoopLedgerError):
    """The file cannot be read as what it should be."""

    path: str
    detail: str = ""


class ImportRefused(CoopLedgerError):
    """The workbook has findings; nothing was taken over."""

    problems: tuple[Problem, ...]


class BookNotEmpty(CoopLedgerError):
    """The act wants an empty book."""


# --- the command line ---


class ComesLater(CoopLedgerError):
    """A command or report of the contract that this version does not have yet."""

    name: str


class UnknownCommand(CoopLedgerError):
    """Neither a command nor a book has this name."""

    name: str


class BadArgument(CoopLedgerError):
    """An argument of a command is missing or means nothing; `detail` is in technical words."""

    command: str
    detail: str


class UnknownReport(CoopLedgerError):
    """There is no report of this name."""

    name: str
    known: str


class UnitNotHere(CoopLedgerError):
    """The report is of the whole cooperative and not divided by business unit."""

    report: str


class UnknownOfficer(CoopLedgerError):
    """There is no officer of this id."""

    officer_id: int


class TermEndsBeforeItBegins(CoopLedgerError):
    """An officer's last day lies before her first."""

    from_date: date
    field_name: ClassVar[str] = "to_date"


class UnreadableCode(CoopLedgerError):
    """What was typed or scanned is no code of a statement, or a damaged one."""

    text: str
    field_name: ClassVar[str] = "code"


class NoMembers(CoopLedgerError):
    """Nobody is in the register in that span, so there is nothing to print."""


class PasswordMissing(CoopLedgerError):
    """A command wants the book's password and nobody is there to type it."""

    field_name: ClassVar[str] = "password"


class NoDisplay(CoopLedgerError):
    """The window was asked for where nothing can show one."""
