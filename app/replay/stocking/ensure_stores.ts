import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime } from '#foundation'
import { BindLineage } from '#network'
import { OpenStore } from '#stores'
import { HOUSE } from '#replay/reading/sales_record'
import type { StoreNumbers } from '#replay/progress/store_numbers'

/**
 * Opens the stores of these customers, and of all who come before them, that their recruiters be
 * there. A customer is a store; nobody signs in to it. The house has no owner and nobody above.
 */
export async function ensureStores(
  customers: readonly string[],
  numbers: StoreNumbers,
  boundAt: DateTime,
  trx: TransactionClientContract
) {
  const wanted = customers.map((customer) => numbers.numberOf(customer) ?? -1)
  const missing: { customer: string; number: number | null }[] = numbers.withoutStore(
    Math.max(-1, ...wanted)
  )
  if (customers.includes(HOUSE) && !numbers.storeIdOf(HOUSE)) {
    missing.push({ customer: HOUSE, number: null })
  }

  const opened = []
  for (const { customer, number } of missing) {
    const isHouse = customer === HOUSE
    const result = await new OpenStore().handle(
      {
        slug: isHouse ? HOUSE : `store-${customer.toLowerCase()}`,
        name: isHouse ? 'House' : `Store ${customer}`,
        ownerUserId: null,
        earns: !isHouse,
      },
      trx
    )
    if (!result.ok) throw new Error(`Store ${customer}: ${result.error.type}`)
    const storeId = result.value.id
    const recruiter = number === null ? null : numbers.recruiterOf(number)
    const recruiterStoreId = recruiter === null ? null : numbers.storeIdOf(recruiter)!
    await new BindLineage().handle({ storeId, recruiterStoreId, invitationId: null, boundAt }, trx)
    numbers.setStoreId(customer, storeId)
    trx.after('rollback', () => numbers.forgetStoreId(customer))
    opened.push({ customer, number, store_id: storeId, created_at: toDatabaseTime(clock.now()) })
  }
  await insertRows(trx, 'replay_stores', opened)
}
