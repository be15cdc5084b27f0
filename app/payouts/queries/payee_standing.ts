import { currentTenant, tenantTable } from '#foundation'
import { accountKey, balancesOf, payee as payeeAccount } from '#ledger'
import { Money } from '#money'
import { Payee, type PayeeOwnerType } from '#payouts/models/payee'
import { availableAccount, reservedAccount } from '#payouts/payout_accounts'

/** How a payee stands: pending, available, on its way and paid so far. Three statements. */
export class PayeeStanding {
  async handle(owner: { ownerType: PayeeOwnerType; ownerId: number }) {
    const pendingKind = owner.ownerType === 'brand' ? 'brand_pending' : 'earnings_pending'
    const pending = payeeAccount(pendingKind, owner.ownerType, owner.ownerId)
    const available = availableAccount(owner)
    const reserved = reservedAccount(owner)
    const balances = await balancesOf([pending, available, reserved])
    const known = await Payee.query().where(owner).first()
    const paid = await tenantTable('payouts')
      .where({ payee_id: known?.id ?? 0, state: 'paid' })
      .sum('amount_minor as total')
      .first()
    const of = (ref: typeof pending) => balances.get(accountKey(ref))!.toJSON()
    return {
      pending: of(pending),
      available: of(available),
      reserved: of(reserved),
      paid: Money.of(BigInt(paid?.total ?? 0), currentTenant().currency).toJSON(),
      rail: known?.rail ?? 'manual',
      isConnected: known?.isPayableByStripe ?? false,
      isStarted: Boolean(known?.stripeAccountId),
    }
  }
}
