import type { Random } from '../random.ts'
import type { DemoCustomer, Locale } from '../types.ts'

/** Whom a customer wants an invoice to name. */
export type PlannedInvoice = {
  kind: 'personal' | 'company'
  title: string
  taxNumber: string | null
}

const FOR_A_COMPANY = 0.6

/** Invented companies, with numbers that no office gives out. */
const COMPANIES: Record<Locale, { title: string; taxNumber: string }[]> = {
  en: [
    { title: 'Juniper Lane Studio LLC', taxNumber: '00-1234561' },
    { title: 'Hollis & Wren Interiors, Inc.', taxNumber: '00-1234562' },
    { title: 'Quarter Moon Bakery LLC', taxNumber: '00-1234563' },
    { title: 'Northfield Yoga Collective', taxNumber: '00-1234564' },
  ],
  zh: [
    { title: '杭州栖木文化创意有限公司', taxNumber: '91330100MADEM00011' },
    { title: '苏州半亩花田餐饮管理有限公司', taxNumber: '91320500MADEM00022' },
    { title: '上海云间茶舍有限公司', taxNumber: '91310100MADEM00033' },
    { title: '成都小满瑜伽工作室', taxNumber: '91510100MADEM00044' },
  ],
}

/** Whom the invoice of a customer who wants one is to name. */
export function planInvoice({ name, locale }: DemoCustomer, random: Random): PlannedInvoice {
  if (!random.chance(FOR_A_COMPANY)) return { kind: 'personal', title: name, taxNumber: null }
  return { kind: 'company', ...random.pick(COMPANIES[locale]) }
}
