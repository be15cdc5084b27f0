import { BaseSchema } from '@adonisjs/lucid/schema'

/** Tenants and the hosts under which they and their stores are reached. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE tenants (
        id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
        slug VARCHAR(63) NOT NULL UNIQUE,
        name VARCHAR(190) NOT NULL,
        currency CHAR(3) NOT NULL,
        timezone VARCHAR(64) NOT NULL,
        locale VARCHAR(5) NOT NULL,
        jurisdiction VARCHAR(8) NOT NULL DEFAULT 'us',
        return_window_days SMALLINT NOT NULL DEFAULT 14,
        reservation_minutes SMALLINT NOT NULL DEFAULT 30,
        theme_color VARCHAR(9) NOT NULL DEFAULT '#1f6f54',
        logo_path VARCHAR(500) NULL,
        support_email VARCHAR(190) NULL,
        status VARCHAR(16) NOT NULL DEFAULT 'active',
        lives_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        CHECK (return_window_days >= 0),
        CHECK (reservation_minutes > 0),
        CHECK (jurisdiction IN ('cn', 'eu', 'us')),
        CHECK (status IN ('active', 'suspended'))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS tenants')
  }
}
