import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a message carries: JSON, so money travels as strings of minor units. */
export type Payload = Record<string, unknown>

/**
 * Work that happens inside the transaction that also marks its message done, so that a message
 * delivered twice works once. The default kind.
 */
export interface TransactionalJob<Input extends Payload = Payload> {
  handle(payload: Input, trx: TransactionClientContract): Promise<void>
  /** The same for many messages at once, where thousands are written in one transaction. */
  handleMany?(payloads: Input[], trx: TransactionClientContract): Promise<void>
}

/**
 * Work that calls an outside system and so cannot live in one transaction. It must be harmless when
 * repeated: the message is marked done after it returns.
 */
export interface ExternalJob<Input extends Payload = Payload> {
  readonly external: true
  handle(payload: Input): Promise<void>
}

export type Job = TransactionalJob<never> | ExternalJob<never>
type JobModule = { default: new () => Job }

/** Work without a message, done every so often by whichever worker comes first. */
export interface RecurringTask {
  name: string
  everySeconds: number
  load: () => Promise<{ default: new () => { run(): Promise<void> } }>
}

export interface ModuleJobs {
  /** Job name (`module.verb_noun`) → the file whose default export is the job's class. */
  jobs?: Record<string, () => Promise<JobModule>>
  /** Event name (`noun.participle`) → names of the jobs that react to it. */
  listens?: Record<string, string[]>
  recurring?: RecurringTask[]
}

const jobs = new Map<string, () => Promise<JobModule>>()
const listeners = new Map<string, string[]>()
const recurringTasks: RecurringTask[] = []

/** Adds a module's jobs, its reactions to events and its recurring tasks. Called once at boot. */
export function registerJobs(module: ModuleJobs) {
  for (const [name, load] of Object.entries(module.jobs ?? {})) {
    if (jobs.has(name)) throw new Error(`The job "${name}" is registered twice`)
    jobs.set(name, load)
  }
  for (const [event, names] of Object.entries(module.listens ?? {})) {
    listeners.set(event, [...(listeners.get(event) ?? []), ...names])
  }
  recurringTasks.push(...(module.recurring ?? []))
}

/** @throws Error where no module registered the job */
export async function resolveJob(name: string): Promise<Job> {
  const load = jobs.get(name)
  if (!load) throw new Error(`No job is registered under the name "${name}"`)
  const { default: JobClass } = await load()
  return new JobClass()
}

export function jobsListeningTo(event: string): string[] {
  return listeners.get(event) ?? []
}

export function allRecurringTasks(): readonly RecurringTask[] {
  return recurringTasks
}
