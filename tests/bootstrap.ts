import { existsSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { assert } from '@japa/assert'
import { apiClient } from '@japa/api-client'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import type { Config } from '@japa/runner/types'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { inertiaApiClient } from '@adonisjs/inertia/plugins/api_client'
import { browserClient } from '@japa/browser-client'
import { launchChromium } from '#tests/browser/chromium'
import { countsReporter } from '#tests/counts_reporter'

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app),
  apiClient({ baseURL: `http://localhost:${process.env.PORT}` }),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
  inertiaApiClient(app),
  browserClient({ runInSuites: ['browser'], launcher: launchChromium }),
]

export const reporters: Config['reporters'] = {
  activated: ['spec', 'counts'],
  list: [
    ...(await import('@japa/runner/reporters').then(({ spec }) => [spec()])),
    countsReporter(),
  ],
}

/**
 * `@adonisjs/vite` starts its development server in every test run. Where the pages are built
 * (`bin/test` sees to it) tests read those, as production does.
 */
async function readBuiltPages() {
  if (!existsSync(app.makePath('public/assets/.vite/manifest.json'))) return
  const vite = await app.container.make('vite')
  await vite.stopDevServer()
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [readBuiltPages],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['functional', 'browser'].includes(suite.name)) {
    suite.setup(() => testUtils.httpServer().start())
  }
}
