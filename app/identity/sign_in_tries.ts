import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'
import { errors } from '@adonisjs/limiter'
import { currentTenantOrNull } from '#foundation'
import type { Guard } from '#identity/sessions'

const TRIES_BY_EMAIL = 5
const TRIES_BY_ADDRESS = 40
const WINDOW = '15 mins'

const byEmail = () => limiter.use({ requests: TRIES_BY_EMAIL, duration: WINDOW })
const byAddress = () => limiter.use({ requests: TRIES_BY_ADDRESS, duration: WINDOW })

/**
 * Counts the tries to sign in with one email and from one network address. Each try is taken before
 * the password is looked at, so that many at once cannot slip through; a right password gives its
 * own back.
 */
export class SignInTries {
  readonly #emailKey: string
  readonly #addressKey: string

  /** @param purpose what is tried, e.g. `staff` or `staff_reset`; each is counted by itself */
  constructor(purpose: Guard | `${Guard}_reset`, email: string, address: string) {
    const scope = `tries:${currentTenantOrNull()?.id ?? 0}:${purpose}`
    this.#emailKey = `${scope}:email:${createHash('sha256').update(email).digest('hex')}`
    this.#addressKey = `${scope}:address:${address}`
  }

  /** Null where one more try is allowed, else the seconds to wait. */
  async take(): Promise<number | null> {
    try {
      await byAddress().consume(this.#addressKey)
      await byEmail().consume(this.#emailKey)
      return null
    } catch (error) {
      if (error instanceof errors.E_TOO_MANY_REQUESTS)
        return Math.max(1, error.response.availableIn)
      throw error
    }
  }

  async giveBack() {
    await byEmail().delete(this.#emailKey)
    await byAddress().decrement(this.#addressKey)
  }
}
