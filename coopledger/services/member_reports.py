"""The lists of members at a date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from coopledger.accounting import member_reports as reports
from coopledger.accounting.errors import UnknownInterestRun
from coopledger.accounting.member_accounts import AccountGroup, member_accounts
from coopledger.accounting.members import Member
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.statements import Statement
from coopledger.services.members import dues_table, spells_abroad
from coopledger.services.permissions import Permission, require
from coopledger.services.session import Session
from coopledger.storage import (
    balances,
    chart_store,
    interest_store,
    member_store,
    savings_store,
    settings_store,
    term_store,
)


def member_register(session: Session, at: date) -> Statement:
    """The report `member-register`: everyone entered by the day.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return reports.member_register(
            member_store.everyone(tx), cooperative=settings_store.cooperative(tx).name, at=at
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Of whom a list tells: all, the members of a village, or those of a group.

    Attributes:
        village: Its name; empty for all villages.
        group: Its name; empty for all groups.
    """

    village: str = ""
    group: str = ""

    def holds(self, member: Member) -> bool:
        """Whether she belongs to it."""
        return self.village in {"", member.village} and self.group in {"", member.group}

    @property
    def name(self) -> str:
        """What stands below the title of a list; empty for all."""
        return self.village or self.group


EVERYWHERE = Place()


def savings_balances(session: Session, at: date) -> Statement:
    """The report `savings-balances`: what each member has saved at the end of the day.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        chart = chart_store.chart(tx)
        codes = member_accounts(chart, AccountGroup.SAVINGS)
        held: dict[str, dict[int | None, Money]] = {}
        for (code, member_id, _), net in balances.by_contract(tx, codes, at=at).items():
            by_member = held.setdefault(code, {})
            by_member[member_id] = by_member.get(member_id, ZERO) - net
        facts = reports.SavingsFacts(
            members=member_store.everyone(tx),
            held=held,
            products=savings_store.products(tx),
            chart=chart,
        )
        return reports.savings_balances(
            facts, cooperative=settings_store.cooperative(tx).name, at=at
        )


def dues_arrears(session: Session, at: date, place: Place = EVERYWHERE) -> Statement:
    """The report `dues-arrears`: which members are behind with their dues at the end of the day.

    Args:
        session: Who asks.
        at: The day.
        place: Of whom it tells.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        table = dues_table(tx, at)
        paid = savings_store.dues_paid(tx, at=at)
        paused = spells_abroad(tx)
        figures = reports.dues_arrears(
            [
                (
                    member,
                    table.position(
                        joined_on=member.joined_on,
                        left_on=member.left_on,
                        paid=paid.get(member.id, ZERO),
                        paused=paused.get(member.id, ()),
                    ),
                )
                for member in member_store.everyone(tx)
                if place.holds(member) and member.is_member_on(at) and not member.ended_by(at)
            ],
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )
    return replace(figures, filters=(place.name,)) if place.name else figures


def term_deposits(session: Session, at: date) -> Statement:
    """The report `term-deposits`: the certificates that run at the end of the day.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        members = {member.id: member for member in member_store.everyone(tx)}
        return reports.term_deposits(
            [(deposit, members[deposit.member_id]) for deposit in term_store.deposits(tx)],
            cooperative=settings_store.cooperative(tx).name,
            at=at,
        )


def savings_interest(session: Session, run_id: int) -> Statement:
    """What a run of savings interest credited, to be printed and filed with the month.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownInterestRun: When there is none of that id.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        kept = next((run for run in interest_store.runs(tx) if run.id == run_id), None)
        if kept is None:
            raise UnknownInterestRun(run_id)
        return reports.savings_interest(
            interest_store.credited(tx, run_id),
            interest_store.certificates(tx, run_id),
            cooperative=settings_store.cooperative(tx).name,
            period=kept.period,
        )


def places(session: Session) -> tuple[Place, ...]:
    """The villages and groups that members belong to, by name.

    Raises:
        NotPermitted: When the user may not see members.
    """
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        people = member_store.everyone(tx)
    villages = sorted({member.village for member in people if member.village})
    groups = sorted({member.group for member in people if member.group})
    return (
        *(Place(village=name) for name in villages),
        *(Place(group=name) for name in groups),
    )
