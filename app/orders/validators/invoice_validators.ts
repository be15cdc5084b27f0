import vine from '@vinejs/vine'
import { clock, currentTenant } from '#foundation'

const todayOfTenant = () => clock.now().setZone(currentTenant().timezone).toISODate()!

/** As they stand on the invoice; it is not dated ahead. */
export const issuedInvoiceValidator = vine.create({
  number: vine
    .string()
    .trim()
    .regex(/^[\w./ -]{3,64}$/),
  issuedOn: vine.date().beforeOrEqual(todayOfTenant),
})
