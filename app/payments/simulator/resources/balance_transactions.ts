import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import { currency, text, type ParametersOf } from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { nowInSeconds } from './moment.js'
import { PLATFORM } from './balances.js'

/** A change of the platform's balance by `amount` less `fee`, in minor units. */
export interface BalanceChange {
  amount: number
  currency: string
  fee?: number
  feeDescription?: string
  description?: string | null
  source: string
  type: Stripe.BalanceTransaction['type']
  /** https://docs.stripe.com/reports/reporting-categories */
  reportingCategory: string
}

/** Books a change of the platform's balance at once. */
export function recordBalanceChange(
  simulation: Simulation,
  change: BalanceChange
): Stripe.BalanceTransaction {
  const { amount, fee = 0 } = change
  const now = nowInSeconds()
  simulation.balances.add(PLATFORM, change.currency, amount - fee)
  return simulation.objects.balanceTransactions.insert({
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: now,
    balance_type: 'payments',
    created: now,
    currency: change.currency,
    description: change.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [feeDetail(change, fee)],
    net: amount - fee,
    reporting_category: change.reportingCategory,
    source: change.source,
    status: 'available',
    type: change.type,
  })
}

function feeDetail({ currency: unit, feeDescription }: BalanceChange, amount: number) {
  return {
    amount,
    application: null,
    currency: unit,
    description: feeDescription ?? null,
    type: 'stripe_fee',
  }
}

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.balanceTransactions.get(path.id)
)

const LIST = {
  ...LIST_PARAMETERS,
  currency: currency(),
  source: text(),
  type: text(),
} satisfies ParametersOf<Stripe.BalanceTransactionListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { currency: unit, source, type, ...page } = params
  const filters = { currency: unit, source, type }
  return listObject(
    '/v1/balance_transactions',
    simulation.objects.balanceTransactions.list({ ...page, filters })
  )
})
