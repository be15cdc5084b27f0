import { Money } from '#money'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import type { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import type { Receipt } from '#purchasing/models/receipt'
import type { VariantLabel } from '#purchasing/queries/variant_labels'

export function orderCard(order: PurchaseOrder, brandName: string) {
  const sum = (units: (line: PurchaseOrderLine) => number) => {
    const costs = order.lines.map((line) => costOf(line, units(line)))
    return Money.sum(costs, order.currency).toJSON()
  }
  return {
    number: order.number,
    state: order.state,
    brandName,
    note: order.note,
    total: Money.of(order.totalMinor, order.currency).toJSON(),
    confirmedTotal: sum(({ confirmedQuantity }) => confirmedQuantity ?? 0),
    receivedTotal: sum(({ receivedQuantity }) => receivedQuantity),
    expectedOn: order.expectedOn?.toISODate() ?? null,
    createdAt: order.createdAt.toISO()!,
    approvedAt: order.approvedAt?.toISO() ?? null,
    confirmedAt: order.confirmedAt?.toISO() ?? null,
    closedAt: order.closedAt?.toISO() ?? null,
    may: {
      approve: order.may('approve'),
      cancel: order.may('cancel'),
      confirm: order.may('confirm'),
      receive: order.may('receive_part'),
      close: order.may('close'),
    },
  }
}

export function lineRow(line: PurchaseOrderLine, label: VariantLabel) {
  return {
    ...label,
    lineId: line.id,
    variantId: line.variantId,
    ordered: line.orderedQuantity,
    confirmed: line.confirmedQuantity,
    received: line.receivedQuantity,
    outstanding: line.outstandingQuantity,
    declineReason: line.declineReason,
    unitCost: costOf(line, 1).toJSON(),
    lineTotal: costOf(line, line.orderedQuantity).toJSON(),
  }
}

/** A delivery, and what it made the platform owe. */
export function receiptCard(
  receipt: Receipt,
  lines: PurchaseOrderLine[],
  labels: Map<number, VariantLabel>
) {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const costs = receipt.lines.map(({ purchaseOrderLineId, quantity }) =>
    costOf(byId.get(purchaseOrderLineId)!, quantity)
  )
  return {
    number: receipt.number,
    receivedAt: receipt.receivedAt.toISO()!,
    note: receipt.note,
    total: Money.sum(costs, lines[0].currency).toJSON(),
    lines: receipt.lines.map(({ purchaseOrderLineId, quantity, damagedQuantity, note }) => ({
      ...labels.get(byId.get(purchaseOrderLineId)!.variantId)!,
      quantity,
      damaged: damagedQuantity,
      note,
    })),
  }
}

function costOf({ unitCostMinor, currency }: PurchaseOrderLine, quantity: number): Money {
  return Money.of(unitCostMinor, currency).multiply(quantity)
}
