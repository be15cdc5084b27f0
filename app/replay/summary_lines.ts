import { Money } from '#money'
import type { ReplaySummary } from '#replay/queries/replay_summary'

const LABELS = {
  rows: 'rows read',
  lines: 'sales lines',
  orders: 'orders',
  returns: 'lines returned from',
  stores: 'stores',
  gross: 'gross',
  refunded: 'refunded',
  accrued_stores: 'stores: accrued',
  reversed_stores: 'stores: reversed',
  paid_stores: 'stores: paid',
  available_stores: 'stores: available',
  pending_stores: 'stores: pending',
  brands_net: 'brands: accrued less reversed',
  platform: 'the platform keeps',
  negative: 'payees with a negative balance',
} as const satisfies Partial<Record<keyof ReplaySummary, string>>

/** The summary as a person reads it. */
export function summaryLines(summary: ReplaySummary & { seconds: number }): string[] {
  const figures = Object.entries(LABELS).map(([key, label]): [string, string] => [
    label,
    figure(summary[key as keyof typeof LABELS]),
  ])
  const skipped = Object.entries(summary.skipped).map(([reason, count]): [string, string] => [
    `skipped: ${reason}`,
    figure(count),
  ])
  const lines: [string, string][] = [...figures, ...skipped, ['seconds', String(summary.seconds)]]
  const width = Math.max(...lines.map(([, value]) => value.length))
  return lines.map(([label, value]) => `${label.padEnd(40)}${value.padStart(width)}`)
}

function figure(value: number | bigint): string {
  return typeof value === 'bigint'
    ? Money.of(value, 'GBP').format('en-GB')
    : value.toLocaleString('en-GB')
}
