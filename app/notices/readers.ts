import { tenantTable } from '#foundation'
import type { Role } from '#identity'
import type { Order } from '#orders'
import type { Reader, ReaderType } from '#notices/occurrence'

/** Who ordered, by the contact they gave with the order. */
export function customerOf(order: Order): Reader {
  return {
    ...{ type: 'customer', id: order.customerId, name: order.customerName ?? '' },
    ...{ email: order.email, phone: order.phone, locale: order.locale },
  }
}

export const ownersOf = (storeId: number) =>
  staff('owner', ['store_owner'], { column: 'store_id', id: storeId })

export const membersOf = (brandId: number) =>
  staff('brand', ['brand_member'], { column: 'brand_id', id: brandId })

export const operations = () => staff('operations', ['platform_admin', 'operations'])

async function staff(
  type: ReaderType,
  roles: Role[],
  of?: { column: 'store_id' | 'brand_id'; id: number }
): Promise<Reader[]> {
  const query = tenantTable('users')
    .where('users.status', 'active')
    .whereExists((role) => {
      role
        .from('user_roles')
        .whereColumn('user_roles.tenant_id', 'users.tenant_id')
        .whereColumn('user_roles.user_id', 'users.id')
        .whereIn('user_roles.role', roles)
      if (of) role.where(`user_roles.${of.column}`, of.id)
    })
    .orderBy('users.id')
  const rows = await query
  return rows.map(({ id, name, email, locale }) => ({
    ...{ type, id: Number(id), name, email, locale, phone: null },
  }))
}
