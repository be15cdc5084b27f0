import type { Jurisdiction } from '#tenancy'

/** Where a platform of one of these may pay to accounts in any of them. */
const PAYABLE_ACROSS_BORDERS = (
  'AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI ' +
  'SK US'
).split(' ')

/** Stripe has no accounts in mainland China, and pays elsewhere only within one's own country. */
const HONG_KONG = ['HK']

/**
 * The countries in which payees may have an account at Stripe, as ISO 3166-1 alpha-2. An account
 * cannot move to another country later.
 *
 * @see https://docs.stripe.com/connect/cross-border-payouts
 */
export function payoutCountries(jurisdiction: Jurisdiction): readonly string[] {
  return jurisdiction === 'cn' ? HONG_KONG : PAYABLE_ACROSS_BORDERS
}

/** The one that goes without saying; null where the law of the place holds in several. */
export function likelyPayoutCountry(jurisdiction: Jurisdiction): string | null {
  return jurisdiction === 'us' ? 'US' : null
}
