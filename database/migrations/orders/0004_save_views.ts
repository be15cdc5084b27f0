import { BaseSchema } from '@adonisjs/lucid/schema'

/** Filters that somebody wants to come back to, by a name of their own. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE saved_views (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        user_id BIGINT NOT NULL,
        list VARCHAR(32) NOT NULL,
        name VARCHAR(60) NOT NULL,
        filters VARCHAR(1000) NOT NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, user_id, list, name),
        FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS saved_views')
  }
}
