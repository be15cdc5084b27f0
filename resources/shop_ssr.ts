import { createSSRApp, h, type DefineComponent } from 'vue'
import { renderToString } from '@vue/server-renderer'
import { createInertiaApp } from '@inertiajs/vue3'
import type { Page } from '@inertiajs/core'
import ShopLayout from '~/layouts/shop_layout.vue'
import { addMessages, type LocaleName } from '~/composables/translations'

const pages = import.meta.glob<{ default: DefineComponent }>('./pages/shop/**/*.vue', {
  eager: true,
})
const languages = import.meta.glob<{ default: Record<string, string> }>(
  './lang/*/{shop,common,auth,account}.json',
  { eager: true }
)

for (const [path, { default: tree }] of Object.entries(languages)) {
  const [, locale, namespace] = path.match(/lang\/(\w+)\/(\w+)\.json$/)!
  addMessages(locale as LocaleName, namespace, tree)
}

/** Renders a shop page on the server, so that a shared link reads without JavaScript. */
export default function render(page: Page) {
  return createInertiaApp({
    page,
    render: renderToString,
    resolve: (name) => {
      const component = pages[`./pages/${name}.vue`].default
      component.layout ??= ShopLayout
      return component
    },
    setup: ({ App, props, plugin }) => createSSRApp({ render: () => h(App, props) }).use(plugin),
  })
}
