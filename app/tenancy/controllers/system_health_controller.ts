import type { HttpContext } from '@adonisjs/core/http'
import { healthReport } from '#foundation'
import { ListFailedMessages } from '#tenancy/queries/list_failed_messages'
import { failedMessagesValidator } from '#tenancy/validators/tenant_validators'

/** How the whole system is, and which messages wait for a person. */
export default class SystemHealthController {
  async show({ inertia, request }: HttpContext) {
    const { after } = await request.validateUsing(failedMessagesValidator, { data: request.qs() })
    const [report, failed] = await Promise.all([
      healthReport(),
      new ListFailedMessages().handle(after),
    ])
    return inertia.render('operator/health', {
      isHealthy: report.isHealthy,
      checks: report.checks.map(({ name, status, message }) => ({ name, status, message })),
      ...failed,
    })
  }
}
