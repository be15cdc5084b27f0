import type { BasisPoints } from '#money'
import { TEXT_LIMITS } from '#catalog/importing/import_limits'
import { htmlToText, withoutControls } from '#catalog/importing/html_to_text'
import type { Problem, Report } from '#catalog/importing/problem'
import type { ProductGroup } from '#catalog/importing/product_groups'
import { assignVariantImages, readImages } from '#catalog/importing/read_images'
import { readOptionNames } from '#catalog/importing/read_options'
import { readVariants } from '#catalog/importing/read_variants'
import type { ReadColumn } from '#catalog/importing/shopify_columns'
import type { SheetRow } from '#catalog/importing/sheet'
import type { DraftProduct } from '#catalog/saving/draft_product'

export interface ImportContext {
  brandSlug: string
  /** ISO 4217 of the tenant: a file names no currency. */
  currency: string
  /** The part of the retail price that is proposed as supply price where the file names no cost. */
  supplyShare: BasisPoints
}

export interface ReadProduct {
  draft: DraftProduct
  /** Where any is, the draft is not to be used. */
  problems: Problem[]
  rowCount: number
  /** Where each variant of the draft stands, for what is found out about it later. */
  variantLines: { row: number; namesSku: boolean }[]
}

const VARIANT_COLUMNS: ReadColumn[] = [
  'Option1 Value',
  'Option2 Value',
  'Option3 Value',
  'Variant SKU',
  'Variant Price',
]

/**
 * Reads one product's rows, and finds everything that is wrong with them in one go. Of a row with
 * too few or too many cells only that is said: what stands where is not known.
 */
export function readProduct(group: ProductGroup, context: ImportContext): ReadProduct {
  const problems = group.rows.flatMap(({ problem }) => problem ?? [])
  const isShifted = new Set(problems.map(({ row }) => row))
  if (group.problem) problems.push(group.problem)
  const report: Report = (row, column, code, params = {}) => {
    if (!isShifted.has(row)) problems.push({ row, column, code, params })
  }

  const [first, ...others] = group.rows
  const isVariant = (line: SheetRow) => VARIANT_COLUMNS.some((column) => line.cell(column) !== '')
  for (const { row, cell } of others.filter((line) => !isVariant(line))) {
    if (cell('Image Src') === '') report(row, null, 'row_without_variant')
  }

  const handle = readHandle(first, report)
  const title = readText(first, 'Title', TEXT_LIMITS.title, report)
  if (title === '') report(first.row, 'Title', 'title_missing', { handle })
  const html = readText(first, 'Body (HTML)', TEXT_LIMITS.description, report)
  const optionNames = readOptionNames(first, report)
  const lines = [first, ...others.filter(isVariant)]
  const variants = readVariants(lines, handle, optionNames, context, report)
  const skuLines = variants.map(({ line, draft }) => ({ line, sku: draft.sku }))

  return {
    draft: {
      handle,
      title,
      description: htmlToText(html) || null,
      category: first.cell('Type') || null,
      tags: readTags(first),
      optionNames,
      variants: variants.map(({ draft }) => draft),
      images: assignVariantImages(readImages(group.rows, report), skuLines, report),
    },
    problems,
    rowCount: group.rows.length,
    variantLines: lines.map(({ row, cell }) => ({
      row,
      namesSku: cell('Variant SKU') !== '' && !isShifted.has(row),
    })),
  }
}

function readHandle({ row, cell }: SheetRow, report: Report): string {
  const handle = cell('Handle').normalize('NFC')
  const { handle: most } = TEXT_LIMITS
  if (handle === '') report(row, 'Handle', 'handle_missing')
  else if (handle.length > most) {
    report(row, 'Handle', 'text_too_long', { length: handle.length, most })
  } else if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(handle)) {
    report(row, 'Handle', 'handle_characters', { handle })
  }
  return handle
}

function readText({ row, cell }: SheetRow, column: ReadColumn, most: number, report: Report) {
  const text = withoutControls(cell(column))
  if (text.length > most) report(row, column, 'text_too_long', { length: text.length, most })
  return text
}

function readTags({ cell }: SheetRow): string[] {
  const tags = `${cell('Tags')},${cell('Type')}`
    .split(',')
    .map((tag) => withoutControls(tag).trim())
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, 50)
}
