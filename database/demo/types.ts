import type { Mark, ProductPicture } from './pictures/index.ts'

/** The two languages of the demo. A tenant's own language is the first that its people see. */
export type Locale = 'en' | 'zh'
export type Translated = Readonly<Record<Locale, string>>

/** A platform with all that it has on the first day of the demo. */
export type DemoTenant = {
  slug: string
  name: Translated
  locale: Locale
  currency: 'USD' | 'CNY'
  timezone: string
  country: 'US' | 'CN'
  mark: Mark
  word: string
  colour: string
  /** Days after delivery in which a customer may return. */
  returnWindowDays: number
  rates: DemoRates
  staff: DemoStaff[]
  warehouse: DemoWarehouse
  categories: DemoCategory[]
  /** A file of `shopify/` that one of the brands has submitted, and nobody has reviewed. */
  unreviewed: { brand: string; file: string }
  brands: DemoBrand[]
  stores: DemoStore[]
  /** The slug of the store to look at first: it sells, and has a team. */
  showcase: string
  customers: DemoCustomer[]
}

/** Shares of an order line's gross, in basis points. */
export type DemoRates = { owner: number; upline1: number; upline2: number; promoter: number }

export type DemoStaff = {
  role: 'platform_admin' | 'operations' | 'finance'
  name: string
  email: string
}

export type DemoWarehouse = { code: string; name: string; address: DemoAddress }

export type DemoCategory = { slug: string; name: Translated }

export type DemoBrand = {
  slug: string
  name: Translated
  /** Begins every SKU of the brand. */
  code: string
  story: string
  contact: { name: string; email: string }
  /** Days from purchase order to goods at the warehouse. */
  leadTimeDays: number
  mark: Mark
  word: string
  colour: string
  shipsFrom: DemoAddress
  products: DemoProduct[]
}

export type DemoProduct = {
  handle: string
  brand: string
  title: Translated
  /** Plain text in the tenant's language. */
  description: string
  category: string
  tags: string[]
  /** Names of the options, in the tenant's language; empty for a product with one variant. */
  options: string[]
  variants: DemoVariant[]
  picture: ProductPicture
  /** How often it is bought compared with the others; the best sellers have 10 and more. */
  popularity: number
}

/** A variant; prices are minor units of the tenant's currency. */
export type DemoVariant = {
  sku: string
  /** An EAN-13 in the range 200–299, which GS1 leaves to shops' own use: it collides with nothing. */
  barcode: string
  values: string[]
  grams: number
  supplyMinor: bigint
  retailMinor: bigint
  floorMinor: bigint
  ceilingMinor: bigint
  /** The least that the brand accepts of it in a purchase order, and how many come in a carton. */
  minimumOrder: number
  packSize: number
  picture: ProductPicture
  /** Its share of the product's sales, compared with the other variants. */
  popularity: number
}

export type DemoAssortment =
  | { rule: 'all' }
  | { rule: 'categories'; categories: string[] }
  | { rule: 'brands'; brands: string[] }

export type DemoStore = {
  slug: string
  name: string
  owner: { name: string; email: string; phone: string }
  /** The slug of the store whose invitation it accepted; null for a root. */
  recruiter: string | null
  colour: string
  welcome: string
  /** Added to the retail price, in basis points, within the band. */
  markupBp: number
  assortment: DemoAssortment
  /** How much it sells compared with the others; 0 for one that has not sold yet. */
  strength: number
}

export type DemoAddress = {
  recipient: string
  phone: string
  country: 'US' | 'CN'
  /** State or province. */
  region: string
  city: string
  /** 区 or 县; empty where addresses have none. */
  district: string
  line1: string
  postcode: string
}

export type DemoCustomer = {
  name: string
  email: string
  phone: string
  locale: Locale
  address: DemoAddress
  /** Shares links for a reward and so appears as promoter of others' orders. */
  promotes: boolean
}
