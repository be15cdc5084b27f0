/** Where the bench's database is, as its processes are told by their environment. */
export function databaseAddress() {
  const { DB_HOST, DB_PORT, DB_SOCKET, DB_USER, DB_PASSWORD, DB_DATABASE } = process.env
  return {
    host: DB_HOST!,
    port: Number(DB_PORT),
    socketPath: DB_SOCKET || undefined,
    user: DB_USER,
    password: DB_PASSWORD,
    database: DB_DATABASE,
  }
}
