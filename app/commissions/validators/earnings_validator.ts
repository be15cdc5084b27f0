import vine from '@vinejs/vine'
import { EARNING_ROLES } from '#money'
import { EARNING_STATES } from '#commissions/queries/list_earnings'

/** What a list of earnings may be narrowed by, and from where its next page goes on. */
export const earningsValidator = vine.create({
  state: vine.enum(EARNING_STATES).optional(),
  role: vine.enum(EARNING_ROLES).optional(),
  /** An order's number. */
  order: vine.string().maxLength(40).optional(),
  after: vine
    .string()
    .regex(/^\d+_\d+$/)
    .optional(),
})
