import { usePage } from '@inertiajs/vue3'

export type ShopStore = {
  name: string
  slug: string
  themeColor: string
  welcome: string | null
  avatarUrl: string | null
}

/** The store whose shop is shown, and the addresses of its pages, whichever form they have. */
export function useShop() {
  const { props } = usePage()
  const base = (props.shopBase as string) ?? ''
  return {
    store: props.store as unknown as ShopStore,
    /** The shop's own path: `at('/cart')`. */
    at: (path: string) => (path === '/' ? base || '/' : `${base}${path}`),
  }
}
