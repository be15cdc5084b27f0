import { test } from '@japa/runner'
import { decodeForm } from '#payments/simulator/http/form_encoding'

test.group('Stripe simulator: form encoding', () => {
  test('{form}')
    .with([
      { form: '', decoded: {} },
      { form: 'amount=5&currency=usd', decoded: { amount: '5', currency: 'usd' } },
      { form: 'name=T%20%26%20T+x', decoded: { name: 'T & T x' } },
      { form: 'metadata[a]=1&metadata[b]=', decoded: { metadata: { a: '1', b: '' } } },
      { form: 'expand[]=a&expand[]=b', decoded: { expand: ['a', 'b'] } },
      { form: 'expand[0]=a&expand[1]=b', decoded: { expand: ['a', 'b'] } },
      { form: 'l[0][p][q]=1&l[1][p][q]=2', decoded: { l: [{ p: { q: '1' } }, { p: { q: '2' } }] } },
      { form: 'l%5B0%5D%5Bp%5D=1', decoded: { l: [{ p: '1' }] } },
    ])
    .run(({ assert }, { form, decoded }) => {
      assert.deepEqual(decodeForm(form), decoded)
    })

  test('refuses {form}')
    .with([
      { form: '[a]=1' },
      { form: 'a[b=1' },
      { form: 'a[b]c=1' },
      { form: 'a=1&a[b]=2' },
      { form: '__proto__[polluted]=1' },
      { form: 'a[constructor][prototype]=1' },
    ])
    .run(({ assert }, { form }) => {
      assert.throws(() => decodeForm(form), /Invalid parameter/)
    })
})
