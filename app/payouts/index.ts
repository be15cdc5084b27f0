/** The payouts' one door. */
export { ApprovePayoutBatch } from '#payouts/actions/approve_payout_batch'
export {
  CreatePayoutBatch,
  type CreatePayoutBatchInput,
} from '#payouts/actions/create_payout_batch'
export { RejectPayoutBatch } from '#payouts/actions/reject_payout_batch'
export { ReturnPayout } from '#payouts/actions/return_payout'
export { SettleManualBatch } from '#payouts/actions/settle_manual_batch'
export { EnsurePayees } from '#payouts/actions/ensure_payees'
export { Payee } from '#payouts/models/payee'
export { Payout } from '#payouts/models/payout'
export { PayoutBatch } from '#payouts/models/payout_batch'
