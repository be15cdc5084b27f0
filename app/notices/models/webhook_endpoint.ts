import { compose } from '@adonisjs/core/helpers'
import encryption from '@adonisjs/core/services/encryption'
import { TenantOwned } from '#foundation'
import { WebhookEndpointSchema } from '#database/schema'

/** So many refusals in a row are not a bad hour any more. */
export const MOST_FAILURES_IN_ROW = 30

/** Where another system of the tenant's listens. Its secret is stored encrypted, and shown once. */
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

  enable(): this {
    return this.merge({ state: 'active', disabledBy: null, failuresInRow: 0 } as Partial<this>)
  }

  disable(by: 'person' | 'failures'): this {
    return this.merge({ state: 'disabled', disabledBy: by } as Partial<this>)
  }
}
