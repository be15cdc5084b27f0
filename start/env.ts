import { Env } from '@adonisjs/core/env'

/**
 * Every setting the app reads, checked at boot: a missing or malformed one stops the process with
 * its name. What each means stands in the README under "Configuration".
 */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  LOG_LEVEL: Env.schema.enum([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),
  APP_KEY: Env.schema.secret(),
  /** The domain under which tenants live: `<tenant>.APP_DOMAIN`, `<store>.<tenant>.APP_DOMAIN`. */
  APP_DOMAIN: Env.schema.string.optional(),
  /** `https` behind a terminating proxy; links in mails and to Stripe are built with it. */
  APP_SCHEME: Env.schema.enum.optional(['http', 'https'] as const),
  /** The port that users see, where it differs from PORT (80 and 443 are left out of links). */
  APP_PUBLIC_PORT: Env.schema.number.optional(),
  /** Addresses or CIDR ranges, by comma, of proxies whose X-Forwarded-* headers are believed. */
  TRUST_PROXY: Env.schema.string.optional(),

  DB_HOST: Env.schema.string(),
  DB_PORT: Env.schema.number(),
  /** The socket of a database on the same machine, instead of DB_HOST and DB_PORT. */
  DB_SOCKET: Env.schema.string.optional(),
  DB_USER: Env.schema.string(),
  DB_PASSWORD: Env.schema.string.optional(),
  DB_DATABASE: Env.schema.string(),
  DB_POOL_MAX: Env.schema.number.optional(),
  /** Who migrates, grants and makes databases, where that is not the app's user. */
  DB_ADMIN_USER: Env.schema.string.optional(),
  DB_ADMIN_PASSWORD: Env.schema.string.optional(),

  REDIS_HOST: Env.schema.string({ format: 'host' }),
  REDIS_PORT: Env.schema.number(),
  REDIS_PASSWORD: Env.schema.string.optional(),
  REDIS_DB: Env.schema.number.optional(),

  STRIPE_SECRET_KEY: Env.schema.string.optional(),
  STRIPE_WEBHOOK_SECRET: Env.schema.string(),
  /** Another server that speaks Stripe's API (the simulator), e.g. http://127.0.0.1:12111 */
  STRIPE_API_BASE: Env.schema.string.optional(),
  SIMULATOR_DATABASE: Env.schema.string.optional(),

  DRIVE_DISK: Env.schema.enum(['fs', 's3'] as const),
  S3_BUCKET: Env.schema.string.optional(),
  S3_ENDPOINT: Env.schema.string.optional(),
  AWS_REGION: Env.schema.string.optional(),
  AWS_ACCESS_KEY_ID: Env.schema.string.optional(),
  AWS_SECRET_ACCESS_KEY: Env.schema.string.optional(),

  /** Hosts (`name:port`, comma-separated) of a private network that imports may fetch pictures from. */
  PICTURE_INTERNAL_HOSTS: Env.schema.string.optional(),

  /** Hosts (`name:port`, comma-separated) of a private network that webhooks may be sent to. */
  WEBHOOK_INTERNAL_HOSTS: Env.schema.string.optional(),

  /** `file` writes each mail into tmp/mail, for demo and tests. */
  MAIL_MAILER: Env.schema.enum(['smtp', 'file'] as const),
  MAIL_FROM_ADDRESS: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.string.optional(),
})
