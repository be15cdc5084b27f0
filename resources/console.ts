import 'element-plus/dist/index.css'
import 'vant/lib/index.css'
import './css/console.css'
import { createApp, h, type DefineComponent } from 'vue'
import { createInertiaApp } from '@inertiajs/vue3'
import type { Page } from '@inertiajs/core'
import ConsoleLayout from '~/layouts/console_layout.vue'
import StoreLayout from '~/layouts/store_layout.vue'
import PlainLayout from '~/layouts/plain_layout.vue'
import { addMessages, type LocaleName } from '~/composables/translations'

const pages = import.meta.glob<{ default: DefineComponent }>([
  './pages/**/*.vue',
  '!./pages/shop/**/*.vue',
])
const languages = import.meta.glob<{ default: Record<string, string> }>('./lang/*/*.json')

async function loadMessages(locale: LocaleName) {
  const own = Object.entries(languages).filter(([path]) => path.startsWith(`./lang/${locale}/`))
  await Promise.all(
    own.map(async ([path, load]) => {
      const namespace = path.match(/(\w+)\.json$/)![1]
      addMessages(locale, namespace, (await load()).default)
    })
  )
}

/** Signing in may change the language without a new document: people have one of their own. */
async function readIn(page: Page) {
  const locale = (page.props.locale as LocaleName) ?? 'en'
  await loadMessages(locale)
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
}

/** The owner's console is a phone's; signing in needs no menu; all others share one layout. */
function layoutOf(name: string) {
  if (name.startsWith('store/')) return StoreLayout
  if (name.startsWith('auth/')) return PlainLayout
  return ConsoleLayout
}

void createInertiaApp({
  progress: { color: '#1f6f54' },
  resolve: async (name, page) => {
    const [{ default: component }] = await Promise.all([
      pages[`./pages/${name}.vue`](),
      page && readIn(page),
    ])
    component.layout ??= layoutOf(name)
    return component
  },
  setup({ el, App, props, plugin }) {
    createApp({ render: () => h(App, props) })
      .use(plugin)
      .mount(el!)
  },
})
