import { writeFileSync } from 'node:fs'
import type { NamedReporterContract } from '@japa/runner/types'

/** Leaves the run's counts where `bin/test` reads them, for its last line. */
export function countsReporter(): NamedReporterContract {
  return {
    name: 'counts',
    handler(runner, emitter) {
      emitter.on('runner:end', () => {
        const path = process.env.BANYAN_TEST_RESULTS
        if (!path) return
        const { aggregates } = runner.getSummary()
        const { passed, failed, skipped } = aggregates
        writeFileSync(path, JSON.stringify({ passed, failed, skipped }))
      })
    },
  }
}
