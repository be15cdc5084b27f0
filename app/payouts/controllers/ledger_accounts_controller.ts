import { errors, type HttpContext } from '@adonisjs/core/http'
import {
  ACCOUNT_KINDS,
  platform,
  statementOf,
  trialBalance,
  type PlatformAccountKind,
} from '#ledger'
import { statementRows } from '#payouts/queries/statement_rows'

const ENTRIES_A_PAGE = 50

/** The books as finance reads them: every kind of account, and the bookings of the platform's own. */
export default class LedgerAccountsController {
  async index({ inertia }: HttpContext) {
    const rows = await trialBalance()
    return inertia.render('platform/finance/ledger/index', {
      accounts: rows.map((row) => ({
        kind: row.kind as string,
        isPlatform: isPlatformKind(row.kind),
        normalSide: row.normalSide as string,
        balance: row.balance.toJSON(),
      })),
    })
  }

  async show({ inertia, params, request }: HttpContext) {
    const { kind } = params
    if (!isPlatformKind(kind)) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const after = Number(request.qs().after) || undefined
    const entries = await statementOf(platform(kind), { after, limit: ENTRIES_A_PAGE + 1 })
    const shown = entries.slice(0, ENTRIES_A_PAGE)
    return inertia.render('platform/finance/ledger/show', {
      kind: kind as string,
      entries: await statementRows(shown),
      next: entries.length > ENTRIES_A_PAGE ? shown.at(-1)!.postingId : null,
    })
  }
}

function isPlatformKind(kind: string): kind is PlatformAccountKind {
  const rules = ACCOUNT_KINDS[kind as keyof typeof ACCOUNT_KINDS]
  return rules !== undefined && (rules.owners as readonly string[]).includes('platform')
}
