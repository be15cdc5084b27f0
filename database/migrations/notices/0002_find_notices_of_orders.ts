import { BaseSchema } from '@adonisjs/lucid/schema'

/** An order's timeline shows who was written to about it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE notices ADD COLUMN order_id BIGINT NULL, ADD KEY (tenant_id, order_id)'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE notices DROP COLUMN order_id')
  }
}
