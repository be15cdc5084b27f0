import { BasePolicy, AuthorizationResponse } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'

/** Who may see and answer an order as its brand; the area of operations is guarded by its routes. */
export default class PurchaseOrderPolicy extends BasePolicy {
  /** Another brand's order is not forbidden but not there: its number tells nothing. */
  answer(user: User, order: PurchaseOrder) {
    const isTheirs = user.brandIds.includes(order.brandId) && order.isVisibleToBrand
    return isTheirs || AuthorizationResponse.deny('Not found', 404)
  }
}
