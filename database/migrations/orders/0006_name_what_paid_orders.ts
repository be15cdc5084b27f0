import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * An order says which payment paid it. Of those that were paid before this was written down, it is
 * the first of the payments that were kept.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE orders
        ADD COLUMN paid_by_payment_id BIGINT NULL AFTER paid_at,
        ADD UNIQUE KEY orders_paid_by_payment (tenant_id, paid_by_payment_id),
        ADD CONSTRAINT orders_paid_by_payment
          FOREIGN KEY (tenant_id, paid_by_payment_id) REFERENCES payments (tenant_id, id)
    `)
    this.schema.raw(`
      UPDATE orders JOIN (
        SELECT payments.tenant_id, payments.reference, MIN(payments.id) AS id FROM payments
        LEFT JOIN refunds ON refunds.tenant_id = payments.tenant_id
          AND refunds.payment_id = payments.id
          AND refunds.reference = CONCAT('returned-payment:', payments.id)
        WHERE payments.state = 'succeeded' AND refunds.id IS NULL
        GROUP BY payments.tenant_id, payments.reference
      ) kept ON kept.tenant_id = orders.tenant_id
        AND kept.reference = CONCAT('order:', orders.id)
      SET orders.paid_by_payment_id = kept.id
      WHERE orders.paid_at IS NOT NULL
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE orders
        DROP FOREIGN KEY orders_paid_by_payment,
        DROP KEY orders_paid_by_payment,
        DROP COLUMN paid_by_payment_id
    `)
  }
}
