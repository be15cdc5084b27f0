import { Variant } from '#catalog'
import { Customer } from '#identity'
import { Promoter, ShareLink, type Attribution } from '#network'
import { Store } from '#stores'

/** Everything the sales refer to by name, read once. */
export interface DemoDirectory {
  stores: Map<string, Store>
  variants: Map<string, Variant>
  customers: Map<string, Customer>
  /** By the promoter's mail address. */
  attributions: Map<string, Attribution>
}

export async function readDirectory(): Promise<DemoDirectory> {
  const stores = await Store.query()
  const customers = await Customer.query()
  const promoters = await Promoter.query()
  const links = await ShareLink.query().whereNotNull('promoterId')
  const mailOf = new Map(customers.map(({ id, email }) => [id, email!]))
  const linkOf = new Map(links.map((link) => [link.promoterId!, link]))
  const variants = await Variant.query()
  return {
    stores: new Map(stores.map((store) => [store.slug, store])),
    variants: new Map(variants.map((variant) => [variant.sku, variant])),
    customers: new Map(customers.map((customer) => [customer.email!, customer])),
    attributions: new Map(
      promoters.map(({ id, customerId, storeId }) => {
        const { id: shareLinkId, code: shareCode } = linkOf.get(id)!
        const attribution = { shareLinkId, shareCode, storeId, promoterId: id }
        return [mailOf.get(customerId!)!, { ...attribution, via: 'share_link' as const }]
      })
    ),
  }
}
