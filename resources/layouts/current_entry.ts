import type { MenuGroup } from '~/layouts/console_menu'

/** The address of the entry that leads to a page: the one with the longest path before it. */
export function currentEntry(groups: MenuGroup[], path: string): string | undefined {
  const leads = groups
    .flatMap(({ entries }) => entries)
    .flatMap(({ href, covers = [] }) => [href, ...covers].map((over) => ({ href, over })))
    .filter(({ over }) => path === over || path.startsWith(`${over}/`))
  return leads.sort((a, b) => b.over.length - a.over.length)[0]?.href
}
