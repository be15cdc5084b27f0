import type { HttpContext } from '@adonisjs/core/http'
import { currentTenant, flashFieldErrors } from '#foundation'
import { Money } from '#money'
import { DecideAfterSales } from '#orders/actions/decide_after_sales'
import type { GrantedLine } from '#orders/after_sales/granted_lines'
import { answer } from '#orders/controllers/answer'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { caseApprovalValidator } from '#orders/validators/case_validators'

/** A claim is granted, in whole or in part. */
export default class CaseApprovalsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request, response, session } = ctx
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('decide', claim)
    const { note, lines: wished, ...terms } = await request.validateUsing(caseApprovalValidator)
    const lines = readLines(wished)
    if (!lines) {
      flashFieldErrors(session, { amount: i18n.t('orders.cases.amount_invalid') })
      return response.redirect().back()
    }
    const { actor } = auth.use('staff').getUserOrFail()
    const verdict = { type: 'approve' as const, lines, ...terms }
    const decision = { caseId: claim.id, actor, note: note ?? null, verdict }
    const result = await new DecideAfterSales().handle(decision)
    return answer(ctx, result, i18n.t('orders.cases.approved'))
  }
}

/** Null where an amount cannot be read. */
function readLines(
  wished: { orderLineId: number; quantity: number; amount: string }[]
): GrantedLine[] | null {
  const lines: GrantedLine[] = []
  for (const { amount, ...line } of wished) {
    const parsed = Money.parse(amount, currentTenant().currency)
    if (!parsed.ok) return null
    lines.push({ ...line, refundGrossMinor: parsed.money.minor })
  }
  return lines
}
