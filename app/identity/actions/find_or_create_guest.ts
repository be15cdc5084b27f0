import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { isUniqueViolation } from '#foundation'
import Customer from '#identity/models/customer'

interface Guest {
  email: string
  name: string
  phone?: string | null
  locale: string
}

/**
 * The customer who has this email, or a new one without a password. Someone already known is left
 * as they are: an email that was merely typed proves nothing.
 */
export class FindOrCreateGuest {
  async handle(guest: Guest, client?: QueryClientContract): Promise<Customer> {
    const email = guest.email.trim().toLowerCase()
    const find = () => Customer.query({ client }).where('email', email).first()
    const known = await find()
    if (known) return known
    try {
      const { name, phone = null, locale } = guest
      const made = { email, name, phone, locale, status: 'active', sessionEpoch: 0 }
      return await Customer.create({ ...made, password: null }, { client })
    } catch (error) {
      const madeMeanwhile = isUniqueViolation(error) ? await find() : null
      if (!madeMeanwhile) throw error
      return madeMeanwhile
    }
  }
}
