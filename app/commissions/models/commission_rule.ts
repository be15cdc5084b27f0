import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CommissionRuleSchema } from '#database/schema'

/** Rates for what a scope covers, for stores of one tier or ('') of any. */
export class CommissionRule extends compose(CommissionRuleSchema, TenantOwned) {
  static table = 'commission_rules'
}
