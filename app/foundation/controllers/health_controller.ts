import type { HttpContext } from '@adonisjs/core/http'
import { healthReport } from '#foundation/health'

export default class HealthController {
  /** 200 with the report while everything needed works, else 503. For load balancers and people. */
  async show({ response }: HttpContext) {
    const { isHealthy, status, finishedAt, checks } = await healthReport()
    return response.status(isHealthy ? 200 : 503).json({ isHealthy, status, finishedAt, checks })
  }
}
