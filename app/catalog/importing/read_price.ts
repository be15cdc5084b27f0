import { Money, type DecimalError } from '#money'
import { assertNever } from '#foundation'
import type { ProblemCode, Report } from '#catalog/importing/problem'
import type { ReadColumn } from '#catalog/importing/shopify_columns'
import type { SheetRow } from '#catalog/importing/sheet'

/** Ten million of a major unit: what costs more was typed without its decimal point. */
const MOST_MINOR = 1_000_000_000n

/** The minor units in a cell; null, and reported, where it holds no price above zero. */
export function readPrice(
  { row, cell }: SheetRow,
  column: ReadColumn,
  currency: string,
  report: Report
): bigint | null {
  const value = cell(column)
  const refuse = (code: ProblemCode, params = {}) => {
    report(row, column, code, { value, currency, ...params })
    return null
  }
  const parsed = Money.parse(value, currency)
  if (!parsed.ok) {
    const allowed = parsed.error.type === 'too_many_decimals' ? parsed.error.allowed : 0
    return refuse(whyNoPrice(parsed.error), { allowed })
  }
  const { minor } = parsed.money
  if (minor < 0n) return refuse('price_negative')
  if (minor === 0n) return refuse('price_zero')
  if (minor > MOST_MINOR) return refuse('price_too_high')
  return minor
}

function whyNoPrice(error: DecimalError): ProblemCode {
  switch (error.type) {
    case 'empty':
      return 'price_missing'
    case 'separator':
      return 'price_separator'
    case 'too_many_decimals':
      return 'price_decimals'
    case 'out_of_range':
      return 'price_too_high'
    case 'exponent':
    case 'not_a_number':
      return 'price_not_a_number'
    default:
      return assertNever(error)
  }
}
