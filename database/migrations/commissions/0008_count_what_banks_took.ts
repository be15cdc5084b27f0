import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Disputes that were lost and booked before orders knew of it: their lines and fees count as gone
 * back from now on, as far as they were reversed. Those that still wait to be booked are booked the
 * new way.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      UPDATE order_lines
      JOIN line_splits ON line_splits.tenant_id = order_lines.tenant_id
        AND line_splits.order_line_id = order_lines.id
      JOIN split_reversals ON split_reversals.tenant_id = line_splits.tenant_id
        AND split_reversals.line_split_id = line_splits.id
        AND split_reversals.dispute_id IS NOT NULL
      SET order_lines.refunded_gross_minor = line_splits.refunded_gross_minor
    `)
    this.schema.raw(`
      UPDATE fulfilments
      JOIN order_holds ON order_holds.tenant_id = fulfilments.tenant_id
        AND order_holds.order_id = fulfilments.order_id AND order_holds.released_at IS NOT NULL
      JOIN disputes ON disputes.tenant_id = order_holds.tenant_id
        AND disputes.id = order_holds.dispute_id AND disputes.state = 'lost'
      JOIN shipping_shares ON shipping_shares.tenant_id = fulfilments.tenant_id
        AND shipping_shares.fulfilment_id = fulfilments.id
      SET fulfilments.shipping_refunded_minor = shipping_shares.reversed_minor
    `)
    this.schema.raw(`
      UPDATE disputes LEFT JOIN order_holds
        ON order_holds.tenant_id = disputes.tenant_id AND order_holds.dispute_id = disputes.id
      SET disputes.covered_minor = 0
      WHERE disputes.state = 'lost' AND order_holds.released_at IS NULL
    `)
  }

  async down() {
    this.schema.raw('UPDATE disputes SET covered_minor = NULL')
  }
}
