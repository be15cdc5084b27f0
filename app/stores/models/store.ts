import { compose } from '@adonisjs/core/helpers'
import type { ModelAttributes } from '@adonisjs/lucid/types/model'
import { TenantOwned } from '#foundation'
import { StoreSchema } from '#database/schema'

/** Which products a store shows before its sparse overrides are laid over. */
export const ASSORTMENT_KINDS = ['all', 'categories', 'brands', 'selected'] as const
export type AssortmentKind = (typeof ASSORTMENT_KINDS)[number]

/** A micro-store: a look and an overlay over the tenant's catalog, run by its owner. */
export class Store extends compose(StoreSchema, TenantOwned) {
  static table = 'stores'

  declare assortmentKind: AssortmentKind
  declare status: 'open' | 'paused' | 'closed'
  declare pausedBy: 'owner' | 'platform' | null

  /** Takes changes that its shop shows; pages kept under the version before are stale. */
  changed(changes: Partial<ModelAttributes<Store>>): this {
    this.settingsVersion += 1
    return this.merge(changes as Partial<ModelAttributes<this>>)
  }

  get avatarUrl(): string | null {
    return this.avatarPath && `/files/${this.avatarPath}`
  }

  get isOpen(): boolean {
    return this.status === 'open'
  }

  /** An owner may reopen what they paused themselves, not what the platform paused. */
  get isReopenableByOwner(): boolean {
    return this.status === 'paused' && this.pausedBy === 'owner'
  }
}
