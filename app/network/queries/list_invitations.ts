import { tenantTable } from '#foundation'
import { Invitation } from '#network/models/invitation'

interface InvitationsQuestion {
  /** The store that invited; null for the platform's own invitations. */
  inviterStoreId: number | null
  after?: number | null
  limit?: number
}

/** An inviter's invitations, latest first, each with the store it became. */
export class ListInvitations {
  async handle({ inviterStoreId, after, limit = 30 }: InvitationsQuestion) {
    const query = Invitation.query()
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (inviterStoreId === null) query.whereNull('inviterStoreId')
    else query.where('inviterStoreId', inviterStoreId)
    if (after) query.where('id', '<', after)
    const rows = await query
    const page = rows.slice(0, limit)
    const names = await storeNames(page.flatMap((row) => row.acceptedStoreId ?? []))
    return {
      invitations: page.map((invitation) => ({
        invitation,
        storeName: names.get(invitation.acceptedStoreId ?? 0) ?? null,
      })),
      next: rows.length > limit ? page[limit - 1].id : null,
    }
  }
}

async function storeNames(storeIds: number[]): Promise<Map<number, string>> {
  const rows = await tenantTable('stores').whereIn('id', storeIds).select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
