/**
 * Runs ace commands from the TypeScript sources. Use `bin/ace`, which brings up the pinned Node and
 * the services first.
 */
import '@poppinss/ts-exec'
await import('./bin/console.ts')
