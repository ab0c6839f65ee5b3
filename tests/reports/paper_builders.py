"""Values that papers are made of: one cooperative, her members, statements of any length."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from coopledger.accounting.annual_report import (
    AnnualReport,
    ChartSeries,
    ChartShape,
    MemberCounts,
    Officer,
    ReportChart,
)
from coopledger.accounting.calendar import FiscalYear, Period
from coopledger.accounting.journal import EntryKind
from coopledger.accounting.member_accounts import AccountGroup
from coopledger.accounting.member_statement import (
    AccountStatement,
    DuesStanding,
    LoanFacts,
    MemberStatement,
    Movement,
    Patronage,
    SurplusReceived,
)
from coopledger.accounting.members import Gender, Member, MemberStatus
from coopledger.accounting.money import ZERO, Money
from coopledger.accounting.settings import DEFAULT_SURPLUS_RULES, MEMBER_PARTS, Cooperative
from coopledger.accounting.statements import (
    CellType,
    Column,
    Row,
    RowKind,
    Statement,
    line,
    section,
    total_row,
)
from coopledger.accounting.surplus import (
    Bases,
    MemberName,
    SurplusAllocation,
    SurplusSplit,
    allocate,
)
from coopledger.accounting.surplus_reports import allocation_list, allocation_table
from coopledger.accounting.text import Named, Text
from coopledger.accounting.voucher_paper import PaperKind, PaperLine, VoucherPaper
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
                pair=first_id + place if place == 5 else None,
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


def told_in_full() -> MemberStatement:
    """A long name, a deposit taken back, dues open, interest along, goods sold, a late loan."""
    plain = member_statement(
        who=member(number="1234", name=LONG_NAME), opening=1_234_567_890, overdue_days=3
    )
    share, mandatory, voluntary, loan = plain.accounts
    moves = list(voluntary.movements)
    wrong = moves[5]
    moves.append(
        replace(
            wrong,
            entry_id=wrong.entry_id + 1000,
            voucher="BM/2026/000007",
            increase=wrong.decrease,
            decrease=wrong.increase,
            balance=voluntary.closing - wrong.change,
        )
    )
    voluntary = replace(voluntary, movements=tuple(moves), closing=voluntary.closing - wrong.change)
    repaid = [replace(move, interest=rupiah(45_000)) for move in loan.movements]
    repaid[-1] = replace(repaid[-1], penalty=rupiah(5_000))
    return replace(
        plain,
        accounts=(share, mandatory, voluntary, replace(loan, movements=tuple(repaid))),
        dues=DuesStanding(paid_through=Period(2026, 8), arrears=rupiah(60_000), months=3),
        patronage=replace(plain.patronage, consignment=rupiah(1_234_567_890)),
        surplus=SurplusReceived(
            year=2025, amount=rupiah(187_400), saved=rupiah(100_000), waiting=rupiah(37_400)
        ),
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


# --- the annual report ---

YEAR = FiscalYear(2025)


def comparative(name: str, title: str, rows: tuple[Row, ...], **totals: int) -> Statement:
    """A statement with last year and the change beside it."""
    return Statement(
        name=name,
        title=Text(title),
        cooperative=COOPERATIVE.name,
        to_date=YEAR.last_day,
        code_title=Text("Code"),
        label_title=Text("Account"),
        columns=(
            Column(key="current", title="2025"),
            Column(key="previous", title="2024"),
            Column(key="change", title=Text("Change"), type=CellType.PERCENT),
        ),
        rows=rows,
        totals={key: rupiah(amount) for key, amount in totals.items()},
    )


def position_rows(groups: int = 3) -> tuple[Row, ...]:
    """Sections, accounts and totals of a statement with last year beside it."""
    rows = [section(Text("Assets"))]
    for group in range(1, groups + 1):
        rows.append(section(f"Kelompok {group}", level=1))
        rows += [
            line(
                f"Akun {group}{place}",
                rupiah(12_345_678 * place),
                rupiah(-9_876_543),
                Decimal("12.5"),
                code=f"1{group}0{place}",
                level=2,
            )
            for place in range(1, 5)
        ]
        rows.append(
            total_row(f"Jumlah kelompok {group}", rupiah(123_456_780), rupiah(1), None, level=1)
        )
    rows.append(
        total_row(Text("Total assets"), rupiah(1_234_567_890), rupiah(987_654_321), Decimal(25))
    )
    return tuple(rows)


def changes_in_equity() -> Statement:
    """Nine columns of amounts, which is what the widest statement has."""
    names = (
        "Membership shares",
        "Mandatory savings",
        "Participation capital",
        "Donated capital",
        "General reserve",
        "Risk reserve",
        "Undistributed surplus",
        "Other equity",
        "Total",
    )
    return Statement(
        name="changes-in-equity",
        title=Text("Statement of changes in equity"),
        cooperative=COOPERATIVE.name,
        from_date=YEAR.first_day,
        to_date=YEAR.last_day,
        columns=tuple(
            Column(key=f"c{place}", title=Text(name)) for place, name in enumerate(names)
        ),
        rows=(
            line("Saldo awal", *[rupiah(1_234_567_890)] * 9, level=0),
            line("SHU dialokasikan kepada anggota dan dana-dana", *[rupiah(-5)] * 9, level=0),
            total_row("Saldo akhir", *[rupiah(1_234_567_885)] * 9),
        ),
    )


def member_list(name: str, title: str, members: int) -> Statement:
    """A list of members with three amounts each."""
    return Statement(
        name=name,
        title=Text(title),
        cooperative=COOPERATIVE.name,
        to_date=YEAR.last_day,
        code_title=Text("Member no."),
        label_title=Text("Name"),
        columns=tuple(Column(key=key, title=key) for key in ("Pokok", "Wajib", "Jumlah")),
        rows=tuple(
            Row(
                kind=RowKind.LINE,
                code=f"{number:04d}",
                label=LONG_NAME if number % 30 == 7 else f"Anggota {number}",
                cells=(rupiah(100_000), rupiah(240_000), rupiah(340_000)),
                member=f"{number:04d}",
            )
            for number in range(1, members + 1)
        ),
    )


def allocation(members: int = 5) -> SurplusAllocation:
    """A surplus of Rp53.723.456, allocated by the default rules."""
    bases = {number: (number * 7919 % 1000 + 1) * 10_000_000 for number in range(1, members + 1)}
    return allocate(
        year=YEAR.year,
        split=SurplusSplit(from_members=rupiah(45_600_000), from_non_members=rupiah(8_123_456)),
        rules=DEFAULT_SURPLUS_RULES,
        bases=Bases(by_part=dict.fromkeys(MEMBER_PARTS, bases)),
        names={
            number: MemberName(number=f"{number:04d}", name=f"Anggota {number}") for number in bases
        },
    )


def annual_report(members: int = 5, decided_on: date | None = None) -> AnnualReport:
    """A whole report of a cooperative with so many members."""
    shared = allocation(members)
    months = tuple(rupiah(40_000_000 + month * 1_000_000) for month in range(12))
    years = tuple(rupiah(amount) for amount in (90_000_000, 120_500_000, 150_000_000))
    return AnnualReport(
        cooperative=COOPERATIVE,
        fiscal_year=YEAR,
        officers=(
            Officer(body="board", position=Text("Chair"), name="Siti Rohmah"),
            Officer(body="board", position=Text("Secretary"), name="Ning Yuliati"),
            Officer(body="board", position=Text("Treasurer"), name=LONG_NAME),
            Officer(body="supervisory_committee", position="Ketua pengawas", name="Rohmah"),
            Officer(body="management", position="Manajer", name="Tutik"),
        ),
        members=MemberCounts(
            opening=80, joined=7, left=2, closing=85, closing_women=79, closing_men=6
        ),
        members_last_year=MemberCounts(
            opening=70, joined=12, left=2, closing=80, closing_women=75, closing_men=5
        ),
        financial_position=comparative(
            "financial-position",
            "Statement of financial position",
            position_rows(),
            assets=1_234_567_890,
            equity=400_000_000,
        ),
        surplus=comparative("surplus", "Surplus statement", position_rows(1), surplus=53_723_456),
        changes_in_equity=changes_in_equity(),
        cash_flow=comparative("cash-flow", "Cash flow statement", position_rows(2)),
        allocation=shared,
        allocation_table=allocation_table(shared, cooperative=COOPERATIVE.name, fiscal_year=YEAR),
        allocation_list=allocation_list(shared, cooperative=COOPERATIVE.name, fiscal_year=YEAR),
        savings=member_list("savings-balances", "Savings balances", members),
        loans=member_list("loan-balances", "Loan balances", members),
        charts=(
            ReportChart(
                title=Text("Savings and loans"),
                shape=ChartShape.LINE,
                categories=YEAR.periods,
                series=(
                    ChartSeries(label="Simpanan", values=months),
                    ChartSeries(label="Pinjaman", values=months[::-1]),
                ),
            ),
            ReportChart(
                title=Text("Income and expenses"),
                shape=ChartShape.BARS,
                categories=(FiscalYear(2023), FiscalYear(2024), YEAR),
                series=(
                    ChartSeries(label="Pendapatan", values=years),
                    ChartSeries(label="Beban", values=years[::-1]),
                ),
            ),
        ),
        decided_on=decided_on,
        chain_head="9f3a71c2e80455aa",
    )


# --- vouchers ---


def voucher(
    kind: PaperKind = PaperKind.RECEIPT, amount: int = 1_250_000, **others: Any
) -> VoucherPaper:
    """The paper of a deposit, or of what `others` make of it."""
    values: dict[str, Any] = {
        "entry_kind": EntryKind.DEPOSIT,
        "number": "BKM/2026/000123",
        "posted_on": date(2026, 11, 24),
        "description": "Setoran simpanan sukarela November",
        "recorded_by": "aminah",
        "hash": "ab12cd34ef56aa",
        "party": "Sumiyati",
        "party_number": "0012",
        "lines": (
            PaperLine(account="1101", name=Named("Kas", "Cash"), debit=rupiah(amount), credit=None),
            PaperLine(
                account="2101",
                name=Named("Simpanan sukarela", "Voluntary savings"),
                debit=None,
                credit=rupiah(amount),
                party="0012 · SS-0012",
            ),
        ),
    }
    return VoucherPaper(kind=kind, amount=rupiah(amount), **{**values, **others})
