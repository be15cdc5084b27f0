import vine from '@vinejs/vine'
import { EVENT_TYPES } from '#notices/webhooks/event_types'

export const webhookEndpointValidator = vine.create({
  address: vine.string().trim().maxLength(500),
  description: vine.string().trim().maxLength(190).optional(),
})

export const webhookEventsValidator = vine.create({
  /** All events, where null. */
  eventTypes: vine.array(vine.enum(EVENT_TYPES)).minLength(1).nullable(),
})
