import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { DisputeSchema } from '#database/schema'
import type { DisputeState } from '#payments/dispute_states'

/** A chargeback: the payer's bank takes the money back until the case is decided. */
export class Dispute extends compose(DisputeSchema, TenantOwned) {
  static table = 'disputes'

  declare state: DisputeState
}
