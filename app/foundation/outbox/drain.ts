import { claimDueMessages } from '#foundation/outbox/relay'
import { currentTenantOrNull } from '#foundation/tenant_scope'
import { runMessage } from '#foundation/outbox/run_message'

/**
 * Works off all due messages in this process, without Redis: for bulk commands that produce
 * thousands of messages themselves, and for tests that want to look at the end. Where one tenant is
 * being worked for, only its own.
 *
 * @param options.concurrency how many at the same time; one after the other by default
 * @throws the first error that a job of the tenant threw; outside of a tenant a failure is left on
 * its row, as a worker leaves it, and the rest goes on
 */
export async function drainOutbox({ concurrency = 1 } = {}): Promise<number> {
  const tenantId = currentTenantOrNull()?.id
  let handled = 0
  for (;;) {
    const ids = await claimDueMessages({ tenantId })
    if (ids.length === 0) return handled
    const waiting = ids.values()
    const hand = async () => {
      for (const id of waiting) {
        await runMessage(id).catch(rethrowInTenant)
        handled++
      }
    }
    await Promise.all(Array.from({ length: concurrency }, hand))
  }
}

function rethrowInTenant(error: unknown) {
  if (currentTenantOrNull()) throw error
}
