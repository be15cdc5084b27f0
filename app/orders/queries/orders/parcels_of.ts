import { tenantTable } from '#foundation'

export interface ParcelState {
  brandName: string
  state: string
}

/** What has come of each brand's part of some orders, by order id. */
export async function parcelsOf(orderIds: number[]): Promise<Map<number, ParcelState[]>> {
  const rows = await tenantTable('fulfilments')
    .join('brands', (join) =>
      join
        .on('brands.tenant_id', 'fulfilments.tenant_id')
        .andOn('brands.id', 'fulfilments.brand_id')
    )
    .whereIn('fulfilments.order_id', orderIds)
    .select('fulfilments.order_id', 'fulfilments.state', 'brands.name as brandName')
    .orderBy('fulfilments.id')
  const parcels = new Map<number, ParcelState[]>()
  for (const { order_id: orderId, brandName, state } of rows) {
    parcels.set(Number(orderId), [...(parcels.get(Number(orderId)) ?? []), { brandName, state }])
  }
  return parcels
}
