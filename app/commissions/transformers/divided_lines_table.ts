import { currentTenant } from '#foundation'
import { EARNING_ROLES, Money } from '#money'
import type { DividedLine } from '#commissions/queries/explain_order'

/** The lines of an order and who got what, as a file: amounts in major units. */
export function dividedLinesTable(lines: readonly DividedLine[]) {
  const { currency } = currentTenant()
  const decimal = (minor: bigint) => Money.of(minor, currency).toDecimal()
  return {
    columns: [
      'product',
      'variant',
      'quantity',
      'gross',
      'cash',
      'brand',
      ...EARNING_ROLES,
      'platform',
      'refunded_gross',
      'currency',
      'state',
    ],
    rows: lines.map((line) => [
      line.title,
      line.variantTitle,
      line.quantity,
      decimal(line.grossMinor),
      decimal(line.cashMinor),
      decimal(line.brandMinor),
      ...EARNING_ROLES.map((role) => decimal(line.sharesMinor[role])),
      decimal(line.platformMinor),
      decimal(line.refundedMinor),
      currency,
      line.state,
    ]),
  }
}
