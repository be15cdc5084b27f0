import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import * as p from '../http/parameters.js'
import { newId } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'

const CREATE = {
  amount: p.required(p.integer({ min: 1 })),
  currency: p.required(p.currency()),
  description: p.text(),
  metadata: p.metadata(),
  transfer_group: p.text(),
} satisfies p.ParametersOf<Stripe.TopupCreateParams>

/** Puts money on the platform's balance at once, as a demo's old sales never were paid here. */
export const create = endpoint(CREATE, ({ simulation, params }) => {
  const id = newId('tu')
  const transaction = recordBalanceChange(simulation, {
    amount: params.amount,
    currency: params.currency,
    description: params.description,
    source: id,
    type: 'topup',
    reportingCategory: 'topup',
  })
  const topup = simulation.objects.topups.insert({
    id,
    object: 'topup',
    amount: params.amount,
    balance_transaction: transaction.id,
    created: nowInSeconds(),
    currency: params.currency,
    description: params.description ?? null,
    expected_availability_date: nowInSeconds(),
    failure_code: null,
    failure_message: null,
    initiated_by: 'user',
    livemode: false,
    metadata: mergeMetadata(null, params.metadata),
    source: null,
    statement_descriptor: null,
    status: 'succeeded',
    transfer_group: params.transfer_group ?? null,
  })
  simulation.events.record('topup.created', topup)
  simulation.events.record('topup.succeeded', topup)
  return topup
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.topups.get(path.id)
)
