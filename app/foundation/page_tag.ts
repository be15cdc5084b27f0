import type { Edge } from 'edge.js'

interface Page {
  ssrBody?: string
}

/**
 * What `@inertia()` writes. The framework's own leaves `<` as it is, and a text that holds
 * `<!--<script>` then swallows the rest of the page: everyone who saw a store of that name would
 * see nothing. Escaped, no text can end or open anything.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function safePageTag(edge: Edge) {
  edge.global('inertia', (page: Page) => {
    if (page.ssrBody) return page.ssrBody
    const json = JSON.stringify(page).replaceAll('<', String.raw`\u003c`)
    return `<script data-page="app" type="application/json">${json}</script><div id="app"></div>`
  })
}
