import { currentTenant, fail, ok, type Result } from '#foundation'
import { Money } from '#money'

type ParsedPrices = Result<Map<number, bigint | null>, { type: 'unreadable'; variantIds: string[] }>

/** Reads amounts as people write them, by variant; an empty one is null: no own price. */
export function parsedPrices(written: Record<string, string | null>): ParsedPrices {
  const prices = new Map<number, bigint | null>()
  const unreadable: string[] = []
  for (const [variantId, text] of Object.entries(written)) {
    const parsed = text ? Money.parse(text, currentTenant().currency) : null
    if (!/^\d{1,15}$/.test(variantId) || parsed?.ok === false) unreadable.push(variantId)
    else prices.set(Number(variantId), parsed?.money.minor ?? null)
  }
  if (unreadable.length > 0) return fail({ type: 'unreadable', variantIds: unreadable })
  return ok(prices)
}
