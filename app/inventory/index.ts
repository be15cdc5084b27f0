/** The inventory's one door. */
export { StockLevel } from '#inventory/models/stock_level'
export { StockLocation } from '#inventory/models/stock_location'
export { locationKinds } from '#inventory/location_kinds'
export { brandLocation, platformLocation } from '#inventory/locations'
export {
  ReserveStock,
  type AllocatedStock,
  type OutOfStock,
  type ReservationRequest,
  type ReservationResult,
} from '#inventory/actions/reserve_stock'
export { planStock } from '#inventory/plan_stock'
export { takeStock, type StockToTake } from '#inventory/take_stock'
export type { StockAllocation, StockTaken } from '#inventory/allocate_stock'
export { SellReserved } from '#inventory/actions/sell_reserved'
export { ReleaseReserved } from '#inventory/actions/release_reserved'
export { RestockReturned, type ReturnedStock } from '#inventory/actions/restock_returned'
export { ReceiveStock, type StockReceipt } from '#inventory/actions/receive_stock'
export { CountStock, type StockCount } from '#inventory/actions/count_stock'
export { availableQuantities } from '#inventory/queries/available_quantities'
export { admissionGate, type Admission } from '#inventory/admission/admission_gate'
