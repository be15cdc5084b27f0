import type { Browser } from 'playwright'
import type { TestContext } from '@japa/runner/core'
import db from '@adonisjs/lucid/services/db'
import { type Locale, tenantTable } from '#foundation'
import type { Brand } from '#catalog'
import type { User } from '#identity'
import { brandLocation, ReceiveStock } from '#inventory'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { givenABrand, givenAProduct } from '#tests/fixtures/catalog_fixture'
import { givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import { givenAWorker } from '#tests/fixtures/worker_fixture'

export const TEA = 'Mountain tea'
export const BOWL = 'Ash glaze bowl'

/** What stands before the chain begins, and who plays in it. */
export interface Stage {
  browser: Browser
  locale: Locale
  tenant: Tenant
  /** Has nothing in its catalog yet; it will sell TEA. */
  teaHouse: Brand
  /** Sells BOWL already, at 99.90, for 60.00. */
  pottery: Brand
  /** Invites the store of the story, and was invited by `grandparent`'s. */
  parent: { store: Store; owner: User }
  grandparent: { store: Store; owner: User }
}

export async function givenTheStage({
  browser,
  locale,
  cleanup,
}: Pick<Stage, 'browser' | 'locale'> & Pick<TestContext, 'cleanup'>): Promise<Stage> {
  await givenStripe({ cleanup })
  await givenAWorker(cleanup)
  const tenant = await givenATenant({ locale, currency: locale === 'zh' ? 'CNY' : 'USD' })
  await givenAPlan(tenant)
  const teaHouse = await givenABrand(tenant, { name: 'Tea House' })
  const pottery = await givenABrand(tenant, { name: 'Pottery' })
  await givenAProduct(tenant, {
    ...{ brand: pottery, title: BOWL, supplyPriceMinor: 6000n, retailPriceMinor: 9990n },
  })
  const top = await givenAStore({ tenant })
  const middle = await givenAStore({ tenant, recruiter: top })
  const withOwner = async (store: Store) => {
    const wishes = { role: 'store_owner' as const, storeId: store.id, locale }
    return { store, owner: await givenAUser(tenant, wishes) }
  }
  return {
    ...{ browser, locale, tenant, teaHouse, pottery },
    parent: await withOwner(middle),
    grandparent: await withOwner(top),
  }
}

/** Twenty of each variant at its brand's own place. */
export function givenStockOf({ tenant }: Stage, brand: Brand) {
  return inTenant(tenant, () =>
    db.transaction(async (trx) => {
      const variants = await tenantTable('variants', trx).where('brand_id', brand.id).select('id')
      const lines = variants.map(({ id }) => ({ variantId: Number(id), quantity: 20 }))
      const locationId = await brandLocation(brand.id, trx)
      await new ReceiveStock().handle({ locationId, reference: `given:${brand.id}`, lines }, trx)
    })
  )
}
