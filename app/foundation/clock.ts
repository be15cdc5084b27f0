import { AsyncLocalStorage } from 'node:async_hooks'
import { DateTime, Settings, type DurationLike } from 'luxon'

/**
 * The only source of "now". `DateTime.now()` asks it too, so model timestamps follow.
 *
 * Tests and the demo move it: `at` for one piece of work (a replayed sale happens in its own time),
 * `travel` for the whole process.
 */
class Clock {
  readonly #instants = new AsyncLocalStorage<number>()
  #offsetMillis = 0

  /** The present instant in UTC. */
  now(): DateTime<true> {
    return DateTime.fromMillis(this.millis(), { zone: 'utc' }) as DateTime<true>
  }

  /** Milliseconds since the Unix epoch. */
  millis(): number {
    return this.#instants.getStore() ?? Date.now() + this.#offsetMillis
  }

  /** Runs `work` as if it were `instant`; other work in the process keeps its own time. */
  at<Result>(instant: DateTime, work: () => Result): Result {
    return this.#instants.run(instant.toMillis(), work)
  }

  /** Moves the whole process's clock forward (or back), from where it stands. */
  travel(duration: DurationLike) {
    this.#offsetMillis += DateTime.fromMillis(0).plus(duration).toMillis()
  }

  /** Back to the present. */
  restore() {
    this.#offsetMillis = 0
  }
}

export const clock = new Clock()

Settings.defaultZone = 'utc'
Settings.now = () => clock.millis()
