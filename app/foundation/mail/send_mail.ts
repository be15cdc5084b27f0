import env from '#start/env'
import mail from '@adonisjs/mail/services/main'
import i18nManager from '@adonisjs/i18n/services/main'
import { currentTenant } from '#foundation/tenant_scope'

export interface MailToSend {
  to: { email: string; name: string }
  locale: string
  /** Names the texts: `mails.<template>.{subject,text,button,note}`. */
  template: string
  /** Fills the texts' placeholders, beside `name` and `tenant`. */
  values?: Record<string, string | number>
  /** Where the mail's one button leads. */
  url: string
}

/**
 * Sends a mail in its reader's language, in the name of the current tenant, as HTML and as plain
 * text. Call it from a job: it talks to another server.
 */
export async function sendMail({ to, locale, template, values, url }: MailToSend) {
  const tenant = currentTenant()
  const i18n = i18nManager.locale(locale)
  const filling = { name: to.name, tenant: tenant.name, ...values }
  const text = (part: string) => i18n.t(`mails.${template}.${part}`, filling)
  const content = {
    locale,
    url,
    tenantName: tenant.name,
    greeting: i18n.t('mails.greeting', filling),
    subject: text('subject'),
    text: text('text'),
    button: text('button'),
    note: text('note'),
    linkHint: i18n.t('mails.link_hint'),
  }
  await mail.send((message) => {
    message
      .to(to.email, to.name)
      .from(env.get('MAIL_FROM_ADDRESS', 'no-reply@banyan.test'), tenant.name)
      .subject(content.subject)
      .htmlView('mails/message', content)
      .textView('mails/message_text', content)
  })
}
