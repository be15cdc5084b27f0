import type Stripe from 'stripe'
import { invalidRequest, resourceMissing } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import { PAGE_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'

/** So many of the newest are shown on the transfer itself. */
const SHOWN_ON_TRANSFER = 10

const CREATE = {
  amount: p.integer({ min: 1 }),
  description: p.text(),
  metadata: p.metadata(),
} satisfies p.ParametersOf<Stripe.TransferCreateReversalParams>

export const create = endpoint(CREATE, ({ simulation, params, path }) => {
  const transfer = simulation.objects.transfers.get(path.transfer)
  const amount = reversibleAmount(transfer, params.amount)
  const reversal = recordReversal(simulation, transfer, amount, params)

  const amountReversed = transfer.amount_reversed + amount
  const { url } = transfer.reversals
  const reversed = simulation.objects.transfers.update(transfer, {
    amount_reversed: amountReversed,
    reversals: listObject(
      url,
      simulation.objects.transferReversals.list({
        limit: SHOWN_ON_TRANSFER,
        filters: { transfer: transfer.id },
      })
    ),
    reversed: amountReversed === transfer.amount,
  })
  simulation.events.record('transfer.reversed', reversed)
  return reversal
})

export const retrieve = endpoint({}, ({ simulation, path }) => {
  const reversal = simulation.objects.transferReversals.get(path.id)
  if (reversal.transfer === path.transfer) return reversal
  throw resourceMissing('transfer reversal', path.id, 'id')
})

export const list = endpoint(PAGE_PARAMETERS, ({ simulation, params, path }) => {
  const transfer = simulation.objects.transfers.get(path.transfer)
  const filters = { transfer: transfer.id }
  return listObject(
    transfer.reversals.url,
    simulation.objects.transferReversals.list({ ...params, filters })
  )
})

function reversibleAmount(transfer: Stripe.Transfer, requested: number | undefined): number {
  const unreversed = transfer.amount - transfer.amount_reversed
  if (unreversed === 0) {
    throw invalidRequest(`Transfer ${transfer.id} is already fully reversed.`)
  }
  if (requested !== undefined && requested > unreversed) {
    const message = `Reversal amount (${requested}) is greater than unreversed amount on transfer (${unreversed})`
    throw invalidRequest(message, { param: 'amount' })
  }
  return requested ?? unreversed
}

function recordReversal(
  simulation: Simulation,
  { id: transfer, currency, destination }: Stripe.Transfer,
  amount: number,
  params: p.Parsed<typeof CREATE>
): Stripe.TransferReversal {
  const id = newId('trr')
  const transaction = recordBalanceChange(simulation, {
    amount,
    currency,
    description: params.description,
    source: id,
    type: 'transfer_refund',
    reportingCategory: 'transfer_reversal',
  })
  simulation.balances.add(String(destination), currency, -amount)
  return simulation.objects.transferReversals.insert({
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: transaction.id,
    created: nowInSeconds(),
    currency,
    destination_payment_refund: newId('pyr'),
    metadata: mergeMetadata(null, params.metadata),
    source_refund: null,
    transfer,
  })
}
