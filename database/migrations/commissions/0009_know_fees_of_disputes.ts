import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What has been booked of a dispute's fee, which may be known only after the dispute. So far it was
 * booked as it was when the dispute opened, and never changed.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE order_holds ADD COLUMN fee_minor BIGINT NOT NULL DEFAULT 0')
    this.schema.raw(`
      UPDATE order_holds JOIN disputes
        ON disputes.tenant_id = order_holds.tenant_id AND disputes.id = order_holds.dispute_id
      SET order_holds.fee_minor = disputes.fee_minor
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE order_holds DROP COLUMN fee_minor')
  }
}
