import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CommissionPlanSchema } from '#database/schema'

/** The name under which versions of a tenant's rates follow each other. */
export class CommissionPlan extends compose(CommissionPlanSchema, TenantOwned) {
  static table = 'commission_plans'
}
