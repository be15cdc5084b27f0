import type { MenuEntry } from '~/layouts/console_menu'

/** The address of the entry that leads to a page: the one with the longest path before it. */
export function currentEntry(
  entries: Omit<MenuEntry, 'label'>[],
  path: string
): string | undefined {
  const leads = entries
    .flatMap(({ href, covers = [] }) => [href, ...covers].map((over) => ({ href, over })))
    .filter(({ over }) => path === over || path.startsWith(`${over}/`))
  return leads.sort((a, b) => b.over.length - a.over.length)[0]?.href
}
