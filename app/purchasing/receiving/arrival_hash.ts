import { contentHash } from '#foundation'
import type { ArrivedLine } from '#purchasing/receiving/check_arrival'

interface Arrival {
  purchaseOrderId: number
  note: string | null
  lines: ArrivedLine[]
}

/** What a delivery was counted as; lines of which nothing came do not matter. */
export function arrivalHash({ purchaseOrderId, note, lines }: Arrival): string {
  const counted = lines
    .filter(({ quantity, damagedQuantity }) => quantity !== 0 || damagedQuantity !== 0)
    .toSorted((a, b) => a.lineId - b.lineId)
    .map((line) => [line.lineId, line.quantity, line.damagedQuantity, line.note ?? null])
  return contentHash([purchaseOrderId, note, counted])
}
