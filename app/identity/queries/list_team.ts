import { containing } from '#foundation'
import User from '#identity/models/user'
import { TEAM_ROLES, type Role } from '#identity/roles'

const USERS_A_PAGE = 50

interface ListTeamInput {
  search?: string
  /** Those who wear this hat; the tenant's own people, where left out. */
  role?: Role
  after?: number
}

/** Who works here, in the order they came: two statements, whatever the tenant's size. */
export class ListTeam {
  async handle({ search, role, after = 0 }: ListTeamInput) {
    const query = User.query()
      .where('users.id', '>', after)
      .whereHas('roles', (roles) => void roles.whereIn('role', role ? [role] : [...TEAM_ROLES]))
      .preload('roles')
      .orderBy('users.id')
      .limit(USERS_A_PAGE + 1)
    if (search) {
      const pattern = containing(search)
      void query.where((either) =>
        either.where('name', 'like', pattern).orWhere('email', 'like', pattern)
      )
    }
    const users = await query
    const shown = users.slice(0, USERS_A_PAGE)
    return {
      members: shown.map(memberRow),
      next: shown.length < users.length ? shown.at(-1)!.id : null,
    }
  }
}

function memberRow(user: User) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    roles: user.roles.map(({ role }) => role as Role),
    state: memberState(user),
    lastSignedInAt: user.lastSignedInAt?.toISO() ?? null,
  }
}

function memberState(user: User): 'active' | 'invited' | 'disabled' {
  if (!user.isActive) return 'disabled'
  return user.password === null ? 'invited' : 'active'
}
