"""Words for kinds of loans and payments that only the window shows; loaded with their pages."""

from __future__ import annotations

from coopledger.accounting.loan_schedule import LoanMethod
from coopledger.accounting.sales import Payment
from coopledger.accounting.savings import SavingsKind
from coopledger.accounting.savings_interest import InterestMethod
from coopledger.accounting.term_deposits import AtMaturity, BreakPenalty, BreakRule, InterestPaid
from coopledger.i18n import Translator


def loan_method_name(method: LoanMethod, tr: Translator) -> str:
    """How interest and principal are spread, in a word or two and what it means."""
    match method:
        case LoanMethod.FLAT:
            return tr("Equal instalments, interest on the whole loan")
        case LoanMethod.DECLINING_BALANCE:
            return tr("Interest on what is left, less every month")
        case LoanMethod.ANNUITY:
            return tr("Equal instalments, interest on what is left")
        case LoanMethod.BULLET:
            return tr("The principal at the end, after the harvest")


def loan_method_short(method: LoanMethod, tr: Translator) -> str:
    """The method in one word, for tables."""
    match method:
        case LoanMethod.FLAT:
            return tr("Flat")
        case LoanMethod.DECLINING_BALANCE:
            return tr("Declining balance")
        case LoanMethod.ANNUITY:
            return tr("Annuity")
        case LoanMethod.BULLET:
            return tr("Bullet")


def payment_name(payment: Payment, tr: Translator) -> str:
    """How goods are paid, in a word or two."""
    match payment:
        case Payment.CASH:
            return tr.pgettext("payment", "Cash")
        case Payment.BANK:
            return tr.pgettext("payment", "Bank")
        case Payment.CREDIT:
            return tr.pgettext("payment", "On credit")
        case Payment.SAVINGS:
            return tr.pgettext("payment", "From savings")


def savings_kind_name(kind: SavingsKind, tr: Translator) -> str:
    """What a kind of savings is called."""
    match kind:
        case SavingsKind.MEMBERSHIP_SHARE:
            return tr("Membership share")
        case SavingsKind.MANDATORY_SAVINGS:
            return tr("Mandatory savings")
        case SavingsKind.VOLUNTARY_SAVINGS:
            return tr("Voluntary savings")
        case SavingsKind.TERM_DEPOSIT:
            return tr("Term deposit")
        case SavingsKind.HOLIDAY_SAVINGS:
            return tr("Holiday savings")
        case SavingsKind.EDUCATION_SAVINGS:
            return tr("Education savings")
        case SavingsKind.SPECIAL_SAVINGS:
            return tr("Savings for a purpose")
        case SavingsKind.LOAN_LINKED_SAVINGS:
            return tr("Savings held back from a loan")


def interest_method_name(method: InterestMethod, tr: Translator) -> str:
    """Which balance of the month earns."""
    match method:
        case InterestMethod.LOWEST:
            return tr("Lowest balance of the month")
        case InterestMethod.AVERAGE:
            return tr("Average balance of the month")
        case InterestMethod.DAILY:
            return tr("Balance of each day")


def interest_method_short(method: InterestMethod, tr: Translator) -> str:
    """Which balance of the month earns, in one word for tables."""
    match method:
        case InterestMethod.LOWEST:
            return tr.pgettext("balance", "lowest")
        case InterestMethod.AVERAGE:
            return tr.pgettext("balance", "average")
        case InterestMethod.DAILY:
            return tr.pgettext("balance", "daily")


def at_maturity_name(instruction: AtMaturity, tr: Translator) -> str:
    """What is done with a term deposit at maturity."""
    match instruction:
        case AtMaturity.PAY_OUT:
            return tr("Pay out")
        case AtMaturity.ROLL_PRINCIPAL:
            return tr("Roll over, interest is paid")
        case AtMaturity.ROLL_ALL:
            return tr("Roll over with the interest")


def interest_paid_name(paid: InterestPaid, tr: Translator) -> str:
    """When the interest of a term deposit is paid."""
    match paid:
        case InterestPaid.MONTHLY:
            return tr("Each month")
        case InterestPaid.AT_MATURITY:
            return tr("At maturity")


def break_penalty_name(penalty: BreakPenalty, tr: Translator) -> str:
    """What an early break costs."""
    match penalty:
        case BreakPenalty.NONE:
            return tr("nothing")
        case BreakPenalty.INTEREST:
            return tr("the interest not paid yet")
        case BreakPenalty.RATE:
            return tr("a lower rate from the first day")
        case BreakPenalty.AMOUNT:
            return tr("a fixed amount")


def break_rule_text(rule: BreakRule, tr: Translator) -> str:
    """The same with its figure."""
    match rule.kind:
        case BreakPenalty.RATE:
            return tr("{rate} less interest", rate=rule.rate)
        case BreakPenalty.AMOUNT:
            return tr("{amount} is kept back", amount=rule.amount)
        case _:
            return break_penalty_name(rule.kind, tr)
