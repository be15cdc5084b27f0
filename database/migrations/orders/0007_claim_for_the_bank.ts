import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a lost dispute takes of a fulfilment is written down as a case of its own. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        ADD COLUMN dispute_id BIGINT NULL AFTER fulfilment_id,
        ADD UNIQUE KEY after_sales_cases_of_dispute (tenant_id, dispute_id, fulfilment_id),
        ADD CONSTRAINT after_sales_cases_dispute
          FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id)
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE after_sales_cases
        DROP FOREIGN KEY after_sales_cases_dispute,
        DROP KEY after_sales_cases_of_dispute,
        DROP COLUMN dispute_id
    `)
  }
}
