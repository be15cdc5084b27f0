import { clock, currentTenant, publicCode, toDatabaseTime } from '#foundation'
import type { Occurrence } from '#notices/occurrence'

/** The row of what receivers are told of an occurrence, with the body they get. */
export function webhookEventRow({ key, type, content }: Omit<Occurrence, 'letters'>) {
  const code = `evt_${publicCode(20)}`
  const createdAt = clock.now()
  const body = {
    ...{ id: code, type, created_at: createdAt.toISO(), tenant: currentTenant().slug },
    data: content,
  }
  return {
    ...{ code, occurrence: key, type },
    payload: JSON.stringify(body),
    created_at: toDatabaseTime(createdAt),
  }
}
