/**
 * Prints what the test runner counted as `N passed, N failed[, N skipped]`, and exits with 1 unless
 * tests ran and none failed. Takes the runner's exit code; where that says failure and the counts do
 * not (a crash, an error outside of any test), the run itself is the failed one.
 */
import { readFileSync } from 'node:fs'

const exitCode = Number(process.argv[2])

function readResults() {
  try {
    return JSON.parse(readFileSync(process.env.BANYAN_TEST_RESULTS, 'utf8'))
  } catch {
    return null
  }
}

const results = readResults()
const { passed, failed, skipped } = results ?? { passed: 0, failed: 0, skipped: 0 }
const died = results === null || (exitCode !== 0 && failed === 0)
const failures = failed + (died ? 1 : 0)

console.log()
if (results === null) console.log(`The tests did not run to their end (exit code ${exitCode}).`)
else if (died) console.log(`No test failed, but the test runner did (exit code ${exitCode}).`)
else if (passed + failed === 0) console.log('No test ran: does the filter match anything?')

console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = passed > 0 && failures === 0 ? 0 : 1
