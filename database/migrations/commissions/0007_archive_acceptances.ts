import { BaseSchema } from '@adonisjs/lucid/schema'

/** What owners were shown of a plan and accepted: word for word, for good. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE plan_acceptances (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        store_id BIGINT NOT NULL,
        user_id BIGINT NOT NULL,
        plan_version_id BIGINT NOT NULL,
        jurisdiction VARCHAR(8) NOT NULL,
        locale VARCHAR(5) NOT NULL,
        disclosure LONGTEXT NOT NULL,
        terms LONGTEXT NOT NULL,
        digest CHAR(64) NOT NULL,
        accepted_at DATETIME NOT NULL,
        UNIQUE KEY (tenant_id, store_id, user_id, plan_version_id),
        KEY (tenant_id, plan_version_id, id),
        FOREIGN KEY (tenant_id, store_id) REFERENCES stores (tenant_id, id),
        FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, plan_version_id)
          REFERENCES commission_plan_versions (tenant_id, id),
        CHECK (jurisdiction IN ('cn', 'eu', 'us')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
    for (const change of ['UPDATE', 'DELETE']) {
      this.schema.raw(`
        CREATE TRIGGER plan_acceptances_no_${change.toLowerCase()}
        BEFORE ${change} ON plan_acceptances FOR EACH ROW
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was accepted is archived for good'
      `)
    }
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS plan_acceptances')
  }
}
