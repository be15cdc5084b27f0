import db from '@adonisjs/lucid/services/db'
import { publicCode } from '#foundation'
import { Brand, Category } from '#catalog'
import { Customer } from '#identity'
import { BindLineage, CreateShareLink, Promoter } from '#network'
import { OpenStore, Store } from '#stores'
import type { DemoStore } from '#database/demo/index'
import { emblemPath } from '#database/demo/seed/draw_pictures'
import { seedUser } from '#database/demo/seed/seed_tenant'
import type { Seeding } from '#database/demo/seed/seeding'

/** Stores in three levels, each with its owner, and the customers, some of whom promote. */
export async function seedNetwork(seeding: Seeding) {
  const { plan, report } = seeding
  for (const [index, store] of plan.stores.entries()) {
    report('stores', index / plan.stores.length)
    await seedStore(seeding, store)
  }
  await seedCustomers(seeding)
}

async function seedStore({ plan, from }: Seeding, planned: DemoStore) {
  if (await Store.findBy('slug', planned.slug)) return
  const owner = await seedUser({ ...planned.owner, locale: plan.locale, hat: null })
  const recruiter = planned.recruiter ? await Store.findByOrFail('slug', planned.recruiter) : null
  const scopes = await assortmentScopes(planned)
  await db.transaction(async (trx) => {
    const opened = await new OpenStore().handle(
      {
        slug: planned.slug,
        name: planned.name,
        ownerUserId: owner.id,
        themeColor: planned.colour,
        welcome: planned.welcome,
        assortmentKind: planned.assortment.rule,
        markupBp: planned.markupBp,
      },
      trx
    )
    if (!opened.ok) throw new Error(`Demo store refused: ${JSON.stringify(opened.error)}`)
    const store = opened.value
    await store.merge({ avatarPath: emblemPath(plan.slug, 'avatar', planned.slug) }).save()
    if (scopes.length > 0) {
      const rows = scopes.map((scope) => ({
        tenant_id: store.tenantId,
        store_id: store.id,
        ...scope,
      }))
      await trx.table('store_assortment_scopes').multiInsert(rows)
    }
    await new BindLineage().handle(
      {
        storeId: store.id,
        recruiterStoreId: recruiter?.id ?? null,
        invitationId: null,
        boundAt: from,
      },
      trx
    )
  })
}

async function assortmentScopes({ assortment }: DemoStore) {
  if (assortment.rule === 'categories') {
    const rows = await Category.query().whereIn('slug', assortment.categories)
    return rows.map(({ id }) => ({ category_id: id, brand_id: null }))
  }
  if (assortment.rule === 'brands') {
    const rows = await Brand.query().whereIn('slug', assortment.brands)
    return rows.map(({ id }) => ({ category_id: null, brand_id: id }))
  }
  return []
}

/** A promoter shares one store's links: the store where they buy most often. */
async function seedCustomers({ plan, orders }: Seeding) {
  for (const { name, email, phone, locale, promotes } of plan.customers) {
    const customer = await Customer.firstOrCreate(
      { email },
      { name, phone, locale, status: 'active' }
    )
    if (!promotes) continue
    const slug = orders.find((order) => order.customer === email)?.store ?? plan.stores[0].slug
    const store = await Store.findByOrFail('slug', slug)
    const promoter = await Promoter.firstOrCreate(
      { customerId: customer.id, storeId: store.id },
      { name, code: publicCode(8), status: 'active' }
    )
    await new CreateShareLink().handle({ storeId: store.id, promoterId: promoter.id })
  }
}
