import type { Notice } from '#notices/models/notice'
import type { Reader } from '#notices/occurrence'

/** The ways in which a reader can be reached. For some, nobody is under contract yet. */
export const CHANNEL_NAMES = ['mail', 'wechat', 'sms'] as const
export type ChannelName = (typeof CHANNEL_NAMES)[number]

export interface NoticeChannel {
  readonly name: ChannelName
  /** Where it reaches that reader; null where it cannot. */
  addressOf(reader: Reader): string | null
  /** @throws where the notice may not have arrived: it is sent again later */
  send(notice: Notice): Promise<void>
}
