import { BaseSchema } from '@adonisjs/lucid/schema'

const TABLES = ['purchase_orders', 'receipts']

/** A key that comes again with other lines is refused: so these are known by a hash. */
export default class extends BaseSchema {
  async up() {
    for (const table of TABLES) {
      this.schema.raw(`
        ALTER TABLE ${table}
          ADD COLUMN content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL
            AFTER idempotency_key
      `)
    }
  }

  async down() {
    for (const table of TABLES) this.schema.raw(`ALTER TABLE ${table} DROP COLUMN content_hash`)
  }
}
