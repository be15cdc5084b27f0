import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { PLATFORM } from './balances.js'
import { canReceiveTransfers } from './connected_account_object.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'

const CREATE = {
  amount: p.required(p.integer({ min: 1 })),
  currency: p.required(p.currency()),
  description: p.text(),
  destination: p.required(p.text()),
  metadata: p.metadata(),
  source_transaction: p.text(),
  transfer_group: p.text(),
} satisfies p.ParametersOf<Stripe.TransferCreateParams>

export const create = endpoint(CREATE, ({ simulation, params }) => {
  const { amount, currency, destination } = params
  refuseUnlessReceiving(simulation, destination)
  const source = sourceOf(simulation, params)
  if (amount > simulation.balances.available(PLATFORM, currency)) {
    throw invalidRequest(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance (in test mode, by creating a top-up).',
      { code: 'balance_insufficient' }
    )
  }

  const id = newId('tr')
  const transaction = recordBalanceChange(simulation, {
    amount: -amount,
    currency,
    description: params.description,
    source: id,
    type: 'transfer',
    reportingCategory: 'transfer',
  })
  simulation.balances.add(destination, currency, amount)
  const transfer = simulation.objects.transfers.insert({
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: transaction.id,
    created: nowInSeconds(),
    currency,
    description: params.description ?? null,
    destination,
    destination_payment: newId('py'),
    livemode: false,
    metadata: mergeMetadata(null, params.metadata),
    reversals: listObject(`/v1/transfers/${id}/reversals`, { data: [], has_more: false }),
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: 'card',
    transfer_group: params.transfer_group ?? source?.transfer_group ?? null,
  })
  simulation.events.record('transfer.created', transfer)
  return transfer
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.transfers.get(path.id)
)

const UPDATE = {
  description: p.text(),
  metadata: p.metadata(),
} satisfies p.ParametersOf<Stripe.TransferUpdateParams>

export const update = endpoint(UPDATE, ({ simulation, params, path }) => {
  const transfer = simulation.objects.transfers.get(path.id)
  const updated = simulation.objects.transfers.update(transfer, {
    description: params.description ?? transfer.description,
    metadata: mergeMetadata(transfer.metadata, params.metadata),
  })
  simulation.events.record('transfer.updated', updated)
  return updated
})

const LIST = {
  ...LIST_PARAMETERS,
  destination: p.text(),
  transfer_group: p.text(),
} satisfies p.ParametersOf<Stripe.TransferListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { destination, transfer_group: group, ...page } = params
  const filters = { destination, transfer_group: group }
  return listObject('/v1/transfers', simulation.objects.transfers.list({ ...page, filters }))
})

function refuseUnlessReceiving(simulation: Simulation, destination: string): void {
  const account = simulation.objects.accounts.get(destination, 'destination')
  if (canReceiveTransfers(account)) return
  throw invalidRequest(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
    { code: 'insufficient_capabilities_for_transfer' }
  )
}

/** All transfers from a charge together take no more than it brought. */
function sourceOf(
  simulation: Simulation,
  { amount, source_transaction: id }: p.Parsed<typeof CREATE>
): Stripe.Charge | undefined {
  if (!id) return undefined
  const charge = simulation.objects.charges.get(id, 'source_transaction')
  const taken = simulation.objects.transfers
    .list({ limit: 100, filters: { source_transaction: id } })
    .data.reduce((sum, transfer) => sum + transfer.amount, 0)
  if (taken + amount <= charge.amount) return charge
  const message = `Insufficient funds in charge ${id} for this transfer: ${charge.amount - taken} left.`
  throw invalidRequest(message, { param: 'amount' })
}
