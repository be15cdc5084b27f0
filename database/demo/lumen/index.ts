import { completeStores } from '../complete_store.ts'
import { inventCustomers } from '../invent_customers.ts'
import type { DemoCategory, DemoTenant } from '../types.ts'
import { alderknot } from './brands/alderknot.ts'
import { emberRow } from './brands/ember_row.ts'
import { lindenLoom } from './brands/linden_loom.ts'
import { morrowClay } from './brands/morrow_clay.ts'
import { paperwren } from './brands/paperwren.ts'
import { stillbrook } from './brands/stillbrook.ts'
import { people } from './people.ts'
import { roots } from './stores/roots.ts'
import { secondLevel } from './stores/second_level.ts'
import { thirdLevel } from './stores/third_level.ts'

const categories: DemoCategory[] = [
  { slug: 'tableware', name: { en: 'Tableware', zh: '餐具' } },
  { slug: 'tea-coffee', name: { en: 'Tea & Coffee', zh: '茶与咖啡' } },
  { slug: 'kitchen', name: { en: 'Kitchen', zh: '厨房' } },
  { slug: 'pantry', name: { en: 'Pantry', zh: '食品' } },
  { slug: 'home-decor', name: { en: 'Home', zh: '家居装饰' } },
  { slug: 'lighting', name: { en: 'Lighting', zh: '灯具' } },
  { slug: 'home-fragrance', name: { en: 'Candles & Scent', zh: '蜡烛与香氛' } },
  { slug: 'textiles', name: { en: 'Textiles', zh: '家纺' } },
  { slug: 'bath', name: { en: 'Bath', zh: '沐浴' } },
  { slug: 'body-care', name: { en: 'Body Care', zh: '身体护理' } },
  { slug: 'wellness', name: { en: 'Rest & Wellness', zh: '休息与健康' } },
  { slug: 'stationery', name: { en: 'Stationery', zh: '文具' } },
]

/** Lumen: calm, well-made things for the home, sold in dollars by neighbors to neighbors. */
export const lumen: DemoTenant = {
  slug: 'lumen',
  name: { en: 'Lumen', zh: '流明' },
  locale: 'en',
  currency: 'USD',
  timezone: 'America/New_York',
  country: 'US',
  mark: 'sun',
  word: 'LUMEN',
  colour: '#2f5d57',
  returnWindowDays: 14,
  rates: { owner: 1250, upline1: 475, upline2: 225, promoter: 350 },
  staff: [
    { role: 'platform_admin', name: 'Vera Lindqvist', email: 'admin@lumen.test' },
    { role: 'operations', name: 'Dominic Achebe', email: 'operations@lumen.test' },
    { role: 'finance', name: 'Ruth Halloran', email: 'finance@lumen.test' },
    { role: 'finance', name: 'Kenji Morales', email: 'finance-approval@lumen.test' },
  ],
  warehouse: {
    code: 'HUD',
    name: 'Hudson Warehouse',
    address: {
      recipient: 'Lumen Receiving',
      phone: '+1 518 555 0111',
      country: 'US',
      region: 'NY',
      city: 'Hudson',
      district: '',
      line1: '60 Depot Street, Dock 4',
      postcode: '12534',
    },
  },
  categories,
  unreviewed: { brand: 'ember-row', file: 'lumen-studio.csv' },
  brands: [morrowClay, lindenLoom, paperwren, emberRow, alderknot, stillbrook],
  showcase: 'mia',
  stores: completeStores([...roots, ...secondLevel, ...thirdLevel], 'lumen.test', (ordinal) =>
    people.phone(ordinal + 200)
  ),
  customers: inventCustomers(people, 120, 'lumen'),
}
