import type { TeamMember } from '#network/queries/team_of_store'

/** A store of a team as its page shows it. */
export function teamMemberRow({ avatarPath, ...member }: TeamMember) {
  return { ...member, avatarUrl: avatarPath && `/files/${avatarPath}` }
}
