import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'
import vite from '#config/vite'

/** Changes with each build. Known from the start, it is not reckoned anew for each page. */
function assetsVersion(): string | undefined {
  const manifest = app.makePath(vite.manifestFile)
  if (!existsSync(manifest)) return undefined
  return createHash('md5').update(readFileSync(manifest)).digest('hex')
}

/** Pages under `shop/` are rendered on the server and boot the shop build; all others the consoles'. */
const isShopPage = (page: string) => page.startsWith('shop/')

export default defineConfig({
  rootView: (ctx) => (ctx.surface === 'shop' ? 'shop' : 'console'),
  assetsVersion: assetsVersion(),
  encryptHistory: false,
  ssr: {
    enabled: true,
    entrypoint: 'resources/shop_ssr.ts',
    pages: (_ctx, page) => isShopPage(page),
  },
})
