import type { Look } from '#notices/look'

/** Something that happened, of which people and other systems are told. */
export interface Occurrence {
  /** As receivers of webhooks know it, e.g. `order.paid`. */
  type: string
  /** The same occurrence has the same key, however often it is heard of. */
  key: string
  /** What webhooks carry: numbers and amounts, nothing about persons. */
  content: Record<string, unknown>
  letters: Letter[]
  /** The order it is about, where it is about one. */
  orderId?: number
  /** An earlier occurrence's key: what of it still waits to be sent is not true any more. */
  overtakes?: string
}

/** What one reader is told. */
export interface Letter {
  /** Names the texts: `notices.letters.<letter>.{subject,text,button}`. */
  letter: string
  reader: Reader
  look: Look
  params: Record<string, string | number>
  /** Where its button leads. */
  url: string
  /** Sent only if nothing overtakes it for so long. */
  afterMinutes?: number
}

export type ReaderType = 'customer' | 'owner' | 'brand' | 'operations'

export interface Reader {
  type: ReaderType
  id: number | null
  name: string
  email: string | null
  phone: string | null
  locale: string
}
