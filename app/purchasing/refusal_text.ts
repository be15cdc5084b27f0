import type { I18n } from '@adonisjs/i18n'
import { assertNever, type KeyReused } from '#foundation'
import type { WrongAnswer } from '#purchasing/check_answer'
import type { WrongLines } from '#purchasing/drafting/draft_lines'
import type { WrongState } from '#purchasing/move_purchase_order'
import type { WrongArrival } from '#purchasing/receiving/check_arrival'

type Refused = WrongState | WrongLines | WrongArrival | WrongAnswer | KeyReused<{ number: string }>

/** What someone reads whose purchase order could not be drafted, moved or received. */
export function refusalText(i18n: I18n, refused: Refused): string {
  switch (refused.type) {
    case 'wrong_state':
      return i18n.t('purchasing.refused.wrong_state', {
        state: i18n.t(`purchasing.state.${refused.state}`),
      })
    case 'not_orderable':
      return refused.lines
        .map((line) => i18n.t('purchasing.refused.not_orderable', { ...line }))
        .join(' ')
    case 'more_than_confirmed':
      return i18n.t('purchasing.refused.more_than_confirmed', { lines: refused.lines.length })
    case 'key_reused':
      return i18n.t('purchasing.refused.key_reused', { number: refused.standing.number })
    case 'no_lines':
    case 'unknown_variants':
    case 'nothing_arrived':
    case 'unknown_lines':
    case 'wrong_quantity':
    case 'lines_do_not_match':
    case 'more_than_ordered':
      return i18n.t(`purchasing.refused.${refused.type}`)
    default:
      return assertNever(refused)
  }
}
