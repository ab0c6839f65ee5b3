"""What the fields and the search palette find in the book."""

from __future__ import annotations

from collections.abc import Sequence

from coopledger.accounting.chart import Account
from coopledger.i18n import format_money
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.operations import Progress
from coopledger.ui.widgets.lookup import Hit, Search, search_in_memory


def member_search(context: Context) -> Search:
    """Members by number, name, village or NIK, with what they hold."""
    session, tr = context.session, context.tr
    sees_balances = context.may(Permission.SEE_MEMBERS)

    def search(progress: Progress, text: str) -> Sequence[Hit]:
        from coopledger.services import members

        progress.check()
        return [
            Hit(
                key=found.member.number,
                title=found.member.name,
                detail=" · ".join(filter(None, (found.member.village, found.member.group))),
                figure=format_money(found.savings, tr.language, symbol=True)
                if sees_balances
                else "",
                note=tr("debts {amount}", amount=found.debts)
                if found.debts
                else (tr("savings") if sees_balances else ""),
                payload=found,
            )
            for found in members.find_members(session, text)
        ]

    return search


def account_search(context: Context, accounts: Sequence[Account]) -> Search:
    """Accounts by code or name, in the language of the screen."""
    english = context.tr.language == "en"
    return search_in_memory(
        [
            Hit(
                key=account.code,
                title=account.name_en if english else account.name_id,
                detail=account.name_id if english else "",
                payload=account,
            )
            for account in accounts
            if account.active
        ]
    )


def palette_search(context: Context) -> Search:
    """What Ctrl+K finds in the book: members, each leading to her page."""
    find = member_search(context)

    def search(progress: Progress, text: str) -> Sequence[Hit]:
        return [
            Hit(
                key=hit.key,
                title=hit.title,
                detail=hit.detail,
                figure=hit.figure,
                note=hit.note,
                icon="user",
                payload=Target(page="members", kind="member", key=hit.key),
            )
            for hit in find(progress, text)
        ]

    return search
