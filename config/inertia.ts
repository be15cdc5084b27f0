import { defineConfig } from '@adonisjs/inertia'

/** Pages under `shop/` are rendered on the server and boot the shop build; all others the consoles'. */
const isShopPage = (page: string) => page.startsWith('shop/')

export default defineConfig({
  rootView: (ctx) => (ctx.surface === 'shop' ? 'shop' : 'console'),
  encryptHistory: false,
  ssr: {
    enabled: true,
    entrypoint: 'resources/shop_ssr.ts',
    pages: (_ctx, page) => isShopPage(page),
  },
})
