import { endpoint } from '../http/endpoint.js'
import { PLATFORM } from '../resources/balances.js'
import { API_VERSION } from '../version.js'

export const health = endpoint({}, () => ({ status: 'ok', api_version: API_VERSION }))

/** Counts and balances, what is still to be done, and which webhooks are in trouble. */
export const show = endpoint({}, ({ simulation }) => {
  const { database, objects, balances, faults } = simulation
  const counts = Object.entries(objects).map(([name, collection]) => [name, collection.count()])
  return {
    api_version: API_VERSION,
    objects: Object.fromEntries(counts),
    platform_balance: balances.of(PLATFORM),
    faults: faults.armed(),
    scheduled_tasks: database
      .prepare('SELECT task, count(*) AS waiting FROM scheduled_tasks GROUP BY task')
      .all(),
    webhook_deliveries: database
      .prepare('SELECT state, count(*) AS deliveries FROM webhook_deliveries GROUP BY state')
      .all(),
    troubled_webhooks: database
      .prepare(
        `SELECT event, endpoint, state, attempts, last_error, due_at FROM webhook_deliveries
         WHERE last_error IS NOT NULL ORDER BY id DESC LIMIT 20`
      )
      .all(),
  }
})

/** Forgets everything but the webhook endpoints. */
export const reset = endpoint({}, ({ simulation }) => {
  simulation.reset()
  return { status: 'ok' }
})
