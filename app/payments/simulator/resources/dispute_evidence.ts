import type Stripe from 'stripe'
import { text, type Parameter } from '../http/parameters.js'

type Evidence = Stripe.Dispute.Evidence
type TextField = Exclude<keyof Evidence, 'appeal' | 'enhanced_evidence'>

const FIELDS = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const satisfies TextField[]

const forEachField = <T>(value: () => T) =>
  Object.fromEntries(FIELDS.map((field) => [field, value()])) as Record<TextField, T>

/** Up to 150,000 characters in all; files are the ids of uploads made elsewhere. */
export const EVIDENCE: Record<TextField, Parameter<string | undefined>> = forEachField(() =>
  text({ max: 20_000 })
)

export function noEvidence(): Evidence {
  return { ...forEachField(() => null), enhanced_evidence: {} }
}
