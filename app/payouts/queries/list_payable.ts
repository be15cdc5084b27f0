import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, tenantTable } from '#foundation'
import type { PayeeOwnerType, Rail } from '#payouts/models/payee'
import { AVAILABLE_KIND } from '#payouts/payout_accounts'

export interface Payable {
  payeeId: number
  ownerType: PayeeOwnerType
  ownerId: number
  name: string
  amountMinor: bigint
}

export interface ListPayableInput {
  rail: Rail
  ownerTypes: PayeeOwnerType[]
  minimumMinor: bigint
}

/**
 * Who could be paid now on a rail, and how much: everything available, where it reaches the
 * minimum. On the Stripe rail only accounts whose transfers are active.
 */
export class ListPayable {
  async handle(input: ListPayableInput, client?: QueryClientContract): Promise<Payable[]> {
    const query = tenantTable('ledger_balances', client)
      .join('ledger_accounts as accounts', (join) =>
        join
          .on('accounts.tenant_id', 'ledger_balances.tenant_id')
          .andOn('accounts.id', 'ledger_balances.account_id')
      )
      .join('payees', (join) =>
        join
          .on('payees.tenant_id', 'accounts.tenant_id')
          .andOn('payees.owner_type', 'accounts.owner_type')
          .andOn('payees.owner_id', 'accounts.owner_id')
      )
      .where('accounts.currency', currentTenant().currency)
      .where((kinds) => {
        for (const type of input.ownerTypes) {
          kinds.orWhere({ 'accounts.owner_type': type, 'accounts.kind': AVAILABLE_KIND[type] })
        }
      })
      .where('payees.rail', input.rail)
      .where('ledger_balances.balance_minor', '>=', input.minimumMinor.toString())
      .where('ledger_balances.balance_minor', '>', 0)
      .select(
        'payees.id as payeeId',
        'accounts.owner_type as ownerType',
        'accounts.owner_id as ownerId',
        'payees.name',
        'ledger_balances.balance_minor as amountMinor'
      )
      .orderBy('ledger_balances.account_id')
    if (input.rail === 'stripe') query.where('payees.transfers_status', 'active')
    const rows = await query
    return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }))
  }
}
