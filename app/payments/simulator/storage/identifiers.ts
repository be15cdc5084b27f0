import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Letters and digits only, as in Stripe's ids, so that an id survives a double click. */
export function randomToken(length: number): string {
  let token = ''
  for (const byte of randomBytes(length)) token += ALPHABET[byte % ALPHABET.length]
  return token
}

/** An id in Stripe's shape, such as `pi_` and 24 letters. */
export function newId(prefix: string, length = 24): string {
  return `${prefix}_${randomToken(length)}`
}
