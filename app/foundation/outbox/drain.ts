import { claimDueMessages } from '#foundation/outbox/relay'
import { runMessage } from '#foundation/outbox/run_message'

/**
 * Works off all due messages in this process, without Redis: for bulk commands that produce
 * thousands of messages themselves, and for tests that want to look at the end.
 *
 * @param options.concurrency how many at the same time; one after the other by default
 * @throws the first error a job threw
 */
export async function drainOutbox({ concurrency = 1 } = {}): Promise<number> {
  let handled = 0
  for (;;) {
    const ids = await claimDueMessages()
    if (ids.length === 0) return handled
    const waiting = ids.values()
    const hand = async () => {
      for (const id of waiting) {
        await runMessage(id)
        handled++
      }
    }
    await Promise.all(Array.from({ length: concurrency }, hand))
  }
}
