import type { I18n } from '@adonisjs/i18n'
import { assertNever, currentTenant } from '#foundation'
import type { AddToCartProblem, CheckOutProblem } from '#orders'
import { smallestPayment } from '#payments'

type Refusal = AddToCartProblem | CheckOutProblem

/** Why something could not be done, in the customer's language. */
export function refusalOf(i18n: I18n, refusal: Refusal): string {
  const t = (key: string, values?: Record<string, number | string>) => i18n.t(key, values)
  switch (refusal.type) {
    case 'not_for_sale':
      return t('shop.refusals.not_for_sale')
    case 'out_of_stock':
      return t('shop.refusals.out_of_stock', {
        available: refusal.available,
        inCart: refusal.inCart,
      })
    case 'cart_full':
      return t('shop.refusals.cart_full')
    case 'not_available':
      return t('shop.refusals.not_available')
    case 'changed':
      return t('shop.refusals.changed')
    case 'below_minimum': {
      const smallest = smallestPayment(currentTenant().currency)
      return t('shop.refusals.below_minimum', { smallest: smallest.format(i18n.locale) })
    }
    case 'ended':
      return t('shop.refusals.ended')
    default:
      return assertNever(refusal)
  }
}
