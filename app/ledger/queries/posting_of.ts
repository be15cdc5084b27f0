import { tenantTable } from '#foundation'

/**
 * The posting by which something was booked, as a place in statements: what is older than it is
 * what had been booked before.
 *
 * @returns its id; null where the event was never booked
 */
export async function postingOf(
  event: string,
  reference: { type: string; id: number }
): Promise<number | null> {
  const row = await tenantTable('ledger_journals')
    .join('ledger_postings as postings', (join) =>
      join
        .on('postings.tenant_id', 'ledger_journals.tenant_id')
        .andOn('postings.journal_id', 'ledger_journals.id')
    )
    .where({ reference_type: reference.type, reference_id: reference.id, event })
    .min('postings.id as id')
    .first()
  return row.id === null ? null : Number(row.id)
}
