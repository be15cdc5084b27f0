import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'payments.sync': () => import('#payments/jobs/sync_payment'),
    'payments.send_refund': () => import('#payments/jobs/send_refund'),
    'payments.close_checkout': () => import('#payments/jobs/close_checkout'),
  },
  recurring: [
    {
      name: 'payments.match_stripe_events',
      everySeconds: 15,
      load: () => import('#payments/jobs/match_stripe_events'),
    },
    {
      name: 'payments.reconcile',
      everySeconds: 60,
      load: () => import('#payments/jobs/reconcile_payments'),
    },
    {
      name: 'payments.look_for_lost_news',
      everySeconds: 600,
      load: () => import('#payments/jobs/look_for_lost_news'),
    },
  ],
})
