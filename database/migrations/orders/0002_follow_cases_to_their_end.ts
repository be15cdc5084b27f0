import { BaseSchema } from '@adonisjs/lucid/schema'
import { replaceCheck } from '#database/replace_check'

/** Cases come to know deadlines, return parcels and replacements, and what is said and shown in them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        ADD COLUMN due_at DATETIME NULL,
        ADD COLUMN reminded_at DATETIME NULL,
        ADD COLUMN refund_shipping TINYINT(1) NOT NULL DEFAULT 0,
        ADD COLUMN return_carrier VARCHAR(64) NULL,
        ADD COLUMN return_tracking_number VARCHAR(64) NULL,
        ADD COLUMN replacement_carrier VARCHAR(64) NULL,
        ADD COLUMN replacement_tracking_number VARCHAR(64) NULL,
        ADD KEY (tenant_id, due_at, id)
    `)
    this.defer((database) =>
      replaceCheck(database, {
        table: 'after_sales_cases',
        holds: 'withdrawn',
        name: 'after_sales_cases_state',
        check: `state IN ('requested', 'rejected', 'escalated', 'awaiting_return', 'returning',
          'exchanging', 'approved', 'refunded', 'exchanged', 'declined', 'withdrawn', 'lapsed')`,
      })
    )

    this.schema.raw(`
      CREATE TABLE case_messages (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        case_id BIGINT NOT NULL,
        side VARCHAR(16) NOT NULL,
        actor_id BIGINT NULL,
        words VARCHAR(1000) NOT NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, case_id, id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES after_sales_cases (tenant_id, id),
        CHECK (side IN ('customer', 'brand', 'platform')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)

    this.schema.raw(`
      CREATE TABLE case_photos (
        tenant_id BIGINT NOT NULL,
        id BIGINT NOT NULL AUTO_INCREMENT,
        message_id BIGINT NOT NULL,
        path VARCHAR(190) NOT NULL,
        created_at DATETIME NOT NULL,
        KEY (tenant_id, message_id, id),
        FOREIGN KEY (tenant_id, message_id) REFERENCES case_messages (tenant_id, id),
        PRIMARY KEY (tenant_id, id),
        UNIQUE KEY (id),
        FOREIGN KEY (tenant_id) REFERENCES tenants (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE IF EXISTS case_photos')
    this.schema.raw('DROP TABLE IF EXISTS case_messages')
    this.schema.raw('ALTER TABLE after_sales_cases DROP CONSTRAINT after_sales_cases_state')
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        DROP COLUMN due_at, DROP COLUMN reminded_at, DROP COLUMN refund_shipping,
        DROP COLUMN return_carrier, DROP COLUMN return_tracking_number,
        DROP COLUMN replacement_carrier, DROP COLUMN replacement_tracking_number
    `)
  }
}
