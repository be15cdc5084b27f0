import type { Browser } from 'playwright'
import type { TestContext } from '@japa/runner/core'
import type { Locale } from '#foundation'
import { CreateShareLink } from '#network'
import type { Store } from '#stores'
import { BOWL, givenStockOf, givenTheStage, type Stage } from '#tests/browser/chain/stage'
import { addressOf } from '#tests/browser/visitor'
import { tenantTable } from '#foundation'
import { inTenant } from '#tests/fixtures/tenant_fixture'

export interface Cast extends Stage {
  store: Store
  /** Leads to the bowl in that store. */
  sharedLink: string
}

/** A store that sells a bowl of which twenty are there, and the link its owner has sent. */
export async function givenTheCast(
  wishes: { browser: Browser; locale: Locale } & Pick<TestContext, 'cleanup'>
): Promise<Cast> {
  const stage = await givenTheStage(wishes)
  const { tenant, pottery, parent } = stage
  await givenStockOf(stage, pottery)
  const { store } = parent
  const { productId, code } = await inTenant(tenant, async () => {
    const product = await tenantTable('products').where('title', BOWL).firstOrFail()
    const link = await new CreateShareLink().handle({
      ...{ storeId: store.id, productId: Number(product.id), promoterId: null },
    })
    return { productId: Number(product.id), code: link.code }
  })
  const path = `/products/${productId}?ref=${code}`
  return { ...stage, store, sharedLink: addressOf(`${store.slug}.${tenant.slug}`, path) }
}
