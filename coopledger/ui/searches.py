"""What the fields and the search palette find in the book."""

from __future__ import annotations

from collections.abc import Sequence

from coopledger.accounting.chart import Account
from coopledger.i18n import format_money
from coopledger.services.permissions import Permission
from coopledger.ui.context import Context
from coopledger.ui.navigation import Target
from coopledger.ui.operations import Progress
from coopledger.ui.theme import Tone
from coopledger.ui.widgets.lookup import Hit, Search, search_in_memory

MOST_HITS = 20
"""More than these nobody reads; another letter narrows them."""


def member_search(context: Context, *, ended: bool = False) -> Search:
    """Members by number, name, village or NIK, with what they hold.

    Args:
        context: What every dialog is given.
        ended: Whether those whose membership has ended are found too.
    """
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
            for found in members.find_members(session, text, ended=ended)
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


def loan_search(context: Context) -> Search:
    """Running loans by their number, or by the borrower's number, name or village."""
    session, tr = context.session, context.tr

    def search(progress: Progress, text: str) -> Sequence[Hit]:
        from coopledger.services import loans

        words = text.casefold().split()
        hits = []
        for summary in loans.running_loans(session, session.clock.today()):
            progress.check()
            loan, member = summary.loan, summary.member
            known = f"{loan.number} {member.number} {member.name} {member.village}".casefold()
            if not all(word in known for word in words):
                continue
            late = summary.position.overdue
            hits.append(
                Hit(
                    key=loan.number,
                    title=member.name,
                    detail=" · ".join(filter(None, (member.number, member.village))),
                    figure=tr.value(summary.position.outstanding),
                    note=tr("late {amount}", amount=late) if late else tr("left to pay"),
                    tone=Tone.WARNING if late else Tone.NORMAL,
                    payload=summary,
                )
            )
        # Who types a member's number means her, not a loan that has the digits in its own.
        return sorted(hits, key=lambda hit: hit.payload.member.number != text.strip())[:MOST_HITS]

    return search
