import { BaseSchema } from '@adonisjs/lucid/schema'

/** Payments, refunds and disputes as we know them, and the events Stripe tells us. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE payments (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        reference VARCHAR(64) NOT NULL,
        provider VARCHAR(16) NOT NULL,
        state VARCHAR(16) NOT NULL,
        currency CHAR(3) NOT NULL,
        amount_minor BIGINT NOT NULL,
        refunded_minor BIGINT NOT NULL DEFAULT 0,
        fee_minor BIGINT NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        session_id VARCHAR(100) NULL,
        payment_intent_id VARCHAR(100) NULL,
        charge_id VARCHAR(100) NULL,
        checkout_url TEXT NULL,
        method VARCHAR(32) NULL,
        failure VARCHAR(255) NULL,
        expires_at DATETIME NULL,
        succeeded_at DATETIME NULL,
        synced_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, idempotency_key),
        UNIQUE KEY (session_id),
        UNIQUE KEY (payment_intent_id),
        KEY (charge_id),
        KEY (tenant_id, reference),
        KEY (tenant_id, state, synced_at, id),
        KEY (tenant_id, fee_minor, state),
        CHECK (provider IN ('stripe', 'outside')),
        CHECK (state IN ('created', 'open', 'succeeded', 'failed', 'expired', 'canceled')),
        CHECK (amount_minor >= 0),
        CHECK (refunded_minor BETWEEN 0 AND amount_minor),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE refunds (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        payment_id BIGINT NOT NULL,
        reference VARCHAR(64) NOT NULL,
        amount_minor BIGINT NOT NULL,
        currency CHAR(3) NOT NULL,
        state VARCHAR(16) NOT NULL,
        idempotency_key VARCHAR(100) NOT NULL,
        stripe_refund_id VARCHAR(100) NULL,
        failure VARCHAR(255) NULL,
        sent_at DATETIME NULL,
        succeeded_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, idempotency_key),
        UNIQUE KEY (stripe_refund_id),
        KEY (tenant_id, payment_id),
        KEY (tenant_id, state, updated_at),
        FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id),
        CHECK (state IN ('created', 'pending', 'succeeded', 'failed')),
        CHECK (amount_minor > 0),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE disputes (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        payment_id BIGINT NOT NULL,
        stripe_dispute_id VARCHAR(100) NOT NULL UNIQUE,
        amount_minor BIGINT NOT NULL,
        fee_minor BIGINT NOT NULL DEFAULT 0,
        currency CHAR(3) NOT NULL,
        reason VARCHAR(64) NOT NULL,
        state VARCHAR(16) NOT NULL,
        evidence_due_at DATETIME NULL,
        closed_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        KEY (tenant_id, payment_id),
        FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id),
        CHECK (state IN ('open', 'under_review', 'won', 'lost')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE stripe_events (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        stripe_event_id VARCHAR(100) NOT NULL UNIQUE,
        type VARCHAR(100) NOT NULL,
        tenant_id BIGINT NULL,
        object_id VARCHAR(100) NOT NULL,
        received_at DATETIME NOT NULL,
        processed_at DATETIME NULL,
        KEY (object_id),
        KEY (processed_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS stripe_events')
    this.schema.raw('DROP TABLE IF EXISTS disputes')
    this.schema.raw('DROP TABLE IF EXISTS refunds')
    this.schema.raw('DROP TABLE IF EXISTS payments')
  }
}
