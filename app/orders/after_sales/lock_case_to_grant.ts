import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { NoteLostDisputes } from '#orders/actions/cases/note_lost_disputes'
import { lockCase } from '#orders/after_sales/lock_case'
import { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * Holds a case for who is about to give money back: what banks have taken meanwhile is written down
 * first, which may have ended it.
 */
export async function lockCaseToGrant(
  caseId: number,
  trx: TransactionClientContract
): Promise<AfterSalesCase> {
  const { orderId } = await AfterSalesCase.query({ client: trx }).where('id', caseId).firstOrFail()
  await new NoteLostDisputes().handle(orderId, trx)
  return lockCase(caseId, trx)
}
