import { defineBrand } from '../../define_brand.ts'
import { prose } from '../../prose.ts'

export const morrowClay = defineBrand({
  slug: 'morrow-clay',
  name: { en: 'Morrow Clay', zh: '明陶' },
  code: 'MC',
  barcodes: '201',
  story: prose`Four potters share a former boat shed in Maine and fire twice a week. What they
    make is meant for the sink as much as for the table: plain shapes, thick rims, glazes that
    forgive.`,
  contact: { name: 'Hanne Lindqvist', email: 'orders@morrow-clay.test' },
  leadTimeDays: 21,
  minimumOrder: 24,
  packSize: 6,
  mark: 'bowl',
  word: 'MORROW',
  colour: '#5d6f70',
  shipsFrom: {
    recipient: 'Morrow Clay',
    phone: '+1 207 555 0142',
    country: 'US',
    region: 'ME',
    city: 'Belfast',
    district: '',
    line1: '18 Shed Row',
    postcode: '04915',
  },
  supplyBp: 5600n,
  priceStep: 50n,
  studio: { ground: '#e3d9cc', scene: 'plain' },
  products: [
    {
      handle: 'harbor-mug',
      code: 'HBM',
      title: { en: 'Harbor Mug', zh: '海港马克杯' },
      description: prose`Twelve ounces, a handle that takes three fingers, and a foot wide enough
        for a crowded desk. We throw it a little thicker than most so that coffee stays warm
        through one more page. The inside is always cream, whatever the weather outside.`,
      category: 'tableware',
      tags: ['stoneware', 'coffee', 'dishwasher safe'],
      retail: 3400n,
      grams: 410,
      popularity: 14,
      picture: { kind: 'mug', accent: '#efe8da' },
      options: ['Color'],
      variants: [
        { code: 'INK', values: ['Ink'], popularity: 3, look: { body: '#3d5864' } },
        { code: 'FOG', values: ['Fog'], popularity: 2, look: { body: '#b9c4c3' } },
        { code: 'RST', values: ['Rust'], look: { body: '#b8623f' } },
      ],
    },
    {
      handle: 'dune-cups',
      code: 'DNC',
      title: { en: 'Dune Cups, Pair', zh: '沙丘对杯' },
      description: prose`Two handleless cups, dipped by hand, with the lower third left bare so
        you feel the clay. They stack, they fit under most espresso spouts, and no two glaze lines
        end at the same height.`,
      category: 'tableware',
      tags: ['stoneware', 'set of two'],
      retail: 4600n,
      grams: 520,
      popularity: 8,
      picture: { kind: 'cup', accent: '#c9a983', ground: '#dfe0d8' },
      options: ['Color'],
      variants: [
        { code: 'SAG', values: ['Sage'], popularity: 2, look: { body: '#8b9c83' } },
        { code: 'MLK', values: ['Milk'], look: { body: '#ebe4d6' } },
      ],
    },
    {
      handle: 'breakfast-bowl',
      code: 'BFB',
      title: { en: 'Breakfast Bowl', zh: '早餐碗' },
      description: prose`Deep enough for porridge, wide enough for fruit on top. The small foot
        keeps it cool in the palm, and the rim is rolled so that the spoon never finds an edge.`,
      category: 'tableware',
      tags: ['stoneware', 'microwave safe'],
      retail: 2800n,
      grams: 460,
      popularity: 9,
      picture: { kind: 'bowl', body: '#e6ddcc', accent: '#7f98a0', scene: 'window', width: 0.92 },
      options: ['Set'],
      variants: [
        { code: 'ONE', values: ['Single'], popularity: 2 },
        { code: 'FOR', values: ['Set of four'], retail: 9800n, grams: 1840 },
      ],
    },
    {
      handle: 'gathering-bowl',
      code: 'GTB',
      title: { en: 'Gathering Bowl', zh: '聚餐大碗' },
      description: prose`The bowl that ends up in the middle. Thirteen inches across, it holds
        salad for eight or the mail for a week. Glazed inside and out, with the potter's
        thumbprint under the foot.`,
      category: 'tableware',
      tags: ['stoneware', 'serving'],
      retail: 6400n,
      grams: 1350,
      popularity: 4,
      picture: { kind: 'bowl', body: '#536b66', accent: '#d8cdb8', width: 1.1, height: 0.82 },
    },
    {
      handle: 'round-teapot',
      code: 'RTP',
      title: { en: 'Round Teapot', zh: '圆肚茶壶' },
      description: prose`Three cups without a drip: the spout is cut by hand and tested with water
        before each firing. The lid turns a quarter to lock, so the last cup needs only one hand.`,
      category: 'tea-coffee',
      tags: ['stoneware', 'tea'],
      retail: 9200n,
      grams: 980,
      popularity: 5,
      picture: { kind: 'teapot', scene: 'table', ground: '#dcdfd8' },
      options: ['Color'],
      variants: [
        { code: 'MOS', values: ['Moss'], look: { body: '#6f7f5f', accent: '#6f7f5f' } },
        { code: 'CHR', values: ['Charcoal'], look: { body: '#44474a', accent: '#b08a5e' } },
      ],
    },
    {
      handle: 'bud-vase',
      code: 'BDV',
      title: { en: 'Bud Vase', zh: '单枝花瓶' },
      description: prose`One stem from the garden looks like a decision in here. The narrow neck
        holds it upright; the heavy base forgives cats.`,
      category: 'home-decor',
      tags: ['stoneware', 'flowers'],
      retail: 3800n,
      grams: 540,
      popularity: 6,
      picture: { kind: 'vase', accent: '#8c9a72', width: 0.78, height: 0.86 },
      options: ['Color'],
      variants: [
        { code: 'CLY', values: ['Clay'], look: { body: '#bd7a5a' } },
        { code: 'BON', values: ['Bone'], look: { body: '#e5dccb' } },
      ],
    },
    {
      handle: 'shoulder-vase',
      code: 'SHV',
      title: { en: 'Shoulder Vase', zh: '宽肩花瓶' },
      description: prose`Thrown in two parts and joined while still soft, with broad shoulders
        that carry branches as easily as peonies. The glaze breaks to bronze where it runs thin
        over the lip.`,
      category: 'home-decor',
      tags: ['stoneware', 'statement piece'],
      retail: 8400n,
      grams: 1720,
      popularity: 3,
      picture: { kind: 'vase', body: '#3f5a63', accent: '#b9a88a', scene: 'arch' },
    },
    {
      handle: 'field-pitcher',
      code: 'FDP',
      title: { en: 'Field Pitcher', zh: '田野水壶' },
      description: prose`Two quarts of lemonade, or the tulips you could not leave at the stand.
        The handle is pulled, not pressed, and sits where the weight is.`,
      category: 'tableware',
      tags: ['stoneware', 'serving'],
      retail: 7200n,
      grams: 1280,
      popularity: 3,
      picture: { kind: 'pitcher', body: '#d9c7a6', accent: '#f0e8d8', scene: 'window' },
    },
    {
      handle: 'sill-planter',
      code: 'SLP',
      title: { en: 'Sill Planter', zh: '窗台花盆' },
      description: prose`A pot with a proper drain hole and a saucer that looks as if it belongs.
        The clay is left unglazed inside so that roots can breathe.`,
      category: 'home-decor',
      tags: ['terracotta', 'plants'],
      retail: 4400n,
      grams: 900,
      popularity: 5,
      picture: { kind: 'planter', body: '#c2805c', accent: '#a9674a' },
      options: ['Size'],
      variants: [
        { code: 'SML', values: ['4 in'], popularity: 2, look: { height: 0.9, width: 0.88 } },
        { code: 'MED', values: ['6 in'], retail: 6200n, grams: 1600 },
      ],
    },
    {
      handle: 'supper-plates',
      code: 'SPP',
      title: { en: 'Supper Plates, Set of Four', zh: '晚餐盘四件套' },
      description: prose`Ten and a half inches with a raised lip, so sauces stay where they were
        put. Two plates in each of two glazes: lay them in pairs, or let the table mix them up.`,
      category: 'tableware',
      tags: ['stoneware', 'set of four'],
      retail: 11200n,
      grams: 2900,
      popularity: 3,
      picture: { kind: 'plate', body: '#6d7f84', accent: '#e4dac8' },
    },
  ],
})
