import type { I18n } from '@adonisjs/i18n'
import { assertNever } from '#foundation'
import type { AfterSalesProblem, EscalationProblem } from '#orders'

export type ClaimRefusal =
  | AfterSalesProblem
  | EscalationProblem
  | { type: 'not_asked_back' | 'not_withdrawable' | 'case_ended' | 'not_an_image' }

/** Why nothing came of a step in a claim, in the customer's language. */
export function claimRefusalOf(i18n: I18n, { type }: ClaimRefusal): string {
  switch (type) {
    case 'not_claimable':
      return i18n.t('shop.refusals.not_claimable')
    case 'window_ended':
      return i18n.t('shop.refusals.window_ended')
    case 'too_many':
      return i18n.t('shop.refusals.too_many')
    case 'claimed_elsewhere':
      return i18n.t('shop.refusals.claimed_elsewhere')
    case 'not_an_image':
      return i18n.t('shop.refusals.not_an_image')
    case 'not_rejected':
    case 'not_asked_back':
    case 'not_withdrawable':
    case 'case_ended':
      return i18n.t('shop.refusals.case_moved_on')
    default:
      return assertNever(type)
  }
}
