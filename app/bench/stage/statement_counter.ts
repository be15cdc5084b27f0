import { createServer, connect, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** Client commands of the MySQL protocol that carry a statement to be run. */
const COM_QUERY = 0x03
const COM_STMT_EXECUTE = 0x17
const HEADER_BYTES = 4
const PAYLOAD_BYTES_MOST = 0xffffff

/**
 * Stands between processes and their database and counts the statements that pass, transaction
 * bounds included: exactly what the database is asked, by whomever.
 *
 * @see https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_packets.html
 */
export class StatementCounter {
  statements = 0
  /** Told of each statement's text, where somebody wants to read them. */
  onStatement: (text: string) => void = () => {}
  readonly #sockets = new Set<Socket>()

  private constructor(
    readonly port: number,
    readonly server: Server
  ) {}

  static async before(database: { host: string; port: number }): Promise<StatementCounter> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const counter = new StatementCounter((server.address() as AddressInfo).port, server)
    server.on('connection', (client: Socket) => {
      const upstream = connect(database)
      counter.#sockets.add(client).add(upstream)
      client.on('data', counter.#reader())
      client.pipe(upstream).pipe(client)
      client.on('error', () => upstream.destroy())
      upstream.on('error', () => client.destroy())
    })
    return counter
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  /** Packets may be cut anywhere on their way. */
  #reader() {
    let rest: Buffer = Buffer.alloc(0)
    let isContinued = false
    return (chunk: Buffer) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      while (rest.length >= HEADER_BYTES) {
        const length = rest.readUIntLE(0, 3)
        if (rest.length < HEADER_BYTES + length) return
        const isCommand = rest[3] === 0 && !isContinued
        if (isCommand) this.#note(rest.subarray(HEADER_BYTES, HEADER_BYTES + length))
        isContinued = length === PAYLOAD_BYTES_MOST
        rest = rest.subarray(HEADER_BYTES + length)
      }
    }
  }

  #note(payload: Buffer) {
    if (payload[0] !== COM_QUERY && payload[0] !== COM_STMT_EXECUTE) return
    this.statements++
    this.onStatement(payload.subarray(1).toString())
  }
}
