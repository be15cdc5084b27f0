import type { DatabaseSync } from 'node:sqlite'
import type Stripe from 'stripe'
import { ObjectCollection, type CollectionFilters } from './object_collection.js'

/** On the wire a decimal is a string; the SDK makes a `Decimal` of it. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & {
  price: Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string }
}

export interface WireLineItems {
  object: 'list'
  data: WireLineItem[]
  has_more: boolean
  url: string
}

/** What the intent of a session will carry. */
export interface SessionIntentData {
  description?: string
  metadata?: Record<string, string>
  receipt_email?: string
  transfer_group?: string
}

/**
 * Kept with its line items, which Stripe sends only when they are asked for, and with what it
 * never sends but needs once somebody pays.
 */
export type StoredSession = Omit<Stripe.Checkout.Session, 'line_items'> & {
  line_items: WireLineItems
  payment_intent_data: SessionIntentData
}

/** The SDK's event is a union over all types; here a type is just its name. */
export type StoredEvent = Omit<Stripe.EventBase, 'type' | 'data'> & {
  type: string
  data: { object: object }
}

export type Collections = ReturnType<typeof openCollections>

export function openCollections(database: DatabaseSync) {
  const collection = <T extends { id: string }>(
    table: string,
    noun: string,
    filters: CollectionFilters<T> = {}
  ) => new ObjectCollection<T>(database, table, noun, filters)

  return {
    accounts: collection<Stripe.V2.Core.Account>('accounts', 'account'),
    balanceTransactions: collection<Stripe.BalanceTransaction>(
      'balance_transactions',
      'balance transaction',
      { selective: ['source'], coarse: ['currency', 'type'] }
    ),
    charges: collection<Stripe.Charge>('charges', 'charge', {
      selective: ['payment_intent', 'transfer_group'],
    }),
    checkoutSessions: collection<StoredSession>('checkout_sessions', 'checkout.session', {
      selective: ['payment_intent'],
      coarse: ['status'],
    }),
    disputes: collection<Stripe.Dispute>('disputes', 'dispute', {
      selective: ['charge', 'payment_intent'],
    }),
    events: collection<StoredEvent>('events', 'event', { coarse: ['type'] }),
    paymentIntents: collection<Stripe.PaymentIntent>('payment_intents', 'payment_intent'),
    refunds: collection<Stripe.Refund>('refunds', 'refund', {
      selective: ['charge', 'payment_intent'],
    }),
    topups: collection<Stripe.Topup>('topups', 'top-up'),
    transferReversals: collection<Stripe.TransferReversal>(
      'transfer_reversals',
      'transfer reversal',
      { selective: ['transfer'] }
    ),
    transfers: collection<Stripe.Transfer>('transfers', 'transfer', {
      selective: ['destination', 'source_transaction', 'transfer_group'],
    }),
    webhookEndpoints: collection<Stripe.WebhookEndpoint>('webhook_endpoints', 'webhook endpoint'),
  }
}
