/** Purchasing's one door. */
export { RecordDemand } from '#purchasing/actions/record_demand'
export { RecordReturns } from '#purchasing/actions/record_returns'
export { RebuildDemand } from '#purchasing/actions/rebuild_demand'
export type { DaySpan } from '#purchasing/demand/demand_days'
export { ApprovePurchaseOrder } from '#purchasing/actions/approve_purchase_order'
export { CancelPurchaseOrder } from '#purchasing/actions/cancel_purchase_order'
export { ClosePurchaseOrder } from '#purchasing/actions/close_purchase_order'
export { ConfirmPurchaseOrder } from '#purchasing/actions/confirm_purchase_order'
export type { ConfirmedLine, WrongAnswer } from '#purchasing/check_answer'
export {
  CreatePurchaseOrder,
  type NewPurchaseOrder,
} from '#purchasing/actions/create_purchase_order'
export { ReceivePurchaseOrder } from '#purchasing/actions/receive_purchase_order'
export type { WantedLine, WrongLines } from '#purchasing/drafting/draft_lines'
export type { ArrivedLine, WrongArrival } from '#purchasing/receiving/check_arrival'
export { PurchaseOrder } from '#purchasing/models/purchase_order'
export { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
export { Receipt } from '#purchasing/models/receipt'
export { DemandBySku, type DemandFilters } from '#purchasing/queries/demand_by_sku'
export { assessVariants, type AssessedVariant } from '#purchasing/queries/assess_variants'
export { lastDays } from '#purchasing/demand/demand_days'
export { orderableQuantity, VELOCITY_DAYS } from '#purchasing/replenishment'
