import { test } from '@japa/runner'
import { maskName, maskPhone } from '#orders/mask_contact'

test.group('Masked contacts', () => {
  test('the name {name} becomes {masked}')
    .with([
      { name: '陈伟', masked: '陈**' },
      { name: 'Chen Wei', masked: 'C**' },
      { name: ' 👩‍🌾 Mia', masked: '👩‍🌾**' },
      { name: '', masked: null },
      { name: null, masked: null },
    ])
    .run(({ assert }, { name, masked }) => assert.equal(maskName(name), masked))

  test('the phone number {phone} becomes {masked}')
    .with([
      { phone: '13800138000', masked: '138****8000' },
      { phone: '+1 808 555 0112', masked: '180****0112' },
      { phone: '555 0112', masked: '****' },
      { phone: '', masked: null },
      { phone: null, masked: null },
    ])
    .run(({ assert }, { phone, masked }) => assert.equal(maskPhone(phone), masked))
})
