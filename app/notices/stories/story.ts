import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Payload } from '#foundation'
import type { Occurrence } from '#notices/occurrence'

/** How one event of the outbox is told; null where nobody needs to hear of it. */
export type Story = (payload: Payload, trx: TransactionClientContract) => Promise<Occurrence | null>
