import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { Binding } from '#network/models/binding'

export interface BindCustomerInput {
  customerId: number
  storeId: number
  /** The link that brought them; sales they make later without one are credited to it. */
  shareLinkId: number | null
  reason: 'share_link' | 'first_order' | 'sign_up' | 'manual'
  boundAt: DateTime
}

/**
 * Notes why a customer belongs to a store. The latest link takes over; a visit without a link
 * changes nothing for a customer who is bound already. Nothing is overwritten: what ends is dated.
 */
export class BindCustomer {
  async handle(input: BindCustomerInput, trx: TransactionClientContract): Promise<Binding> {
    const current = await Binding.query({ client: trx })
      .where({ customerId: input.customerId, storeId: input.storeId })
      .whereNull('endedAt')
      .orderBy('id', 'desc')
      .forUpdate()
      .first()
    const isSame = input.shareLinkId === null || input.shareLinkId === current?.shareLinkId
    if (current && isSame) return current
    if (current) await current.merge({ endedAt: input.boundAt }).save()
    return Binding.create(input, { client: trx })
  }
}
