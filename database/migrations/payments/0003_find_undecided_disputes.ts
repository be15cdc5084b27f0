import { BaseSchema } from '@adonisjs/lucid/schema'

/** Disputes are asked after until they are decided, as refunds are until they are through. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE disputes ADD KEY undecided (tenant_id, state, updated_at)')
  }

  async down() {
    this.schema.raw('ALTER TABLE disputes DROP KEY undecided')
  }
}
