import { currentTenant, postMail } from '#foundation'
import type { NoticeChannel } from '#notices/channels/channel'
import { textsOf } from '#notices/letter_texts'
import type { Notice } from '#notices/models/notice'
import type { Reader } from '#notices/occurrence'

/** Notices by mail, in the look of whoever writes. */
export class MailChannel implements NoticeChannel {
  readonly name = 'mail'

  addressOf({ email }: Reader): string | null {
    return email
  }

  async send(notice: Notice) {
    const { address: email, readerName: name, locale, look: brand, url } = notice
    const content = { ...textsOf(notice), note: '' }
    const messageId = `<notice-${notice.id}@${currentTenant().slug}.banyan>`
    await postMail({ to: { email, name }, locale, brand, content, url, messageId })
  }
}
