import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { ShareLinkSchema } from '#database/schema'

/** A short address that leads to a store or one of its products and remembers who shared it. */
export class ShareLink extends compose(ShareLinkSchema, TenantOwned) {
  static table = 'share_links'
}
