import db from '@adonisjs/lucid/services/db'
import { SYSTEM } from '#foundation'
import { Brand, Category, CreateBrand, SaveProducts, Variant, type DraftProduct } from '#catalog'
import { brandLocation, platformLocation, ReceiveStock } from '#inventory'
import { planStock, type DemoBrand, type DemoProduct, type DemoTenant } from '#database/demo/index'
import { pictureName } from '#database/demo/pictures/index'
import { drawPictures, emblemPath, picturePath } from '#database/demo/seed/draw_pictures'
import { seedUser } from '#database/demo/seed/seed_tenant'
import type { Seeding } from '#database/demo/seed/seeding'

/** Categories, brands with a member each, approved products with pictures, and opening stock. */
export async function seedCatalog(seeding: Seeding) {
  await drawPictures(seeding)
  const { plan, report } = seeding
  await seedCategories(plan)
  for (const [index, brand] of plan.brands.entries()) {
    report('catalog', index / plan.brands.length)
    await seedBrand(seeding, brand)
  }
}

async function seedCategories({ categories, locale }: DemoTenant) {
  for (const [position, { slug, name }] of categories.entries()) {
    await Category.firstOrCreate(
      { slug },
      { name: name[locale], translations: translationsOf('name', name), position }
    )
  }
}

async function seedBrand({ plan, tenant, orders }: Seeding, planned: DemoBrand) {
  const brand =
    (await Brand.findBy('slug', planned.slug)) ??
    (await db.transaction((trx) =>
      new CreateBrand().handle(
        {
          slug: planned.slug,
          name: planned.name[plan.locale],
          story: planned.story,
          contactEmail: planned.contact.email,
          leadTimeDays: planned.leadTimeDays,
          logoPath: emblemPath(tenant.slug, 'logo', planned.slug),
          translations: translationsOf('name', planned.name),
        },
        trx
      )
    ))
  await seedUser({
    name: planned.contact.name,
    email: planned.contact.email,
    locale: plan.locale,
    hat: { role: 'brand_member', brandId: brand.id },
  })
  await db.transaction(async (trx) => {
    const saved = await new SaveProducts().handle(
      {
        brandId: brand.id,
        products: planned.products.map((product) => draftOf(plan, product)),
        status: 'approved',
        actor: SYSTEM,
      },
      trx
    )
    if (!saved.ok) throw new Error(`Demo products refused: ${JSON.stringify(saved.error)}`)
  })
  await stockUp(brand, plan, orders)
}

/** Everything the plan sells lies with its brand on the first day. */
async function stockUp(brand: Brand, plan: DemoTenant, orders: Seeding['orders']) {
  const variants = await Variant.query().where('brandId', brand.id).orderBy('id')
  const opening = new Map(planStock(plan, orders, 1).map((stock) => [stock.sku, stock.opening]))
  await db.transaction(async (trx) => {
    await platformLocation(trx)
    await new ReceiveStock().handle(
      {
        locationId: await brandLocation(brand.id, trx),
        reference: `opening:${brand.id}`,
        lines: variants.flatMap(({ id, sku }) => {
          const quantity = opening.get(sku) ?? 0
          return quantity > 0 ? [{ variantId: id, quantity }] : []
        }),
      },
      trx
    )
  })
}

function draftOf(plan: DemoTenant, product: DemoProduct): DraftProduct {
  const pictures = [product.picture, ...product.variants.map(({ picture }) => picture)]
  return {
    handle: product.handle,
    title: product.title[plan.locale],
    description: product.description,
    category: product.category,
    translations: translationsOf('title', product.title),
    optionNames: product.options,
    tags: product.tags,
    images: [...new Set(pictures.map(pictureName))].map((name) => ({
      path: picturePath(plan.slug, name),
      alt: product.title[plan.locale],
      width: 1200,
      height: 1200,
    })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      title: variant.values.join(' / '),
      optionValues: variant.values,
      barcode: variant.barcode,
      weightGrams: variant.grams,
      supplyPriceMinor: variant.supplyMinor,
      retailPriceMinor: variant.retailMinor,
      floorPriceMinor: variant.floorMinor,
      ceilingPriceMinor: variant.ceilingMinor,
      packSize: variant.packSize,
      minOrderQuantity: variant.minimumOrder,
    })),
  }
}

function translationsOf(field: string, texts: { en: string; zh: string }) {
  return { en: { [field]: texts.en }, zh: { [field]: texts.zh } }
}
