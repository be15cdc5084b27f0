import { connect } from 'node:net'
import { freePort } from '#bench/stage/free_port'
import { OwnProcess } from '#bench/stage/own_process'

/** A Redis that remembers nothing beyond its life, so that it can be lost at will. */
export class OwnRedis {
  #process: OwnProcess | null = null

  private constructor(
    readonly port: number,
    readonly folder: string
  ) {}

  static async start(folder: string) {
    const redis = new OwnRedis(await freePort(), folder)
    await redis.#start()
    return redis
  }

  /** Dies without a word, with all that it held, and comes back empty. */
  async restart() {
    await this.#process?.stop('SIGKILL')
    await this.#start()
  }

  async stop() {
    await this.#process?.stop()
  }

  async #start() {
    this.#process = await OwnProcess.start({
      command: [
        ...['redis-server', '--port', String(this.port), '--bind', '127.0.0.1'],
        ...['--save', '', '--appendonly', 'no', '--dir', this.folder],
      ],
      folder: this.folder,
      logFile: `${this.folder}/redis.log`,
    })
    await this.#process.until(() => answers(this.port))
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(answer.toString().startsWith('+PONG'))
    })
    socket.once('error', () => resolve(false))
  })
}
