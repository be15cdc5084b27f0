import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * What is not a Stripe object: balances, remembered answers, and the work still to be done.
 * `due_at` is in milliseconds since 1970.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS balances (
    account TEXT NOT NULL,
    currency TEXT NOT NULL,
    available INTEGER NOT NULL,
    PRIMARY KEY (account, currency)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS idempotency_keys (
    key TEXT PRIMARY KEY,
    endpoint TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    request_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  );

  CREATE TABLE IF NOT EXISTS scheduled_tasks (
    id INTEGER PRIMARY KEY,
    due_at INTEGER NOT NULL,
    task TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (due_at);

  CREATE TABLE IF NOT EXISTS webhook_secrets (
    endpoint TEXT PRIMARY KEY,
    secret TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS webhook_deliveries (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'delivered', 'failed', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_error TEXT
  );
  CREATE INDEX IF NOT EXISTS webhook_deliveries_due ON webhook_deliveries (due_at)
    WHERE state = 'pending';
  CREATE INDEX IF NOT EXISTS webhook_deliveries_event ON webhook_deliveries (event);

  CREATE TABLE IF NOT EXISTS account_link_tokens (
    token TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    refresh_url TEXT NOT NULL,
    return_url TEXT,
    expires_at INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
`

/** Opens the file (or `:memory:`), creating it and its folder where they are missing. */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })

  const database = new DatabaseSync(path)
  /* With WAL, synchronous = NORMAL survives the death of the process, which is all that a
     simulator has to survive, and saves the flush at every commit. */
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  database.exec('PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY')
  database.exec(SCHEMA)
  return database
}
