import { fromDatabaseTime, tenantTable } from '#foundation'
import { teamSizes, type TeamSize } from '#network/queries/team_sizes'

/** 1: who accepted the store's own invitations; 2: who accepted theirs. */
export type TeamLevel = 1 | 2

export interface TeamMember {
  storeName: string
  storeSlug: string
  status: string
  avatarPath: string | null
  /** An instant in UTC, as ISO 8601. */
  joinedAt: string
  /** Whose invitation they accepted: on level 2, someone of the direct team. */
  recruiterName: string
  /** How many stores they recruited themselves. */
  recruited: number
}

export interface TeamPage {
  counts: TeamSize
  members: TeamMember[]
  /** Pass as `after` for the page that follows; null on the last. */
  next: number | null
}

interface TeamQuestion {
  storeId: number
  level: TeamLevel
  after?: number | null
  limit?: number
}

const UPLINE_COLUMNS = { 1: 'recruiter_store_id', 2: 'upline2_store_id' } as const

/** The stores that joined through a store, latest first. Three queries, however large the team. */
export class TeamOfStore {
  async handle({ storeId, level, after, limit = 30 }: TeamQuestion): Promise<TeamPage> {
    const rows = await tenantTable('lineages')
      .join('stores', (join) =>
        join.on('stores.tenant_id', 'lineages.tenant_id').andOn('stores.id', 'lineages.store_id')
      )
      .join('stores as recruiters', (join) =>
        join
          .on('recruiters.tenant_id', 'lineages.tenant_id')
          .andOn('recruiters.id', 'lineages.recruiter_store_id')
      )
      .where(`lineages.${UPLINE_COLUMNS[level]}`, storeId)
      .if(after, (query) => query.where('lineages.id', '<', after!))
      .orderBy('lineages.id', 'desc')
      .limit(limit + 1)
      .select(
        'lineages.id as lineageId',
        'lineages.bound_at as boundAt',
        'stores.id as storeId',
        'stores.name as storeName',
        'stores.slug as storeSlug',
        'stores.status',
        'stores.avatar_path as avatarPath',
        'recruiters.name as recruiterName'
      )
    const page = rows.slice(0, limit)
    const sizes = await teamSizes([storeId, ...page.map((row) => row.storeId)])
    return {
      counts: sizes.get(storeId)!,
      members: page.map(({ lineageId, boundAt, storeId: memberId, ...member }) => ({
        ...member,
        joinedAt: fromDatabaseTime(boundAt).toISO(),
        recruited: sizes.get(memberId)!.direct,
      })),
      next: rows.length > limit ? page[limit - 1].lineageId : null,
    }
  }
}
