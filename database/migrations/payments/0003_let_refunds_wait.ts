import { BaseSchema } from '@adonisjs/lucid/schema'
import { replaceCheck } from '#database/replace_check'

/**
 * A refund waits while its payment is disputed, and what the payer's bank gave back by a lost
 * dispute covers it. `disputes.covered_minor` is null as long as a dispute is not lost.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE refunds
        ADD COLUMN covered_minor BIGINT NOT NULL DEFAULT 0 AFTER amount_minor,
        ADD COLUMN released_at DATETIME NULL AFTER sent_at,
        ADD CONSTRAINT refunds_covered CHECK (covered_minor BETWEEN 0 AND amount_minor)
    `)
    this.defer((database) =>
      replaceCheck(database, {
        table: 'refunds',
        holds: 'created%pending%succeeded',
        name: 'refunds_state',
        check: `state IN ('created', 'waiting', 'pending', 'succeeded', 'failed', 'covered')
          AND (state = 'covered') = (covered_minor = amount_minor)`,
      })
    )
    this.schema.raw(`
      ALTER TABLE disputes
        ADD COLUMN covered_minor BIGINT NULL AFTER fee_minor,
        ADD CONSTRAINT disputes_covered CHECK (covered_minor BETWEEN 0 AND amount_minor)
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE disputes DROP CONSTRAINT disputes_covered, DROP COLUMN covered_minor
    `)
    this.schema.raw('ALTER TABLE refunds DROP CONSTRAINT refunds_state')
    this.schema.raw(`
      ALTER TABLE refunds
        DROP CONSTRAINT refunds_covered, DROP COLUMN covered_minor, DROP COLUMN released_at
    `)
  }
}
