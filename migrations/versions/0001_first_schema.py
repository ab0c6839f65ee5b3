"""First schema"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE account (
        code TEXT NOT NULL,
        name_id TEXT NOT NULL,
        name_en TEXT NOT NULL,
        type TEXT NOT NULL,
        normal_side TEXT NOT NULL,
        cash_flow TEXT NOT NULL,
        patronage TEXT DEFAULT '' NOT NULL,
        default_unit TEXT NOT NULL,
        demands TEXT DEFAULT '' NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_account_active CHECK (active IN (0, 1)),
        CONSTRAINT pk_account PRIMARY KEY (code)
    )
     STRICT
    """,
    """
    CREATE TABLE app_user (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        full_name TEXT DEFAULT '' NOT NULL,
        role TEXT NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_app_user_active CHECK (active IN (0, 1)),
        created_at TEXT NOT NULL,
        CONSTRAINT pk_app_user PRIMARY KEY (id),
        CONSTRAINT uq_app_user_name UNIQUE (name)
    )
     STRICT
    """,
    """
    CREATE TABLE audit_event (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT DEFAULT '' NOT NULL,
        "before" TEXT DEFAULT '' NOT NULL,
        "after" TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_audit_event PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE form_draft (
        form TEXT NOT NULL,
        who TEXT NOT NULL,
        content TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        CONSTRAINT pk_form_draft PRIMARY KEY (form, who)
    )
     STRICT
    """,
    """
    CREATE TABLE journal_entry (
        id INTEGER NOT NULL,
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL CONSTRAINT ck_journal_entry_number CHECK (number > 0),
        kind TEXT NOT NULL,
        posted_on TEXT NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        reference TEXT DEFAULT '' NOT NULL,
        reverses INTEGER,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        operation_id TEXT NOT NULL,
        part INTEGER NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        CONSTRAINT pk_journal_entry PRIMARY KEY (id),
        CONSTRAINT uq_journal_entry_series_year_number UNIQUE (series, year, number),
        CONSTRAINT uq_journal_entry_operation_id_part UNIQUE (operation_id, part),
        CONSTRAINT uq_journal_entry_reverses UNIQUE (reverses),
        CONSTRAINT uq_journal_entry_hash UNIQUE (hash),
        CONSTRAINT fk_journal_entry_reverses FOREIGN KEY(reverses) REFERENCES journal_entry (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_journal_entry_posted_on ON journal_entry (posted_on, id)
    """,
    """
    CREATE TABLE loan_product (
        id INTEGER NOT NULL,
        code TEXT NOT NULL,
        name_id TEXT NOT NULL,
        name_en TEXT NOT NULL,
        method TEXT NOT NULL,
        rate_per_year_ppm INTEGER NOT NULL,
        term_months INTEGER NOT NULL,
        origination_fee_ppm INTEGER DEFAULT '0' NOT NULL,
        administration_fee_sen INTEGER DEFAULT '0' NOT NULL,
        round_to_sen INTEGER DEFAULT '100' NOT NULL,
        round_mode TEXT NOT NULL,
        rounding TEXT NOT NULL,
        grace_principal_months INTEGER DEFAULT '0' NOT NULL,
        bullet_interest TEXT NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_loan_product_active CHECK (active IN (0, 1)),
        CONSTRAINT pk_loan_product PRIMARY KEY (id),
        CONSTRAINT uq_loan_product_code UNIQUE (code)
    )
     STRICT
    """,
    """
    CREATE TABLE member (
        id INTEGER NOT NULL,
        number TEXT NOT NULL,
        name TEXT NOT NULL,
        gender TEXT NOT NULL CONSTRAINT ck_member_gender CHECK (gender IN ('L', 'P')),
        status TEXT NOT NULL,
        joined_on TEXT NOT NULL,
        left_on TEXT,
        national_id TEXT DEFAULT '' NOT NULL,
        birth_place TEXT DEFAULT '' NOT NULL,
        birth_date TEXT,
        address TEXT DEFAULT '' NOT NULL,
        village TEXT DEFAULT '' NOT NULL,
        group_name TEXT DEFAULT '' NOT NULL,
        phone TEXT DEFAULT '' NOT NULL,
        destination_country TEXT DEFAULT '' NOT NULL,
        returned_year INTEGER,
        disability TEXT DEFAULT '' NOT NULL,
        heir_name TEXT DEFAULT '' NOT NULL,
        heir_relation TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_member PRIMARY KEY (id),
        CONSTRAINT uq_member_number UNIQUE (number)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_member_name ON member (name)
    """,
    """
    CREATE TABLE period (
        year INTEGER NOT NULL,
        month INTEGER NOT NULL CONSTRAINT ck_period_month CHECK (month BETWEEN 1 AND 12),
        closed_at TEXT NOT NULL,
        closed_by TEXT NOT NULL,
        CONSTRAINT pk_period PRIMARY KEY (year, month)
    )
     STRICT
    """,
    """
    CREATE TABLE period_event (
        id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        month INTEGER NOT NULL,
        action TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        head_hash TEXT DEFAULT '' NOT NULL,
        skipped TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_period_event PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    )
     STRICT
    """,
    """
    CREATE TABLE contract (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_contract_kind CHECK (kind IN ('savings', 'loan', 'consignor', 'asset')),
        number TEXT NOT NULL,
        member_id INTEGER,
        account_code TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        closed_on TEXT,
        CONSTRAINT pk_contract PRIMARY KEY (id),
        CONSTRAINT uq_contract_kind_number UNIQUE (kind, number),
        CONSTRAINT fk_contract_member_id FOREIGN KEY(member_id) REFERENCES member (id),
        CONSTRAINT fk_contract_account_code FOREIGN KEY(account_code) REFERENCES account (code)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_contract_member_id ON contract (member_id)
    """,
    """
    CREATE TABLE member_status (
        id INTEGER NOT NULL,
        member_id INTEGER NOT NULL,
        status TEXT NOT NULL,
        from_date TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        operation_id TEXT,
        CONSTRAINT pk_member_status PRIMARY KEY (id),
        CONSTRAINT uq_member_status_operation_id UNIQUE (operation_id),
        CONSTRAINT fk_member_status_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_member_status_member_id ON member_status (member_id)
    """,
    """
    CREATE TABLE officer (
        id INTEGER NOT NULL,
        body TEXT NOT NULL,
        position TEXT NOT NULL,
        name TEXT NOT NULL,
        member_id INTEGER,
        from_date TEXT NOT NULL,
        to_date TEXT,
        rank INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT pk_officer PRIMARY KEY (id),
        CONSTRAINT fk_officer_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE TABLE product (
        id INTEGER NOT NULL,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        unit_name TEXT NOT NULL,
        price_sen INTEGER DEFAULT '0' NOT NULL,
        consignor_member_id INTEGER,
        account_code TEXT NOT NULL,
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_product_active CHECK (active IN (0, 1)),
        CONSTRAINT pk_product PRIMARY KEY (id),
        CONSTRAINT uq_product_code UNIQUE (code),
        CONSTRAINT fk_product_consignor_member_id FOREIGN KEY(consignor_member_id) REFERENCES member (id),
        CONSTRAINT fk_product_account_code FOREIGN KEY(account_code) REFERENCES account (code)
    )
     STRICT
    """,
    """
    CREATE TABLE savings_product (
        id INTEGER NOT NULL,
        code TEXT NOT NULL,
        name_id TEXT NOT NULL,
        name_en TEXT NOT NULL,
        kind TEXT NOT NULL,
        account_code TEXT NOT NULL,
        rate_ppm INTEGER DEFAULT '0' NOT NULL,
        interest_method TEXT DEFAULT '' NOT NULL,
        minimum_deposit_sen INTEGER DEFAULT '0' NOT NULL,
        minimum_balance_sen INTEGER DEFAULT '0' NOT NULL,
        withdrawable INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_withdrawable CHECK (withdrawable IN (0, 1)),
        active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_active CHECK (active IN (0, 1)),
        CONSTRAINT pk_savings_product PRIMARY KEY (id),
        CONSTRAINT uq_savings_product_code UNIQUE (code),
        CONSTRAINT fk_savings_product_account_code FOREIGN KEY(account_code) REFERENCES account (code)
    )
     STRICT
    """,
    """
    CREATE TABLE surplus_decision (
        entry_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        decided_on TEXT NOT NULL,
        allocation TEXT NOT NULL,
        hash TEXT NOT NULL,
        CONSTRAINT pk_surplus_decision PRIMARY KEY (entry_id),
        CONSTRAINT fk_surplus_decision_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_surplus_decision_year ON surplus_decision (year)
    """,
    """
    CREATE TABLE trade (
        entry_id INTEGER NOT NULL,
        kind TEXT NOT NULL CONSTRAINT ck_trade_kind CHECK (kind IN ('sale', 'purchase')),
        traded_on TEXT NOT NULL,
        member_id INTEGER,
        partner TEXT DEFAULT '' NOT NULL,
        payment TEXT NOT NULL,
        total_sen INTEGER NOT NULL,
        CONSTRAINT pk_trade PRIMARY KEY (entry_id),
        CONSTRAINT fk_trade_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_trade_member_id FOREIGN KEY(member_id) REFERENCES member (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_trade_member_id ON trade (member_id, traded_on)
    """,
    """
    CREATE TABLE journal_line (
        entry_id INTEGER NOT NULL,
        line_no INTEGER NOT NULL,
        posted_on TEXT NOT NULL,
        role TEXT NOT NULL CONSTRAINT ck_journal_line_role CHECK (role IN ('O', 'N', 'C')),
        account_code TEXT NOT NULL,
        unit TEXT NOT NULL,
        debit_sen INTEGER NOT NULL,
        credit_sen INTEGER NOT NULL,
        member_id INTEGER,
        contract_id INTEGER,
        CONSTRAINT pk_journal_line PRIMARY KEY (entry_id, line_no),
        CONSTRAINT ck_journal_line_one_side CHECK ((debit_sen > 0 AND credit_sen = 0) OR (debit_sen = 0 AND credit_sen > 0)),
        CONSTRAINT ck_journal_line_largest_amount CHECK (debit_sen + credit_sen <= 100000000000000),
        CONSTRAINT fk_journal_line_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_journal_line_account_code FOREIGN KEY(account_code) REFERENCES account (code),
        CONSTRAINT fk_journal_line_member_id FOREIGN KEY(member_id) REFERENCES member (id),
        CONSTRAINT fk_journal_line_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_journal_line_account ON journal_line (account_code, posted_on, role, unit, debit_sen, credit_sen)
    """,
    """
    CREATE INDEX ix_journal_line_contract ON journal_line (contract_id, account_code, posted_on, debit_sen, credit_sen) WHERE contract_id IS NOT NULL
    """,
    """
    CREATE INDEX ix_journal_line_member ON journal_line (member_id, account_code, contract_id, posted_on, role, debit_sen, credit_sen) WHERE member_id IS NOT NULL
    """,
    """
    CREATE TABLE loan (
        contract_id INTEGER NOT NULL,
        product_id INTEGER,
        principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_principal CHECK (principal_sen > 0),
        rate_per_year_ppm INTEGER NOT NULL,
        method TEXT NOT NULL,
        term_months INTEGER NOT NULL,
        grace_principal_months INTEGER DEFAULT '0' NOT NULL,
        bullet_interest TEXT NOT NULL,
        round_to_sen INTEGER NOT NULL,
        round_mode TEXT NOT NULL,
        rounding TEXT NOT NULL,
        disbursed_on TEXT NOT NULL,
        origination_fee_sen INTEGER DEFAULT '0' NOT NULL,
        administration_fee_sen INTEGER DEFAULT '0' NOT NULL,
        opening_principal_sen INTEGER,
        disbursement_entry_id INTEGER,
        purpose TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_loan PRIMARY KEY (contract_id),
        CONSTRAINT uq_loan_disbursement_entry_id UNIQUE (disbursement_entry_id),
        CONSTRAINT fk_loan_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
        CONSTRAINT fk_loan_product_id FOREIGN KEY(product_id) REFERENCES loan_product (id),
        CONSTRAINT fk_loan_disbursement_entry_id FOREIGN KEY(disbursement_entry_id) REFERENCES journal_entry (id)
    )
     STRICT
    """,
    """
    CREATE TABLE savings_account (
        contract_id INTEGER NOT NULL,
        product_id INTEGER NOT NULL,
        CONSTRAINT pk_savings_account PRIMARY KEY (contract_id),
        CONSTRAINT fk_savings_account_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
        CONSTRAINT fk_savings_account_product_id FOREIGN KEY(product_id) REFERENCES savings_product (id)
    )
     STRICT
    """,
    """
    CREATE TABLE stock_movement (
        id INTEGER NOT NULL,
        product_id INTEGER NOT NULL,
        entry_id INTEGER,
        moved_on TEXT NOT NULL,
        kind TEXT NOT NULL,
        quantity_milli INTEGER NOT NULL,
        value_sen INTEGER NOT NULL,
        CONSTRAINT pk_stock_movement PRIMARY KEY (id),
        CONSTRAINT fk_stock_movement_product_id FOREIGN KEY(product_id) REFERENCES product (id),
        CONSTRAINT fk_stock_movement_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_stock_movement_entry_id ON stock_movement (entry_id)
    """,
    """
    CREATE INDEX ix_stock_movement_product_id ON stock_movement (product_id, moved_on, quantity_milli, value_sen)
    """,
    """
    CREATE TABLE trade_line (
        entry_id INTEGER NOT NULL,
        line_no INTEGER NOT NULL,
        product_id INTEGER NOT NULL,
        quantity_milli INTEGER NOT NULL,
        unit_price_sen INTEGER NOT NULL,
        amount_sen INTEGER NOT NULL,
        cost_sen INTEGER NOT NULL,
        CONSTRAINT pk_trade_line PRIMARY KEY (entry_id, line_no),
        CONSTRAINT fk_trade_line_entry_id FOREIGN KEY(entry_id) REFERENCES trade (entry_id),
        CONSTRAINT fk_trade_line_product_id FOREIGN KEY(product_id) REFERENCES product (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE TABLE loan_instalment (
        contract_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        number INTEGER NOT NULL,
        due_on TEXT NOT NULL,
        principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_instalment_principal CHECK (principal_sen >= 0),
        interest_sen INTEGER NOT NULL CONSTRAINT ck_loan_instalment_interest CHECK (interest_sen >= 0),
        CONSTRAINT pk_loan_instalment PRIMARY KEY (contract_id, version, number),
        CONSTRAINT fk_loan_instalment_contract_id FOREIGN KEY(contract_id) REFERENCES loan (contract_id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE INDEX ix_loan_instalment_due_on ON loan_instalment (due_on)
    """,
    """
    CREATE TABLE loan_payment (
        entry_id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        paid_on TEXT NOT NULL,
        principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_principal CHECK (principal_sen >= 0),
        interest_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_interest CHECK (interest_sen >= 0),
        penalty_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_penalty CHECK (penalty_sen >= 0),
        CONSTRAINT pk_loan_payment PRIMARY KEY (entry_id),
        CONSTRAINT fk_loan_payment_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id),
        CONSTRAINT fk_loan_payment_contract_id FOREIGN KEY(contract_id) REFERENCES loan (contract_id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_loan_payment_contract_id ON loan_payment (contract_id, paid_on)
    """,
    """
    CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END
    """,
    """
    CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END
    """,
    """
    CREATE TRIGGER journal_line_no_update BEFORE UPDATE ON journal_line
    BEGIN SELECT RAISE(ABORT, 'append-only: journal_line'); END
    """,
    """
    CREATE TRIGGER journal_line_no_delete BEFORE DELETE ON journal_line
    BEGIN SELECT RAISE(ABORT, 'append-only: journal_line'); END
    """,
    """
    CREATE TRIGGER loan_instalment_no_update BEFORE UPDATE ON loan_instalment
    BEGIN SELECT RAISE(ABORT, 'append-only: loan_instalment'); END
    """,
    """
    CREATE TRIGGER loan_instalment_no_delete BEFORE DELETE ON loan_instalment
    BEGIN SELECT RAISE(ABORT, 'append-only: loan_instalment'); END
    """,
    """
    CREATE TRIGGER loan_payment_no_update BEFORE UPDATE ON loan_payment
    BEGIN SELECT RAISE(ABORT, 'append-only: loan_payment'); END
    """,
    """
    CREATE TRIGGER loan_payment_no_delete BEFORE DELETE ON loan_payment
    BEGIN SELECT RAISE(ABORT, 'append-only: loan_payment'); END
    """,
    """
    CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement
    BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END
    """,
    """
    CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement
    BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END
    """,
    """
    CREATE TRIGGER trade_no_update BEFORE UPDATE ON trade
    BEGIN SELECT RAISE(ABORT, 'append-only: trade'); END
    """,
    """
    CREATE TRIGGER trade_no_delete BEFORE DELETE ON trade
    BEGIN SELECT RAISE(ABORT, 'append-only: trade'); END
    """,
    """
    CREATE TRIGGER trade_line_no_update BEFORE UPDATE ON trade_line
    BEGIN SELECT RAISE(ABORT, 'append-only: trade_line'); END
    """,
    """
    CREATE TRIGGER trade_line_no_delete BEFORE DELETE ON trade_line
    BEGIN SELECT RAISE(ABORT, 'append-only: trade_line'); END
    """,
    """
    CREATE TRIGGER surplus_decision_no_update BEFORE UPDATE ON surplus_decision
    BEGIN SELECT RAISE(ABORT, 'append-only: surplus_decision'); END
    """,
    """
    CREATE TRIGGER surplus_decision_no_delete BEFORE DELETE ON surplus_decision
    BEGIN SELECT RAISE(ABORT, 'append-only: surplus_decision'); END
    """,
    """
    CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END
    """,
    """
    CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END
    """,
    """
    CREATE TRIGGER period_event_no_update BEFORE UPDATE ON period_event
    BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END
    """,
    """
    CREATE TRIGGER period_event_no_delete BEFORE DELETE ON period_event
    BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END
    """,
    """
    CREATE TRIGGER member_status_no_update BEFORE UPDATE ON member_status
    BEGIN SELECT RAISE(ABORT, 'append-only: member_status'); END
    """,
    """
    CREATE TRIGGER member_status_no_delete BEFORE DELETE ON member_status
    BEGIN SELECT RAISE(ABORT, 'append-only: member_status'); END
    """,
    """
    CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry
    WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM journal_entry), 0) + 1
    BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END
    """,
    """
    CREATE TRIGGER journal_line_of_last_entry BEFORE INSERT ON journal_line
    WHEN NEW.entry_id <> (SELECT MAX(id) FROM journal_entry)
    BEGIN SELECT RAISE(ABORT, 'lines belong to the entry being posted'); END
    """,
)


def upgrade() -> None:
    """Makes every table, index and trigger."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
