import type { DateTime } from 'luxon'
import { payee, platform, type JournalDraft } from '#ledger'

interface ReceivedLine {
  quantity: number
  unitCostMinor: bigint
}

/**
 * What a receipt books: the platform's inventory grows by its cost, and the brand is owed it at
 * once. Goods that cost nothing book nothing: the ledger knows no posting of 0.
 */
export function receiptJournals(
  order: { brandId: number },
  receipt: { id: number; receivedAt: DateTime },
  lines: ReceivedLine[]
): JournalDraft[] {
  const costMinor = lines.reduce(
    (sum, { quantity, unitCostMinor }) => sum + unitCostMinor * BigInt(quantity),
    0n
  )
  if (costMinor === 0n) return []
  return [
    {
      idempotencyKey: `receipt:${receipt.id}`,
      event: 'purchase_order.received',
      reference: { type: 'receipt', id: receipt.id },
      occurredAt: receipt.receivedAt,
      postings: [
        {
          debit: platform('inventory'),
          credit: payee('brand_payable', 'brand', order.brandId),
          amountMinor: costMinor,
        },
      ],
    },
  ]
}
