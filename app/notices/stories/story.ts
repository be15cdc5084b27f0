import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Payload } from '#foundation'
import type { Occurrence } from '#notices/occurrence'
import type { ToldOrder } from '#notices/stories/told_order'

/**
 * How one event of the outbox is told; null where nobody needs to hear of it.
 *
 * @param orders those that payloads name as `orderId`, by id
 */
export type Story = (
  payload: Payload,
  trx: TransactionClientContract,
  orders: ReadonlyMap<number, ToldOrder>
) => Promise<Occurrence | null>
