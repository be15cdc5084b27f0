/** Who sees which entries; a person with several hats sees all of theirs, under headings. */
export interface MenuGroup {
  title: string
  roles: string[]
  entries: MenuEntry[]
}

export interface MenuEntry {
  href: string
  label: string
  /** Paths elsewhere whose pages belong to this entry, too. */
  covers?: string[]
}

export const MENU: MenuGroup[] = [
  {
    title: 'nav.platform.title',
    roles: ['platform_admin', 'operations'],
    entries: [
      { href: '/platform', label: 'nav.platform.overview' },
      {
        href: '/platform/orders',
        label: 'nav.platform.orders',
        covers: ['/platform/order-lines'],
      },
      { href: '/platform/cases', label: 'nav.platform.cases' },
      { href: '/platform/invoices', label: 'nav.platform.invoices' },
      { href: '/platform/products', label: 'nav.platform.products' },
      { href: '/platform/brands', label: 'nav.platform.brands' },
      { href: '/platform/stores', label: 'nav.platform.stores' },
      { href: '/platform/demand', label: 'nav.platform.demand' },
      { href: '/platform/purchase-orders', label: 'nav.platform.purchase_orders' },
      { href: '/platform/commission-plan', label: 'nav.platform.plans' },
      { href: '/platform/compliance', label: 'nav.platform.compliance' },
    ],
  },
  {
    title: 'nav.finance.title',
    roles: ['platform_admin', 'finance'],
    entries: [
      { href: '/finance', label: 'nav.finance.overview' },
      { href: '/finance/batches', label: 'nav.finance.batches', covers: ['/finance/payouts'] },
      { href: '/finance/payees', label: 'nav.finance.payees' },
      {
        href: '/finance/ledger',
        label: 'nav.finance.ledger',
        covers: ['/finance/orders', '/finance/order-lines'],
      },
    ],
  },
  {
    title: 'nav.administration.title',
    roles: ['platform_admin'],
    entries: [
      { href: '/platform/team', label: 'nav.administration.team' },
      { href: '/platform/webhooks', label: 'nav.administration.webhooks' },
    ],
  },
  {
    title: 'nav.brand.title',
    roles: ['brand_member'],
    entries: [
      { href: '/brand', label: 'nav.brand.overview' },
      { href: '/brand/products', label: 'nav.brand.products' },
      { href: '/brand/imports', label: 'nav.brand.imports' },
      { href: '/brand/fulfilments', label: 'nav.brand.fulfilments' },
      { href: '/brand/shipping-rates', label: 'nav.brand.shipping_rates' },
      { href: '/brand/cases', label: 'nav.brand.cases' },
      { href: '/brand/purchase-orders', label: 'nav.brand.purchase_orders' },
      { href: '/brand/statement', label: 'nav.brand.statement' },
    ],
  },
]

export const OPERATOR_MENU: MenuGroup = {
  title: 'nav.operator.title',
  roles: ['operator'],
  entries: [
    { href: '/operator', label: 'nav.operator.tenants' },
    { href: '/operator/health', label: 'nav.operator.health' },
  ],
}
