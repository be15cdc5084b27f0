import { errors, type HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { platform, statementOf, type AccountRef } from '#ledger'
import { exportStatement, STATEMENT_COLUMNS } from '#payouts/queries/export_statement'
import { statementPages } from '#payouts/queries/statement_pages'
import { statementRows } from '#payouts/queries/statement_rows'
import { isPlatformKind } from '#payouts/transformers/trial_balance_json'

const ENTRIES_A_PAGE = 50

/** The bookings on one of the platform's own accounts. */
export default class AccountStatementsController {
  async show(context: HttpContext) {
    const { inertia, params, request } = context
    const after = Number(request.qs().after) || undefined
    const entries = await statementOf(accountOf(context), { after, limit: ENTRIES_A_PAGE + 1 })
    const shown = entries.slice(0, ENTRIES_A_PAGE)
    return inertia.render('platform/finance/ledger/show', {
      kind: params.kind as string,
      entries: await statementRows(shown),
      next: entries.length > ENTRIES_A_PAGE ? shown.at(-1)!.postingId : null,
    })
  }

  async export(context: HttpContext) {
    const pages = exportStatement(statementPages(accountOf(context)))
    const columns = STATEMENT_COLUMNS
    return csvStream(context.response, `${context.params.kind}.csv`, { columns, pages })
  }
}

/** @throws E_ROUTE_NOT_FOUND (404) where the platform has no such account */
function accountOf({ params, request }: HttpContext): AccountRef {
  if (isPlatformKind(params.kind)) return platform(params.kind)
  throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}
