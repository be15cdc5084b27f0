import { currentTenant, currentTenantId, storeUrl } from '#foundation'
import { tenantDirectory } from '#tenancy'
import type { Store } from '#stores'

/** In whose name and colours a reader is written to. */
export type Look = {
  name: string
  color: string
  onColor: string
  logoUrl: string | null
}

const WHITE = '#ffffff'
const INK = '#16211b'
/** Up to this relative luminance, white text on it has the contrast that WCAG 2.1 AA asks for. */
const DARK_ENOUGH = 0.183

/** A store's customers know the store and nobody else. */
export function storeLook(store: Store): Look {
  const logo = store.avatarUrl && storeUrl(currentTenant().slug, store.slug, store.avatarUrl)
  return { name: store.name, ...painted(store.themeColor), logoUrl: logo }
}

/** Brands and the platform's own people are written to by the platform. */
export async function tenantLook(): Promise<Look> {
  const tenant = await tenantDirectory.byId(currentTenantId())
  return { name: tenant!.name, ...painted(tenant!.themeColor), logoUrl: null }
}

export function painted(themeColor: string) {
  const color = themeColor.slice(0, 7)
  return { color, onColor: luminance(color) <= DARK_ENOUGH ? WHITE : INK }
}

/** @see https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
