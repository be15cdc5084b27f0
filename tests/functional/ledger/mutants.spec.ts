import { test } from '@japa/runner'
import { MUTANTS, type Mutant } from '#tests/mutants/mutants'
import { runTests } from '#tests/mutants/run_mutant'

/** Each needs a process, a database connection or two and a few seconds. */
const AT_A_TIME = 2

/** Starts all now, a few at a time, so that each test only waits for its own. */
function startAll<Input, Output>(inputs: Input[], work: (input: Input) => Promise<Output>) {
  const lanes = Array.from({ length: AT_A_TIME }, () => Promise.resolve() as Promise<unknown>)
  return inputs.map((input, index) => {
    const result = lanes[index % AT_A_TIME].then(() => work(input))
    lanes[index % AT_A_TIME] = result.catch(() => {})
    return result
  })
}

test.group('Ledger | the tests bite', (group) => {
  const groups = [...Map.groupBy(MUTANTS, ({ suite, tests }) => `${suite} ${tests}`).values()]
  const controls = groups.map(([mutant]) => mutant)
  let verdicts: ReturnType<typeof runTests>[] = []

  group.setup(() => {
    const runs: [Mutant, Mutant?][] = [
      ...controls.map((control): [Mutant] => [control]),
      ...MUTANTS.map((mutant): [Mutant, Mutant] => [mutant, mutant]),
    ]
    verdicts = startAll(runs, ([tests, mutant]) => runTests(tests, mutant))
  })

  controls.forEach(({ tests }, index) => {
    test(`${tests.join(', ')} pass where nothing is wrong`, async ({ assert }) => {
      const { outcome, output } = await verdicts[index]
      assert.equal(outcome, 'survived', output)
    }).timeout(240_000)
  })

  MUTANTS.forEach(({ name }, index) => {
    test(`a test fails where ${name}`, async ({ assert }) => {
      const { outcome, output } = await verdicts[controls.length + index]
      assert.equal(outcome, 'killed', output)
    }).timeout(240_000)
  })
})
