import { test } from '@japa/runner'
import { readRecord, type CsvRow } from '#replay/reading/sales_record'
import { skuOf, supplyPriceOf } from '#replay/stocking/replay_catalog'

const ROW: CsvRow = {
  InvoiceNo: '536365',
  StockCode: '85123A',
  Description: ' WHITE HANGING HEART ',
  Quantity: '6',
  InvoiceDate: '2010-12-01 08:26:00',
  UnitPrice: '2.55',
  CustomerID: '17850.0',
}

const read = (change: Partial<CsvRow> = {}) => readRecord({ ...ROW, ...change }, 'x.csv, row 1')

test.group('Replay | what a row says', () => {
  test('a sale', ({ assert }) => {
    const { at, ...record } = read() as Exclude<ReturnType<typeof read>, { skipped: string }>
    assert.equal(at.toISO(), '2010-12-01T08:26:00.000Z')
    assert.deepEqual(record, {
      kind: 'sale',
      invoice: '536365',
      stockCode: '85123A',
      description: 'WHITE HANGING HEART',
      quantity: 6,
      unitPriceMinor: 255n,
      customer: '17850',
    })
  })

  for (const [what, change, expected] of [
    [
      'a credit note gives back',
      { InvoiceNo: 'C1', Quantity: '-2' },
      { kind: 'return', quantity: 2 },
    ],
    ['no customer is the house', { CustomerID: '' }, { customer: 'house' }],
    ['prices are truncated', { UnitPrice: '4.259' }, { unitPriceMinor: 425n }],
    ['down to nothing, too', { UnitPrice: '0.001' }, { unitPriceMinor: 0n }],
    ['whole pounds are pounds', { UnitPrice: '15' }, { unitPriceMinor: 1500n }],
    ['postage is no product', { StockCode: 'POST' }, { skipped: 'not a product' }],
    ['nor are four digits', { StockCode: '8512A' }, { skipped: 'not a product' }],
    ['nor is it when free', { StockCode: 'POST', UnitPrice: '0' }, { skipped: 'not a product' }],
    ['a gift has no price', { UnitPrice: '0.0' }, { skipped: 'no price' }],
    ['nor has a correction', { UnitPrice: '-11062.06' }, { skipped: 'no price' }],
    [
      'no price comes before no quantity',
      { UnitPrice: '0', Quantity: '-1' },
      { skipped: 'no price' },
    ],
    ['a sale of less than one', { Quantity: '0' }, { skipped: 'no quantity' }],
    ['a sale of less than none', { Quantity: '-3' }, { skipped: 'no quantity' }],
    ['a credit note of more', { InvoiceNo: 'C1' }, { skipped: 'no quantity' }],
  ] as const) {
    test(what, ({ assert }) => {
      assert.containsSubset(read(change), expected)
    })
  }

  for (const [column, text, message] of [
    ['UnitPrice', '2,55', 'x.csv, row 1: UnitPrice "2,55" is not a price'],
    ['Quantity', 'six', 'x.csv, row 1: Quantity "six" is not a whole number'],
    ['Quantity', '1.5', 'x.csv, row 1: Quantity "1.5" is not a whole number'],
    ['InvoiceDate', '12/1/2010', 'x.csv, row 1: InvoiceDate "12/1/2010" is not a time'],
  ]) {
    test(`${column} "${text}" is refused with its place`, ({ assert }) => {
      assert.throws(() => read({ [column]: text }), message)
    })
  }

  test('stock codes that differ in case are different SKUs', ({ assert }) => {
    assert.deepEqual(['85123A', '85123a', '79323 P'].map(skuOf), [
      '85123A',
      '85123_61',
      '79323_20P',
    ])
  })

  test('the supply price is sixty percent, rounded down', ({ assert }) => {
    assert.deepEqual([255n, 1n, 0n, 1500n].map(supplyPriceOf), [153n, 0n, 0n, 900n])
  })
})
