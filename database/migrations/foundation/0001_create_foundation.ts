import { BaseSchema } from '@adonisjs/lucid/schema'

/** What all modules stand on: the outbox, recurring tasks and the audit trail. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE outbox_messages (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        tenant_id BIGINT NOT NULL,
        job VARCHAR(100) NOT NULL,
        payload LONGTEXT NOT NULL,
        state VARCHAR(10) NOT NULL,
        attempts INT NOT NULL DEFAULT 0,
        available_at DATETIME NOT NULL,
        sent_at DATETIME NULL,
        leased_until DATETIME NULL,
        done_at DATETIME NULL,
        last_error TEXT NULL,
        created_at DATETIME NOT NULL,
        KEY (state, available_at, id),
        KEY (tenant_id, job, id),
        CHECK (state IN ('waiting', 'sent', 'done', 'failed'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE recurring_runs (
        name VARCHAR(100) NOT NULL PRIMARY KEY,
        next_run_at DATETIME NOT NULL,
        leased_until DATETIME NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE audit_entries (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        tenant_id BIGINT NOT NULL,
        actor_type VARCHAR(16) NOT NULL,
        actor_id BIGINT NULL,
        action VARCHAR(100) NOT NULL,
        subject_type VARCHAR(64) NOT NULL,
        subject_id BIGINT NOT NULL,
        changes LONGTEXT NOT NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, subject_type, subject_id, id),
        KEY (tenant_id, created_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS audit_entries')
    this.schema.raw('DROP TABLE IF EXISTS recurring_runs')
    this.schema.raw('DROP TABLE IF EXISTS outbox_messages')
  }
}
