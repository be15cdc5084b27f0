import { FindDirectRefunds } from '#payments/actions/find_direct_refunds'
import { FindLostDisputes } from '#payments/actions/find_lost_disputes'

/** What others began at Stripe, and its webhooks did not tell. */
export default class LookForLostNews {
  async run() {
    await new FindLostDisputes().handle()
    await new FindDirectRefunds().handle()
  }
}
