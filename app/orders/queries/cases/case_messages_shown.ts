import { CaseMessage } from '#orders/models/case_message'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/** What was said and shown in a case, in its order. */
export async function caseMessagesShown({ id }: AfterSalesCase) {
  const messages = await CaseMessage.query().where('caseId', id).preload('photos').orderBy('id')
  return messages.map(({ id: messageId, side, words, photos, createdAt }) => ({
    id: messageId,
    side,
    words,
    photos: photos.map((photo) => photo.id),
    at: createdAt.toISO()!,
  }))
}

export type CaseMessageShown = Awaited<ReturnType<typeof caseMessagesShown>>[number]
