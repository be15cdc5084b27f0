import { balanceCheck } from '#ledger/checks/balance_check'
import { journalChecks } from '#ledger/checks/journal_checks'
import { requestHashCheck } from '#ledger/checks/request_hash_check'
import { sealCheck } from '#ledger/checks/seal_check'
import { snapshotCheck } from '#ledger/checks/snapshot_check'

/** What must hold in the ledger, whatever it is used for. */
export default [...journalChecks, requestHashCheck, balanceCheck, snapshotCheck, sealCheck]
