/** What an import may cost us: far above a brand's catalog, far below what would hurt others. */
export const IMPORT_LIMITS = {
  fileSize: '20mb',
  rows: 50_000,
  /** Problems kept and shown; who has more has one cause behind most of them. */
  problemsKept: 1_000,
  productsPreviewed: 12,
  productsABatch: 200,
} as const

/** The longest texts that the catalog's columns hold, in characters. */
export const TEXT_LIMITS = {
  handle: 190,
  title: 255,
  description: 15_000,
  sku: 64,
  barcode: 64,
  optionName: 60,
  optionValue: 120,
  imageAddress: 1_000,
  imageAlt: 500,
} as const
