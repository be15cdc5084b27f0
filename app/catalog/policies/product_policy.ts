import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { Product } from '#catalog/models/product'

/** Brands work on their own products only; another's does not exist for them. */
export default class ProductPolicy extends BasePolicy {
  edit(user: User, product: Product) {
    return user.brandIds.includes(product.brandId) || AuthorizationResponse.deny('Not found', 404)
  }

  review(user: User): boolean {
    return user.isOperations
  }
}
