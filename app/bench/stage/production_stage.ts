import { rm, mkdir } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { freePort } from '#bench/stage/free_port'
import { OwnProcess } from '#bench/stage/own_process'
import { OwnRedis } from '#bench/stage/own_redis'
import { processorMillis } from '#bench/stage/processor_time'

/** The processor time of each process of the stage, and of the client: this one; in milliseconds. */
export type ProcessorTimes = Record<string, number>

const FOLDER = 'bench'
const NODE = process.execPath

/** The production build's app, worker and simulator on the bench's database, with a Redis of their own. */
export class ProductionStage {
  static readonly WEBHOOK_SECRET = 'whsec_bench'

  readonly #processes = new Map<string, OwnProcess>()
  appPort = 0
  simulatorPort = 0

  private constructor(
    readonly redis: OwnRedis,
    readonly folder: string
  ) {}

  /** Builds what is not built, and starts nothing but Redis yet. */
  static async prepare(): Promise<ProductionStage> {
    const folder = app.tmpPath(FOLDER)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await OwnProcess.run({
      command: ['bash', 'bin/support/ensure_build.sh'],
      folder: app.makePath(),
      logFile: `${folder}/build.log`,
    })
    return new ProductionStage(await OwnRedis.start(folder), folder)
  }

  /** @param databasePort where the processes find the database, if not where it is */
  async start({ databasePort }: { databasePort?: number } = {}) {
    this.appPort = await freePort()
    this.simulatorPort = await freePort()
    const elsewhere = { DB_PORT: String(databasePort), DB_SOCKET: '' }
    const environment = { ...this.#environment(), ...(databasePort && elsewhere) }
    const launch = async (name: string, command: string[]) => {
      const started = await OwnProcess.start({
        ...{ command, folder: app.makePath('build'), environment },
        logFile: `${this.folder}/${name}.log`,
      })
      this.#processes.set(name, started)
      return started
    }
    const simulator = await launch('simulator', [NODE, 'ace.js', 'stripe:simulator'])
    await simulator.until(() => isUp(this.simulatorPort, '/_simulator/health'))
    await launch('worker', [NODE, 'ace.js', 'queue:work'])
    const server = await launch('app', [NODE, 'bin/server.js'])
    await server.until(() => isUp(this.appPort, '/health'))
  }

  async processorTimes(): Promise<ProcessorTimes> {
    const times: ProcessorTimes = {}
    for (const [name, { pid }] of this.#processes) times[name] = await processorMillis(pid)
    return { ...times, client: await processorMillis(process.pid) }
  }

  async stop() {
    await Promise.all([...this.#processes.values()].map((each) => each.stop()))
    this.#processes.clear()
  }

  async dismantle() {
    await this.stop()
    await this.redis.stop()
  }

  #environment(): Record<string, string> {
    return {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(this.appPort),
      LOG_LEVEL: 'info',
      APP_KEY: env.get('APP_KEY').release(),
      APP_DOMAIN: 'localhost',
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: String(this.redis.port),
      REDIS_PASSWORD: '',
      REDIS_DB: '0',
      STRIPE_SECRET_KEY: '',
      STRIPE_WEBHOOK_SECRET: ProductionStage.WEBHOOK_SECRET,
      STRIPE_API_BASE: `http://127.0.0.1:${this.simulatorPort}`,
      SIMULATOR_DATABASE: ':memory:',
      DRIVE_DISK: 'fs',
      MAIL_MAILER: 'file',
      TZ: 'UTC',
    }
  }
}

async function isUp(port: number, path: string): Promise<boolean> {
  const { status } = await fetch(`http://127.0.0.1:${port}${path}`)
  return status === 200
}
