import { DateTime } from 'luxon'
import { type BaseModel } from '@adonisjs/lucid/orm'
import type {
  LucidModel,
  LucidRow,
  ModelAdapterOptions,
  ModelRelationOptions,
} from '@adonisjs/lucid/types/model'
import type { ModelRelationTypes } from '@adonisjs/lucid/types/relations'
import type { NormalizeConstructor } from '@adonisjs/core/types/helpers'
import { currentTenantId, currentTenantOrNull } from '#foundation/tenant_scope'

/**
 * Mixin for the model of a table that belongs to a tenant. Its queries carry the current tenant,
 * its new rows are stamped with it, and both throw where there is none. Instants are kept in UTC,
 * whatever zone they come in.
 *
 * Composite foreign keys keep both ends of a relation in one tenant. Queries for many related rows
 * carry it all the same: the keys that find them begin with it.
 */
export function TenantOwned<Model extends NormalizeConstructor<typeof BaseModel>>(Base: Model) {
  class TenantOwnedModel extends Base {
    declare tenantId: number

    static query(options?: ModelAdapterOptions) {
      const tenantId = currentTenantId()
      const query = super.query(options) as ReturnType<typeof BaseModel.query>
      return query.where(`${this.table}.tenant_id`, tenantId)
    }

    static $addRelation(
      name: string,
      type: ModelRelationTypes['__opaque_type'],
      relatedModel: () => LucidModel,
      options: ModelRelationOptions
    ) {
      const isOfMany = type === 'hasMany' || type === 'hasOne'
      super.$addRelation(name, type, relatedModel, isOfMany ? withTenant(options) : options)
    }

    static boot() {
      if (Object.hasOwn(this, 'booted') && this.booted) return
      super.boot()
      this.before('create', (row) => {
        const owned = row as unknown as TenantOwnedModel
        owned.tenantId = owned.tenantId ?? currentTenantId()
      })
      this.before('save', (row) => assertCurrentTenant(row as unknown as TenantOwnedModel))
      this.before('save', keepInUtc)
      this.before('delete', (row) => assertCurrentTenant(row as unknown as TenantOwnedModel))
    }
  }
  return TenantOwnedModel as unknown as Model
}

function withTenant(options: ModelRelationOptions): ModelRelationOptions {
  type Query = Parameters<NonNullable<ModelRelationOptions['onQuery']>>[0]
  const onQuery = (query: Query) => {
    const tenant = currentTenantOrNull()
    if (tenant) query.where(`${query.model.table}.tenant_id`, tenant.id)
    options.onQuery?.(query as never)
  }
  return { ...options, onQuery } as ModelRelationOptions
}

function assertCurrentTenant(row: { tenantId: number; constructor: unknown }) {
  if (row.tenantId !== undefined && Number(row.tenantId) !== currentTenantId()) {
    const name = (row.constructor as LucidModel).name
    throw new Error(`${name} belongs to tenant ${row.tenantId}, not to the current one`)
  }
}

/** Lucid writes an instant as its own zone's clock shows it, and the database knows no zones. */
function keepInUtc(row: LucidRow) {
  const columns = (row.constructor as LucidModel).$columnsDefinitions
  for (const [name, value] of Object.entries(row.$dirty)) {
    if (value instanceof DateTime && columns.get(name)?.meta?.type === 'datetime') {
      row.$setAttribute(name, value.toUTC())
    }
  }
}
