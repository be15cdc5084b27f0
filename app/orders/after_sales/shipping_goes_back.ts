import type { Jurisdiction } from '#tenancy'

interface ShippingQuestion {
  reason: string
  /** Whether the customer keeps nothing of what was sent. */
  nothingIsKept: boolean
  jurisdiction: Jurisdiction
}

/** What the customer chose; for everything else, somebody who sold or sent it is at fault. */
const CUSTOMERS_CHOICE = 'changed_mind'

/**
 * Whether the fee for sending goes back with the goods' price, unless somebody decides otherwise:
 * where nothing is kept, and the fault is not the customer's. In the EU also where they changed
 * their mind.
 *
 * @see https://eur-lex.europa.eu/eli/dir/2011/83/oj (Article 13 of the Consumer Rights Directive)
 */
export function shippingGoesBack({ reason, nothingIsKept, jurisdiction }: ShippingQuestion) {
  if (!nothingIsKept) return false
  return reason !== CUSTOMERS_CHOICE || jurisdiction === 'eu'
}
