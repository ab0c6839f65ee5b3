"""Members and savings, whole: persons, private groups, batches, meetings, settlements."""

import hashlib
import json
import secrets

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COLUMNS = (
    ("member", "nickname TEXT DEFAULT '' NOT NULL"),
    ("member", "marital_status TEXT DEFAULT '' NOT NULL"),
    ("member", "education TEXT DEFAULT '' NOT NULL"),
    ("member", "occupation TEXT DEFAULT '' NOT NULL"),
    ("member", "hamlet TEXT DEFAULT '' NOT NULL"),
    ("member", "district TEXT DEFAULT '' NOT NULL"),
    ("member", "regency TEXT DEFAULT '' NOT NULL"),
    ("member", "region_code TEXT DEFAULT '' NOT NULL"),
    ("member", "family_card_number TEXT DEFAULT '' NOT NULL"),
    ("member", "bank_name TEXT DEFAULT '' NOT NULL"),
    ("member", "bank_account TEXT DEFAULT '' NOT NULL"),
    ("member", "applied_on TEXT"),
    ("member", "admission_minutes TEXT DEFAULT '' NOT NULL"),
    ("member", "background TEXT DEFAULT '' NOT NULL"),
    ("member", "meeting_rank INTEGER"),
    ("member", "trail_salt TEXT DEFAULT '' NOT NULL"),
    (
        "officer",
        "gender TEXT DEFAULT '' NOT NULL"
        " CONSTRAINT ck_officer_gender CHECK (gender IN ('', 'L', 'P'))",
    ),
    ("officer", "birth_date TEXT"),
    ("officer", "address TEXT DEFAULT '' NOT NULL"),
    ("officer", "phone TEXT DEFAULT '' NOT NULL"),
    ("officer", "end_reason TEXT DEFAULT '' NOT NULL"),
    ("savings_product", "maximum_deposit_sen INTEGER DEFAULT '0' NOT NULL"),
    ("savings_product", "maximum_balance_sen INTEGER DEFAULT '0' NOT NULL"),
    ("savings_product", "withdrawal_windows TEXT DEFAULT '' NOT NULL"),
    ("savings_product", "days_in_year INTEGER DEFAULT '365' NOT NULL"),
    ("savings_product", "minimum_interest_balance_sen INTEGER DEFAULT '0' NOT NULL"),
    ("savings_product", "first_month TEXT DEFAULT '' NOT NULL"),
    ("savings_product", "pays_into TEXT DEFAULT '' NOT NULL"),
    (
        "savings_product",
        "taxed INTEGER DEFAULT '1' NOT NULL"
        " CONSTRAINT ck_savings_product_taxed CHECK (taxed IN (0, 1))",
    ),
    ("savings_product", "term_months INTEGER DEFAULT '0' NOT NULL"),
    ("savings_product", "break_penalty TEXT DEFAULT '' NOT NULL"),
    ("savings_product", "break_penalty_ppm INTEGER DEFAULT '0' NOT NULL"),
    ("savings_product", "break_penalty_sen INTEGER DEFAULT '0' NOT NULL"),
)
"""Added one by one: SQLite keeps the tables, and with them their triggers."""

STATEMENTS = (
    """
    CREATE TABLE attachment (
        id INTEGER NOT NULL,
        subject TEXT NOT NULL,
        subject_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        media_type TEXT NOT NULL,
        content BLOB,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        removed_at TEXT,
        removed_by TEXT,
        CONSTRAINT pk_attachment PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_attachment_subject ON attachment (subject, subject_key)
    """,
    """
    CREATE TABLE batch (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_batch_kind CHECK (kind IN ('import', 'meeting', 'interest')),
        title TEXT DEFAULT '' NOT NULL,
        operation_id TEXT NOT NULL,
        posted_at TEXT NOT NULL,
        posted_by TEXT NOT NULL,
        CONSTRAINT pk_batch PRIMARY KEY (id),
        CONSTRAINT uq_batch_operation_id UNIQUE (operation_id)
    )
     STRICT
    """,
    """
    CREATE TABLE gathering (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_gathering_kind CHECK (kind IN ('group', 'village')),
        name TEXT NOT NULL,
        village TEXT DEFAULT '' NOT NULL,
        meeting_rule TEXT DEFAULT '' NOT NULL,
        meeting_time TEXT DEFAULT '' NOT NULL,
        meeting_place TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_gathering_active CHECK (active IN (0, 1)),
        CONSTRAINT pk_gathering PRIMARY KEY (id),
        CONSTRAINT uq_gathering_kind_name UNIQUE (kind, name)
    )
     STRICT
    """,
    """
    CREATE TABLE paper_print (
        id INTEGER NOT NULL,
        paper TEXT NOT NULL,
        subject TEXT NOT NULL,
        printed_at TEXT NOT NULL,
        printed_by TEXT NOT NULL,
        CONSTRAINT pk_paper_print PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_paper_print_subject ON paper_print (paper, subject)
    """,
    """
    CREATE TABLE batch_entry (
        batch_id INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        CONSTRAINT pk_batch_entry PRIMARY KEY (batch_id, entry_id),
        CONSTRAINT uq_batch_entry_entry_id UNIQUE (entry_id),
        CONSTRAINT fk_batch_entry_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id),
        CONSTRAINT fk_batch_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE interest_run (
        id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        month INTEGER NOT NULL CONSTRAINT ck_interest_run_month CHECK (month BETWEEN 1 AND 12),
        batch_id INTEGER NOT NULL,
        CONSTRAINT pk_interest_run PRIMARY KEY (id),
        CONSTRAINT uq_interest_run_batch_id UNIQUE (batch_id),
        CONSTRAINT fk_interest_run_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_interest_run_period ON interest_run (year, month)
    """,
    """
    CREATE TABLE meeting (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_meeting_kind CHECK (kind IN ('group', 'village', 'all')),
        name TEXT DEFAULT '' NOT NULL,
        held_on TEXT NOT NULL,
        cash_account TEXT NOT NULL,
        expected_sen INTEGER NOT NULL,
        counted_sen INTEGER NOT NULL,
        denominations TEXT DEFAULT '' NOT NULL,
        difference_entry_id INTEGER,
        batch_id INTEGER NOT NULL,
        CONSTRAINT pk_meeting PRIMARY KEY (id),
        CONSTRAINT uq_meeting_batch_id UNIQUE (batch_id),
        CONSTRAINT fk_meeting_cash_account FOREIGN KEY(cash_account) REFERENCES account (code),
        CONSTRAINT fk_meeting_difference_entry_id FOREIGN KEY(difference_entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_meeting_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_meeting_held_on ON meeting (held_on)
    """,
    """
    CREATE TABLE member_heir (
        member_id INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        name TEXT NOT NULL,
        relation TEXT DEFAULT '' NOT NULL,
        national_id TEXT DEFAULT '' NOT NULL,
        phone TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_member_heir PRIMARY KEY (member_id, rank),
        CONSTRAINT fk_member_heir_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE TABLE member_migration (
        member_id INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        country TEXT DEFAULT '' NOT NULL,
        sector TEXT DEFAULT '' NOT NULL,
        out_year INTEGER,
        home_year INTEGER,
        still_abroad INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_member_migration_still_abroad CHECK (still_abroad IN (0, 1)),
        channel TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_member_migration PRIMARY KEY (member_id, rank),
        CONSTRAINT fk_member_migration_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE TABLE member_private (
        member_id INTEGER NOT NULL,
        topic TEXT NOT NULL CONSTRAINT ck_member_private_topic CHECK (topic IN ('disability', 'health', 'abroad', 'survivor')),
        content TEXT NOT NULL,
        consent_on TEXT NOT NULL,
        salt TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        CONSTRAINT pk_member_private PRIMARY KEY (member_id, topic),
        CONSTRAINT fk_member_private_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE TABLE settlement (
        id INTEGER NOT NULL,
        member_id INTEGER NOT NULL,
        reason TEXT NOT NULL,
        settled_on TEXT NOT NULL,
        content TEXT NOT NULL,
        operation_id TEXT NOT NULL,
        settled_at TEXT NOT NULL,
        settled_by TEXT NOT NULL,
        CONSTRAINT pk_settlement PRIMARY KEY (id),
        CONSTRAINT uq_settlement_operation_id UNIQUE (operation_id),
        CONSTRAINT fk_settlement_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_settlement_member_id ON settlement (member_id)
    """,
    """
    CREATE INDEX ix_journal_line_dues ON journal_line (account_code, member_id, role, posted_on, entry_id, debit_sen, credit_sen) WHERE member_id IS NOT NULL
    """,
    """
    CREATE TABLE meeting_entry (
        meeting_id INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        CONSTRAINT pk_meeting_entry PRIMARY KEY (meeting_id, rank, entry_id),
        CONSTRAINT fk_meeting_entry_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
        CONSTRAINT fk_meeting_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE meeting_row (
        meeting_id INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        member_id INTEGER NOT NULL,
        absent INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_meeting_row_absent CHECK (absent IN (0, 1)),
        cash_sen INTEGER NOT NULL,
        content TEXT NOT NULL,
        CONSTRAINT pk_meeting_row PRIMARY KEY (meeting_id, rank),
        CONSTRAINT uq_meeting_row_meeting_id_member_id UNIQUE (meeting_id, member_id),
        CONSTRAINT fk_meeting_row_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
        CONSTRAINT fk_meeting_row_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE savings_rate (
        product_id INTEGER NOT NULL,
        from_date TEXT NOT NULL,
        floor_sen INTEGER NOT NULL,
        rate_ppm INTEGER NOT NULL,
        CONSTRAINT pk_savings_rate PRIMARY KEY (product_id, from_date, floor_sen),
        CONSTRAINT fk_savings_rate_product_id FOREIGN KEY(product_id) REFERENCES savings_product (id)
    )
     STRICT
    """,
    """
    CREATE TABLE settlement_entry (
        settlement_id INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        CONSTRAINT pk_settlement_entry PRIMARY KEY (settlement_id, entry_id),
        CONSTRAINT fk_settlement_entry_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id),
        CONSTRAINT fk_settlement_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE interest_credit (
        run_id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        method TEXT NOT NULL,
        rates TEXT DEFAULT '' NOT NULL,
        goes_to TEXT NOT NULL,
        base_sen INTEGER NOT NULL,
        interest_sen INTEGER NOT NULL,
        tax_sen INTEGER NOT NULL,
        CONSTRAINT pk_interest_credit PRIMARY KEY (run_id, contract_id),
        CONSTRAINT fk_interest_credit_run_id FOREIGN KEY(run_id) REFERENCES interest_run (id),
        CONSTRAINT fk_interest_credit_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id),
        CONSTRAINT fk_interest_credit_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE savings_hold (
        id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        amount_sen INTEGER NOT NULL CONSTRAINT ck_savings_hold_amount CHECK (amount_sen > 0),
        reason TEXT NOT NULL,
        loan_contract_id INTEGER,
        held_on TEXT NOT NULL,
        held_at TEXT NOT NULL,
        held_by TEXT NOT NULL,
        operation_id TEXT NOT NULL,
        released_on TEXT,
        released_at TEXT,
        released_by TEXT,
        CONSTRAINT pk_savings_hold PRIMARY KEY (id),
        CONSTRAINT uq_savings_hold_operation_id UNIQUE (operation_id),
        CONSTRAINT fk_savings_hold_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id),
        CONSTRAINT fk_savings_hold_loan_contract_id FOREIGN KEY(loan_contract_id) REFERENCES loan (contract_id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_savings_hold_contract_id ON savings_hold (contract_id)
    """,
    """
    CREATE TABLE term_deposit (
        contract_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        certificate TEXT NOT NULL,
        principal_sen INTEGER NOT NULL CONSTRAINT ck_term_deposit_principal CHECK (principal_sen > 0),
        rate_ppm INTEGER NOT NULL,
        term_months INTEGER NOT NULL,
        started_on TEXT NOT NULL,
        matures_on TEXT NOT NULL,
        interest_paid TEXT NOT NULL,
        at_maturity TEXT NOT NULL,
        pays_into TEXT DEFAULT '' NOT NULL,
        days_in_year INTEGER DEFAULT '365' NOT NULL,
        break_penalty TEXT DEFAULT '' NOT NULL,
        break_penalty_ppm INTEGER DEFAULT '0' NOT NULL,
        break_penalty_sen INTEGER DEFAULT '0' NOT NULL,
        interest_from TEXT,
        entry_id INTEGER,
        operation_id TEXT NOT NULL,
        ended_on TEXT,
        ended_how TEXT DEFAULT '' NOT NULL,
        end_entry_id INTEGER,
        CONSTRAINT pk_term_deposit PRIMARY KEY (contract_id, version),
        CONSTRAINT uq_term_deposit_operation_id UNIQUE (operation_id),
        CONSTRAINT fk_term_deposit_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id),
        CONSTRAINT fk_term_deposit_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_term_deposit_end_entry_id FOREIGN KEY(end_entry_id) REFERENCES journal_entry (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_term_deposit_end_entry_id ON term_deposit (end_entry_id)
    """,
    """
    CREATE INDEX ix_term_deposit_entry_id ON term_deposit (entry_id)
    """,
    """
    CREATE TABLE term_interest (
        entry_id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_term_interest_kind CHECK (kind IN ('paid', 'accrued')),
        until TEXT NOT NULL,
        interest_sen INTEGER NOT NULL,
        tax_sen INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_term_interest PRIMARY KEY (entry_id, contract_id, kind),
        CONSTRAINT fk_term_interest_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_term_interest_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_term_interest_contract_id ON term_interest (contract_id, version)
    """,
    """
    CREATE TRIGGER batch_no_update BEFORE UPDATE ON batch
    BEGIN SELECT RAISE(ABORT, 'append-only: batch'); END
    """,
    """
    CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch
    BEGIN SELECT RAISE(ABORT, 'append-only: batch'); END
    """,
    """
    CREATE TRIGGER batch_entry_no_update BEFORE UPDATE ON batch_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: batch_entry'); END
    """,
    """
    CREATE TRIGGER batch_entry_no_delete BEFORE DELETE ON batch_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: batch_entry'); END
    """,
    """
    CREATE TRIGGER paper_print_no_update BEFORE UPDATE ON paper_print
    BEGIN SELECT RAISE(ABORT, 'append-only: paper_print'); END
    """,
    """
    CREATE TRIGGER paper_print_no_delete BEFORE DELETE ON paper_print
    BEGIN SELECT RAISE(ABORT, 'append-only: paper_print'); END
    """,
    """
    CREATE TRIGGER interest_run_no_update BEFORE UPDATE ON interest_run
    BEGIN SELECT RAISE(ABORT, 'append-only: interest_run'); END
    """,
    """
    CREATE TRIGGER interest_run_no_delete BEFORE DELETE ON interest_run
    BEGIN SELECT RAISE(ABORT, 'append-only: interest_run'); END
    """,
    """
    CREATE TRIGGER interest_credit_no_update BEFORE UPDATE ON interest_credit
    BEGIN SELECT RAISE(ABORT, 'append-only: interest_credit'); END
    """,
    """
    CREATE TRIGGER interest_credit_no_delete BEFORE DELETE ON interest_credit
    BEGIN SELECT RAISE(ABORT, 'append-only: interest_credit'); END
    """,
    """
    CREATE TRIGGER term_interest_no_update BEFORE UPDATE ON term_interest
    BEGIN SELECT RAISE(ABORT, 'append-only: term_interest'); END
    """,
    """
    CREATE TRIGGER term_interest_no_delete BEFORE DELETE ON term_interest
    BEGIN SELECT RAISE(ABORT, 'append-only: term_interest'); END
    """,
    """
    CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement
    BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END
    """,
    """
    CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement
    BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END
    """,
    """
    CREATE TRIGGER settlement_entry_no_update BEFORE UPDATE ON settlement_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: settlement_entry'); END
    """,
    """
    CREATE TRIGGER settlement_entry_no_delete BEFORE DELETE ON settlement_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: settlement_entry'); END
    """,
    """
    CREATE TRIGGER meeting_no_update BEFORE UPDATE ON meeting
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting'); END
    """,
    """
    CREATE TRIGGER meeting_no_delete BEFORE DELETE ON meeting
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting'); END
    """,
    """
    CREATE TRIGGER meeting_row_no_update BEFORE UPDATE ON meeting_row
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting_row'); END
    """,
    """
    CREATE TRIGGER meeting_row_no_delete BEFORE DELETE ON meeting_row
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting_row'); END
    """,
    """
    CREATE TRIGGER meeting_entry_no_update BEFORE UPDATE ON meeting_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting_entry'); END
    """,
    """
    CREATE TRIGGER meeting_entry_no_delete BEFORE DELETE ON meeting_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: meeting_entry'); END
    """,
)


RATES = (
    """
    INSERT INTO savings_rate (product_id, from_date, floor_sen, rate_ppm)
    SELECT id, '0001-01-01', 0, rate_ppm FROM savings_product WHERE rate_ppm > 0
    """,
    "ALTER TABLE savings_product DROP COLUMN rate_ppm",
)
"""A product's one rate becomes the first step of its rates, for every balance and as far back as
the book goes."""


PERSONS = (
    """
    INSERT INTO member_migration (member_id, rank, country, home_year)
    SELECT id, 1, destination_country, returned_year FROM member
    WHERE destination_country <> '' OR returned_year IS NOT NULL
    """,
    """
    INSERT INTO member_heir (member_id, rank, name, relation)
    SELECT id, 1, heir_name, heir_relation FROM member
    WHERE heir_name <> '' OR heir_relation <> ''
    """,
    "ALTER TABLE member DROP COLUMN destination_country",
    "ALTER TABLE member DROP COLUMN returned_year",
    "ALTER TABLE member DROP COLUMN heir_name",
    "ALTER TABLE member DROP COLUMN heir_relation",
)
"""The one heir and the one time abroad become the first of several."""


PRIVATE = (
    """
    INSERT INTO member_private (member_id, topic, content, consent_on, salt, changed_at, changed_by)
    SELECT id, 'disability', json_object('answers', json('{}'), 'note', disability), '',
        lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'upgrade'
    FROM member WHERE trim(disability) <> ''
    """,
    "ALTER TABLE member DROP COLUMN disability",
    "UPDATE member SET trail_salt = lower(hex(randomblob(16)))",
)
"""What the register said of a disability is kept in confidence, its consent still to be asked for."""

PERSONAL = (
    *("national_id", "birth_place", "birth_date", "address", "phone", "disability"),
    *("destination_country", "returned_year", "heir_name", "heir_relation"),
)
TRAIL_GUARD = """
    CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END
"""


def hide_personal_values(connection) -> None:
    """Puts salted fingerprints into the trail where it held personal values of members in words.

    That there was a change, when, and by whom stays. It is the only time the trail is rewritten.
    """
    salts = dict(connection.exec_driver_sql("SELECT number, trail_salt FROM member").all())
    rows = connection.exec_driver_sql(
        "SELECT id, subject, before, after FROM audit_event"
        " WHERE action IN ('register_member', 'edit_member', 'change_member_status')"
    ).all()
    connection.exec_driver_sql("DROP TRIGGER audit_event_no_update")
    for event_id, number, before, after in rows:
        salt = salts.get(number) or secrets.token_hex(16)
        connection.exec_driver_sql(
            "UPDATE audit_event SET before = ?, after = ? WHERE id = ?",
            (hidden(before, salt), hidden(after, salt), event_id),
        )
    connection.exec_driver_sql(TRAIL_GUARD)


def hidden(facts: str, salt: str) -> str:
    """The same facts with fingerprints: SHA-256 over salt, name and value as JSON."""
    if not facts:
        return facts
    said = json.loads(facts)
    for name in PERSONAL:
        if said.get(name):
            text = json.dumps([salt, name, said[name]], ensure_ascii=False, sort_keys=True)
            said[name] = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def upgrade() -> None:
    """Adds what is new; what stands keeps its place."""
    connection = op.get_bind()
    for table, column in COLUMNS:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    for statement in (*PERSONS, *PRIVATE):
        connection.exec_driver_sql(statement)
    hide_personal_values(connection)
    for statement in RATES:
        connection.exec_driver_sql(statement)
