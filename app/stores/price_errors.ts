import type { I18n } from '@adonisjs/i18n'
import { currentTenant } from '#foundation'
import { Money } from '#money'
import type { OutOfBand } from '#stores/actions/set_own_prices'

/** What stands under a price field that was not taken, by the field's name. */
export type PriceErrors = Record<string, string>

export function outOfBandErrors(variants: OutOfBand[], i18n: I18n): PriceErrors {
  const written = (minor: bigint) => Money.of(minor, currentTenant().currency).format(i18n.locale)
  return Object.fromEntries(
    variants.map(({ variantId, floorMinor, ceilingMinor }) => [
      `prices.${variantId}`,
      i18n.t('my_store.product.price_out_of_band', {
        floor: written(floorMinor),
        ceiling: written(ceilingMinor),
      }),
    ])
  )
}

export function unreadableErrors(variantIds: string[], i18n: I18n): PriceErrors {
  const text = i18n.t('my_store.product.price_unreadable')
  return Object.fromEntries(variantIds.map((id) => [`prices.${id}`, text]))
}
