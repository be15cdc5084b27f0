/**
 * The columns of a Shopify product export that an import reads.
 *
 * @see https://help.shopify.com/en/manual/products/import-export/using-csv
 */
export const READ_COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Type',
  'Tags',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Price',
  'Variant Barcode',
  'Variant Image',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Cost per item',
] as const

export type ReadColumn = (typeof READ_COLUMNS)[number]

/** Without these there is no product. */
export const REQUIRED_COLUMNS: ReadColumn[] = ['Handle', 'Title', 'Variant Price']

/** Columns of the export that mean nothing here; named so that they are not taken for typing errors. */
export const UNREAD_COLUMNS = [
  'Vendor',
  'Product Category',
  'Published',
  'Status',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Weight Unit',
  'Variant Tax Code',
  'Gift Card',
  'SEO Title',
  'SEO Description',
  'Collection',
  'Option1 Linked To',
  'Option2 Linked To',
  'Option3 Linked To',
]
