/**
 * Loaded before the tests (`node --import`) with MUTANT set to a mutant's name: its file is read with
 * the mistake in it. The files on disk stay as they are.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { MUTANTS } from './mutants.ts'

const OUT_OF_DATE = 70

const mutant = MUTANTS.find(({ name }) => name === process.env.MUTANT)

registerHooks({
  load(url, context, nextLoad) {
    if (!mutant || !url.endsWith(`/${mutant.file}`)) return nextLoad(url, context)
    const parts = readFileSync(fileURLToPath(url), 'utf8').split(mutant.original)
    if (parts.length !== 2) {
      process.stderr.write(`${mutant.file} has "${mutant.original}" ${parts.length - 1} times\n`)
      process.exit(OUT_OF_DATE)
    }
    const source = parts.join(mutant.mutated)
    return { format: 'module-typescript', source, shortCircuit: true }
  },
})
