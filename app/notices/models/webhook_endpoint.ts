import { compose } from '@adonisjs/core/helpers'
import encryption from '@adonisjs/core/services/encryption'
import { clock, TenantOwned } from '#foundation'
import { WebhookEndpointSchema } from '#database/schema'

/** So many refusals in a row are not a bad hour any more. */
export const MOST_FAILURES_IN_ROW = 30
/** How long receivers have to change their secret, as at Stripe. */
const OVERLAP_HOURS = 24

/**
 * Where another system of the tenant's listens. Its secrets are stored encrypted, and shown once.
 * `eventTypes` is null where it hears of everything.
 */
export class WebhookEndpoint extends compose(WebhookEndpointSchema, TenantOwned) {
  static table = 'webhook_endpoints'

  declare state: 'active' | 'disabled'
  declare disabledBy: 'person' | 'failures' | null

  get plainSecret(): string {
    return encryption.decrypt<string>(this.secret)!
  }

  set plainSecret(secret: string) {
    this.secret = encryption.encrypt(secret)
  }

  /** The secrets that deliveries are signed with now: the former one, too, as long as it counts. */
  get plainSecrets(): string[] {
    const { formerSecret, formerSecretUntil } = this
    const counts = formerSecret !== null && formerSecretUntil! > clock.now()
    return counts
      ? [this.plainSecret, encryption.decrypt<string>(formerSecret)!]
      : [this.plainSecret]
  }

  rotate(secret: string): this {
    const formerSecretUntil = clock.now().plus({ hours: OVERLAP_HOURS })
    this.merge({ formerSecret: this.secret, formerSecretUntil } as Partial<this>)
    this.plainSecret = secret
    return this
  }

  wants(eventType: string): boolean {
    return this.eventTypes === null || this.eventTypes.includes(eventType)
  }

  enable(): this {
    return this.merge({ state: 'active', disabledBy: null, failuresInRow: 0 } as Partial<this>)
  }

  disable(by: 'person' | 'failures'): this {
    return this.merge({ state: 'disabled', disabledBy: by } as Partial<this>)
  }
}
