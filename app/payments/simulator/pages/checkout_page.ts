import type { StoredSession, WireLineItem } from '../storage/collections.js'
import { formatMinorUnits } from './minor_unit_format.js'
import { html, pageLayout, type Markup } from './page_layout.js'
import type { Language } from './page_language.js'
import { PAGE_TEXTS, type PageTexts } from './page_texts.js'

/** The page on which a payer pays an open session, or sees that it is closed. */
export function checkoutPage(
  session: StoredSession,
  language: Language,
  { isDeclined = false } = {}
): string {
  const texts = PAGE_TEXTS[language]
  if (session.status !== 'open') {
    const reason = session.status === 'complete' ? texts.complete : texts.expired
    return pageLayout(language, texts.closedTitle, html`<p>${reason}</p>`)
  }
  const total = formatMinorUnits(session.amount_total!, session.currency!, language)
  return pageLayout(
    language,
    texts.checkoutTitle,
    html`
      ${isDeclined && html`<p class="alarm" role="alert">${texts.declined}</p>`}
      ${summary(session, total, language)}
      <form method="post">
        ${emailField(session, texts)} ${methodChoice(session, texts)}
        <button class="main" name="outcome" value="succeed">${texts.pay} ${total}</button>
        <button name="outcome" value="decline">${texts.decline}</button>
        <details>
          <summary>${texts.otherOutcomes}</summary>
          <button name="outcome" value="succeed_later">${texts.succeed_later}</button>
          <button name="outcome" value="fail_later">${texts.fail_later}</button>
        </details>
      </form>
      ${session.cancel_url && html`<a class="button" href="${session.cancel_url}">${texts.back}</a>`}
    `
  )
}

function summary(session: StoredSession, total: string, language: Language): Markup {
  const texts = PAGE_TEXTS[language]
  return html`
    <h2>${texts.orderSummary}</h2>
    <ul>
      ${session.line_items.data.map((item) => lineItem(item, language))}
    </ul>
    <p class="total"><span>${texts.total}</span> <span class="price">${total}</span></p>
  `
}

function lineItem(item: WireLineItem, language: Language): Markup {
  const price = formatMinorUnits(item.amount_total, item.currency, language)
  return html`<li>
    <span>
      ${item.description}
      <span class="soft">${PAGE_TEXTS[language].quantity} ${item.quantity}</span>
    </span>
    <span class="price">${price}</span>
  </li>`
}

function emailField({ customer_email: email }: StoredSession, texts: PageTexts): Markup {
  return html`<label>
    ${texts.email}
    <input type="email" name="email" autocomplete="email" value="${email}" ${email && 'readonly'} />
  </label>`
}

function methodChoice({ payment_method_types: types }: StoredSession, texts: PageTexts): Markup {
  return html`<fieldset>
    <legend>${texts.payWith}</legend>
    ${types.map(
      (type, index) =>
        html`<label class="choice">
          <input type="radio" name="method" value="${type}" ${index === 0 && 'checked'} />
          ${texts[type as keyof PageTexts]}
        </label>`
    )}
  </fieldset>`
}
