import { registerJobs } from '#foundation'

registerJobs({
  recurring: [
    {
      name: 'ledger.take_snapshots',
      everySeconds: 3_600,
      load: () => import('#ledger/jobs/take_snapshots_of_all'),
    },
  ],
})
