import type { Collections } from '../storage/collections.js'
import { invalidRequest } from './api_error.js'
import { listObject } from './list_endpoint.js'

type JsonObject = { [field: string]: unknown }

/** How an object of one kind is shown. */
interface Shape {
  /** Fields that hold an id, and where the object with that id is kept. */
  references: { [field: string]: keyof Collections }
  /** Fields that Stripe leaves out unless they are asked for. */
  onDemand?: { [field: string]: (objects: Collections, object: JsonObject) => unknown }
  /** Fields that are the simulator's own and never shown. */
  internal?: string[]
}

const SHAPES: { [object: string]: Shape } = {
  'balance_transaction': { references: {} },
  'charge': {
    references: {
      balance_transaction: 'balanceTransactions',
      payment_intent: 'paymentIntents',
    },
    onDemand: {
      refunds: (objects, { id }) =>
        listObject(
          `/v1/charges/${id}/refunds`,
          objects.refunds.list({ filters: { charge: String(id) } })
        ),
    },
  },
  'checkout.session': {
    references: { payment_intent: 'paymentIntents' },
    onDemand: { line_items: (_objects, session) => session.line_items },
    internal: ['payment_intent_data'],
  },
  'dispute': { references: { charge: 'charges', payment_intent: 'paymentIntents' } },
  'event': { references: {} },
  'payment_intent': { references: { latest_charge: 'charges' } },
  'refund': {
    references: {
      balance_transaction: 'balanceTransactions',
      charge: 'charges',
      failure_balance_transaction: 'balanceTransactions',
      payment_intent: 'paymentIntents',
    },
  },
  'topup': { references: { balance_transaction: 'balanceTransactions' } },
  'transfer': {
    references: { balance_transaction: 'balanceTransactions', source_transaction: 'charges' },
  },
  'transfer_reversal': {
    references: { balance_transaction: 'balanceTransactions', transfer: 'transfers' },
  },
}

/** Stripe's own limit: https://docs.stripe.com/expand#how-it-works */
const DEEPEST_EXPANSION = 4

/**
 * An object as Stripe would send it: ids stay ids, and what is sent on demand is left out, but
 * for the `expand` paths, such as `latest_charge.balance_transaction` or, of a list, `data.charge`.
 */
export function present(objects: Collections, object: object, expand: string[] = []): JsonObject {
  const paths = expand.map((path) => path.split('.'))
  const tooDeep = paths.find((path) => path.length > DEEPEST_EXPANSION)
  if (tooDeep) {
    throw invalidRequest(
      `You cannot expand more than ${DEEPEST_EXPANSION} levels of a property. Property: ${tooDeep.join('.')}`
    )
  }
  return presentAt(objects, object as JsonObject, paths)
}

function presentAt(objects: Collections, object: JsonObject, paths: string[][]): JsonObject {
  if (object.object === 'list') return presentList(objects, object, paths)

  const shape = SHAPES[String(object.object)]
  const shown = { ...object }
  const hidden = [...Object.keys(shape?.onDemand ?? {}), ...(shape?.internal ?? [])]
  for (const field of hidden) delete shown[field]

  for (const [field, deeper] of byFirstStep(paths)) {
    const found = fieldOf(objects, shape, object, field)
    const isObject = typeof found === 'object' && found !== null
    shown[field] = isObject ? presentAt(objects, found as JsonObject, deeper) : found
  }
  return shown
}

function presentList(objects: Collections, list: JsonObject, paths: string[][]): JsonObject {
  const steps = byFirstStep(paths)
  const stray = [...steps.keys()].find((step) => step !== 'data')
  if (stray) throw notExpandable(stray)
  const elements = list.data as JsonObject[]
  const deeper = steps.get('data') ?? []
  return { ...list, data: elements.map((element) => presentAt(objects, element, deeper)) }
}

function fieldOf(
  objects: Collections,
  shape: Shape | undefined,
  object: JsonObject,
  field: string
): unknown {
  const onDemand = shape?.onDemand?.[field]
  if (onDemand) return onDemand(objects, object)

  const value = object[field]
  const collection = shape?.references[field]
  if (collection && typeof value === 'string') return objects[collection].find(value) ?? value
  if (value === null || (typeof value === 'object' && 'object' in value)) return value
  throw notExpandable(field)
}

function byFirstStep(paths: string[][]): Map<string, string[][]> {
  const steps = new Map<string, string[][]>()
  for (const [first, ...deeper] of paths) {
    const of = steps.get(first) ?? []
    if (deeper.length > 0) of.push(deeper)
    steps.set(first, of)
  }
  return steps
}

function notExpandable(property: string) {
  return invalidRequest(`This property cannot be expanded (${property}).`)
}
