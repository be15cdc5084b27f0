import { randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/* Drawn in advance: a payment takes some 300 bytes, and each draw is a call of its own. */
const pool = Buffer.alloc(4_096)
let drawn = pool.length

/** Letters and digits only, as in Stripe's ids, so that an id survives a double click. */
export function randomToken(length: number): string {
  if (drawn + length > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  let token = ''
  for (const byte of pool.subarray(drawn, drawn + length)) token += ALPHABET[byte % ALPHABET.length]
  drawn += length
  return token
}

/** An id in Stripe's shape, such as `pi_` and 24 letters. */
export function newId(prefix: string, length = 24): string {
  return `${prefix}_${randomToken(length)}`
}
