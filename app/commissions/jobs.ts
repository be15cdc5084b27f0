import { registerJobs } from '#foundation'

registerJobs({
  jobs: {
    'commissions.book_sale': () => import('#commissions/jobs/book_sale'),
    'commissions.schedule_maturity': () => import('#commissions/jobs/schedule_maturity'),
    'commissions.reverse_earnings': () => import('#commissions/jobs/reverse_earnings'),
    'commissions.book_refund_paid': () => import('#commissions/jobs/book_refund_paid'),
    'commissions.book_refund_failed': () => import('#commissions/jobs/book_refund_failed'),
    'commissions.follow_dispute': () => import('#commissions/jobs/follow_dispute'),
    'commissions.run_simulation': () => import('#commissions/jobs/run_simulation'),
    'commissions.book_processing_fee': () => import('#commissions/jobs/book_processing_fee'),
  },
  listens: {
    'order.paid': ['commissions.book_sale'],
    'fulfilment.delivered': ['commissions.schedule_maturity'],
    'after_sales.refund_decided': ['commissions.reverse_earnings'],
    'refund.succeeded': ['commissions.book_refund_paid'],
    'refund.failed': ['commissions.book_refund_failed'],
    'dispute.opened': ['commissions.follow_dispute'],
    'dispute.fee_known': ['commissions.follow_dispute'],
    'dispute.won': ['commissions.follow_dispute'],
    'dispute.lost': ['commissions.follow_dispute'],
    'payment.fee_known': ['commissions.book_processing_fee'],
  },
  recurring: [
    {
      name: 'commissions.mature_earnings',
      everySeconds: 30,
      load: () => import('#commissions/jobs/mature_earnings'),
    },
  ],
})
