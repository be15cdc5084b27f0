import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, isUniqueViolation, ok, type Result } from '#foundation'
import { UserRole } from '#identity'
import { type AssortmentKind, Store } from '#stores/models/store'
import { checkStoreSlug, type SlugProblem } from '#stores/store_slug'

export interface OpenStoreInput {
  slug: string
  name: string
  /** Null for a store that nobody signs in to. */
  ownerUserId: number | null
  themeColor?: string
  welcome?: string | null
  assortmentKind?: AssortmentKind
  markupBp?: number
  tier?: string
  /** False for the house's own store: its share stays with the platform. */
  earns?: boolean
}

export type OpenStoreFailure =
  { type: 'slug_taken' } | { type: 'slug_invalid'; problem: SlugProblem }

/** The columns' own defaults, said here so that a new store is whole without reading it again. */
const DEFAULTS = {
  status: 'open',
  tier: 'standard',
  themeColor: '#1f6f54',
  welcome: null,
  avatarPath: null,
  assortmentKind: 'all',
  markupBp: 0,
  earns: true,
  settingsVersion: 1,
  pausedBy: null,
  pauseReason: null,
} as const

/** Opens a store and makes its owner a store owner. Whose team it joins is the network's to say. */
export class OpenStore {
  async handle(
    input: OpenStoreInput,
    trx: TransactionClientContract
  ): Promise<Result<Store, OpenStoreFailure>> {
    const checked = checkStoreSlug(input.slug)
    if (!checked.ok) return fail({ type: 'slug_invalid', problem: checked.error.type })
    const { ownerUserId, ...wishes } = input
    try {
      const store = await Store.create({ ...DEFAULTS, ...wishes }, { client: trx })
      if (ownerUserId !== null) {
        const role = { userId: ownerUserId, role: 'store_owner', storeId: store.id }
        await UserRole.create(role, { client: trx })
      }
      return ok(store)
    } catch (error) {
      if (isUniqueViolation(error)) return fail({ type: 'slug_taken' })
      throw error
    }
  }
}
