/** Identity's one door. */
export { default as User } from '#identity/models/user'
export { UserRole } from '#identity/models/user_role'
export { default as Customer } from '#identity/models/customer'
export { default as Operator } from '#identity/models/operator'
export { default as ForbiddenException } from '#identity/errors/forbidden_exception'
export { FindOrCreateGuest } from '#identity/actions/find_or_create_guest'
export { InviteUser } from '#identity/actions/invite_user'
export { ROLES, type Role, type RoleGrant } from '#identity/roles'
