import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, publicCode, tenantTable, toDatabaseTime } from '#foundation'
import { splitLine } from '#money'

const RATES = { owner: 1250, upline1: 475, upline2: 225, promoter: 0 }
const EVERYONE_ABOVE = { owner: true, upline1: true, upline2: true, promoter: false }
const ORDERS_A_TRANSACTION = 2_500
const LINES_AN_ORDER = 4
const VARIANTS = 400

interface Shelf {
  storeId: number
  brandId: number
  variants: { id: number; productId: number; retailMinor: bigint }[]
}

/** Fills the current tenant with so many sold and split lines, paid one second after another. */
export async function stageSales(lines: number) {
  const shelf = await db.transaction(stockShelf)
  const orders = Math.ceil(lines / LINES_AN_ORDER)
  for (let first = 0; first < orders; first += ORDERS_A_TRANSACTION) {
    const count = Math.min(ORDERS_A_TRANSACTION, orders - first)
    await db.transaction((trx) => sell(shelf, first, count, trx))
  }
}

function stamps() {
  const now = toDatabaseTime(clock.now())
  return { created_at: now, updated_at: now }
}

async function stockShelf(trx: TransactionClientContract): Promise<Shelf> {
  await insertRows(trx, 'brands', [
    { slug: 'bench', name: 'Bench', status: 'active', shipping_fee_minor: 0, ...stamps() },
  ])
  const brand = await tenantTable('brands', trx).firstOrFail()
  await insertRows(trx, 'stores', [{ slug: 'bench', name: 'Bench', status: 'open', ...stamps() }])
  const store = await tenantTable('stores', trx).firstOrFail()
  const numbers = Array.from({ length: VARIANTS }, (_, number) => number)
  const product = (number: number) => ({
    ...{ brand_id: brand.id, handle: `p-${number}`, title: `Product ${number}` },
    ...{ status: 'approved', ...stamps() },
  })
  await insertRows(trx, 'products', numbers.map(product))
  const products = await tenantTable('products', trx).orderBy('id')
  await insertRows(
    trx,
    'variants',
    products.map(({ id }, number) => ({
      ...{ product_id: id, brand_id: brand.id, position: 0, title: 'One', sku: `sku-${number}` },
      ...{ currency: 'USD', status: 'active', ...stamps() },
      supply_price_minor: 600 + number,
      retail_price_minor: 1_000 + number * 2,
      floor_price_minor: 950 + number * 2,
      ceiling_price_minor: 1_100 + number * 2,
    }))
  )
  const variants = await tenantTable('variants', trx).orderBy('id')
  return {
    storeId: Number(store.id),
    brandId: Number(brand.id),
    variants: variants.map((row) => ({
      id: Number(row.id),
      productId: Number(row.product_id),
      retailMinor: BigInt(row.retail_price_minor),
    })),
  }
}

async function sell(shelf: Shelf, first: number, count: number, trx: TransactionClientContract) {
  const numbers = Array.from({ length: count }, (_, index) => first + index)
  const paidAt = (number: number) => toDatabaseTime(clock.now().minus({ seconds: number }))
  const order = (number: number) => ({
    ...{ number: `B${number}`, access_code: publicCode(24), store_id: shelf.storeId },
    ...{ source: 'imported', state: 'paid', currency: 'USD', goods_minor: 0, total_minor: 0 },
    ...{ locale: 'en', tracks_stock: false, idempotency_key: `bench:${number}` },
    ...{ placed_at: paidAt(number), paid_at: paidAt(number), ...stamps() },
  })
  await insertRows(trx, 'orders', numbers.map(order))
  const ids = await idsBy(
    'orders',
    'number',
    numbers.map((number) => `B${number}`),
    trx
  )
  const parcel = (number: number) => ({
    ...{ order_id: ids.get(`B${number}`), brand_id: shelf.brandId, number: `B${number}-1` },
    ...{ state: 'delivered', ...stamps() },
  })
  await insertRows(trx, 'fulfilments', numbers.map(parcel))
  const parcels = await idsBy(
    'fulfilments',
    'number',
    numbers.map((n) => `B${n}-1`),
    trx
  )

  const lines = numbers.flatMap((number) =>
    Array.from({ length: LINES_AN_ORDER }, (_, index) => ({
      orderId: ids.get(`B${number}`)!,
      fulfilmentId: parcels.get(`B${number}-1`)!,
      position: index + 1,
      variant: shelf.variants[(number * LINES_AN_ORDER + index) % VARIANTS],
      quantity: (number % 3) + 1,
    }))
  )
  const { created_at: createdAt } = stamps()
  const lineRow = ({
    orderId,
    fulfilmentId,
    position,
    variant,
    quantity,
  }: (typeof lines)[number]) => ({
    ...{ order_id: orderId, fulfilment_id: fulfilmentId, position, brand_id: shelf.brandId },
    ...{ product_id: variant.productId, variant_id: variant.id, sku: `sku-${variant.id}` },
    ...{ title: 'Product', variant_title: 'One', quantity, currency: 'USD' },
    unit_price_minor: variant.retailMinor,
    retail_price_minor: variant.retailMinor,
    supply_price_minor: (variant.retailMinor * 6n) / 10n,
    gross_minor: variant.retailMinor * BigInt(quantity),
    created_at: createdAt,
  })
  await insertRows(trx, 'order_lines', lines.map(lineRow))
  const inserted = await tenantTable('order_lines', trx)
    .whereIn('order_id', [...ids.values()])
    .orderBy('id')
  await insertRows(
    trx,
    'line_splits',
    inserted.map((row) => splitRow(row, shelf))
  )
}

function splitRow(row: Record<string, never>, shelf: Shelf) {
  const split = splitLine({
    unitPriceMinor: BigInt(row.unit_price_minor),
    retailPriceMinor: BigInt(row.retail_price_minor),
    supplyPriceMinor: BigInt(row.supply_price_minor),
    quantity: row.quantity,
    base: 'gross',
    rates: RATES,
    exists: EVERYONE_ABOVE,
  })
  return {
    ...{ order_id: row.order_id, order_line_id: row.id, fulfilment_id: row.fulfilment_id },
    ...{ brand_id: shelf.brandId, supply_source: 'brand', base: 'gross', currency: 'USD' },
    ...{ owner_bp: RATES.owner, upline1_bp: RATES.upline1, upline2_bp: RATES.upline2 },
    ...{ promoter_bp: 0, markup_share_bp: 10_000, absences: '{"promoter":"nobody"}' },
    owner_store_id: shelf.storeId,
    upline1_store_id: shelf.storeId,
    upline2_store_id: shelf.storeId,
    gross_minor: split.grossMinor,
    base_minor: split.baseMinor,
    pool_minor: split.poolMinor,
    cash_minor: split.cashMinor,
    platform_discount_minor: 0n,
    brand_minor: split.brandMinor,
    platform_minor: split.platformMinor,
    state: 'pending',
    ...stamps(),
  }
}

async function idsBy(
  table: string,
  column: string,
  values: string[],
  trx: TransactionClientContract
) {
  const rows = await tenantTable(table, trx).whereIn(column, values).select('id', column)
  return new Map(rows.map((row) => [row[column] as string, Number(row.id)]))
}
