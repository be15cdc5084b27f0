import type { Store } from '#stores'

/** A browser tab's icon: the store's picture, or its first letter on its colour. */
export function storeIcon({ avatarPath, name, themeColor }: Store): string {
  if (avatarPath) return `/files/${avatarPath}`
  const [letter = ''] = name.trim().toUpperCase()
  const escaped = letter.replace(/[<&]/, '')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="8" fill="${/^#[0-9a-f]{6}$/i.test(themeColor) ? themeColor : '#1f6f54'}"/>` +
    `<text x="16" y="22" font-size="18" font-family="sans-serif" font-weight="700" ` +
    `text-anchor="middle" fill="#fff">${escaped}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
