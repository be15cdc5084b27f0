import { BaseSchema } from '@adonisjs/lucid/schema'

/** How far a tenant's replay of real sales has come, and what it was made of. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE replays (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        through_at DATETIME NULL,
        through_row BIGINT NOT NULL DEFAULT 0,
        closed_until DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE replay_files (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        sha256 CHAR(64) NOT NULL,
        name VARCHAR(255) NOT NULL,
        first_row BIGINT NOT NULL,
        counts LONGTEXT NULL,
        finished_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, sha256),
        UNIQUE KEY (tenant_id, first_row),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE replay_stores (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        customer VARCHAR(32) NOT NULL,
        number INT NULL,
        store_id BIGINT NOT NULL,
        created_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, customer),
        UNIQUE KEY (tenant_id, number),
        UNIQUE KEY (tenant_id, store_id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS replay_stores')
    this.schema.raw('DROP TABLE IF EXISTS replay_files')
    this.schema.raw('DROP TABLE IF EXISTS replays')
  }
}
