export type EndpointRow = {
  id: number
  url: string
  description: string | null
  state: 'active' | 'disabled'
  disabledBy: 'person' | 'failures' | null
  failuresInRow: number
  /** Null where it hears of everything. */
  eventTypes: string[] | null
}

export type EndpointCounts = EndpointRow & { delivered: number; waiting: number; failed: number }

export type DeliveryRow = {
  id: number
  type: string
  code: string
  body: string
  state: string
  attempts: number
  answerStatus: number | null
  answer: string | null
  createdAt: string
  nextAttemptAt: string | null
  deliveredAt: string | null
}
