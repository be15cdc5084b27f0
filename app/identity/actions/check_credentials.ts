import hash from '@adonisjs/core/services/hash'
import { fail, ok, type Result } from '#foundation'
import Customer from '#identity/models/customer'
import Operator from '#identity/models/operator'
import User from '#identity/models/user'
import type { Guard, People } from '#identity/sessions'
import { SignInTries } from '#identity/sign_in_tries'

interface Credentials<Kind extends Guard> {
  kind: Kind
  email: string
  password: string
  /** The network address the try comes from. */
  address: string
}

export interface TooManyTries {
  type: 'too_many_tries'
  waitSeconds: number
}

export type CredentialsRefused = { type: 'wrong_credentials' } | TooManyTries

const FIND_BY_EMAIL = {
  staff: (email: string) => User.findBy('email', email),
  customer: (email: string) => Customer.findBy('email', email),
  operator: (email: string) => Operator.findBy('email', email),
}

/**
 * Finds the person whose email and password these are. Someone unknown, someone disabled and a
 * guest without a password get the same answer after the same work as a wrong password.
 */
export class CheckCredentials {
  async handle<Kind extends Guard>(
    credentials: Credentials<Kind>
  ): Promise<Result<People[Kind], CredentialsRefused>> {
    const tries = new SignInTries(credentials.kind, credentials.email, credentials.address)
    const waitSeconds = await tries.take()
    if (waitSeconds !== null) return fail({ type: 'too_many_tries', waitSeconds })

    const person = await FIND_BY_EMAIL[credentials.kind](credentials.email)
    const isRight = await this.#isRight(person?.password ?? null, credentials.password)
    if (!person?.isActive || !isRight) return fail({ type: 'wrong_credentials' })

    await tries.giveBack()
    return ok(person as People[Kind])
  }

  async #isRight(hashed: string | null, password: string): Promise<boolean> {
    if (hashed) return hash.verify(hashed, password)
    await hash.make(password)
    return false
  }
}
