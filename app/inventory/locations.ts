import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { isUniqueViolation } from '#foundation'
import { StockLocation } from '#inventory/models/stock_location'

/** The id of the place from which a brand ships its own stock; made when first asked for. */
export function brandLocation(brandId: number, trx: TransactionClientContract): Promise<number> {
  return findOrCreate(`brand:${brandId}`, { kind: 'brand', brandId, name: 'Brand' }, trx)
}

/** The id of the platform's own warehouse; made when first asked for. */
export function platformLocation(trx: TransactionClientContract): Promise<number> {
  return findOrCreate('platform', { kind: 'platform', brandId: null, name: 'Platform' }, trx)
}

async function findOrCreate(
  code: string,
  values: { kind: 'brand' | 'platform'; brandId: number | null; name: string },
  trx: TransactionClientContract
): Promise<number> {
  const find = () => StockLocation.query({ client: trx }).where('code', code).first()
  const known = await find()
  if (known) return known.id
  try {
    const created = await StockLocation.create({ code, ...values }, { client: trx })
    return created.id
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return (await find())!.id
  }
}
