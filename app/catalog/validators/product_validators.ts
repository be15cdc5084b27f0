import vine from '@vinejs/vine'
import { TEXT_LIMITS } from '#catalog/importing/import_limits'
import { money } from '#catalog/validators/money_rule'

export const PRODUCT_STATUSES = ['draft', 'submitted', 'approved', 'rejected', 'archived'] as const

export const productFiltersValidator = vine.create({
  status: vine.enum(PRODUCT_STATUSES).optional(),
  search: vine.string().trim().maxLength(100).optional(),
  after: vine.number().min(1).optional(),
})

export const reviewFiltersValidator = vine.create({
  state: vine.enum(['waiting', 'all', ...PRODUCT_STATUSES] as const).optional(),
  brand: vine.number().optional(),
  search: vine.string().trim().maxLength(100).optional(),
  after: vine.number().min(1).optional(),
})

const translation = vine.object({
  title: vine.string().trim().maxLength(TEXT_LIMITS.title).nullable().optional(),
  description: vine.string().trim().maxLength(TEXT_LIMITS.description).nullable().optional(),
})

export const editProductValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(TEXT_LIMITS.title),
  description: vine.string().trim().maxLength(TEXT_LIMITS.description).nullable(),
  translations: vine.object({ en: translation.optional(), zh: translation.optional() }),
  variants: vine.array(vine.object({ id: vine.number(), supply: money(), retail: money() })),
})

export const productIdsValidator = vine.create({
  productIds: vine.array(vine.number()).minLength(1).maxLength(200),
})

export const approvalValidator = vine.create({
  categoryId: vine.number().nullable(),
  variants: vine.array(
    vine.object({
      id: vine.number(),
      supply: money(),
      retail: money(),
      floor: money(),
      ceiling: money(),
    })
  ),
})

export const rejectionValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})

export const pictureValidator = vine.create({
  picture: vine.file({ size: '10mb', extnames: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] }),
  alt: vine.string().trim().maxLength(TEXT_LIMITS.imageAlt).nullable().optional(),
})
