import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse, currentTenant } from '#foundation'
import { Money } from '#money'
import { FindPlanVersion } from '#commissions/queries/find_plan_version'

/** The variants that a version would let be sold at a loss, as a file. */
export default class PlanLossesController {
  async export({ params, response }: HttpContext) {
    const losses = await new FindPlanVersion().losses(params.id)
    const { currency } = currentTenant()
    return csvResponse(response, 'plan-losses.csv', {
      columns: ['sku', 'product', 'store_tier', 'price', 'loss', 'currency'],
      rows: losses.map(({ sku, title, storeTier, priceMinor, lossMinor }) => [
        sku,
        title,
        storeTier,
        Money.of(priceMinor, currency).toDecimal(),
        Money.of(lossMinor, currency).toDecimal(),
        currency,
      ]),
    })
  }
}
