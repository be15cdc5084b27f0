import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { NoteReturnedMoney } from '#orders/actions/cases/note_returned_money'
import { lockCase } from '#orders/after_sales/lock_case'
import { AfterSalesCase } from '#orders/models/after_sales_case'

/**
 * Holds a case for who is about to give money back: what went back without it is written down first,
 * which may have ended it.
 */
export async function lockCaseToGrant(
  caseId: number,
  trx: TransactionClientContract
): Promise<AfterSalesCase> {
  const { orderId } = await AfterSalesCase.query({ client: trx }).where('id', caseId).firstOrFail()
  await new NoteReturnedMoney().handle(orderId, trx)
  return lockCase(caseId, trx)
}
