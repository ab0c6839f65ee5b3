"""Values that papers are made of: one cooperative, her members, statements of any length."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from coopledger.accounting.journal import EntryKind
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import (
    AccountStatement,
    LoanFacts,
    MemberStatement,
    Movement,
    Patronage,
    SurplusReceived,
)
from coopledger.accounting.members import Gender, Member, MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import Cooperative
from coopledger.accounting.text import Named
from coopledger.i18n import Translator
from coopledger.reports.statement_document import Issuer

COOPERATIVE = Cooperative(
    name="Koperasi Purna Migran Sejahtera",
    opening_date=date(2024, 1, 1),
    address="Jl. Pasar 7",
    village="Lipursari",
    district="Leksono",
    regency="Wonosobo",
    province="Jawa Tengah",
    legal_entity_number="AHU-0001234.AH.01.29.2023",
    cooperative_id_number="3307010010001",
    chair="Siti Rohmah",
    secretary="Ning Yuliati",
    treasurer="Siti Aminah",
)
ISSUER = Issuer(
    cooperative=COOPERATIVE,
    made_at=datetime(2026, 11, 24, 10, 42, tzinfo=timezone(timedelta(hours=7))),
    chain_head="9f3a71c2e80455aa",
)
LONG_NAME = "Raden Ajeng Sri Wahyuningsih Kusumaningtyas Hadiningrat Putri"
INDONESIAN = Translator("id")
ENGLISH = Translator("en")

_WHAT = (
    ("Setoran wajib November", EntryKind.DEPOSIT, 20_000),
    ("Setoran sukarela", EntryKind.DEPOSIT, 50_000),
    ("Penarikan sukarela, biaya sekolah anak kedua di SMP Negeri 1", EntryKind.WITHDRAWAL, -35_000),
    ("Jasa simpanan Oktober", EntryKind.SAVINGS_INTEREST, 5_104),
)


def rupiah(amount: int) -> Money:
    """So many rupiah."""
    return Money.rupiah(amount)


def member(number: str = "0012", name: str = "Sumiyati", gender: Gender = Gender.FEMALE) -> Member:
    """A member of the group Melati."""
    return Member(
        id=int(number),
        number=number,
        name=name,
        gender=gender,
        joined_on=date(2023, 3, 12),
        group="Kelompok Melati",
        village="Lipursari",
        status=MemberStatus.ACTIVE,
    )


def savings_account(
    code: str, name: Named, number: str, *, opening: int, movements: int, first_id: int = 1
) -> AccountStatement:
    """A savings account with so many movements."""
    balance = rupiah(opening)
    made = []
    for place in range(movements):
        description, kind, amount = _WHAT[place % len(_WHAT)]
        change = rupiah(amount)
        balance += change
        made.append(
            Movement(
                entry_id=first_id + place,
                posted_on=date(2026, 1, 3) + timedelta(days=place % 320),
                voucher=f"{'BKM' if amount > 0 else 'BKK'}/2026/{first_id + place:06d}",
                kind=kind,
                description=description,
                increase=max(change, ZERO),
                decrease=max(-change, ZERO),
                balance=balance,
                cancelled=place == 5,
            )
        )
    return AccountStatement(
        key=(code, first_id),
        name=name,
        number=number,
        group=AccountGroup.SAVINGS,
        opening=rupiah(opening),
        movements=tuple(made),
        closing=balance,
    )


def member_statement(
    *,
    who: Member | None = None,
    movements: int = 10,
    opening: int = 1_180_400,
    overdue_days: int = 0,
    with_loan: bool = True,
) -> MemberStatement:
    """A statement of three savings accounts, and perhaps a loan."""
    accounts = [
        savings_account(
            "3101", Named("Simpanan pokok", "Membership share"), "", opening=100_000, movements=0
        ),
        savings_account(
            "3102", Named("Simpanan wajib", "Mandatory savings"), "", opening=660_000, movements=2
        ),
        savings_account(
            "2101",
            Named("Simpanan sukarela", "Voluntary savings"),
            "SS-0012",
            opening=opening,
            movements=movements,
            first_id=400,
        ),
    ]
    loans: tuple[LoanFacts, ...] = ()
    if with_loan:
        accounts.append(_loan_account())
        loans = (
            LoanFacts(
                contract_id=77,
                number="PJ-0007",
                principal=rupiah(3_000_000),
                instalments=10,
                next_number=6,
                next_due_on=date(2026, 12, 24),
                next_amount=rupiah(345_000),
                overdue=rupiah(345_000) if overdue_days else ZERO,
                overdue_days=overdue_days,
            ),
        )
    return MemberStatement(
        member=who or member(),
        from_date=date(2026, 1, 1),
        to_date=date(2026, 11, 24),
        accounts=tuple(accounts),
        loans=loans,
        patronage=Patronage(purchases=rupiah(412_500), loan_interest=rupiah(225_000)),
        surplus=SurplusReceived(year=2025, amount=rupiah(187_400)),
    )


def _loan_account() -> AccountStatement:
    balance = rupiah(3_000_000)
    moves = []
    for number in range(1, 6):
        balance -= rupiah(300_000)
        moves.append(
            Movement(
                entry_id=900 + number,
                posted_on=date(2026, 5 + number, 24),
                voucher=f"BKM/2026/{900 + number:06d}",
                kind=EntryKind.REPAYMENT,
                description=f"Angsuran {number} PJ-0007",
                increase=ZERO,
                decrease=rupiah(300_000),
                balance=balance,
                cancelled=False,
            )
        )
    return AccountStatement(
        key=("1201", 77),
        name=Named("Pinjaman", "Loan"),
        number="PJ-0007",
        group=AccountGroup.LOANS,
        opening=rupiah(3_000_000),
        movements=tuple(moves),
        closing=balance,
    )
