import type { HttpContext } from '@adonisjs/core/http'
import { workedExample } from '#commissions/plans/worked_example'
import { jsonOf } from '#commissions/transformers/json_of'
import { exampleValidator } from '#commissions/validators/plan_validators'

/** What a rule, not saved yet, would make of a sale. */
export default class PlanExamplesController {
  async store({ request, response }: HttpContext) {
    const { platformDiscountMaxBp, ...asked } = await request.validateUsing(exampleValidator)
    const sale = {
      unitPriceMinor: BigInt(asked.unitPriceMinor),
      retailPriceMinor: BigInt(asked.retailPriceMinor),
      supplyPriceMinor: BigInt(asked.supplyPriceMinor),
      discountMinor: BigInt(asked.discountMinor),
      quantity: asked.quantity,
    }
    return response.json(jsonOf(workedExample(asked, sale, platformDiscountMaxBp)))
  }
}
