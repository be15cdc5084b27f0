import type { KindName, Mark, ProductPicture } from './pictures/index.ts'
import { priceBand } from './price_band.ts'
import type { DemoAddress, DemoBrand, DemoProduct, DemoVariant, Translated } from './types.ts'

type Look = Partial<Omit<ProductPicture, 'kind' | 'mark' | 'word'>>

/** What is written down of a variant; the rest follows from product and brand. */
export type VariantSketch = {
  code: string
  values: string[]
  retail?: bigint
  grams?: number
  popularity?: number
  look?: Look
}

/** What is written down of a product. `retail` is in minor units of the tenant's currency. */
export type ProductSketch = {
  handle: string
  code: string
  title: Translated
  description: string
  category: string
  tags: string[]
  retail: bigint
  grams: number
  popularity: number
  supplyBp?: bigint
  picture: { kind: KindName } & Look
  options?: string[]
  variants?: VariantSketch[]
}

export type BrandSketch = {
  slug: string
  name: Translated
  code: string
  /** Three digits from 200 to 299 that begin its barcodes. */
  barcodes: string
  story: string
  contact: { name: string; email: string }
  leadTimeDays: number
  minimumOrder: number
  packSize: number
  mark: Mark
  word: string
  colour: string
  shipsFrom: DemoAddress
  /** What the brand gets of the retail price, in basis points. */
  supplyBp: bigint
  /** Floor and ceiling prices are multiples of this many minor units. */
  priceStep: bigint
  /** The studio that its products are photographed in. */
  studio: Pick<ProductPicture, 'ground' | 'scene'>
  products: ProductSketch[]
}

/** Completes a brand: SKUs, barcodes, price bands and pictures of all its variants. */
export function defineBrand(sketch: BrandSketch): DemoBrand {
  const { slug, name, code, story, contact, leadTimeDays, mark, word, colour, shipsFrom } = sketch
  const products = sketch.products.map((product, at) => complete(sketch, product, at))
  return { slug, name, code, story, contact, leadTimeDays, mark, word, colour, shipsFrom, products }
}

function complete(brand: BrandSketch, sketch: ProductSketch, at: number): DemoProduct {
  const picture: ProductPicture = {
    ...brand.studio,
    body: '#d9d2c5',
    accent: '#8a7a66',
    label: '',
    height: 1,
    width: 1,
    ...sketch.picture,
    mark: brand.mark,
    word: brand.word,
  }
  const variants = sketch.variants ?? [{ code: 'STD', values: [] }]
  return {
    handle: sketch.handle,
    brand: brand.slug,
    title: sketch.title,
    description: sketch.description,
    category: sketch.category,
    tags: sketch.tags,
    options: sketch.options ?? [],
    popularity: sketch.popularity,
    picture: { ...picture, ...variants[0]!.look },
    variants: variants.map((variant, index): DemoVariant => {
      const retail = variant.retail ?? sketch.retail
      return {
        sku: `${brand.code}-${sketch.code}-${variant.code}`,
        barcode: barcode(`${brand.barcodes}${digits(at + 1, 5)}${digits(index + 1, 4)}`),
        values: variant.values,
        grams: variant.grams ?? sketch.grams,
        ...priceBand(retail, sketch.supplyBp ?? brand.supplyBp, brand.priceStep),
        minimumOrder: brand.minimumOrder,
        packSize: brand.packSize,
        picture: { ...picture, ...variant.look },
        popularity: variant.popularity ?? 1,
      }
    }),
  }
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** Appends the check digit of EAN-13 to twelve digits. */
function barcode(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0)
  return `${twelve}${(10 - (sum % 10)) % 10}`
}
