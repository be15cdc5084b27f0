import { BaseSchema } from '@adonisjs/lucid/schema'

/** A refund that was made at Stripe is written down as a case of its own for each fulfilment. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        ADD COLUMN refund_id BIGINT NULL AFTER dispute_id,
        ADD UNIQUE KEY after_sales_cases_of_refund (tenant_id, refund_id, fulfilment_id),
        ADD CONSTRAINT after_sales_cases_refund
          FOREIGN KEY (tenant_id, refund_id) REFERENCES refunds (tenant_id, id)
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        DROP FOREIGN KEY after_sales_cases_refund,
        DROP KEY after_sales_cases_of_refund,
        DROP COLUMN refund_id
    `)
  }
}
