"""The parts of a member's page, in their order; a new one is a file of its own and a line here."""

from __future__ import annotations

from typing import Any, Final

from coopledger.ui.pages.member_accounts import AccountsTab
from coopledger.ui.pages.member_loans import LoansTab
from coopledger.ui.pages.member_movements import MovementsTab
from coopledger.ui.pages.member_papers import PapersTab
from coopledger.ui.pages.member_private import PrivateTab
from coopledger.ui.pages.member_register import RegisterTab
from coopledger.ui.pages.member_settlement import SettlementTab
from coopledger.ui.pages.member_statement import StatementTab
from coopledger.ui.pages.member_tab import MemberTab

TABS: Final[tuple[type[MemberTab[Any]], ...]] = (
    MovementsTab,
    AccountsTab,
    StatementTab,
    LoansTab,
    RegisterTab,
    PapersTab,
    PrivateTab,
    SettlementTab,
)
"""Shown to whom `is_offered` lets see them."""
