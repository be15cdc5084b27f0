/** A product as a brand describes it, before it is stored. A field left out stays as it was. */
export interface DraftProduct {
  /** The brand's own name for the product in addresses and files; unique within the brand. */
  handle: string
  title: string
  description?: string | null
  /** A category of the platform, by its slug or its name in any language; others are ignored. */
  category?: string | null
  /** Locale → field → text, e.g. `{ zh: { title: '…' } }`. */
  translations?: Record<string, Record<string, string>> | null
  optionNames?: string[]
  tags?: string[]
  variants: DraftVariant[]
  images?: DraftImage[]
}

/** Prices are minor units of the tenant's currency. */
export interface DraftVariant {
  /** Unique in the tenant. */
  sku: string
  /** Empty where the product comes in one version only. */
  title?: string
  optionValues?: string[]
  barcode?: string | null
  weightGrams?: number | null
  supplyPriceMinor: bigint
  retailPriceMinor: bigint
  /** The band of store prices, for approved products only; the retail price where left out. */
  floorPriceMinor?: bigint
  ceilingPriceMinor?: bigint
  packSize?: number
  minOrderQuantity?: number
  leadTimeDays?: number | null
}

/** Either an address to fetch the picture from, or a path where it is stored already. */
export interface DraftImage {
  sourceUrl?: string | null
  path?: string | null
  alt?: string | null
  variantSku?: string | null
  width?: number | null
  height?: number | null
}

/** What becomes of what is saved: a brand's draft, a request for review, or sold at once (seeding). */
export type SavedAs = 'draft' | 'submitted' | 'approved'
