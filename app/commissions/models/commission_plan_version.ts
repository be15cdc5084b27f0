import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { CommissionPlanVersionSchema } from '#database/schema'
import { CommissionRule } from '#commissions/models/commission_rule'

/** The rates of a plan from one day on. Once published it never changes: the database sees to it. */
export class CommissionPlanVersion extends compose(CommissionPlanVersionSchema, TenantOwned) {
  static table = 'commission_plan_versions'

  @hasMany(() => CommissionRule, { foreignKey: 'planVersionId' })
  declare rules: HasMany<typeof CommissionRule>
}
