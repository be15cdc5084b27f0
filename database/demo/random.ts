/**
 * Chance that always falls the same way: the demo must be the same on every machine. Mulberry32, by
 * Tommy Ettinger (public domain), seeded by FNV-1a of a text.
 */
export class Random {
  #state: number

  constructor(seed: string) {
    let hash = 0x811c9dc5
    for (const sign of seed) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193)
    this.#state = hash >>> 0
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** One of the list, each as likely as its weight; the weights must not all be 0. */
  weighted<T>(list: readonly T[], weight: (one: T) => number): T {
    const total = list.reduce((sum, one) => sum + weight(one), 0)
    let left = this.next() * total
    return list.find((one) => (left -= weight(one)) < 0) ?? list.at(-1)!
  }

  /** Around a mean, as normal chance would have it (the sum of three dice is near enough). */
  around(mean: number, spread: number): number {
    return mean + (this.next() + this.next() + this.next() - 1.5) * spread
  }
}
