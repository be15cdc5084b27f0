import { BaseSchema } from '@adonisjs/lucid/schema'

/** What people are told of their orders and payouts, and what other systems are told by webhook. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE notices (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        occurrence VARCHAR(100) NOT NULL,
        channel VARCHAR(16) NOT NULL,
        reader_type VARCHAR(16) NOT NULL,
        reader_id BIGINT NULL,
        reader_name VARCHAR(190) NOT NULL,
        address VARCHAR(190) NOT NULL,
        locale VARCHAR(5) NOT NULL,
        letter VARCHAR(64) NOT NULL,
        params LONGTEXT NOT NULL,
        look LONGTEXT NOT NULL,
        url VARCHAR(500) NOT NULL,
        state VARCHAR(16) NOT NULL,
        sent_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, occurrence, letter, channel, address),
        CHECK (reader_type IN ('customer', 'owner', 'brand', 'operations')),
        CHECK (state IN ('waiting', 'sent', 'dropped')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE webhook_endpoints (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        url VARCHAR(500) NOT NULL,
        description VARCHAR(190) NULL,
        secret VARCHAR(500) NOT NULL,
        state VARCHAR(16) NOT NULL,
        disabled_by VARCHAR(16) NULL,
        failures_in_row INT NOT NULL DEFAULT 0,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        CHECK (state IN ('active', 'disabled')),
        CHECK (disabled_by IS NULL OR disabled_by IN ('person', 'failures')),
        CHECK ((state = 'disabled') = (disabled_by IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE webhook_events (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        code VARCHAR(32) NOT NULL,
        occurrence VARCHAR(100) NOT NULL,
        type VARCHAR(64) NOT NULL,
        payload LONGTEXT NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, occurrence),
        UNIQUE KEY (tenant_id, code),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE webhook_deliveries (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        endpoint_id BIGINT NOT NULL,
        event_id BIGINT NOT NULL,
        state VARCHAR(16) NOT NULL,
        attempts INT NOT NULL DEFAULT 0,
        answer_status INT NULL,
        answer VARCHAR(500) NULL,
        next_attempt_at DATETIME NULL,
        delivered_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, endpoint_id, event_id),
        FOREIGN KEY (tenant_id, endpoint_id) REFERENCES webhook_endpoints (tenant_id, id),
        FOREIGN KEY (tenant_id, event_id) REFERENCES webhook_events (tenant_id, id),
        CHECK (state IN ('waiting', 'delivered', 'failed')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS webhook_deliveries')
    this.schema.raw('DROP TABLE IF EXISTS webhook_events')
    this.schema.raw('DROP TABLE IF EXISTS webhook_endpoints')
    this.schema.raw('DROP TABLE IF EXISTS notices')
  }
}
