import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { Lineage } from '#network/models/lineage'

export interface BindLineageInput {
  storeId: number
  /** The store whose invitation was accepted; null for a root, which the platform invited. */
  recruiterStoreId: number | null
  invitationId: number | null
  boundAt: DateTime
}

/**
 * Writes down, once and for ever, whose team a new store joins. A store is bound before it can
 * recruit and never again after, so no chain can close into a ring.
 *
 * @throws Error where the recruiter has no lineage itself, or the store has one already
 */
export class BindLineage {
  async handle(input: BindLineageInput, trx: TransactionClientContract): Promise<Lineage> {
    const recruiter = input.recruiterStoreId
      ? await Lineage.findBy({ storeId: input.recruiterStoreId }, { client: trx })
      : null
    if (input.recruiterStoreId && !recruiter) {
      throw new Error(`Store ${input.recruiterStoreId} must be bound before it can recruit`)
    }
    return Lineage.create(
      {
        storeId: input.storeId,
        recruiterStoreId: recruiter?.storeId ?? null,
        upline2StoreId: recruiter?.recruiterStoreId ?? null,
        depth: recruiter ? recruiter.depth + 1 : 0,
        invitationId: input.invitationId,
        boundAt: input.boundAt,
      },
      { client: trx }
    )
  }
}
