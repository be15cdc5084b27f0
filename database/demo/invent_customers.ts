import { Random } from './random.ts'
import type { DemoAddress, DemoCustomer, Locale } from './types.ts'

/** What customers of one country are made of. */
export type People = {
  locale: Locale
  name(random: Random): { name: string; mailbox: string }
  address(random: Random): Omit<DemoAddress, 'recipient' | 'phone'>
  /** A number that nobody can have; ordinals count from 1. */
  phone(ordinal: number): string
}

/** Every eighth customer shares links for a reward. */
const PROMOTERS = 8

/** Invents customers, always the same for a seed; no two share a name or an address of mail. */
export function inventCustomers(people: People, count: number, seed: string): DemoCustomer[] {
  const random = new Random(`${seed} customers`)
  const customers = new Map<string, DemoCustomer>()
  while (customers.size < count) {
    const { name, mailbox } = people.name(random)
    const address = people.address(random)
    if (customers.has(name)) continue
    const ordinal = customers.size + 1
    const phone = people.phone(ordinal)
    customers.set(name, {
      name,
      email: `${mailbox}.${ordinal}@example.com`,
      phone,
      locale: people.locale,
      address: { recipient: name, phone, ...address },
      promotes: ordinal % PROMOTERS === 0,
    })
  }
  return [...customers.values()]
}
