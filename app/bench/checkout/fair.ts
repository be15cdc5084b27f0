import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Brand, Product, Variant } from '#catalog'
import { PublishPlan } from '#commissions'
import { clock, runInTenant, SYSTEM } from '#foundation'
import { brandLocation, ReceiveStock } from '#inventory'
import { BindLineage } from '#network'
import { OpenStore, type Store } from '#stores'
import { Tenant } from '#tenancy'

export interface Fair {
  tenant: Tenant
  stores: Store[]
  variants: Variant[]
}

interface FairWishes {
  stores: number
  brands: number
  /** Products of one variant each, of every brand. */
  variantsOfEach: number
  /** Units of each variant. */
  stock: number
}

const RETAIL_MINOR = 2_490n
const RATES = { owner: 1_250, upline1: 475, upline2: 225, promoter: 350 }

/** A tenant in whose stores there is something to buy, by a commission plan and with teams. */
export async function givenAFair(slug: string, wishes: FairWishes): Promise<Fair> {
  const tenant = await Tenant.create({
    ...{ slug, name: 'Bench', currency: 'USD', timezone: 'UTC', locale: 'en', status: 'active' },
    ...{ jurisdiction: 'us', returnWindowDays: 14, reservationMinutes: 30, themeColor: '#1f6f54' },
  })
  return runInTenant(tenant.scope, () =>
    db.transaction(async (trx) => {
      await publishPlan(trx)
      const stores = await openStores(wishes.stores, trx)
      const variants: Variant[] = []
      for (let brand = 1; brand <= wishes.brands; brand++) {
        variants.push(...(await stockBrand(brand, wishes, trx)))
      }
      return { tenant, stores, variants }
    })
  )
}

async function publishPlan(trx: TransactionClientContract) {
  const rule = { scope: 'tenant' as const, scopeId: 0, storeTier: '', base: 'gross' as const }
  const effectiveFrom = clock.now().minus({ years: 1 })
  await new PublishPlan().handle(
    {
      ...{ name: 'Standard', effectiveFrom, actor: SYSTEM },
      rules: [{ ...rule, rates: RATES, markupShareBp: 10_000 }],
    },
    trx
  )
}

/** Each store but the first two has two above it. */
async function openStores(count: number, trx: TransactionClientContract): Promise<Store[]> {
  const stores: Store[] = []
  for (let number = 1; number <= count; number++) {
    const look = { slug: `store-${number}`, name: `Store ${number}`, ownerUserId: null }
    const opened = await new OpenStore().handle(look, trx)
    if (!opened.ok) throw new Error(`No store: ${opened.error.type}`)
    const recruiterStoreId = stores[Math.floor(number / 2) - 1]?.id ?? null
    const boundAt = clock.now()
    const lineage = { storeId: opened.value.id, recruiterStoreId, invitationId: null, boundAt }
    await new BindLineage().handle(lineage, trx)
    stores.push(opened.value)
  }
  return stores
}

async function stockBrand(
  number: number,
  { variantsOfEach, stock }: FairWishes,
  trx: TransactionClientContract
): Promise<Variant[]> {
  const client = { client: trx }
  const brand = await Brand.create(
    { slug: `brand-${number}`, name: `Brand ${number}`, status: 'active', shippingFeeMinor: 500n },
    client
  )
  const own = { brandId: brand.id }
  const products = await Product.createMany(
    Array.from({ length: variantsOfEach }, (_, index) => ({
      ...{ ...own, handle: `product-${number}-${index}`, title: `Product ${number}.${index}` },
      status: 'approved' as const,
    })),
    client
  )
  const variants = await Variant.createMany(
    products.map(({ id, handle }) => ({
      ...{ ...own, productId: id, position: 0, title: '', sku: handle, currency: 'USD' },
      ...{ status: 'active' as const, supplyPriceMinor: 1_200n, retailPriceMinor: RETAIL_MINOR },
      ...{ floorPriceMinor: RETAIL_MINOR, ceilingPriceMinor: 2n * RETAIL_MINOR },
    })),
    client
  )
  await new ReceiveStock().handle(
    {
      locationId: await brandLocation(brand.id, trx),
      reference: `fair:${number}`,
      lines: variants.map(({ id }) => ({ variantId: id, quantity: stock })),
    },
    trx
  )
  return variants
}
