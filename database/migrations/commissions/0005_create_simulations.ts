import { BaseSchema } from '@adonisjs/lucid/schema'

/** What drafts would have made of a past period's real sales. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE plan_simulations (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        plan_version_id BIGINT NOT NULL,
        state VARCHAR(16) NOT NULL,
        sales_from DATETIME NOT NULL,
        sales_until DATETIME NOT NULL,
        lines_total INT NOT NULL DEFAULT 0,
        lines_done INT NOT NULL DEFAULT 0,
        terms LONGTEXT NOT NULL,
        outcome LONGTEXT NULL,
        requested_by BIGINT NULL,
        finished_at DATETIME NULL,
        created_at DATETIME NOT NULL,
        updated_at DATETIME NOT NULL,
        KEY (tenant_id, plan_version_id, id),
        FOREIGN KEY (tenant_id, requested_by) REFERENCES users (tenant_id, id),
        CHECK (state IN ('queued', 'running', 'stopped', 'done')),
        CHECK (sales_from < sales_until),
        CHECK ((state = 'done') = (outcome IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS plan_simulations')
  }
}
