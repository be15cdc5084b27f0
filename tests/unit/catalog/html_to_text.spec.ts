import { test } from '@japa/runner'
import fc from 'fast-check'
import { htmlToText } from '#catalog/importing/html_to_text'

test.group('HTML of a product file as text', () => {
  const CASES: [string, string][] = [
    ['Plain words', 'Plain words'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two', 'One\nTwo'],
    ['<ul><li>Linen</li><li>Cotton</li></ul>', '• Linen\n• Cotton'],
    ['Salt &amp; pepper &#8211; 5&nbsp;g', 'Salt & pepper – 5 g'],
    ['Good<script>alert("x")</script> tea', 'Good tea'],
    ['<style>p { color: red }</style><p>Tea</p>', 'Tea'],
    ['<img src=x onerror=alert(1)>Cup', 'Cup'],
    ['3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['手工<strong>陶瓷</strong>杯', '手工陶瓷杯'],
    ['A\u0000B\u200bC', 'ABC'],
    ['<script><script>', ''],
  ]
  for (const [html, text] of CASES) {
    test(JSON.stringify(html), ({ assert }) => assert.equal(htmlToText(html), text))
  }

  test('keeps every word of a text without markup', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9\u4e00-\u9fa5]{1,8}$/), { minLength: 1 })
    fc.assert(fc.property(words, (list) => htmlToText(list.join(' ')) === list.join(' ')))
  })
})
