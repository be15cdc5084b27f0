import { AfterSalesCase } from '#orders/models/after_sales_case'

/** The case that an address names; of another tenant's there is none. */
export function caseNamed(number: string): Promise<AfterSalesCase> {
  return AfterSalesCase.query().where('number', number).preload('fulfilment').firstOrFail()
}
