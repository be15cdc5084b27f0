/** The orders' one door. */
export { Order } from '#orders/models/order'
export { OrderLine } from '#orders/models/order_line'
export { Fulfilment } from '#orders/models/fulfilment'
export { AfterSalesCase } from '#orders/models/after_sales_case'
export { AfterSalesLine } from '#orders/models/after_sales_line'
export { Invoice } from '#orders/models/invoice'
export { UNTOLD_MINUTES } from '#orders/invoice_states'
export { OrderEvent } from '#orders/models/order_event'
export {
  PlaceOrder,
  type PlaceOrderProblem,
  type StorefrontOrder,
} from '#orders/actions/place_order'
export type { ChangedPrice, PricingProblem, WantedLine } from '#orders/placing/price_lines'
export { PayOrder, type OrderPaymentRequest, type PayOrderProblem } from '#orders/actions/pay_order'
export { PlaceOrders, type PlaceOrderResult } from '#orders/actions/place_orders'
export { destinationOf } from '#orders/placing/destination'
export type {
  InvoiceRequest,
  OrderAttribution,
  PlacedLineInput,
  PlacedOrder,
  PlaceOrderInput,
} from '#orders/placing/place_order_input'
export {
  MarkOrdersPaid,
  type OrderPayment,
  type PaymentOutcome,
} from '#orders/actions/mark_orders_paid'
export { MarkDelivered, type Delivery } from '#orders/actions/mark_delivered'
export {
  ShipFulfilment,
  type ParcelToShip,
  type ShipProblem,
} from '#orders/actions/ship_fulfilment'
export { Shipment } from '#orders/models/shipment'
export { TrackShipments } from '#orders/actions/track_shipments'
export { customersTimeline } from '#orders/queries/orders/order_timeline'
export { shipmentsShown, type ShipmentShown } from '#orders/queries/shipments/shipments_shown'
export { ConfirmDelivery } from '#orders/actions/confirm_delivery'
export { CancelOrder, type CancelOrderProblem } from '#orders/actions/cancel_order'
export { CancelFulfilment } from '#orders/actions/cancel_fulfilment'
export {
  RequestAfterSales,
  type AfterSalesProblem,
  type AfterSalesRequest,
} from '#orders/actions/request_after_sales'
export {
  DecideAfterSales,
  type AfterSalesDecision,
  type DecisionProblem,
} from '#orders/actions/decide_after_sales'
export { SendCaseBack, type ReturnParcel } from '#orders/actions/cases/send_case_back'
export {
  ReceiveReturn,
  type ReceivedReturn,
  type ReceiveProblem,
} from '#orders/actions/cases/receive_return'
export { ShipReplacement, type Replacement } from '#orders/actions/cases/ship_replacement'
export { EscalateCase, type EscalationProblem } from '#orders/actions/cases/escalate_case'
export { WithdrawCase } from '#orders/actions/cases/withdraw_case'
export { WriteCaseMessage } from '#orders/actions/cases/write_case_message'
export { RefundInsteadOfExchange } from '#orders/actions/cases/refund_instead_of_exchange'
export { NoteReturnedMoney } from '#orders/actions/cases/note_returned_money'
export { RepeatRefund, type RepeatProblem } from '#orders/actions/cases/repeat_refund'
export { EnforceCaseDeadlines } from '#orders/actions/cases/enforce_case_deadlines'
export { caseMessageValidator, casePhotos } from '#orders/validators/case_validators'
export { shipmentValidator } from '#orders/validators/fulfilment_validators'
export { casePhotoFiles, sendCasePhoto } from '#orders/after_sales/case_photos'
export { storePhotos } from '#orders/after_sales/store_photo'
export {
  CASE_KINDS,
  CASE_STATES,
  OPEN_CASE_STATES,
  type CaseKind,
  type CaseState,
} from '#orders/case_states'
export { casesWaitingForBank } from '#orders/queries/cases/cases_waiting_for_bank'
export { CASE_DEADLINES, type CaseSide } from '#orders/case_deadlines'
export { CaseMessage } from '#orders/models/case_message'
export { CASE_REASONS, type CaseReason } from '#orders/case_reasons'
export { claimableUnits } from '#orders/after_sales/claimable'
export { ReturnLines, type LineReturn } from '#orders/actions/return_lines'
export { caseIdOf, caseReference, orderIdOf, orderReference } from '#orders/references'
export { Cart } from '#orders/models/cart'
export { CartLine, MOST_PER_LINE } from '#orders/models/cart_line'
export { FindCart, type CartVisitor } from '#orders/actions/cart/find_cart'
export {
  AddToCart,
  type AddToCartInput,
  type AddToCartProblem,
} from '#orders/actions/cart/add_to_cart'
export { CheckOut, type CheckOutInput, type CheckOutProblem } from '#orders/actions/cart/check_out'
export { FitCart } from '#orders/actions/cart/fit_cart'
export { ChangeCartQuantity } from '#orders/actions/cart/change_cart_quantity'
export {
  PriceCart,
  isSold,
  type CartLineProblem,
  type PricedCart,
  type PricedCartLine,
} from '#orders/queries/cart/price_cart'
