import { test } from '@japa/runner'
import sharp from 'sharp'
import { lumen, qinghe, type DemoProduct } from '#database/demo/index'
import { KINDS } from '#database/demo/pictures/kinds'
import {
  drawProduct,
  PICTURE_LIMIT,
  pictureName,
  renderAvatar,
  renderLogo,
  renderProductPicture,
} from '#database/demo/pictures/index'

const products = [lumen, qinghe].flatMap(({ brands }) => brands.flatMap((brand) => brand.products))
const named = (handle: string): DemoProduct => products.find((one) => one.handle === handle)!

test.group('Demo pictures', () => {
  test('show at least 25 kinds of products', ({ assert }) => {
    const kinds = new Set(products.map(({ picture }) => picture.kind))
    assert.isAtLeast(kinds.size, 25)
    assert.sameMembers([...kinds], Object.keys(KINDS))
  })

  test('need no font and contain no broken number', ({ assert }) => {
    for (const product of products) {
      for (const { picture } of product.variants) {
        const svg = drawProduct(picture, 600)
        assert.notMatch(svg, /<text|NaN|undefined|Infinity/, product.handle)
      }
    }
  })

  test('{handle} is a square WebP in both sizes, not heavier than {limit}')
    .with(
      // The heaviest (cloth, letters) and some of the others.
      [
        'undated-planner',
        'thread-bound-notebook',
        'linen-napkins',
        'harbor-mug',
        'quiet-headphones',
        'plum-branch-fan',
      ].map((handle) => ({ handle, limit: `${PICTURE_LIMIT} bytes` }))
    )
    .run(async ({ assert }, { handle }) => {
      for (const size of [1200, 600] as const) {
        const webp = await renderProductPicture(named(handle), undefined, size)
        const { format, width, height } = await sharp(webp).metadata()
        assert.deepEqual({ format, width, height }, { format: 'webp', width: size, height: size })
        assert.isAtMost(webp.length, PICTURE_LIMIT)
      }
    })

  test('are the same bytes for the same look and others for another colour', async ({ assert }) => {
    const mug = named('harbor-mug')
    const [ink, fog] = mug.variants
    const first = await renderProductPicture(mug, ink, 600)
    assert.isTrue(first.equals(await renderProductPicture(mug, ink, 600)))
    assert.isFalse(first.equals(await renderProductPicture(mug, fog, 600)))
    assert.isTrue(first.equals(await renderProductPicture(mug, undefined, 600)))
  })

  test('have one name for each look', ({ assert }) => {
    const towel = named('long-staple-towel')
    assert.lengthOf(new Set(towel.variants.map(({ picture }) => pictureName(picture))), 2)
    assert.match(pictureName(towel.picture), /^towel-[0-9a-f]{12}$/)
  })

  test('render logos and avatars', async ({ assert }) => {
    for (const webp of [await renderLogo(qinghe), await renderAvatar(qinghe.stores[0]!)]) {
      const { format, width } = await sharp(webp).metadata()
      assert.deepEqual({ format, width }, { format: 'webp', width: 400 })
    }
  })
})
