import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, toDatabaseTime, updateEach } from '#foundation'
import { PostJournals } from '#ledger'
import { BookSales } from '#commissions/actions/book_sales'
import { lockBookedLines } from '#commissions/reversal/booked_lines'
import { lockBookedShipping, type BookedShipping } from '#commissions/reversal/booked_shipping'
import {
  ordersOfCases,
  unreversedCases,
  type DecidedCase,
} from '#commissions/reversal/decided_cases'
import { noteReversals } from '#commissions/reversal/note_reversals'
import { reversalJournal } from '#commissions/reversal/reversal_journal'
import { reverseCase } from '#commissions/reversal/reverse_case'

/**
 * Takes back, in proportion to what is refunded, what every component of the refunded lines got
 * (docs/ledger.md, "Reversing a part"). With the cases named go all of their orders that were decided
 * and not reversed: each takes up where the one before it ended. Cases that are reversed already are
 * passed over; a sale whose booking is still on its way is booked first.
 */
export class ReverseCases {
  async handle(caseIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    await this.reverseOrders(await ordersOfCases(caseIds, trx), trx)
  }

  /** The same of all cases of these orders. */
  async reverseOrders(orderIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    if ((await unreversedCases(orderIds, trx)).length === 0) return
    await new BookSales().handle([...orderIds], trx)

    /* Asked again: the booking locked the orders, so nobody else reverses these cases now. */
    const cases = await unreversedCases(orderIds, trx)
    const lines = await lockBookedLines(
      cases.flatMap((decided) => decided.lines.map(({ orderLineId }) => orderLineId)),
      trx
    )
    const withShipping = cases.filter(({ shippingRefundMinor }) => shippingRefundMinor > 0n)
    const shipping = await lockBookedShipping(
      withShipping.map(({ fulfilmentId }) => fulfilmentId),
      trx
    )

    const reversed = cases.map((decided) => ({ decided, reversals: reverseCase(decided, lines) }))
    await noteReversals(
      reversed.flatMap(({ reversals }) => reversals),
      trx
    )
    await this.#noteShipping(withShipping, shipping, trx)
    await new PostJournals().handle(
      reversed.flatMap(({ decided, reversals }) => {
        const fee = shipping.get(decided.fulfilmentId) ?? null
        return reversalJournal(decided, reversals, fee) ?? []
      }),
      trx
    )
  }

  async #noteShipping(
    cases: readonly DecidedCase[],
    shipping: ReadonlyMap<number, BookedShipping>,
    trx: TransactionClientContract
  ) {
    const refunds = new Map<number, bigint>()
    for (const { fulfilmentId, shippingRefundMinor } of cases) {
      const fee = shipping.get(fulfilmentId)
      if (fee) refunds.set(fee.id, (refunds.get(fee.id) ?? 0n) + shippingRefundMinor)
    }
    const rows = [...refunds].map(([id, refund]) => ({ id, refund })).sort((a, b) => a.id - b.id)
    await updateEach(trx, 'shipping_shares', {
      columns: { refund: 'BIGINT' },
      rows,
      set: `target.reversed_minor = target.reversed_minor + step.refund,
        target.updated_at = '${toDatabaseTime(clock.now())}'`,
    })
  }
}
