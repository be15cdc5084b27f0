import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { Money } from '#money'
import { PaymentSchema } from '#database/schema'
import type { PaymentState } from '#payments/payment_states'

/**
 * One attempt to be paid for something (`reference`, e.g. `order:7`), at Stripe or `outside`.
 *
 * `refundedMinor` counts what was ordered to go back, from the order on, and what the payer's bank
 * took back for good; what failed is taken out.
 */
export class Payment extends compose(PaymentSchema, TenantOwned) {
  static table = 'payments'

  declare state: PaymentState
  declare provider: 'stripe' | 'outside'

  get amount(): Money {
    return Money.of(this.amountMinor, this.currency)
  }

  get refundableMinor(): bigint {
    return this.state === 'succeeded' ? this.amountMinor - this.refundedMinor : 0n
  }
}
