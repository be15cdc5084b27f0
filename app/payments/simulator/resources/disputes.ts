import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import { EVIDENCE } from './dispute_evidence.js'
import { closeDispute } from './dispute_lifecycle.js'
import { mergeMetadata } from './metadata.js'

/** In test mode this text decides the case: https://docs.stripe.com/testing#evidence */
const DECIDING_EVIDENCE: { [text: string]: 'won' | 'lost' } = {
  winning_evidence: 'won',
  losing_evidence: 'lost',
}

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.disputes.get(path.id)
)

const LIST = {
  ...LIST_PARAMETERS,
  charge: p.text(),
  payment_intent: p.text(),
} satisfies p.ParametersOf<Stripe.DisputeListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { charge, payment_intent: intent, ...page } = params
  const filters = { charge, payment_intent: intent }
  return listObject('/v1/disputes', simulation.objects.disputes.list({ ...page, filters }))
})

const UPDATE = {
  evidence: p.group(EVIDENCE),
  metadata: p.metadata(),
  submit: p.boolean(),
} satisfies p.ParametersOf<Stripe.DisputeUpdateParams>

/** Evidence goes to the bank with the update; with `submit: false` it is only put ready. */
export const update = endpoint(UPDATE, ({ simulation, params, path }) => {
  const dispute = simulation.objects.disputes.get(path.id)
  const isSubmitted = params.submit ?? params.evidence !== undefined
  if (isSubmitted && dispute.status !== 'needs_response') {
    throw invalidRequest(`This dispute has a status of ${dispute.status}: too late for evidence.`)
  }
  const details = dispute.evidence_details
  const updated = simulation.objects.disputes.update(dispute, {
    evidence: { ...dispute.evidence, ...params.evidence },
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || params.evidence !== undefined,
      submission_count: details.submission_count + (isSubmitted ? 1 : 0),
      submission_method: isSubmitted ? 'manual' : details.submission_method,
    },
    metadata: mergeMetadata(dispute.metadata, params.metadata),
    status: isSubmitted ? 'under_review' : dispute.status,
  })
  simulation.events.record('charge.dispute.updated', updated)

  const outcome = isSubmitted && DECIDING_EVIDENCE[updated.evidence.uncategorized_text ?? '']
  return outcome ? closeDispute(simulation, updated, outcome) : updated
})

/** The platform gives in. */
export const close = endpoint({}, ({ simulation, path }) =>
  closeDispute(simulation, simulation.objects.disputes.get(path.id), 'lost')
)
