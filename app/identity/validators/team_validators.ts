import vine from '@vinejs/vine'
import { ROLES, TEAM_ROLES } from '#identity/roles'
import { email } from '#identity/validators/password_validators'

const teamRoles = () => vine.array(vine.enum(TEAM_ROLES)).distinct()

export const teamFiltersValidator = vine.create({
  search: vine.string().trim().maxLength(100).optional(),
  role: vine.enum(ROLES).optional(),
  after: vine.number().positive().optional(),
})

export const teamInvitationValidator = vine.create({
  email: email(),
  name: vine.string().trim().minLength(1).maxLength(190),
  roles: teamRoles().minLength(1),
})

export const teamRolesValidator = vine.create({ roles: teamRoles() })
