import type { Jurisdiction } from '#tenancy'

/** What a plan may switch on where a tenant does its business. */
export interface JurisdictionProfile {
  /** Pay for one's own purchases. */
  selfPurchaseMayEarn: boolean
  /** Whether both uplines together may have a higher rate than who sells. */
  uplinesMayExceedOwner: boolean
}

/**
 * On top of what no plan anywhere may do, and for which there is no setting: pay for recruiting, a
 * fee or a purchase to join, a third level. The limits are stricter than the laws, which leave
 * margins that only courts know:
 *
 * - `cn`: 禁止传销条例 (Regulations on Prohibition of Pyramid Selling, State Council No. 444, 2005)
 *   Art. 7: no pay by heads (1), no fee or purchase to join (2), no pay of uplines by what those
 *   below sell in the pursuit of unlawful profit (3). Own purchases that pay come close to (2), and
 *   uplines who get more than sellers to (3).
 * - `eu`: Directive 2005/29/EC (UCPD), Annex I no. 14: no scheme in which compensation is derived
 *   primarily from the introduction of others rather than from sale or consumption. Consumption is
 *   named, so own purchases may pay; uplines may not get more than sellers.
 * - `us`: In re Koscot Interplanetary, 86 F.T.C. 1106 (1975): no rewards unrelated to sales to
 *   ultimate users, so own purchases do not pay; the Business Opportunity Rule, 16 CFR 437, asks
 *   for what owners are shown before they accept (see `disclosure.ts`).
 */
export const JURISDICTION_PROFILES: Record<Jurisdiction, JurisdictionProfile> = {
  cn: { selfPurchaseMayEarn: false, uplinesMayExceedOwner: false },
  eu: { selfPurchaseMayEarn: true, uplinesMayExceedOwner: false },
  us: { selfPurchaseMayEarn: false, uplinesMayExceedOwner: true },
}
