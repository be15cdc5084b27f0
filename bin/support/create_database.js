/**
 * Creates DB_DATABASE on the configured server where it does not exist, and waits up to half a
 * minute for a server that is still starting.
 */
import { setTimeout } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'

const { DB_HOST, DB_PORT, DB_SOCKET, DB_USER, DB_PASSWORD, DB_DATABASE } = process.env
const PATIENCE_MS = 30_000
const address = DB_SOCKET ? { socketPath: DB_SOCKET } : { host: DB_HOST, port: Number(DB_PORT) }
const server = { ...address, user: DB_USER, password: DB_PASSWORD }

async function connect(deadline) {
  try {
    return await createConnection(server)
  } catch (error) {
    const mayComeUp = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'PROTOCOL_CONNECTION_LOST'].includes(
      error.code
    )
    if (!mayComeUp || Date.now() > deadline) throw error
    await setTimeout(500)
    return connect(deadline)
  }
}

try {
  const connection = await connect(Date.now() + PATIENCE_MS)
  const [existing] = await connection.query('SHOW DATABASES LIKE ?', [DB_DATABASE])
  if (existing.length === 0) {
    await connection.query('CREATE DATABASE ?? CHARACTER SET utf8mb4', [DB_DATABASE])
  }
  await connection.end()
} catch (error) {
  console.error(
    `The database ${DB_DATABASE} at ${DB_SOCKET || `${DB_HOST}:${DB_PORT}`} cannot be used as ${DB_USER}: ` +
      `${error.message || error.code}\nCheck DB_HOST, DB_PORT, DB_USER and DB_PASSWORD, or leave ` +
      'DB_HOST out to use the embedded database.'
  )
  process.exitCode = 1
}
