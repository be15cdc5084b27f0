import env from '#start/env'
import mail from '@adonisjs/mail/services/main'
import i18nManager from '@adonisjs/i18n/services/main'

/** In whose name a mail is written. */
export interface MailBrand {
  name: string
  /** Behind the button, as `#rrggbb`. */
  color: string
  /** On the button: readable on `color`. */
  onColor: string
  /** The whole address of a picture, where there is one. */
  logoUrl: string | null
}

/** A mail's words, in its reader's language. */
export interface MailContent {
  subject: string
  text: string
  button: string
  note: string
}

interface Mail {
  to: { email: string; name: string }
  locale: string
  brand: MailBrand
  content: MailContent
  /** Where the mail's one button leads. */
  url: string
  /** The same mail sent twice bears the same, so that mail programs show it once. */
  messageId?: string
}

/** Sends a mail as HTML and as plain text. Call it from a job: it talks to another server. */
export async function postMail({ to, locale, brand, content, url, messageId }: Mail) {
  const i18n = i18nManager.locale(locale)
  const shown = {
    ...content,
    ...{ locale, url, brand },
    greeting: i18n.t('mails.greeting', { name: to.name }),
    linkHint: i18n.t('mails.link_hint'),
  }
  await mail.send((message) => {
    message
      .to(to.email, to.name)
      .from(env.get('MAIL_FROM_ADDRESS', 'no-reply@banyan.test'), brand.name)
      .subject(content.subject)
      .htmlView('mails/message', shown)
      .textView('mails/message_text', shown)
    if (messageId) message.nodeMailerMessage.messageId = messageId
  })
}
