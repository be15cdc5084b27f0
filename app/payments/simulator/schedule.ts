import type { DatabaseSync } from 'node:sqlite'

/** Work of a later moment, by the name of its task. `detail` is what it needs besides the id. */
export type Tasks = Record<string, (subject: string, detail: Record<string, unknown>) => void>

interface DueTask {
  id: number
  task: string
  subject: string
  detail: string
}

const LONGEST_TIMER_MS = 60_000

/**
 * What happens by itself: sessions expire, refunds settle, slow payments arrive. Kept in the
 * database, so that it also happens when the simulator was down at its time.
 */
export class Schedule {
  readonly #insert
  readonly #due
  readonly #delete
  readonly #nextDue
  #timer?: NodeJS.Timeout
  #isClosed = false

  /** `runDue` runs `takeDue` in a transaction. */
  constructor(
    database: DatabaseSync,
    private readonly runDue: () => void
  ) {
    this.#insert = database.prepare(
      'INSERT INTO scheduled_tasks (due_at, task, subject, detail) VALUES (?, ?, ?, ?)'
    )
    this.#due = database.prepare(
      'SELECT * FROM scheduled_tasks WHERE due_at <= ? ORDER BY due_at, id LIMIT 100'
    )
    this.#delete = database.prepare('DELETE FROM scheduled_tasks WHERE id = ?')
    this.#nextDue = database.prepare('SELECT min(due_at) AS due_at FROM scheduled_tasks')
  }

  /** `dueAt` is in milliseconds since 1970. */
  add(dueAt: number, task: string, subject: string, detail: Record<string, unknown> = {}): void {
    this.#insert.run(dueAt, task, subject, JSON.stringify(detail))
  }

  takeDue(tasks: Tasks): void {
    for (const due of this.#due.all(Date.now()) as unknown as DueTask[]) {
      this.#delete.run(due.id)
      tasks[due.task](due.subject, JSON.parse(due.detail))
    }
  }

  /** Sets the timer to what is due next. */
  wake(): void {
    clearTimeout(this.#timer)
    const dueAt = this.#nextDue.get()!.due_at as number | null
    if (dueAt === null || this.#isClosed) return
    const delay = Math.min(Math.max(0, dueAt - Date.now()), LONGEST_TIMER_MS)
    this.#timer = setTimeout(this.runDue, delay)
    this.#timer.unref()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }
}
