"""Adding, renaming and switching off accounts."""

from __future__ import annotations

import pytest

from coopledger.accounting.chart import AccountType, Unit
from coopledger.accounting.errors import InvalidInput, NotPermitted, UnknownAccount
from coopledger.services import chart
from coopledger.services.chart import AccountRequest
from coopledger.services.permissions import Role
from tests.services.savings_builders import R, as_role, move, new_session


def codes(error: InvalidInput) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in error.problems]


def test_a_new_account_takes_its_place_from_one_like_it() -> None:
    session = new_session()
    saved = chart.add_account(
        session, AccountRequest(code="6120", name_id=" Biaya pupuk ", like="6104")
    )
    added, like = saved.account, chart.account(session, "6104")
    assert (added.code, added.name_id, added.name_en) == ("6120", "Biaya pupuk", "Biaya pupuk")
    assert added.type is AccountType.OPERATING_EXPENSE
    assert (added.cash_flow, added.default_unit, added.normal_side) == (
        like.cash_flow,
        like.default_unit,
        like.normal_side,
    )
    move(session, lambda b: b.debit("6120", R(10)).credit("1101", R(10)))
    balances = {each.account.code: each.balance for each in chart.account_balances(session)}
    assert balances["6120"] == R(10)
    assert balances["3202"] == R(10_000_000)


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("", "account_code_form"),
        ("12", "account_code_form"),
        ("61a0", "account_code_form"),
        ("6104", "account_code_taken"),
    ],
)
def test_a_code_that_cannot_be_is_refused_at_its_field(code: str, problem: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        chart.add_account(new_session(), AccountRequest(code=code, name_id="Baru", like="6104"))
    assert codes(refused.value) == [(problem, "code")]


def test_a_blank_name_is_refused() -> None:
    with pytest.raises(InvalidInput) as refused:
        chart.add_account(new_session(), AccountRequest(code="6120", name_id=" ", like="6104"))
    assert codes(refused.value) == [("required", "name_id")]


def test_it_must_be_like_an_account_that_is_there() -> None:
    with pytest.raises(UnknownAccount):
        chart.add_account(new_session(), AccountRequest(code="6120", name_id="Baru", like="9999"))


def test_names_change_and_the_place_stays() -> None:
    session = new_session()
    before = chart.account(session, "1110")
    saved = chart.edit_account(
        session, AccountRequest(code="1110", name_id="Bank Jatim", name_en="Bank Jatim")
    )
    assert saved.account.name_id == "Bank Jatim"
    assert (saved.account.type, saved.account.default_unit) == (before.type, Unit.HEAD_OFFICE)
    assert chart.account(session, "1110").name_id == "Bank Jatim"


def test_an_unused_account_is_switched_off_and_on_again() -> None:
    session = new_session()
    off = AccountRequest(code="6110", name_id="Promosi", active=False)
    assert not chart.edit_account(session, off).account.active
    on = AccountRequest(code="6110", name_id="Promosi")
    assert chart.edit_account(session, on).account.active


def test_an_account_with_a_balance_stays_on() -> None:
    session = new_session()
    move(session, lambda b: b.debit("6110", R(10)).credit("1101", R(10)))
    with pytest.raises(InvalidInput) as refused:
        chart.edit_account(session, AccountRequest(code="6110", name_id="Promosi", active=False))
    assert codes(refused.value) == [("account_has_balance", "active")]


def test_an_account_that_rules_post_to_stays_on() -> None:
    with pytest.raises(InvalidInput) as refused:
        chart.edit_account(new_session(), AccountRequest(code="4101", name_id="Jasa", active=False))
    assert codes(refused.value) == [("account_used_by_rules", "active")]


@pytest.mark.parametrize("act", [chart.add_account, chart.edit_account])
def test_only_who_may_edit_the_chart(act: object) -> None:
    session = as_role(new_session(), Role.SECRETARY)
    request = AccountRequest(code="6104", name_id="Listrik", like="6104")
    with pytest.raises(NotPermitted):
        act(session, request)  # type: ignore[operator]


def test_balances_are_for_those_who_see_the_books() -> None:
    with pytest.raises(NotPermitted):
        chart.account_balances(as_role(new_session(), Role.CASHIER))
