import { everyPage } from '#foundation'
import { Money } from '#money'
import { ROWS_A_STEP } from '#orders/queries/keyset'
import { casesShown } from '#orders/queries/cases/cases_shown'

export const CASE_COLUMNS = [
  'number',
  'order',
  'brand',
  'kind',
  'state',
  'reason',
  'refund',
  'currency',
  'requested_at',
  'decided_at',
]

/** All cases of a state, or of any, and of some brands, as rows of a table, page by page. */
export async function* exportCases(wanted: { state?: string; brandIds?: number[] }) {
  const pages = everyPage((after?: number) => casesShown({ ...wanted, after, limit: ROWS_A_STEP }))
  for await (const { cases } of pages) {
    yield cases.map((claim) => [
      claim.number,
      claim.orderNumber,
      claim.brandName,
      claim.kind,
      claim.state,
      claim.reason,
      Money.fromJSON(claim.refund).toDecimal(),
      claim.refund.currency,
      claim.requestedAt,
      claim.decidedAt,
    ])
  }
}
