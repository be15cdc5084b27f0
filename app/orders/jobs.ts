import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'orders.mark_paid': () => import('#orders/jobs/mark_paid'),
    'orders.empty_cart': () => import('#orders/jobs/empty_cart'),
    'orders.settle_case': () => import('#orders/jobs/settle_case'),
    'orders.note_returned_money': () => import('#orders/jobs/note_returned_money'),
    /* Its former name: messages may be under way that were written under it. */
    'orders.note_lost_dispute': () => import('#orders/jobs/note_returned_money'),
    'orders.note_failed_refund': () => import('#orders/jobs/note_failed_refund'),
  },
  listens: {
    'payment.succeeded': ['orders.mark_paid'],
    'order.paid': ['orders.empty_cart'],
    'refund.succeeded': ['orders.settle_case'],
    'refund.covered': ['orders.settle_case'],
    'dispute.lost': ['orders.note_returned_money'],
    'refund.made_at_stripe': ['orders.note_returned_money'],
    'refund.failed': ['orders.note_failed_refund'],
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
    {
      name: 'orders.track_shipments',
      everySeconds: 300,
      load: () => import('#orders/jobs/track_shipments'),
    },
    {
      name: 'orders.enforce_case_deadlines',
      everySeconds: 300,
      load: () => import('#orders/jobs/enforce_case_deadlines'),
    },
  ],
})
