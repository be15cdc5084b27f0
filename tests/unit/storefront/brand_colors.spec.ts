import { test } from '@japa/runner'
import fc from 'fast-check'
import { brandColors, contrast } from '../../../resources/composables/brand_colors.js'

const GROUND = '#f6f5f1'
const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

test.group('Brand colors', () => {
  test('contrast is that of WCAG', ({ assert }) => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#777777', '#777777'), 1)
    assert.closeTo(contrast('#767676', '#ffffff'), 4.54, 0.01)
  })

  test('text can be read whatever color the owner chose', ({ assert }) => {
    fc.assert(
      fc.property(anyColor, (chosen) => {
        const { theme, onTheme, brand, soft } = brandColors(chosen)
        assert.isAtLeast(contrast(theme, onTheme), 4.5, 'the banner')
        assert.isAtLeast(contrast(brand, '#ffffff'), 4.5, 'a button')
        assert.isAtLeast(contrast(brand, GROUND), 4.5, 'a link')
        assert.isAtLeast(contrast(brand, soft), 4.5, 'a chip')
      }),
      { numRuns: 2000 }
    )
  })

  test('a color that can be read stays as it was chosen', ({ assert }) => {
    assert.include(brandColors('#1F6F54'), { theme: '#1f6f54', brand: '#1f6f54' })
    assert.include(brandColors('#ffd54a'), { theme: '#ffd54a', onTheme: '#16211b' })
  })

  test('what is no color becomes the house green', ({ assert }) => {
    assert.deepEqual(brandColors('red; --x: url(//evil)'), brandColors('#1f6f54'))
    assert.deepEqual(brandColors(''), brandColors('#1f6f54'))
  })
})
