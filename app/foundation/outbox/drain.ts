import { claimDueMessages } from '#foundation/outbox/relay'
import { runMessage } from '#foundation/outbox/run_message'

/**
 * Works off all due messages in this process, without Redis: for bulk commands that produce
 * thousands of messages themselves, and for tests that want to look at the end.
 *
 * @throws the first error a job threw
 */
export async function drainOutbox(): Promise<number> {
  let handled = 0
  for (;;) {
    const ids = await claimDueMessages()
    if (ids.length === 0) return handled
    for (const id of ids) {
      await runMessage(id)
      handled++
    }
  }
}
