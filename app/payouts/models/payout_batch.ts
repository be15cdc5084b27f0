import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { User } from '#identity'
import { Money } from '#money'
import { PayoutBatchSchema } from '#database/schema'
import type { Rail } from '#payouts/models/payee'
import { Payout } from '#payouts/models/payout'

/** A run of payouts that one person makes and another approves. */
export class PayoutBatch extends compose(PayoutBatchSchema, TenantOwned) {
  static table = 'payout_batches'

  declare rail: Rail

  @hasMany(() => Payout, { foreignKey: 'batchId' })
  declare payouts: HasMany<typeof Payout>

  @belongsTo(() => User, { foreignKey: 'createdBy' })
  declare maker: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'approvedBy' })
  declare checker: BelongsTo<typeof User> | null

  get total(): Money {
    return Money.of(this.totalMinor, this.currency)
  }

  get awaitsApproval(): boolean {
    return this.state === 'awaiting_approval'
  }

  /** Four eyes: whoever made a batch cannot approve it. The database refuses it, too. */
  canBeApprovedBy(userId: number): boolean {
    return this.awaitsApproval && this.createdBy !== userId
  }
}
