import { Money } from '#money'
import { TEXT_LIMITS } from '#catalog/importing/import_limits'
import { generatedSku } from '#catalog/importing/generated_sku'
import { withoutControls } from '#catalog/importing/html_to_text'
import type { Report } from '#catalog/importing/problem'
import { readOptionValues } from '#catalog/importing/read_options'
import { readPrice } from '#catalog/importing/read_price'
import type { ImportContext } from '#catalog/importing/read_product'
import type { ReadColumn } from '#catalog/importing/shopify_columns'
import type { SheetRow } from '#catalog/importing/sheet'
import type { DraftVariant } from '#catalog/saving/draft_product'

const HEAVIEST_GRAMS = 1_000_000

export interface ReadVariant {
  line: SheetRow
  draft: DraftVariant
}

/** The variants of one product. What could not be read is reported; its draft is not to be used. */
export function readVariants(
  lines: SheetRow[],
  handle: string,
  optionNames: string[],
  context: ImportContext,
  report: Report
): ReadVariant[] {
  const rowOfOptions = new Map<string, number>()
  return lines.map((line) => {
    const optionValues = readOptionValues(line, optionNames, report)
    const options = JSON.stringify(optionValues)
    const twin = rowOfOptions.get(options)
    if (twin === undefined) rowOfOptions.set(options, line.row)
    else {
      const params = { options: optionValues.join(' / '), first: twin }
      report(line.row, 'Option1 Value', 'options_twice', params)
    }
    const sku = readCode(line, 'Variant SKU', TEXT_LIMITS.sku, report)
    return {
      line,
      draft: {
        sku: sku || generatedSku(context.brandSlug, handle, optionValues),
        title: optionValues.join(' / ').slice(0, 190),
        optionValues,
        barcode: readCode(line, 'Variant Barcode', TEXT_LIMITS.barcode, report) || null,
        weightGrams: readWeight(line, report),
        ...readPrices(line, context, report),
      },
    }
  })
}

/** Supply is what the file says an article costs, else the share of the retail price agreed on. */
function readPrices(line: SheetRow, { currency, supplyShare }: ImportContext, report: Report) {
  const retail = readPrice(line, 'Variant Price', currency, report)
  const retailPriceMinor = retail ?? 0n
  if (line.cell('Cost per item') === '') {
    const supply = supplyShare.of(Money.of(retailPriceMinor, currency))
    return { retailPriceMinor, supplyPriceMinor: supply.minor }
  }
  const cost = readPrice(line, 'Cost per item', currency, report)
  if (cost !== null && retail !== null && cost > retail) {
    const params = { cost: line.cell('Cost per item'), price: line.cell('Variant Price') }
    report(line.row, 'Cost per item', 'cost_above_price', params)
  }
  return { retailPriceMinor, supplyPriceMinor: cost ?? 0n }
}

/** Exports put an apostrophe before a code, so that Excel keeps its leading zeros. */
function readCode({ row, cell }: SheetRow, column: ReadColumn, most: number, report: Report) {
  const code = withoutControls(cell(column)).replace(/^'/, '').normalize('NFC')
  if (code.length > most) report(row, column, 'text_too_long', { length: code.length, most })
  return code
}

function readWeight({ row, cell }: SheetRow, report: Report): number | null {
  const value = cell('Variant Grams')
  if (value === '') return null
  if (/^\d+(\.0+)?$/.test(value) && Number(value) <= HEAVIEST_GRAMS)
    return Math.trunc(Number(value)) || null
  report(row, 'Variant Grams', 'weight_invalid', { value, most: HEAVIEST_GRAMS })
  return null
}
