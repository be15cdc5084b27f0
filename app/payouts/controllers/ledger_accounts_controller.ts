import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse, currentTenant } from '#foundation'
import { ledgerProof, trialBalance } from '#ledger'
import { Money, type MoneyJson } from '#money'
import { proofJson } from '#payouts/transformers/proof_json'
import { trialBalanceJson } from '#payouts/transformers/trial_balance_json'

/** The books as finance reads them: every kind of account. */
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
}
