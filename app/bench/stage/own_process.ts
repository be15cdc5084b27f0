import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Start {
  command: string[]
  folder: string
  environment?: Record<string, string>
  logFile: string
}

/** Ends by itself when this process dies, however it dies. */
const DIES_WITH_US = ['setpriv', '--pdeathsig', 'KILL']
const PATIENCE_MILLIS = 60_000

/** A process that the bench started, and that it stops. */
export class OwnProcess {
  readonly #child
  readonly #name: string
  readonly #logFile: string

  private constructor(start: Start, log: ReturnType<typeof createWriteStream>) {
    const [program, ...rest] = [...DIES_WITH_US, ...start.command]
    this.#name = start.command.join(' ')
    this.#logFile = start.logFile
    this.#child = spawn(program, rest, {
      cwd: start.folder,
      env: { ...process.env, ...start.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child.stdout!.pipe(log)
    this.#child.stderr!.pipe(log)
  }

  static async start(start: Start) {
    await mkdir(dirname(start.logFile), { recursive: true })
    return new OwnProcess(start, createWriteStream(start.logFile, { flags: 'a' }))
  }

  /** Runs a command to its end. @throws Error where it fails */
  static async run(start: Start) {
    const ran = await OwnProcess.start(start)
    await once(ran.#child, 'exit')
    if (ran.#child.exitCode !== 0) throw ran.#failure()
  }

  /** @throws Error where the process ends before, or it takes more than a minute */
  async until(ready: () => Promise<boolean>) {
    const deadline = performance.now() + PATIENCE_MILLIS
    while (!(await ready().catch(() => false))) {
      if (this.#hasEnded || performance.now() > deadline) throw this.#failure()
      await sleep(50)
    }
  }

  get pid(): number {
    return this.#child.pid!
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM') {
    if (this.#hasEnded) return
    const ended = once(this.#child, 'exit')
    this.#child.kill(signal)
    const impatience = setTimeout(() => this.#child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(impatience)
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  #failure() {
    return new Error(`"${this.#name}" did not do what it should: see ${this.#logFile}`)
  }
}
