import env from '#start/env'

export default {
  redis: {
    host: env.get('REDIS_HOST'),
    port: env.get('REDIS_PORT'),
    password: env.get('REDIS_PASSWORD'),
    db: env.get('REDIS_DB', 0),
  },
  /** Messages a worker process takes from the queue at the same time; it does them in batches. */
  concurrency: 100,
}
