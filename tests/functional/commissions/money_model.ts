import { reversedSoFar, type LineSplit } from '#money'

/** What a payee has, in minor units. */
export interface Standing {
  pending: bigint
  available: bigint
  reserved: bigint
  paid: bigint
}

interface ModelLine {
  grossMinor: bigint
  refundedMinor: bigint
  /** Payee → their component of the line. */
  components: Map<string, bigint>
}

/** A parcel's lines and fee mature together, and are held together. */
interface ModelParcel {
  orderId: number
  brand: string
  feeMinor: bigint
  feeReversed: boolean
  lines: Map<number, ModelLine>
  dueAtMillis: number | null
  isMatured: boolean
}

export interface ModelSale {
  orderId: number
  parcels: { id: number; brandId: number; feeMinor: bigint }[]
  lines: {
    id: number
    parcelId: number
    brandId: number
    split: LineSplit
    /** Who takes the shares, by role. */
    earners: Partial<Record<keyof LineSplit['sharesMinor'], string>>
  }[]
}

/**
 * All that the books should come to, in memory and without a database: it knows the pure split and
 * `reversedSoFar`, and nothing of accounts, postings, locks or messages.
 */
export class MoneyModel {
  readonly #parcels = new Map<number, ModelParcel>()
  readonly #standings = new Map<string, Standing>()
  readonly #held = new Set<number>()

  sold({ orderId, parcels, lines }: ModelSale) {
    for (const { id, brandId, feeMinor } of parcels) {
      const brand = `brand:${brandId}`
      const clocks = { feeReversed: false, dueAtMillis: null, isMatured: false }
      this.#parcels.set(id, { orderId, brand, feeMinor, lines: new Map(), ...clocks })
      this.#of(brand).pending += feeMinor
    }
    for (const { id, parcelId, brandId, split, earners } of lines) {
      const components = new Map([[`brand:${brandId}`, split.brandMinor]])
      for (const [role, payee] of Object.entries(earners)) {
        const minor = split.sharesMinor[role as keyof LineSplit['sharesMinor']]
        components.set(payee, (components.get(payee) ?? 0n) + minor)
      }
      for (const [payee, minor] of components) this.#of(payee).pending += minor
      const line = { grossMinor: split.grossMinor, refundedMinor: 0n, components }
      this.#parcels.get(parcelId)!.lines.set(id, line)
    }
  }

  delivered(parcelId: number, dueAtMillis: number) {
    this.#parcels.get(parcelId)!.dueAtMillis ??= dueAtMillis
  }

  refunded(lineId: number, grossMinor: bigint) {
    const parcel = [...this.#parcels.values()].find(({ lines }) => lines.has(lineId))!
    this.#takeBack(parcel, parcel.lines.get(lineId)!, grossMinor)
  }

  disputed(orderId: number) {
    this.#held.add(orderId)
  }

  won(orderId: number) {
    this.#held.delete(orderId)
  }

  /** The bank took all that the order had brought. */
  lost(orderId: number) {
    this.#held.delete(orderId)
    for (const parcel of this.#parcels.values()) {
      if (parcel.orderId !== orderId) continue
      for (const line of parcel.lines.values()) {
        this.#takeBack(parcel, line, line.grossMinor - line.refundedMinor)
      }
      if (!parcel.feeReversed) this.#move(parcel, parcel.brand, -parcel.feeMinor)
      parcel.feeReversed = true
    }
  }

  passed(nowMillis: number) {
    for (const parcel of this.#parcels.values()) {
      const isDue = parcel.dueAtMillis !== null && parcel.dueAtMillis <= nowMillis
      if (!isDue || parcel.isMatured || this.#held.has(parcel.orderId)) continue
      const nets = [...parcel.lines.values()].flatMap((line) =>
        [...line.components].map(
          ([payee, minor]) => [payee, minor - reversedOf(line, minor)] as const
        )
      )
      for (const [payee, net] of [...nets, [parcel.brand, feeOf(parcel)] as const]) {
        this.#of(payee).pending -= net
        this.#of(payee).available += net
      }
      parcel.isMatured = true
    }
  }

  /** Everyone who has something available gets all of it. */
  paid(): Map<string, bigint> {
    const amounts = new Map<string, bigint>()
    for (const [payee, standing] of this.#standings) {
      if (standing.available <= 0n) continue
      amounts.set(payee, standing.available)
      standing.paid += standing.available
      standing.available = 0n
    }
    return amounts
  }

  returned(amounts: ReadonlyMap<string, bigint>) {
    for (const [payee, minor] of amounts) {
      this.#of(payee).paid -= minor
      this.#of(payee).available += minor
    }
  }

  get standings(): Record<string, Standing> {
    return Object.fromEntries(this.#standings)
  }

  #takeBack(parcel: ModelParcel, line: ModelLine, grossMinor: bigint) {
    const before = new Map(line.components)
    for (const [payee, minor] of before) before.set(payee, reversedOf(line, minor))
    line.refundedMinor += grossMinor
    for (const [payee, minor] of line.components) {
      this.#move(parcel, payee, before.get(payee)! - reversedOf(line, minor))
    }
  }

  #move({ isMatured }: ModelParcel, payee: string, minor: bigint) {
    this.#of(payee)[isMatured ? 'available' : 'pending'] += minor
  }

  #of(payee: string): Standing {
    const known = this.#standings.get(payee)
    const standing = known ?? { pending: 0n, available: 0n, reserved: 0n, paid: 0n }
    if (!known) this.#standings.set(payee, standing)
    return standing
  }
}

function feeOf({ feeMinor, feeReversed }: ModelParcel): bigint {
  return feeReversed ? 0n : feeMinor
}

function reversedOf({ refundedMinor, grossMinor }: ModelLine, minor: bigint): bigint {
  return reversedSoFar(minor, refundedMinor, grossMinor)
}
