import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { Assert } from '@japa/assert'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Runs in the page: WCAG 2.1 A and AA, one line for each broken rule. */
const RUN_AXE = `axe
  .run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } })
  .then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes[0].html))`

/** Colours on their way from one to another are nobody's choice. */
const NO_TRANSITIONS = '*, *::before, *::after { transition: none !important }'

/** Fails with the rule and the element where an accessibility rule is broken. */
export async function assertAccessible(assert: Assert, page: Page) {
  await page.addScriptTag({ path: axePath })
  await page.addStyleTag({ content: NO_TRANSITIONS })
  assert.deepEqual(await page.evaluate(RUN_AXE), [], `accessibility of ${page.url()}`)
}
