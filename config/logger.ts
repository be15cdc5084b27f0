import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, destination, targets } from '@adonisjs/core/logger'
import { loggableError } from '#foundation/errors/loggable_error'

/** Keys whose values never reach a log line, wherever they stand in the logged object. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'address',
]

/** Written by this thread: to hand each line to another one costs more than to write it. */
export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'banyan',
      level: env.get('LOG_LEVEL'),
      redact: {
        paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[redacted]',
      },
      serializers: { err: loggableError },
      ...(app.inDev
        ? { transport: { targets: [targets.pretty()] } }
        : { destination: destination(app.getEnvironment() === 'console' ? 2 : 1) }),
    },
  },
})

declare module '@adonisjs/core/types' {
  export interface LoggersList {
    app: Parameters<typeof defineConfig>[0]['loggers'][string]
  }
}
