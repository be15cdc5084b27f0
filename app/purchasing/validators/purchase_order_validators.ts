import vine from '@vinejs/vine'
import { MOST_LINES_AN_ORDER, MOST_UNITS_A_LINE } from '#purchasing/quantities'
import { PURCHASE_ORDER_STATES } from '#purchasing/purchase_order_states'

const id = () => vine.number().withoutDecimals().min(1)
const units = () => vine.number().withoutDecimals().range([0, MOST_UNITS_A_LINE])
const words = (most: number) => vine.string().trim().maxLength(most)
const idempotencyKey = () => vine.string().trim().minLength(16).maxLength(64)

export const createPurchaseOrderValidator = vine.create({
  brandId: id(),
  note: words(500).nullable().optional(),
  idempotencyKey: idempotencyKey(),
  lines: vine
    .array(vine.object({ variantId: id(), quantity: units() }))
    .minLength(1)
    .maxLength(MOST_LINES_AN_ORDER)
    .distinct('variantId'),
})

export const reasonValidator = vine.create({ reason: words(500).minLength(3) })

export const confirmationValidator = vine.create({
  expectedOn: vine
    .date({ formats: ['YYYY-MM-DD'] })
    .nullable()
    .optional(),
  lines: vine
    .array(
      vine.object({ lineId: id(), quantity: units(), reason: words(255).nullable().optional() })
    )
    .minLength(1)
    .distinct('lineId'),
})

export const receiptValidator = vine.create({
  idempotencyKey: idempotencyKey(),
  note: words(500).nullable().optional(),
  lines: vine
    .array(
      vine.object({
        lineId: id(),
        quantity: units(),
        damagedQuantity: units(),
        note: words(500).nullable().optional(),
      })
    )
    .minLength(1)
    .distinct('lineId'),
})

const purchaseOrderFiltersValidator = vine.create({
  state: vine.enum(PURCHASE_ORDER_STATES).optional(),
  brand: id().optional(),
  after: id().optional(),
})

/** Filters as an address carries them; what is mistyped there is as good as not asked. */
export async function purchaseOrderFilters(query: Record<string, unknown>) {
  const [, asked] = await purchaseOrderFiltersValidator.tryValidate(query)
  return { state: asked?.state, brandId: asked?.brand, after: asked?.after }
}
