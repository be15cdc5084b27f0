import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenantId,
  fail,
  ok,
  retryOnContention,
  toDatabaseTime,
  type Result,
} from '#foundation'
import { PriceVariants, type Store } from '#stores'
import { FindCart, type CartVisitor } from '#orders/actions/cart/find_cart'
import { Cart } from '#orders/models/cart'
import { MOST_PER_LINE } from '#orders/models/cart_line'
import type { OrderAttribution } from '#orders/placing/place_order_input'
import { isSold } from '#orders/queries/cart/price_cart'
import { unitsWithinReach } from '#orders/queries/cart/units_within_reach'

const MOST_LINES = 100

export interface AddToCartInput {
  store: Store
  visitor: CartVisitor
  variantId: number
  /** A whole number from 1. */
  quantity: number
  attribution: OrderAttribution | null
}

export type AddToCartProblem =
  | { type: 'not_for_sale' }
  /** `available` counts what is in the cart already. */
  | { type: 'out_of_stock'; available: number; inCart: number }
  | { type: 'cart_full' }

/** Puts units of a variant into the visitor's cart, at the price the store asks for now. */
export class AddToCart {
  async handle(input: AddToCartInput): Promise<Result<Cart, AddToCartProblem>> {
    const { store, visitor, variantId, quantity } = input
    const priced = (await new PriceVariants().handle(store, [variantId])).get(variantId)
    if (!priced || !isSold(priced)) return fail({ type: 'not_for_sale' })

    const known = await new FindCart().handle(visitor)
    const inCart = known?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0
    const available = (await unitsWithinReach(known, [variantId])).get(variantId) ?? 0
    if (inCart + quantity > Math.min(available, MOST_PER_LINE)) {
      return fail({ type: 'out_of_stock', available, inCart })
    }
    if (inCart === 0 && known && known.lines.length >= MOST_LINES)
      return fail({ type: 'cart_full' })

    const cart = await retryOnContention(() =>
      db.transaction(async (trx) => {
        const held = await this.#holdCart(known, input, trx)
        await this.#putIn(held.id, { ...input, seenPriceMinor: priced.unitPriceMinor }, trx)
        return held
      })
    )
    await cart.load('lines')
    return ok(cart)
  }

  async #putIn(
    cartId: number,
    { variantId, quantity, seenPriceMinor }: AddToCartInput & { seenPriceMinor: bigint },
    trx: TransactionClientContract
  ) {
    const now = toDatabaseTime(clock.now())
    const row = [currentTenantId(), cartId, variantId, quantity, seenPriceMinor.toString()]
    await trx.rawQuery(
      `INSERT INTO cart_lines
         (tenant_id, cart_id, variant_id, quantity, seen_price_minor, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE quantity = LEAST(quantity + VALUES(quantity), ${MOST_PER_LINE}),
         seen_price_minor = VALUES(seen_price_minor), updated_at = VALUES(updated_at)`,
      [...row, now, now]
    )
  }

  async #holdCart(known: Cart | null, input: AddToCartInput, trx: TransactionClientContract) {
    const { store, visitor, attribution } = input
    if (known) {
      const cart = await Cart.query({ client: trx }).where('id', known.id).forUpdate().firstOrFail()
      return cart.merge({ attribution: attribution ?? cart.attribution }).save()
    }
    const token = randomBytes(16).toString('hex')
    const { customerId } = visitor
    return Cart.create({ token, storeId: store.id, customerId, attribution }, { client: trx })
  }
}
