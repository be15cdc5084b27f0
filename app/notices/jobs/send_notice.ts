import { clock, type ExternalJob } from '#foundation'
import { channelNamed } from '#notices/channels/channels'
import { Notice } from '#notices/models/notice'

type Input = { noticeId: number }

/** What could not be told for so long is no news any more. */
const NEWS_FOR_DAYS = 3

/** Hands a notice to its channel, unless it was overtaken. */
export default class SendNotice implements ExternalJob<Input> {
  readonly external = true

  async handle({ noticeId }: Input) {
    const notice = await Notice.findOrFail(noticeId)
    if (notice.state !== 'waiting') return
    if (notice.createdAt < clock.now().minus({ days: NEWS_FOR_DAYS })) {
      await notice.merge({ state: 'dropped' }).save()
      return
    }
    await channelNamed(notice.channel).send(notice)
    await notice.merge({ state: 'sent', sentAt: clock.now() }).save()
  }
}
