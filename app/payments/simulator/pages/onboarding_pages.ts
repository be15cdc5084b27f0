import type Stripe from 'stripe'
import { findLink, isUsable, useLink } from '../resources/account_links.js'
import { setTransfersStatus } from '../resources/connected_accounts.js'
import { notFoundPage } from './not_found_page.js'
import { redirectTo, showPage, type PageHandler, type PageRequest } from './page_exchange.js'
import { html, pageLayout } from './page_layout.js'
import { languageOf, type Language } from './page_language.js'
import { PAGE_TEXTS } from './page_texts.js'

type Account = Stripe.V2.Core.Account

/** What a payee can make of the onboarding: finish it, wait for Stripe, or leave. */
const ENDINGS = ['active', 'pending', 'restricted'] as const

export const show: PageHandler = (request) => {
  const link = findLink(request.simulation, request.path.token)
  if (!link) return notFoundPage(request)
  if (!isUsable(link)) return redirectTo(link.refresh_url)
  const account = request.simulation.objects.accounts.get(link.account)
  return showPage(onboardingPage(account, languageFor(account, request)))
}

export const submit: PageHandler = (request) => {
  const { simulation, form, path } = request
  const link = findLink(simulation, path.token)
  if (!link) return notFoundPage(request)
  if (!isUsable(link)) return redirectTo(link.refresh_url)

  const account = simulation.objects.accounts.get(link.account)
  const ending = ENDINGS.find((each) => each === form.get('ending')) ?? 'active'
  useLink(simulation, link)
  if (ending !== 'restricted') setTransfersStatus(simulation, account, ending)
  if (link.return_url) return redirectTo(link.return_url)
  return showPage(farewellPage(languageFor(account, request)))
}

function onboardingPage(account: Account, language: Language): string {
  const texts = PAGE_TEXTS[language]
  return pageLayout(
    language,
    texts.onboardingTitle,
    html`
      <p>${texts.onboardingIntro}</p>
      <ul>
        <li>
          <span>${texts.account}</span>
          <span>${account.display_name ?? account.contact_email}</span>
        </li>
        <li><span>${texts.accountId}</span> <span>${account.id}</span></li>
      </ul>
      <form method="post">
        <button class="main" name="ending" value="active">${texts.active}</button>
        <button name="ending" value="pending">${texts.pending}</button>
        <button name="ending" value="restricted">${texts.restricted}</button>
      </form>
    `
  )
}

function farewellPage(language: Language): string {
  const texts = PAGE_TEXTS[language]
  return pageLayout(language, texts.onboardingTitle, html`<p>${texts.onboardingDone}</p>`)
}

function languageFor(account: Account, { acceptLanguage }: PageRequest): Language {
  return languageOf(account.defaults?.locales?.[0], acceptLanguage)
}
