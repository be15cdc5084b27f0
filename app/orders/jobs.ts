import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'orders.mark_paid': () => import('#orders/jobs/mark_paid'),
    'orders.settle_case': () => import('#orders/jobs/settle_case'),
  },
  listens: {
    'payment.succeeded': ['orders.mark_paid'],
    'refund.succeeded': ['orders.settle_case'],
  },
  recurring: [
    {
      name: 'orders.expire_orders',
      everySeconds: 15,
      load: () => import('#orders/jobs/expire_orders'),
    },
    {
      name: 'orders.deliver_overdue',
      everySeconds: 3_600,
      load: () => import('#orders/jobs/deliver_overdue'),
    },
    {
      name: 'orders.close_ended',
      everySeconds: 600,
      load: () => import('#orders/jobs/close_ended'),
    },
  ],
})
