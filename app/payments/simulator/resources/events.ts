import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import { text, type ParametersOf } from '../http/parameters.js'

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.events.get(path.id)
)

const LIST = {
  ...LIST_PARAMETERS,
  type: text(),
} satisfies ParametersOf<Stripe.EventListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { type, ...page } = params
  return listObject('/v1/events', simulation.objects.events.list({ ...page, filters: { type } }))
})
