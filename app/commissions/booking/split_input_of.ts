import { perRole, type EarningRole, type PerRole, type SplitLineInput } from '#money'

/** A row of `line_splits`, with the quantity and the unit prices of its order line. */
export type SplitRow = Record<string, never>

const PAYEE_COLUMNS: PerRole<string> = {
  owner: 'owner_store_id',
  upline1: 'upline1_store_id',
  upline2: 'upline2_store_id',
  promoter: 'promoter_id',
}

/** The store or the promoter who was in a role; 0 where nobody was. */
export function payeeIdOf(row: SplitRow, role: EarningRole): number {
  return Number(row[PAYEE_COLUMNS[role]] ?? 0)
}

/** What the customer did not pay and the platform did not fund. */
export function storeDiscountOf(row: SplitRow): bigint {
  return BigInt(row.gross_minor) - BigInt(row.cash_minor) - BigInt(row.platform_discount_minor)
}

/** What a line was split by, as it was kept with the split. */
export function splitInputOf(row: SplitRow): SplitLineInput {
  return {
    unitPriceMinor: BigInt(row.unit_price_minor),
    retailPriceMinor: BigInt(row.retail_price_minor),
    supplyPriceMinor: BigInt(row.supply_price_minor),
    quantity: row.quantity,
    base: row.base,
    rates: perRole((role) => row[`${role}_bp`]),
    exists: perRole((role) => payeeIdOf(row, role) > 0),
    markupShareBp: row.markup_share_bp,
    platformFundedDiscountMinor: BigInt(row.platform_discount_minor),
    storeFundedDiscountMinor: storeDiscountOf(row),
  }
}
