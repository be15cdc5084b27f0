import vine from '@vinejs/vine'
import { ASSORTMENT_KINDS } from '#stores/models/store'
import { isReadableUnderWhite } from '#stores/contrast'

/** In basis points on top of retail. The band of each variant holds its price back as well. */
export const MARKUP_BP = { min: -5_000, max: 30_000 }

export const storeName = () => vine.string().trim().minLength(2).maxLength(60)

const readableColour = vine.createRule((value, _options, field) => {
  if (typeof value === 'string' && !isReadableUnderWhite(value)) {
    field.report('White text must be readable on this colour', 'readableColour', field)
  }
})

export const settingsValidator = vine.create({
  name: storeName(),
  welcome: vine.string().trim().maxLength(300).nullable().optional(),
  themeColor: vine
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .use(readableColour()),
})

const markupBp = () => vine.number().withoutDecimals().range([MARKUP_BP.min, MARKUP_BP.max])

export const markupValidator = vine.create({ markupBp: markupBp() })
export const markupPreviewValidator = vine.create({ markupBp: markupBp().optional() })

const ids = () => vine.array(vine.number().positive().withoutDecimals()).maxLength(500)

export const assortmentValidator = vine.create({
  kind: vine.enum(ASSORTMENT_KINDS),
  categoryIds: ids().optional(),
  brandIds: ids().optional(),
})

export const avatarValidator = vine.create({
  avatar: vine.file({ size: '8mb', extnames: ['jpg', 'jpeg', 'png', 'webp', 'heic'] }),
})

export const pauseValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})

export const hostValidator = vine.create({ host: vine.string().trim().maxLength(190) })
