/** The ledger's one door. It knows accounts and postings, and nothing of what they are for. */
export { PostJournals } from '#ledger/actions/post_journals'
export { ReverseJournal } from '#ledger/actions/reverse_journal'
export { SealJournals } from '#ledger/actions/seal_journals'
export { VerifyLedger, type Verification } from '#ledger/actions/verify_ledger'
export { TakeSnapshots } from '#ledger/actions/take_snapshots'
export {
  ACCOUNT_KINDS,
  type AccountKind,
  type OwnerType,
  type PayeeAccountKind,
  type PayeeType,
  type PlatformAccountKind,
} from '#ledger/accounts/account_kinds'
export { accountKey, payee, platform, type AccountRef } from '#ledger/accounts/account_ref'
export { sealHead, type SealHead } from '#ledger/sealing/seal_head'
export { balanceOf, balancesOf, lockBalancesOf } from '#ledger/queries/balances'
export { balanceAt } from '#ledger/queries/balance_at'
export { debitsAfter } from '#ledger/queries/debits_after'
export { flowsOf } from '#ledger/queries/flows_of'
export { movedInAll } from '#ledger/posting/moved_in_all'
export { journalsOfOrder, type OrderJournal } from '#ledger/queries/journals_of_order'
export { ledgerProof, type LedgerProof } from '#ledger/queries/ledger_proof'
export { listPayeeBalances, type PayeeBalance } from '#ledger/queries/list_payee_balances'
export { postingOf } from '#ledger/queries/posting_of'
export { statementOf, type StatementEntry } from '#ledger/queries/statement_of'
export { trialBalance, type TrialBalanceRow } from '#ledger/queries/trial_balance'
export type { JournalDraft, PostingDraft } from '#ledger/posting/journal_draft'
export type { PostedJournal } from '#ledger/posting/insert_journals'
export type { LedgerCheck, Offence, VerificationScope } from '#ledger/verification/ledger_check'
export { payeeFlows, type PayeeFlows } from '#ledger/verification/payee_flows'
export { rowsThatBreak } from '#ledger/verification/rows_that_break'
export { rowWindows } from '#ledger/verification/row_windows'
export { IdempotencyConflictError } from '#ledger/errors/idempotency_conflict_error'
export { InvalidJournalError } from '#ledger/errors/invalid_journal_error'
export { OverdraftError } from '#ledger/errors/overdraft_error'
