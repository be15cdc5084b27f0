import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { WebhookEventSchema } from '#database/schema'

/** What receivers are told of one occurrence: the same body, however often it is sent. */
export class WebhookEvent extends compose(WebhookEventSchema, TenantOwned) {
  static table = 'webhook_events'
}
