"""The tables of a book.

All tables are STRICT. Money is whole sen in INTEGER columns named `*_sen`, quantities are
thousandths (`*_milli`), rates parts per million (`*_ppm`), dates ISO text. Append-only tables
refuse UPDATE and DELETE by trigger. What only SQLite understands stands at the end of this file.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Text

SCHEMA_VERSION = "0002"
"""The Alembic revision that this file describes."""

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *parts: sa.schema.SchemaItem, rowid: bool = True) -> sa.Table:
    return sa.Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def _text(name: str, *rest: sa.schema.SchemaItem, empty: bool = False) -> Column[str]:
    default = {"server_default": ""} if empty else {}
    return Column(name, Text, *rest, nullable=False, **default)  # type: ignore[arg-type]


def _flag(name: str, *, default: int = 1) -> Column[int]:
    return Column(
        name,
        Integer,
        CheckConstraint(f"{name} IN (0, 1)", name=name),
        nullable=False,
        server_default=str(default),
    )


# --- the book itself ---

setting = _table(
    "setting",
    _text("key"),
    _text("value"),
    sa.PrimaryKeyConstraint("key"),
)

app_user = _table(
    "app_user",
    Column("id", Integer, primary_key=True),
    _text("name"),
    _text("full_name", empty=True),
    _text("role"),
    _flag("active"),
    _text("created_at"),
    sa.UniqueConstraint("name"),
)

audit_event = _table(
    "audit_event",
    Column("id", Integer, primary_key=True),
    _text("at"),
    _text("who"),
    _text("action"),
    _text("subject", empty=True),
    _text("before", empty=True),
    _text("after", empty=True),
)

form_draft = _table(
    "form_draft",
    _text("form"),
    _text("who"),
    _text("content"),
    _text("saved_at"),
    sa.PrimaryKeyConstraint("form", "who"),
)

officer = _table(
    "officer",
    Column("id", Integer, primary_key=True),
    _text("body"),
    _text("position"),
    _text("name"),
    Column("member_id", Integer, ForeignKey("member.id")),
    _text("from_date"),
    Column("to_date", Text),
    Column("rank", Integer, nullable=False, server_default="0"),
    _text("gender", CheckConstraint("gender IN ('', 'L', 'P')", name="gender"), empty=True),
    Column("birth_date", Text),
    _text("address", empty=True),
    _text("phone", empty=True),
    _text("end_reason", empty=True),
)
"""What is known of who is no member; of a member the register says it."""

# --- the ledger ---

account = _table(
    "account",
    _text("code"),
    _text("name_id"),
    _text("name_en"),
    _text("type"),
    _text("normal_side"),
    _text("cash_flow"),
    _text("patronage", empty=True),
    _text("default_unit"),
    _text("demands", empty=True),
    _flag("active"),
    sa.PrimaryKeyConstraint("code"),
)

period = _table(
    "period",
    Column("year", Integer, nullable=False),
    Column(
        "month", Integer, CheckConstraint("month BETWEEN 1 AND 12", name="month"), nullable=False
    ),
    _text("closed_at"),
    _text("closed_by"),
    sa.PrimaryKeyConstraint("year", "month"),
)
"""A row for each locked month; reopening removes it and leaves its mark in `period_event`."""

period_event = _table(
    "period_event",
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("month", Integer, nullable=False),
    _text("action"),
    _text("at"),
    _text("who"),
    _text("reason", empty=True),
    _text("head_hash", empty=True),
    _text("skipped", empty=True),
)

journal_entry = _table(
    "journal_entry",
    Column("id", Integer, primary_key=True),
    _text("series"),
    Column("year", Integer, nullable=False),
    Column("number", Integer, CheckConstraint("number > 0", name="number"), nullable=False),
    _text("kind"),
    _text("posted_on"),
    _text("description", empty=True),
    _text("reference", empty=True),
    Column("reverses", Integer, ForeignKey("journal_entry.id")),
    _text("recorded_at"),
    _text("recorded_by"),
    _text("operation_id"),
    Column("part", Integer, nullable=False),
    _text("previous_hash"),
    _text("hash"),
    sa.UniqueConstraint("series", "year", "number"),
    sa.UniqueConstraint("operation_id", "part"),
    sa.UniqueConstraint("reverses"),
    sa.UniqueConstraint("hash"),
    Index("ix_journal_entry_posted_on", "posted_on", "id"),
)

journal_line = _table(
    "journal_line",
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    Column("line_no", Integer, nullable=False),
    _text("posted_on"),
    _text("role", CheckConstraint("role IN ('O', 'N', 'C')", name="role")),
    _text("account_code", ForeignKey("account.code")),
    _text("unit"),
    Column("debit_sen", Integer, nullable=False),
    Column("credit_sen", Integer, nullable=False),
    Column("member_id", Integer, ForeignKey("member.id")),
    Column("contract_id", Integer, ForeignKey("contract.id")),
    CheckConstraint(
        "(debit_sen > 0 AND credit_sen = 0) OR (debit_sen = 0 AND credit_sen > 0)", name="one_side"
    ),
    CheckConstraint("debit_sen + credit_sen <= 100000000000000", name="largest_amount"),
    sa.PrimaryKeyConstraint("entry_id", "line_no"),
    Index(
        "ix_journal_line_account",
        "account_code",
        "posted_on",
        "role",
        "unit",
        "debit_sen",
        "credit_sen",
    ),
    Index(
        "ix_journal_line_member",
        "member_id",
        "account_code",
        "contract_id",
        "posted_on",
        "role",
        "debit_sen",
        "credit_sen",
        sqlite_where=sa.text("member_id IS NOT NULL"),
    ),
    Index(
        "ix_journal_line_dues",
        "account_code",
        "member_id",
        "role",
        "posted_on",
        "entry_id",
        "debit_sen",
        "credit_sen",
        sqlite_where=sa.text("member_id IS NOT NULL"),
    ),
    Index(
        "ix_journal_line_contract",
        "contract_id",
        "account_code",
        "posted_on",
        "debit_sen",
        "credit_sen",
        sqlite_where=sa.text("contract_id IS NOT NULL"),
    ),
    rowid=False,
)
"""`role`: O opening, N ordinary, C closing; like the date it saves the join in every report."""

batch = _table(
    "batch",
    Column("id", Integer, primary_key=True),
    _text("kind", CheckConstraint("kind IN ('import', 'meeting', 'interest')", name="kind")),
    _text("title", empty=True),
    _text("operation_id"),
    _text("posted_at"),
    _text("posted_by"),
    sa.UniqueConstraint("operation_id"),
)
"""Entries that one act made together and that are taken back together."""

batch_entry = _table(
    "batch_entry",
    Column("batch_id", Integer, ForeignKey("batch.id"), nullable=False),
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    sa.PrimaryKeyConstraint("batch_id", "entry_id"),
    sa.UniqueConstraint("entry_id"),
    rowid=False,
)

paper_print = _table(
    "paper_print",
    Column("id", Integer, primary_key=True),
    _text("paper"),
    _text("subject"),
    _text("printed_at"),
    _text("printed_by"),
    Index("ix_paper_print_subject", "paper", "subject"),
)
"""Each print of a receipt or certificate: from the second on it is a copy."""

# --- members and what they hold ---

member = _table(
    "member",
    Column("id", Integer, primary_key=True),
    _text("number"),
    _text("name"),
    _text("gender", CheckConstraint("gender IN ('L', 'P')", name="gender")),
    _text("status"),
    _text("joined_on"),
    Column("left_on", Text),
    _text("national_id", empty=True),
    _text("birth_place", empty=True),
    Column("birth_date", Text),
    _text("address", empty=True),
    _text("village", empty=True),
    _text("group_name", empty=True),
    _text("phone", empty=True),
    _text("nickname", empty=True),
    _text("marital_status", empty=True),
    _text("education", empty=True),
    _text("occupation", empty=True),
    _text("hamlet", empty=True),
    _text("district", empty=True),
    _text("regency", empty=True),
    _text("region_code", empty=True),
    _text("family_card_number", empty=True),
    _text("bank_name", empty=True),
    _text("bank_account", empty=True),
    Column("applied_on", Text),
    _text("admission_minutes", empty=True),
    _text("background", empty=True),
    Column("meeting_rank", Integer),
    _text("trail_salt", empty=True),
    sa.UniqueConstraint("number"),
    Index("ix_member_name", "name"),
)
"""`background`: the tags of a former or present migrant family, separated by commas.
`meeting_rank`: her place in the meeting-day sheet, before those who have none. `trail_salt`: what
the hashes of her old personal values in the trail are salted with; erasing her data empties it."""

member_heir = _table(
    "member_heir",
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    Column("rank", Integer, nullable=False),
    _text("name"),
    _text("relation", empty=True),
    _text("national_id", empty=True),
    _text("phone", empty=True),
    sa.PrimaryKeyConstraint("member_id", "rank"),
)

member_migration = _table(
    "member_migration",
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    Column("rank", Integer, nullable=False),
    _text("country", empty=True),
    _text("sector", empty=True),
    Column("out_year", Integer),
    Column("home_year", Integer),
    _flag("still_abroad", default=0),
    _text("channel", empty=True),
    sa.PrimaryKeyConstraint("member_id", "rank"),
)
"""Each time she worked abroad; what happened to her there is private."""

member_private = _table(
    "member_private",
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    _text(
        "topic",
        CheckConstraint("topic IN ('disability', 'health', 'abroad', 'survivor')", name="topic"),
    ),
    _text("content"),
    _text("consent_on"),
    _text("salt"),
    _text("changed_at"),
    _text("changed_by"),
    sa.PrimaryKeyConstraint("member_id", "topic"),
)
"""The sensitive groups, as JSON, each with the day of her consent (empty where an older register
said nothing of it). Rows may be erased; `salt` is what the trail's fingerprints of this group are
salted with, and goes with it."""

gathering = _table(
    "gathering",
    Column("id", Integer, primary_key=True),
    _text("kind", CheckConstraint("kind IN ('group', 'village')", name="kind")),
    _text("name"),
    _text("village", empty=True),
    _text("meeting_rule", empty=True),
    _text("meeting_time", empty=True),
    _text("meeting_place", empty=True),
    _text("note", empty=True),
    _flag("active"),
    sa.UniqueConstraint("kind", "name"),
)
"""The groups and villages that meet, named as `member.group_name` and `member.village` name them;
`meeting_rule` as `accounting.gatherings` writes it."""

attachment = _table(
    "attachment",
    Column("id", Integer, primary_key=True),
    _text("subject"),
    _text("subject_key"),
    _text("kind"),
    _text("title", empty=True),
    _text("media_type"),
    Column("content", LargeBinary),
    Column("size", Integer, nullable=False),
    _text("sha256"),
    _text("added_at"),
    _text("added_by"),
    Column("removed_at", Text),
    Column("removed_by", Text),
    Index("ix_attachment_subject", "subject", "subject_key"),
)
"""A photo or scanned paper of a member (`subject` member, `subject_key` her id) or of the
cooperative (its logo). A removed one keeps its row and loses its content."""

member_status = _table(
    "member_status",
    Column("id", Integer, primary_key=True),
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    _text("status"),
    _text("from_date"),
    _text("reason", empty=True),
    _text("who"),
    _text("at"),
    Column("operation_id", Text),
    sa.UniqueConstraint("operation_id"),
    Index("ix_member_status_member_id", "member_id"),
)

contract = _table(
    "contract",
    Column("id", Integer, primary_key=True),
    _text(
        "kind", CheckConstraint("kind IN ('savings', 'loan', 'consignor', 'asset')", name="kind")
    ),
    _text("number"),
    Column("member_id", Integer, ForeignKey("member.id")),
    _text("account_code", ForeignKey("account.code")),
    _text("opened_on"),
    Column("closed_on", Text),
    sa.UniqueConstraint("kind", "number"),
    Index("ix_contract_member_id", "member_id"),
)

savings_product = _table(
    "savings_product",
    Column("id", Integer, primary_key=True),
    _text("code"),
    _text("name_id"),
    _text("name_en"),
    _text("kind"),
    _text("account_code", ForeignKey("account.code")),
    _text("interest_method", empty=True),
    Column("minimum_deposit_sen", Integer, nullable=False, server_default="0"),
    Column("minimum_balance_sen", Integer, nullable=False, server_default="0"),
    _flag("withdrawable"),
    _flag("active"),
    Column("maximum_deposit_sen", Integer, nullable=False, server_default="0"),
    Column("maximum_balance_sen", Integer, nullable=False, server_default="0"),
    _text("withdrawal_windows", empty=True),
    Column("days_in_year", Integer, nullable=False, server_default="365"),
    Column("minimum_interest_balance_sen", Integer, nullable=False, server_default="0"),
    _text("first_month", empty=True),
    _text("pays_into", empty=True),
    _flag("taxed"),
    Column("term_months", Integer, nullable=False, server_default="0"),
    _text("break_penalty", empty=True),
    Column("break_penalty_ppm", Integer, nullable=False, server_default="0"),
    Column("break_penalty_sen", Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("code"),
)
"""Zero in a maximum is none; `days_in_year` zero is a twelfth of the year for each month;
`withdrawal_windows` as `accounting.savings` writes them, empty is always."""

savings_rate = _table(
    "savings_rate",
    Column("product_id", Integer, ForeignKey("savings_product.id"), nullable=False),
    _text("from_date"),
    Column("floor_sen", Integer, nullable=False),
    Column("rate_ppm", Integer, nullable=False),
    sa.PrimaryKeyConstraint("product_id", "from_date", "floor_sen"),
)
"""What a product earns in a year from a day on, by tiers: from `floor_sen` upward."""

savings_account = _table(
    "savings_account",
    Column("contract_id", Integer, ForeignKey("contract.id"), primary_key=True),
    Column("product_id", Integer, ForeignKey("savings_product.id"), nullable=False),
)

savings_hold = _table(
    "savings_hold",
    Column("id", Integer, primary_key=True),
    Column("contract_id", Integer, ForeignKey("savings_account.contract_id"), nullable=False),
    Column("amount_sen", Integer, CheckConstraint("amount_sen > 0", name="amount"), nullable=False),
    _text("reason"),
    Column("loan_contract_id", Integer, ForeignKey("loan.contract_id")),
    _text("held_on"),
    _text("held_at"),
    _text("held_by"),
    _text("operation_id"),
    Column("released_on", Text),
    Column("released_at", Text),
    Column("released_by", Text),
    sa.UniqueConstraint("operation_id"),
    Index("ix_savings_hold_contract_id", "contract_id"),
)

term_deposit = _table(
    "term_deposit",
    Column("contract_id", Integer, ForeignKey("savings_account.contract_id"), nullable=False),
    Column("version", Integer, nullable=False),
    _text("certificate"),
    Column(
        "principal_sen",
        Integer,
        CheckConstraint("principal_sen > 0", name="principal"),
        nullable=False,
    ),
    Column("rate_ppm", Integer, nullable=False),
    Column("term_months", Integer, nullable=False),
    _text("started_on"),
    _text("matures_on"),
    _text("interest_paid"),
    _text("at_maturity"),
    _text("pays_into", empty=True),
    Column("days_in_year", Integer, nullable=False, server_default="365"),
    _text("break_penalty", empty=True),
    Column("break_penalty_ppm", Integer, nullable=False, server_default="0"),
    Column("break_penalty_sen", Integer, nullable=False, server_default="0"),
    Column("interest_from", Text),
    Column("entry_id", Integer, ForeignKey("journal_entry.id")),
    _text("operation_id"),
    Column("ended_on", Text),
    _text("ended_how", empty=True),
    Column("end_entry_id", Integer, ForeignKey("journal_entry.id")),
    sa.PrimaryKeyConstraint("contract_id", "version"),
    sa.UniqueConstraint("operation_id"),
    Index("ix_term_deposit_entry_id", "entry_id"),
    Index("ix_term_deposit_end_entry_id", "end_entry_id"),
)
"""A certificate of a term deposit; a roll-over is the next version of the same contract.

A version whose `entry_id` was reversed never began, one whose `end_entry_id` was reversed still
runs; nothing but its end is ever written into a row."""

term_interest = _table(
    "term_interest",
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    Column("contract_id", Integer, ForeignKey("savings_account.contract_id"), nullable=False),
    Column("version", Integer, nullable=False),
    _text("kind", CheckConstraint("kind IN ('paid', 'accrued')", name="kind")),
    _text("until"),
    Column("interest_sen", Integer, nullable=False),
    Column("tax_sen", Integer, nullable=False, server_default="0"),
    sa.PrimaryKeyConstraint("entry_id", "contract_id", "kind"),
    Index("ix_term_interest_contract_id", "contract_id", "version"),
    rowid=False,
)
"""What a certificate was paid, or what was put aside for it; a reversed entry no longer counts."""

interest_run = _table(
    "interest_run",
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column(
        "month", Integer, CheckConstraint("month BETWEEN 1 AND 12", name="month"), nullable=False
    ),
    Column("batch_id", Integer, ForeignKey("batch.id"), nullable=False),
    sa.UniqueConstraint("batch_id"),
    Index("ix_interest_run_period", "year", "month"),
)
"""A month whose savings interest was posted; it no longer counts once its batch is taken back."""

interest_credit = _table(
    "interest_credit",
    Column("run_id", Integer, ForeignKey("interest_run.id"), nullable=False),
    Column("contract_id", Integer, ForeignKey("savings_account.contract_id"), nullable=False),
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    _text("method"),
    _text("rates", empty=True),
    _text("goes_to"),
    Column("base_sen", Integer, nullable=False),
    Column("interest_sen", Integer, nullable=False),
    Column("tax_sen", Integer, nullable=False),
    sa.PrimaryKeyConstraint("run_id", "contract_id"),
    rowid=False,
)
"""What an account earned in a run: the balance that counted, the rates in ppm, separated by spaces,
and the number of the account that took it."""

settlement = _table(
    "settlement",
    Column("id", Integer, primary_key=True),
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    _text("reason"),
    _text("settled_on"),
    _text("content"),
    _text("operation_id"),
    _text("settled_at"),
    _text("settled_by"),
    sa.UniqueConstraint("operation_id"),
    Index("ix_settlement_member_id", "member_id"),
)
"""The account that was settled with a member who left or died; `content` is its frozen JSON."""

settlement_entry = _table(
    "settlement_entry",
    Column("settlement_id", Integer, ForeignKey("settlement.id"), nullable=False),
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    sa.PrimaryKeyConstraint("settlement_id", "entry_id"),
    rowid=False,
)

loan_product = _table(
    "loan_product",
    Column("id", Integer, primary_key=True),
    _text("code"),
    _text("name_id"),
    _text("name_en"),
    _text("method"),
    Column("rate_per_year_ppm", Integer, nullable=False),
    Column("term_months", Integer, nullable=False),
    Column("origination_fee_ppm", Integer, nullable=False, server_default="0"),
    Column("administration_fee_sen", Integer, nullable=False, server_default="0"),
    Column("round_to_sen", Integer, nullable=False, server_default="100"),
    _text("round_mode"),
    _text("rounding"),
    Column("grace_principal_months", Integer, nullable=False, server_default="0"),
    _text("bullet_interest"),
    _flag("active"),
    sa.UniqueConstraint("code"),
)

loan = _table(
    "loan",
    Column("contract_id", Integer, ForeignKey("contract.id"), primary_key=True),
    Column("product_id", Integer, ForeignKey("loan_product.id")),
    Column(
        "principal_sen",
        Integer,
        CheckConstraint("principal_sen > 0", name="principal"),
        nullable=False,
    ),
    Column("rate_per_year_ppm", Integer, nullable=False),
    _text("method"),
    Column("term_months", Integer, nullable=False),
    Column("grace_principal_months", Integer, nullable=False, server_default="0"),
    _text("bullet_interest"),
    Column("round_to_sen", Integer, nullable=False),
    _text("round_mode"),
    _text("rounding"),
    _text("disbursed_on"),
    Column("origination_fee_sen", Integer, nullable=False, server_default="0"),
    Column("administration_fee_sen", Integer, nullable=False, server_default="0"),
    Column("opening_principal_sen", Integer),
    Column("disbursement_entry_id", Integer, ForeignKey("journal_entry.id")),
    _text("purpose", empty=True),
    sa.UniqueConstraint("disbursement_entry_id"),
)
"""`opening_principal_sen`: what was left on the books' first day, for a loan that ran already and
so has no `disbursement_entry_id`. Whether a loan runs is asked of the ledger."""

loan_instalment = _table(
    "loan_instalment",
    Column("contract_id", Integer, ForeignKey("loan.contract_id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    _text("due_on"),
    Column(
        "principal_sen",
        Integer,
        CheckConstraint("principal_sen >= 0", name="principal"),
        nullable=False,
    ),
    Column(
        "interest_sen",
        Integer,
        CheckConstraint("interest_sen >= 0", name="interest"),
        nullable=False,
    ),
    sa.PrimaryKeyConstraint("contract_id", "version", "number"),
    Index("ix_loan_instalment_due_on", "due_on"),
    rowid=False,
)

loan_payment = _table(
    "loan_payment",
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), primary_key=True),
    Column("contract_id", Integer, ForeignKey("loan.contract_id"), nullable=False),
    _text("paid_on"),
    Column(
        "principal_sen",
        Integer,
        CheckConstraint("principal_sen >= 0", name="principal"),
        nullable=False,
    ),
    Column(
        "interest_sen",
        Integer,
        CheckConstraint("interest_sen >= 0", name="interest"),
        nullable=False,
    ),
    Column(
        "penalty_sen", Integer, CheckConstraint("penalty_sen >= 0", name="penalty"), nullable=False
    ),
    Index("ix_loan_payment_contract_id", "contract_id", "paid_on"),
)
"""The split of each payment as it was made; it is never recomputed. Whether the entry was reversed
is seen in `journal_entry.reverses`."""

# --- the meeting day ---

meeting = _table(
    "meeting",
    Column("id", Integer, primary_key=True),
    _text("kind", CheckConstraint("kind IN ('group', 'village', 'all')", name="kind")),
    _text("name", empty=True),
    _text("held_on"),
    _text("cash_account", ForeignKey("account.code")),
    Column("expected_sen", Integer, nullable=False),
    Column("counted_sen", Integer, nullable=False),
    _text("denominations", empty=True),
    Column("difference_entry_id", Integer, ForeignKey("journal_entry.id")),
    Column("batch_id", Integer, ForeignKey("batch.id"), nullable=False),
    sa.UniqueConstraint("batch_id"),
    Index("ix_meeting_held_on", "held_on"),
)
"""A posted sheet; `denominations` is the count as JSON, by the note's value in rupiah."""

meeting_row = _table(
    "meeting_row",
    Column("meeting_id", Integer, ForeignKey("meeting.id"), nullable=False),
    Column("rank", Integer, nullable=False),
    Column("member_id", Integer, ForeignKey("member.id"), nullable=False),
    _flag("absent", default=0),
    Column("cash_sen", Integer, nullable=False),
    _text("content"),
    sa.PrimaryKeyConstraint("meeting_id", "rank"),
    sa.UniqueConstraint("meeting_id", "member_id"),
    rowid=False,
)
"""What one member's row said, as JSON by column."""

meeting_entry = _table(
    "meeting_entry",
    Column("meeting_id", Integer, ForeignKey("meeting.id"), nullable=False),
    Column("rank", Integer, nullable=False),
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), nullable=False),
    sa.PrimaryKeyConstraint("meeting_id", "rank", "entry_id"),
    rowid=False,
)

# --- goods ---

product = _table(
    "product",
    Column("id", Integer, primary_key=True),
    _text("code"),
    _text("name"),
    _text("unit_name"),
    Column("price_sen", Integer, nullable=False, server_default="0"),
    Column("consignor_member_id", Integer, ForeignKey("member.id")),
    _text("account_code", ForeignKey("account.code")),
    _flag("active"),
    sa.UniqueConstraint("code"),
)

stock_movement = _table(
    "stock_movement",
    Column("id", Integer, primary_key=True),
    Column("product_id", Integer, ForeignKey("product.id"), nullable=False),
    Column("entry_id", Integer, ForeignKey("journal_entry.id")),
    _text("moved_on"),
    _text("kind"),
    Column("quantity_milli", Integer, nullable=False),
    Column("value_sen", Integer, nullable=False),
    Index("ix_stock_movement_product_id", "product_id", "moved_on", "quantity_milli", "value_sen"),
    Index("ix_stock_movement_entry_id", "entry_id"),
)
"""Signed: what comes in is positive. `value_sen` is what the ledger's stock account moves by."""

trade = _table(
    "trade",
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), primary_key=True),
    _text("kind", CheckConstraint("kind IN ('sale', 'purchase')", name="kind")),
    _text("traded_on"),
    Column("member_id", Integer, ForeignKey("member.id")),
    _text("partner", empty=True),
    _text("payment"),
    Column("total_sen", Integer, nullable=False),
    Index("ix_trade_member_id", "member_id", "traded_on"),
)

trade_line = _table(
    "trade_line",
    Column("entry_id", Integer, ForeignKey("trade.entry_id"), nullable=False),
    Column("line_no", Integer, nullable=False),
    Column("product_id", Integer, ForeignKey("product.id"), nullable=False),
    Column("quantity_milli", Integer, nullable=False),
    Column("unit_price_sen", Integer, nullable=False),
    Column("amount_sen", Integer, nullable=False),
    Column("cost_sen", Integer, nullable=False),
    sa.PrimaryKeyConstraint("entry_id", "line_no"),
    rowid=False,
)

# --- the annual meeting ---

surplus_decision = _table(
    "surplus_decision",
    Column("entry_id", Integer, ForeignKey("journal_entry.id"), primary_key=True),
    Column("year", Integer, nullable=False),
    _text("decided_on"),
    _text("allocation"),
    _text("hash"),
    Index("ix_surplus_decision_year", "year"),
)
"""One row for each decision; a decision whose entry was reversed no longer counts.

`allocation` is the frozen JSON of what was decided, `hash` its SHA-256."""

schema_version = _table(
    "alembic_version", _text("version_num"), sa.PrimaryKeyConstraint("version_num")
)

# --- what only SQLite understands ---

APPEND_ONLY = (
    journal_entry,
    journal_line,
    loan_instalment,
    loan_payment,
    stock_movement,
    trade,
    trade_line,
    surplus_decision,
    audit_event,
    period_event,
    member_status,
    batch,
    batch_entry,
    paper_print,
    interest_run,
    interest_credit,
    term_interest,
    settlement,
    settlement_entry,
    meeting,
    meeting_row,
    meeting_entry,
)


def trigger_statements() -> tuple[str, ...]:
    """The triggers that make tables append-only, and those that keep the ledger whole."""
    guards = tuple(
        f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name}\n"
        f"BEGIN SELECT RAISE(ABORT, 'append-only: {table.name}'); END"
        for table in APPEND_ONLY
        for verb in ("UPDATE", "DELETE")
    )
    numbering = (
        "CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry\n"
        "WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM journal_entry), 0) + 1\n"
        "BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END"
    )
    belonging = (
        "CREATE TRIGGER journal_line_of_last_entry BEFORE INSERT ON journal_line\n"
        "WHEN NEW.entry_id <> (SELECT MAX(id) FROM journal_entry)\n"
        "BEGIN SELECT RAISE(ABORT, 'lines belong to the entry being posted'); END"
    )
    return (*guards, numbering, belonging)


def create_schema(connection: sa.Connection) -> None:
    """Makes all tables, indexes and triggers in an empty database and stamps the version."""
    metadata.create_all(connection)
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)
    connection.execute(sa.insert(schema_version).values(version_num=SCHEMA_VERSION))
