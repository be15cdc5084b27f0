import { defineConfig } from 'vite'
import vue from '@vitejs/plugin-vue'
import adonisjs from '@adonisjs/vite/client'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Two builds of one tree: the shop (small, rendered on the server) and the consoles. */
export default defineConfig({
  plugins: [
    vue(),
    adonisjs({
      entryPoints: ['resources/shop.ts', 'resources/console.ts'],
      serverEntryPoints: ['resources/shop_ssr.ts'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
  resolve: {
    alias: {
      '~': fromRoot('./resources'),
      '#money': fromRoot('./app/money/index.ts'),
    },
  },
  ssr: { noExternal: ['vant', '@vant/use', '@vant/popperjs'] },
  build: { chunkSizeWarningLimit: 1500 },
  server: {
    /** Tenants bring their own domains; which of them we answer is for the app to say. */
    allowedHosts: true,
    watch: { ignored: ['**/tmp/**', '**/database/**', '**/tests/**'] },
  },
})
