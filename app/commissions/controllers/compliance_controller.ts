import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { Money } from '#money'
import { ComplianceAlerts } from '#commissions/compliance/compliance_alerts'
import { acceptanceRate, ListAcceptances } from '#commissions/queries/list_acceptances'
import { acceptancesPageValidator } from '#commissions/validators/acceptance_validator'

/** What operations watch over: alerts, and who accepted which plan. */
export default class ComplianceController {
  async show({ inertia, request }: HttpContext) {
    const { after } = await request.validateUsing(acceptancesPageValidator, { data: request.qs() })
    const alerts = await new ComplianceAlerts().handle()
    return inertia.render('platform/compliance', {
      alerts: alerts.map((alert) => ({ ...alert, kind: alert.kind as string })),
      rate: await acceptanceRate(),
      ...(await new ListAcceptances().handle({ after })),
    })
  }

  async exportAlerts({ response }: HttpContext) {
    const alerts = await new ComplianceAlerts().handle()
    return csvResponse(response, 'compliance-alerts.csv', {
      columns: ['kind', 'stores', 'count', 'amount', 'currency'],
      rows: alerts.map(({ kind, stores, count, amount }) => [
        kind,
        stores.map(({ slug }) => slug).join(' '),
        count,
        amount && Money.fromJSON(amount).toDecimal(),
        amount?.currency ?? null,
      ]),
    })
  }

  async exportAcceptances({ response }: HttpContext) {
    const { acceptances } = await new ListAcceptances().handle({ everything: true })
    return csvResponse(response, 'plan-acceptances.csv', {
      columns: ['accepted_at', 'store', 'person', 'version', 'language', 'sha256'],
      rows: acceptances.map((row) => [
        row.acceptedAt,
        row.storeName,
        row.userName,
        row.version,
        row.locale,
        row.digest,
      ]),
    })
  }
}
