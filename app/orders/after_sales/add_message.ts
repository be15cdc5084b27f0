import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime, type Actor } from '#foundation'
import type { CaseSide } from '#orders/case_deadlines'
import { CaseMessage } from '#orders/models/case_message'

export interface NewMessage {
  caseId: number
  side: CaseSide
  actor: Actor
  words: string
  /** As `storePhoto` named them. */
  photos: string[]
}

/** Writes a message into a case. */
export async function addMessage(
  { caseId, side, actor, words, photos }: NewMessage,
  trx: TransactionClientContract
): Promise<CaseMessage> {
  const message = { caseId, side, actorId: actor.id, words }
  const added = await CaseMessage.create(message, { client: trx })
  const now = toDatabaseTime(clock.now())
  const rows = photos.map((path) => ({ message_id: added.id, path, created_at: now }))
  await insertRows(trx, 'case_photos', rows)
  return added
}
