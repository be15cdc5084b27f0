import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { DisputeSchema } from '#database/schema'
import type { DisputeState } from '#payments/dispute_states'

/**
 * A chargeback: the payer's bank takes the money back until the case is decided.
 *
 * `coveredMinor` is what of a lost one paid refunds that had waited for it. It is null before, and
 * where it was lost before refunds could wait.
 */
export class Dispute extends compose(DisputeSchema, TenantOwned) {
  static table = 'disputes'

  declare state: DisputeState
}
