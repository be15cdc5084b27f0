import { DateTime } from 'luxon'
import { Money } from '#money'
import { ReplayError } from '#replay/replay_error'

/** A line of a file as it stands there. */
export interface CsvRow {
  InvoiceNo: string
  StockCode: string
  Description: string
  Quantity: string
  InvoiceDate: string
  UnitPrice: string
  CustomerID: string
}

export const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
] as const satisfies (keyof CsvRow)[]

export const SKIP_REASONS = ['not a product', 'no price', 'no quantity'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Who buys where no customer is named. */
export const HOUSE = 'house'

/** A kept row: something sold, or something given back. */
export interface SalesRecord {
  kind: 'sale' | 'return'
  invoice: string
  stockCode: string
  description: string
  /** Units, more than 0, of a return too. */
  quantity: number
  at: DateTime<true>
  /** Whole pence. */
  unitPriceMinor: bigint
  /** The customer, who is a store; or the house. */
  customer: string
}

export type ReadRecord = { at: DateTime<true>; skipped: SkipReason } | SalesRecord

/**
 * Reads one row by the replay's rules 1 to 3: what is skipped and why, what a row means.
 *
 * @throws ReplayError where a cell cannot be read
 */
export function readRecord(row: CsvRow, where: string): ReadRecord {
  const at = instant(row.InvoiceDate, where)
  const isCreditNote = row.InvoiceNo.startsWith('C')
  if (!/^\d{5}/.test(row.StockCode)) return { at, skipped: 'not a product' }
  const unitPriceMinor = pence(row.UnitPrice, where)
  if (unitPriceMinor === null) return { at, skipped: 'no price' }
  const quantity = wholeNumber(row.Quantity, where)
  if (isCreditNote ? quantity >= 0 : quantity <= 0) return { at, skipped: 'no quantity' }

  return {
    kind: isCreditNote ? 'return' : 'sale',
    invoice: row.InvoiceNo,
    stockCode: row.StockCode,
    description: row.Description.trim(),
    quantity: Math.abs(quantity),
    at,
    unitPriceMinor,
    customer: row.CustomerID === '' ? HOUSE : row.CustomerID.replace(/\.0+$/, ''),
  }
}

/** Truncated to whole pence; null where the price is not above zero. */
function pence(text: string, where: string): bigint | null {
  const parsed = Money.parse(text, 'GBP', { surplusDecimals: 'truncate' })
  if (!parsed.ok) throw new ReplayError(`${where}: UnitPrice "${text}" is not a price`)
  const isPositive = /[1-9]/.test(text) && !text.trim().startsWith('-')
  return isPositive ? parsed.money.minor : null
}

function wholeNumber(text: string, where: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isSafeInteger(value)) {
    throw new ReplayError(`${where}: Quantity "${text}" is not a whole number`)
  }
  return value
}

/** The rows of an invoice share their time, and to read one costs more than all else in a row. */
let latest: { text: string; at: DateTime<true> } | null = null

function instant(text: string, where: string): DateTime<true> {
  if (latest?.text === text) return latest.at
  const at = DateTime.fromSQL(text, { zone: 'utc' })
  if (!at.isValid) throw new ReplayError(`${where}: InvoiceDate "${text}" is not a time`)
  latest = { text, at }
  return at
}
