import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Customer from '#identity/models/customer'
import User from '#identity/models/user'
import { endResetTokens, type ResetKind } from '#identity/reset_tokens'

const REMEMBER_TOKENS = {
  staff: 'remember_me_tokens',
  customer: 'customer_remember_me_tokens',
} as const

const MODELS = { staff: User, customer: Customer } as const

/** The person, locked until the transaction ends. */
export async function lockPerson(kind: ResetKind, id: number, trx: TransactionClientContract) {
  return kind === 'staff'
    ? MODELS.staff.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    : MODELS.customer.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** Ends every session and every remembered device of someone, at once. */
export async function endAllSessions(
  kind: ResetKind,
  person: User | Customer,
  trx: TransactionClientContract
) {
  person.sessionEpoch += 1
  await person.useTransaction(trx).save()
  await trx.from(REMEMBER_TOKENS[kind]).where('tokenable_id', person.id).delete()
}

/** Sets a new password: whoever knew the old one, or holds an older link, is out. */
export async function setPassword(
  kind: ResetKind,
  person: User | Customer,
  password: string,
  trx: TransactionClientContract
) {
  person.password = password
  await endAllSessions(kind, person, trx)
  await endResetTokens(kind, person.id, trx)
}
