import { createHash, randomBytes } from 'node:crypto'
import type { DurationLike } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'

/** Who may set a password by a link in a mail; operators cannot. */
export type ResetKind = 'staff' | 'customer'

const OWNER_COLUMN = { staff: 'user_id', customer: 'customer_id' } as const

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a token of 256 random bits. Only its hash is kept: it stands in one mail, nowhere else. */
export async function issueResetToken(
  kind: ResetKind,
  ownerId: number,
  lifetime: DurationLike,
  trx: TransactionClientContract
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = clock.now()
  await trx.table('password_resets').insert({
    tenant_id: currentTenantId(),
    [OWNER_COLUMN[kind]]: ownerId,
    token_hash: hashOf(token),
    expires_at: toDatabaseTime(now.plus(lifetime)),
    created_at: toDatabaseTime(now),
  })
  return token
}

/** Whether the token would be taken now. */
export async function isResetTokenUsable(kind: ResetKind, token: string): Promise<boolean> {
  return Boolean(await usableTokens(kind, token).first())
}

/**
 * Takes a token, once: of two who bring the same, one changes the row. Returns the id of whose it
 * is; null where it is used, expired or unknown.
 */
export async function takeResetToken(
  kind: ResetKind,
  token: string,
  trx: TransactionClientContract
): Promise<number | null> {
  const taken = await usableTokens(kind, token, trx).update({
    used_at: toDatabaseTime(clock.now()),
  })
  if (Number(taken) !== 1) return null
  const row = await tenantTable('password_resets', trx).where('token_hash', hashOf(token)).first()
  return Number(row[OWNER_COLUMN[kind]])
}

/** Makes all of someone's open links worthless. */
export async function endResetTokens(
  kind: ResetKind,
  ownerId: number,
  trx: TransactionClientContract
) {
  await tenantTable('password_resets', trx)
    .where(OWNER_COLUMN[kind], ownerId)
    .whereNull('used_at')
    .update({ used_at: toDatabaseTime(clock.now()) })
}

function usableTokens(kind: ResetKind, token: string, trx?: TransactionClientContract) {
  return tenantTable('password_resets', trx)
    .where('token_hash', hashOf(token))
    .whereNotNull(OWNER_COLUMN[kind])
    .whereNull('used_at')
    .where('expires_at', '>', toDatabaseTime(clock.now()))
}
