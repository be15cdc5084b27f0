import { completeStores } from '../complete_store.ts'
import { inventCustomers } from '../invent_customers.ts'
import type { DemoCategory, DemoTenant } from '../types.ts'
import { huaxinBeauty } from './brands/huaxin_beauty.ts'
import { shanyueHome } from './brands/shanyue_home.ts'
import { tianjian } from './brands/tianjian.ts'
import { xiaomanBaby } from './brands/xiaoman_baby.ts'
import { yunxiuTea } from './brands/yunxiu_tea.ts'
import { zhuliStudio } from './brands/zhuli_studio.ts'
import { people } from './people.ts'
import { roots } from './stores/roots.ts'
import { secondLevel } from './stores/second_level.ts'
import { thirdLevel } from './stores/third_level.ts'

const categories: DemoCategory[] = [
  { slug: 'tea', name: { zh: '茶叶', en: 'Tea' } },
  { slug: 'teaware', name: { zh: '茶器', en: 'Teaware' } },
  { slug: 'grain', name: { zh: '米面杂粮', en: 'Grain & Noodles' } },
  { slug: 'pantry', name: { zh: '粮油干货', en: 'Pantry' } },
  { slug: 'snacks', name: { zh: '零食', en: 'Snacks' } },
  { slug: 'culture', name: { zh: '文创', en: 'Craft & Culture' } },
  { slug: 'stationery', name: { zh: '文具', en: 'Stationery' } },
  { slug: 'baby', name: { zh: '母婴', en: 'Baby' } },
  { slug: 'toys', name: { zh: '玩具', en: 'Toys' } },
  { slug: 'beauty', name: { zh: '美妆', en: 'Beauty' } },
  { slug: 'home', name: { zh: '家居', en: 'Home' } },
]

/** 清禾: tea, farm goods, craft, baby and beauty, sold in yuan through friends' circles. */
export const qinghe: DemoTenant = {
  slug: 'qinghe',
  name: { zh: '清禾', en: 'Qinghe' },
  locale: 'zh',
  currency: 'CNY',
  timezone: 'Asia/Shanghai',
  country: 'CN',
  mark: 'rice',
  word: 'QINGHE',
  colour: '#5f7350',
  returnWindowDays: 7,
  rates: { owner: 1250, upline1: 475, upline2: 225, promoter: 350 },
  staff: [
    { role: 'platform_admin', name: '温以宁', email: 'admin@qinghe.test' },
    { role: 'operations', name: '梁秋实', email: 'operations@qinghe.test' },
    { role: 'finance', name: '钟敏', email: 'finance@qinghe.test' },
    { role: 'finance', name: '方正', email: 'finance-approval@qinghe.test' },
  ],
  warehouse: {
    code: 'JX',
    name: '嘉兴中心仓',
    address: {
      recipient: '清禾收货处',
      phone: '10000000200',
      country: 'CN',
      region: '浙江省',
      city: '嘉兴市',
      district: '南湖区',
      line1: '示例物流园5号库',
      postcode: '314000',
    },
  },
  categories,
  unreviewed: { brand: 'yunxiu-tea', file: 'qinghe-tea.csv' },
  brands: [yunxiuTea, tianjian, zhuliStudio, xiaomanBaby, huaxinBeauty, shanyueHome],
  showcase: 'ajing',
  stores: completeStores([...roots, ...secondLevel, ...thirdLevel], 'qinghe.test', (ordinal) =>
    people.phone(ordinal + 200)
  ),
  customers: inventCustomers(people, 120, 'qinghe'),
}
