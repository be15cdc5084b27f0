import { disputeFeeCheck } from '#commissions/checks/dispute_fee_check'
import { payeeCheck } from '#commissions/checks/payee_check'
import { planCheck } from '#commissions/checks/plan_check'
import { reversalCheck } from '#commissions/checks/reversal_check'
import { splitChecks } from '#commissions/checks/split_checks'

/** What must hold between plans, sales, what was split of them, and the ledger. */
export default [...splitChecks, reversalCheck, payeeCheck, planCheck, disputeFeeCheck]
