import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, isUniqueViolation, toDatabaseTime } from '#foundation'
import type { Jurisdiction } from '#tenancy'

interface Input {
  storeId: number
  userId: number
  planVersionId: number
  jurisdiction: Jurisdiction
  locale: string
  /** As they were shown, in the reader's language. */
  paragraphs: readonly string[]
  terms: object
}

/** Archives what an owner was shown and accepts, with its SHA-256. Accepting again changes nothing. */
export class AcceptPlan {
  async handle(input: Input, trx: TransactionClientContract): Promise<void> {
    const disclosure = input.paragraphs.join('\n\n')
    const terms = JSON.stringify(input.terms)
    const row = {
      store_id: input.storeId,
      user_id: input.userId,
      plan_version_id: input.planVersionId,
      jurisdiction: input.jurisdiction,
      locale: input.locale,
      disclosure,
      terms,
      digest: createHash('sha256').update(`${disclosure}\n\n${terms}`).digest('hex'),
      accepted_at: toDatabaseTime(clock.now()),
    }
    try {
      await insertRows(trx, 'plan_acceptances', [row])
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
}
