import { expireSession, settleSession } from './resources/checkout_payment.js'
import { failRefund, succeedRefund } from './resources/refund_settlement.js'
import type { Tasks } from './schedule.js'
import type { Simulation } from './simulation.js'

/** What happens by itself, by the name under which it is put on the schedule. */
export function tasksOf(simulation: Simulation): Tasks {
  const { checkoutSessions, refunds } = simulation.objects

  return {
    expire_session(id) {
      const session = checkoutSessions.find(id)
      if (session?.status === 'open') expireSession(simulation, session)
    },

    settle_session(id, detail) {
      const session = checkoutSessions.find(id)
      if (session) settleSession(simulation, session, detail as never)
    },

    succeed_refund(id) {
      const refund = refunds.find(id)
      if (refund?.status === 'pending') succeedRefund(simulation, refund)
    },

    fail_refund(id, { reason }) {
      const refund = refunds.find(id)
      if (refund) failRefund(simulation, refund, String(reason))
    },
  }
}
