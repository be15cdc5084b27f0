import { Money } from '#money'
import { casesShown } from '#orders/queries/cases/cases_shown'

const ROWS_A_QUERY = 500

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
  let after: number | null | undefined
  do {
    const page = await casesShown({ ...wanted, after: after ?? undefined, limit: ROWS_A_QUERY })
    yield page.cases.map((claim) => [
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
    after = page.next
  } while (after)
}
