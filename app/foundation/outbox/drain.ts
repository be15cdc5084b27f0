import { claimDueMessages } from '#foundation/outbox/relay'
import { runMessage } from '#foundation/outbox/run_message'

/**
 * Works off all due messages in this process, without Redis: for bulk commands that produce
 * thousands of messages themselves, and for tests that want to look at the end. A job that fails
 * does not keep the others from being done.
 *
 * @throws the first error a job threw, once nothing more is due
 */
export async function drainOutbox(): Promise<number> {
  const errors: unknown[] = []
  let handled = 0
  for (;;) {
    const ids = await claimDueMessages()
    if (ids.length === 0) break
    for (const id of ids) {
      await runMessage(id).catch((error) => errors.push(error))
      handled++
    }
  }
  if (errors.length > 0) throw errors[0]
  return handled
}
