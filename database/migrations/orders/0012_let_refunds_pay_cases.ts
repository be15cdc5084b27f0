import { BaseSchema } from '@adonisjs/lucid/schema'

/** One refund made at Stripe may be what several cases of a fulfilment owe, since theirs failed. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        ADD KEY after_sales_cases_by_refund (tenant_id, refund_id),
        DROP KEY after_sales_cases_of_refund
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        ADD UNIQUE KEY after_sales_cases_of_refund (tenant_id, refund_id, fulfilment_id),
        DROP KEY after_sales_cases_by_refund
    `)
  }
}
