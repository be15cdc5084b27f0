import i18nManager from '@adonisjs/i18n/services/main'
import { postMail } from '#foundation/mail/post_mail'
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
 * Sends a mail in its reader's language, in the name of the current tenant. Call it from a job: it
 * talks to another server.
 */
export async function sendMail({ to, locale, template, values, url }: MailToSend) {
  const tenant = currentTenant()
  const i18n = i18nManager.locale(locale)
  const filling = { name: to.name, tenant: tenant.name, ...values }
  const text = (part: string) => i18n.t(`mails.${template}.${part}`, filling)
  await postMail({
    ...{ to, locale, url },
    brand: { name: tenant.name, color: '#1f6f54', onColor: '#ffffff', logoUrl: null },
    content: {
      subject: text('subject'),
      text: text('text'),
      button: text('button'),
      note: text('note'),
    },
  })
}
