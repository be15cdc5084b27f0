import type { Browser, BrowserContext, Page } from 'playwright'
import type { Locale } from '#foundation'

const DEVICES = {
  phone: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1366, height: 850 } },
} as const

interface VisitorWishes {
  device: keyof typeof DEVICES
  locale: Locale
}

/** One person with a device and a language: own cookies, and a note of every console error. */
export interface Visitor {
  page: Page
  context: BrowserContext
  locale: Locale
  consoleErrors: string[]
  /** Goes to a path of a host of the test server: `visit('lumen', '/sign-in')`. */
  visit(subdomain: string, path: string): Promise<void>
}

export async function aVisitor(
  browser: Browser,
  { device, locale }: VisitorWishes
): Promise<Visitor> {
  const context = await browser.newContext({
    ...DEVICES[device],
    locale: locale === 'zh' ? 'zh-CN' : 'en-US',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const consoleErrors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => consoleErrors.push(String(error)))
  return {
    page,
    context,
    locale,
    consoleErrors,
    async visit(subdomain, path) {
      await page.goto(addressOf(subdomain, path), { waitUntil: 'networkidle' })
    },
  }
}

export function addressOf(subdomain: string, path: string): string {
  const host = subdomain === '' ? 'localhost' : `${subdomain}.localhost`
  return `http://${host}:${process.env.PORT}${path}`
}
