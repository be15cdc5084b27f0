import { BaseSchema } from '@adonisjs/lucid/schema'

/** Recurring tasks ask which tenants have anything due, instead of visiting each to see. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE after_sales_cases ADD KEY due_cases (due_at, tenant_id)')
    this.schema.raw('ALTER TABLE shipments ADD KEY shipments_under_way (state, carrier, tenant_id)')
  }

  async down() {
    this.schema.raw('ALTER TABLE shipments DROP KEY shipments_under_way')
    this.schema.raw('ALTER TABLE after_sales_cases DROP KEY due_cases')
  }
}
