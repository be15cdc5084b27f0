import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { SYSTEM } from '#foundation'
import { coverFailedRefund, type Refund } from '#payments'
import { moveCase } from '#orders/after_sales/move_case'
import { owedAgain, refundsOf } from '#orders/after_sales/refunds_of_case'
import type { ReturnedMoney } from '#orders/after_sales/returned_money'
import { AfterSalesCase } from '#orders/models/after_sales_case'

interface Owing {
  claim: AfterSalesCase
  /** The last try to refund it. */
  failed: Refund
  owedMinor: bigint
}

/**
 * What a bank took, or was refunded at Stripe, may be what cases of a locked order owe, since their
 * own refunds failed.
 *
 * @param leftMinor what could still go back of the order without these cases
 * @returns how much of it cases owed, which are refunded now
 */
export async function settleFailedRefunds(
  orderId: number,
  { cause, amountMinor, paidAs }: ReturnedMoney,
  leftMinor: bigint,
  trx: TransactionClientContract
): Promise<bigint> {
  const settled = settledBy(amountMinor, await owingCases(orderId, trx), leftMinor)
  for (const { claim, failed, owedMinor } of settled) {
    if ('refundId' in cause) claim.refundId = cause.refundId
    else await coverFailedRefund({ ...cause, refundId: failed.id, amountMinor: owedMinor }, trx)
    await moveCase(claim, { change: 'refund', event: `case.${paidAs}`, actor: SYSTEM }, trx)
  }
  return sumOf(settled)
}

async function owingCases(orderId: number, trx: TransactionClientContract): Promise<Owing[]> {
  const claims = await AfterSalesCase.query({ client: trx })
    .where({ orderId, state: 'approved' })
    .orderBy('id')
  const owing: Owing[] = []
  for (const claim of claims) {
    const tries = await refundsOf(claim, trx)
    const owedMinor = owedAgain(claim, tries)
    if (owedMinor > 0n) owing.push({ claim, failed: tries.at(-1)!, owedMinor })
  }
  return owing
}

/** The one, or all, where the amount is the same to the minor unit; else what nothing else explains. */
function settledBy(amountMinor: bigint, owing: Owing[], leftMinor: bigint): Owing[] {
  const same = owing.find(({ owedMinor }) => owedMinor === amountMinor)
  if (same) return [same]
  if (sumOf(owing) === amountMinor) return owing
  const settled: Owing[] = []
  for (const one of owing) {
    if (sumOf(settled) + one.owedMinor <= amountMinor - leftMinor) settled.push(one)
  }
  return settled
}

const sumOf = (owing: readonly Owing[]) => owing.reduce((sum, one) => sum + one.owedMinor, 0n)
