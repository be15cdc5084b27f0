import type { HttpContext } from '@adonisjs/core/http'
import { healthChecks } from '#foundation/health'

export default class HealthController {
  /** 200 with the report while everything needed works, else 503. For load balancers and people. */
  async show({ response }: HttpContext) {
    const report = await healthChecks.run()
    return response.status(report.isHealthy ? 200 : 503).json(report)
  }
}
