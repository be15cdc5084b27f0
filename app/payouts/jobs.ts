import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'payouts.send_batch': () => import('#payouts/jobs/send_batch'),
    'payouts.send_payout': () => import('#payouts/jobs/send_payout'),
  },
})
