import db from '@adonisjs/lucid/services/db'
import { clock, recordAudit, type Actor, type Locale } from '#foundation'
import { Product } from '#catalog/models/product'
import { propose } from '#catalog/saving/variant_rows'

interface Input {
  productId: number
  title: string
  description: string | null
  /** Locale → title and description; an empty one is shown in the product's own words. */
  translations: Partial<Record<Locale, Partial<Record<'title' | 'description', string | null>>>>
  /** What the brand wishes; minor units of the tenant's currency. */
  proposals: { variantId: number; supplyPriceMinor: bigint; retailPriceMinor: bigint }[]
  actor: Actor
}

/**
 * A brand changes its product. Words change at once; prices of a listed product stay in force until
 * operations approve the new ones.
 */
export class EditProduct {
  handle({
    productId,
    title,
    description,
    translations,
    proposals,
    actor,
  }: Input): Promise<Product> {
    return db.transaction(async (trx) => {
      const product = await Product.query({ client: trx })
        .where('id', productId)
        .forUpdate()
        .firstOrFail()
      await product.load('variants', (query) => query.forUpdate())
      product.merge({ title, description, translations: filledIn(translations) })
      for (const { variantId, supplyPriceMinor, retailPriceMinor } of proposals) {
        const variant = product.variants.find(({ id }) => id === variantId)
        if (variant) propose(variant, supplyPriceMinor, retailPriceMinor)
      }
      const changed = Object.keys(product.$dirty)
      const repriced = product.variants.filter(({ $isDirty }) => $isDirty)
      if (product.isListed && repriced.some(({ hasOpenProposal }) => hasOpenProposal)) {
        product.submittedAt ??= clock.now()
      }
      for (const variant of repriced) await variant.save()
      await product.save()
      await recordAudit(trx, {
        actor,
        action: 'product.edited',
        subjectType: 'product',
        subjectId: product.id,
        changes: { fields: changed, repriced: repriced.map(({ sku }) => sku) },
      })
      return product
    })
  }
}

function filledIn(translations: Input['translations']): Record<string, Record<string, string>> {
  const filled = Object.entries(translations).map(([locale, texts]) => [
    locale,
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
  ])
  return Object.fromEntries(filled.filter(([, texts]) => Object.keys(texts).length > 0))
}
