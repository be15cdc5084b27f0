import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PayeeSchema } from '#database/schema'

export type PayeeOwnerType = 'store' | 'brand' | 'promoter'
export type Rail = 'stripe' | 'manual'

/** Who is paid: a store, a brand or a promoter, and the way money travels to them. */
export class Payee extends compose(PayeeSchema, TenantOwned) {
  static table = 'payees'

  declare ownerType: PayeeOwnerType

  /**
   * Stripe pays an account only while its transfers capability is active.
   *
   * @see https://docs.stripe.com/connect/account-capabilities
   */
  get isPayableByStripe(): boolean {
    return this.stripeAccountId !== null && this.transfersStatus === 'active'
  }
}
