/**
 * What can be made to go wrong, `times` times. A request's fault strikes before anything was
 * done or, with `moment: 'after'`, once the work is committed and only the answer is missing.
 */
export type Fault = RequestFault | RefundFault | WebhookFault

export interface RequestFault {
  kind: 'server_error' | 'rate_limit' | 'connection_drop' | 'delay'
  moment: 'before' | 'after'
  /** Upper-case; any method if absent. */
  method?: string
  /** A path in which `*` stands for any part of it, such as `/v1/transfers*`; any if absent. */
  path?: string
  /** How long to wait before the request goes on. */
  delayMs: number
  times: number
}

/** The next refunds are taken on and then fail, as they do when a card was closed. */
export interface RefundFault {
  kind: 'refund_failure'
  /** Time from the refund to its failure. */
  delayMs: number
  failureReason: string
  times: number
}

/** Counted in events, not in requests: a dropped event is still in `GET /v1/events`. */
export interface WebhookFault {
  kind: 'webhook_duplicate' | 'webhook_shuffle' | 'webhook_delay' | 'webhook_drop'
  delayMs: number
  times: number
}

export const REQUEST_FAULTS = ['server_error', 'rate_limit', 'connection_drop', 'delay'] as const
export const WEBHOOK_FAULTS = [
  'webhook_duplicate',
  'webhook_shuffle',
  'webhook_delay',
  'webhook_drop',
] as const

const isRequestFault = (fault: Fault): fault is RequestFault =>
  (REQUEST_FAULTS as readonly string[]).includes(fault.kind)

const isWebhookFault = (fault: Fault): fault is WebhookFault =>
  (WEBHOOK_FAULTS as readonly string[]).includes(fault.kind)

/** Armed faults, oldest first. They are kept in memory: a restart forgives. */
export class Faults {
  #armed: Fault[] = []

  arm(fault: Fault): void {
    this.#armed.push({ ...fault })
  }

  armed(): readonly Fault[] {
    return this.#armed
  }

  clear(): void {
    this.#armed = []
  }

  takeForRequest(method: string, path: string): RequestFault | undefined {
    return this.#take(
      (fault): fault is RequestFault =>
        isRequestFault(fault) &&
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || matches(fault.path, path))
    )
  }

  takeForRefund(): RefundFault | undefined {
    return this.#take((fault): fault is RefundFault => fault.kind === 'refund_failure')
  }

  takeForWebhook(): WebhookFault | undefined {
    return this.#take(isWebhookFault)
  }

  /** Takes one of its times away, so the caller sees how many are left after this one. */
  #take<F extends Fault>(applies: (fault: Fault) => fault is F): F | undefined {
    const fault = this.#armed.find(applies)
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.#armed = this.#armed.filter((other) => other !== fault)
    return fault
  }
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(path)
}
