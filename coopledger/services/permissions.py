"""Who may do what: the six roles and their permissions, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from coopledger.accounting.errors import NotPermitted

if TYPE_CHECKING:
    from coopledger.services.session import Session


class Role(Enum):
    """An office in the cooperative, or Migrant CARE's auditor."""

    CASHIER = "kasir"
    TREASURER = "bendahara"
    SECRETARY = "sekretaris"
    CHAIR = "ketua"
    SUPERVISOR = "pengawas"
    AUDITOR = "auditor"


class Permission(Enum):
    """One kind of act."""

    SEE_MEMBERS = "see_members"
    SEE_BOOKS = "see_books"
    SEE_SHOP = "see_shop"
    EDIT_MEMBERS = "edit_members"
    RECORD_SAVINGS = "record_savings"
    RECORD_LOANS = "record_loans"
    RECORD_SALES = "record_sales"
    RECORD_PURCHASES = "record_purchases"
    EDIT_GOODS = "edit_goods"
    RECORD_VOUCHERS = "record_vouchers"
    RECORD_CAPITAL = "record_capital"
    RECORD_JOURNAL = "record_journal"
    REVERSE = "reverse"
    CLOSE_MONTH = "close_month"
    REOPEN_MONTH = "reopen_month"
    CLOSE_YEAR = "close_year"
    ALLOCATE_SURPLUS = "allocate_surplus"
    EDIT_RULES = "edit_rules"
    EDIT_CHART = "edit_chart"
    MANAGE_USERS = "manage_users"
    IMPORT = "import"
    EXPORT = "export"
    CHECK = "check"
    PRINT_PAPERS = "print_papers"
    SEE_PRIVATE = "see_private"
    EDIT_PRIVATE = "edit_private"
    SETTLE_MEMBERS = "settle_members"
    RUN_INTEREST = "run_interest"
    CONFIRM_WITHDRAWAL = "confirm_withdrawal"


_P = Permission
_READ = frozenset({_P.SEE_MEMBERS, _P.SEE_BOOKS, _P.SEE_SHOP, _P.CHECK, _P.EXPORT, _P.PRINT_PAPERS})

TABLE: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.CASHIER: frozenset({_P.SEE_SHOP, _P.RECORD_SALES, _P.PRINT_PAPERS}),
        Role.TREASURER: _READ
        | {
            _P.EDIT_MEMBERS,
            _P.RECORD_SAVINGS,
            _P.RECORD_LOANS,
            _P.RECORD_SALES,
            _P.RECORD_PURCHASES,
            _P.EDIT_GOODS,
            _P.RECORD_VOUCHERS,
            _P.RECORD_CAPITAL,
            _P.RECORD_JOURNAL,
            _P.REVERSE,
            _P.CLOSE_MONTH,
            _P.CLOSE_YEAR,
            _P.ALLOCATE_SURPLUS,
            _P.EDIT_RULES,
            _P.EDIT_CHART,
            _P.IMPORT,
            _P.MANAGE_USERS,
            _P.REOPEN_MONTH,
            _P.SEE_PRIVATE,
            _P.EDIT_PRIVATE,
            _P.SETTLE_MEMBERS,
            _P.RUN_INTEREST,
            _P.CONFIRM_WITHDRAWAL,
        },
        Role.SECRETARY: _READ
        | {_P.EDIT_MEMBERS, _P.SEE_PRIVATE, _P.EDIT_PRIVATE, _P.CONFIRM_WITHDRAWAL},
        Role.CHAIR: _READ
        | {
            _P.REVERSE,
            _P.REOPEN_MONTH,
            _P.CLOSE_MONTH,
            _P.CLOSE_YEAR,
            _P.ALLOCATE_SURPLUS,
            _P.EDIT_RULES,
            _P.MANAGE_USERS,
            _P.SEE_PRIVATE,
            _P.EDIT_PRIVATE,
            _P.CONFIRM_WITHDRAWAL,
        },
        Role.SUPERVISOR: _READ,
        Role.AUDITOR: _READ,
    }
)
"""What each role may do."""


def allowed(role: Role, permission: Permission) -> bool:
    """Whether the role may do it."""
    return permission in TABLE[role]


def require(session: Session, permission: Permission) -> None:
    """Refuses an act that the session's user may not do.

    Raises:
        NotPermitted: When her role does not have the permission.
    """
    if not allowed(session.user.role, permission):
        raise NotPermitted(permission.value, session.user.role.value)


def require_any(session: Session, *permissions: Permission) -> None:
    """Refuses unless the user has at least one of the permissions.

    Raises:
        NotPermitted: When her role has none of them.
    """
    if not any(allowed(session.user.role, permission) for permission in permissions):
        raise NotPermitted(permissions[0].value, session.user.role.value)
