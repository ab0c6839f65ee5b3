from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coopledger.accounting.errors import (
    CoopLedgerError,
    InvalidInput,
    MemberHasBalances,
    MemberIsAbroad,
    MemberNumberFixed,
    MemberNumberTaken,
    NotPermitted,
    ReasonRequired,
    StatusChangeNotAllowed,
    UnknownMember,
)
from coopledger.accounting.gatherings import Gathering, GatheringKind
from coopledger.accounting.member_facts import Heir, WorkAbroad
from coopledger.accounting.members import MemberStatus
from coopledger.accounting.money import ZERO
from coopledger.accounting.private_data import is_fingerprint
from coopledger.accounting.settings import BookRules, DatedAmount
from coopledger.services import gatherings, member_reports, members
from coopledger.services.changes import Change
from coopledger.services.members import EditRequest, Place, RegisterRequest, StatusRequest
from coopledger.services.permissions import Role
from coopledger.services.session import Session
from coopledger.storage import audit_log
from tests.services.savings_builders import (
    OPENS,
    RULES,
    TODAY,
    R,
    add_member,
    as_role,
    details,
    move,
    new_session,
    put_in,
    take_out,
)


@pytest.fixture
def session() -> Session:
    return new_session()


def trail(session: Session) -> audit_log.AuditEvent:
    with session.books.read() as tx:
        return audit_log.events(tx, limit=1)[0]


def set_status(session: Session, status: MemberStatus, **facts: Any) -> members.MemberSaved:
    request = StatusRequest(
        **{
            "operation_id": session.ids.new(),
            "number": "0012",
            "status": status,
            "from_date": date(2026, 6, 1),
            "reason": "permintaan sendiri",
            **facts,
        }
    )
    return members.change_status(session, request)


# --- entering ---


def test_a_member_is_entered_and_the_trail_says_so(session: Session) -> None:
    saved = members.register_member(
        session,
        RegisterRequest(
            operation_id=session.ids.new(),
            details=details(name="  Siti   Aminah ", national_id="123"),
        ),
    )
    assert saved.member.name == "Siti Aminah"
    assert saved.member.status is MemberStatus.ACTIVE
    assert saved.changes == {Change.MEMBERS}
    assert [warning.code for warning in saved.warnings] == ["national_id_length"]
    assert members.get_member(session, "0012") == saved.member
    event = trail(session)
    assert (event.action, event.subject, event.who) == ("register_member", "0012", "siti")
    assert event.after["name"] == "Siti Aminah"
    assert event.after["status"] == "active"


def test_the_same_act_twice_enters_one_member(session: Session) -> None:
    request = RegisterRequest(operation_id=session.ids.new(), details=details())
    first = members.register_member(session, request)
    assert members.register_member(session, request).member == first.member
    assert len(members.list_members(session)) == 1


def test_a_prospective_member_is_admitted_on_a_day(session: Session) -> None:
    members.register_member(
        session,
        RegisterRequest(
            operation_id=session.ids.new(), details=details(), status=MemberStatus.PROSPECTIVE
        ),
    )
    assert members.member_page(session, "0012").dues.arrears == ZERO
    admitted = set_status(session, MemberStatus.ACTIVE, reason="").member
    assert admitted.status is MemberStatus.ACTIVE
    assert admitted.joined_on == date(2026, 6, 1)
    assert members.member_page(session, "0012").dues.arrears == R(20_000)


def test_who_left_before_is_entered_with_both_days(session: Session) -> None:
    member = add_member(session, left_on=date(2026, 3, 31))
    assert member.status is MemberStatus.LEFT
    history = members.member_page(session, "0012").history
    assert [(step.status, step.from_date) for step in history] == [
        (MemberStatus.ACTIVE, OPENS),
        (MemberStatus.LEFT, date(2026, 3, 31)),
    ]


def test_a_number_is_never_given_twice(session: Session) -> None:
    add_member(session, left_on=date(2026, 3, 31))
    with pytest.raises(MemberNumberTaken) as refused:
        add_member(session, name="Lain")
    assert refused.value.number == "0012"
    assert len(members.list_members(session)) == 1


def test_details_with_problems_are_not_entered(session: Session) -> None:
    with pytest.raises(InvalidInput) as refused:
        add_member(session, name=" ", joined_on=date(2026, 7, 1))
    assert {problem.place for problem in refused.value.problems} == {"name", "joined_on"}
    assert members.list_members(session) == ()


def test_a_form_can_ask_for_the_problems_before(session: Session) -> None:
    problems = members.check_details(session, details(name="   "))
    assert [problem.code for problem in problems] == ["member_name_missing"]
    assert members.check_details(session, details()) == ()


# --- correcting ---


def test_a_correction_keeps_old_and_new(session: Session) -> None:
    add_member(session)
    saved = members.edit_member(
        session, EditRequest(number="0012", details=details(village="Gondang"))
    )
    assert saved.member.village == "Gondang"
    event = trail(session)
    assert event.action == "edit_member"
    assert dict(event.before) == {"village": "Lipursari"}
    assert dict(event.after) == {"village": "Gondang"}


def test_a_correction_of_nothing_leaves_no_trace(session: Session) -> None:
    add_member(session)
    members.edit_member(session, EditRequest(number="0012", details=details()))
    assert trail(session).action == "register_member"


def test_a_correction_does_not_move_the_day_of_leaving(session: Session) -> None:
    add_member(session, left_on=date(2026, 3, 31))
    saved = members.edit_member(
        session, EditRequest(number="0012", details=details(name="Sumiyati binti Karto"))
    )
    assert saved.member.left_on == date(2026, 3, 31)
    assert saved.member.status is MemberStatus.LEFT


def test_a_number_can_change_only_until_the_books_name_it(session: Session) -> None:
    add_member(session)
    members.edit_member(session, EditRequest(number="0012", details=details("0013")))
    put_in(session, 10_000, member_number="0013")
    with pytest.raises(MemberNumberFixed):
        members.edit_member(session, EditRequest(number="0013", details=details("0014")))
    assert members.get_member(session, "0013").number == "0013"


def test_a_number_cannot_change_to_somebody_elses(session: Session) -> None:
    add_member(session)
    add_member(session, "0013")
    with pytest.raises(MemberNumberTaken):
        members.edit_member(session, EditRequest(number="0012", details=details("0013")))


def test_a_correction_with_problems_is_refused(session: Session) -> None:
    add_member(session)
    with pytest.raises(InvalidInput):
        members.edit_member(session, EditRequest(number="0012", details=details(name="")))


# --- statuses ---


def test_leaving_is_kept_with_its_day_and_reason(session: Session) -> None:
    add_member(session)
    left = set_status(session, MemberStatus.LEFT).member
    assert (left.status, left.left_on) == (MemberStatus.LEFT, date(2026, 6, 1))
    step = members.member_page(session, "0012").history[-1]
    assert (step.reason, step.who) == ("permintaan sendiri", "siti")
    event = trail(session)
    assert event.before == {"status": "active", "left_on": None}
    assert event.after == {"status": "left", "left_on": "2026-06-01"}


def test_the_same_change_twice_is_one(session: Session) -> None:
    add_member(session)
    act = session.ids.new()
    first = set_status(session, MemberStatus.LEFT, operation_id=act)
    assert set_status(session, MemberStatus.LEFT, operation_id=act).member == first.member
    assert len(members.member_page(session, "0012").history) == 2


def test_a_passive_member_comes_back(session: Session) -> None:
    add_member(session)
    set_status(session, MemberStatus.PASSIVE, reason="")
    assert set_status(session, MemberStatus.ACTIVE, reason="").member == replace(
        members.get_member(session, "0012"), status=MemberStatus.ACTIVE
    )


def test_a_leaving_by_mistake_is_taken_back(session: Session) -> None:
    add_member(session)
    set_status(session, MemberStatus.LEFT)
    back = set_status(session, MemberStatus.ACTIVE, reason="salah catat").member
    assert (back.status, back.left_on) == (MemberStatus.ACTIVE, None)


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({"status": MemberStatus.ACTIVE}, StatusChangeNotAllowed),
        ({"reason": "  "}, ReasonRequired),
        ({"number": "9999"}, UnknownMember),
        ({"from_date": date(2025, 12, 31)}, InvalidInput),
        ({"from_date": date(2026, 7, 1)}, InvalidInput),
        ({"status": MemberStatus.PASSIVE, "from_date": date(2025, 12, 31)}, InvalidInput),
    ],
)
def test_changes_of_status_that_are_refused(
    session: Session, facts: dict[str, Any], refused: type[CoopLedgerError]
) -> None:
    before = add_member(session)
    with pytest.raises(refused):
        set_status(session, **{"status": MemberStatus.LEFT, **facts})
    assert members.get_member(session, "0012") == before
    assert len(members.member_page(session, "0012").history) == 1


def test_taking_a_leaving_back_wants_a_reason(session: Session) -> None:
    add_member(session)
    set_status(session, MemberStatus.LEFT)
    with pytest.raises(ReasonRequired):
        set_status(session, MemberStatus.ACTIVE, reason="")


def owe(session: Session, member_id: int, rupiah: int) -> None:
    move(
        session,
        lambda lines: lines.debit("1221", R(rupiah), member_id=member_id).credit(
            "4111", R(rupiah), member_id=member_id
        ),
    )


def test_who_owes_cannot_leave_and_savings_do_not_matter(session: Session) -> None:
    member = add_member(session)
    put_in(session, 50_000)
    owe(session, member.id, 30_000)
    with pytest.raises(MemberHasBalances) as refused:
        set_status(session, MemberStatus.LEFT)
    assert (refused.value.savings, refused.value.debts) == (R(50_000), R(30_000))
    move(
        session,
        lambda lines: lines.debit("1101", R(30_000)).credit("1221", R(30_000), member_id=member.id),
    )
    assert set_status(session, MemberStatus.LEFT).member.status is MemberStatus.LEFT


def test_a_death_is_entered_whatever_was_owed(session: Session) -> None:
    member = add_member(session)
    owe(session, member.id, 30_000)
    died = set_status(session, MemberStatus.DECEASED, reason="").member
    assert (died.status, died.left_on) == (MemberStatus.DECEASED, date(2026, 6, 1))


# --- abroad ---


def abroad(session: Session, **facts: Any) -> members.MemberSaved:
    return set_status(
        session, MemberStatus.ABROAD, **{"from_date": date(2026, 2, 10), "reason": "", **facts}
    )


def test_who_works_abroad_stays_a_member_and_owes_no_dues_meanwhile(session: Session) -> None:
    add_member(session)
    away = abroad(session, reason="kontrak dua tahun", country=" Hong  Kong ").member
    assert away.status.is_member
    assert away.is_member_on(TODAY)
    assert away.migrations == (WorkAbroad(country="Hong Kong", out_year=2026, still_abroad=True),)
    page = members.member_page(session, "0012")
    # January, and February of which she was at home for nine days.
    assert [str(month.period) for month in page.dues.months] == ["2026-01", "2026-02"]
    assert page.history[-1].reason == "kontrak dua tahun"
    # Where she works is hers: the trail knows that it was written down.
    assert is_fingerprint(trail(session).after["migrations"])
    back = set_status(session, MemberStatus.ACTIVE, from_date=date(2026, 5, 1), reason="").member
    assert back.migrations == (WorkAbroad(country="Hong Kong", out_year=2026, home_year=2026),)
    page = members.member_page(session, "0012")
    assert [str(month.period) for month in page.dues.months] == [
        "2026-01",
        "2026-02",
        "2026-05",
        "2026-06",
    ]


def test_every_list_of_dues_knows_who_is_abroad(session: Session) -> None:
    add_member(session)
    add_member(session, "0013", name="Karti")
    abroad(session)
    page = members.member_page(session, "0012")
    arrears = member_reports.dues_arrears(session, TODAY)
    shown = [cell for row in arrears.rows for cell in row.cells]
    assert page.dues.arrears == R(40_000)
    assert R(40_000) in shown
    assert R(120_000) in shown
    with session.books.read() as tx:
        assert {key: list(spells) for key, spells in members.spells_abroad(tx).items()} == {
            page.member.id: [(date(2026, 2, 10), None)]
        }


def test_while_she_is_abroad_money_comes_in_and_none_goes_out(session: Session) -> None:
    add_member(session)
    put_in(session, 50_000)
    abroad(session)
    put_in(session, 20_000)
    with pytest.raises(MemberIsAbroad):
        take_out(session, 10_000)
    set_status(session, MemberStatus.ACTIVE, reason="")
    take_out(session, 10_000)
    assert members.member_page(session, "0012").savings == R(60_000)


def test_a_country_is_kept_only_of_who_goes_abroad(session: Session) -> None:
    add_member(session)
    assert set_status(session, MemberStatus.PASSIVE, country="Taiwan").member.migrations == ()
    assert abroad(session, from_date=date(2026, 6, 2), country=" ").member.migrations == ()


def test_a_time_abroad_must_make_sense(session: Session) -> None:
    add_member(session)
    with pytest.raises(InvalidInput) as refused:
        abroad(session, country="x" * 201)
    assert [problem.place for problem in refused.value.problems] == ["migrations"]
    assert members.get_member(session, "0012").status is MemberStatus.ACTIVE


# --- who this may be ---


def test_similar_persons_are_named_however_they_are_written(session: Session) -> None:
    born = date(1985, 8, 14)
    add_member(session, name="Soemijati", birth_date=born, national_id="3307105408850002")
    add_member(session, "0013", name="Karti", birth_date=born, left_on=date(2026, 3, 1))

    def found(**facts: Any) -> list[str]:
        return [
            member.number
            for member in members.similar(session, details("0099", **facts), except_number="0098")
        ]

    assert found(name="SUMIYATI", birth_date=born) == ["0012"]
    assert found(name="Sumiyati", birth_date=date(1985, 8, 13)) == []
    assert found(name="Lain", national_id=" 3307105408850002 ") == ["0012"]
    assert found(name="Karti", birth_date=born) == ["0013"]
    mine = members.get_member(session, "0012").details
    assert members.similar(session, mine, except_number="0012") == ()


def test_the_national_id_is_checked_by_its_date_and_place(session: Session) -> None:
    def codes(national_id: str, **facts: Any) -> list[str]:
        value = details(national_id=national_id, **facts)
        return [problem.code for problem in members.warnings(value)]

    assert codes("3307105408850002") == []
    assert codes("3307107002850002") == ["national_id_date"]
    assert codes("9907105408850002") == ["national_id_place"]
    assert codes("3399105408850002") == ["national_id_place"]
    assert codes("330710540885000") == ["national_id_length"]
    saved = members.register_member(
        session,
        RegisterRequest(
            operation_id=session.ids.new(), details=details(national_id="9907105408850002")
        ),
    )
    assert [warning.code for warning in saved.warnings] == ["national_id_place"]


def test_what_was_written_before_is_suggested(session: Session) -> None:
    add_member(
        session,
        district="Leksono",
        regency="Wonosobo",
        region_code="33.07.10.2003",
        occupation="tani",
        bank_name="BRI",
        heirs=(Heir(name="Karto", relation="suami"),),
        migrations=(WorkAbroad(country="Brunei"),),
    )
    gatherings.save(session, Gathering(kind=GatheringKind.GROUP, name="Mawar"))
    known = members.suggestions(session)
    assert (known.villages, known.groups, known.occupations) == (
        ("Lipursari",),
        ("Mawar",),
        ("tani",),
    )
    assert (known.banks, known.relations, known.countries) == (("BRI",), ("suami",), ("Brunei",))
    assert known.places["Lipursari"] == Place(
        district="Leksono", regency="Wonosobo", region_code="33.07.10.2003"
    )


# --- who may ---


@pytest.mark.parametrize("role", [Role.CASHIER, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR])
def test_only_treasurer_and_secretary_write_in_the_register(session: Session, role: Role) -> None:
    add_member(session)
    other = as_role(session, role)
    for act in (
        lambda: add_member(other, "0099"),
        lambda: members.edit_member(other, EditRequest(number="0012", details=details())),
        lambda: set_status(other, MemberStatus.PASSIVE),
    ):
        with pytest.raises(NotPermitted):
            act()
    assert add_member(as_role(session, Role.SECRETARY), "0099").number == "0099"


def test_a_cashier_sees_whom_she_sells_to_and_nothing_else(session: Session) -> None:
    add_member(session, national_id="3307105408850002", phone="0812", address="RT 2")
    put_in(session, 50_000)
    cashier = as_role(session, Role.CASHIER)
    (found,) = members.find_members(cashier, "sumi")
    assert found.savings == ZERO
    assert (found.member.name, found.member.national_id, found.member.phone) == (
        "Sumiyati",
        "",
        "",
    )
    assert members.get_member(cashier, "0012").name == "Sumiyati"
    for act in (
        lambda: members.list_members(cashier),
        lambda: members.member_page(cashier, "0012"),
        lambda: members.next_member_number(cashier),
        lambda: members.villages(cashier),
        lambda: members.suggestions(cashier),
        lambda: members.similar(cashier, details()),
    ):
        with pytest.raises(NotPermitted):
            act()


# --- finding and looking ---


def test_numbers_are_counted_on(session: Session) -> None:
    assert members.next_member_number(session) == "0001"
    add_member(session, "0013")
    add_member(session, "0012")
    assert members.next_member_number(session) == "0014"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12", ["0012", "0112"]),
        ("0012", ["0012"]),
        ("siti", ["0020"]),
        ("lipursari sum", ["0012"]),
        ("330710", ["0112"]),
        ("%", []),
        ("_", []),
        ("", ["0012", "0020", "0112"]),
        ("siti sum", []),
        ("bu kar", ["0112"]),
        ("anggrek", ["0020"]),
    ],
)
def test_members_are_found_as_people_type(session: Session, text: str, numbers: list[str]) -> None:
    add_member(
        session,
        "0112",
        name="Karti",
        nickname="Bu Kar",
        village="Gondang",
        national_id="3307101508850002",
    )
    add_member(session, "0020", name="Siti", village="Manggis", group="Anggrek")
    add_member(session)
    found = members.find_members(session, text)
    assert [hit.member.number for hit in found] == numbers


def test_the_exact_number_comes_first_and_leavers_last_if_at_all(session: Session) -> None:
    add_member(session, "12", name="Ani")
    add_member(session, "2", name="Budi")
    add_member(session, "102", name="Cici")
    add_member(session, "22", name="Dewi", left_on=date(2026, 3, 1))
    assert [hit.member.number for hit in members.find_members(session, "2")] == ["2", "12", "102"]
    everyone = members.find_members(session, "2", ended=True)
    assert [hit.member.number for hit in everyone] == ["2", "12", "102", "22"]
    assert len(members.find_members(session, "2", limit=2)) == 2


def test_lists_show_what_members_hold(session: Session) -> None:
    member = add_member(session)
    add_member(session, "0013", name="Karti")
    put_in(session, 100_000, product="SP")
    put_in(session, 20_000, product="SW")
    put_in(session, 50_000)
    owe(session, member.id, 30_000)
    first, second = members.list_members(session)
    assert (first.membership_share, first.mandatory_savings) == (R(100_000), R(20_000))
    assert (first.other_savings, first.savings, first.debts) == (R(50_000), R(170_000), R(30_000))
    assert (second.savings, second.debts) == (ZERO, ZERO)
    assert members.find_members(session, "sumi") == (first,)
    assert members.villages(session) == ("Lipursari",)


def test_the_page_of_a_member(session: Session) -> None:
    member = add_member(session)
    put_in(session, 60_000, product="SP")
    put_in(session, 50_000, product="SW")
    owe(session, member.id, 30_000)
    page = members.member_page(session, "0012")
    assert [(held.account.number, held.balance) for held in page.accounts] == [
        ("SP-0012", R(60_000)),
        ("SW-0012", R(50_000)),
    ]
    assert page.savings == R(110_000)
    assert (page.loans, page.receivables, page.payables) == (ZERO, R(30_000), ZERO)
    assert page.share_due == R(100_000)
    assert page.patronage.purchases == R(30_000)
    # January to June at 20,000; 50,000 cover two months and half of March.
    assert (page.dues.arrears, page.dues.months_in_arrears) == (R(70_000), 4)
    assert str(page.dues.paid_through) == "2026-02"


def test_the_share_is_the_amount_of_her_day(session: Session) -> None:
    rules = BookRules(
        membership_share=(
            DatedAmount(from_date=date(2026, 3, 1), amount=R(200_000)),
            DatedAmount(from_date=OPENS, amount=R(100_000)),
        )
    )
    changed = new_session(rules=rules)
    add_member(changed, "1", joined_on=date(2020, 5, 1))
    add_member(changed, "2", joined_on=date(2026, 3, 1))
    assert members.member_page(changed, "1").share_due == R(100_000)
    assert members.member_page(changed, "2").share_due == R(200_000)
    without = new_session(rules=replace(RULES, membership_share=()))
    add_member(without, "1")
    assert members.member_page(without, "1").share_due is None


def test_nobody_of_that_number(session: Session) -> None:
    for act in (members.get_member, members.member_page):
        with pytest.raises(UnknownMember):
            act(session, "9999")
    with pytest.raises(UnknownMember):
        members.edit_member(session, EditRequest(number="9999", details=details()))
    assert session.clock.today() == TODAY
