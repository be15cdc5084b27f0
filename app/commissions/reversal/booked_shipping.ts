import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** A brand's shipping fee as it was booked, and how much of it is reversed already. */
export interface BookedShipping {
  id: number
  brandId: number
  isMatured: boolean
  amountMinor: bigint
  reversedMinor: bigint
}

/** By fulfilment, locked. A parcel of the platform's own warehouse has none: its fee is revenue. */
export async function lockBookedShipping(
  fulfilmentIds: readonly number[],
  trx: TransactionClientContract
): Promise<Map<number, BookedShipping>> {
  if (fulfilmentIds.length === 0) return new Map()
  const rows = await tenantTable('shipping_shares', trx)
    .whereIn('fulfilment_id', [...fulfilmentIds])
    .orderBy('id')
    .forUpdate()
  return new Map(
    rows.map((row) => [
      Number(row.fulfilment_id),
      {
        id: Number(row.id),
        brandId: Number(row.brand_id),
        isMatured: row.state === 'matured',
        amountMinor: BigInt(row.amount_minor),
        reversedMinor: BigInt(row.reversed_minor),
      },
    ])
  )
}
