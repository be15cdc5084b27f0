import type { StoreSketch } from '../../complete_store.ts'

/** The stores that the platform itself invited. */
export const roots: StoreSketch[] = [
  {
    slug: 'ajing',
    name: '阿静的好物柜',
    owner: '陈静',
    colour: '#5f7350',
    welcome: '我家用过觉得好的，才放进这个柜子。有问题直接找我，晚上十点前都在。',
    markupBp: 300,
    strength: 10,
  },
  {
    slug: 'banri-chashe',
    name: '半日茶舍',
    owner: '欧阳若水',
    colour: '#7d6a3f',
    welcome: '偷得浮生半日闲。茶、茶器，和一点点香。',
    markupBp: 800,
    strength: 7,
    brands: ['yunxiu-tea', 'zhuli-studio'],
  },
  {
    slug: 'tuanzi-mama',
    name: '团子妈妈严选',
    owner: '林佳怡',
    colour: '#c98f7c',
    welcome: '两个孩子的妈，踩过的坑都替你填了。',
    markupBp: 0,
    strength: 8,
    categories: ['baby', 'toys', 'snacks', 'grain'],
  },
  {
    slug: 'nanshan',
    name: '南山小院',
    owner: '赵牧野',
    colour: '#8a5a3c',
    welcome: '辞职回乡第五年，院子里有什么就卖什么。',
    markupBp: 500,
    strength: 5,
    brands: ['tianjian', 'shanyue-home', 'yunxiu-tea'],
  },
]
