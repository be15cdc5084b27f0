import { fromDatabaseTime, tenantTable } from '#foundation'

export interface HistoryEntry {
  /** `approved`, `closed_short`, … */
  event: string
  at: string
  /** Null for the system. */
  who: string | null
  reason: string | null
}

/** Who moved an order, when and why, the first first. */
export async function purchaseOrderHistory(purchaseOrderId: number): Promise<HistoryEntry[]> {
  const rows = await tenantTable('audit_entries')
    .leftJoin('users', (join) =>
      join
        .on('users.tenant_id', 'audit_entries.tenant_id')
        .andOn('users.id', 'audit_entries.actor_id')
        .andOnVal('audit_entries.actor_type', 'user')
    )
    .where('audit_entries.subject_type', 'purchase_order')
    .where('audit_entries.subject_id', purchaseOrderId)
    .orderBy('audit_entries.id')
    .select('audit_entries.action', 'audit_entries.created_at', 'audit_entries.changes')
    .select('users.name as who')
  return rows.map((row) => ({
    event: row.action.replace('purchase_order.', ''),
    at: fromDatabaseTime(row.created_at).toISO(),
    who: row.who,
    reason: JSON.parse(row.changes).reason ?? null,
  }))
}
