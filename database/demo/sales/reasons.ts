import type { Locale } from '../types.ts'
import type { ReturnReason } from './planned_order.ts'

/** Why things come back, by how often. */
export const REASONS: { reason: ReturnReason; weight: number }[] = [
  { reason: 'changed_mind', weight: 42 },
  { reason: 'not_as_described', weight: 26 },
  { reason: 'damaged', weight: 22 },
  { reason: 'wrong_item', weight: 10 },
]

/** What customers write with a return. */
export const RETURNS: Record<Locale, Record<ReturnReason, string[]>> = {
  en: {
    changed_mind: [
      'Lovely, but it does not fit where I wanted it.',
      'Bought two, keeping one.',
      'My sister had the same idea for the same birthday.',
    ],
    not_as_described: [
      'The color is a good deal darker than in the picture.',
      'Smaller than I expected from the description.',
      'The texture is not what I hoped for.',
    ],
    damaged: [
      'Arrived with a chip on the rim, photo attached.',
      'The box was wet and the label came off.',
      'Cracked in transit, I am afraid.',
    ],
    wrong_item: ['I ordered the other color.', 'This is the small one, I paid for the large.'],
  },
  zh: {
    changed_mind: ['买多了，退一件。', '放在家里不太搭，先退了。', '家里人已经买过一样的。'],
    not_as_described: ['颜色比图片深不少。', '比想象中小一圈。', '味道和描述的不太一样。'],
    damaged: ['收到时磕了一个口，照片在附件。', '外盒压坏了，里面漏了一点。', '路上碎了。'],
    wrong_item: ['发错颜色了，我拍的是另一个。', '规格不对，拍的是大份。'],
  },
}

/** What customers write with a cancellation. */
export const CANCELLATIONS: Record<Locale, string[]> = {
  en: [
    'Ordered twice by accident.',
    'Wrong address, I will order again.',
    'Changed my mind, sorry!',
  ],
  zh: ['不小心下了两单。', '地址填错了，重新拍。', '暂时不需要了。'],
}
