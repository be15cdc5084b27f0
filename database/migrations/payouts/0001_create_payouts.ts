import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who is paid, in which batch, by which rail, and how it went. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE payees (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        owner_type VARCHAR(16) NOT NULL,
        owner_id BIGINT NOT NULL,
        name VARCHAR(190) NOT NULL,
        rail VARCHAR(16) NOT NULL DEFAULT 'manual',
        stripe_account_id VARCHAR(100) NULL,
        transfers_status VARCHAR(16) NOT NULL DEFAULT 'inactive',
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, owner_type, owner_id),
        UNIQUE KEY (stripe_account_id),
        CHECK (owner_type IN ('store', 'brand', 'promoter')),
        CHECK (rail IN ('stripe', 'manual')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE payout_batches (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        number VARCHAR(20) NOT NULL,
        state VARCHAR(20) NOT NULL,
        rail VARCHAR(16) NOT NULL,
        currency CHAR(3) NOT NULL,
        total_minor BIGINT NOT NULL,
        payouts_count INT NOT NULL,
        minimum_minor BIGINT NOT NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        created_by BIGINT NOT NULL,
        approved_by BIGINT NULL,
        approved_at DATETIME NULL,
        rejected_reason VARCHAR(500) NULL,
        completed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        KEY (tenant_id, state, id),
        FOREIGN KEY (tenant_id, created_by) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, approved_by) REFERENCES users (tenant_id, id),
        CHECK (state IN ('awaiting_approval', 'approved', 'sending', 'completed', 'rejected')),
        CHECK (rail IN ('stripe', 'manual')),
        CHECK (approved_by IS NULL OR approved_by <> created_by),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE payouts (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        batch_id BIGINT NOT NULL,
        payee_id BIGINT NOT NULL,
        number VARCHAR(24) NOT NULL,
        state VARCHAR(16) NOT NULL,
        rail VARCHAR(16) NOT NULL,
        currency CHAR(3) NOT NULL,
        amount_minor BIGINT NOT NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        stripe_transfer_id VARCHAR(100) NULL,
        failure VARCHAR(255) NULL,
        sent_at DATETIME NULL,
        settled_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, idempotency_key),
        UNIQUE KEY (stripe_transfer_id),
        UNIQUE KEY (tenant_id, batch_id, payee_id),
        KEY (tenant_id, payee_id, id),
        KEY (tenant_id, state, id),
        FOREIGN KEY (tenant_id, batch_id) REFERENCES payout_batches (tenant_id, id),
        FOREIGN KEY (tenant_id, payee_id) REFERENCES payees (tenant_id, id),
        CHECK (state IN ('reserved', 'sending', 'paid', 'failed', 'returned', 'cancelled')),
        CHECK (amount_minor > 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS payouts')
    this.schema.raw('DROP TABLE IF EXISTS payout_batches')
    this.schema.raw('DROP TABLE IF EXISTS payees')
  }
}
