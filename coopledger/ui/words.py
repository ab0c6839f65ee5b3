"""Words for values of lower rooms that only the window shows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Unit
from coopledger.accounting.settings import CooperativeKind
from coopledger.accounting.text import Text
from coopledger.i18n import Translator, format_month
from coopledger.services.permissions import Role

ROLE_NAMES: Final[Mapping[Role, Text]] = MappingProxyType(
    {
        Role.CASHIER: Text("Cashier"),
        Role.TREASURER: Text("Treasurer"),
        Role.SECRETARY: Text("Secretary"),
        Role.CHAIR: Text("Chair"),
        Role.SUPERVISOR: Text("Supervisor"),
        Role.AUDITOR: Text("Auditor"),
    }
)


def unit_name(unit: Unit, tr: Translator) -> str:
    """A business unit as people call it."""
    match unit:
        case Unit.SAVINGS_AND_LOAN:
            return tr("Savings and loan")
        case Unit.SHOP:
            return tr("Shop")
        case Unit.HEAD_OFFICE:
            return tr("Head office")


def kind_name(kind: CooperativeKind, tr: Translator) -> str:
    """The kind of business in a cooperative's deed."""
    match kind:
        case CooperativeKind.CONSUMER:
            return tr("Consumer cooperative")
        case CooperativeKind.PRODUCER:
            return tr("Producer cooperative")
        case CooperativeKind.SAVINGS_AND_LOAN:
            return tr("Savings and loan cooperative")
        case CooperativeKind.SERVICES:
            return tr("Services cooperative")
        case CooperativeKind.MULTI_PURPOSE:
            return tr("Multi-purpose cooperative")
        case CooperativeKind.MARKETING:
            return tr("Marketing cooperative")


def month_name(month: int, language: str) -> str:
    """`Januari`, without a year."""
    return format_month(Period(2001, month), language).partition(" ")[0]


def role_note(role: Role, tr: Translator) -> str:
    """What an office may do, in one line."""
    match role:
        case Role.CASHIER:
            return tr("Sells in the shop; sees no savings, loans or surplus.")
        case Role.TREASURER:
            return tr("Records everything, closes the books, manages users.")
        case Role.SECRETARY:
            return tr("Keeps the members' register; sees the books.")
        case Role.CHAIR:
            return tr("Approves, cancels, closes and reopens, manages users.")
        case Role.SUPERVISOR:
            return tr("Sees and checks everything, changes nothing.")
        case Role.AUDITOR:
            return tr("Sees and checks everything, changes nothing.")
