import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The seal: every committed journal gets a place in its tenant's chain of hashes. Accounts become
 * append-only as well, because an account that changed its owner would move money without a posting.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE ledger_seals (
        tenant_id BIGINT NOT NULL,
        sequence BIGINT NOT NULL,
        journal_id BIGINT NOT NULL,
        hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        sealed_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, journal_id),
        FOREIGN KEY (tenant_id, journal_id) REFERENCES ledger_journals (tenant_id, id),
        CHECK (sequence > 0),
        PRIMARY KEY (tenant_id, sequence)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_seal_heads (
        tenant_id BIGINT NOT NULL,
        sequence BIGINT NOT NULL DEFAULT 0,
        hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        through_journal_id BIGINT NOT NULL DEFAULT 0,
        sealed_at DATETIME NOT NULL,
        PRIMARY KEY (tenant_id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE ledger_verifications (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        head_sequence BIGINT NOT NULL,
        head_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        journals INT NOT NULL,
        offences INT NOT NULL,
        started_at DATETIME NOT NULL,
        finished_at DATETIME NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    for (const [table, rows] of GUARDED) {
      for (const change of ['update', 'delete']) {
        this.schema.raw(`
          CREATE TRIGGER ${table}_no_${change} BEFORE ${change.toUpperCase()} ON ${table}
          FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${rows} are never ${change}d'
        `)
      }
    }
  }

  async down() {
    this.schema.raw('DROP TRIGGER IF EXISTS ledger_accounts_no_update')
    this.schema.raw('DROP TRIGGER IF EXISTS ledger_accounts_no_delete')
    this.schema.raw('DROP TABLE IF EXISTS ledger_verifications')
    this.schema.raw('DROP TABLE IF EXISTS ledger_seal_heads')
    this.schema.raw('DROP TABLE IF EXISTS ledger_seals')
  }
}

const GUARDED = [
  ['ledger_accounts', 'accounts'],
  ['ledger_seals', 'seals'],
] as const
