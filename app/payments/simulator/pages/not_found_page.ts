import { showPage, type PageHandler } from './page_exchange.js'
import { html, pageLayout } from './page_layout.js'
import { languageOf } from './page_language.js'
import { PAGE_TEXTS } from './page_texts.js'

export const notFoundPage: PageHandler = ({ acceptLanguage }) => {
  const language = languageOf(null, acceptLanguage)
  return showPage(pageLayout(language, '404', html`<p>${PAGE_TEXTS[language].notFound}</p>`), 404)
}
