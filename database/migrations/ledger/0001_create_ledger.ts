import { BaseSchema } from '@adonisjs/lucid/schema'

/** The ledger: append-only journals of debit–credit pairs; stored balances for payees only. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE ledger_accounts (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        kind VARCHAR(32) NOT NULL,
        currency CHAR(3) NOT NULL,
        owner_type VARCHAR(16) NOT NULL,
        owner_id BIGINT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, kind, currency, owner_type, owner_id),
        UNIQUE KEY (tenant_id, currency, id),
        KEY (tenant_id, owner_type, owner_id),
        CHECK (owner_type IN ('platform', 'store', 'brand', 'promoter')),
        CHECK ((owner_type = 'platform') = (owner_id = 0)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_journals (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        event VARCHAR(64) NOT NULL,
        reference_type VARCHAR(32) NOT NULL,
        reference_id BIGINT NOT NULL,
        order_id BIGINT NULL,
        reverses_journal_id BIGINT NULL,
        occurred_at DATETIME NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, idempotency_key),
        UNIQUE KEY (tenant_id, reverses_journal_id),
        KEY (tenant_id, order_id, id),
        KEY (tenant_id, reference_type, reference_id, id),
        KEY (tenant_id, occurred_at, id),
        FOREIGN KEY (tenant_id, reverses_journal_id) REFERENCES ledger_journals (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_postings (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        journal_id BIGINT NOT NULL,
        position SMALLINT NOT NULL,
        debit_account_id BIGINT NOT NULL,
        credit_account_id BIGINT NOT NULL,
        currency CHAR(3) NOT NULL,
        amount_minor BIGINT NOT NULL,
        UNIQUE KEY (tenant_id, journal_id, position),
        KEY (tenant_id, debit_account_id, id),
        KEY (tenant_id, credit_account_id, id),
        FOREIGN KEY (tenant_id, journal_id) REFERENCES ledger_journals (tenant_id, id),
        FOREIGN KEY (tenant_id, currency, debit_account_id) REFERENCES ledger_accounts (tenant_id, currency, id),
        FOREIGN KEY (tenant_id, currency, credit_account_id) REFERENCES ledger_accounts (tenant_id, currency, id),
        CHECK (amount_minor > 0),
        CHECK (debit_account_id <> credit_account_id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_balances (
        tenant_id BIGINT NOT NULL,
        account_id BIGINT NOT NULL,
        balance_minor BIGINT NOT NULL DEFAULT 0,
        updated_at DATETIME NOT NULL,
        PRIMARY KEY (tenant_id, account_id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_accounts (tenant_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_snapshots (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        account_id BIGINT NOT NULL,
        through_posting_id BIGINT NOT NULL,
        balance_minor BIGINT NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, account_id, through_posting_id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_accounts (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TRIGGER ledger_journals_no_update BEFORE UPDATE ON ledger_journals
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journals are never updated; reverse them'
    `)

    this.schema.raw(`
      CREATE TRIGGER ledger_journals_no_delete BEFORE DELETE ON ledger_journals
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journals are never deleted; reverse them'
    `)

    this.schema.raw(`
      CREATE TRIGGER ledger_postings_no_update BEFORE UPDATE ON ledger_postings
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'postings are never updated; reverse them'
    `)

    this.schema.raw(`
      CREATE TRIGGER ledger_postings_no_delete BEFORE DELETE ON ledger_postings
      FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'postings are never deleted; reverse them'
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS ledger_snapshots')
    this.schema.raw('DROP TABLE IF EXISTS ledger_balances')
    this.schema.raw('DROP TABLE IF EXISTS ledger_postings')
    this.schema.raw('DROP TABLE IF EXISTS ledger_journals')
    this.schema.raw('DROP TABLE IF EXISTS ledger_accounts')
  }
}
