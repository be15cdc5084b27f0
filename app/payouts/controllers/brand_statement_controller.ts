import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { statementOf } from '#ledger'
import { exportStatement, STATEMENT_COLUMNS } from '#payouts/queries/export_statement'
import { ListPayouts } from '#payouts/queries/list_payouts'
import { PayeeStanding } from '#payouts/queries/payee_standing'
import { statementPages } from '#payouts/queries/statement_pages'
import { statementRows } from '#payouts/queries/statement_rows'
import { availableAccount } from '#payouts/payout_accounts'

const ENTRIES_A_PAGE = 50

/** What the platform owes a brand, booking by booking, and what it paid. */
export default class BrandStatementController {
  async show({ auth, inertia, request }: HttpContext) {
    const owner = ownerOf(auth.use('staff').getUserOrFail().brandIds)
    const after = Number(request.qs().after) || undefined
    const entries = await statementOf(availableAccount(owner), { after, limit: ENTRIES_A_PAGE + 1 })
    const shown = entries.slice(0, ENTRIES_A_PAGE)
    const { payouts } = await new ListPayouts().handle({
      owner: { type: 'brand', id: owner.ownerId },
    })
    return inertia.render('brand/statement', {
      standing: await new PayeeStanding().handle(owner),
      entries: await statementRows(shown),
      next: entries.length > ENTRIES_A_PAGE ? shown.at(-1)!.postingId : null,
      payouts: payouts.slice(0, 10),
    })
  }

  async export({ auth, response }: HttpContext) {
    const owner = ownerOf(auth.use('staff').getUserOrFail().brandIds)
    const pages = exportStatement(statementPages(availableAccount(owner)))
    return csvStream(response, 'statement.csv', { columns: STATEMENT_COLUMNS, pages })
  }
}

function ownerOf(brandIds: number[]) {
  return { ownerType: 'brand' as const, ownerId: brandIds[0] }
}
