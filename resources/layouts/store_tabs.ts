import type { MenuEntry } from '~/layouts/console_menu'

/** What a store owner's thumb reaches; what belongs to no other tab is under the first. */
export const STORE_TABS: (MenuEntry & { icon: string })[] = [
  { href: '/my-store', icon: 'wap-home-o', label: 'nav.store.home' },
  {
    href: '/my-store/products',
    icon: 'goods-collect-o',
    label: 'nav.store.products',
    covers: ['/my-store/markup', '/my-store/assortment'],
  },
  { href: '/my-store/orders', icon: 'orders-o', label: 'nav.store.orders' },
  {
    href: '/my-store/earnings',
    icon: 'chart-trending-o',
    label: 'nav.store.earnings',
    covers: ['/my-store/payouts', '/my-store/plan'],
  },
  {
    href: '/my-store/team',
    icon: 'friends-o',
    label: 'nav.store.team',
    covers: ['/my-store/invitations'],
  },
]
