import type { HttpContext } from '@adonisjs/core/http'
import { pictureUrl } from '#catalog'
import { Money } from '#money'
import { storeOf, type StoreProduct } from '#stores'
import { isSold } from '#orders'
import { originOf, shopUrl } from '#storefront/shop_url'

/** What a chat shows of a shared link, and a search engine of a page; written by the root view. */
export type ShareCard = {
  type: 'website' | 'product'
  title: string
  description: string
  url: string
  image: string | null
  siteName: string
  locale: string
  price: { amount: string; currency: string; availability: 'in stock' | 'out of stock' } | null
  /** Structured data as JSON that is safe inside a `<script>`. */
  structured: string
}

const MOST_LETTERS = 200

export function homeShareCard(ctx: HttpContext, image: string | null): ShareCard {
  const { name, welcome, avatarPath } = storeOf(ctx)
  const url = shopUrl(ctx, '/')
  const shown = image ?? pictureUrl(avatarPath, 1200)
  return {
    ...common(ctx),
    type: 'website',
    title: name,
    description: shortened(welcome ?? ctx.i18n.t('shop.home.description', { store: name })),
    url,
    image: shown && originOf(ctx) + shown,
    price: null,
    structured: scriptSafe({ '@context': 'https://schema.org', '@type': 'WebSite', name, url }),
  }
}

/** The price is that of the cheapest variant, as in the shop's lists. */
export function productShareCard(
  ctx: HttpContext,
  product: StoreProduct,
  stock: Map<number, number>
): ShareCard {
  const url = shopUrl(ctx, `/products/${product.key}`)
  const path = pictureUrl(product.images[0]?.path ?? null, 1200)
  const image = path && originOf(ctx) + path
  const words = product.ownWords ?? product.description ?? ''
  const description = shortened(words) || product.brand.name
  const price = cheapest(product, stock)
  return {
    ...common(ctx),
    type: 'product',
    title: product.title,
    description,
    url,
    image,
    price,
    structured: scriptSafe({
      '@context': 'https://schema.org',
      '@type': 'Product',
      'name': product.title,
      description,
      'image': image ?? undefined,
      'brand': { '@type': 'Brand', 'name': product.brand.name },
      'offers': price && {
        '@type': 'Offer',
        url,
        'price': price.amount,
        'priceCurrency': price.currency,
        'availability': `https://schema.org/${price.availability === 'in stock' ? 'InStock' : 'OutOfStock'}`,
      },
    }),
  }
}

function common(ctx: HttpContext) {
  return { siteName: storeOf(ctx).name, locale: ctx.i18n.locale === 'zh' ? 'zh_CN' : 'en_US' }
}

function cheapest(product: StoreProduct, stock: Map<number, number>): ShareCard['price'] {
  const sold = product.variants.filter(isSold)
  if (sold.length === 0) return null
  const least = sold.reduce((low, one) => (one.unitPriceMinor < low.unitPriceMinor ? one : low))
  const isInStock = sold.some(({ variantId }) => (stock.get(variantId) ?? 0) > 0)
  return {
    amount: Money.of(least.unitPriceMinor, least.currency).toDecimal(),
    currency: least.currency,
    availability: isInStock ? 'in stock' : 'out of stock',
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line
}

/** `</script>` in a title would end the script; JSON may write `<` as an escape. */
function scriptSafe(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
