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
  const ways = waysOut(page)
  page.on('console', (message) => {
    if (message.type() !== 'error' || ways.has(message.location().url)) return
    consoleErrors.push(message.text())
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

/**
 * The addresses that sent the page away, to Stripe for one: Inertia answers 409 for that, which
 * Chromium notes as an error. https://inertiajs.com/docs/v3/the-basics/redirects#external-redirects
 */
function waysOut(page: Page): Set<string> {
  const addresses = new Set<string>()
  page.on('response', (response) => {
    if (response.headers()['x-inertia-location']) addresses.add(response.url())
  })
  return addresses
}

export function addressOf(subdomain: string, path: string): string {
  const host = subdomain === '' ? 'localhost' : `${subdomain}.localhost`
  return `http://${host}:${process.env.PORT}${path}`
}
