import type { HttpContext } from '@adonisjs/core/http'
import { currentTenant } from '#foundation'
import { Money } from '#money'
import { DecideAfterSales } from '#orders/actions/decide_after_sales'
import type { GrantedLine } from '#orders/after_sales/granted_lines'
import { AfterSalesCase } from '#orders/models/after_sales_case'
import OrderPolicy from '#orders/policies/order_policy'
import { caseApprovalValidator } from '#orders/validators/case_validators'

export default class CaseApprovalsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const { id: caseId } = await AfterSalesCase.findByOrFail('number', params.number)
    const { note, lines: wished, ...terms } = await request.validateUsing(caseApprovalValidator)
    const lines = readLines(wished)
    if (!lines) {
      session.flashErrors({ amount: i18n.t('orders.cases.amount_invalid') })
      return response.redirect().back()
    }
    const { actor } = auth.use('staff').getUserOrFail()
    const verdict = { type: 'approve' as const, lines, ...terms }
    const decision = { caseId, actor, note: note ?? null, verdict }
    const result = await new DecideAfterSales().handle(decision)
    if (result.ok) session.flash('notice', i18n.t('orders.cases.approved'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().toPath(`/platform/cases/${params.number}`)
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
