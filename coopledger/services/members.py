"""What a person does with the register: enter, correct, change a status, find, look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from coopledger.accounting import members as rules
from coopledger.accounting.calendar import Period
from coopledger.accounting.chart import Codes
from coopledger.accounting.dues import DuesPosition, DuesTable, first_counted_month
from coopledger.accounting.errors import (
    InvalidInput,
    MemberHasBalances,
    MemberNumberFixed,
    Problem,
    ReasonRequired,
)
from coopledger.accounting.gatherings import GatheringKind
from coopledger.accounting.member_accounts import (
    DEBTS,
    AccountGroup,
    group_of,
    member_accounts,
)
from coopledger.accounting.member_facts import WorkAbroad
from coopledger.accounting.member_statement import NO_PATRONAGE, Patronage
from coopledger.accounting.members import Member, MemberDetails, MemberStatus, Spell, StatusChange
from coopledger.accounting.money import ZERO, Money, total
from coopledger.accounting.savings import SavingsAccount
from coopledger.accounting.settings import amount_on
from coopledger.services import national_ids, personal_trail
from coopledger.services.changes import Change, Changes
from coopledger.services.permissions import Permission, allowed, require, require_any
from coopledger.services.session import Session
from coopledger.storage import (
    balances,
    chart_store,
    gathering_store,
    member_lines,
    member_store,
    savings_store,
    settings_store,
)
from coopledger.storage.database import Tx

CHANGED: Changes = frozenset({Change.MEMBERS})
FOUND_MAX = 20
_AT_HOME = frozenset({MemberStatus.ACTIVE, MemberStatus.PASSIVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRequest:
    """A person to enter in the register.

    Attributes:
        details: What the register says of her; with a day of leaving she is entered as one who
            left, as history is brought in.
        status: Active, or prospective for one who applies.
    """

    operation_id: str
    details: MemberDetails
    status: MemberStatus = MemberStatus.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRequest:
    """A correction of what the register says.

    Attributes:
        number: The number she has now.
        details: What the register is to say; her day of leaving changes with her status only, and
            her place in the meeting's sheet with that of the others.
    """

    number: str
    details: MemberDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRequest:
    """A change of status.

    Attributes:
        from_date: The day from which it holds: of admission, of leaving, of death.
        reason: Why; wanted when she leaves or a leaving is taken back.
        country: Where she goes to work, if she says so; kept among her times abroad.
    """

    operation_id: str
    number: str
    status: MemberStatus
    from_date: date
    reason: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSaved:
    """A person as the register has her now.

    Attributes:
        warnings: What looks like a slip and was saved all the same.
    """

    member: Member
    changes: Changes = CHANGED
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSummary:
    """A member with what she holds, for lists and for the member field.

    Attributes:
        membership_share: Simpanan pokok.
        mandatory_savings: Simpanan wajib.
        other_savings: All other savings.
        debts: Loans and whatever else she owes.
    """

    member: Member
    membership_share: Money = ZERO
    mandatory_savings: Money = ZERO
    other_savings: Money = ZERO
    debts: Money = ZERO

    @property
    def savings(self) -> Money:
        """All her savings."""
        return self.membership_share + self.mandatory_savings + self.other_savings


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAccount:
    """A savings account and what it holds."""

    account: SavingsAccount
    balance: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPage:
    """The figures of a member's page.

    Attributes:
        accounts: Her savings accounts, in the order of the products.
        loans: What she owes on loans.
        receivables: What else she owes.
        payables: What else she is owed.
        dues: Where she stands with her dues today.
        share_due: What the membership share costs; None when the statutes name no amount.
        patronage: Her business of the running book year.
        history: The steps of her membership.
    """

    member: Member
    accounts: tuple[HeldAccount, ...]
    loans: Money
    receivables: Money
    payables: Money
    dues: DuesPosition
    share_due: Money | None
    patronage: Patronage
    history: tuple[StatusChange, ...]

    @property
    def savings(self) -> Money:
        """All her savings."""
        return total(held.balance for held in self.accounts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a village lies, as it was written for the member entered last."""

    district: str
    regency: str
    region_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """Words of the register, each once.

    Attributes:
        places: Where each village lies.
    """

    villages: tuple[str, ...]
    groups: tuple[str, ...]
    occupations: tuple[str, ...]
    banks: tuple[str, ...]
    relations: tuple[str, ...]
    countries: tuple[str, ...]
    places: Mapping[str, Place]


# --- entering and changing
# -------------------------------------------------------------------------


def register_member(session: Session, request: RegisterRequest) -> MemberSaved:
    """Enters a person in the register.

    Raises:
        NotPermitted: When the user may not edit members.
        InvalidInput: When the details have problems.
        MemberNumberTaken: When somebody has or had the number.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        if done := member_store.of_operation(tx, request.operation_id):
            return MemberSaved(member=done)
        details = _checked(session, request.details)
        status = MemberStatus.LEFT if details.left_on else request.status
        member = member_store.add(tx, details, status)
        first = MemberStatus.ACTIVE if details.left_on else status
        _keep_status(
            tx, session, member, first, details.joined_on, operation_id=request.operation_id
        )
        if details.left_on is not None:
            _keep_status(tx, session, member, status, details.left_on)
        _record(tx, session, "register_member", member, {}, _facts(member))
    return MemberSaved(member=member, warnings=warnings(details))


def edit_member(session: Session, request: EditRequest) -> MemberSaved:
    """Corrects what the register says of a person.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownMember: When nobody has the number.
        InvalidInput: When the details have problems.
        MemberNumberTaken: When the new number is somebody else's.
        MemberNumberFixed: When her number stands in the books already.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        before = member_store.by_number(tx, request.number)
        details = _checked(session, _kept_places(before, request.details))
        if details.number != before.number and member_store.stands_in_books(tx, before.id):
            raise MemberNumberFixed(before.number)
        member = _with_details(before, details)
        if member != before:
            member_store.update(tx, member)
            _record(tx, session, "edit_member", member, _facts(before), _facts(member))
    return MemberSaved(member=member, warnings=warnings(details))


def _kept_places(before: Member, details: MemberDetails) -> MemberDetails:
    """What a correction says, with what other acts change; in another group she comes last."""
    moved = details.group.strip() != before.group
    return replace(
        details, left_on=before.left_on, meeting_rank=None if moved else before.meeting_rank
    )


def change_status(session: Session, request: StatusRequest) -> MemberSaved:
    """Admits a person, lets her rest, enters that she left or died, or takes such an entry back.

    Who goes abroad again stays a member: her account is frozen, and the months that she is away
    from first to last day ask for no dues. Her savings may still stand when she leaves: they are
    paid out afterwards, for which membership must have ended. Debts must not. That a member has
    died is entered whatever she owed.

    Raises:
        NotPermitted: When the user may not edit members.
        UnknownMember: When nobody has the number.
        StatusChangeNotAllowed: When the status does not follow on hers.
        ReasonRequired: When she leaves, or a leaving is taken back, without a reason.
        InvalidInput: When the day lies before she joined, or is still to come.
        MemberHasBalances: When she leaves and owes.
    """
    require(session, Permission.EDIT_MEMBERS)
    with session.books.write() as tx:
        if done := member_store.of_operation(tx, request.operation_id):
            return MemberSaved(member=done)
        before = member_store.by_number(tx, request.number)
        rules.check_status_change(before, request.status)
        if _wants_reason(before.status, request.status) and not request.reason.strip():
            raise ReasonRequired
        if request.status is MemberStatus.LEFT:
            _check_no_debts(tx, before)
        member = _with_stays(
            _with_status(before, request.status, request.from_date), before, request
        )
        _checked(session, member.details)
        _check_not_before_joining(before, request)
        member_store.update(tx, member)
        _keep_status(
            tx,
            session,
            member,
            request.status,
            request.from_date,
            reason=request.reason.strip(),
            operation_id=request.operation_id,
        )
        _record(tx, session, "change_member_status", member, _facts(before), _facts(member))
    return MemberSaved(member=member)


def check_details(session: Session, details: MemberDetails) -> tuple[Problem, ...]:
    """What a form would be refused for, before it is saved."""
    return rules.check_details(rules.cleaned(details), today=session.clock.today())


def warnings(details: MemberDetails) -> tuple[Problem, ...]:
    """What looks like a slip in the details, for forms; it stops nobody."""
    return (*rules.warnings(details), *national_ids.findings(details.national_id))


def _checked(session: Session, details: MemberDetails) -> MemberDetails:
    clean = rules.cleaned(details)
    if problems := rules.check_details(clean, today=session.clock.today()):
        raise InvalidInput(problems)
    return clean


def _with_details(member: Member, details: MemberDetails) -> Member:
    values: dict[str, Any] = {
        field.name: getattr(details, field.name) for field in fields(MemberDetails)
    }
    return replace(member, **values)


def _with_status(member: Member, status: MemberStatus, from_date: date) -> Member:
    if status.has_ended:
        return replace(member, status=status, left_on=from_date)
    if member.status is MemberStatus.PROSPECTIVE:
        return replace(member, status=status, joined_on=from_date)
    return replace(member, status=status, left_on=None)


def _with_stays(member: Member, before: Member, request: StatusRequest) -> Member:
    """A time abroad begins if the country is told; those that last end when she is back."""
    stays = member.migrations
    year = request.from_date.year
    if before.status is MemberStatus.ABROAD and request.status in _AT_HOME:
        stays = tuple(_ended(stay, year) if stay.still_abroad else stay for stay in stays)
    if request.status is MemberStatus.ABROAD and request.country.strip():
        away = WorkAbroad(country=request.country, out_year=year, still_abroad=True)
        stays = (*stays, away)
    return _with_details(member, rules.cleaned(replace(member.details, migrations=stays)))


def _ended(stay: WorkAbroad, year: int) -> WorkAbroad:
    return replace(stay, still_abroad=False, home_year=year)


def _wants_reason(current: MemberStatus, wanted: MemberStatus) -> bool:
    return wanted is MemberStatus.LEFT or current.has_ended


def _check_not_before_joining(member: Member, request: StatusRequest) -> None:
    if request.from_date < member.joined_on:
        raise InvalidInput((Problem("left_before_joining", "from_date"),))


def _check_no_debts(tx: Tx, member: Member) -> None:
    groups = _by_group(tx, member)
    debts = groups[AccountGroup.LOANS] + groups[AccountGroup.RECEIVABLES]
    if debts > ZERO:
        raise MemberHasBalances(member.number, groups[AccountGroup.SAVINGS], debts)


def _by_group(tx: Tx, member: Member) -> dict[AccountGroup, Money]:
    """What she holds and owes; debts are positive, and so is what she is owed."""
    chart = chart_store.chart(tx)
    sums = dict.fromkeys(AccountGroup, ZERO)
    for (code, _), net in balances.of_member(tx, member.id).items():
        group = group_of(chart.account(code))
        if group is not None:
            sums[group] += net if group in DEBTS else -net
    return sums


def _keep_status(
    tx: Tx,
    session: Session,
    member: Member,
    status: MemberStatus,
    from_date: date,
    *,
    reason: str = "",
    operation_id: str | None = None,
) -> None:
    member_store.add_status(
        tx,
        member.id,
        StatusChange(status=status, from_date=from_date, reason=reason, who=session.user.name),
        at=session.clock.now(),
        operation_id=operation_id,
    )


def _facts(member: Member) -> dict[str, Any]:
    """What the trail compares: her row, and the rows about her one by one."""
    stays = [_line(member_store.stay_to_row(stay).values()) for stay in member.migrations]
    return {
        **member_store.to_row(member),
        "status": member.status.value,
        "heirs": [_line(member_store.heir_to_row(heir).values()) for heir in member.heirs],
        "migrations": stays,
    }


def _line(values: Iterable[object]) -> str:
    return ", ".join(str(value) for value in values if value)


def _record(
    tx: Tx,
    session: Session,
    action: str,
    member: Member,
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    """Into the trail, where personal values stand as fingerprints."""
    personal_trail.record(
        tx,
        session,
        action,
        member_id=member.id,
        number=member.number,
        before=before,
        after=after,
    )


# --- finding and looking
# ---------------------------------------------------------------------------


def next_member_number(session: Session) -> str:
    """The number that a form proposes: the last one counted on, in its own form."""
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        number = rules.next_number(member_store.last_number(tx))
        while member_store.number_taken(tx, number):
            number = rules.next_number(number)
    return number


def similar(
    session: Session, details: MemberDetails, *, except_number: str = ""
) -> tuple[Member, ...]:
    """Who in the register may be the person of these details: a warning while one types.

    The same NIK, or the same name and day of birth, however the name is written; also those who
    have left, because whoever comes again gets a new number knowingly.

    Args:
        session: Who asks.
        details: What stands in the form so far.
        except_number: The member whose entry is corrected.
    """
    require(session, Permission.SEE_MEMBERS)
    asked = rules.cleaned(details)
    with session.books.read() as tx:
        return tuple(
            member
            for member in member_store.everyone(tx)
            if member.number != except_number and rules.is_like(asked, member)
        )


def get_member(session: Session, number: str) -> Member:
    """The person of that number.

    Raises:
        NotPermitted: When the user may neither see members nor sell.
        UnknownMember: When nobody has the number.
    """
    require_any(session, Permission.SEE_MEMBERS, Permission.RECORD_SALES)
    with session.books.read() as tx:
        return member_store.by_number(tx, number)


def list_members(session: Session) -> tuple[MemberSummary, ...]:
    """Everyone who is or was in the register, with what they hold, by number."""
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        held = _held(tx, None)
        return tuple(
            _summary(tx, member, held.get(member.id, {})) for member in member_store.everyone(tx)
        )


def find_members(
    session: Session, text: str, *, limit: int = FOUND_MAX, ended: bool = False
) -> tuple[MemberSummary, ...]:
    """Whom the member field offers for a typed text: by number, name, village or NIK.

    A cashier finds members too, without what they hold.

    Args:
        session: Who asks.
        text: Words that must all fit; without any the first members are offered.
        limit: How many at most.
        ended: Whether those whose membership has ended are offered too.
    """
    require_any(session, Permission.SEE_MEMBERS, Permission.RECORD_SALES)
    with session.books.read() as tx:
        found = member_store.find(tx, text, limit=limit, ended=ended)
        if not allowed(session.user.role, Permission.SEE_MEMBERS):
            return tuple(MemberSummary(member=_without_secrets(member)) for member in found)
        held = _held(tx, [member.id for member in found])
        return tuple(_summary(tx, member, held.get(member.id, {})) for member in found)


def member_page(session: Session, number: str) -> MemberPage:
    """The figures of a member's page, as they stand today.

    Raises:
        NotPermitted: When the user may not see members.
        UnknownMember: When nobody has the number.
    """
    require(session, Permission.SEE_MEMBERS)
    today = session.clock.today()
    with session.books.read() as tx:
        member = member_store.by_number(tx, number)
        nets = balances.of_member(tx, member.id)
        groups = _by_group(tx, member)
        year = settings_store.cooperative(tx).fiscal_year_of(today)
        business = member_lines.patronage(tx, year.first_day, today, member.id)
        return MemberPage(
            member=member,
            accounts=tuple(
                HeldAccount(
                    account=account,
                    balance=-nets.get((account.product.account_code, account.contract_id), ZERO),
                )
                for account in savings_store.accounts_of(tx, member.id)
            ),
            loans=groups[AccountGroup.LOANS],
            receivables=groups[AccountGroup.RECEIVABLES],
            payables=groups[AccountGroup.PAYABLES],
            dues=dues_of(tx, member, today),
            share_due=share_due(tx, member),
            patronage=business.get(member.id, NO_PATRONAGE),
            history=member_store.status_history(tx, member.id),
        )


def suggestions(session: Session) -> Suggestions:
    """What the register has written before, for a form that completes it."""
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        people = member_store.everyone(tx)
        gatherings = [each for each in gathering_store.everything(tx) if each.active]
        named: dict[GatheringKind, list[str]] = {
            kind: [each.name for each in gatherings if each.kind is kind] for kind in GatheringKind
        }
        return Suggestions(
            villages=_written((*named[GatheringKind.VILLAGE], *(each.village for each in people))),
            groups=_written((*named[GatheringKind.GROUP], *(each.group for each in people))),
            occupations=_written(each.occupation for each in people),
            banks=_written(each.bank_name for each in people),
            relations=_written(heir.relation for each in people for heir in each.heirs),
            countries=_written(stay.country for each in people for stay in each.migrations),
            places={
                each.village: Place(
                    district=each.district, regency=each.regency, region_code=each.region_code
                )
                for each in people
                if each.village and (each.district or each.regency)
            },
        )


def _written(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}, key=str.casefold))


def villages(session: Session) -> tuple[str, ...]:
    """The villages of the register, for forms and filters."""
    require(session, Permission.SEE_MEMBERS)
    with session.books.read() as tx:
        return member_store.villages(tx)


def _held(tx: Tx, member_ids: list[int] | None) -> dict[int, dict[str, Money]]:
    codes = member_accounts(chart_store.chart(tx), AccountGroup.SAVINGS, *DEBTS)
    return member_lines.held(tx, codes, member_ids=member_ids)


def _summary(tx: Tx, member: Member, nets: dict[str, Money]) -> MemberSummary:
    groups = {code: group_of(chart_store.chart(tx).account(code)) for code in nets}
    savings = {code: -net for code, net in nets.items() if groups[code] is AccountGroup.SAVINGS}
    share = savings.pop(Codes.MEMBERSHIP_SHARE, ZERO)
    mandatory = savings.pop(Codes.MANDATORY_SAVINGS, ZERO)
    return MemberSummary(
        member=member,
        membership_share=share,
        mandatory_savings=mandatory,
        other_savings=total(savings.values()),
        debts=total(nets[code] for code, group in groups.items() if group in DEBTS),
    )


def _without_secrets(member: Member) -> Member:
    """What the shop needs to know of a member."""
    return Member(
        id=member.id,
        status=member.status,
        number=member.number,
        name=member.name,
        gender=member.gender,
        joined_on=member.joined_on,
        left_on=member.left_on,
        village=member.village,
        group=member.group,
    )


# --- for other services
# ----------------------------------------------------------------------------


def dues_table(tx: Tx, at: date) -> DuesTable:
    """The dues of every month of the book up to the day's month."""
    return DuesTable(
        settings_store.book_rules(tx).mandatory_savings,
        first=first_counted_month(settings_store.cooperative(tx).opening_date),
        last=Period.of(at),
    )


def dues_of(tx: Tx, member: Member, at: date) -> DuesPosition:
    """Where a member stands with her dues at the end of a day; who only applies owes none."""
    paid = savings_store.dues_paid(tx, at=at, member_id=member.id).get(member.id, ZERO)
    if member.status is MemberStatus.PROSPECTIVE:
        return DuesPosition(months=(), paid=paid, prepaid=paid)
    spells = member_store.spells_abroad(tx, member.id)
    return dues_table(tx, at).position(
        joined_on=member.joined_on,
        left_on=member.left_on,
        paid=paid,
        paused=spells.get(member.id, ()),
    )


def spells_abroad(tx: Tx) -> Mapping[int, tuple[Spell, ...]]:
    """When members worked abroad, by their ids: the pauses of their dues."""
    return member_store.spells_abroad(tx)


def share_due(tx: Tx, member: Member) -> Money | None:
    """What the membership share costs her: the amount that held when she joined.

    Who joined before the first amount of the statutes pays that first amount.
    """
    shares = settings_store.book_rules(tx).membership_share
    if not shares:
        return None
    first = min(share.from_date for share in shares)
    return amount_on(shares, max(member.joined_on, first))
