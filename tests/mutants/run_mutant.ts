import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import app from '@adonisjs/core/services/app'
import { freePort } from '#bench/stage/free_port'
import type { Mutant } from '#tests/mutants/mutants'

const LONGEST_MILLIS = 120_000

interface Verdict {
  /** Whether a test failed: `survived` means that none noticed. */
  outcome: 'killed' | 'survived' | 'broken'
  output: string
}

/** Runs a mutant's tests in a process of their own; without a mutant, the code as it is. */
export async function runTests(
  { suite, tests }: Pick<Mutant, 'suite' | 'tests'>,
  mutant?: Mutant
): Promise<Verdict> {
  const child = spawn(
    process.execPath,
    [
      '--import=@poppinss/ts-exec',
      '--import=./tests/mutants/mutate.ts',
      ...['bin/test.ts', suite, '--bail'],
      ...tests.flatMap((files) => ['--files', files]),
    ],
    {
      cwd: app.makePath(),
      env: {
        ...process.env,
        PORT: String(await freePort()),
        MUTANT: mutant?.name,
        BANYAN_TEST_RESULTS: undefined,
      },
      timeout: LONGEST_MILLIS,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    }
  )
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, 'exit')
  return { outcome: outcomeOf(child.exitCode, output), output: `${output}\n${errors}` }
}

function outcomeOf(exitCode: number | null, output: string): Verdict['outcome'] {
  if (exitCode === 0 && /Tests +\d+ passed/.test(output)) return 'survived'
  return exitCode === 1 && /Tests .*\d+ failed/.test(output) ? 'killed' : 'broken'
}
