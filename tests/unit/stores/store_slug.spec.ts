import { test } from '@japa/runner'
import { checkStoreSlug, slugified } from '#stores'

test.group('A store address', () => {
  test('may be {$self}')
    .with(['mia', '17850', 'tea-house', 'a1-b2-c3', 'x'.repeat(40)])
    .run(({ assert }, slug) => {
      assert.isTrue(checkStoreSlug(slug).ok)
    })

  test('{0} is {1}')
    .with([
      ['', 'too_short'],
      ['ab', 'too_short'],
      ['x'.repeat(41), 'too_long'],
      ['Mia', 'malformed'],
      ['-mia', 'malformed'],
      ['mia-', 'malformed'],
      ['mia--shop', 'malformed'],
      ['xn--fiq228c', 'malformed'],
      ['mia shop', 'malformed'],
      ['mia.shop', 'malformed'],
      ['mia_shop', 'malformed'],
      ['小美的店', 'malformed'],
      ['mia🌸', 'malformed'],
      ['<script>', 'malformed'],
      ['mia\n', 'malformed'],
      ['www', 'reserved'],
      ['admin', 'reserved'],
      ['my-store', 'reserved'],
      ['platform', 'reserved'],
    ] as [string, string][])
    .run(({ assert }, [slug, problem]) => {
      const checked = checkStoreSlug(slug)
      assert.equal(checked.ok ? 'ok' : checked.error.type, problem)
    })

  test('{0} is spelled {1}')
    .with([
      ['Mia’s Tea House', 'mias-tea-house'],
      ['Café Zoë & Söhne', 'cafe-zoe-sohne'],
      ['  --Nice--  ', 'nice'],
      ['小美的店', ''],
      ['小美 Beauty 🌸', 'beauty'],
      [`${'long '.repeat(20)}`, 'long-long-long-long-long-long-long-long'],
    ] as [string, string][])
    .run(({ assert }, [text, slug]) => {
      assert.equal(slugified(text), slug)
    })
})
