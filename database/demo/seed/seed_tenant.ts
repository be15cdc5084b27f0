import { runInTenant } from '#foundation'
import { User, UserRole, type Role } from '#identity'
import { Tenant } from '#tenancy'
import type { DemoTenant } from '#database/demo/index'
import { DEMO_PASSWORD } from '#database/demo/seed/seeding'

/** The tenant and its staff; found again where an earlier run was stopped. */
export async function seedTenant(plan: DemoTenant): Promise<Tenant> {
  const tenant = await Tenant.firstOrCreate(
    { slug: plan.slug },
    {
      name: plan.name[plan.locale],
      currency: plan.currency,
      timezone: plan.timezone,
      locale: plan.locale,
      jurisdiction: plan.country === 'CN' ? 'cn' : 'us',
      returnWindowDays: plan.returnWindowDays,
      reservationMinutes: 30,
      themeColor: plan.colour,
      status: 'active',
    }
  )
  await runInTenant(tenant.scope, async () => {
    for (const person of plan.staff) {
      await seedUser({ ...person, locale: plan.locale, hat: { role: person.role } })
    }
  })
  return tenant
}

interface SeededPerson {
  name: string
  email: string
  locale: string
  hat: { role: Role; brandId?: number; storeId?: number } | null
}

/** Someone who can sign in with the demo's password. */
export async function seedUser({ name, email, locale, hat }: SeededPerson): Promise<User> {
  const user = await User.firstOrCreate(
    { email },
    { name, locale, password: DEMO_PASSWORD, status: 'active' }
  )
  if (hat) {
    const role = { brandId: null, storeId: null, ...hat, userId: user.id }
    await UserRole.firstOrCreate(role, role)
  }
  return user
}
