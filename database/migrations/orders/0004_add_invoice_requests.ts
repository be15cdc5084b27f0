import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a customer wants to have invoiced to whom, as they wrote it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE orders ADD COLUMN invoice LONGTEXT NULL AFTER note')
  }

  async down() {
    this.schema.raw('ALTER TABLE orders DROP COLUMN invoice')
  }
}
