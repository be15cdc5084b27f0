import { BaseSchema } from '@adonisjs/lucid/schema'

/** Each payout that ends asks whether one of its batch is still on its way. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE payouts ADD KEY under_way (tenant_id, batch_id, state)')
  }

  async down() {
    this.schema.raw('ALTER TABLE payouts DROP KEY under_way')
  }
}
