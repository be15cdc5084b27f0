import './css/shop.css'
import { createSSRApp, h, type DefineComponent } from 'vue'
import { createInertiaApp } from '@inertiajs/vue3'
import ShopLayout from '~/layouts/shop_layout.vue'
import { addMessages, type LocaleName } from '~/composables/translations'

const pages = import.meta.glob<{ default: DefineComponent }>('./pages/shop/**/*.vue')
const languages = import.meta.glob<{ default: Record<string, string> }>(
  './lang/*/{shop,common,auth,account}.json'
)

async function loadMessages(locale: LocaleName) {
  for (const namespace of ['shop', 'common', 'auth', 'account']) {
    const { default: tree } = await languages[`./lang/${locale}/${namespace}.json`]()
    addMessages(locale, namespace, tree)
  }
}

void createInertiaApp({
  progress: { color: '#1f6f54' },
  resolve: async (name) => {
    const page = await pages[`./pages/${name}.vue`]()
    page.default.layout ??= ShopLayout
    return page.default
  },
  async setup({ el, App, props, plugin }) {
    await loadMessages((props.initialPage.props.locale as LocaleName) ?? 'en')
    createSSRApp({ render: () => h(App, props) })
      .use(plugin)
      .mount(el!)
  },
})
