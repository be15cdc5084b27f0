import type { HttpContext } from '@adonisjs/core/http'
import type Customer from '#identity/models/customer'
import type Operator from '#identity/models/operator'
import type User from '#identity/models/user'

/** The kinds of people who sign in, each by a guard of that name. */
export interface People {
  staff: User
  customer: Customer
  operator: Operator
}

export type Guard = keyof People

interface GuardInUse<Person> {
  user?: Person
  viaRemember: boolean
  check(): Promise<boolean>
  login(person: Person, remember?: boolean): Promise<void>
  logout(): Promise<void>
}

const epochKey = (guard: Guard) => `${guard}_epoch`

/** One type for all three guards: the framework's union of them cannot be called. */
function guardOf<Kind extends Guard>(ctx: HttpContext, kind: Kind) {
  return ctx.auth.use(kind) as unknown as GuardInUse<People[Kind]>
}

/** Signs a person in: the session gets a new id, so one planted beforehand is worth nothing. */
export async function startSession<Kind extends Guard>(
  ctx: HttpContext,
  kind: Kind,
  person: People[Kind],
  remember = false
) {
  await guardOf(ctx, kind).login(person, remember)
  ctx.session.put(epochKey(kind), person.sessionEpoch)
}

/**
 * Who the request's session belongs to. Null for nobody, for a disabled person, and for a session
 * from before the person's epoch was raised, which is how all of someone's sessions are ended.
 */
export async function personInSession<Kind extends Guard>(
  ctx: HttpContext,
  kind: Kind
): Promise<People[Kind] | null> {
  const guard = guardOf(ctx, kind)
  if (!(await guard.check())) return null
  const person = guard.user as People[Kind]
  if (guard.viaRemember) ctx.session.put(epochKey(kind), person.sessionEpoch)

  const isEnded = ctx.session.get(epochKey(kind), 0) !== person.sessionEpoch
  if (person.isActive && !isEnded) return person
  await endSession(ctx, kind)
  return null
}

/** Signs a person out; another kind's session in the same browser stays. */
export async function endSession(ctx: HttpContext, kind: Guard) {
  await guardOf(ctx, kind).check()
  await guardOf(ctx, kind).logout()
  ctx.session.forget(epochKey(kind))
  ctx.session.regenerate()
}
