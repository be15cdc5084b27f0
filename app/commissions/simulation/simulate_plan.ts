import { categoryPaths } from '#commissions/plans/category_paths'
import { ruleBook } from '#commissions/plans/match_rule'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { soldLines, type Period } from '#commissions/simulation/sold_lines'
import { splitUnderPlan } from '#commissions/simulation/split_under_plan'
import { Tally, type SimulationOutcome } from '#commissions/simulation/tally'

/** Told after each chunk how many lines are done; goes no further where it answers false. */
export type Progress = (linesDone: number) => Promise<boolean>

/**
 * What a plan would have made of a period's real sales, beside what they made. Chunk by chunk: the
 * memory does not grow with the sales.
 *
 * @returns null where it was told to stop
 */
export async function simulatePlan(
  terms: PlanTerms,
  period: Period,
  goOn: Progress
): Promise<SimulationOutcome | null> {
  const book = ruleBook(terms.rules)
  const pathOf = await categoryPaths()
  const tally = new Tally()
  for await (const lines of soldLines(period)) {
    for (const line of lines) {
      tally.add(line, splitUnderPlan(line, { ...terms, book }, pathOf(line.categoryId)))
    }
    if (!(await goOn(tally.lines))) return null
  }
  return tally.outcome()
}
