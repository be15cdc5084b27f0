import { fail, ok, type Result } from '#foundation'
import type { PricedVariant } from '#stores'
import type { PlacedLineInput } from '#orders/placing/place_order_input'

/** What a customer wants, and the price of one that they were shown, in minor units. */
export interface WantedLine {
  variantId: number
  quantity: number
  seenPriceMinor: bigint
}

export interface ChangedPrice {
  variantId: number
  seenMinor: bigint
  nowMinor: bigint
}

export type PricingProblem =
  | { type: 'empty' }
  | { type: 'not_for_sale'; variantIds: number[] }
  | { type: 'price_changed'; lines: ChangedPrice[] }

/** Prices lines on the server: what the browser saw is only compared, never taken. */
export function priceLines(
  wanted: WantedLine[],
  prices: Map<number, PricedVariant>
): Result<PlacedLineInput[], PricingProblem> {
  if (wanted.length === 0) return fail({ type: 'empty' })
  const gone = wanted.filter(({ variantId }) => !prices.get(variantId)?.isForSale)
  if (gone.length > 0) {
    return fail({ type: 'not_for_sale', variantIds: gone.map(({ variantId }) => variantId) })
  }
  const changed = wanted
    .map(({ variantId, seenPriceMinor: seenMinor }) => {
      const nowMinor = prices.get(variantId)!.unitPriceMinor
      return { variantId, seenMinor, nowMinor }
    })
    .filter(({ seenMinor, nowMinor }) => seenMinor !== nowMinor)
  if (changed.length > 0) return fail({ type: 'price_changed', lines: changed })

  return ok(
    wanted.map(({ variantId, quantity }) => {
      const { optionValues, currency, isForSale, ...priced } = prices.get(variantId)!
      return { ...priced, quantity }
    })
  )
}
