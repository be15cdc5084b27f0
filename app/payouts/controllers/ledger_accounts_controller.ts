import { errors, type HttpContext } from '@adonisjs/core/http'
import { csvResponse, currentTenant } from '#foundation'
import { ledgerProof, platform, statementOf, trialBalance } from '#ledger'
import { Money, type MoneyJson } from '#money'
import { statementRows } from '#payouts/queries/statement_rows'
import { proofJson } from '#payouts/transformers/proof_json'
import { isPlatformKind, trialBalanceJson } from '#payouts/transformers/trial_balance_json'

const ENTRIES_A_PAGE = 50

/** The books as finance reads them: every kind of account, and the bookings of the platform's own. */
export default class LedgerAccountsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('platform/finance/ledger/index', {
      ...trialBalanceJson(await trialBalance()),
      proof: proofJson(await ledgerProof()),
    })
  }

  async export({ response }: HttpContext) {
    const { accounts } = trialBalanceJson(await trialBalance())
    const decimal = (amount: MoneyJson | null) => amount && Money.fromJSON(amount).toDecimal()
    return csvResponse(response, 'trial-balance.csv', {
      columns: ['account', 'debit', 'credit', 'currency'],
      rows: accounts.map(({ kind, debit, credit }) => [
        kind,
        decimal(debit),
        decimal(credit),
        currentTenant().currency,
      ]),
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
