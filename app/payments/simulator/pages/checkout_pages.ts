import { PAYMENT_OUTCOMES, paySession, type Payment } from '../resources/checkout_payment.js'
import type { PaymentMethodType } from '../resources/test_payment_methods.js'
import type { StoredSession } from '../storage/collections.js'
import { checkoutPage } from './checkout_page.js'
import { notFoundPage } from './not_found_page.js'
import { redirectTo, showPage, type PageHandler } from './page_exchange.js'
import { languageOf } from './page_language.js'

export const show: PageHandler = (request) => {
  const session = request.simulation.objects.checkoutSessions.find(request.path.session)
  if (!session) return notFoundPage(request)
  return showPage(checkoutPage(session, languageOf(session.locale, request.acceptLanguage)))
}

/** A declined payer stays here; every other one goes to where the shop wants them. */
export const submit: PageHandler = (request) => {
  const { simulation, form } = request
  const session = simulation.objects.checkoutSessions.find(request.path.session)
  if (!session) return notFoundPage(request)
  const language = languageOf(session.locale, request.acceptLanguage)
  /* Also for a second press of the button, after the first one paid. */
  if (session.status === 'complete') return redirectTo(successUrl(session))
  if (session.status !== 'open') return showPage(checkoutPage(session, language))

  const payment = paymentOf(form, session)
  const attempted = paySession(simulation, session, payment)
  if (payment.outcome !== 'decline') return redirectTo(successUrl(attempted))
  return showPage(checkoutPage(attempted, language, { isDeclined: true }))
}

function paymentOf(form: URLSearchParams, { payment_method_types: types }: StoredSession): Payment {
  const method = types.find((type) => type === form.get('method')) ?? types[0]
  return {
    methodType: method as PaymentMethodType,
    outcome: PAYMENT_OUTCOMES.find((outcome) => outcome === form.get('outcome')) ?? 'succeed',
    email: form.get('email') || null,
  }
}

function successUrl(session: StoredSession): string {
  return session.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
