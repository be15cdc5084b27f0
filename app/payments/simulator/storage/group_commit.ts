import type { DatabaseSync } from 'node:sqlite'

/**
 * One transaction for all that is done in one turn of the event loop: under load dozens of
 * requests share a commit, which costs more than all their statements. Each piece of work is
 * still done wholly or not at all, and nobody is told of it before `committed`.
 */
export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #savepoint
  readonly #release
  readonly #rollback
  #open?: PromiseWithResolvers<void>

  constructor(
    database: DatabaseSync,
    private readonly afterCommit: () => void
  ) {
    this.#database = database
    this.#savepoint = database.prepare('SAVEPOINT work')
    this.#release = database.prepare('RELEASE work')
    this.#rollback = database.prepare('ROLLBACK TO work')
  }

  /** Does all of `work` or, if it throws, nothing. */
  run<T>(work: () => T): T {
    this.#begin()
    this.#savepoint.run()
    try {
      return work()
    } catch (error) {
      this.#rollback.run()
      throw error
    } finally {
      this.#release.run()
    }
  }

  /** Resolves when everything that was run so far will survive the process. */
  async committed(): Promise<void> {
    await this.#open?.promise
  }

  /** Commits now what would be committed at the end of this turn. */
  flush(): void {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    try {
      this.#database.exec('COMMIT')
      open.resolve()
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      open.reject(error)
    }
    this.afterCommit()
  }

  #begin(): void {
    if (this.#open) return
    this.#database.exec('BEGIN IMMEDIATE')
    this.#open = Promise.withResolvers()
    /* Whoever waits is told; that nobody waits is no reason to end the process. */
    this.#open.promise.catch(() => {})
    setImmediate(() => this.flush())
  }
}
