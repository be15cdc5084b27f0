import type { MoneyJson } from '~/composables/translations'

/** A claim as its customer sees it. */
export type ShopClaim = {
  number: string
  brandName: string
  state: string
  kind: string
  reason: string
  message: string | null
  decision: string | null
  refund: MoneyJson | null
  /** The refund waits for the customer's bank to decide about a dispute. */
  waitsForBank: boolean
  requestedAt: string
  /** Until when somebody has to act, and whether it is the customer. */
  dueAt: string | null
  isMyTurn: boolean
  replacement: { carrier: string; trackingNumber: string } | null
  may: { sendBack: boolean; escalate: boolean; withdraw: boolean; write: boolean }
  lines: { title: string; quantity: number }[]
  messages: { id: number; side: string; words: string; photos: number[]; at: string }[]
}
