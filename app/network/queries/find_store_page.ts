import { fromDatabaseTime, storeUrl, currentTenant, tenantTable } from '#foundation'
import type { Store } from '#stores'
import { type TeamLevel, TeamOfStore } from '#network/queries/team_of_store'
import { uplinesAbove } from '#network/queries/uplines_above'
import { teamMemberRow } from '#network/transformers/team_member_row'

interface TeamWish {
  level: TeamLevel
  after?: number
}

/** All that operations see of one store, as its page shows it: eight queries. */
export class FindStorePage {
  async handle(store: Store, { level, after }: TeamWish) {
    const team = await new TeamOfStore().handle({ storeId: store.id, level, after })
    return {
      store: {
        name: store.name,
        slug: store.slug,
        url: storeUrl(currentTenant().slug, store.slug),
        status: store.status,
        pausedBy: store.pausedBy,
        pauseReason: store.pauseReason,
        tier: store.tier,
        markupBp: store.markupBp,
        assortmentKind: store.assortmentKind,
        themeColor: store.themeColor,
        avatarUrl: store.avatarUrl,
        welcome: store.welcome,
        openedAt: store.createdAt.toISO()!,
      },
      owners: await ownersOf(store.id),
      hosts: await hostsOf(store.id),
      uplines: await uplinesAbove(store.id),
      counts: team.counts,
      members: team.members.map(teamMemberRow),
      next: team.next,
      history: await historyOf(store.id),
    }
  }
}

async function ownersOf(storeId: number): Promise<{ name: string; email: string }[]> {
  return tenantTable('user_roles')
    .join('users', (join) =>
      join.on('users.tenant_id', 'user_roles.tenant_id').andOn('users.id', 'user_roles.user_id')
    )
    .where('user_roles.store_id', storeId)
    .orderBy('users.id')
    .select('users.name', 'users.email')
}

async function hostsOf(storeId: number): Promise<string[]> {
  const rows = await tenantTable('hosts')
    .where('store_id', storeId)
    .whereNotNull('verified_at')
    .orderBy('host')
    .select('host')
  return rows.map(({ host }) => host)
}

const LATEST = 10

/** What was done to the store by whom, the latest first. */
async function historyOf(storeId: number) {
  const rows = await tenantTable('audit_entries')
    .leftJoin('users', (join) =>
      join
        .on('users.tenant_id', 'audit_entries.tenant_id')
        .andOn('users.id', 'audit_entries.actor_id')
        .andOnVal('audit_entries.actor_type', 'user')
    )
    .where({ subject_type: 'store', subject_id: storeId })
    .orderBy('audit_entries.id', 'desc')
    .limit(LATEST)
    .select(
      'audit_entries.action',
      'audit_entries.changes',
      'audit_entries.created_at as at',
      'users.name as by'
    )
  return rows.map(({ action, changes, at, by }) => ({
    action: action as string,
    detail: detailOf(JSON.parse(changes)),
    at: fromDatabaseTime(at).toISO(),
    by: by as string | null,
  }))
}

function detailOf(changes: { reason?: string | null; host?: string }): string | null {
  return changes.reason ?? changes.host ?? null
}
