import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { WebhookDeliverySchema } from '#database/schema'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import { WebhookEvent } from '#notices/models/webhook_event'

/** One event on its way to one endpoint, with what came of the last attempt. */
export class WebhookDelivery extends compose(WebhookDeliverySchema, TenantOwned) {
  static table = 'webhook_deliveries'

  declare state: 'waiting' | 'delivered' | 'failed'

  @belongsTo(() => WebhookEndpoint, { foreignKey: 'endpointId' })
  declare endpoint: BelongsTo<typeof WebhookEndpoint>

  @belongsTo(() => WebhookEvent, { foreignKey: 'eventId' })
  declare event: BelongsTo<typeof WebhookEvent>
}
