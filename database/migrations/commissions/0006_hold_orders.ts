import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Orders whose earnings wait, for a dispute or a review; and what a lost dispute takes back beside
 * what after-sales cases do.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE order_holds (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        order_id BIGINT NOT NULL,
        kind VARCHAR(16) NOT NULL,
        dispute_id BIGINT NULL,
        reason VARCHAR(255) NULL,
        held_by BIGINT NULL,
        held_at DATETIME NOT NULL,
        released_by BIGINT NULL,
        released_at DATETIME NULL,
        KEY (tenant_id, order_id, released_at),
        UNIQUE KEY (tenant_id, dispute_id),
        FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
        FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id),
        FOREIGN KEY (tenant_id, held_by) REFERENCES users (tenant_id, id),
        FOREIGN KEY (tenant_id, released_by) REFERENCES users (tenant_id, id),
        CHECK (kind IN ('dispute', 'review')),
        CHECK ((kind = 'dispute') = (dispute_id IS NOT NULL)),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
    this.schema.raw(`
      ALTER TABLE split_reversals
        MODIFY case_id BIGINT NULL,
        ADD COLUMN dispute_id BIGINT NULL AFTER case_id,
        ADD UNIQUE KEY split_reversals_of_dispute (tenant_id, dispute_id, line_split_id),
        ADD CONSTRAINT split_reversals_dispute
          FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id),
        ADD CONSTRAINT split_reversals_one_cause CHECK ((case_id IS NULL) <> (dispute_id IS NULL))
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE split_reversals
        DROP CONSTRAINT split_reversals_one_cause,
        DROP FOREIGN KEY split_reversals_dispute,
        DROP KEY split_reversals_of_dispute,
        DROP COLUMN dispute_id,
        MODIFY case_id BIGINT NOT NULL
    `)
    this.schema.raw('DROP TABLE IF EXISTS order_holds')
  }
}
