import { tenantTable } from '#foundation'

/** Which share link a sale is credited to, and why; frozen on the order. */
export interface Attribution {
  shareLinkId: number
  shareCode: string
  storeId: number
  promoterId: number | null
  via: 'share_link' | 'binding'
}

interface AttributionQuestion {
  /** What the visitor's cookie remembers of the last link they opened. */
  shareCode: string | null | undefined
  storeId: number
  customerId?: number | null
}

const COLUMNS = {
  shareLinkId: 'share_links.id',
  shareCode: 'share_links.code',
  storeId: 'share_links.store_id',
  promoterId: 'promoters.id',
}

/**
 * The link that a sale in this store is credited to: the one opened last, else the one that bound
 * the customer to this store. Another store's link, or a made-up code, earns nothing here.
 */
export async function resolveAttribution(
  question: AttributionQuestion
): Promise<Attribution | null> {
  if (question.shareCode) {
    const link = await linksOf(question.storeId)
      .where('share_links.code', question.shareCode)
      .select(COLUMNS)
      .first()
    if (link) return { ...link, via: 'share_link' }
  }
  if (!question.customerId) return null
  const bound = await linksOf(question.storeId)
    .join('bindings', (join) =>
      join
        .on('bindings.tenant_id', 'share_links.tenant_id')
        .andOn('bindings.share_link_id', 'share_links.id')
        .andOn('bindings.store_id', 'share_links.store_id')
    )
    .where('bindings.customer_id', question.customerId)
    .whereNull('bindings.ended_at')
    .orderBy('bindings.id', 'desc')
    .select(COLUMNS)
    .first()
  return bound ? { ...bound, via: 'binding' } : null
}

/** With their promoter, where they have one who may still earn. */
function linksOf(storeId: number) {
  return tenantTable('share_links')
    .leftJoin('promoters', (join) =>
      join
        .on('promoters.tenant_id', 'share_links.tenant_id')
        .andOn('promoters.id', 'share_links.promoter_id')
        .andOnVal('promoters.status', 'active')
    )
    .where('share_links.store_id', storeId)
}
