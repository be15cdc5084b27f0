import { BaseSchema } from '@adonisjs/lucid/schema'

/** A key that comes again with other wishes is refused: so they are known by a hash. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE payout_batches
        ADD COLUMN content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL
          AFTER idempotency_key
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE payout_batches DROP COLUMN content_hash')
  }
}
