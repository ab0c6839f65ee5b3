"""The checks of a book and the acts of its trail in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from coopledger.accounting.text import Text
from coopledger.ui.navigation import Target

if TYPE_CHECKING:
    from coopledger.accounting.errors import Problem
    from coopledger.accounting.integrity import CheckResult
    from coopledger.services.session import Session


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What a check says when it holds, and what it looks at."""

    title: Text
    meaning: Text


CHECKS: Final[Mapping[str, CheckWords]] = MappingProxyType(
    {
        "balanced": CheckWords(
            Text("Every entry balances"),
            Text("In each voucher both sides are equal, on accounts that exist."),
        ),
        "numbers": CheckWords(
            Text("No voucher number is missing"),
            Text("The numbers of each kind and year follow each other without a gap."),
        ),
        "chain": CheckWords(
            Text("No entry was changed afterwards"),
            Text("Each entry is sealed to the one before it; a change from outside breaks that."),
        ),
        "control-accounts": CheckWords(
            Text("Members' accounts agree with the ledger"),
            Text("Savings and loans of all members sum to what the ledger says."),
        ),
        "locked-periods": CheckWords(
            Text("Nothing entered a locked month"),
            Text("What stood in a month when it was locked still stands there, and nothing else."),
        ),
        "member-balances": CheckWords(
            Text("No savings or loan is below zero"),
            Text("Nobody drew more than she had or repaid more than she owed."),
        ),
        "stock": CheckWords(
            Text("Goods agree with the ledger"),
            Text("The value of the goods is what the stock accounts say."),
        ),
        "loan-schedules": CheckWords(
            Text("Loans agree with their schedules"),
            Text("Payouts, instalments and what is left fit together for each loan."),
        ),
        "attachments": CheckWords(
            Text("Photos and papers are as they were added"),
            Text("Each kept file has the size and the fingerprint of the day it was added."),
        ),
        "meetings": CheckWords(
            Text("Meetings agree with the ledger"),
            Text("What stood on each sheet and what was counted is what was posted."),
        ),
        "term-deposits": CheckWords(
            Text("Certificates of term deposits agree with the ledger"),
            Text("One that runs holds its amount, one that has ended holds nothing."),
        ),
        "opening-equals-closing": CheckWords(
            Text("Each year begins as the last one ended"),
            Text("Closed years are empty of income and costs, and their surplus was carried on."),
        ),
        "schema-and-triggers": CheckWords(
            Text("The file is whole and guarded"),
            Text("Nothing is damaged, and the guards against deleting entries are in place."),
        ),
    }
)

ACTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "add_account": Text("Account added"),
        "add_attachment": Text("Photo or paper added"),
        "add_loan_product": Text("Kind of loan added"),
        "add_savings_product": Text("Kind of savings added"),
        "add_user": Text("User added"),
        "allocate_surplus": Text("Surplus allocated"),
        "appoint_officer": Text("Officer appointed"),
        "break_term_deposit": Text("Term deposit broken early"),
        "bring_back_gathering": Text("Group or village gathers again"),
        "change_loan_product": Text("Kind of loan changed"),
        "change_member_status": Text("Member's status changed"),
        "change_password": Text("Password changed"),
        "change_role": Text("Role changed"),
        "change_term_instruction": Text("Instruction of a term deposit changed"),
        "close_month": Text("Month locked"),
        "close_year": Text("Book year closed"),
        "create_book": Text("Book made"),
        "edit_account": Text("Account changed"),
        "edit_cooperative": Text("Cooperative changed"),
        "edit_goods": Text("Goods changed"),
        "edit_member": Text("Member changed"),
        "edit_officer": Text("Officer corrected"),
        "edit_rules": Text("Rules changed"),
        "end_term": Text("Term of office ended"),
        "erase_personal": Text("Personal data of a former member erased"),
        "erase_private": Text("Private data erased"),
        "hold_savings": Text("Savings held"),
        "import": Text("Workbook taken over"),
        "open_term_deposit": Text("Term deposit opened"),
        "order_gathering": Text("Order of the meeting's sheet changed"),
        "register_goods": Text("Goods registered"),
        "register_member": Text("Member registered"),
        "register_running_loan": Text("Running loan registered"),
        "release_savings": Text("Held savings released"),
        "remove_attachment": Text("Photo or paper removed"),
        "remove_user": Text("User removed"),
        "reopen_month": Text("Month reopened"),
        "reopen_year": Text("Book year reopened"),
        "retire_gathering": Text("Group or village given up"),
        "roll_term_deposit": Text("Term deposit rolled over"),
        "run_savings_interest": Text("Savings interest recorded"),
        "settle_member": Text("Settled with a member who left"),
        "put_setup_aside": Text("Part of setting up put aside"),
        "take_back_batch": Text("Entries of one act taken back"),
        "take_back_settlement": Text("Settlement taken back"),
        "save_gathering": Text("Group or village changed"),
        "save_private": Text("Private data written down"),
        "surplus_rules": Text("Rules of the surplus changed"),
    }
)
"""What the trail calls each act; an act without words shows its own name."""

FIELDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "active": Text("In use"),
        "admission_minutes": Text("Board meeting no."),
        "applied_on": Text("Applied on"),
        "background": Text("Counts herself among"),
        "bank_account": Text("Bank account"),
        "bank_name": Text("Bank"),
        "education": Text("Schooling"),
        "family_card_number": Text("Family card no."),
        "marital_status": Text("Marital status"),
        "meeting_place": Text("Where"),
        "meeting_rule": Text("Meets"),
        "meeting_time": Text("Hour"),
        "members": Text("Members"),
        "note": Text("Note"),
        "meeting_rank": Text("Place in the meeting's sheet"),
        "migrations": Text("Worked abroad"),
        "nickname": Text("Called"),
        "occupation": Text("Occupation"),
        "address": Text("Address"),
        "agm_deadline_months": Text("Annual meeting at the latest after"),
        "birth_date": Text("Born on"),
        "birth_place": Text("Born in"),
        "body": Text("Body"),
        "capital_average": Text("Average over the year"),
        "capital_basis": Text("Return on capital"),
        "chair": Text("Chair"),
        "code": Text("Code"),
        "cooperative_id_number": Text("NIK of the cooperative"),
        "decided_on": Text("Day of the meeting"),
        "abroad": Text("What happened abroad"),
        "consent_on": Text("Agreed on"),
        "disability": Text("Difficulties in daily life"),
        "health": Text("Health"),
        "survivor": Text("Survivor of violence"),
        "papers": Text("Photos and papers emptied"),
        "sha256": Text("Fingerprint of the content"),
        "size": Text("Bytes"),
        "title": Text("Title"),
        "district": Text("District"),
        "entries": Text("Entries"),
        "fiscal_year_start_month": Text("The book year begins in"),
        "gender": Text("Gender"),
        "group_name": Text("Group"),
        "hamlet": Text("Hamlet, RT/RW"),
        "heirs": Text("Heirs"),
        "instalment_rounding": Text("Instalments are rounded to"),
        "interest": Text("Interest"),
        "interest_tax": Text("Tax on savings interest"),
        "net": Text("Left for her"),
        "tax": Text("Tax"),
        "interest_word": Text("The cooperative's word for interest"),
        "joined_on": Text("Joined on"),
        "kind": Text("Kind"),
        "left_on": Text("Left on"),
        "legal_entity_number": Text("Number of the deed"),
        "loan_basis": Text("Patronage refund on loans"),
        "loan_rate_cap": Text("Highest interest on loans a year"),
        "mandatory_savings": Text("Mandatory savings"),
        "member": Text("Member"),
        "membership_share": Text("Membership share"),
        "name": Text("Name"),
        "name_en": Text("Name in English"),
        "name_id": Text("Name in Indonesian"),
        "national_id": Text("NIK"),
        "number": Text("No."),
        "opening_date": Text("First day of these books"),
        "phone": Text("Phone"),
        "position": Text("Office"),
        "price": Text("Price"),
        "province": Text("Province"),
        "reason": Text("Why"),
        "regency": Text("Regency"),
        "remaining": Text("Remaining"),
        "region_code": Text("Region code"),
        "role": Text("Office"),
        "savings_rate_cap": Text("Highest interest on savings a year"),
        "second_person": Text("Second person"),
        "secretary": Text("Secretary"),
        "skipped": Text("Skipped"),
        "stamp_duty_above": Text("Stamp duty above"),
        "status": Text("State"),
        "to_date": Text("Until"),
        "treasurer": Text("Treasurer"),
        "unit_name": Text("Unit"),
        "village": Text("Village"),
        "voucher": Text("Voucher"),
    }
)
"""What the trail's fields are called; one without words shows its own name."""

_VOUCHER = re.compile(r"[A-Z]{2,3}/\d{4}/\d{6}")
_PAGES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "stock": ("shop", "product"),
        "loan-schedules": ("loans", "loan"),
        "control-accounts": ("ledger", "account"),
    }
)
"""The page and kind of a finding's place, where the place is no voucher."""


def has_place(check: CheckResult, problem: Problem) -> bool:
    """Whether the window has a place to show for a finding."""
    place = problem.place
    if _VOUCHER.fullmatch(place):
        return True
    return bool(place) and (check.name in _PAGES or "member" in problem.values)


def find_place(session: Session, check: CheckResult, problem: Problem) -> Target | None:
    """The place of a finding in the window; runs on the worker.

    Raises:
        UnknownEntry: When the voucher is not in the book.
    """
    from coopledger.services import journal

    place = problem.place
    if _VOUCHER.fullmatch(place):
        found = journal.entry(session, place)
        return Target(page="ledger", kind="entry", key=str(found.entry.id))
    if check.name in _PAGES and place:
        page, kind = _PAGES[check.name]
        return Target(page=page, kind=kind, key=place)
    member = problem.values.get("member")
    return Target(page="members", kind="member", key=str(member)) if member else None
