import { registerJobs } from '#foundation'

registerJobs({
  recurring: [
    {
      name: 'ledger.seal_journals',
      everySeconds: 60,
      load: () => import('#ledger/jobs/seal_journals_of_all'),
    },
    {
      name: 'ledger.verify',
      everySeconds: 86_400,
      load: () => import('#ledger/jobs/verify_ledger_of_all'),
    },
    {
      name: 'ledger.take_snapshots',
      everySeconds: 3_600,
      load: () => import('#ledger/jobs/take_snapshots_of_all'),
    },
  ],
})
