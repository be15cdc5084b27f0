import type { GrantedLine } from '#orders/after_sales/granted_lines'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

/** Writes down what is granted of a claim; it has few lines, and each is written on its own. */
export async function grantLines(
  claim: AfterSalesCase,
  { lines = [], restock }: { lines?: GrantedLine[]; restock: boolean }
) {
  for (const line of claim.lines) {
    const granted = lines.find(({ orderLineId }) => orderLineId === line.orderLineId)
    await line.merge({ ...granted, restock }).save()
  }
}
