import { randomInt } from 'node:crypto'

/** No vowels, no look-alikes: a code that is read aloud, and that spells no word. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'

/**
 * A code that leaves the house instead of an id: unguessable, and telling nothing of volume.
 * Ten characters give 28^10 ≈ 3 × 10^14 possibilities.
 */
export function publicCode(length = 10): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
