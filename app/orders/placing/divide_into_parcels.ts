import type { AllocatedStock } from '#inventory'
import { allocate } from '#money'
import { shippingFeeOf } from '#orders/placing/order_totals'
import type { PlacedLineInput, PlaceOrderInput } from '#orders/placing/place_order_input'

/** What becomes one fulfilment: the lines that one brand sends from one place. */
export interface Parcel {
  brandId: number
  locationId: number | null
  shippingMinor: bigint
  lines: ParcelLine[]
}

export interface ParcelLine extends PlacedLineInput {
  /** From 1, in the order of the input. */
  position: number
}

/**
 * Divides an order into one parcel for each brand and place. A line whose stock lies in two places
 * becomes two, its discounts divided by quantity.
 *
 * The brand's shipping fee stands on one of its parcels: on its own one rather than on that which
 * the platform sends for it.
 *
 * @param allocated null where no stock is tracked: lines then come from where they say, if anywhere
 */
export function divideIntoParcels(
  input: PlaceOrderInput,
  allocated: AllocatedStock[] | null
): Parcel[] {
  const pieces = allocated
    ? takeFromPlaces(input.lines, allocated)
    : input.lines.map((line) => ({ ...line, locationId: line.locationId ?? null }))

  const parcels = new Map<string, Parcel>()
  pieces.forEach((piece, index) => {
    const { brandId, locationId } = piece
    const key = `${brandId} ${locationId}`
    const parcel = parcels.get(key) ?? { brandId, locationId, shippingMinor: 0n, lines: [] }
    parcel.lines.push({ ...piece, position: index + 1 })
    parcels.set(key, parcel)
  })
  const isPlatforms = (parcel: Parcel) =>
    allocated?.some((a) => a.locationId === parcel.locationId && a.source === 'platform') ?? false
  for (const brandId of new Set(input.lines.map((line) => line.brandId))) {
    const own = [...parcels.values()].filter((parcel) => parcel.brandId === brandId)
    const charging = own.find((parcel) => !isPlatforms(parcel)) ?? own[0]
    charging.shippingMinor = shippingFeeOf(input, brandId)
  }
  return [...parcels.values()]
}

type Piece = PlacedLineInput & { locationId: number | null }

function takeFromPlaces(lines: PlacedLineInput[], allocated: AllocatedStock[]): Piece[] {
  const rest = allocated.map((part) => ({ ...part }))
  const pieces = new Map<PlacedLineInput, Piece[]>()
  const boundFirst = [...lines].sort((a, b) => Number(!a.locationId) - Number(!b.locationId))
  for (const line of boundFirst) {
    const taken: { locationId: number; quantity: number }[] = []
    let open = line.quantity
    for (const part of rest) {
      const fits = part.variantId === line.variantId
      if (!fits || (line.locationId ?? part.locationId) !== part.locationId) continue
      const quantity = Math.min(open, part.quantity)
      if (quantity === 0) continue
      taken.push({ locationId: part.locationId, quantity })
      part.quantity -= quantity
      open -= quantity
    }
    if (open > 0) throw new Error(`Variant ${line.variantId} was not allocated in full`)
    pieces.set(line, divideLine(line, taken))
  }
  return lines.flatMap((line) => pieces.get(line)!)
}

function divideLine(
  line: PlacedLineInput,
  taken: { locationId: number; quantity: number }[]
): Piece[] {
  const weights = taken.map(({ quantity }) => BigInt(quantity))
  const platformDiscounts = allocate(line.platformDiscountMinor ?? 0n, weights)
  const storeDiscounts = allocate(line.storeDiscountMinor ?? 0n, weights)
  return taken.map((part, index) => ({
    ...line,
    ...part,
    platformDiscountMinor: platformDiscounts[index],
    storeDiscountMinor: storeDiscounts[index],
  }))
}
