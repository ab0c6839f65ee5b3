"""The lists of members: register, savings balances, dues in arrears, term deposits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Chart, Codes
from coopledger.accounting.dues import DuesPosition
from coopledger.accounting.interest_run import RunLine, TermInterest
from coopledger.accounting.members import GENDER_LABELS, STATUS_LABELS, Gender, Member
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsProduct
from coopledger.accounting.statements import (
    TOTAL,
    Cell,
    CellType,
    Column,
    Link,
    Row,
    RowKind,
    Statement,
    line,
    total_row,
)
from coopledger.accounting.term_deposits import TermDeposit, earned
from coopledger.accounting.text import Label, Named, Text

NOT_ITEMISED = Text("Not itemised")
MEMBER = Text("Member")
NUMBER = Text("No.")

_REGISTER_COLUMNS = (
    Column(key="gender", title=Text("Gender"), type=CellType.TEXT, width=0.8),
    Column(key="birth_place", title=Text("Born in"), type=CellType.TEXT),
    Column(key="birth_date", title=Text("Born on"), type=CellType.DATE, width=0.9),
    Column(key="address", title=Text("Address"), type=CellType.TEXT, width=1.8),
    Column(key="village", title=Text("Village"), type=CellType.TEXT),
    Column(key="group", title=Text("Group"), type=CellType.TEXT),
    Column(key="phone", title=Text("Telephone"), type=CellType.TEXT, width=1.1),
    Column(key="joined_on", title=Text("Joined"), type=CellType.DATE, width=0.9),
    Column(key="left_on", title=Text("Left on"), type=CellType.DATE, width=0.9),
    Column(key="status", title=Text("Status"), type=CellType.TEXT, width=0.9),
)
_ARREARS_COLUMNS = (
    Column(key="due", title=Text("Due")),
    Column(key="paid", title=Text("Paid")),
    Column(key="arrears", title=Text("In arrears")),
    Column(key="months", title=Text("Months"), type=CellType.COUNT, width=0.6),
    Column(key="paid_through", title=Text("Paid up to"), type=CellType.DATE, width=0.9),
)

_INTEREST_COLUMNS = (
    Column(key="account", title=Text("Account"), type=CellType.TEXT, width=1.1),
    Column(key="base", title=Text("Balance that counts")),
    Column(key="interest", title=Text("Interest")),
    Column(key="tax", title=Text("Tax")),
    Column(key="net", title=Text("She gets")),
)
_TERM_COLUMNS = (
    Column(key="certificate", title=Text("Certificate"), type=CellType.TEXT, width=1.1),
    Column(key="started_on", title=Text("Begun on"), type=CellType.DATE, width=0.9),
    Column(key="matures_on", title=Text("Matures on"), type=CellType.DATE, width=0.9),
    Column(key="days", title=Text("Days left"), type=CellType.COUNT, width=0.6),
    Column(key="rate", title=Text("Per year"), type=CellType.PERCENT, width=0.7),
    Column(key="interest", title=Text("Earned so far")),
    Column(key="principal", title=Text("Amount")),
)


def member_register(members: Iterable[Member], *, cooperative: str, at: date) -> Statement:
    """The book of members: everyone entered by the day, with her joining and leaving.

    The national id is left out, as on every list.

    Args:
        members: The whole register, by number.
        cooperative: The cooperative's name.
        at: The day.

    Source: UU 25/1992 art. 17; UU 27/2022 (personal data).
    """
    entered = [member for member in members if member.joined_on <= at]
    counted = [member for member in entered if member.is_member_on(at)]
    women = sum(1 for member in counted if member.gender is Gender.FEMALE)
    return Statement(
        name="member-register",
        title=Text("Member register"),
        cooperative=cooperative,
        to_date=at,
        columns=_REGISTER_COLUMNS,
        rows=tuple(_member_row(member, *_register_cells(member, at)) for member in entered),
        label_title=Text("Name"),
        code_title=NUMBER,
        label_width=1.8,
        notes=(
            Text(
                "{members} members: {women} women and {men} men.",
                {
                    "members": str(len(counted)),
                    "women": str(women),
                    "men": str(len(counted) - women),
                },
            ),
        ),
        data=MappingProxyType(
            {"members": len(counted), "women": women, "men": len(counted) - women}
        ),
    )


def _register_cells(member: Member, at: date) -> tuple[Cell, ...]:
    return (
        GENDER_LABELS[member.gender],
        member.birth_place,
        member.birth_date,
        member.address,
        member.village,
        member.group,
        member.phone,
        member.joined_on,
        member.left_on if member.ended_by(at) else None,
        STATUS_LABELS[member.status_on(at)],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsFacts:
    """What the list of savings is made of.

    Attributes:
        members: The whole register, by number.
        held: What each member holds on each account, by account code and member id, credit less
            debit; under None what names no member.
        products: The products of the book.
        chart: Its accounts.
    """

    members: tuple[Member, ...]
    held: Mapping[str, Mapping[int | None, Money]]
    products: tuple[SavingsProduct, ...]
    chart: Chart


def savings_balances(facts: SavingsFacts, *, cooperative: str, at: date) -> Statement:
    """What each member has saved, by kind; the columns sum to the ledger.

    Who holds nothing is left out. What the opening entry has on an account without naming members
    stands in a row of its own.
    """
    codes = _columns_shown(facts)
    rows = []
    for member in facts.members:
        amounts = [facts.held.get(code, {}).get(member.id, ZERO) for code in codes]
        if any(amounts):
            rows.append(_member_row(member, *amounts, total(amounts)))
    rest = [facts.held.get(code, {}).get(None, ZERO) for code in codes]
    if any(rest):
        rows.append(line(NOT_ITEMISED, *rest, total(rest), level=0))
    sums = [total(facts.held.get(code, {}).values()) for code in codes]
    rows.append(total_row(TOTAL, *sums, total(sums)))
    return Statement(
        name="savings-balances",
        title=Text("Savings balances"),
        cooperative=cooperative,
        to_date=at,
        columns=(
            *(_savings_column(facts, code) for code in codes),
            Column(key="total", title=Text("All savings")),
        ),
        rows=tuple(rows),
        label_title=MEMBER,
        code_title=NUMBER,
        label_width=2.0,
        totals=MappingProxyType({"savings": total(sums)}),
    )


def _columns_shown(facts: SavingsFacts) -> tuple[str, ...]:
    """The three kinds that every cooperative has, and whatever else holds money; capital first."""
    usual = (Codes.MEMBERSHIP_SHARE, Codes.MANDATORY_SAVINGS, Codes.VOLUNTARY_SAVINGS)
    others = sorted(
        code
        for code, by_member in facts.held.items()
        if code not in usual and any(by_member.values())
    )
    return (*usual, *others)


def _savings_column(facts: SavingsFacts, code: str) -> Column:
    standing = [product for product in facts.products if product.account_code == code]
    title: Label
    if len(standing) == 1:
        title = standing[0].name
    else:
        account = facts.chart.account(code)
        title = Named(account.name_id, account.name_en)
    usual = {
        Codes.MEMBERSHIP_SHARE: "membership_share",
        Codes.MANDATORY_SAVINGS: "mandatory_savings",
        Codes.VOLUNTARY_SAVINGS: "voluntary_savings",
    }
    return Column(key=usual.get(code, f"account_{code}"), title=title)


def dues_arrears(
    positions: Iterable[tuple[Member, DuesPosition]], *, cooperative: str, at: date
) -> Statement:
    """Who is behind with her dues, those with the most months first.

    Args:
        positions: Every member of the day and where she stands with her dues, by number.
        cooperative: The cooperative's name.
        at: The day.
    """
    everyone = list(positions)
    behind = [(member, position) for member, position in everyone if position.arrears]
    # Sorting is stable: among equals the order of the register stays.
    behind.sort(key=lambda pair: -pair[1].months_in_arrears)
    arrears = total(position.arrears for _, position in behind)
    return Statement(
        name="dues-arrears",
        title=Text("Dues in arrears"),
        cooperative=cooperative,
        to_date=at,
        columns=_ARREARS_COLUMNS,
        rows=(
            *(
                _member_row(
                    member,
                    position.due,
                    position.paid,
                    position.arrears,
                    position.months_in_arrears,
                    position.paid_through.last_day if position.paid_through else None,
                )
                for member, position in behind
            ),
            total_row(
                TOTAL,
                total(position.due for _, position in behind),
                total(position.paid for _, position in behind),
                arrears,
                sum(position.months_in_arrears for _, position in behind),
                None,
            ),
        ),
        label_title=MEMBER,
        code_title=NUMBER,
        label_width=2.0,
        totals=MappingProxyType({"arrears": arrears}),
        data=MappingProxyType({"members": len(everyone), "members_in_arrears": len(behind)}),
    )


def savings_interest(
    lines: Iterable[RunLine],
    certificates: Iterable[TermInterest],
    *,
    cooperative: str,
    period: Period,
) -> Statement:
    """What a month's run credited, by member.

    Args:
        lines: What each account earned.
        certificates: What certificates with monthly interest were paid.
        cooperative: The cooperative's name.
        period: The month.
    """
    credited: list[tuple[str, str, str, Money | None, Money, Money]] = [
        (
            each.member_number,
            each.member_name,
            each.account.number,
            each.base,
            each.interest,
            each.tax,
        )
        for each in lines
    ]
    credited += [
        (each.member_number, each.member_name, each.certificate, None, each.interest, each.tax)
        for each in certificates
    ]
    credited.sort(key=lambda row: (len(row[0]), row[0], row[2]))
    interest, tax = total(row[4] for row in credited), total(row[5] for row in credited)
    return Statement(
        name="savings-interest",
        title=Text("Savings interest"),
        cooperative=cooperative,
        from_date=period.first_day,
        to_date=period.last_day,
        columns=_INTEREST_COLUMNS,
        rows=(
            *(
                Row(
                    kind=RowKind.LINE,
                    code=number,
                    label=name,
                    cells=(account, base, earned, kept, earned - kept),
                    member=number,
                )
                for number, name, account, base, earned, kept in credited
            ),
            total_row(TOTAL, None, None, interest, tax, interest - tax),
        ),
        label_title=MEMBER,
        code_title=NUMBER,
        label_width=2.0,
    )


def term_deposits(
    deposits: Iterable[tuple[TermDeposit, Member]], *, cooperative: str, at: date
) -> Statement:
    """The certificates that run at the end of the day, the first to mature first.

    Args:
        deposits: Certificates and whose they are, those too that had ended or had not begun.
        cooperative: The cooperative's name.
        at: The day.
    """
    running = sorted(
        (
            (deposit, member)
            for deposit, member in deposits
            if deposit.agreement.started_on <= at
            and (deposit.ended_on is None or deposit.ended_on > at)
        ),
        key=lambda pair: (pair[0].matures_on, pair[0].certificate),
    )
    principal = total(deposit.principal for deposit, _ in running)
    interest = total(earned(deposit.agreement, at) for deposit, _ in running)
    return Statement(
        name="term-deposits",
        title=Text("Term deposits"),
        cooperative=cooperative,
        to_date=at,
        columns=_TERM_COLUMNS,
        rows=(
            *(
                _member_row(
                    member,
                    deposit.certificate,
                    deposit.agreement.started_on,
                    deposit.matures_on,
                    (deposit.matures_on - at).days,
                    deposit.agreement.rate.to_percent(),
                    earned(deposit.agreement, at),
                    deposit.principal,
                )
                for deposit, member in running
            ),
            total_row(TOTAL, None, None, None, None, None, interest, principal),
        ),
        label_title=MEMBER,
        code_title=NUMBER,
        label_width=1.6,
        totals=MappingProxyType({"principal": principal, "interest": interest}),
    )


def _member_row(member: Member, *cells: Cell) -> Row:
    return Row(
        kind=RowKind.LINE,
        label=member.name,
        cells=cells,
        code=member.number,
        member=member.number,
        link=Link(kind="member", key=member.number),
    )
