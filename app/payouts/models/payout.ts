import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { Money } from '#money'
import { PayoutSchema } from '#database/schema'
import { Payee } from '#payouts/models/payee'
import { PayoutBatch } from '#payouts/models/payout_batch'

/** One payment to one payee. Its state moves by the table in `payout_states.ts` only. */
export class Payout extends compose(PayoutSchema, TenantOwned) {
  static table = 'payouts'

  @belongsTo(() => Payee, { foreignKey: 'payeeId' })
  declare payee: BelongsTo<typeof Payee>

  @belongsTo(() => PayoutBatch, { foreignKey: 'batchId' })
  declare batch: BelongsTo<typeof PayoutBatch>

  get amount(): Money {
    return Money.of(this.amountMinor, this.currency)
  }
}
