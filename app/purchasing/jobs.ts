import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'purchasing.record_demand': () => import('#purchasing/jobs/record_demand'),
    'purchasing.record_returns': () => import('#purchasing/jobs/record_returns'),
  },
  listens: {
    'order.paid': ['purchasing.record_demand'],
    'after_sales.refund_decided': ['purchasing.record_returns'],
  },
})
