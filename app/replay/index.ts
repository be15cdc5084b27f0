/** The replay's one door: for its command and its tests; nothing else builds on it. */
export { ReplayFiles } from '#replay/actions/replay_files'
export { balancesCsv, payeeBalances } from '#replay/queries/payee_balances'
export { replaySummary, type ReplaySummary } from '#replay/queries/replay_summary'
export { summaryLines } from '#replay/summary_lines'
