import { errors, type HttpContext } from '@adonisjs/core/http'
import { currentTenant } from '#foundation'
import {
  ACCOUNT_KINDS,
  ledgerProof,
  platform,
  statementOf,
  trialBalance,
  type PlatformAccountKind,
  type TrialBalanceRow,
} from '#ledger'
import { Money } from '#money'
import { statementRows } from '#payouts/queries/statement_rows'
import { proofJson } from '#payouts/transformers/proof_json'

const ENTRIES_A_PAGE = 50

/** The books as finance reads them: every kind of account, and the bookings of the platform's own. */
export default class LedgerAccountsController {
  async index({ inertia }: HttpContext) {
    const rows = await trialBalance()
    return inertia.render('platform/finance/ledger/index', {
      accounts: rows.map((row) => ({ ...sidesOf(row), isPlatform: isPlatformKind(row.kind) })),
      totals: {
        debit: total(rows, 'debit').toJSON(),
        credit: total(rows, 'credit').toJSON(),
      },
      proof: proofJson(await ledgerProof()),
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

/** A balance below zero stands on the other side, as in any trial balance. */
function sideOf({ normalSide, balance }: TrialBalanceRow) {
  if (!balance.isNegative) return normalSide
  return normalSide === 'debit' ? 'credit' : 'debit'
}

function sidesOf(row: TrialBalanceRow) {
  const amount = (row.balance.isNegative ? row.balance.negate() : row.balance).toJSON()
  const side = sideOf(row)
  return {
    kind: row.kind as string,
    debit: side === 'debit' ? amount : null,
    credit: side === 'credit' ? amount : null,
  }
}

function total(rows: TrialBalanceRow[], side: 'debit' | 'credit'): Money {
  const amounts = rows
    .filter((row) => sideOf(row) === side)
    .map(({ balance }) => (balance.isNegative ? balance.negate() : balance))
  return Money.sum(amounts, currentTenant().currency)
}
