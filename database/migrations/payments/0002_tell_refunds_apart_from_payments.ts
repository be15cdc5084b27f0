import { BaseSchema } from '@adonisjs/lucid/schema'

/** A refund that Stripe could not make is settled outside, though its payment came through Stripe. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE refunds ADD COLUMN provider VARCHAR(16) NULL')
    this.schema.raw(`
      UPDATE refunds JOIN payments
          ON payments.tenant_id = refunds.tenant_id AND payments.id = refunds.payment_id
      SET refunds.provider = payments.provider
    `)
    this.schema.raw('ALTER TABLE refunds MODIFY COLUMN provider VARCHAR(16) NOT NULL')
  }

  async down() {
    this.schema.raw('ALTER TABLE refunds DROP COLUMN provider')
  }
}
