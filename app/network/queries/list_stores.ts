import { containing, everyPage, fromDatabaseTime, tenantTable } from '#foundation'
import { teamSizes, type TeamSize } from '#network/queries/team_sizes'

export interface StoreFilters {
  status?: string
  tier?: string
  /** A part of the name or of the address. */
  search?: string
}

export interface ListedStore {
  slug: string
  name: string
  status: string
  tier: string
  recruiter: { name: string; slug: string } | null
  team: TeamSize
  /** An instant in UTC, as ISO 8601. */
  openedAt: string
}

export interface StoresPage {
  stores: ListedStore[]
  next: number | null
}

interface StoresQuestion extends StoreFilters {
  after?: number | null
  limit?: number
}

const PAGE_OF_A_FILE = 1_000

/** The tenant's stores, newest first. Three queries a page. */
export class ListStores {
  async handle({ after, limit = 50, ...filters }: StoresQuestion): Promise<StoresPage> {
    const rows = await this.#matching(filters)
      .if(after, (query) => query.where('stores.id', '<', after!))
      .orderBy('stores.id', 'desc')
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const sizes = await teamSizes(page.map(({ id }) => id))
    return {
      stores: page.map((row) => ({
        slug: row.slug,
        name: row.name,
        status: row.status,
        tier: row.tier,
        recruiter: row.recruiterSlug && { name: row.recruiterName, slug: row.recruiterSlug },
        team: sizes.get(row.id)!,
        openedAt: fromDatabaseTime(row.createdAt).toISO(),
      })),
      next: rows.length > limit ? page[limit - 1].id : null,
    }
  }

  /** All of them, a page at a time, for a file. */
  async *pages(filters: StoreFilters): AsyncGenerator<ListedStore[]> {
    const pages = everyPage((after?: number) =>
      this.handle({ ...filters, after, limit: PAGE_OF_A_FILE })
    )
    for await (const { stores } of pages) yield stores
  }

  #matching({ status, tier, search }: StoreFilters) {
    const pattern = containing(search ?? '')
    return tenantTable('stores')
      .leftJoin('lineages', (join) =>
        join.on('lineages.tenant_id', 'stores.tenant_id').andOn('lineages.store_id', 'stores.id')
      )
      .leftJoin('stores as recruiters', (join) =>
        join
          .on('recruiters.tenant_id', 'lineages.tenant_id')
          .andOn('recruiters.id', 'lineages.recruiter_store_id')
      )
      .if(status, (query) => query.where('stores.status', status!))
      .if(tier, (query) => query.where('stores.tier', tier!))
      .if(search?.trim(), (query) =>
        query.where((either) =>
          either.whereILike('stores.name', pattern).orWhereILike('stores.slug', pattern)
        )
      )
      .select(
        'stores.id',
        'stores.slug',
        'stores.name',
        'stores.status',
        'stores.tier',
        'stores.created_at as createdAt',
        'recruiters.name as recruiterName',
        'recruiters.slug as recruiterSlug'
      )
  }
}
