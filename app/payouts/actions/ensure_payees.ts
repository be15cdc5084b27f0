import db from '@adonisjs/lucid/services/db'
import { clock, currentTenantId, toDatabaseTime } from '#foundation'
import type { PayeeOwnerType } from '#payouts/models/payee'

/**
 * Whoever has an account in the ledger that pays out is a payee, by the manual rail until they
 * connect a Stripe account. One statement, however many stores the tenant has.
 */
export class EnsurePayees {
  async handle(ownerTypes: PayeeOwnerType[]) {
    const now = toDatabaseTime(clock.now())
    for (const type of ownerTypes) {
      const { table, name } = OWNERS[type]
      await db.rawQuery(
        `INSERT IGNORE INTO payees
           (tenant_id, owner_type, owner_id, name, rail, transfers_status, created_at, updated_at)
         SELECT owners.tenant_id, ?, owners.id, ${name}, 'manual', 'inactive', ?, ?
           FROM ${table} owners
           LEFT JOIN payees ON payees.tenant_id = owners.tenant_id
            AND payees.owner_type = ? AND payees.owner_id = owners.id
          WHERE owners.tenant_id = ? AND payees.id IS NULL`,
        [type, now, now, type, currentTenantId()]
      )
    }
  }
}

const OWNERS = {
  store: { table: 'stores', name: 'owners.name' },
  brand: { table: 'brands', name: 'owners.name' },
  promoter: { table: 'promoters', name: 'owners.name' },
} as const
