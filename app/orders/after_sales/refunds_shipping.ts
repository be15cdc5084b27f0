import { currentTenantId } from '#foundation'
import { tenantDirectory, type Jurisdiction } from '#tenancy'
import { shippingGoesBack } from '#orders/after_sales/shipping_goes_back'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/** What the rule says of a claim's shipping fee. */
export async function refundsShipping(claim: AfterSalesCase): Promise<boolean> {
  const tenant = await tenantDirectory.byId(currentTenantId())
  const claimed = new Map(claim.lines.map((line) => [line.orderLineId, line.quantity]))
  const nothingIsKept = claim.fulfilment.lines.every(
    (line) => line.returnableQuantity === (claimed.get(line.id) ?? 0)
  )
  const jurisdiction = tenant!.jurisdiction as Jurisdiction
  return shippingGoesBack({ reason: claim.reason, nothingIsKept, jurisdiction })
}
