import { BaseSchema } from '@adonisjs/lucid/schema'

/** An address hears of the events it wants, all where null, and its former secret signs for a while. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE webhook_endpoints
        ADD COLUMN event_types LONGTEXT NULL AFTER description,
        ADD COLUMN former_secret VARCHAR(500) NULL AFTER secret,
        ADD COLUMN former_secret_until DATETIME NULL AFTER former_secret
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE webhook_endpoints
        DROP COLUMN event_types, DROP COLUMN former_secret, DROP COLUMN former_secret_until
    `)
  }
}
